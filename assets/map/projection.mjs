// Lambert azimuthal equal-area on the WGS84 ellipsoid, the same projection as src/core/geo/projection.h, so that shapes
// are simplified and cut in the plane in which they will be seen. Degrees in and out; plane coordinates in km.
const semi_major_km = 6378.137
const flattening = 1 / 298.257223563
const e2 = flattening * (2 - flattening)
const e = Math.sqrt(e2)
const radians = Math.PI / 180

function q_from_lat(lat) {
  const s = Math.sin(lat)
  return (1 - e2) * (s / (1 - e2 * s * s) + Math.atanh(e * s) / e)
}

const q_pole = q_from_lat(Math.PI / 2)

function lat_from_q(q) {
  let lat = Math.asin(Math.max(-1, Math.min(1, q / q_pole)))
  for (let i = 0; i < 6; ++i) {
    const s = Math.sin(lat)
    const w = 1 - e2 * s * s
    lat += ((q - q_from_lat(lat)) * w * w) / (2 * (1 - e2) * Math.cos(lat))
  }
  return lat
}

export function equal_area_projection(centre_lon_deg, centre_lat_deg) {
  const lat0 = centre_lat_deg * radians
  const beta0 = Math.asin(q_from_lat(lat0) / q_pole)
  const radius = semi_major_km * Math.sqrt(q_pole / 2)
  const stretch =
    (semi_major_km * Math.cos(lat0)) / (Math.sqrt(1 - e2 * Math.sin(lat0) ** 2) * radius * Math.cos(beta0))
  return {
    plane_from_lon_lat([lon_deg, lat_deg]) {
      const lon = (lon_deg - centre_lon_deg) * radians
      const beta = Math.asin(q_from_lat(lat_deg * radians) / q_pole)
      const cosine = Math.sin(beta0) * Math.sin(beta) + Math.cos(beta0) * Math.cos(beta) * Math.cos(lon)
      const b = radius * Math.sqrt(2 / (1 + cosine))
      return [
        b * stretch * Math.cos(beta) * Math.sin(lon),
        (b / stretch) * (Math.cos(beta0) * Math.sin(beta) - Math.sin(beta0) * Math.cos(beta) * Math.cos(lon)),
      ]
    },
    lon_lat_from_plane([x, y]) {
      const rho = Math.hypot(x / stretch, stretch * y)
      if (rho === 0) return [centre_lon_deg, centre_lat_deg]
      const c = 2 * Math.asin(rho / (2 * radius))
      const q =
        q_pole * (Math.cos(c) * Math.sin(beta0) + (stretch * y * Math.sin(c) * Math.cos(beta0)) / rho)
      const lon = Math.atan2(
        x * Math.sin(c),
        stretch * rho * Math.cos(beta0) * Math.cos(c) - stretch * stretch * y * Math.sin(beta0) * Math.sin(c),
      )
      return [centre_lon_deg + lon / radians, lat_from_q(q) / radians]
    },
  }
}
