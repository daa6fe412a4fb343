#include "author/equality.h"

#include <algorithm>
#include <set>

namespace vitrine::author {

namespace {

// Shorter texts differ as their words happen to.
constexpr std::size_t shortest_compared = 40;

// How many times as long as the shortest the longest may be. Texts of this exhibit in French, Russian and English
// differ by up to 1.5 times at 100 characters and 1.15 at 500.
double widest_ratio(std::size_t longest) {
  return 1.3 + 36.0 / static_cast<double>(longest);
}

// The most frequent value; of equally frequent ones the first.
std::size_t usual_paragraphs(std::span<const Passage> passages) {
  std::size_t best = passages[0].paragraphs;
  std::ptrdiff_t best_count = 0;
  for (const auto& passage : passages) {
    const auto count = std::ranges::count(passages, passage.paragraphs, &Passage::paragraphs);
    if (count > best_count) {
      best = passage.paragraphs;
      best_count = count;
    }
  }
  return best;
}

void compare_paragraphs(std::span<const Passage> passages, std::vector<Inequality>& result) {
  const auto usual = usual_paragraphs(passages);
  for (std::size_t i = 0; i < passages.size(); ++i) {
    if (passages[i].paragraphs == usual) continue;
    result.push_back({i, "in `" + passages[i].language + "` this text has " + std::to_string(passages[i].paragraphs) +
                             (passages[i].paragraphs == 1 ? " paragraph" : " paragraphs") + ", in other languages " +
                             std::to_string(usual)});
  }
}

void compare_links(std::span<const Passage> passages, std::vector<Inequality>& result) {
  std::set<std::string> all;
  for (const auto& passage : passages)
    all.insert(passage.links.begin(), passage.links.end());
  for (const auto& link : all) {
    const auto has = [&link](const Passage& passage) { return std::ranges::contains(passage.links, link); };
    const auto count = static_cast<std::size_t>(std::ranges::count_if(passages, has));
    const bool is_usual = 2 * count >= passages.size();
    for (std::size_t i = 0; i < passages.size(); ++i) {
      if (count == passages.size() || has(passages[i]) == is_usual) continue;
      result.push_back({i, "in `" + passages[i].language + "` this text has " + (is_usual ? "no link" : "a link") +
                               " to `" + link + "`, in other languages it has " + (is_usual ? "one" : "none")});
    }
  }
}

void compare_lengths(std::span<const Passage> passages, std::vector<Inequality>& result) {
  const auto [shortest, longest] = std::ranges::minmax_element(passages, {}, &Passage::characters);
  if (longest->characters < shortest_compared) return;
  if (static_cast<double>(longest->characters) <=
      widest_ratio(longest->characters) * static_cast<double>(shortest->characters))
    return;
  // The one that stands further from the rest is named.
  std::size_t rest = 0;
  for (const auto& passage : passages)
    if (&passage != &*shortest && &passage != &*longest) rest = passage.characters;
  const bool is_long = rest > 0 && longest->characters * shortest->characters > rest * rest;
  const auto& odd = is_long ? *longest : *shortest;
  const auto& other = is_long ? *shortest : *longest;
  result.push_back({static_cast<std::size_t>(&odd - passages.data()),
                    "in `" + odd.language + "` this text has " + std::to_string(odd.characters) + " characters, in `" +
                        other.language + "` " + std::to_string(other.characters)});
}

}  // namespace

std::vector<Inequality> inequalities(std::span<const Passage> passages) {
  std::vector<Inequality> result;
  if (passages.size() < 2) return result;
  compare_paragraphs(passages, result);
  compare_links(passages, result);
  compare_lengths(passages, result);
  return result;
}

}  // namespace vitrine::author
