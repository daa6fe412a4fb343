// What the parts of the ribbon on a Frame have in common.
#pragma once

#include <vector>

#include "core/layout/fixed.h"

namespace vitrine::layout {

// The room of a mark that can be pressed: marks stand near their dates rather than far apart (WCAG 2.2, 2.5.8 asks for
// 24 px; every card has full targets elsewhere). A kiosk's are for fingers.
inline double mark_px(const Metrics& m) {
  return m.arrangement == Arrangement::kiosk ? m.target : m.target * 8 / 11;
}

// Of years and of other words on the ribbon.
inline TextStyle year_style(const Metrics& m) {
  TextStyle style = m.caption;
  style.size_px -= 2;
  return style;
}

// Marks that cannot be pressed at full width: the ribbon is narrow.
bool is_narrow(const Setting& setting);
bool is_being_read(const Setting& setting, model::Index card);
// Of the cards shown, in story order.
std::vector<model::Index> cards_in_zone(const Setting& setting, timeline::Zone zone);
Box mark_of(const Setting& setting, model::Index card);

// The words below the line, which is set: the day shown, and what the ticks stand for.
void set_playhead(const Setting& setting, Frame& frame);
void set_ticks(const Setting& setting, Frame& frame);
// Marks, extents and arcs of the cards whose dates are seen.
void set_marks(const Setting& setting, Frame& frame);
// The chapters; their numerals keep clear of the leaders of the marks, which are set.
void set_bands(const Setting& setting, Frame& frame);

}  // namespace vitrine::layout
