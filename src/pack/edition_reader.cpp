#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/utf8.h"
#include "core/model/ui_keys.h"
#include "core/model/walk.h"
#include "pack/body.h"
#include "pack/byte_reader.h"
#include "pack/divisions.h"
#include "pack/exhibit_format.h"
#include "pack/open_file.h"

namespace vitrine::pack {

namespace {

bool is_address(std::string_view link) {
  return link.starts_with("https://") && std::ranges::all_of(link, [](char c) {
           return static_cast<unsigned char>(c) > ' ' && c != '"' && c != '<' && c != '>';
         });
}

// Whether a code point may stand in a text: no control character, no half of a pair.
bool is_letter(std::uint64_t code_point) {
  const bool is_control = code_point < 0x20 || (code_point >= 0x7F && code_point < 0xA0);
  return !is_control && code_point <= 0x10FFFF && (code_point < 0xD800 || code_point > 0xDFFF);
}

// Fills the texts of an edition in the order of model::walk. Once something makes no sense the rest is left empty.
class WordReader {
 public:
  WordReader(ByteReader& in, std::span<const std::byte> hyphens, const model::Common& common,
             std::vector<char32_t> alphabet)
      : m_in(in), m_divisions(hyphens), m_linkable(linkable_ids(common)), m_alphabet(std::move(alphabet)) {}

  void operator()(model::Text& text) {
    if (m_complaint) return;
    if (read_symbols(text, nullptr) != mark::end) complain("a text is no text");
  }

  void operator()(model::Prose& prose) {
    if (m_complaint) return;
    std::uint8_t ending = m_in.byte();
    while (ending >= mark::block && ending <= mark::block + static_cast<std::uint8_t>(model::BlockKind::quote)) {
      auto& block = prose.emplace_back();
      block.kind = static_cast<model::BlockKind>(ending - mark::block);
      ending = read_symbols(block.text, &block.spans);
    }
    if (ending != mark::end) complain("a block is of no known kind");
  }

  const char* complaint() const { return m_complaint; }

 private:
  void complain(const char* complaint) {
    if (!m_complaint) m_complaint = complaint;
  }

  // Up to the first symbol that belongs to no text, which is returned. Spans stand in prose alone.
  std::uint8_t read_symbols(model::Text& text, std::vector<model::Span>* spans) {
    bool is_in_span = false;
    bool may_break = false;
    bool must_break = false;
    while (true) {
      const std::uint8_t symbol = m_in.byte();
      if (m_in.has_failed()) complain("its words end too early");
      if (m_complaint) return mark::end;
      if (spans && !is_in_span && symbol >= mark::span && symbol < mark::block) {
        spans->push_back(read_span(symbol - mark::span));
        spans->back().begin = static_cast<std::uint32_t>(text.utf8.size());
        is_in_span = true;
      } else if (is_in_span && symbol == mark::span_end) {
        spans->back().end = static_cast<std::uint32_t>(text.utf8.size());
        if (spans->back().begin == spans->back().end) complain("a span is empty");
        is_in_span = false;
      } else if (symbol == mark::line_break) {
        if (text.utf8.empty()) complain("a line ends before it begins");
        must_break = true;
      } else if (const auto letter = letter_of(symbol)) {
        if (must_break || (may_break && *letter != U' ')) {
          text.breaks.push_back(static_cast<std::uint32_t>(text.utf8.size()));
        }
        utf8::append(text.utf8, *letter);
        must_break = false;
        may_break = *letter == U' ' && symbol != mark::kept_space;
      } else {
        if (is_in_span) complain("a span has no end");
        if (must_break) complain("a line ends with its text");
        m_divisions.read(text);
        return symbol;
      }
    }
  }

  // Nothing for a symbol that is no letter. Control characters are none.
  std::optional<char32_t> letter_of(std::uint8_t symbol) {
    if (symbol == mark::kept_space) return U' ';
    if (symbol >= U' ' && symbol < 0x7F) return symbol;
    if (symbol < mark::letter) return std::nullopt;
    if (symbol != mark::other_letter) {
      const std::size_t at = symbol - mark::letter;
      if (at < m_alphabet.size()) return m_alphabet[at];
      complain("a letter is not in its alphabet");
      return std::nullopt;
    }
    const auto code_point = m_in.number();
    if (is_letter(code_point)) return static_cast<char32_t>(code_point);
    complain("a letter is none");
    return std::nullopt;
  }

