#include <algorithm>
#include <cassert>
#include <cstdint>
#include <map>
#include <string_view>
#include <utility>

#include "core/base/utf8.h"
#include "core/model/ui_keys.h"
#include "core/model/walk.h"
#include "pack/body.h"
#include "pack/byte_writer.h"
#include "pack/divisions.h"
#include "pack/exhibit_format.h"

namespace vitrine::pack {

namespace {

// The code points beyond ASCII that stand most often, in the order of comes_before.
class AlphabetFinder {
 public:
  void operator()(const model::Text& text) {
    for (std::size_t at = 0; at < text.utf8.size();) {
      const auto letter = utf8::decode(text.utf8, at);
      if (letter.code_point >= 0x80) ++m_counts[letter.code_point];
      at += letter.size;
    }
  }

  void operator()(const model::Prose& prose) {
    for (const auto& block : prose)
      (*this)(block.text);
  }

  std::vector<char32_t> alphabet() const {
    std::vector<std::pair<std::size_t, char32_t>> letters;
    for (const auto& [letter, count] : m_counts)
      letters.emplace_back(count, letter);
    std::ranges::sort(letters, std::greater());
    letters.resize(std::min(letters.size(), alphabet_size));
    std::vector<char32_t> result;
    for (const auto& [count, letter] : letters)
      result.push_back(letter);
    std::ranges::sort(result, comes_before);
    return result;
  }

 private:
  std::map<char32_t, std::size_t> m_counts;
};

// Writes the texts of an edition in the order of model::walk.
class WordWriter {
 public:
  WordWriter(ByteWriter& out, const model::Common& common, const std::vector<char32_t>& alphabet)
      : m_out(out), m_linkable(linkable_ids(common)), m_alphabet(alphabet) {}

  void operator()(const model::Text& text) {
    write_symbols(text, {});
    m_out.byte(mark::end);
  }

  void operator()(const model::Prose& prose) {
    for (const auto& block : prose) {
      m_out.byte(static_cast<std::uint8_t>(mark::block + static_cast<std::uint8_t>(block.kind)));
      write_symbols(block.text, block.spans);
    }
    m_out.byte(mark::end);
  }

 private:
  void write_symbols(const model::Text& text, const std::vector<model::Span>& spans) {
    const std::string_view utf8 = text.utf8;
    auto next_break = text.breaks.begin();
    auto next_span = spans.begin();
    auto open_span = spans.end();
    for (std::size_t at = 0; at <= utf8.size();) {
      if (open_span != spans.end() && open_span->end == at) {
        m_out.byte(mark::span_end);
        open_span = spans.end();
      }
      if (next_span != spans.end() && next_span->begin == at) {
        write_span(*next_span);
        open_span = next_span++;
      }
      const bool may_break = next_break != text.breaks.end() && *next_break == at;
      next_break += may_break;
      if (may_break && !(at > 0 && at < utf8.size() && utf8[at - 1] == ' ' && utf8[at] != ' '))
        m_out.byte(mark::line_break);
      if (at == utf8.size()) break;
      const auto letter = utf8::decode(utf8, at);
      at += letter.size;
      const bool ends_spaces = letter.code_point == U' ' && at < utf8.size() && utf8[at] != ' ';
      const bool is_kept = ends_spaces && (next_break == text.breaks.end() || *next_break != at);
      is_kept ? m_out.byte(mark::kept_space) : write_letter(letter.code_point);
    }
  }

  void write_letter(char32_t letter) {
    const auto found = std::ranges::lower_bound(m_alphabet, letter, comes_before);
    if (letter >= 0x20 && letter < 0x7F) {
      m_out.byte(static_cast<std::uint8_t>(letter));
    } else if (found != m_alphabet.end() && *found == letter) {
      m_out.byte(static_cast<std::uint8_t>(mark::letter + (found - m_alphabet.begin())));
    } else {
      m_out.byte(mark::other_letter);
      m_out.number(letter);
    }
  }

  void write_span(const model::Span& span) {
    const auto emphasis = static_cast<unsigned>(span.emphasis);
    m_out.byte(static_cast<std::uint8_t>(mark::span + 2 * emphasis + (span.link.empty() ? 0 : 1)));
    if (span.link.empty()) return;
    const auto found = std::ranges::find(m_linkable, span.link);
    if (found == m_linkable.end()) {
      m_out.number(0);
      m_out.text(span.link);
    } else {
      m_out.number(static_cast<std::uint64_t>(found - m_linkable.begin()) + 1);
    }
  }

  ByteWriter& m_out;
  std::vector<std::string_view> m_linkable;
  const std::vector<char32_t>& m_alphabet;
};

struct DivisionsOfWords {
  DivisionWriter& writer;
  void operator()(const model::Text& text) const { writer.write(text); }
  void operator()(const model::Prose& prose) const {
    for (const auto& block : prose)
      writer.write(block.text);
  }
};

void write_ui_keys(ByteWriter& out, const std::vector<model::UiText>& entries) {
  out.number(model::ui_names_hash());
  auto entry = entries.begin();
  for (const auto name : model::ui_names()) {
    unsigned forms = 0;
    for (std::size_t form = 0; form < ui_forms.size(); ++form) {
      if (entry == entries.end() || entry->key != std::string(name).append(ui_forms[form])) continue;
      forms |= 1U << form;
      ++entry;
    }
    out.byte(static_cast<std::uint8_t>(forms));
  }
  assert(entry == entries.end() && "the keys are known and ascend");
}

// The words that the player is given.
model::Edition shown_words(model::Edition edition, const model::Common& common) {
  for (std::size_t i = 0; i < edition.pages.size(); ++i) {
    if (common.pages[i].use == model::PageUse::reading_view) edition.pages[i].text.clear();
  }
  return edition;
}

}  // namespace

std::vector<std::byte> edition_body(const model::Edition& whole, const model::Common& common) {
  const auto edition = shown_words(whole, common);
  AlphabetFinder finder;
  model::walk(edition, finder);
  const auto alphabet = finder.alphabet();

  ByteWriter out;
  out.text(edition.language);
  char32_t before = 0;
  out.list(alphabet, [&](char32_t letter) {
    out.signed_number(std::int64_t{letter} - std::int64_t{std::exchange(before, letter)});
  });
  write_ui_keys(out, edition.ui);
  model::walk(edition, WordWriter(out, common, alphabet));
  return out.take();
}

std::vector<std::byte> edition_hyphens(const model::Edition& whole, const model::Common& common) {
  const auto edition = shown_words(whole, common);
  DivisionWriter writer;
  model::walk(edition, DivisionsOfWords{writer});
  return writer.take();
}

}  // namespace vitrine::pack
