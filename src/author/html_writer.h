// Writes well-formed HTML: elements are closed in order, text and attributes escaped.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/model/text.h"

namespace vitrine::author {

class HtmlWriter {
 public:
  using Attribute = std::pair<std::string_view, std::string_view>;

  // An attribute without a value is left out. Block elements begin a line, inline ones stay in theirs.
  HtmlWriter& open(std::string_view tag, std::initializer_list<Attribute> attributes = {});
  HtmlWriter& open_inline(std::string_view tag, std::initializer_list<Attribute> attributes = {});
  HtmlWriter& close();
  // An element that has no contents and no end, on a line of its own.
  HtmlWriter& empty_element(std::string_view tag, std::initializer_list<Attribute> attributes);
  HtmlWriter& text(std::string_view utf8);

  // A whole block element with nothing but text in it.
  HtmlWriter& element(std::string_view tag, std::initializer_list<Attribute> attributes, std::string_view utf8);
  HtmlWriter& inline_element(std::string_view tag, std::initializer_list<Attribute> attributes, std::string_view utf8);

  // Headings of the prose become <h{heading_level}>.
  HtmlWriter& prose(const model::Prose& prose, int heading_level);
  // One block's words with their emphasis and links, without an element around them.
  HtmlWriter& words(const model::Block& block);

  std::string take() { return std::move(m_html); }

 private:
  void escape(std::string_view utf8);
  void span(const model::Block& block, const model::Span& span);

  std::string m_html;
  std::vector<std::string> m_open;
};

}  // namespace vitrine::author
