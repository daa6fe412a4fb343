// Times of typesetting on this machine, as processor time of the thread: every text of the exhibit in one language set
// for the first time, then at other measures from what is kept; and the page of the story laid out.
//   set_bench [FOLDER of the exhibit] [FILE of the fonts]
#include <cstddef>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <optional>
#include <span>
#include <string>

#include "author/read_exhibit.h"
#include "core/layout/frame.h"
#include "core/model/walk.h"
#include "pack/fonts_reader.h"
#include "tests/bench/times.h"
#include "text/typesetter.h"

namespace {

using namespace vitrine;
using bench::Times;

struct SetAll {
  const layout::Typesetter& typesetter;
  double measure_px;
  std::size_t bytes = 0;
  std::size_t lines = 0;
  void set(const model::Text& text, std::span<const model::Span> spans) {
    bytes += text.utf8.size();
    lines += typesetter.set(text, spans, {}, measure_px)->lines.size();
  }
  void operator()(const model::Text& text) { set(text, {}); }
  void operator()(const model::Prose& prose) {
    for (const auto& block : prose)
      set(block.text, block.spans);
  }
};

void time_edition(const model::Edition& edition, const text::Faces& faces) {
  Times cold;
  Times resized;
  Times again;
  std::size_t bytes = 0;
  std::size_t lines = 0;
  for (int round = 0; round < 15; ++round) {
    const text::TextSetter typesetter(faces);
    const auto set_at = [&](double measure_px) {
      SetAll all{typesetter, measure_px};
      model::walk(edition, all);
      bytes = all.bytes;
      lines = all.lines;
    };
    cold.take([&] { set_at(612); });
    resized.take([&] { set_at(590); });
    again.take([&] { set_at(612); });
  }
  std::printf("%s: %zu bytes in %zu lines: first %.1f ms, at another measure %.1f ms, at one known %.2f ms (median)\n",
              edition.language.c_str(), bytes, lines, cold.at_share(0.5), resized.at_share(0.5), again.at_share(0.5));
}

void time_page(const story::World& world, model::Index language, const text::Faces& faces) {
  Times cold;
  Times resized;
  Times again;
  for (int round = 0; round < 15; ++round) {
    const text::TextSetter typesetter(faces);
    story::State state;
    state.language = language;
    const auto lay_out = [&](double width_px) {
      state.viewport = {{width_px, 1000}, 1};
      return layout::page_from(state, world, typesetter);
    };
    cold.take([&] { lay_out(1300); });
    resized.take([&] { lay_out(1200); });
    again.take([&] { lay_out(1300); });
  }
  std::printf("%s: page of the story: first %.1f ms, at another width %.1f ms, at one known %.2f ms (median)\n",
              world.exhibit.common.languages[language].c_str(), cold.at_share(0.5), resized.at_share(0.5),
              again.at_share(0.5));
}

}  // namespace

int main(int argc, char** argv) {
  const std::string folder = argc > 1 ? argv[1] : "assets/exhibit";
  const std::string fonts_path = argc > 2 ? argv[2] : "build/assets/fonts/fonts.vfnt";
  std::ifstream stream(fonts_path, std::ios::binary);
  const std::string font_bytes{std::istreambuf_iterator<char>(stream), {}};
  const auto fonts = pack::read_fonts(std::as_bytes(std::span(font_bytes)));
  const auto files = author::load_exhibit_files(folder, author::default_ui_folder(folder));
  if (!files || !fonts) {
    std::fprintf(stderr, "set_bench: %s or %s cannot be read\n", folder.c_str(), fonts_path.c_str());
    return 1;
  }
  const auto faces = text::Faces::from_bytes(fonts->faces);
  if (!faces) return 1;
  auto exhibit = author::read_exhibit(*files).exhibit;
  model::Ids ids(exhibit.common);
  const story::World world{std::move(exhibit), std::move(ids), geo::LambertAzimuthalEqualArea({20, 52})};
  for (const auto& edition : world.exhibit.editions)
    time_edition(edition, *faces);
  for (model::Index language = 0; language < world.exhibit.editions.size(); ++language)
    time_page(world, language, *faces);
}
