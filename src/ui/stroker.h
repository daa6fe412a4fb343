// Antialiased lines of varying width as triangles, appended to plain arrays. Screen: CSS pixels.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include <imgui.h>

namespace vitrine::ui {

struct StrokePoint {
  float x = 0;
  float y = 0;
  float half_width = 0;  // of the opaque part, to each side
};

// What strokes and fills are appended to.
struct Mesh {
  std::vector<ImDrawVert>& vertices;
  std::vector<std::uint32_t>& indices;

  void add_vertex(float x, float y, ImU32 colour) { vertices.push_back({ImVec2(x, y), ImVec2(0, 0), colour}); }
};

enum class Joins : std::uint8_t { mitred, round };

// Draws lines with edges that fade out over `fringe`. Lines thinner than the fringe keep its width and fade in colour.
class Stroker {
 public:
  Stroker(Mesh mesh, float fringe) : m_mesh(mesh), m_fringe(fringe) {}

  // Consecutive points must differ. A closed line's first point is not repeated. Round joins are for lines so wide
  // that their outer corners show.
  void stroke(std::span<const StrokePoint> points, bool closed, ImU32 colour, Joins joins);

 private:
  void add_section(const StrokePoint& at, float nx, float ny, ImU32 colour);
  void connect(std::uint32_t section, std::uint32_t next);
  void add_wedge(const StrokePoint& at, float from_angle, float turn, ImU32 colour);

  Mesh m_mesh;
  float m_fringe;
};

// The colour with its opacity multiplied by the factor of 0..1.
ImU32 faded(ImU32 colour, float factor);

// a at 0, b at 1, evenly between in sRGB.
ImU32 mixed(ImU32 a, ImU32 b, float factor);

}  // namespace vitrine::ui
