// Makes a fuzz target a program of libFuzzer.
//   TARGET --write-seeds FOLDER     writes the seeds that the target makes
//   TARGET ...                      as libFuzzer's -help=1 says
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>

#include "tests/fuzz/target.h"

extern "C" int LLVMFuzzerInitialize(int* argument_count, char*** arguments) {
  if (*argument_count != 3 || std::string_view((*arguments)[1]) != "--write-seeds") return 0;
  int number = 0;
  for (const auto& seed : vitrine::fuzz::made_seeds()) {
    const std::string path = std::string((*arguments)[2]) + "/made-" + std::to_string(++number);
    std::ofstream file(path, std::ios::binary);
    file << seed;
    if (!file) {
      std::fprintf(stderr, "%s cannot be written\n", path.c_str());
      std::exit(1);
    }
  }
  std::exit(0);
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  vitrine::fuzz::try_input({reinterpret_cast<const char*>(data), size});
  return 0;
}
