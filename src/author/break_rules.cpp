#include "author/break_rules.h"

#include <algorithm>
#include <span>

#include "author/characters.h"
#include "core/base/utf8.h"

namespace vitrine::author {

namespace {

// Marks that stay with the word before them, whatever space stands between.
constexpr std::u32string_view leaning_left = U";:!?»%‰°…)]—–€$+";
// Marks that stay with the word after them.
constexpr std::u32string_view leaning_right = U"«„“([№§";

// A number stays with a word that begins so.
constexpr std::string_view after_numbers_fr[] = {
    "million", "milliard", "mille",   "franc", "rouble",    "dollar",  "livre",    "centime", "kopeck", "km",
    "kilom",   "mètre",    "tonne",   "kg",    "kilo",      "an",      "année",    "mois",    "jour",   "heure",
    "h",       "minute",   "fiche",   "obus",  "article",   "voix",    "janvier",  "février", "mars",   "avril",
    "mai",     "juin",     "juillet", "août",  "septembre", "octobre", "novembre", "décembre"};
constexpr std::string_view after_numbers_ru[] = {
    "млн",   "млрд", "тыс",  "миллион", "миллиард", "франк",   "рубл",   "доллар", "фунт",  "сантим", "копе",
    "км",    "кило", "метр", "тонн",    "кг",       "г.",      "гг.",    "год",    "лет",   "век",    "месяц",
    "дн",    "дней", "час",  "минут",   "карточ",   "снаряд",  "стат",   "голос",  "январ", "феврал", "март",
    "апрел", "мая",  "июн",  "июл",     "август",   "сентябр", "октябр", "ноябр",  "декабр"};
constexpr std::string_view after_numbers_en[] = {
    "million", "billion", "thousand", "franc", "rouble", "ruble",     "dollar",  "pound",    "centime",
    "km",      "kilom",   "metre",    "tonne", "ton",    "kg",        "year",    "month",    "day",
    "hour",    "minute",  "card",     "shell", "vote",   "article",   "January", "February", "March",
    "April",   "May",     "June",     "July",  "August", "September", "October", "November", "December"};

// A number stays with these words before it.
constexpr std::string_view before_numbers[] = {"p.", "pp.",  "n°",  "no",   "no.",  "nos", "nos.", "vol.",
                                               "t.", "art.", "ch.", "doc.", "fig.", "с.",  "С.",   "т.",
                                               "Т.", "ст.",  "гл.", "док.", "№",    "col."};

// Russian particles that stay with the word before them.
constexpr std::string_view particles_ru[] = {"бы", "б", "ли", "ль", "же", "ж"};

std::string_view word_before(std::string_view text, std::size_t end) {
  std::size_t begin = end;
  while (begin > 0) {
    const auto previous = utf8::decode_before(text, begin);
    if (is_space(previous.code_point)) break;
    begin -= previous.size;
  }
  return text.substr(begin, end - begin);
}

std::string_view word_after(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  while (end < text.size()) {
    const auto next = utf8::decode(text, end);
    if (is_space(next.code_point)) break;
    end += next.size;
  }
  return text.substr(begin, end - begin);
}

std::string_view without_marks(std::string_view word) {
  while (!word.empty()) {
    const auto first = utf8::decode(word, 0);
    if (is_letter(first.code_point) || is_digit(first.code_point)) break;
    word.remove_prefix(first.size);
  }
  while (!word.empty()) {
    const auto last = utf8::decode_before(word, word.size());
    if (is_letter(last.code_point) || is_digit(last.code_point)) break;
    word.remove_suffix(last.size);
  }
  return word;
}

std::span<const std::string_view> after_numbers(std::string_view language) {
  if (language == "fr") return after_numbers_fr;
  if (language == "ru") return after_numbers_ru;
  return after_numbers_en;
}

// "225 millions", "20 000", "5 мая"
bool number_and_unit(std::string_view before, std::string_view after, std::string_view language) {
  if (!is_digit(utf8::decode_before(before, before.size()).code_point)) return false;
  const auto is_group = [](std::string_view word) {
    return word.size() >= 3 && std::ranges::all_of(word.substr(0, 3), [](char c) { return c >= '0' && c <= '9'; }) &&
           (word.size() == 3 || !is_digit(utf8::decode(word, 3).code_point));
  };
  return is_group(after) ||
         std::ranges::any_of(after_numbers(language), [after](auto stem) { return after.starts_with(stem); });
}

// The "A." of "A. A. Ignatiev".
bool is_initial(std::string_view word) {
  const auto dot = utf8::decode_before(word, word.size());
  if (dot.code_point != U'.') return false;
  const auto letter = utf8::decode_before(word, word.size() - 1);
  if (!is_capital(letter.code_point)) return false;
  const auto rest = word.size() - 1 - letter.size;
  return rest == 0 || !is_letter(utf8::decode_before(word, rest).code_point);
}

// «в», «(а»; not the «г.» of a year.
bool is_one_cyrillic_letter(std::string_view word) {
  const auto last = utf8::decode_before(word, word.size());
  if (!is_cyrillic(last.code_point)) return false;
  const auto before = utf8::decode_before(word, word.size() - last.size);
  return before.size == 0 ||
         (!is_letter(before.code_point) && !is_digit(before.code_point) && before.code_point != U'-');
}

bool is_kept_across_space(std::string_view before, std::string_view after, std::string_view language) {
  const auto last = utf8::decode_before(before, before.size()).code_point;
  const auto first = utf8::decode(after, 0).code_point;
  if (leaning_left.contains(first) || leaning_right.contains(last)) return true;
  if (number_and_unit(before, after, language)) return true;
  if (is_digit(first) && std::ranges::contains(before_numbers, before)) return true;
  if (is_initial(before) && is_capital(first)) return true;
  if (language != "ru") return false;
  return is_one_cyrillic_letter(before) || std::ranges::contains(particles_ru, without_marks(after));
}

// Whether what ends in the hyphen before `offset` is another hyphen, a letter and that hyphen.
bool is_one_letter_between_hyphens(std::string_view text, std::size_t offset) {
  const auto letter = utf8::decode_before(text, offset - 1);
  if (text[offset - 1] != '-' || !is_letter(letter.code_point) || offset < 2 + letter.size) return false;
  return text[offset - 2 - letter.size] == '-';
}

// Inside a word: after hyphens and dashes.
bool is_kept_in_word(std::string_view text, std::size_t offset) {
  const auto mark = utf8::decode_before(text, offset);
  const auto before = utf8::decode_before(text, offset - mark.size).code_point;
  const auto after = utf8::decode(text, offset).code_point;
  const bool hyphen = mark.code_point == U'-' || mark.code_point == 0x2010;
  const bool dash = mark.code_point == 0x2013;
  if (hyphen && (before == U'.' || is_digit(before))) return true;         // "J.-C.", "1930-е"
  if (hyphen && is_one_letter_between_hyphens(text, offset)) return true;  // "va-t-il", "c’est-à-dire"
  if (dash && is_digit(before) && is_digit(after)) return true;            // "1912–1936"
  return leaning_left.contains(after);
}

}  // namespace

bool is_kept_together(const Gap& gap, std::string_view language) {
  std::size_t end = gap.offset;
  while (end > 0 && gap.text[end - 1] == ' ')
    --end;
  if (end == 0) return true;
  if (end == gap.offset) return is_kept_in_word(gap.text, gap.offset);
  return is_kept_across_space(word_before(gap.text, end), word_after(gap.text, gap.offset), language);
}

}  // namespace vitrine::author
