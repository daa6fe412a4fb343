#include "core/search/stem.h"

#include <algorithm>
#include <cstddef>

#include "core/search/folding.h"

namespace vitrine::search {

namespace {

enum class Then : unsigned char { stop, go_on };

// `ending` becomes `replacement` in words of more than `letters` letters.
struct Rule {
  char ending[10];
  unsigned char letters;
  char replacement[5];
  Then then = Then::stop;
};

void replace_ending(std::string& word, std::string_view ending, std::string_view replacement) {
  word.erase(word.size() - ending.size());
  word += replacement;
}

constexpr Rule french_rules[] = {
    {"issement", 9, "ir"},
    {"issant", 8, "ir"},
    {"ivement", 6, "if"},
    {"ement", 6, "e"},
    {"ficatrice", 11, "fier"},
    {"ficateur", 10, "fier"},
    {"catrice", 9, "quer"},
    {"cateur", 8, "quer"},
    {"atrice", 8, "er"},
    {"ateur", 7, "er"},
    {"trice", 6, "teur", Then::go_on},
    {"ieme", 5, ""},
    {"teuse", 7, "ter"},
    {"teur", 6, "ter"},
    {"euse", 5, "eu"},
    {"ere", 8, "er"},
    {"ive", 7, "if"},
    {"nnelle", 9, "n"},
    {"nnel", 9, "n"},
    {"aise", 6, "ai"},
    {"oise", 6, "oi"},
    {"ete", 4, "et", Then::go_on},
    {"ique", 8, "", Then::go_on},
    {"esse", 8, "e"},
    {"inage", 7, "in"},
    {"isation", 9, ""},
    {"ation", 8, ""},
    {"ition", 8, ""},
};

bool is_small_letter(char c) {
  return c >= 'a' && c <= 'z';
}

void drop_doubled_letters(std::string& word) {
  const auto doubled =
      std::ranges::unique(word, [](char left, char right) { return left == right && is_small_letter(left); });
  word.erase(doubled.begin(), doubled.end());
}

void drop_plural(std::string& word) {
  if (word.size() > 5 && word.ends_with('x')) {
    word.pop_back();
    if (word.ends_with("au") && !word.ends_with("eau")) word.back() = 'l';
  }
  if (word.size() > 3 && word.ends_with('x')) word.pop_back();
  if (word.size() > 3 && word.ends_with('s')) word.pop_back();
}

std::string french_stem(std::string word) {
  if (word == "france") return word;
  drop_plural(word);
  for (const Rule& rule : french_rules) {
    if (word.size() <= rule.letters || !word.ends_with(rule.ending)) continue;
    replace_ending(word, rule.ending, rule.replacement);
    if (rule.then == Then::stop) break;
  }
  if (word.size() > 4) drop_doubled_letters(word);
  if (word.size() > 4 && word.ends_with("ie")) word.erase(word.size() - 2);
  if (word.size() <= 4) return word;
  for (const char last : {'r', 'e', 'e'})
    if (word.ends_with(last)) word.pop_back();
  return word;
}

// Endings of case and of names, the longer ones first.
constexpr std::string_view russian_endings =
    "иями оями иям иях оях ями оям оьв ами его ему ери ими ого ому ыми оев ая яя ях юю ах ею их ия ию ьв ою ую ям ых "
    "ея ам "
    "ем ей ев ий им ое ой ом ов ые ый ым ми а е и о у ю й ы я ь ";
constexpr std::string_view russian_name_endings = "ов ев ";

// Drops the first of the endings, each followed by a space, that leaves more than two letters; whether there was one.
bool drop_first(std::string& word, std::string_view endings) {
  const auto letters = letter_count(word);
  for (std::size_t begin = 0; begin < endings.size();) {
    const auto ending = endings.substr(begin, endings.find(' ', begin) - begin);
    if (letters > letter_count(ending) + 2 && word.ends_with(ending)) {
      word.erase(word.size() - ending.size());
      return true;
    }
    begin += ending.size() + 1;
  }
  return false;
}

std::string russian_stem(std::string word) {
  if (drop_first(word, russian_endings)) drop_first(word, russian_name_endings);
  if (letter_count(word) <= 3) return word;
  constexpr std::string_view n = "н";
  if (word.ends_with("ь") || word.ends_with("и") || word.ends_with("нн")) word.erase(word.size() - n.size());
  return word;
}

std::string english_stem(std::string word) {
  const auto ends = [&word](std::string_view ending) { return word.ends_with(ending); };
  if (word.size() < 3 || !ends("s") || ends("us") || ends("ss")) return word;
  if (ends("ies") && word.size() > 3 && !ends("aies") && !ends("eies"))
    replace_ending(word, "ies", "y");
  else if (!ends("ies") && !ends("aes") && !ends("oes") && !ends("ees"))
    word.pop_back();
  return word;
}

constexpr std::string_view french_grammar =
    " a au aux avec ce dans de des du en et il la le les ou par pas pour que qui se sur un une ";
constexpr std::string_view russian_grammar =
    " а без в во для до его за и из как к ко на не о об он от по с со у что это ";
constexpr std::string_view english_grammar = " a an and as at by for from he in is it of on or the to was with ";

std::string_view grammar_of(Language language) {
  switch (language) {
    case Language::french:
      return french_grammar;
    case Language::russian:
      return russian_grammar;
    case Language::english:
      return english_grammar;
    case Language::other:
      return {};
  }
}

}  // namespace

Language language_from(std::string_view bcp47) {
  const auto primary = bcp47.substr(0, bcp47.find('-'));
  if (primary == "fr") return Language::french;
  if (primary == "ru") return Language::russian;
  if (primary == "en") return Language::english;
  return Language::other;
}

std::string stem(std::string_view folded, Language language) {
  switch (language) {
    case Language::french:
      return french_stem(std::string(folded));
    case Language::russian:
      return russian_stem(std::string(folded));
    case Language::english:
      return english_stem(std::string(folded));
    case Language::other:
      return std::string(folded);
  }
}

bool is_grammar(std::string_view folded, Language language) {
  const auto words = grammar_of(language);
  for (auto at = words.find(folded); at != words.npos; at = words.find(folded, at + 1))
    if (words[at - 1] == ' ' && words[at + folded.size()] == ' ') return true;
  return false;
}

}  // namespace vitrine::search
