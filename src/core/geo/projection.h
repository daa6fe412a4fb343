// Lambert azimuthal equal-area projection on the WGS84 ellipsoid.
// Degrees: longitude east, latitude north. Plane: km, x east, y north, origin at the projection's centre.
#pragma once

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

// Oblique aspect: the centre lies between the poles, neither at one of them nor on the equator's antipodes.
// IOGP Guidance Note 7-2, "Lambert Azimuthal Equal Area" (EPSG method 9820); Snyder 1987, section 24. The authalic
// latitude is inverted by Newton's method instead of their series, so that a round trip holds to 1e-9 degrees.
class LambertAzimuthalEqualArea {
 public:
  explicit LambertAzimuthalEqualArea(LonLat centre);

  LonLat centre() const { return m_centre; }

  // Every place but the centre's antipode has a point.
  PlanePoint plane_from_lon_lat(LonLat place) const;

  // Longitudes come within 180 degrees of the centre's. Points outside the projection's disc (radius about
  // 12,742 km) give the place on its rim in their direction.
  LonLat lon_lat_from_plane(PlanePoint point) const;

 private:
  LonLat m_centre;
  double m_sin_beta = 0;  // of the centre's authalic latitude
  double m_cos_beta = 1;
  double m_stretch = 1;  // Snyder's D: makes the scale at the centre true
};

}  // namespace vitrine::geo
