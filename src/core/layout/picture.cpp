#include "core/layout/picture.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <tuple>

#include "core/layout/fixed.h"
#include "core/model/words.h"

namespace vitrine::layout {

namespace {

// Of a vignette: width to height as long as that leaves the words this share of the window, and at most.
constexpr double vignette_ratio = 1.6, vignette_share = 0.42, widest_ratio = 2.2;
// Of a file's column, what a picture takes that has its words beside it; their least width, in ems of body text.
constexpr double picture_share = 0.62, least_words_em = 12;

constexpr double zoom_step = 1.5;

Rect resized(const model::Picture& picture, double scale) {
  return {0, 0, picture.width * scale, picture.height * scale};
}

// Where a length lies in a window of the other length for this share of it to be in the middle; without a gap where it
// is longer, else in the middle.
double placed(double window, double length, double share) {
  if (length <= window) return (window - length) / 2;
  return std::clamp(window / 2 - share * length, window - length, 0.0);
}

double share_in_middle(double window_at, double window, double at, double length) {
  return length <= window ? 0.5 : (window_at + window / 2 - at) / length;
}

Box picture_box(std::string id, model::Index picture, const Rect& window, const Rect& shown) {
  Box box;
  box.id = std::move(id);
  box.part = Part::picture;
  box.rect = window;
  box.picture = picture;
  box.picture_rect = shown;
  return box;
}

Box view_button(const Setting& setting, std::string id, Icon icon, story::Action action, double right_px, double y_px) {
  const auto& m = setting.metrics;
  Box box;
  box.id = std::move(id);
  box.part = Part::button;
  box.icon = icon;
  box.action = std::move(action);
  const double side = m.control.leading_px;
  box.rect = {right_px - m.target, y_px, m.target, m.target};
  box.icon_rect = {box.rect.x + (m.target - side) / 2, y_px + (m.target - side) / 2, side, side};
  return box;
}

}  // namespace

Rect cropped_picture(const model::Picture& picture, const Rect& window) {
  const Rect whole = resized(picture, std::max(window.width / picture.width, window.height / picture.height));
  return whole.moved(window.x + placed(window.width, whole.width, picture.focus.x),
                     window.y + placed(window.height, whole.height, picture.focus.y));
}

Rect viewed_picture(const model::Picture& picture, const Rect& window, const story::PictureView& view) {
  const double fitting = std::min(window.width / picture.width, window.height / picture.height);
  const Rect whole = resized(picture, fitting * view.zoom);
  return whole.moved(window.x + placed(window.width, whole.width, view.centre.x),
                     window.y + placed(window.height, whole.height, view.centre.y));
}

story::PictureView zoomed(const story::PictureView& view, const Rect& window, const Rect& shown, double factor,
                          Point about) {
  const double zoom = std::clamp(view.zoom * factor, 1.0, story::most_picture_zoom);
  const double growth = zoom / view.zoom;
  const Rect larger{about.x + (shown.x - about.x) * growth, about.y + (shown.y - about.y) * growth,
                    shown.width * growth, shown.height * growth};
  return pulled({zoom, view.centre}, window, larger, 0, 0);
}

story::PictureView pulled(const story::PictureView& view, const Rect& window, const Rect& shown, double dx, double dy) {
  const auto share = [](double window_at, double window_length, double at, double length) {
    const double least = std::min(0.5, window_length / 2 / length);
    return std::clamp(share_in_middle(window_at, window_length, at, length), least, 1 - least);
  };
  return {view.zoom,
          {share(window.x, window.width, shown.x + dx, shown.width),
           share(window.y, window.height, shown.y + dy, shown.height)}};
}

void set_vignette(const Setting& setting, Flow& flow, const std::string& id, model::Index picture) {
  const auto& m = setting.metrics;
  const double width = flow.width();
  const double height =
      std::max(std::min(width / vignette_ratio, m.story.height * vignette_share), width / widest_ratio);
  const Rect window{flow.x(), flow.y(), width, std::round(height)};
  flow.boxes().push_back(picture_box(id, picture, window, cropped_picture(setting.common().pictures[picture], window)));
  Box open;
  open.id = id + ".open";
  open.part = Part::overlay;
  open.rect = window;
  open.action = story::ShowPicture{picture, open.id};
  open.icon = Icon::full_screen;
  const double side = m.control.leading_px;
  open.icon_rect = {window.right() - side - 2 * m.unit, window.bottom() - side - 2 * m.unit, side, side};
  flow.boxes().push_back(std::move(open));
  flow.skip(window.height);
}

void set_pictures(const Setting& setting, Flow& flow, const model::Card& card) {
  const auto& m = setting.metrics;
  const double gap = 6 * m.unit, share = std::round(flow.width() * picture_share);
  const double room = flow.width() - share - gap;
  TextStyle caption = m.caption;
  caption.ink = Ink::text;
  const bool is_beside = room >= least_words_em * m.body.size_px;
  for (std::size_t i = 0; i < card.pictures.size(); ++i) {
    const auto picture = card.pictures[i];
    const std::string id = card.id + "/picture." + std::to_string(i);
    flow.skip_units(6);
    Flow column(setting, flow.boxes(), flow.x(), flow.y(), is_beside ? share : std::min(flow.width(), m.measure));
    set_vignette(setting, column, id, picture);
    // The words stand at the foot of the picture, or under it where they have no room beside it.
    const auto first_word = flow.boxes().size();
    Flow words(setting, flow.boxes(), is_beside ? flow.x() + share + gap : flow.x(),
               is_beside ? flow.y() : column.y() + 2 * m.unit, is_beside ? room : column.width());
    words.text(id + ".caption", setting.edition().pictures[picture].caption, caption);
    words.text(id + ".credit", model::credit_line(setting.common(), setting.edition(), picture), m.caption);
    const double down = is_beside ? std::max(0.0, column.y() - words.y()) : 0;
    for (auto box = first_word; box < flow.boxes().size(); ++box) {
      flow.boxes()[box].rect.y += down;
      flow.boxes()[box].text_at.y += down;
    }
    flow.skip(std::max(column.y(), words.y() + down) - flow.y());
    flow.skip_units(2);
  }
}

void set_picture_view(const Setting& setting, Frame& frame) {
  const auto& m = setting.metrics;
  const auto& state = setting.state;
  const auto& picture = setting.common().pictures[state.picture];
  const Rect all{0, 0, state.viewport.size.width, state.viewport.size.height};
  auto& boxes = frame.fixed;

  const double edge = std::min(m.gutter, 4 * m.unit);
  const double words_width = std::min(all.width - 2 * edge, m.measure);
  std::vector<Box> words;
  Flow flow(setting, words, edge, 0, words_width);
  flow.text("picture.caption", setting.edition().pictures[state.picture].caption, m.body);
  flow.text("picture.credit", model::credit_line(setting.common(), setting.edition(), state.picture), m.caption);
  const double words_top = all.bottom() - edge - flow.y();
  for (auto& box : words) {
    box.rect.y += words_top;
    box.text_at.y += words_top;
  }

  // On a kiosk the buttons are within reach, above the words.
  const bool is_low = m.arrangement == Arrangement::kiosk;
  const double buttons_top = is_low ? words_top - m.target - edge : edge;
  const double top = is_low ? edge : buttons_top + m.target + edge;
  const double bottom = (is_low ? buttons_top : words_top) - edge;
  const Rect window{edge, top, all.width - 2 * edge, std::max(m.target, bottom - top)};
  const Rect shown = viewed_picture(picture, window, state.view);
  // The words begin where the picture does when all of it is seen.
  const double indent = std::min(viewed_picture(picture, window, {}).x, all.right() - edge - words_width) - edge;
  for (auto& box : words) {
    box.rect.x += indent;
    box.text_at.x += indent;
  }
  boxes.push_back(picture_box(picture.id, state.picture, window, shown));
  const Point middle{window.x + window.width / 2, window.y + window.height / 2};
  const auto look = [&](double factor) {
    return story::LookAtPicture{zoomed(state.view, window, shown, factor, middle)};
  };
  double right = all.right() - edge;
  for (const auto& [id, icon, action] :
       {std::tuple<const char*, Icon, story::Action>{"close", Icon::close, story::Close{}},
        {"picture.zoom-in", Icon::plus, look(zoom_step)},
        {"picture.zoom-out", Icon::minus, look(1 / zoom_step)}}) {
    boxes.push_back(view_button(setting, id, icon, action, right, buttons_top));
    right -= m.target + 2 * m.unit;
  }
  std::ranges::move(words, std::back_inserter(boxes));
}

}  // namespace vitrine::layout
