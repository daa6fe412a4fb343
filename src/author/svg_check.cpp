#include "author/svg_check.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <optional>

#include <pugixml.hpp>

#include "author/faults.h"
#include "author/palette.h"

namespace vitrine::author {

namespace {

constexpr int deepest = 32;
constexpr std::size_t most_uses = 2000;
constexpr std::size_t largest_plain = 1 << 20;
constexpr int largest_side = 10'000;

enum class Value : std::uint8_t { number, colour, path, numbers, transform, fill_rule, cap, join, reference, any };

struct AttributeRule {
  std::string_view name;
  Value value;
  std::string_view elements;  // " path g "; empty: all that draw, and groups
};

constexpr std::string_view shapes = " path line polyline polygon rect circle ellipse ";

constexpr AttributeRule attribute_rules[] = {
    {"fill", Value::colour, {}},
    {"stroke", Value::colour, {}},
    {"stroke-width", Value::number, {}},
    {"fill-rule", Value::fill_rule, {}},
    {"stroke-linecap", Value::cap, {}},
    {"stroke-linejoin", Value::join, {}},
    {"transform", Value::transform, {}},
    {"id", Value::any, {}},
    {"viewBox", Value::any, " svg "},
    {"xmlns", Value::any, " svg "},
    {"xmlns:xlink", Value::any, " svg "},
    {"version", Value::any, " svg "},
    {"width", Value::number, " svg rect "},
    {"height", Value::number, " svg rect "},
    {"d", Value::path, " path "},
    {"points", Value::numbers, " polyline polygon "},
    {"x1", Value::number, " line "},
    {"y1", Value::number, " line "},
    {"x2", Value::number, " line "},
    {"y2", Value::number, " line "},
    {"x", Value::number, " rect use "},
    {"y", Value::number, " rect use "},
    {"cx", Value::number, " circle ellipse "},
    {"cy", Value::number, " circle ellipse "},
    {"r", Value::number, " circle "},
    {"rx", Value::number, " rect ellipse "},
    {"ry", Value::number, " rect ellipse "},
    {"href", Value::reference, " use "},
    {"xlink:href", Value::reference, " use "},
};

bool is_among(std::string_view list, std::string_view name) {
  return list.contains(" " + std::string(name) + " ");
}

bool is_of(std::string_view text, std::string_view letters) {
  return std::ranges::all_of(text, [letters](char c) {
    return (c >= '0' && c <= '9') || std::string_view(" \t\r\n.,+-").contains(c) || letters.contains(c);
  });
}

// [+-]digits[.digits], with a digit on either side of the point at least.
bool is_number(std::string_view text) {
  if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
  const auto point = text.find('.');
  const auto is_digits = [](std::string_view part) { return part.find_first_not_of("0123456789") == part.npos; };
  const bool has_digit = text.find_first_of("0123456789") != text.npos;
  return has_digit && is_digits(text.substr(0, point)) && (point == text.npos || is_digits(text.substr(point + 1)));
}

// Each of translate, scale, rotate and matrix with numbers in its brackets.
bool is_transform(std::string_view text) {
  while (!text.empty()) {
    const auto open = text.find('('), close = text.find(')');
    if (close == text.npos || open > close) return false;
    auto name = text.substr(0, open);
    name.remove_prefix(std::min(name.find_first_not_of(" ,"), name.size()));
    if (!is_among(" translate scale rotate matrix ", name) || !is_of(text.substr(open + 1, close - open - 1), "eE"))
      return false;
    text.remove_prefix(close + 1);
    if (text.find_first_not_of(' ') == text.npos) return true;
  }
  return true;
}

std::string_view wanted(Value value) {
  switch (value) {
    case Value::number:
      return "a number without a unit";
    case Value::path:
      return "commands of SVG 1.1 and numbers";
    case Value::numbers:
      return "numbers";
    case Value::transform:
      return "translate, scale, rotate or matrix with numbers";
    case Value::fill_rule:
      return "nonzero or evenodd";
    case Value::cap:
      return "butt or round";
    case Value::join:
      return "miter or round";
    case Value::reference:
      return "the id of a shape or group of this drawing after a #";
    case Value::colour:
    case Value::any:
      break;
  }
  return {};
}

bool is_sound(Value value, std::string_view text) {
  switch (value) {
    case Value::number:
      return is_number(text);
    case Value::path:
      return is_of(text, "MmLlHhVvCcSsQqTtAaZz");
    case Value::numbers:
      return is_of(text, {});
    case Value::transform:
      return is_transform(text);
    case Value::fill_rule:
      return is_among(" nonzero evenodd ", text);
    case Value::cap:
      return is_among(" butt round ", text);
    case Value::join:
      return is_among(" miter round ", text);
    case Value::reference:
      return text.starts_with('#');
    case Value::colour:
      return tint_of(text).has_value();
    case Value::any:
      break;
  }
  return true;
}

class StringWriter : public pugi::xml_writer {
 public:
  void write(const void* data, std::size_t size) override { m_text.append(static_cast<const char*>(data), size); }
  std::string take() { return std::move(m_text); }

