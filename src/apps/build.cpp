#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "apps/arguments.h"
#include "apps/folder.h"
#include "apps/verbs.h"
#include "author/faults.h"
#include "author/html.h"
#include "author/site_words.h"
#include "pack/exhibit_writer.h"

namespace vitrine::apps {

namespace {

struct OutputFile {
  std::string name;
  std::string bytes;
};

std::string string_from(const std::vector<std::byte>& bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

std::vector<OutputFile> outputs_of(const author::Reading& reading) {
  const auto& exhibit = reading.exhibit;
  std::vector<OutputFile> result;
  const auto packed = pack::pack_exhibit(exhibit);
  result.push_back({"common.vpk", string_from(packed.common)});
  result.push_back({"pictures.vpk", string_from(packed.pictures)});
  for (const auto& media : reading.media)
    result.push_back({media.name, media.bytes});
  for (std::size_t i = 0; i < exhibit.editions.size(); ++i) {
    const std::string& language = exhibit.editions[i].language;
    result.push_back({language + ".vpk", string_from(packed.editions[i])});
    result.push_back({language + ".html", author::html_fragment(exhibit, i)});
  }
  result.push_back({"exhibit.json", author::site_words(exhibit)});
  return result;
}

bool write_file(const std::filesystem::path& path, const std::string& bytes) {
  std::ofstream stream(path, std::ios::binary | std::ios::trunc);
  stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  stream.close();
  return stream.good();
}

int write_outputs(const std::string& folder, const std::vector<OutputFile>& outputs) {
  const std::filesystem::path root(folder);
  std::error_code error;
  std::filesystem::create_directories(root, error);
  for (const auto& output : outputs) {
    const auto path = root / output.name;
    std::filesystem::create_directories(path.parent_path(), error);
    if (!write_file(path, output.bytes)) {
      std::fprintf(stderr, "vitrine: %s cannot be written\n", path.string().c_str());
      return exit_usage;
    }
  }
  std::printf("%s: %zu files written\n", folder.c_str(), outputs.size());
  return exit_clean;
}

}  // namespace

int build(Words words) {
  constexpr std::string_view options[] = {"--out", "--ui"};
  const auto arguments = parse_arguments(words, options);
  if (!arguments) return usage_error("build: " + arguments.error());
  const std::string out = arguments->option_or("--out", "");
  if (out.empty()) return usage_error("build wants --out and a folder to write to");
  const auto folder = read_folder("build", *arguments);
  if (!folder) return folder.error();
  if (!folder->reading.diagnostics.empty()) print_faults(stderr, *folder);
  if (author::has_errors(folder->reading.diagnostics)) {
    std::fprintf(stderr, "%s: nothing was built\n", folder->name.c_str());
    return exit_faults;
  }
  return write_outputs(out, outputs_of(folder->reading));
}

}  // namespace vitrine::apps
