#include "shell/session.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

#include "core/base/json.h"
#include "core/edtf/day.h"
#include "core/layout/map_controls.h"
#include "core/layout/picture.h"
#include "core/semantics/patch.h"

namespace vitrine::shell {

namespace {

// The document arrives where it was asked to up to rounding to device pixels.
constexpr double scroll_tolerance_px = 1.5;

template <class Fill>
std::string command(std::string_view operation, const Fill& fill) {
  json::Writer out;
  out.begin_object().key("op").string(operation);
  fill(out);
  return out.end_object().take();
}

}  // namespace

Session::Session(story::World world, story::State state, const layout::Typesetter& typesetter)
    : m_world(std::move(world)), m_state(std::move(state)), m_typesetter(typesetter) {
  m_state.flight.to = story::view_of_places(m_world, m_state.filter, {});
  m_state.flight.from = m_state.flight.to;
  lay_out();
}

Session::PageKey Session::page_key() const {
  const bool is_file = m_state.screen == story::Screen::file;
  const auto& state = m_state;
  const bool is_search = state.screen == story::Screen::search;
  const bool is_settings = state.screen == story::Screen::settings;
  return {state.language,
          state.screen,
          is_file ? state.card : std::nullopt,
          state.page,
          state.plate,
          state.choice,
          state.viewport,
          state.filter,
          state.note,
          state.entry,
          is_search ? state.query : std::string(),
          state.text_percent,
          is_settings ? std::optional(state.theme) : std::nullopt,
          is_settings ? std::optional(state.motion) : std::nullopt};
}

void Session::lay_out() {
  const auto key = page_key();
  if (m_page_key != key) {
    m_page_before = m_page;
    m_scroll_y_before_px = m_frame.scroll_y_px;
    m_page = layout::page_from(m_state, m_world, m_typesetter);
    m_page_key = key;
  }
  m_frame = layout::frame_from(m_state, m_world, m_page, m_typesetter);
  m_frame.page_before = m_page_before;
  m_frame.scroll_y_before_px = m_scroll_y_before_px;
  m_tree = semantics::tree_from(m_state, m_world);
  semantics::join_rects(m_tree, m_frame);
}

void Session::apply(const story::Action& action) {
  // Time that passes while no map flies moves pixels at most.
  if (const auto* tick = std::get_if<story::Tick>(&action); tick && !story::is_flying(m_state)) {
    m_state = story::update(m_state, *tick, m_world).state;
    return;
  }
  auto step = story::update(m_state, action, m_world);
  m_state = std::move(step.state);
  lay_out();
  for (const auto& command : step.commands)
    obey(command);
}

void Session::scrolled(double y_px) {
  // The document has yet to hear where it is to go: where it is now is of the past.
  if (m_is_scroll_undelivered) return;
  // Where we sent the document, the card is the one we sent it to, wherever the reading line falls.
  const bool was_asked = m_asked_scroll_px && std::abs(*m_asked_scroll_px - y_px) <= scroll_tolerance_px;
  auto in_view = layout::cards_in_view(*m_page, m_frame.metrics, y_px);
  if (was_asked) {
    apply(story::Scrolled{y_px, m_state.card, m_state.reading, {}, std::move(in_view)});
    return;
  }
  m_asked_scroll_px.reset();
  auto card = layout::card_at(*m_page, m_frame.metrics, y_px);
  const bool is_at_end = y_px >= layout::most_scroll_px(*m_page, m_state.viewport) - scroll_tolerance_px;
  if (is_at_end && y_px > 0 && !m_page->cards.empty()) card = m_page->cards.back().card;
  apply(story::Scrolled{y_px, card, reading_at(y_px), std::move(in_view), layout::cards_in_view(m_frame)});
}

// The topmost box of the page that is in the window.
story::Anchor Session::reading_at(double y_px) const {
  const double top = y_px + m_frame.metrics.story.y;
  if (y_px <= 0) return {};
  for (const auto& box : m_page->boxes)
    if (box.text && box.rect.bottom() > top) return {box.id, box.rect.y - top};
  return {};
}

void Session::activate(std::string_view id) {
  const auto act = [&](const std::vector<layout::Box>& boxes) {
    const auto found = std::ranges::find_if(boxes, [&](const auto& box) { return box.id == id && box.action; });
    if (found == boxes.end()) return false;
    apply(story::Action(*found->action));
    return true;
  };
  // The page is replaced by what is done: keep it until then.
  const auto page = m_page;
  if (!act(page->boxes)) act(std::vector(m_frame.fixed));
}

const layout::Box* Session::viewed_picture() const {
  if (m_state.screen != story::Screen::picture) return nullptr;
  return &*std::ranges::find(m_frame.fixed, layout::Part::picture, &layout::Box::part);
}

void Session::look_at_picture(const layout::Box& box, double factor, Point about, Point pulled_by_px) {
  const auto nearer = layout::zoomed(m_state.view, box.rect, box.picture_rect, factor, about);
  const Rect shown = layout::viewed_picture(m_world.exhibit.common.pictures[m_state.picture], box.rect, nearer);
  apply(story::LookAtPicture{layout::pulled(nearer, box.rect, shown, pulled_by_px.x, pulled_by_px.y)});
}

bool Session::hold(double factor, Point about, Point pulled_by_px) {
  const auto view = m_state.view;
  const auto flight = m_state.flight.to;
  const auto time = m_state.time_flight.to;
  if (const auto* box = viewed_picture())
    look_at_picture(*box, factor, about, pulled_by_px);
  else if (m_frame.ribbon.rect.contains(about))
    hold_time(factor, about.x, pulled_by_px.x);
  else if (m_frame.metrics.map.contains(about))
    apply(layout::held_map(m_frame, m_world, factor, about, pulled_by_px));
  return m_state.view != view || m_state.flight.to != flight || m_state.time_flight.to != time;
}

void Session::hold_time(double factor, double about_x_px, double dx_px) {
  if (factor != 1) apply(story::ZoomTime{factor, m_frame.ribbon.scale.day_from_x(about_x_px), story::Pace::at_once});
  const auto& scale = m_frame.ribbon.scale;
  if (dx_px != 0) apply(story::PullTime{scale.day_from_x(0) - scale.day_from_x(dx_px)});
}

void Session::step(double factor, Point pulled_by_px) {
  const auto& window = m_state.viewport.size;
  if (const auto* box = viewed_picture())
    look_at_picture(*box, factor, {window.width / 2, window.height / 2}, pulled_by_px);
  else
    apply(layout::stepped_map(m_frame, m_world, factor, layout::middle_of_map(m_frame), pulled_by_px));
}

void Session::fit() {
  if (viewed_picture())
    apply(story::LookAtPicture{});
  else
    apply(story::ShowWholeRoute{});
}

void Session::add_edition(model::Index language, model::Edition edition) {
  m_world.exhibit.editions[language] = std::move(edition);
  apply(story::EditionLoaded{language});
}

void Session::scroll_to(const story::Anchor& anchor) {
  const double y = layout::scroll_of_anchor(anchor, *m_page, m_frame.metrics, m_state.viewport);
  m_asked_scroll_px = y;
  m_is_scroll_undelivered = true;
  m_state.scroll_y_px = y;
  m_frame.scroll_y_px = y;
  m_commands.push_back(command("scroll", [&](auto& out) { out.key("y").number(y, 2).key("smooth").boolean(false); }));
}

void Session::obey(const story::Command& wanted) {
  const auto language = [this](json::Writer& out) {
    out.key("language").string(m_world.exhibit.common.languages[m_state.language]);
  };
  if (const auto* to = std::get_if<story::ScrollTo>(&wanted)) {
    scroll_to(to->anchor);
  } else if (const auto* focus = std::get_if<story::FocusOn>(&wanted)) {
    m_commands.push_back(command("focus", [&](auto& out) { out.key("id").string(focus->id); }));
  } else if (const auto* said = std::get_if<story::Announce>(&wanted)) {
    m_commands.push_back(
        command("announce", [&](auto& out) { out.key("text").string(said->text).key("assertive").boolean(false); }));
  } else if (const auto* address = std::get_if<story::ChangeAddress>(&wanted)) {
    m_commands.push_back(command("address", [&](auto& out) {
      out.key("address").string(story::address_of(m_state, m_world.exhibit));
      language(out);
      out.key("push").boolean(address->history == story::History::push);
    }));
  } else if (const auto* load = std::get_if<story::LoadEdition>(&wanted)) {
    m_commands.push_back(command("load-edition", [&](auto& out) {
      out.key("language").string(m_world.exhibit.common.languages[load->language]);
    }));
  } else if (const auto* open = std::get_if<story::OpenAddress>(&wanted)) {
    m_commands.push_back(command("open", [&](auto& out) { out.key("url").string(open->url); }));
  } else if (const auto* reading = std::get_if<story::OpenReadingView>(&wanted)) {
    m_commands.push_back(command("reading-view", [&](auto& out) { out.key("address").string(reading->address); }));
  } else if (const auto* share = std::get_if<story::Share>(&wanted)) {
    m_commands.push_back(command("share", [&](auto& out) {
      out.key("title").string(share->title).key("text").string(share->text).key("url").string(share->url);
    }));
  } else if (const auto* copy = std::get_if<story::Copy>(&wanted)) {
    m_commands.push_back(command("copy", [&](auto& out) { out.key("text").string(copy->text); }));
  } else if (const auto* save = std::get_if<story::Save>(&wanted)) {
    m_commands.push_back(command("save", [&](auto& out) {
      out.key("name").string(save->name).key("type").string(save->type).key("text").string(save->text);
    }));
  }
}

void Session::say(std::string_view operation) {
  m_commands.push_back(command(operation, [](auto&) {}));
}

void Session::say_picture(model::Index picture) {
  m_commands.push_back(command("load-picture", [&](auto& out) {
    out.key("picture").integer(picture).key("file").string(m_world.exhibit.common.pictures[picture].file);
  }));
}

void Session::say_cursor(bool is_over_item) {
  if (std::exchange(m_is_over_item, is_over_item) == is_over_item) return;
  m_commands.push_back(
      command("cursor", [&](auto& out) { out.key("cursor").string(is_over_item ? "pointer" : "default"); }));
}

std::string Session::take_delivery() {
  const auto& edition = m_world.exhibit.editions[m_state.language];
  std::string title = edition.title.utf8;
  if (m_state.screen == story::Screen::file) title = edition.cards[*m_state.card].title.utf8 + " · " + title;
  if (m_state.screen == story::Screen::page) title = edition.pages[m_state.page].title.utf8 + " · " + title;
  if (m_state.screen == story::Screen::plate) title = edition.plates[m_state.plate].title.utf8 + " · " + title;
  if (m_state.screen == story::Screen::picture) title = edition.pictures[m_state.picture].caption.utf8 + " · " + title;
  if (const auto key = story::title_key(m_state.screen); !key.empty())
    title = model::ui_text(edition, key).utf8 + " · " + title;
  std::vector<std::string> first;
  if (m_page_height != m_page->height) {
    m_page_height = m_page->height;
    const auto& story = m_frame.metrics.story;
    first.push_back(command("page", [&](auto& out) {
      out.key("height").number(m_page_height, 2).key("insets").begin_array();
      out.number(story.y, 2).integer(0).number(m_state.viewport.size.height - story.bottom(), 2).integer(0);
      out.end_array();
    }));
  }
  if (m_title != edition.language + title) {
    m_title = edition.language + title;
    first.push_back(
        command("title", [&](auto& out) { out.key("title").string(title).key("language").string(edition.language); }));
  }
  const std::string settings = command("settings", [&](auto& out) {
    out.key("theme").string(story::name_of(m_state.theme)).key("text_size").integer(m_state.text_percent);
    out.key("reduced_motion").boolean(m_state.motion == story::Motion::reduced);
  });
  if (m_told_settings != settings) first.push_back(m_told_settings = settings);
  const auto patches = semantics::difference(m_delivered_tree, m_tree);
  if (patches.empty() && first.empty() && m_commands.empty()) return {};
  json::Writer out;
  out.begin_object().key("patches").begin_array();
  for (const auto& patch : patches)
    semantics::write(out, patch);
  out.end_array();
  std::string result = out.take() + ",\"commands\":[";
  first.insert(first.end(), m_commands.begin(), m_commands.end());
  for (std::size_t i = 0; i < first.size(); ++i)
    (result += i ? "," : "") += first[i];
  m_commands.clear();
  m_is_scroll_undelivered = false;
  m_delivered_tree = m_tree;
  return result + "]}";
}

std::string Session::state_json() const {
  const auto& common = m_world.exhibit.common;
  const auto& camera = m_frame.camera;
  const auto centre = m_world.projection.lon_lat_from_plane({camera.centre_x_km, camera.centre_y_km});
  json::Writer out;
  out.begin_object().key("lang").string(common.languages[m_state.language]);
  out.key("card").string(m_state.card ? std::string_view(common.cards[*m_state.card].id) : "");
  out.key("open").boolean(m_state.screen == story::Screen::file);
  out.key("address").string(story::address_of(m_state, m_world.exhibit));
  out.key("visible").begin_array();
  for (const auto card : layout::cards_in_view(m_frame))
    out.string(common.cards[card].id);
  out.end_array().key("camera").begin_object();
  out.key("lat").number(centre.lat_deg, 5).key("lon").number(centre.lon_deg, 5);
  out.key("km_per_px").number(camera.km_per_px, 4).end_object();
  const auto time = story::time_view_at(m_state, common);
  const auto iso = [](double day) { return edtf::iso_day(static_cast<std::int64_t>(std::floor(day))); };
  out.key("day").string(edtf::iso_day(story::day_shown(m_state, common)));
  out.key("time").begin_object().key("first").string(iso(time.first_day));
  out.key("last").string(iso(time.end_day - 1)).end_object();
  out.key("theme").string(story::name_of(m_state.theme)).key("text_size").integer(m_state.text_percent);
  return out.end_object().take();
}

std::string Session::rects_json() const {
  json::Writer out;
  out.begin_object();
  std::set<std::string_view> seen;
  const auto write = [&](const std::vector<layout::Box>& boxes, bool is_fixed) {
    for (const auto& box : boxes) {
      if (!seen.insert(box.id).second) continue;
      out.key(box.id).begin_array();
      for (const double px : {box.rect.x, box.rect.y, box.rect.width, box.rect.height})
        out.number(px, 2);
      out.integer(is_fixed).end_array();
    }
  };
  write(m_page->boxes, false);
  write(m_frame.fixed, true);
  return out.end_object().take();
}

}  // namespace vitrine::shell
