#include <algorithm>
#include <cmath>

#include "core/layout/flow.h"

namespace vitrine::layout {

namespace {

// The reading line lies this far down the window on the story.
constexpr double reading_line = 0.35;
// A card that was jumped to stands this many units below the edge of the window.
constexpr double anchor_units = 4;

}  // namespace

std::shared_ptr<const Page> page_from(const story::State& state, const story::World& world,
                                      const Typesetter& typesetter) {
  const Setting setting{state, world, typesetter, metrics_of(state.viewport, state.screen, state.text_percent)};
  auto page = std::make_shared<Page>();
  switch (state.screen) {
    case story::Screen::story:
      set_story(setting, *page);
      break;
    case story::Screen::file:
      set_file(setting, *state.card, *page);
      break;
    case story::Screen::page:
      set_page_of_text(setting, state.page, *page);
      break;
    case story::Screen::plate:
      set_plate(setting, state.plate, *page);
      break;
    case story::Screen::contents:
      set_contents(setting, *page);
      break;
    case story::Screen::people:
      set_people(setting, *page);
      break;
    case story::Screen::places:
      set_places(setting, *page);
      break;
    case story::Screen::sources:
      set_sources(setting, *page);
      break;
    case story::Screen::glossary:
      set_glossary(setting, *page);
      break;
    case story::Screen::search:
      set_search(setting, *page);
      break;
    case story::Screen::settings:
      set_settings(setting, *page);
      break;
    case story::Screen::picture:  // which does not scroll
      page->height = setting.metrics.story.bottom();
      break;
  }
  // What lies under the window on the story: the last line must be able to come into it.
  const auto& story = setting.metrics.story;
  page->height = std::ceil(page->height + state.viewport.size.height - story.bottom());
  for (auto& box : page->boxes) {
    const auto quantised = [](double px) { return std::round(px * 64) / 64; };
    box.rect = {quantised(box.rect.x), quantised(box.rect.y), quantised(box.rect.width), quantised(box.rect.height)};
    box.text_at = {quantised(box.text_at.x), quantised(box.text_at.y)};
    box.picture_rect = {quantised(box.picture_rect.x), quantised(box.picture_rect.y), quantised(box.picture_rect.width),
                        quantised(box.picture_rect.height)};
    box.icon_rect = {quantised(box.icon_rect.x), quantised(box.icon_rect.y), box.icon_rect.width, box.icon_rect.height};
  }
  return page;
}

const Box* find_box(const Page& page, std::string_view id) {
  const auto found = std::ranges::find(page.boxes, id, &Box::id);
  return found == page.boxes.end() ? nullptr : &*found;
}

std::optional<model::Index> card_at(const Page& page, const Metrics& metrics, double scroll_y_px) {
  const double line = scroll_y_px + metrics.story.y + metrics.story.height * reading_line;
  std::optional<model::Index> result;
  double last_y = -1;
  for (const auto& place : page.cards) {
    const double y = page.boxes[place.box].rect.y;
    if (y > line) break;
    // Of cards side by side the first is read first.
    if (y != last_y) result = place.card;
    last_y = y;
  }
  return result;
}

std::vector<model::Index> cards_in_view(const Page& page, const Metrics& metrics, double scroll_y_px) {
  std::vector<model::Index> result;
  const auto window = metrics.story.moved(0, scroll_y_px);
  for (const auto& place : page.cards)
    if (page.boxes[place.box].rect.overlaps(window)) result.push_back(place.card);
  return result;
}

std::vector<model::Index> cards_in_view(const Frame& frame) {
  return cards_in_view(*frame.page, frame.metrics, frame.scroll_y_px);
}

double most_scroll_px(const Page& page, const story::Viewport& viewport) {
  return std::max(0.0, page.height - viewport.size.height);
}

double scroll_of_anchor(const story::Anchor& anchor, const Page& page, const Metrics& metrics,
                        const story::Viewport& viewport) {
  const Box* box = anchor.id.empty() ? nullptr : find_box(page, anchor.id);
  if (!box) return 0;
  const double wanted = box->rect.y - metrics.story.y - anchor.offset_px.value_or(anchor_units * metrics.unit);
  return std::clamp(std::round(wanted), 0.0, most_scroll_px(page, viewport));
}

}  // namespace vitrine::layout
