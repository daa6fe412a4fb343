// What a fuzz target is. One source file a target defines both functions; libfuzzer.cpp drives them at random and
// without end, replay.cpp over the seeds and their nearest kin in every test run.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vitrine::fuzz {

// Takes any bytes and requires what must hold of them.
void try_input(std::string_view bytes);

// Seeds that are made and not committed, being binary.
std::vector<std::string> made_seeds();

// Ends the program, naming the promise, where it was not kept.
void require(bool kept, std::string_view promise);

inline std::string text_of(std::span<const std::byte> bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

// A copy of exactly these bytes, so that the address sanitizer sees a step past their end.
inline std::vector<std::byte> bytes_of(std::string_view text) {
  const auto* begin = reinterpret_cast<const std::byte*>(text.data());
  return {begin, begin + text.size()};
}

}  // namespace vitrine::fuzz
