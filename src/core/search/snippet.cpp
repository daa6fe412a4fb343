#include "core/search/snippet.h"

#include <bit>

#include "core/base/utf8.h"
#include "core/search/folding.h"

namespace vitrine::search {

namespace {

constexpr std::size_t snippet_letters = 120;

// The offset `letters` code points before or behind `from`, or that end of the text.
std::size_t back(std::string_view text, std::size_t from, std::size_t letters) {
  for (; letters != 0 && from != 0; --letters)
    from -= utf8::decode_before(text, from).size;
  return from;
}

std::size_t forth(std::string_view text, std::size_t from, std::size_t letters) {
  for (; letters != 0 && from < text.size(); --letters)
    from += utf8::decode(text, from).size;
  return from;
}

// Takes away what should not stand beside "…".
void trim(std::string_view& text) {
  constexpr std::string_view marks[] = {" ", "\u00A0", "\u202F", ",", ";", ":", ".", "–", "—"};
  for (bool is_trimmed = false; !is_trimmed;) {
    is_trimmed = true;
    for (const auto mark : marks)
      if (text.ends_with(mark)) {
        text.remove_suffix(mark.size());
        is_trimmed = false;
      }
  }
}

Passage best_of_block(std::string_view block, const std::vector<Mark>& marks) {
  Passage best{block, {}};
  for (std::size_t first = 0; first < marks.size(); ++first) {
    const std::size_t limit = forth(block, marks[first].begin, snippet_letters);
    Mark mark = marks[first];
    for (std::size_t i = first + 1; i < marks.size() && marks[i].end <= limit; ++i)
      mark = {mark.begin, marks[i].end, mark.words | marks[i].words};
    if (std::popcount(mark.words) > std::popcount(best.mark.words)) best.mark = mark;
  }
  return best;
}

}  // namespace

std::vector<Mark> marks_in(std::string_view text, const Vocabulary& vocabulary, const std::vector<WordSet>& words_of) {
  std::vector<Mark> marks;
  for (WordReader reader(text); reader.next();) {
    const auto number = vocabulary.number_of(reader.folded());
    if (!number || words_of[*number] == 0) continue;
    marks.push_back(
        {static_cast<std::uint32_t>(reader.begin()), static_cast<std::uint32_t>(reader.end()), words_of[*number]});
  }
  return marks;
}

WordSet words_in(const std::vector<Mark>& marks) {
  WordSet words = 0;
  for (const auto& mark : marks)
    words |= mark.words;
  return words;
}

std::string snippet_from(const Passage& passage) {
  const auto text = passage.block;
  const auto& stretch = passage.mark;
  const auto letters = [text](std::size_t from, std::size_t to) { return letter_count(text.substr(from, to - from)); };
  const std::size_t taken = letters(stretch.begin, stretch.end);
  const std::size_t left = snippet_letters > taken ? snippet_letters - taken : 0;
  // Half of what is left goes before the stretch and half behind it; what is not needed there goes to the other side.
  const std::size_t half = back(text, stretch.begin, left / 2);
  const std::size_t behind = forth(text, stretch.end, left - letters(half, stretch.begin));
  const std::size_t before = back(text, stretch.begin, left - letters(stretch.end, behind));

  std::size_t begin = before;
  if (before != 0) {
    const std::size_t space = text.find(' ', before - 1);
    const std::size_t start_of_word = text.rfind(' ', stretch.begin);
    begin = space < stretch.begin ? space + 1 : start_of_word == text.npos ? 0 : start_of_word + 1;
  }
  std::size_t end = behind;
  if (behind != text.size()) {
    const std::size_t space = text.rfind(' ', behind);
    end = space != text.npos && space >= stretch.end ? space : text.find(' ', stretch.end);
    if (end == text.npos) end = text.size();
  }
  std::string_view shown = text.substr(begin, end - begin);
  if (end != text.size()) trim(shown);
  std::string snippet = begin != 0 ? "…" : "";
  snippet += shown;
  if (end != text.size()) snippet += "…";
  return snippet;
}

Passage best_passage(const std::vector<const model::Prose*>& prose, const Vocabulary& vocabulary,
                     const std::vector<WordSet>& words_of) {
  Passage best;
  for (const auto* blocks : prose)
    for (const auto& block : *blocks) {
      const auto passage = best_of_block(block.text.utf8, marks_in(block.text.utf8, vocabulary, words_of));
      if (best.block.empty() || std::popcount(passage.mark.words) > std::popcount(best.mark.words)) best = passage;
    }
  return best;
}

}  // namespace vitrine::search
