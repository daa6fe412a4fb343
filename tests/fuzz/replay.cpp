// Runs a fuzz target without libFuzzer: over its seeds and, for each, some mutants that are the same in every run.
//   TARGET_replay MUTANTS FOLDER     FOLDER holds committed seeds, and may be absent
// Where the target fails, the input is left in TARGET_replay.failed, beside the program.
#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include <sanitizer/common_interface_defs.h>

#include "tests/fuzz/target.h"

namespace {

namespace fs = std::filesystem;

struct Seed {
  std::string name;
  std::string bytes;
};

// Outlives all else: what the leak checker finds, it finds when the program has ended.
struct Current {
  std::string failed_path;
  std::string input_name;
  std::string input;
};
Current& current() {
  static auto& instance = *new Current;
  return instance;
}

void leave_input() {
  std::ofstream(current().failed_path, std::ios::binary) << current().input;
  std::fprintf(stderr, "input: %s, left in %s\n", current().input_name.c_str(), current().failed_path.c_str());
}

std::vector<Seed> seeds_of(const fs::path& folder) {
  std::vector<Seed> seeds;
  if (fs::is_directory(folder)) {
    for (const auto& entry : fs::directory_iterator(folder)) {
      std::ifstream file(entry.path(), std::ios::binary);
      seeds.push_back({entry.path().filename(), {std::istreambuf_iterator<char>(file), {}}});
    }
  }
  std::ranges::sort(seeds, {}, &Seed::name);
  int number = 0;
  for (auto& bytes : vitrine::fuzz::made_seeds())
    seeds.push_back({"made-" + std::to_string(++number), std::move(bytes)});
  return seeds;
}

// One to four small changes: a byte, a stretch taken out or doubled, a stretch of another seed put in.
std::string mutant_of(std::string bytes, const std::string& other, std::mt19937& random) {
  const auto below = [&random](std::size_t limit) { return limit == 0 ? 0 : random() % limit; };
  for (auto changes = 1 + below(4); changes > 0; --changes) {
    const auto at = below(bytes.size() + 1);
    const auto length = std::min(1 + below(16), bytes.size() - at);
    switch (random() % 5) {
      case 0:
        if (at < bytes.size()) bytes[at] = static_cast<char>(random());
        break;
      case 1:
        if (at < bytes.size()) bytes[at] = static_cast<char>(bytes[at] ^ (1 << below(8)));
        break;
      case 2:
        bytes.erase(at, length);
        break;
      case 3:
        bytes.insert(below(bytes.size() + 1), bytes.substr(at, length));
        break;
      default:
        bytes.insert(at, other.substr(below(other.size()), 1 + below(16)));
        break;
    }
  }
  return bytes;
}

void try_named(std::string name, std::string bytes) {
  current().input_name = std::move(name);
  current().input = std::move(bytes);
  vitrine::fuzz::try_input(current().input);
}

}  // namespace

int main(int argument_count, char** arguments) {
  if (argument_count != 3) {
    std::fprintf(stderr, "usage: %s MUTANTS FOLDER\n", arguments[0]);
    return 2;
  }
  current().failed_path = std::string(arguments[0]) + ".failed";
  std::signal(SIGABRT, [](int) { leave_input(); });
  __sanitizer_set_death_callback(leave_input);

  const auto mutants = std::strtoul(arguments[1], nullptr, 10);
  const auto seeds = seeds_of(arguments[2]);
  std::mt19937 random(1924);
  for (const auto& seed : seeds) {
    try_named(seed.name, seed.bytes);
    for (unsigned long mutant = 0; mutant < mutants; ++mutant) {
      const auto& other = seeds[random() % seeds.size()];
      try_named(seed.name + ", mutant " + std::to_string(mutant), mutant_of(seed.bytes, other.bytes, random));
    }
  }
  std::printf("%zu seeds, %lu mutants of each\n", seeds.size(), mutants);
  return seeds.empty() ? 1 : 0;
}
