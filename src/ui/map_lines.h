// Antialiased lines of varying width as triangles, appended to plain arrays. Screen: CSS pixels.
#pragma once

#include <cstdint>
#include <span>

#include <imgui.h>

namespace vitrine::ui {

struct StrokePoint {
  float x = 0;
  float y = 0;
  float half_width = 0;  // of a line, to each side
};

// Triangles that grow at their end. ImVector, since it does not clear what is about to be written.
class Mesh {
 public:
  void clear() {
    m_vertices.resize(0);
    m_indices.resize(0);
  }

  int vertex_count() const { return m_vertices.Size; }
  ImVec2 vertex(int number) const { return m_vertices[number].at; }
  std::uint32_t next_vertex() const { return static_cast<std::uint32_t>(m_vertices.Size); }
  void add_vertex(float x, float y, ImU32 colour) { m_vertices.push_back({ImVec2(x, y), colour}); }
  void add_triangle(std::uint32_t a, std::uint32_t b, std::uint32_t c) {
    const int size = m_indices.Size;
    if (size + 3 > m_indices.Capacity) m_indices.reserve(2 * m_indices.Capacity + 1024);
    m_indices.Size = size + 3;
    std::uint32_t* corner = m_indices.Data + size;
    corner[0] = a;
    corner[1] = b;
    corner[2] = c;
  }
  // Copies it into the list, first scaled about the origin, then moved.
  void draw(ImDrawList& list, ImVec2 moved_by, float scale = 1) const;

 private:
  // Smaller than ImGui's: what is large is slow to write and to copy.
  struct Vertex {
    ImVec2 at;
    ImU32 colour;
  };

  ImVector<Vertex> m_vertices;
  ImVector<std::uint32_t> m_indices;
};

// Draws lines and bands whose edges fade out over `fringe`. Consecutive points must differ; a closed line's first point
// is not repeated.
class Stroker {
 public:
  Stroker(Mesh& mesh, float fringe) : m_mesh(mesh), m_fringe(fringe) {}

  // A line with mitred corners. Where it is thinner than the fringe, its colour fades instead of its width.
  void line(std::span<const StrokePoint> points, bool closed, ImU32 colour);

  // The band between the line and its parallel at the distance to the right of its course (as seen on the screen),
  // around outer corners in an arc. The points' half widths mean nothing here.
  void band(std::span<const StrokePoint> points, bool closed, float distance, ImU32 colour);

 private:
  struct Direction {
    float x = 0;
    float y = 0;
  };
  struct Band;

  static Direction direction(const StrokePoint& a, const StrokePoint& b);
  static Direction mitre(Direction before, Direction after);
  void add_section(const StrokePoint& at, Direction normal, ImU32 colour);
  void add_band_section(const StrokePoint& at, Direction normal, const Band& band);
  void add_arc(const StrokePoint& at, Direction from, Direction to, Direction ahead, const Band& band, int halvings);
  void connect(std::uint32_t section, std::uint32_t next, std::uint32_t vertices_per_section);

  Mesh& m_mesh;
  float m_fringe;
};

inline ImU32 transparent(ImU32 colour) {
  return colour & ~IM_COL32_A_MASK;
}

// The colour with its opacity multiplied by the factor of 0..1.
ImU32 faded(ImU32 colour, float factor);

// a at 0, b at 1, evenly between in sRGB.
ImU32 mixed(ImU32 a, ImU32 b, float factor);

}  // namespace vitrine::ui
