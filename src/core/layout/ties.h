// Where people and what joins them stand on a plate: in columns side by side, the order within each such that few lines
// cross (the barycentre method of Sugiyama, Tagawa and Toda, 1981), or one under the other with arcs beside them.
// Units: CSS px from the top left corner of the whole. The same input gives the same places.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/base/geometry.h"

namespace vitrine::layout {

struct TieEnds {
  std::size_t from = 0;  // numbers of people, counted through the columns
  std::size_t to = 0;
};

struct TiesToPlace {
  enum class Form : std::uint8_t { columns, arcs };
  Form form = Form::columns;
  std::vector<std::vector<double>> heights_px;  // of the people, column by column
  std::vector<TieEnds> ties;
  double width_px = 0;
  double column_px = 0;   // width of a person
  double heading_px = 0;  // room above the people of a column
  double gap_px = 0;      // between one person and the next
  double glyph_px = 0;    // side of what a tie bears
};

struct PlacedTie {
  std::vector<Point> points;  // from one person's edge to the other's, over nobody
  Point glyph;  // centre of what it bears, clear of people, of other glyphs and of other ties where there is room
};

struct PlacedTies {
  std::vector<Rect> people;    // in the order of their numbers
  std::vector<Rect> headings;  // a column each
  std::vector<PlacedTie> ties;
  double height_px = 0;
};

PlacedTies place_ties(const TiesToPlace& wanted);

}  // namespace vitrine::layout
