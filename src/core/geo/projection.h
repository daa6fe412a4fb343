// Lambert azimuthal equal-area projection on the WGS84 ellipsoid.
// Degrees: longitude east, latitude north. Plane: km, x east, y north, origin at the projection's centre.
#pragma once

#include "core/geo/angle.h"

namespace vitrine::geo {

struct LonLat {
  double lon_deg = 0;
  double lat_deg = 0;
  bool operator==(const LonLat&) const = default;
};

struct PlanePoint {
  double x_km = 0;
  double y_km = 0;
  bool operator==(const PlanePoint&) const = default;
};

// Oblique aspect: the centre is neither a pole. IOGP Guidance Note 7-2, "Lambert Azimuthal Equal Area" (EPSG method
// 9820); Snyder 1987, section 24. Poles included, what goes in and comes back keeps all but the last few digits: the
// authalic latitude is inverted by Newton's method instead of their series.
class LambertAzimuthalEqualArea {
 public:
  explicit LambertAzimuthalEqualArea(LonLat centre);

  LonLat centre() const { return m_centre; }

  // Every place but the centre's antipode has a point.
  PlanePoint plane_from_lon_lat(LonLat place) const;

  // Longitudes come within 180 degrees of the centre's. Points outside the projection's disc (radius about
  // 12,742 km) give what all of its rim stands for, the centre's antipode.
  LonLat lon_lat_from_plane(PlanePoint point) const;

 private:
  LonLat m_centre;
  Angle m_beta;          // the centre's authalic latitude
  double m_stretch = 1;  // Snyder's D: makes the scale at the centre true
};

}  // namespace vitrine::geo
