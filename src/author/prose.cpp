#include "author/prose.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <utility>

#include <md4c.h>

#include "core/base/utf8.h"

namespace vitrine::author {

namespace {

constexpr std::string_view html_message = "HTML stands in the text";
constexpr std::string_view html_hint =
    "write *emphasis*, **strong** or [words](#id); a < that shall be seen is written \\<";

struct NamedCharacter {
  std::string_view name;
  char32_t code_point;
};

constexpr NamedCharacter named_characters[] = {
    {"&amp;", U'&'},  {"&gt;", U'>'},      {"&hellip;", 0x2026}, {"&laquo;", 0xAB},
    {"&lt;", U'<'},   {"&mdash;", 0x2014}, {"&nbsp;", 0xA0},     {"&ndash;", 0x2013},
    {"&quot;", U'"'}, {"&raquo;", 0xBB},   {"&rsquo;", 0x2019},  {"&thinsp;", 0x2009},
};

std::optional<char32_t> character_of_entity(std::string_view entity) {
  if (!entity.starts_with("&#")) {
    const auto found = std::ranges::find(named_characters, entity, &NamedCharacter::name);
    return found == std::end(named_characters) ? std::nullopt : std::optional(found->code_point);
  }
  const bool hexadecimal = entity.size() > 2 && (entity[2] == 'x' || entity[2] == 'X');
  char32_t value = 0;
  for (const char c : entity.substr(hexadecimal ? 3 : 2)) {
    if (c == ';') break;
    const char32_t digit = c <= '9' ? c - U'0' : (c | 0x20) - U'a' + 10;
    value = value * (hexadecimal ? 16 : 10) + digit;
    if (value > 0x10FFFF) return std::nullopt;
  }
  const bool is_control = value < 0x20 || (value >= 0x7F && value < 0xA0);
  return is_control || (value >= 0xD800 && value < 0xE000) ? std::nullopt : std::optional(value);
}

bool is_address_character(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte > 0x20 && byte < 0x7F && c != '"' && c != '<' && c != '>' && c != '\\' && c != '`';
}

class ProseBuilder {
 public:
  ProseBuilder(std::string_view markdown, ProseKind kind) : m_markdown(markdown), m_kind(kind) {}

  void enter_block(MD_BLOCKTYPE type, void* detail) {
    switch (type) {
      case MD_BLOCK_DOC:
      case MD_BLOCK_P:
        break;
      case MD_BLOCK_QUOTE:
        if (m_quotes++ > 0 || m_lists > 0)
          markup_fault("a quotation stands inside another block", "begin it after an empty line");
        break;
      case MD_BLOCK_UL:
        if (m_lists++ > 0 || m_quotes > 0)
          markup_fault("a list stands inside another block", "lists have one level here");
        break;
      case MD_BLOCK_OL:
        ++m_lists;
        markup_fault("a numbered list",
                     "use a list with dashes; if a paragraph begins with a year and a point, write 1924\\.");
        break;
      case MD_BLOCK_LI:
        m_item_blocks = 0;
        break;
      case MD_BLOCK_H: {
        const auto level = static_cast<MD_BLOCK_H_DETAIL*>(detail)->level;
        m_heading = true;
        if (m_kind == ProseKind::card) {
          markup_fault(
              "a heading",
              "headings stand in pages only; a line of dashes or equals signs under a paragraph makes one too");
        } else if (level != 2) {
          markup_fault("a heading of another level than the second", "write ## before it");
        }
        break;
      }
      case MD_BLOCK_HR:
        at_rule();
        break;
      case MD_BLOCK_CODE:
        markup_fault("a block of program text", "a paragraph begins without spaces before it and without ```");
        break;
      case MD_BLOCK_HTML:
        m_in_html = true;
        m_unsettled.push_back({m_last, Fault::raw_html, std::string(html_message), std::string(html_hint)});
        break;
      default:
        markup_fault("a table", "write sentences or a list");
        break;
    }
  }

  void leave_block(MD_BLOCKTYPE type) {
    if (type == MD_BLOCK_QUOTE) --m_quotes;
    if (type == MD_BLOCK_UL || type == MD_BLOCK_OL) --m_lists;
    if (type != MD_BLOCK_DOC) close_block();
    if (type == MD_BLOCK_H) m_heading = false;
    if (type == MD_BLOCK_HTML) m_in_html = false;
    if (type != MD_BLOCK_P && type != MD_BLOCK_LI) settle_faults(m_last);
  }

  void enter_span(MD_SPANTYPE type, void* detail) {
    open_block();
    switch (type) {
      case MD_SPAN_EM:
        ++m_italics;
        break;
      case MD_SPAN_STRONG:
        ++m_bolds;
        break;
      case MD_SPAN_A:
        open_link(*static_cast<MD_SPAN_A_DETAIL*>(detail));
        break;
      case MD_SPAN_IMG: {
        const auto& source = static_cast<MD_SPAN_IMG_DETAIL*>(detail)->src;
        fault(offset_in(source.text).value_or(m_last), Fault::unsupported_markup, "a picture stands in the text",
              "pictures are not part of the prose");
        break;
      }
      case MD_SPAN_CODE:
        markup_fault("text between ` marks", "use *emphasis* or quotation marks");
        break;
      default:
        markup_fault("an unknown kind of emphasis", {});
        break;
    }
  }

