#include "pack/coder.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

namespace vitrine::pack {
namespace {

std::vector<std::byte> bytes_of(std::string_view text) {
  const auto bytes = std::as_bytes(std::span(text));
  return {bytes.begin(), bytes.end()};
}

// The same on every machine (Numerical Recipes' quick generator).
std::vector<std::byte> noise(std::size_t size) {
  std::vector<std::byte> bytes;
  std::uint32_t state = 1;
  while (bytes.size() < size) {
    state = state * 1664525 + 1013904223;
    bytes.push_back(static_cast<std::byte>(state >> 24U));
  }
  return bytes;
}

constexpr std::string_view verse =
    "Au clair de la lune, mon ami Pierrot, prête-moi ta plume pour écrire un mot. Ma chandelle est morte, je n’ai plus "
    "de feu, ouvre-moi ta porte pour l’amour de Dieu. Au clair de la lune, Pierrot répondit : je n’ai pas de plume, je "
    "suis dans mon lit. Va chez la voisine, je crois qu’elle y est, car dans sa cuisine on bat le briquet.";

TEST(Coder, GivesBackWhatItWasGiven) {
  std::vector<std::vector<std::byte>> samples{{}, bytes_of("\0"), bytes_of("a"), bytes_of(verse), noise(5000)};
  samples.emplace_back(3000, std::byte{0});
  samples.emplace_back(3000, std::byte{0xFF});
  for (int byte = 0; byte < 256; byte += 51)
    samples.emplace_back(1, static_cast<std::byte>(byte));
  std::string long_text;
  for (int i = 0; i < 60; ++i)
    long_text += std::string(verse.substr(static_cast<std::size_t>(i), 200)) + std::to_string(i * i);
  samples.push_back(bytes_of(long_text));
  for (const auto& sample : samples)
    EXPECT_EQ(plain_from_coded(coded_from_plain(sample), sample.size()), sample);
}

TEST(Coder, MakesWordsSmallAndNoiseHardlyLarger) {
  EXPECT_LT(coded_from_plain(bytes_of(verse)).size(), verse.size() * 62 / 100);
  EXPECT_LT(coded_from_plain(noise(5000)).size(), 5000u * 103 / 100);
  EXPECT_LT(coded_from_plain(std::vector(3000, std::byte{7})).size(), 30u);
}

// Pinned: an exhibit packed on one machine is read on every other.
TEST(Coder, GivesTheSameBytesOnEveryMachine) {
  std::uint32_t hash = 2166136261;
  const auto text = std::string(verse) + std::string(verse.substr(100));
  for (const std::byte byte : coded_from_plain(bytes_of(text)))
    hash = (hash ^ std::to_integer<std::uint32_t>(byte)) * 16777619;
  EXPECT_EQ(hash, 3497016985u);
}

TEST(Coder, MakesSomethingOfAnyBytes) {
  const auto coded = noise(400);
  for (std::size_t size = 0; size < coded.size(); size += 13)
    EXPECT_EQ(plain_from_coded(std::span(coded).first(size), 1000).size(), 1000u);
}

}  // namespace
}  // namespace vitrine::pack
