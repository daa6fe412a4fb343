#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <span>
#include <string>
#include <vector>

#include "apps/arguments.h"
#include "apps/folder.h"
#include "apps/verbs.h"
#include "author/faults.h"
#include "core/base/json.h"
#include "pack/fonts_reader.h"
#include "text/typesetter.h"

namespace vitrine::apps {

namespace {

std::vector<std::byte> bytes_of_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  const auto bytes = std::as_bytes(std::span(text));
  return {bytes.begin(), bytes.end()};
}

const char* name_of(layout::Face face) {
  constexpr const char* names[] = {"serif", "serif-italic", "serif-bold", "sans", "sans-bold"};
  return names[static_cast<std::size_t>(face)];
}

void write_line(json::Writer& out, const model::Text& text, const layout::Line& line) {
  out.begin_object().key("x_px").number(line.x_px, 3).key("width_px").number(line.width_px, 3);
  const bool is_divided = std::ranges::binary_search(text.hyphens, line.end);
  out.key("hyphen").boolean(is_divided).key("runs").begin_array();
  for (const auto& run : line.runs) {
    out.begin_object().key("face").string(name_of(run.face));
    out.key("text").string(std::string_view(text.utf8).substr(run.begin, run.end - run.begin)).end_object();
  }
  out.end_array().end_object();
}

// One paragraph: what it says in runs of one face, and its lines.
std::string paragraph_json(const model::Block& block, std::string_view language, const layout::SetText& whole,
                           const layout::SetText& set) {
  json::Writer out;
  out.begin_object().key("language").string(language).key("whole").begin_array();
  for (const auto& line : whole.lines)
    write_line(out, block.text, line);
  out.end_array().key("lines").begin_array();
  for (const auto& line : set.lines)
    write_line(out, block.text, line);
  out.end_array().end_object();
  return out.take();
}

struct Wanted {
  layout::TextStyle style;
  double measure_px = 0;
};

void print_paragraphs(const model::Edition& edition, const layout::Typesetter& typesetter, const Wanted& wanted) {
  constexpr double endless_px = 1e6;
  for (const auto& card : edition.cards)
    for (const auto& block : card.text) {
      if (block.kind != model::BlockKind::paragraph) continue;
      const auto whole = typesetter.set(block.text, block.spans, wanted.style, endless_px);
      const auto set = typesetter.set(block.text, block.spans, wanted.style, wanted.measure_px);
      std::puts(paragraph_json(block, edition.language, *whole, *set).c_str());
    }
}

// Nothing where it is no number from 1 to `most`.
int number_of(const std::string& word, int most) {
  int number = 0;
  for (const char c : word) {
    if (c < '0' || c > '9' || number > most) return 0;
    number = 10 * number + (c - '0');
  }
  return number <= most ? number : 0;
}

}  // namespace

int set(Words words) {
  constexpr std::string_view options[] = {"--fonts", "--measure", "--size", "--ui"};
  const auto arguments = parse_arguments(words, options);
  if (!arguments) return usage_error("set: " + arguments.error());
  Wanted wanted;
  wanted.measure_px = number_of(arguments->option_or("--measure", "612"), 10'000);
  wanted.style.size_px = number_of(arguments->option_or("--size", "18"), 500);
  if (wanted.measure_px == 0 || wanted.style.size_px == 0) return usage_error("set: sizes are whole numbers of px");
  const auto folder = read_folder("set", *arguments);
  if (!folder) return folder.error();
  if (author::has_errors(folder->reading.diagnostics)) {
    print_faults(stderr, *folder);
    return exit_faults;
  }
  const std::string path = arguments->option_or("--fonts", "");
  const auto file = bytes_of_file(path);
  const auto fonts = pack::read_fonts(file);
  if (!fonts) {
    std::fprintf(stderr, "vitrine: set wants --fonts and a file of fonts; %s\n", fonts.error().message.c_str());
    return exit_usage;
  }
  const auto faces = text::Faces::from_bytes(fonts->faces);
  if (!faces) return exit_usage;
  const text::TextSetter typesetter(*faces);
  for (const auto& edition : folder->reading.exhibit.editions)
    print_paragraphs(edition, typesetter, wanted);
  return exit_clean;
}

}  // namespace vitrine::apps
