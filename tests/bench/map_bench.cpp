// Times of the map on this machine, as processor time of the thread: loading, and a frame at 1920 x 1080 at several
// scales, with a camera that moves (everything is made anew) and with one that rests (the last frame is copied).
//   map_bench [FILE.vmap]
#include <cstddef>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <span>
#include <string>

#include "pack/map_reader.h"
#include "tests/bench/times.h"
#include "ui/map_painter.h"

namespace {

using namespace vitrine;
using bench::Times;

void begin_frame(ImDrawList& list, const Rect& screen) {
  list._ResetForNewFrame();
  list.PushTexture(ImTextureRef(static_cast<ImTextureID>(1)));
  list.PushClipRect(ImVec2(0, 0), ImVec2(static_cast<float>(screen.width), static_cast<float>(screen.height)));
}

void time_frames(const geo::Map& map, double km_per_px) {
  const Rect screen{0, 0, 1920, 1080};
  const ui::MapColours colours{0xffe3e3dc, 0xff66757f, 0xffd6e6ed, 0xff4b555e, 0xffa8a38f, 0xffb6c4c9};
  ImDrawList list(ImGui::GetDrawListSharedData());
  ui::MapPainter painter;
  Times moving, resting;
  for (int i = 0; i < 100; ++i) {
    const geo::Camera wanted{i * 0.1, 100, km_per_px};
    const geo::Camera camera = geo::within_region(wanted, screen, map.region);
    begin_frame(list, screen);
    moving.take([&] { painter.paint(list, map, camera, screen, colours, i % 2 == 0 ? 1 : 1.001); });
    begin_frame(list, screen);
    resting.take([&] { painter.paint(list, map, camera, screen, colours, i % 2 == 0 ? 1 : 1.001); });
  }
  std::printf("map frame, %4.2f km/px: moving %.2f ms median, %.2f ms p95; resting %.2f ms; %d vertices\n", km_per_px,
              moving.at_share(0.5), moving.at_share(0.95), resting.at_share(0.5), list.VtxBuffer.Size);
}

}  // namespace

int main(int argc, char** argv) {
  const std::string path = argc > 1 ? argv[1] : "build/assets/map/map.vmap";
  std::ifstream file(path, std::ios::binary);
  const std::string content{std::istreambuf_iterator<char>(file), {}};
  const std::span bytes = std::as_bytes(std::span(content));
  const auto map = pack::read_map(bytes);
  if (!map) {
    std::fprintf(stderr, "map_bench: %s: %s\n", path.c_str(), map.error().message.c_str());
    return 1;
  }
  Times loading;
  for (int i = 0; i < 20; ++i)
    loading.take([&] { (void)pack::read_map(bytes); });
  std::printf("map load and triangulation: %.2f ms median; %zu points, %zu triangles\n", loading.at_share(0.5),
              map->land.points.size(), map->land.triangles.size() / 3);
  ImGui::CreateContext();
  ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
  for (const double km_per_px : {2.84, 2.0, 1.0, 0.5, 0.1})
    time_frames(*map, km_per_px);
  ImGui::DestroyContext();
}
