#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

#include "core/base/utf8.h"
#include "core/model/walk.h"
#include "pack/exhibit_format.h"
#include "pack/exhibit_reader.h"
#include "pack/open_file.h"

namespace vitrine::pack {

namespace {

bool is_address(std::string_view link) {
  return link.starts_with("https://") && std::ranges::all_of(link, [](char c) {
           return static_cast<unsigned char>(c) > ' ' && c != '"' && c != '<' && c != '>';
         });
}

// Deals the words out to the texts of an edition in the order of model::walk. Once something makes no sense the rest
// is left empty.
class WordDealer {
 public:
  WordDealer(const format::Edition& packed, const model::Common& common) : m_packed(packed), m_ids(common) {}

  void operator()(model::Text& text) {
    if (m_complaint) return;
    const auto& sizes = *m_packed.text_sizes();
    if (m_text >= sizes.size()) return complain("it has too few texts");
    const auto size = sizes.Get(m_text);
    const auto words = m_packed.words()->string_view();
    if (size > words.size() - m_word) return complain("its words end too early");
    const auto utf8 = words.substr(m_word, size);
    if (!utf8::is_valid(utf8)) return complain("a text is not UTF-8");
    text.utf8 = utf8;
    m_word += size;
    deal_breaks(text);
    ++m_text;
  }

  void operator()(model::Prose& prose) {
    if (m_complaint) return;
    const auto& counts = *m_packed.blocks_of_prose();
    if (m_prose >= counts.size()) return complain("it has too few texts");
    for (auto left = counts.Get(m_prose++); left > 0 && !m_complaint; --left)
      deal_block(prose.emplace_back());
  }

  void finish() {
    if (m_complaint) return;
    const bool all_dealt = m_text == m_packed.text_sizes()->size() && m_prose == m_packed.blocks_of_prose()->size() &&
                           m_block == m_packed.block_kinds()->size() && m_word == m_packed.words()->size() &&
                           m_break == exception_count() && m_span == span_count();
    if (!all_dealt) complain("it has more words than texts");
  }

  void complain(const char* complaint) {
    if (!m_complaint) m_complaint = complaint;
  }
  const char* complaint() const { return m_complaint; }

 private:
  using Number = flatbuffers::uoffset_t;

  Number exception_count() const { return m_packed.break_exceptions() ? m_packed.break_exceptions()->size() : 0; }
  Number span_count() const { return m_packed.spans() ? m_packed.spans()->size() : 0; }

  void deal_breaks(model::Text& text) {
    std::vector<std::uint32_t> exceptions;
    for (; m_break < exception_count(); ++m_break) {
      const auto& exception = *m_packed.break_exceptions()->Get(m_break);
      if (exception.text() != m_text) break;
      const auto at = exception.at();
      const bool ascends = exceptions.empty() || exceptions.back() < at;
      if (!ascends || at == 0 || at >= text.utf8.size() || !utf8::is_boundary(text.utf8, at)) {
        return complain("a break lies outside its text");
      }
      exceptions.push_back(at);
    }
    std::ranges::set_symmetric_difference(breaks_after_spaces(text.utf8), exceptions, std::back_inserter(text.breaks));
  }

  void deal_block(model::Block& block) {
    const auto number = m_text;
    if (m_block >= m_packed.block_kinds()->size()) return complain("it has too few blocks");
    const auto kind = m_packed.block_kinds()->Get(m_block++);
    if (kind > static_cast<int>(model::BlockKind::quote)) return complain("a block is of no known kind");
    block.kind = static_cast<model::BlockKind>(kind);
    (*this)(block.text);
    for (; !m_complaint && m_span < span_count(); ++m_span) {
      const auto& span = *m_packed.spans()->Get(m_span);
      if (span.text() != number) break;
      deal_span(block, span);
    }
  }

  void deal_span(model::Block& block, const format::Span& packed) {
    const std::string_view utf8 = block.text.utf8;
    const auto begin = packed.begin();
    const auto end = packed.end();
    const bool ascends = block.spans.empty() || block.spans.back().end <= begin;
    if (!ascends || begin >= end || end > utf8.size() || !utf8::is_boundary(utf8, begin) ||
        !utf8::is_boundary(utf8, end)) {
      return complain("a span lies outside its text");
    }
    if (packed.emphasis() > static_cast<int>(model::Emphasis::bold_italic)) return complain("an emphasis is not known");
    model::Span span{begin, end, static_cast<model::Emphasis>(packed.emphasis()), {}};
    if (packed.link() > 0) {
      const auto* links = m_packed.links();
      if (!links || packed.link() > links->size()) return complain("a link leads nowhere");
      span.link = links->Get(packed.link() - 1)->str();
      if (!is_address(span.link) && !m_ids.find(span.link)) return complain("a link leads nowhere");
    }
    block.spans.push_back(std::move(span));
  }

  const format::Edition& m_packed;
  model::Ids m_ids;
  const char* m_complaint = nullptr;
  Number m_text = 0;
  std::size_t m_word = 0;
  Number m_prose = 0;
  Number m_block = 0;
  Number m_break = 0;
  Number m_span = 0;
};

model::Edition empty_edition(const model::Common& common) {
  model::Edition edition;
  edition.chapters.resize(common.chapters.size());
  edition.topics.resize(common.topics.size());
  edition.cards.resize(common.cards.size());
  for (std::size_t i = 0; i < common.cards.size(); ++i)
    edition.cards[i].claims.resize(common.cards[i].claims.size());
  edition.people.resize(common.people.size());
  edition.places.resize(common.places.size());
  edition.sources.resize(common.sources.size());
  edition.terms.resize(common.terms.size());
  edition.pages.resize(common.pages.size());
  return edition;
}

}  // namespace

std::expected<model::Edition, Fault> read_edition(std::span<const std::byte> bytes, const model::Common& common) {
  const auto opened = open_file(bytes);
  if (!opened) return std::unexpected(opened.error());
  const auto* packed = opened->file->part_as_Edition();
  if (!packed) return damaged("this is not an edition");
  if (packed->common_hash() != common.content_hash) return damaged("its parts are of different builds");
  auto edition = empty_edition(common);
  edition.language = packed->language()->str();
  if (!std::ranges::contains(common.languages, edition.language))
    return damaged("it is in a language it does not name");

  for (const auto* key : *packed->ui_keys()) {
    const auto name = key->string_view();
    const bool ascends = edition.ui.empty() || edition.ui.back().key < name;
    if (name.empty() || !ascends || !utf8::is_valid(name)) return damaged("its interface strings are out of order");
    edition.ui.push_back({std::string(name), {}});
  }
  WordDealer dealer(*packed, common);
  model::walk(edition, dealer);
  dealer.finish();
  if (dealer.complaint()) return damaged(dealer.complaint());
  for (std::size_t i = 0; i < common.pages.size(); ++i) {
    if (common.pages[i].use == model::PageUse::reading_view && !edition.pages[i].text.empty())
      return damaged("it has the words of a page that it leaves to the reading view");
  }
  return edition;
}

}  // namespace vitrine::pack
