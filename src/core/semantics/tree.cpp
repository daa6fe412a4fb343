#include "core/semantics/tree.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/model/words.h"
#include "core/semantics/builder.h"
#include "core/story/route.h"

namespace vitrine::semantics {

std::string_view name_of(Role role) {
  switch (role) {
    case Role::banner:
      return "banner";
    case Role::main:
      return "main";
    case Role::navigation:
      return "navigation";
    case Role::contentinfo:
      return "contentinfo";
    case Role::region:
      return "region";
    case Role::article:
      return "article";
    case Role::group:
      return "group";
    case Role::heading:
      return "heading";
    case Role::text:
      return "text";
    case Role::run:
      return "run";
    case Role::label:
      return "label";
    case Role::note:
      return "note";
    case Role::list:
      return "list";
    case Role::listitem:
      return "listitem";
    case Role::button:
      return "button";
    case Role::link:
      return "link";
    case Role::search:
      return "search";
    case Role::searchbox:
      return "searchbox";
    case Role::img:
      return "img";
    case Role::radiogroup:
      return "radiogroup";
    case Role::radio:
      return "radio";
    case Role::figure:
      return "figure";
    case Role::slider:
      return "slider";
    case Role::viewer:
      return "viewer";
    case Role::map:
      return "map";
  }
  return "group";
}

Node node(Role role, std::string id, std::string text) {
  Node result;
  result.role = role;
  result.id = std::move(id);
  result.text = std::move(text);
  return result;
}

Node named(Role role, std::string id, std::string name) {
  Node result = node(role, std::move(id));
  result.name = std::move(name);
  return result;
}

Node heading(int level, std::string id, std::string text) {
  Node result = node(Role::heading, std::move(id), std::move(text));
  result.level = level;
  return result;
}

void add_text(Node& parent, std::string id, const std::string& text, Role role) {
  if (!text.empty()) parent.children.push_back(node(role, std::move(id), text));
}

namespace {

// A link that opens something under its paragraph says whether it has.
Expansion expansion_of(const Teller& teller, const std::string& box, const std::string& link) {
  const auto what = teller.world.ids.find(link);
  const bool opens_note = what && (what->kind == model::Kind::person || what->kind == model::Kind::source ||
                                   what->kind == model::Kind::term);
  if (!opens_note) return Expansion::none;
  return teller.state.note && teller.state.note->link == box ? Expansion::expanded : Expansion::collapsed;
}

Node block_node(const Teller& teller, const std::string& id, const model::Block& block, int heading_level) {
  const bool is_heading = block.kind == model::BlockKind::heading;
  Node result = node(is_heading ? Role::heading : Role::text, id);
  if (is_heading) result.level = heading_level;
  const std::string& words = block.text.utf8;
  std::size_t said = 0;
  int runs = 0, links = -1;
  const auto say_until = [&](std::size_t end) {
    if (end <= said) return;
    result.children.push_back(node(Role::run, id + ".run." + std::to_string(runs++), words.substr(said, end - said)));
    said = end;
  };
  for (std::size_t i = 0; i < block.spans.size(); ++i) {
    const auto& span = block.spans[i];
    if (span.link.empty()) continue;
    say_until(span.begin);
    std::size_t end = span.end;
    // Pieces of one link that differ in emphasis alone are one link.
    while (i + 1 < block.spans.size() && block.spans[i + 1].link == span.link && block.spans[i + 1].begin == end)
      end = block.spans[++i].end;
    Node link = node(Role::link, id + ".link." + std::to_string(++links), words.substr(said, end - said));
    link.href = span.link.starts_with("https://") ? span.link : '#' + span.link;
    link.expansion = expansion_of(teller, link.id, span.link);
    result.children.push_back(std::move(link));
    said = end;
  }
  if (links < 0) {
    result.text = words;
    return result;
  }
  say_until(words.size());
  return result;
}

// What a link has opened under the block; nothing where it has not.
void add_note(const Teller& teller, Node& parent, const std::string& block_id) {
  const auto& open = teller.state.note;
  if (!open || !open->link.starts_with(block_id + ".link.")) return;
  const auto& edition = teller.edition();
  const auto index = open->what.index;
  const std::string id = block_id + ".note";
  Node note = named(Role::note, id, model::name_of(edition, open->what).utf8);
  add_text(note, id + ".name", note.name);
  if (open->what.kind == model::Kind::person) add_text(note, id + ".role", model::role_line(edition.people[index]));
  if (open->what.kind == model::Kind::term)
    add_prose(teller, note, id + ".definition", edition.terms[index].definition, 6);
  if (open->what.kind == model::Kind::source)
    add_text(note, id + ".kind", model::source_remark(edition, teller.common().sources[index], edition.sources[index]));
  note.children.push_back(node(Role::button, id + ".more", teller.word("note_more")));
  note.children.push_back(node(Role::button, id + ".close", teller.word("note_close")));
  parent.children.push_back(std::move(note));
}

Node tell_banner(const Teller& teller) {
  Node banner = node(Role::banner, "header");
  banner.children.push_back(node(Role::button, "header.title", teller.edition().title.utf8));
  banner.children.push_back(node(Role::button, "header.contents", teller.word("contents")));
  banner.children.push_back(node(Role::button, "header.search", teller.word("search")));
  Node languages = named(Role::navigation, "languages", teller.word("language_switch"));
  for (std::size_t i = 0; i < teller.common().languages.size(); ++i) {
    const auto& language = teller.common().languages[i];
    Node button = node(Role::button, "lang." + language, std::string(model::own_name(language)));
    button.language = language;
    button.pressed = i == teller.state.language ? "true" : "false";
    languages.children.push_back(std::move(button));
  }
  banner.children.push_back(std::move(languages));
  banner.children.push_back(node(Role::button, "header.settings", teller.word("settings_heading")));
  return banner;
}

// The map, in the words of the card being read, and its pins.
Node tell_map(const Teller& teller) {
  const auto& state = teller.state;
  Node places = named(Role::navigation, "map", teller.word("places"));
  const bool has_card = state.card && (state.screen == story::Screen::story || state.screen == story::Screen::file);
  const auto& common = teller.common();
  const auto alt = has_card ? teller.edition().cards[*state.card].alt.utf8 : std::string();
  places.children.push_back(named(Role::map, "map.picture", alt.empty() ? teller.word("map") : alt));
  for (const auto& [id, key] : {std::pair("map.zoom-in", "zoom_in"), std::pair("map.zoom-out", "zoom_out"),
                                std::pair("map.whole", "whole_route")})
    places.children.push_back(named(Role::button, id, teller.word(key)));
  if (const auto route = story::route_line(common, teller.edition(), story::travel_at(state, common)); !route.empty())
    places.children.push_back(named(Role::img, "map.route", route));
  const auto add_pin = [&](model::Index place, std::size_t cards) {
    const auto& name = teller.edition().places[place].name.utf8;
    places.children.push_back(named(Role::button, "pin." + teller.common().places[place].id,
                                    model::ui_string(teller.edition(), "pin_name", {{"place", name}}, cards)));
  };
  // Which of them stand apart is the map's to say.
  const auto towns = story::pinned_towns(teller.common(), state.filter);
  for (const auto town : towns)
    add_pin(town, story::cards_of_town(teller.common(), state.filter, town).size());
  for (const auto place : story::places_shown(teller.common(), state.filter))
    if (!std::ranges::contains(towns, place))
      add_pin(place, story::cards_at(teller.common(), state.filter, {&place, 1}).size());
  if (state.screen != story::Screen::story)
    places.children.push_back(node(Role::button, "places.close", teller.word("close_file")));
  return places;
}

// The day shown, in days since 1970 and in words.
Node tell_time(const Teller& teller) {
  const auto whole = story::whole_time(teller.common());
  Node slider = named(Role::slider, "time", teller.word("chronology"));
  const auto least = static_cast<std::int64_t>(whole.first_day), most = static_cast<std::int64_t>(whole.end_day) - 1;
  slider.span = {least, most, std::clamp(story::day_shown(teller.state, teller.common()), least, most)};
  slider.value = story::day_shown_in_words(teller.state, teller.world);
  return slider;
}

Node tell_chronology(const Teller& teller) {
  const auto& common = teller.common();
  const auto& edition = teller.edition();
  const auto& state = teller.state;
  Node chronology = named(Role::navigation, "chronology", teller.word("chronology"));
  const auto is_current = [&](model::Index card) {
    return state.card == card && (state.screen == story::Screen::story || state.screen == story::Screen::file);
  };
  chronology.children.push_back(tell_time(teller));
  for (const bool is_nearer : {true, false})
    chronology.children.push_back(named(Role::button, is_nearer ? "time.nearer" : "time.farther",
                                        model::lead(edition, is_nearer ? "zoom_in" : "zoom_out") + chronology.name));
  for (const auto end : {"ribbon.before", "ribbon.after"})
    chronology.children.push_back(
        named(Role::button, end, teller.word(end == std::string_view("ribbon.before") ? "earlier" : "later")));
  for (std::size_t i = 0; i < common.chapters.size(); ++i) {
    const auto& chapter = common.chapters[i];
    const auto label = model::chapter_label(edition, chapter);
    const auto& title = edition.chapters[i].title.utf8;
    Node band = named(Role::button, "band." + chapter.id, label.empty() ? title : label + ". " + title);
    if (std::ranges::any_of(chapter.cards, is_current)) band.current = "true";
    chronology.children.push_back(std::move(band));
  }
  for (const auto card : story::cards_shown(common, state.filter)) {
    const auto& words = edition.cards[card];
    Node mark =
        named(Role::button, "mark." + common.cards[card].id,
              model::ui_string(edition, "mark_name",
                               {{"date", model::standing_line(common, edition, card)}, {"title", words.title.utf8}}));
    if (is_current(card)) mark.current = "true";
    chronology.children.push_back(std::move(mark));
  }
  return chronology;
}

void set_layer(Node& root, Layer layer) {
  root.layer = layer;
  for (auto& child : root.children)
    set_layer(child, layer);
}

}  // namespace

void add_prose(const Teller& teller, Node& parent, std::string_view id, const model::Prose& prose, int heading_level) {
  Node* list = nullptr;
  for (std::size_t i = 0; i < prose.size(); ++i) {
    const std::string block_id = std::string(id) + '.' + std::to_string(i);
    Node block = block_node(teller, block_id, prose[i], heading_level);
    if (prose[i].kind != model::BlockKind::list_item) {
      list = nullptr;
      parent.children.push_back(std::move(block));
      add_note(teller, parent, block_id);
      continue;
    }
    if (!list) {
      parent.children.push_back(node(Role::list, block_id + ".list"));
      list = &parent.children.back();
    }
    block.role = Role::listitem;
    add_note(teller, block, block_id);
    list->children.push_back(std::move(block));
  }
}

namespace {

Node tell_main(const Teller& teller) {
  switch (teller.state.screen) {
    case story::Screen::story:
      return tell_story(teller);
    case story::Screen::file:
      return tell_file(teller);
    case story::Screen::page:
      return tell_page(teller);
    case story::Screen::plate:
      return tell_plate(teller);
    case story::Screen::contents:
      return tell_contents(teller);
    case story::Screen::people:
      return tell_people(teller);
    case story::Screen::places:
      return tell_places(teller);
    case story::Screen::sources:
      return tell_sources(teller);
    case story::Screen::glossary:
      return tell_glossary(teller);
    case story::Screen::search:
      return tell_search(teller);
    case story::Screen::settings:
      return tell_settings(teller);
    case story::Screen::picture:
      return tell_picture(teller);
  }
  return tell_story(teller);
}

Node tell_end(const Teller& teller) {
  Node end = node(Role::contentinfo, "end");
  end.children.push_back(node(Role::button, "end.contents", teller.word("contents")));
  for (std::size_t i = 0; i < teller.common().pages.size(); ++i)
    end.children.push_back(
        node(Role::button, "end." + teller.common().pages[i].id, teller.edition().pages[i].title.utf8));
  end.children.push_back(node(Role::button, "end.reading-view", teller.word("reading_view")));
  return end;
}

}  // namespace

Node tree_from(const story::State& state, const story::World& world) {
  const Teller teller{state, world};
  Node root = node(Role::group, "exhibit-root");
  root.language = teller.edition().language;
  if (state.screen == story::Screen::picture) {
    root.children.push_back(tell_main(teller));
    set_layer(root.children.back(), Layer::fixed);
    return root;
  }
  Node banner = tell_banner(teller);
  Node places = tell_map(teller);
  Node chronology = tell_chronology(teller);
  for (auto* fixed : {&banner, &places, &chronology})
    set_layer(*fixed, Layer::fixed);
  root.children.push_back(std::move(banner));
  root.children.push_back(tell_main(teller));
  root.children.push_back(std::move(places));
  root.children.push_back(std::move(chronology));
  if (state.screen == story::Screen::story) root.children.push_back(tell_end(teller));
  return root;
}

namespace {

Rect united(const Rect& a, const Rect& b) {
  if (a == Rect{}) return b;
  if (b == Rect{}) return a;
  const double x = std::min(a.x, b.x), y = std::min(a.y, b.y);
  return {x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
}

// What a narrow screen has no room for cannot be pressed there either.
void leave_out_unplaced(Node& parent) {
  std::erase_if(parent.children, [](const Node& child) {
    const bool is_empty = child.role == Role::navigation && child.children.empty();
    const bool is_control = child.role == Role::button || child.role == Role::slider || child.role == Role::map;
    return child.rect == Rect{} && (is_control || is_empty);
  });
}

using Boxes = std::map<std::string_view, const layout::Box*>;

// The bytes of its words, or of those of its runs and links together.
std::size_t words_of(const Node& node) {
  std::size_t bytes = node.text.size();
  for (const auto& child : node.children)
    if (child.role == Role::run || child.role == Role::link) bytes += child.text.size();
  return bytes;
}

// Whether the box shows the words of the node and not a short form of them; they may be cut at the end.
bool shows_words(const layout::Box& box, const Node& node) {
  if (!box.text || box.text->lines.empty()) return false;
  const auto bytes = words_of(node), shown = std::size_t{box.text->lines.back().end};
  return box.text->style.most_lines > 0 ? bytes >= shown : bytes == shown;
}

void join(Node& node, const Boxes& boxes) {
  const auto found = boxes.find(node.id);
  Rect covered;
  for (auto& child : node.children) {
    join(child, boxes);
    covered = united(covered, child.rect);
  }
  node.rect = covered;
  if (found != boxes.end()) {
    const auto& box = *found->second;
    node.rect = box.rect;
    if (!box.name.empty()) node.name = box.name;
    if (node.role == Role::button && !box.action) node.availability = Availability::unavailable;
    if (shows_words(box, node)) {
      node.lines = box.text;
      node.lines_at = {box.text_at.x - box.rect.x, box.text_at.y - box.rect.y};
    }
  }
  leave_out_unplaced(node);
  // A link that the Frame cannot follow is words alone.
  for (auto& child : node.children) {
    if (child.rect != Rect{} || child.role != Role::link) continue;
    child.role = Role::run;
    child.name.clear();
    child.href.clear();
  }
}

void dump_node(const Node& node, int depth, std::string& out) {
  const auto rounded = [](double px) { return std::to_string(static_cast<long>(std::lround(px))); };
  out.append(static_cast<std::size_t>(depth) * 2, ' ');
  out += name_of(node.role);
  if (node.level) out += std::to_string(node.level);
  out += ' ' + node.id;
  const auto add = [&out](std::string_view key, const std::string& value) {
    if (!value.empty()) (out += ' ').append(key).append("=\"").append(value).append("\"");
  };
  add("name", node.name);
  add("text", node.text);
  add("lang", node.language);
  add("current", node.current);
  add(node.role == Role::radio ? "checked" : "pressed", node.pressed);
  add("href", node.href);
  add("value", node.value);
  if (node.role == Role::slider)
    out.append(" ")
        .append(std::to_string(node.span.least))
        .append("..")
        .append(std::to_string(node.span.most))
        .append("=");
  if (node.role == Role::slider) out += std::to_string(node.span.now);
  if (node.expansion != Expansion::none) add("expanded", node.expansion == Expansion::expanded ? "true" : "false");
  if (node.availability == Availability::unavailable) out += " unavailable";
  out += " [" + rounded(node.rect.x) + ' ' + rounded(node.rect.y) + ' ' + rounded(node.rect.width) + ' ' +
         rounded(node.rect.height) + "]\n";
  for (const auto& child : node.children)
    dump_node(child, depth + 1, out);
}

}  // namespace

void join_rects(Node& root, const layout::Frame& frame) {
  Boxes boxes;
  // The first box of an id counts: a link that goes over two lines begins there.
  for (const auto& box : frame.page->boxes)
    boxes.try_emplace(box.id, &box);
  // A mark that is a mere point cannot be pressed.
  for (const auto& box : frame.fixed)
    if (box.part != layout::Part::mark || box.action) boxes.try_emplace(box.id, &box);
  for (auto& child : root.children) {
    join(child, boxes);
    // Wheel and fingers have all of the ribbon.
    if (child.id == "chronology" && !child.children.empty()) child.rect = frame.ribbon.rect;
  }
  leave_out_unplaced(root);
}

std::string dump(const Node& root) {
  std::string result;
  dump_node(root, 0, result);
  return result;
}

}  // namespace vitrine::semantics
