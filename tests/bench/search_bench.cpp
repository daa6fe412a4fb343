// Times of search on this machine, as processor time of the thread: making the index and answering queries, in the
// exhibit as it is and in one of 10,000 cards that repeats its cards, each with a paragraph of words of its own.
//   search_bench [FOLDER of the exhibit]
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <string>

#include "author/read_exhibit.h"
#include "core/search/search.h"
#include "tests/bench/times.h"

namespace {

using namespace vitrine;
using bench::Times;

// Makes up words, 50,000 of them; as in prose, the one at rank n comes an n-th as often as the first (Zipf).
class Babble {
 public:
  std::string word() {
    m_state = m_state * 6364136223846793005U + 1442695040888963407U;
    const double share = static_cast<double>(m_state >> 11U) / 9007199254740992.0;
    auto rank = static_cast<std::uint64_t>(std::pow(most_words, share));
    std::string word;
    for (; rank != 0; rank /= 20)
      word += {"bdfgklmnprstvzcdgmnr"[rank % 20], "aeiouaeiouaeiouaeiou"[rank % 19]};
    return word;
  }

 private:
  static constexpr double most_words = 50'000;
  std::uint64_t m_state = 1;
};

void grow(model::Common& common, model::Edition& edition, std::size_t cards) {
  Babble babble;
  const std::size_t count = common.cards.size();
  for (std::size_t i = count; i < cards; ++i) {
    common.cards.push_back(common.cards[i % count]);
    edition.cards.push_back(edition.cards[i % count]);
    model::Block block;
    for (int word = 0; word < 60; ++word)
      block.text.utf8 += babble.word() + ' ';
    edition.cards.back().text.push_back(block);
  }
}

void time_search(const model::Common& common, const model::Edition& edition) {
  const int repeats = common.cards.size() > 1000 ? 5 : 50;
  Times making;
  for (int i = 0; i < repeats; ++i)
    making.take([&] { const search::Index index(common, edition); });
  const search::Index index(common, edition);
  std::printf("%s, %zu cards: index made in %.1f ms (median)\n", edition.language.c_str(), common.cards.size(),
              making.at_share(0.5));
  for (const char* query : {"m", "mar", "pacte", "gouvernement soviétique", "marseille barthou", "ambassadeurs",
                            "barthuo", "bibliothèque"}) {
    Times finding;
    std::size_t hits = 0;
    for (int i = 0; i < repeats; ++i)
      finding.take([&] { hits = index.find(query).size(); });
    std::printf("  '%s': %.2f ms median, %.2f ms p95; %zu hits shown\n", query, finding.at_share(0.5),
                finding.at_share(0.95), hits);
  }
}

}  // namespace

int main(int argc, char** argv) {
  const std::string folder = argc > 1 ? argv[1] : "assets/exhibit";
  const auto files = author::load_exhibit_files(folder, author::default_ui_folder(folder));
  if (!files) {
    std::fprintf(stderr, "search_bench: %s cannot be read\n", folder.c_str());
    return 1;
  }
  auto exhibit = author::read_exhibit(*files).exhibit;
  if (exhibit.editions.empty()) return 1;
  time_search(exhibit.common, exhibit.editions[0]);
  grow(exhibit.common, exhibit.editions[0], 10'000);
  time_search(exhibit.common, exhibit.editions[0]);
}
