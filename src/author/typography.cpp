#include "author/typography.h"

#include <optional>
#include <utility>

#include "author/characters.h"
#include "core/base/utf8.h"

namespace vitrine::author {

namespace {

// A character and its neighbours; 0 beyond the ends of the text.
struct Place {
  std::size_t offset = 0;
  char32_t before = 0;
  char32_t c = 0;
  char32_t after = 0;
};

class Typographer {
 public:
  Typographer(std::string_view text, std::string_view language) : m_text(text), m_language(language) {}

  std::vector<TextFault> run() {
    char32_t before = 0;
    for (std::size_t at = 0; at < m_text.size();) {
      const auto here = utf8::decode(m_text, at);
      const auto after = utf8::decode(m_text, at + here.size);
      const Place place{at, before, here.code_point, after.size > 0 ? after.code_point : 0};
      check_straight(place);
      if (m_language == "fr") check_french_spaces(place);
      if (!m_language.empty()) check_quotes(place);
      before = here.code_point;
      at += here.size;
    }
    if (m_open) tell(quotes_fault(), *m_open, "this quotation is opened and never closed", quotes_hint());
    check_words();
    return std::move(m_faults);
  }

 private:
  void tell(Fault fault, std::size_t offset, std::string message, std::string hint) {
    m_faults.push_back({fault, offset, std::move(message), std::move(hint)});
  }

  void check_straight(const Place& place) {
    if (place.c == U'\'')
      tell(Fault::straight_quote, place.offset, "a straight apostrophe stands in the text", "write ’");
    if (place.c == U'"')
      tell(Fault::straight_quote, place.offset, "a straight quotation mark stands in the text", quotes_hint());
  }

  // What may stand before a mark in place of a no-break space.
  static bool may_touch(const Place& place) {
    const bool is_exclaimed = place.c == U'!' || place.c == U'?';
    if (place.before == 0 || is_no_break_space(place.before)) return true;
    if (is_exclaimed) return std::u32string_view(U"!?([…").contains(place.before);
    return place.c == U':' && ((is_digit(place.before) && is_digit(place.after)) || place.after == U'/');
  }

  void check_french_spaces(const Place& place) {
    const std::string hint = "a no-break space (U+00A0) stands there";
    if (std::u32string_view(U":;!?»").contains(place.c) && !may_touch(place)) {
      const std::string mark(m_text.substr(place.offset, utf8::decode(m_text, place.offset).size));
      if (place.before == U' ')
        tell(Fault::french_spacing, place.offset - 1, "an ordinary space stands before `" + mark + "`", hint);
      else
        tell(Fault::french_spacing, place.offset, "no space stands before `" + mark + "`", hint);
    }
    if (place.c == U'«' && !is_no_break_space(place.after)) {
      tell(Fault::french_spacing, place.offset + 2,
           place.after == U' ' ? "an ordinary space stands after `«`" : "no space stands after `«`", hint);
    }
  }

  Fault quotes_fault() const {
    if (m_language == "fr") return Fault::french_quotes;
    return m_language == "ru" ? Fault::russian_quotes : Fault::english_quotes;
  }

  std::string quotes_hint() const {
    if (m_language == "fr") return "write « » with no-break spaces inside, and “ ” within them";
    if (m_language == "ru") return "write «ёлочки», and „лапки“ within them";
    return "write “ ”, and ‘ ’ within them";
  }

  void check_quotes(const Place& place) {
    const bool is_english = m_language == "en";
    const char32_t open = is_english ? U'“' : U'«';
    const char32_t close = is_english ? U'”' : U'»';
    const std::u32string_view foreign = is_english ? U"«»„" : U"“”„";
    if (place.c == open && !m_open) {
      m_open = place.offset;
    } else if (place.c == close) {
      if (!m_open) tell(quotes_fault(), place.offset, "this quotation is closed and was not opened", quotes_hint());
      m_open.reset();
    } else if (foreign.contains(place.c) && (is_english || !m_open)) {
      tell(quotes_fault(), place.offset, "a quotation mark of another language", quotes_hint());
    }
    if (m_language != "ru") return;
    if ((place.c == U'«' && is_space(place.after)) || (place.c == U'»' && is_space(place.before)))
      tell(quotes_fault(), place.offset, "a space stands inside the quotation marks", quotes_hint());
  }

  void check_words() {
    for (std::size_t at = 0; at < m_text.size();) {
      const auto end = end_of_word(at);
      if (end > at) check_word(at, end);
      at = end > at ? end : at + utf8::decode(m_text, at).size;
    }
  }

  std::size_t end_of_word(std::size_t at) const {
    while (at < m_text.size() && is_letter(utf8::decode(m_text, at).code_point))
      at += utf8::decode(m_text, at).size;
    return at;
  }

  void check_word(std::size_t begin, std::size_t end) {
    std::optional<std::size_t> latin;
    std::optional<std::size_t> cyrillic;
    int balance = 0;  // Cyrillic letters more than Latin ones
    for (std::size_t at = begin; at < end;) {
      const auto letter = utf8::decode(m_text, at);
      auto& first = is_cyrillic(letter.code_point) ? cyrillic : latin;
      if (!first) first = at;
      balance += is_cyrillic(letter.code_point) ? 1 : -1;
      at += letter.size;
    }
    const std::string word(m_text.substr(begin, end - begin));
    if (latin && cyrillic) {
      const bool is_russian = balance > 0 || (balance == 0 && m_language == "ru");
      const auto at = is_russian ? *latin : *cyrillic;
      const std::string letter(m_text.substr(at, utf8::decode(m_text, at).size));
      tell(Fault::mixed_alphabets, at,
           std::string(is_russian ? "a Latin `" : "a Cyrillic `") + letter + "` stands in the word `" + word + "`",
           "type the word again on one keyboard");
    } else if (!m_language.empty() && is_stray_letter(begin, end)) {
      tell(Fault::mixed_alphabets, begin,
           std::string(latin ? "a Latin `" : "a Cyrillic `") + word + "` stands for a letter that looks the same",
           "type it on the keyboard of the words beside it");
    }
  }

  // A word or initial of one letter that both alphabets seem to have, before a word of the other one. X is left out: it
  // is a numeral.
  bool is_stray_letter(std::size_t begin, std::size_t end) const {
    const auto letter = utf8::decode(m_text, begin);
    if (begin + letter.size != end) return false;
    const bool is_russian = is_cyrillic(letter.code_point);
    constexpr std::u32string_view latin_twins = U"AaBCcEeHKkMOoPpTYy";
    constexpr std::u32string_view cyrillic_twins = U"АаВСсЕеНКкМОоРрТУу";
    if (!(is_russian ? cyrillic_twins : latin_twins).contains(letter.code_point)) return false;
    std::size_t next = end;
    if (m_text.substr(next).starts_with('.')) ++next;
    const auto gap = next;
    while (next < m_text.size() && is_space(utf8::decode(m_text, next).code_point))
      next += utf8::decode(m_text, next).size;
    if (next == gap && next == end) return false;
    const char32_t neighbour = utf8::decode(m_text, next).code_point;
    if (!is_letter(neighbour) || is_cyrillic(neighbour) == is_russian) return false;
    // In a language's own alphabet a word of one letter may stand before a foreign name.
    return is_russian == (m_language != "ru");
  }

  std::string_view m_text;
  std::string_view m_language;
  std::optional<std::size_t> m_open;  // where the outermost quotation begins
  std::vector<TextFault> m_faults;
};

}  // namespace

std::vector<TextFault> typography_faults(std::string_view text, std::string_view language) {
  return Typographer(text, language).run();
}

}  // namespace vitrine::author
