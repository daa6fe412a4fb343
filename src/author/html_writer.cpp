#include "author/html_writer.h"

namespace vitrine::author {

HtmlWriter& HtmlWriter::open_inline(std::string_view tag, std::initializer_list<Attribute> attributes) {
  m_html += '<';
  m_html += tag;
  for (const auto& [name, value] : attributes) {
    if (value.empty()) continue;
    m_html += ' ';
    m_html += name;
    m_html += "=\"";
    escape(value);
    m_html += '"';
  }
  m_html += '>';
  m_open.emplace_back(tag);
  return *this;
}

HtmlWriter& HtmlWriter::open(std::string_view tag, std::initializer_list<Attribute> attributes) {
  if (!m_html.empty() && !m_html.ends_with('\n')) m_html += '\n';
  return open_inline(tag, attributes);
}

HtmlWriter& HtmlWriter::close() {
  m_html += "</" + m_open.back() + '>';
  m_open.pop_back();
  return *this;
}

HtmlWriter& HtmlWriter::empty_element(std::string_view tag, std::initializer_list<Attribute> attributes) {
  open(tag, attributes);
  m_open.pop_back();
  return *this;
}

HtmlWriter& HtmlWriter::text(std::string_view utf8) {
  escape(utf8);
  return *this;
}

HtmlWriter& HtmlWriter::element(std::string_view tag, std::initializer_list<Attribute> attributes,
                                std::string_view utf8) {
  return open(tag, attributes).text(utf8).close();
}

HtmlWriter& HtmlWriter::inline_element(std::string_view tag, std::initializer_list<Attribute> attributes,
                                       std::string_view utf8) {
  return open_inline(tag, attributes).text(utf8).close();
}

HtmlWriter& HtmlWriter::prose(const model::Prose& prose, int heading_level) {
  using model::BlockKind;
  const std::string heading = "h" + std::to_string(heading_level);
  for (std::size_t i = 0; i < prose.size(); ++i) {
    const auto& block = prose[i];
    const bool begins = i == 0 || prose[i - 1].kind != block.kind;
    const bool ends = i + 1 == prose.size() || prose[i + 1].kind != block.kind;
    const bool is_item = block.kind == BlockKind::list_item;
    const bool is_quote = block.kind == BlockKind::quote;
    if (begins && is_item) open("ul");
    if (begins && is_quote) open("blockquote");
    open(is_item ? "li" : block.kind == BlockKind::heading ? heading : "p").words(block).close();
    if (ends && (is_item || is_quote)) close();
  }
  return *this;
}

HtmlWriter& HtmlWriter::words(const model::Block& block) {
  const std::string_view utf8 = block.text.utf8;
  std::size_t at = 0;
  for (const auto& stretch : block.spans) {
    text(utf8.substr(at, stretch.begin - at));
    span(block, stretch);
    at = stretch.end;
  }
  return text(utf8.substr(at));
}

void HtmlWriter::span(const model::Block& block, const model::Span& span) {
  using model::Emphasis;
  const bool is_link = !span.link.empty();
  const bool is_address = span.link.starts_with("https://");
  const bool is_bold = span.emphasis == Emphasis::bold || span.emphasis == Emphasis::bold_italic;
  const bool is_italic = span.emphasis == Emphasis::italic || span.emphasis == Emphasis::bold_italic;
  if (is_link) open_inline("a", {{"href", is_address ? span.link : '#' + span.link}});
  if (is_bold) open_inline("strong");
  if (is_italic) open_inline("em");
  text(std::string_view(block.text.utf8).substr(span.begin, span.end - span.begin));
  if (is_italic) close();
  if (is_bold) close();
  if (is_link) close();
}

void HtmlWriter::escape(std::string_view utf8) {
  for (const char c : utf8) {
    switch (c) {
      case '&':
        m_html += "&amp;";
        break;
      case '<':
        m_html += "&lt;";
        break;
      case '>':
        m_html += "&gt;";
        break;
      case '"':
        m_html += "&quot;";
        break;
      default:
        m_html += c;
        break;
    }
  }
}

}  // namespace vitrine::author
