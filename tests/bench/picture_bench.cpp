// Times of the exhibit's drawings on this machine, as processor time of the thread: unpacking them all, drawing one at
// a size for the first time (everything is worked out), and again where it has only moved (it is copied).
//   picture_bench [FOLDER]
#include <algorithm>
#include <cstdio>

#include "author/exhibit_files.h"
#include "author/read_exhibit.h"
#include "pack/exhibit_reader.h"
#include "pack/exhibit_writer.h"
#include "tests/bench/times.h"
#include "ui/picture_painter.h"

namespace {

using namespace vitrine;
using bench::Times;

void time_drawings(const model::Exhibit& exhibit, double width_px) {
  ImDrawList list(ImGui::GetDrawListSharedData());
  ui::PicturePainter painter;
  Times first, again;
  int most = 0;
  for (int round = 0; round < 10; ++round)
    for (std::size_t i = 0; i < exhibit.drawings.size(); ++i) {
      const auto& picture = exhibit.common.pictures[i];
      const auto draw = [&](double y_px) {
        list._ResetForNewFrame();
        list.PushTexture(ImTextureRef(static_cast<ImTextureID>(1)));
        list.PushClipRect(ImVec2(0, 0), ImVec2(1920, 1080));
        painter.paint(list, exhibit.drawings[i], picture.width, {0, y_px, width_px + round, width_px}, {}, 1);
      };
      first.take([&] { draw(0); });
      again.take([&] { draw(1); });
      most = std::max(most, list.VtxBuffer.Size);
    }
  std::printf(
      "drawing, %4.0f px wide: first %.2f ms median, %.2f ms at most; moved %.3f ms median; %d vertices at most\n",
      width_px, first.at_share(0.5), first.at_share(1), again.at_share(0.5), most);
}

}  // namespace

int main(int argc, char** argv) {
  const std::string folder = argc > 1 ? argv[1] : "assets/exhibit";
  const auto files = author::load_exhibit_files(folder, "assets/ui");
  if (!files) {
    std::fprintf(stderr, "picture_bench: %s cannot be read\n", folder.c_str());
    return 1;
  }
  const auto reading = author::read_exhibit(*files);
  const auto packed = pack::pack_exhibit(reading.exhibit);
  const auto common = pack::read_common(packed.common);
  Times unpacking;
  for (int i = 0; common && i < 5; ++i)
    unpacking.take([&] { (void)pack::read_pictures(packed.pictures, *common); });
  if (unpacking.ms.empty() || reading.exhibit.drawings.empty()) return 0;
  std::printf("%zu pictures, %zu bytes: unpacked in %.1f ms median\n", reading.exhibit.drawings.size(),
              packed.pictures.size(), unpacking.at_share(0.5));
  ImGui::CreateContext();
  ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
  for (const double width_px : {340.0, 620.0, 1000.0, 4000.0})
    time_drawings(reading.exhibit, width_px);
  ImGui::DestroyContext();
}