 private:
  std::string m_text;
};

std::string saved(const pugi::xml_document& document) {
  StringWriter writer;
  document.save(writer, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
  return writer.take();
}

class Checker {
 public:
  explicit Checker(std::string_view bytes) : m_bytes(bytes), m_buffer(bytes) {}

  CheckedSvg run() {
    const auto parsed =
        m_document.load_buffer_inplace(m_buffer.data(), m_buffer.size(), pugi::parse_default, pugi::encoding_utf8);
    if (!parsed) {
      report(Fault::unreadable_picture, static_cast<std::size_t>(std::max<std::ptrdiff_t>(parsed.offset, 0)),
             std::string("this is no sound XML: ") + parsed.description(), "save the drawing as plain SVG again");
      return std::move(m_result);
    }
    auto root = m_document.document_element();
    if (std::string_view(root.name()) != "svg") {
      report(Fault::unreadable_picture, place_of(root), "the file holds no SVG", "its first element is <svg>");
      return std::move(m_result);
    }
    read_size(root);
    check(root, false, 0);
    for (const char* name : {"title", "desc"})
      remove_all(root, name);
    m_result.shipped = saved(m_document);
    if (m_result.faults.empty()) make_plain(root);
    return std::move(m_result);
  }

 private:
  void report(Fault fault, std::size_t offset, std::string message, std::string hint) {
    m_result.faults.push_back({fault, std::min(offset, m_bytes.size()), std::move(message), std::move(hint)});
  }

  std::size_t place_of(const char* in_buffer) const { return static_cast<std::size_t>(in_buffer - m_buffer.data()); }
  static std::size_t place_of(const pugi::xml_node& node) {
    return static_cast<std::size_t>(std::max<std::ptrdiff_t>(node.offset_debug(), 0));
  }

  void read_size(const pugi::xml_node& root) {
    const auto box = root.attribute("viewBox");
    int sides[4] = {-1, -1, -1, -1};
    std::string_view text = box.value();
    for (int& side : sides) {
      text.remove_prefix(std::min(text.find_first_not_of(" ,"), text.size()));
      const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), side);
      if (error != std::errc()) break;
      text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    }
    const bool has_size = sides[0] == 0 && sides[1] == 0 && sides[2] > 0 && sides[3] > 0 && sides[2] <= largest_side &&
                          sides[3] <= largest_side && text.find_first_not_of(' ') == text.npos;
    if (has_size) {
      m_result.width = static_cast<std::uint16_t>(sides[2]);
      m_result.height = static_cast<std::uint16_t>(sides[3]);
    } else {
      report(Fault::unsupported_svg, box ? place_of(box.value()) : place_of(root), "the drawing does not say its size",
             "write viewBox=\"0 0 1200 750\", whole numbers");
    }
    if (std::string_view(root.attribute("xmlns").value()) != "http://www.w3.org/2000/svg") {
      report(Fault::unsupported_svg, place_of(root), "the drawing does not say that it is one",
             "write xmlns=\"http://www.w3.org/2000/svg\" in <svg>, or no browser shows it");
    }
  }

  void check(const pugi::xml_node& node, bool has_fill, int depth) {
    const std::string_view name = node.name();
    if (depth > deepest) {
      report(Fault::unsupported_svg, place_of(node), "groups stand too deep in one another", "ungroup them");
      return;
    }
    if (is_among(" title desc ", name)) return;
    const bool is_shape = is_among(shapes, name);
    if (!is_shape && !is_among(" svg g defs use ", name)) {
      report(Fault::unsupported_svg, place_of(node), "`" + std::string(name) + "` has no place in a drawing here",
             "shapes, groups and <use> are drawn; turn letters and effects into paths");
      return;
    }
    for (const auto attribute : node.attributes())
      check(attribute, name);
    has_fill = has_fill || node.attribute("fill");
    if (is_shape && !has_fill && name != "line") {
      report(Fault::colour_outside_palette, place_of(node), "this shape says no fill, which means black in SVG",
             "write fill=\"none\" or a colour of the palette, in it or in its group");
    }
    for (const auto child : node.children()) {
      if (child.type() == pugi::node_element) check(child, has_fill || name == "defs", depth + 1);
    }
  }

