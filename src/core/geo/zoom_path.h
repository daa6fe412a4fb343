// The way of a camera from one place and size to another that feels shortest: it draws back while it goes far, and
// seems to move at the same speed all the time.
//   J. J. van Wijk, W. A. A. Nuij: Smooth and Efficient Zooming and Panning. Proc. IEEE InfoVis 2003, 15-22; and
//   A Model for Smooth Viewing and Navigation of Large 2D Information Spaces. IEEE TVCG 10 (2004), 447-458.
// Places along the straight line between the ends and widths of what is seen are in one unit, whichever it is. The way
// itself is measured by s, in the papers' metric ds^2 = (rho du / w)^2 + (dw / (rho w))^2.
#pragma once

namespace vitrine::geo {

struct ZoomPoint {
  double along = 0;  // u: how far from the start
  double width = 1;  // w: of what is seen
};

class ZoomPath {
 public:
  // From `from_width` to `to_width`, both positive, over a distance >= 0.
  ZoomPath(double distance, double from_width, double to_width);

  // S, without a unit; 0 where both ends are the same.
  double length() const { return m_length; }
  // u(s) and w(s), 0 <= s <= length().
  ZoomPoint at(double s) const;

 private:
  double m_from_width;
  bool m_is_wider;       // at the end
  bool m_is_zoom_alone;  // no distance that could be seen
  double m_start = 0;    // r0 of the papers
  double m_length = 0;
};

}  // namespace vitrine::geo
