// What the map's painter puts into a list, by its colours and where they lie.
#include "ui/map_painter.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "pack/map_reader.h"
#include "tests/support/map_sketch.h"

namespace vitrine::ui {
namespace {

constexpr Rect screen{100, 50, 900, 700};
constexpr MapColours colours{.water = 0xff000001,
                             .water_line = 0xff000002,
                             .lands = {0xff000003, 0xff000004, 0xff000005, 0xff000006},
                             .coast = 0xff000007,
                             .river = 0xff000008,
                             .graticule = 0xff000009,
                             .frontier = 0xff00000a,
                             .shading = 0xff00000b};

ImU32 opaque(ImU32 colour) {
  return colour | IM_COL32_A_MASK;
}

class Painting : public testing::Test {
 protected:
  void SetUp() override {
    ImGui::CreateContext();
    ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    read();
  }
  void TearDown() override { ImGui::DestroyContext(); }

  void read() {
    auto map = pack::read_map(support::packed(m_sketch));
    ASSERT_TRUE(map.has_value()) << map.error().message;
    m_map = std::move(*map);
  }

  // The middle of the sketch: its square of land, parted in two.
  geo::Camera camera(double km_per_px = 3) const {
    const auto middle = m_map.projection.plane_from_lon_lat({20, 52});
    return {middle.x_km, middle.y_km, km_per_px};
  }

  std::vector<ImDrawVert> paint(const geo::Camera& camera, std::optional<std::size_t> period,
                                MapPainter* painter = nullptr) const {
    ImDrawList list(ImGui::GetDrawListSharedData());
    list._ResetForNewFrame();
    list.PushTexture(ImTextureRef(static_cast<ImTextureID>(1)));
    list.PushClipRect({0, 0}, {2000, 2000});
    MapPainter fresh;
    (painter ? *painter : fresh).paint(list, m_map, period, camera, screen, colours, 1);
    return {list.VtxBuffer.begin(), list.VtxBuffer.end()};
  }

  static auto count_of(const std::vector<ImDrawVert>& vertices, ImU32 colour) {
    return std::ranges::count_if(vertices, [colour](const ImDrawVert& v) { return opaque(v.col) == colour; });
  }

  // The distance of the plane's point from the nearest vertex of the colour, px.
  double distance_px(const std::vector<ImDrawVert>& vertices, ImU32 colour, const geo::Camera& camera,
                     geo::LonLat place) const {
    const Point at = geo::screen_from_plane(camera, screen, m_map.projection.plane_from_lon_lat(place));
    double nearest = 1e9;
    for (const auto& v : vertices)
      if (opaque(v.col) == colour) nearest = std::min(nearest, std::hypot(v.pos.x - at.x, v.pos.y - at.y));
    return nearest;
  }

  support::MapSketch m_sketch;
  geo::Map m_map;
};

constexpr geo::LonLat on_parting{20, 53};   // a point of the line between the two parts
constexpr geo::LonLat on_triangle{26, 54};  // and one of the parcel within the upper part

TEST_F(Painting, DrawsAFrontierOnlyWhereOwnersDiffer) {
  const auto before = paint(camera(), 0);
  EXPECT_GT(distance_px(before, colours.frontier, camera(), on_parting), 50);
  EXPECT_LT(distance_px(before, colours.frontier, camera(), on_triangle), 3);
  const auto after = paint(camera(), 1);
  EXPECT_LT(distance_px(after, colours.frontier, camera(), on_parting), 3);
  EXPECT_GT(distance_px(after, colours.frontier, camera(), on_triangle), 50);
}

TEST_F(Painting, ShadesAFrontierOnBothSides) {
  EXPECT_LT(distance_px(paint(camera(), 1), colours.shading, camera(), on_parting), 6);
  EXPECT_EQ(count_of(paint(camera(), std::nullopt), colours.shading), 0);
}

TEST_F(Painting, TintsStatesByTheirShades) {
  const auto after = paint(camera(), 1);
  EXPECT_GT(count_of(after, colours.lands[0]), 0);
  EXPECT_GT(count_of(after, colours.lands[1]), 0);
  EXPECT_EQ(count_of(after, colours.lands[2]), 0);
  EXPECT_EQ(count_of(paint(camera(), std::nullopt), colours.lands[1]), 0);
}

TEST_F(Painting, BreaksALineThatIsDisputed) {
  const auto middle = m_map.projection.plane_from_lon_lat(on_triangle);
  const geo::Camera at_triangle{middle.x_km, middle.y_km, 0.5};
  m_sketch.standings = {0, 0};
  read();
  const auto whole = count_of(paint(at_triangle, 0), colours.frontier);
  ASSERT_GT(whole, 0);
  m_sketch.standings = {0, 1};
  read();
  EXPECT_GT(count_of(paint(at_triangle, 0), colours.frontier), 3 * whole);
}

TEST_F(Painting, LeavesOutWhatCannotBeSeen) {
  const auto all = paint(camera(), 0);
  const auto near = paint({camera().centre_x_km - 250, camera().centre_y_km - 350, 0.05}, 0);
  EXPECT_LT(near.size(), all.size() / 4);
  EXPECT_GT(count_of(near, colours.lands[0]), 0);
  EXPECT_EQ(count_of(near, colours.river), 0);
  EXPECT_EQ(count_of(near, colours.frontier), 0);
}

// The first thing in the mesh is then the land.
TEST_F(Painting, FillsTheLandWhereNothingElseIsInSight) {
  m_map.land.outline = {};
  const geo::Camera inland{camera().centre_x_km - 60, camera().centre_y_km - 60, 0.01};
  const auto vertices = paint(inland, 1);
  std::vector<std::pair<float, float>> corners;
  for (const auto& v : vertices)
    if (std::ranges::contains(colours.lands, opaque(v.col))) corners.emplace_back(v.pos.x, v.pos.y);
  std::ranges::sort(corners);
  const auto repeated = std::ranges::unique(corners);
  corners.erase(repeated.begin(), repeated.end());
  EXPECT_GE(corners.size(), 3u);
}

// However the camera came to where it is, the same is seen there.
TEST_F(Painting, MovesWhatItHasMade) {
  MapPainter painter;
  paint(camera(3), 1, &painter);
  const geo::Camera moved{camera().centre_x_km + 60, camera().centre_y_km - 30, 3 * 1.002};
  const auto kept = paint(moved, 1, &painter);
  const auto made = paint(moved, 1);
  EXPECT_NEAR(distance_px(kept, colours.frontier, moved, on_parting),
              distance_px(made, colours.frontier, moved, on_parting), 0.1);
  ASSERT_GT(count_of(made, colours.frontier), 0);
  EXPECT_EQ(count_of(kept, colours.frontier), count_of(made, colours.frontier));
}

TEST_F(Painting, MakesAnotherPeriodAnew) {
  MapPainter painter;
  paint(camera(), 0, &painter);
  EXPECT_LT(distance_px(paint(camera(), 1, &painter), colours.frontier, camera(), on_parting), 3);
}

}  // namespace
}  // namespace vitrine::ui
