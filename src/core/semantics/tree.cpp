#include "core/semantics/tree.h"

#include <algorithm>
#include <cmath>

#include "core/model/words.h"
#include "core/semantics/builder.h"

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

Node block_node(const std::string& id, const model::Block& block, int heading_level) {
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

Node tell_banner(const Teller& teller) {
  Node banner = node(Role::banner, "header");
  banner.children.push_back(node(Role::button, "header.title", teller.edition().title.utf8));
  Node languages = named(Role::navigation, "languages", teller.word("language_switch"));
  for (std::size_t i = 0; i < teller.common().languages.size(); ++i) {
    const auto& language = teller.common().languages[i];
    Node button = node(Role::button, "lang." + language, std::string(model::own_name(language)));
    button.language = language;
    button.pressed = i == teller.state.language ? "true" : "false";
    languages.children.push_back(std::move(button));
  }
  if (!teller.common().pages.empty())
    banner.children.push_back(
        node(Role::button, "header." + teller.common().pages.front().id, teller.edition().pages.front().title.utf8));
  banner.children.push_back(std::move(languages));
  const bool is_dark = teller.state.theme == story::Theme::dark;
  const auto& other_theme = teller.word(is_dark ? "theme_light" : "theme_dark");
  banner.children.push_back(named(Role::button, "theme", model::lead(teller.edition(), "theme") + other_theme));
  return banner;
}

Node tell_places(const Teller& teller) {
  Node places = named(Role::navigation, "places", teller.word("places"));
  for (const auto town : story::pinned_towns(teller.common())) {
    const auto& name = teller.edition().places[town].name.utf8;
    const auto count = story::cards_of_town(teller.common(), town).size();
    Node pin = named(Role::button, "pin." + teller.common().places[town].id,
                     model::ui_string(teller.edition(), "pin_name", {{"place", name}}, count));
    places.children.push_back(std::move(pin));
  }
  if (teller.state.screen != story::Screen::story)
    places.children.push_back(node(Role::button, "places.close", teller.word("close_file")));
  return places;
}

Node tell_chronology(const Teller& teller) {
  Node chronology = named(Role::navigation, "chronology", teller.word("chronology"));
  for (std::size_t i = 0; i < teller.common().cards.size(); ++i) {
    const auto& words = teller.edition().cards[i];
    Node mark = named(
        Role::button, "mark." + teller.common().cards[i].id,
        model::ui_string(teller.edition(), "mark_name", {{"date", words.date.utf8}, {"title", words.title.utf8}}));
    const bool is_current = teller.state.card == i && teller.state.screen != story::Screen::page;
    if (is_current) mark.current = "true";
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

void add_prose(Node& parent, std::string_view id, const model::Prose& prose, int heading_level) {
  Node* list = nullptr;
  for (std::size_t i = 0; i < prose.size(); ++i) {
    const std::string block_id = std::string(id) + '.' + std::to_string(i);
    Node block = block_node(block_id, prose[i], heading_level);
    if (prose[i].kind != model::BlockKind::list_item) {
      list = nullptr;
      parent.children.push_back(std::move(block));
      continue;
    }
    if (!list) {
      parent.children.push_back(node(Role::list, block_id + ".list"));
      list = &parent.children.back();
    }
    block.role = Role::listitem;
    list->children.push_back(std::move(block));
  }
}

Node tree_from(const story::State& state, const model::Exhibit& exhibit) {
  const Teller teller{state, exhibit};
  Node root = node(Role::group, "exhibit-root");
  root.language = teller.edition().language;
  Node banner = tell_banner(teller);
  Node places = tell_places(teller);
  Node chronology = tell_chronology(teller);
  for (auto* fixed : {&banner, &places, &chronology})
    set_layer(*fixed, Layer::fixed);
  root.children.push_back(std::move(banner));
  switch (state.screen) {
    case story::Screen::story:
      root.children.push_back(tell_story(teller));
      break;
    case story::Screen::file:
      root.children.push_back(tell_file(teller));
      break;
    case story::Screen::page:
      root.children.push_back(tell_page(teller));
      break;
  }
  root.children.push_back(std::move(places));
  root.children.push_back(std::move(chronology));
  if (state.screen == story::Screen::story) {
    Node end = node(Role::contentinfo, "end");
    for (std::size_t i = 0; i < teller.common().pages.size(); ++i)
      end.children.push_back(
          node(Role::button, "end." + teller.common().pages[i].id, teller.edition().pages[i].title.utf8));
    end.children.push_back(node(Role::button, "end.reading-view", teller.word("reading_view")));
    root.children.push_back(std::move(end));
  }
  return root;
}

namespace {

Rect united(const Rect& a, const Rect& b) {
  if (a == Rect{}) return b;
  if (b == Rect{}) return a;
  const double x = std::min(a.x, b.x), y = std::min(a.y, b.y);
  return {x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
}

void join(Node& node, const std::map<std::string_view, Rect>& rects) {
  const auto found = rects.find(node.id);
  Rect covered;
  for (auto& child : node.children) {
    join(child, rects);
    covered = united(covered, child.rect);
  }
  node.rect = found == rects.end() ? covered : found->second;
  // What a narrow screen has no room for cannot be pressed there either.
  std::erase_if(node.children, [](const Node& child) { return child.rect == Rect{} && child.role == Role::button; });
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
  add("pressed", node.pressed);
  add("href", node.href);
  out += " [" + rounded(node.rect.x) + ' ' + rounded(node.rect.y) + ' ' + rounded(node.rect.width) + ' ' +
         rounded(node.rect.height) + "]\n";
  for (const auto& child : node.children)
    dump_node(child, depth + 1, out);
}

}  // namespace

void join_rects(Node& root, const layout::Frame& frame) {
  std::map<std::string_view, Rect> rects;
  // The first box of an id counts: a link that goes over two lines begins there.
  for (const auto& box : frame.page->boxes)
    rects.try_emplace(box.id, box.rect);
  for (const auto& box : frame.fixed)
    rects.try_emplace(box.id, box.rect);
  for (auto& child : root.children)
    join(child, rects);
}

std::string dump(const Node& root) {
  std::string result;
  dump_node(root, 0, result);
  return result;
}

}  // namespace vitrine::semantics