  void leave_span(MD_SPANTYPE type) {
    switch (type) {
      case MD_SPAN_EM:
        --m_italics;
        break;
      case MD_SPAN_STRONG:
        --m_bolds;
        break;
      case MD_SPAN_A:
        if (m_block && m_block->text.utf8.size() == m_link_begin) {
          fault(m_link_offset, Fault::bad_link, "this link has no words", "write [words](#id)");
        }
        m_link.clear();
        break;
      default:
        break;
    }
  }

  void text(MD_TEXTTYPE type, std::string_view text) {
    if (const auto offset = offset_in(text.data())) {
      settle_faults(*offset);
      m_last = *offset + text.size();
    }
    const auto begin = m_last - std::min(m_last, text.size());
    switch (type) {
      case MD_TEXT_NORMAL:
      case MD_TEXT_CODE:
        append(text, begin);
        break;
      case MD_TEXT_NULLCHAR:
        fault(m_last, Fault::unsupported_character, "a character of code 0 stands in the text", "remove it");
        break;
      case MD_TEXT_SOFTBR:
        append(" ", m_last);
        break;
      case MD_TEXT_BR:
        fault(m_last, Fault::unsupported_markup, "a line is broken by force, by two spaces or a backslash at its end",
              "remove them; an empty line begins a paragraph");
        append(" ", m_last);
        break;
      case MD_TEXT_ENTITY:
        append_entity(text);
        break;
      case MD_TEXT_HTML:
        if (!m_in_html) fault(begin, Fault::raw_html, std::string(html_message), std::string(html_hint));
        break;
      default:
        append(text, begin);
        break;
    }
  }

  ParsedProse finish() {
    close_block();
    settle_faults(m_last);
    return std::move(m_prose);
  }

 private:
  void fault(std::size_t offset, Fault fault, std::string message, std::string hint) {
    m_prose.faults.push_back({offset, fault, std::move(message), std::move(hint)});
  }

  // Blocks are announced before their text, so the place of such a fault is that of the text that follows.
  void markup_fault(std::string_view what, std::string_view hint) {
    m_unsettled.push_back(
        {m_last, Fault::unsupported_markup, std::string(what) + " cannot be shown here", std::string(hint)});
  }
  void settle_faults(std::size_t offset) {
    for (auto& fault : m_unsettled) {
      fault.offset = offset;
      m_prose.faults.push_back(std::move(fault));
    }
    m_unsettled.clear();
  }

  void at_rule() {
    // MD4C does not say where the rule stands: it is the next line that holds nothing but its marks.
    std::size_t line = m_last;
    while (line < m_markdown.size()) {
      const auto end = std::min(m_markdown.find('\n', line), m_markdown.size());
      const auto content = m_markdown.substr(line, end - line);
      const auto mark = content.find_first_of("-*_");
      if (mark != content.npos && content.find_first_not_of("-*_ \t\r>") == content.npos) {
        fault(line + mark, Fault::unsupported_markup, "a line across the text cannot be shown here",
              "remove it; an empty line begins a paragraph");
        m_last = end;
        return;
      }
      line = end + 1;
    }
    fault(m_last, Fault::unsupported_markup, "a line across the text cannot be shown here", "remove it");
  }

  std::optional<std::size_t> offset_in(const char* pointer) const {
    const std::less_equal<const char*> not_after;
    const char* begin = m_markdown.data();
    if (!pointer || !not_after(begin, pointer) || !not_after(pointer, begin + m_markdown.size())) return std::nullopt;
    return static_cast<std::size_t>(pointer - begin);
  }

  void open_block() {
    if (m_block) return;
    m_block.emplace();
    m_block->kind = m_heading      ? model::BlockKind::heading
                    : m_lists > 0  ? model::BlockKind::list_item
                    : m_quotes > 0 ? model::BlockKind::quote
                                   : model::BlockKind::paragraph;
    if (m_lists > 0 && m_item_blocks++ > 0) {
      markup_fault("a list item of several paragraphs", "make it one paragraph, or begin the next item with a dash");
    }
  }

  void close_block() {
    if (!m_block) return;
    auto& utf8 = m_block->text.utf8;
    utf8.erase(utf8.find_last_not_of(' ') + 1);
    for (auto& span : m_block->spans)
      span.end = std::min(span.end, static_cast<std::uint32_t>(utf8.size()));
    std::erase_if(m_block->spans, [](const model::Span& span) { return span.begin >= span.end; });
    if (!utf8.empty()) {
      m_prose.blocks.push_back(std::move(*m_block));
      m_prose.places.push_back(std::move(m_places));
    }
    m_places = {};
    m_block.reset();
  }

