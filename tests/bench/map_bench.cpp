// Times of the map on this machine, as processor time of the thread: loading, and a frame at 1920 x 1080 at several
// scales: with everything made anew, with a camera that pans, with one that flies (it pans, and comes nearer by 1 % a
// frame), and with one that rests.
//   map_bench [FILE.vmap]
#include <algorithm>
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

// A camera in each frame, from its number.
template <typename CameraAt>
Times frames(const geo::Map& map, ui::MapPainter& painter, ImDrawList& list, double pixel_ratio, CameraAt camera_at) {
  const Rect screen{0, 0, 1920, 1080};
  const ui::MapColours colours{.water = 0xffe3e3dc,
                               .water_line = 0xff66757f,
                               .lands = {0xffd6e6ed, 0xffd3e3ea, 0xffd0e0e7, 0xffcddde4},
                               .coast = 0xff4b555e,
                               .river = 0xffa8a38f,
                               .graticule = 0xffb6c4c9,
                               .frontier = 0xff4b555e,
                               .shading = 0xffb6c4c9};
  Times times;
  for (int i = 0; i < 60; ++i) {
    const geo::Camera camera = geo::within_region(camera_at(i), screen, map.region);
    const std::size_t period = pixel_ratio > 0 ? 1 : i % 2 == 0 ? 1 : 2;
    begin_frame(list, screen);
    times.take([&] { painter.paint(list, map, period, camera, screen, colours, std::max(pixel_ratio, 1.0)); });
  }
  return times;
}

void time_frames(const geo::Map& map, double km_per_px) {
  ImDrawList list(ImGui::GetDrawListSharedData());
  ui::MapPainter painter;
  // Another period in every frame: nothing can be kept.
  Times made = frames(map, painter, list, 0, [&](int i) { return geo::Camera{i * 0.1, 100, km_per_px}; });
  const int vertices = list.VtxBuffer.Size;
  Times panning = frames(map, painter, list, 1, [&](int i) { return geo::Camera{i * 8 * km_per_px, 100, km_per_px}; });
  Times flying = frames(map, painter, list, 1,
                        [&](int i) { return geo::Camera{i * 8 * km_per_px, 100, km_per_px * (1 - i * 0.01)}; });
  Times resting = frames(map, painter, list, 1, [&](int) { return geo::Camera{0, 100, km_per_px}; });
  std::printf(
      "map frame, %5.3f km/px: made anew %.2f ms median, %.2f ms p95; panning %.2f, %.2f; flying %.2f, %.2f; "
      "resting %.2f; %d vertices\n",
      km_per_px, made.at_share(0.5), made.at_share(0.95), panning.at_share(0.5), panning.at_share(0.95),
      flying.at_share(0.5), flying.at_share(0.95), resting.at_share(0.5), vertices);
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
  for (const double km_per_px : {2.84, 2.4, 2.0, 1.4, 1.0, 0.5, 0.1, 0.005})
    time_frames(*map, km_per_px);
  ImGui::DestroyContext();
}