  void check(const pugi::xml_attribute& attribute, std::string_view element) {
    const std::string_view name = attribute.name(), text = attribute.value();
    const auto* rule = std::ranges::find(attribute_rules, name, &AttributeRule::name);
    if (rule == std::end(attribute_rules) || (!rule->elements.empty() && !is_among(rule->elements, element))) {
      report(Fault::unsupported_svg, place_of(attribute.name()),
             "`" + std::string(name) + "` has no place in a `" + std::string(element) + "` here", hint_of(name));
    } else if (rule->value == Value::colour && !is_sound(Value::colour, text)) {
      report(Fault::colour_outside_palette, place_of(attribute.value()),
             "`" + std::string(text) + "` is none of the colours that themes can change",
             "take one of these: " + palette_in_words() + ", or none");
    } else if (!is_sound(rule->value, text)) {
      report(Fault::unsupported_svg, place_of(attribute.value()),
             "`" + std::string(text.substr(0, 40)) + "` cannot be the `" + std::string(name) + "` of a drawing",
             "write " + std::string(wanted(rule->value)));
    }
  }

  static std::string hint_of(std::string_view name) {
    if (name == "style" || name == "class") return "write fill and stroke as attributes of their own";
    if (name.contains("dash")) return "dashes mean uncertainty in an exhibit: draw whole lines";
    if (name.contains("opacity")) return "nothing is half transparent here: draw hatching instead";
    return "leave it out";
  }

  static void remove_all(pugi::xml_node& parent, const char* name) {
    while (parent.remove_child(name)) {
    }
    for (auto child : parent.children())
      remove_all(child, name);
  }

  // What is used takes the place of the <use>, in a group that moves it.
  void make_plain(pugi::xml_node& root) {
    std::size_t uses = 0, size = 0;
    while (auto use = root.find_node([](const pugi::xml_node& node) { return is_drawn_use(node); })) {
      const auto href = use.attribute("href") ? use.attribute("href") : use.attribute("xlink:href");
      const std::string id =
          std::string(href.value()).substr(std::min<std::size_t>(1, std::string_view(href.value()).size()));
      const auto target = root.find_node([&](const auto& node) { return id == node.attribute("id").value(); });
      const bool is_group_or_shape = is_among(shapes, target.name()) || std::string_view(target.name()) == "g";
      if (id.empty() || !is_group_or_shape || has_use(target)) {
        report(Fault::unsupported_svg, place_of(use), "this <use> has nothing to draw",
               "let it name the id of a shape or group of this drawing that holds no <use>");
        return;
      }
      StringWriter measured;
      target.print(measured, "", pugi::format_raw);
      size += measured.take().size();
      if (++uses > most_uses || size > largest_plain) {
        report(Fault::unsupported_svg, place_of(use), "too much is drawn by <use>", "draw fewer things");
        return;
      }
      put_in_place_of(use, target);
    }
    remove_all(root, "defs");
    root.remove_attribute("width");
    root.remove_attribute("height");
    m_result.plain = saved(m_document);
  }

  static bool is_drawn_use(const pugi::xml_node& node) {
    if (std::string_view(node.name()) != "use") return false;
    for (auto above = node.parent(); above; above = above.parent())
      if (std::string_view(above.name()) == "defs") return false;
    return true;
  }

  static bool has_use(const pugi::xml_node& node) {
    return std::string_view(node.name()) == "use" ||
           node.find_node([](const auto& below) { return std::string_view(below.name()) == "use"; });
  }

  static void put_in_place_of(pugi::xml_node& use, const pugi::xml_node& target) {
    auto group = use.parent().insert_child_before("g", use);
    std::string transform = use.attribute("transform").value();
    const auto number = [&use](const char* name) {
      const std::string value = use.attribute(name).value();
      return value.empty() ? std::string("0") : value;
    };
    transform += " translate(" + number("x") + ' ' + number("y") + ')';
    for (const auto attribute : use.attributes()) {
      if (!is_among(" x y href xlink:href transform id ", attribute.name())) group.append_copy(attribute);
    }
    group.append_attribute("transform").set_value(transform.c_str());
    group.append_copy(target).remove_attribute("id");
    use.parent().remove_child(use);
  }

  std::string_view m_bytes;
  std::string m_buffer;
  pugi::xml_document m_document;
  CheckedSvg m_result;
};

}  // namespace

CheckedSvg check_svg(std::string_view bytes) {
  return Checker(bytes).run();
}

}  // namespace vitrine::author