  model::Span read_span(int style) {
    model::Span span;
    span.emphasis = static_cast<model::Emphasis>(style / 2);
    if (style % 2 == 0) {
      if (span.emphasis == model::Emphasis::none) complain("a span says nothing");
      return span;
    }
    const auto target = m_in.number();
    if (target == 0) {
      span.link = m_in.text();
      if (!is_address(span.link)) complain("a link leads nowhere");
    } else if (target <= m_linkable.size()) {
      span.link = m_linkable[target - 1];
    } else {
      complain("a link leads nowhere");
    }
    return span;
  }

  ByteReader& m_in;
  DivisionReader m_divisions;
  std::vector<std::string_view> m_linkable;
  std::vector<char32_t> m_alphabet;
  const char* m_complaint = nullptr;
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
  edition.pictures.resize(common.pictures.size());
  edition.plates.resize(common.plates.size());
  for (std::size_t i = 0; i < common.plates.size(); ++i) {
    edition.plates[i].readings.resize(common.plates[i].readings.size());
    edition.plates[i].yardsticks.resize(common.plates[i].yardsticks.size());
    edition.plates[i].columns.resize(common.plates[i].columns.size());
    edition.plates[i].ties.resize(common.plates[i].ties.size());
  }
  return edition;
}

// In order and beyond ASCII; nothing if it is not.
std::optional<std::vector<char32_t>> read_alphabet(ByteReader& in) {
  std::vector<char32_t> alphabet;
  std::int64_t letter = 0;
  for (auto left = in.count(); left > 0; --left) {
    letter += std::clamp<std::int64_t>(in.signed_number(), -0x110000, 0x110000);
    if (letter < 0x80 || !is_letter(static_cast<std::uint64_t>(letter))) return std::nullopt;
    const auto next = static_cast<char32_t>(letter);
    if (!alphabet.empty() && !comes_before(alphabet.back(), next)) return std::nullopt;
    alphabet.push_back(next);
  }
  if (alphabet.size() > alphabet_size) return std::nullopt;
  return alphabet;
}

// Nothing if a byte says no forms.
std::optional<std::vector<model::UiText>> read_ui_keys(ByteReader& in) {
  std::vector<model::UiText> entries;
  for (const auto name : model::ui_names()) {
    const unsigned forms = in.byte();
    if (forms >> ui_forms.size() != 0) return std::nullopt;
    for (std::size_t form = 0; form < ui_forms.size(); ++form) {
      if ((forms >> form & 1U) != 0) entries.push_back({std::string(name).append(ui_forms[form]), {}});
    }
  }
  return entries;
}

bool is_named(const model::Edition& edition) {
  const auto all_have = [](const auto& things, auto name) {
    return std::ranges::none_of(things, [name](const auto& thing) { return (thing.*name).empty(); });
  };
  return !edition.title.empty() && all_have(edition.chapters, &model::ChapterText::title) &&
         std::ranges::none_of(edition.topics, &model::Text::empty) &&
         all_have(edition.cards, &model::CardText::title) && all_have(edition.people, &model::PersonText::name) &&
         all_have(edition.places, &model::PlaceText::name) && all_have(edition.sources, &model::SourceText::citation) &&
         all_have(edition.terms, &model::TermText::name) && all_have(edition.pages, &model::PageText::title) &&
         all_have(edition.pictures, &model::PictureText::alt) && all_have(edition.plates, &model::PlateText::title);
}

}  // namespace

std::expected<model::Edition, Fault> read_edition_body(std::span<const std::byte> body, const model::Common& common,
                                                       std::span<const std::byte> hyphens) {
  ByteReader in(body);
  auto edition = empty_edition(common);
  edition.language = in.text();
  if (!std::ranges::contains(common.languages, edition.language))
    return damaged("it is in a language it does not name");
  auto alphabet = read_alphabet(in);
  if (!alphabet) return damaged("its alphabet is out of order");
  if (const auto names = in.number(); !in.has_failed() && names != model::ui_names_hash())
    return std::unexpected(Fault{FaultKind::newer, "exhibit: packed for a player with other interface strings"});
  auto ui = read_ui_keys(in);
  if (!ui) return damaged("an interface string is of no known form");
  edition.ui = std::move(*ui);

  WordReader reader(in, hyphens, common, std::move(*alphabet));
  model::walk(edition, reader);
  if (reader.complaint()) return damaged(reader.complaint());
  if (in.has_failed() || !in.is_at_end()) return damaged("it has more words than texts");
  if (!is_named(edition)) return damaged("a thing has no name");
  for (std::size_t i = 0; i < common.pages.size(); ++i) {
    if (common.pages[i].use == model::PageUse::reading_view && !edition.pages[i].text.empty())
      return damaged("it has the words of a page that it leaves to the reading view");
  }
  return edition;
}

}  // namespace vitrine::pack