  // Adds words that begin at byte `offset` of the CommonMark text.
  void append(std::string_view text, std::size_t offset) {
    open_block();
    auto& utf8 = m_block->text.utf8;
    const auto begin = static_cast<std::uint32_t>(utf8.size());
    bool is_parallel = false;
    for (const char c : text) {
      const char shown = c == '\n' || c == '\t' || c == '\r' ? ' ' : c;
      const bool is_kept = shown != ' ' || (!utf8.empty() && utf8.back() != ' ');
      if (is_kept && !is_parallel) m_places.add(utf8.size(), offset);
      if (is_kept) utf8 += shown;
      is_parallel = is_kept;
      ++offset;
    }
    mark_span(begin);
  }

  void mark_span(std::uint32_t begin) {
    const auto end = static_cast<std::uint32_t>(m_block->text.utf8.size());
    const auto emphasis = static_cast<model::Emphasis>((m_italics > 0 ? 1 : 0) + (m_bolds > 0 ? 2 : 0));
    if (begin == end || (emphasis == model::Emphasis::none && m_link.empty())) return;
    auto& spans = m_block->spans;
    if (!spans.empty() && spans.back().end == begin && spans.back().emphasis == emphasis &&
        spans.back().link == m_link) {
      spans.back().end = end;
    } else {
      spans.push_back({begin, end, emphasis, m_link});
    }
  }

  void append_entity(std::string_view entity) {
    if (const auto code_point = character_of_entity(entity)) {
      std::string character;
      utf8::append(character, *code_point);
      append(character, m_last - entity.size());
    } else {
      fault(m_last - entity.size(), Fault::unsupported_markup, std::string(entity) + " is not a character known here",
            "write the character itself");
      append(entity, m_last - entity.size());
    }
  }

  void open_link(const MD_SPAN_A_DETAIL& detail) {
    const std::string_view target(detail.href.text ? detail.href.text : "", detail.href.size);
    m_link_offset = offset_in(detail.href.text).value_or(m_last);
    m_link_begin = m_block->text.utf8.size();
    m_link.clear();
    if (target.starts_with('#')) {
      m_link = target.substr(1);
      m_prose.links.push_back({m_link_offset, m_link});
    } else if (m_kind == ProseKind::page && target.starts_with("https://") && target.size() > 8 &&
               std::ranges::all_of(target, is_address_character)) {
      m_link = target;
    } else if (target.starts_with("https://") && m_kind == ProseKind::card) {
      fault(m_link_offset, Fault::bad_link, "an address of the web stands in a text",
            "such addresses stand in pages and in the `url` of a source: link the source, [words](#source-id)");
    } else {
      fault(m_link_offset, Fault::bad_link, "this link leads nowhere: `" + std::string(target) + "`",
            m_kind == ProseKind::page ? "write [words](#id) or [words](https://...)" : "write [words](#id)");
    }
    if (detail.title.size > 0) {
      fault(m_link_offset, Fault::unsupported_markup, "a link has a title in quotation marks",
            "write [words](#id) alone");
    }
  }

  std::string_view m_markdown;
  ProseKind m_kind;
  ParsedProse m_prose;
  std::vector<ProseFault> m_unsettled;
  std::optional<model::Block> m_block;
  Places m_places;         // of its text
  std::size_t m_last = 0;  // where the text read last ends
  int m_quotes = 0;
  int m_lists = 0;
  int m_item_blocks = 0;
  bool m_heading = false;
  bool m_in_html = false;
  int m_italics = 0;
  int m_bolds = 0;
  std::string m_link;
  std::size_t m_link_begin = 0;   // in the block's text
  std::size_t m_link_offset = 0;  // in the CommonMark text
};

ProseBuilder& builder(void* data) {
  return *static_cast<ProseBuilder*>(data);
}

}  // namespace

ParsedProse parse_prose(std::string_view markdown, ProseKind kind) {
  ProseBuilder result(markdown, kind);
  MD_PARSER parser{};
  parser.flags = MD_FLAG_NOINDENTEDCODEBLOCKS;  // texts are often indented in their file
  parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* data) {
    builder(data).enter_block(type, detail);
    return 0;
  };
  parser.leave_block = [](MD_BLOCKTYPE type, void*, void* data) {
    builder(data).leave_block(type);
    return 0;
  };
  parser.enter_span = [](MD_SPANTYPE type, void* detail, void* data) {
    builder(data).enter_span(type, detail);
    return 0;
  };
  parser.leave_span = [](MD_SPANTYPE type, void*, void* data) {
    builder(data).leave_span(type);
    return 0;
  };
  parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* data) {
    builder(data).text(type, {text, size});
    return 0;
  };
  md_parse(markdown.data(), static_cast<MD_SIZE>(markdown.size()), &parser, &result);
  return result.finish();
}

}  // namespace vitrine::author
