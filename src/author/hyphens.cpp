#include "author/hyphens.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>

#include <hyphen.h>

#include "author/characters.h"
#include "core/base/utf8.h"
#include "core/model/division.h"
#include "core/model/walk.h"

#if __has_feature(address_sanitizer)
extern "C" void __lsan_disable();
extern "C" void __lsan_enable();
#endif

namespace vitrine::author {

namespace {

struct LanguageRules {
  std::string_view language;
  const char* dictionary;  // a file
  std::size_t least_before;
  std::size_t least_after;
};

constexpr LanguageRules rules_of_languages[] = {
    {"fr", VITRINE_HYPHENS_FR, 2, 3}, {"ru", VITRINE_HYPHENS_RU, 2, 3}, {"en", VITRINE_HYPHENS_EN, 3, 3}};

// The library loses a few strings while it reads a dictionary and cannot free all of the rest, which is kept to the
// end: none of the leak checker's business.
HyphenDict* loaded(const char* file) {
#if __has_feature(address_sanitizer)
  __lsan_disable();
#endif
  HyphenDict* dictionary = hnj_hyphen_load(file);
#if __has_feature(address_sanitizer)
  __lsan_enable();
#endif
  return dictionary;
}

// The letter in KOI8-R, small ones alone; nothing for another character. (RFC 1489.)
std::optional<char> koi8_of(char32_t c) {
  constexpr std::u32string_view from_0xC0 = U"юабцдефгхийклмнопярстужвьызшэщчъ";
  if (c == U'ё') return static_cast<char>(0xA3);
  const auto at = from_0xC0.find(c);
  if (at == from_0xC0.npos) return std::nullopt;
  return static_cast<char>(0xC0 + at);
}

class Dictionary {
 public:
  explicit Dictionary(const LanguageRules& rules) : m_rules(rules), m_patterns(loaded(rules.dictionary)) {}

  // Adds the places where the word may be divided.
  void divide(const model::LongWordReader& word, std::vector<std::uint32_t>& hyphens) const {
    const auto written = in_its_characters(word.letters());
    if (!m_patterns || written.empty()) return;
    std::string marks(written.size() + 5, '0');
    char** replacements = nullptr;
    int* positions = nullptr;
    int* cuts = nullptr;
    const int failed = hnj_hyphen_hyphenate2(m_patterns, written.data(), static_cast<int>(written.size()), marks.data(),
                                             nullptr, &replacements, &positions, &cuts);
    const std::size_t count = word.letters().size();
    for (std::size_t at = m_rules.least_before; failed == 0 && at + m_rules.least_after <= count; ++at) {
      const bool respells = replacements != nullptr && replacements[at - 1] != nullptr;
      if ((marks[at - 1] & 1) != 0 && !respells) hyphens.push_back(word.offsets()[at]);
    }
    for (std::size_t at = 0; replacements != nullptr && at < written.size(); ++at)
      std::free(replacements[at]);
    std::free(replacements);
    std::free(positions);
    std::free(cuts);
  }

 private:
  // Empty for a word with letters that its language has not.
  std::string in_its_characters(const std::vector<char32_t>& letters) const {
    std::string written;
    for (const char32_t letter : letters) {
      if (is_cyrillic(letter) != (m_rules.language == "ru")) return {};
      if (!is_cyrillic(letter)) {
        utf8::append(written, letter);
        continue;
      }
      const auto byte = koi8_of(letter);
      if (!byte) return {};
      written += *byte;
    }
    return written;
  }

  const LanguageRules& m_rules;
  HyphenDict* m_patterns;  // kept to the end: the library cannot free all of it
};

// The "millions" of "225 millions": a unit or a month is not torn.
bool follows_number(std::string_view text, std::size_t word) {
  const auto space = utf8::decode_before(text, word);
  return is_space(space.code_point) && is_digit(utf8::decode_before(text, word - space.size).code_point);
}

const Dictionary* dictionary_of(std::string_view language) {
  static const Dictionary dictionaries[] = {Dictionary(rules_of_languages[0]), Dictionary(rules_of_languages[1]),
                                            Dictionary(rules_of_languages[2])};
  const auto found = std::ranges::find(rules_of_languages, language, &LanguageRules::language);
  return found == std::end(rules_of_languages) ? nullptr : &dictionaries[found - std::begin(rules_of_languages)];
}

struct HyphenFinder {
  std::string_view language;
  void operator()(const model::Text&) const {}  // names, sources, words of the interface: never divided
  void operator()(model::Prose& prose) const {
    for (auto& block : prose)
      divide_words(block.text, language);
  }
};

}  // namespace

void divide_words(model::Text& text, std::string_view language) {
  text.hyphens.clear();
  const auto* dictionary = dictionary_of(language);
  if (!dictionary) return;
  for (model::LongWordReader words(text.utf8); words.next();)
    if (!follows_number(text.utf8, words.offsets().front())) dictionary->divide(words, text.hyphens);
}

void find_hyphens(model::Edition& edition) {
  model::walk(edition, HyphenFinder{edition.language});
  for (auto& chapter : edition.chapters)
    divide_words(chapter.title, edition.language);
  for (auto& card : edition.cards)
    divide_words(card.title, edition.language);
}

}  // namespace vitrine::author
