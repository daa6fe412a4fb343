// Lambert conformal conic projection with two standard parallels: shapes are true and lengths nearly so between the
// parallels, which makes it the projection of most national surveys between the tropics and the polar circles.
// Degrees: longitude east, latitude north. Plane: km, x east, y north, origin at the projection's (false) origin.
#pragma once

#include "core/geo/ellipsoid.h"
#include "core/geo/projection.h"

namespace vitrine::geo {

// IOGP Guidance Note 7-2, "Lambert Conic Conformal (2SP)" (EPSG method 9802); Snyder 1987, section 15. The latitude is
// inverted to the last digits.
class LambertConformalConic {
 public:
  // The parallels, in degrees, may be one and the same (Snyder's one standard parallel of true scale), but neither
  // poles nor mirror images of each other, for which the cone would be a plane or a cylinder. The origin is no pole
  // on the far side of the equator.
  LambertConformalConic(const Ellipsoid& ellipsoid, LonLat origin, double first_parallel_deg,
                        double second_parallel_deg);

  // Every place but the pole on the far side of the equator has a point; the map is cut along the origin's
  // antimeridian.
  PlanePoint plane_from_lon_lat(LonLat place) const;

  // Longitudes come within 180 degrees of the origin's, but for points in the wedge that the unrolled cone leaves
  // open, where they go on beyond.
  LonLat lon_lat_from_plane(PlanePoint point) const;

 private:
  double radius_km(double lat_deg) const;  // from the cone's apex, negative where that lies in the south

  double m_eccentricity_squared;
  LonLat m_origin;
  double m_cone = 0;           // Snyder's n: degrees about the apex per degree of longitude
  double m_isometric_lat = 0;  // of the first parallel
  double m_scale_km = 0;       // the first parallel's radius from the apex
  double m_origin_radius_km = 0;
};

}  // namespace vitrine::geo
