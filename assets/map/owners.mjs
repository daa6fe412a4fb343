// Whose each face of the divided land is: from a town within it, from today's country, and for a sliver from the
// neighbour along its longest side. Owners are texts as in history.mjs.
import { contains, unwrapped } from './geometry.mjs'
import { countries, parcels } from './history.mjs'
import { start_of } from './planar.mjs'
import { region } from './selection.mjs'
import { polygons_of, projection } from './shapes.mjs'

// A smaller face beside a line of ours goes to its neighbour if no town lies in it.
const sliver_km2 = 40
const island_reach_km = 12
const largest_island_km2 = 2000

// Polygons of today's countries as {name, rings, box: [west, east, south, north]}, in degrees.
function countries_of_today() {
  return polygons_of('world-atlas/countries-10m.json', 'countries').flatMap(({ properties, polygons }) =>
    polygons.flatMap((polygon) => {
      const rings = polygon.map((ring) => unwrapped(ring, region.centre_lon_deg, true))
      if (rings.includes(null)) return []
      const lons = rings[0].map(([lon]) => lon)
      const lats = rings[0].map(([, lat]) => lat)
      const box = [Math.min(...lons), Math.max(...lons), Math.min(...lats), Math.max(...lats)]
      return [{ name: properties.name, rings, box }]
    }))
}

// The owners that most of some points in the face have by today's country; null if none has.
function owners_of_today(face, division, edges, vertices, land_of_today) {
  const halves = face.cycles.flatMap((cycle) => division.cycles[cycle])
  const votes = new Map()
  const step = Math.max(1, halves.length / 12)
  for (let n = 0; n < halves.length; n += step) {
    const half = halves[Math.floor(n)]
    const [p, q] = [half, half ^ 1].map((h) => vertices.list[start_of(edges, h)])
    const length = Math.hypot(q.x - p.x, q.y - p.y)
    const inset = Math.min(2, Math.sqrt(face.area) / 8)
    const at = [(p.x + q.x) / 2 - ((q.y - p.y) / length) * inset, (p.y + q.y) / 2 + ((q.x - p.x) / length) * inset]
    const [lon, lat] = projection.lon_lat_from_plane(at)
    const country = land_of_today.find(({ rings, box }) =>
      lon > box[0] && lon < box[1] && lat > box[2] && lat < box[3] && contains(rings[0], [lon, lat]) &&
      !rings.slice(1).some((hole) => contains(hole, [lon, lat])))
    const owners = country && countries[country.name]
    if (country && !owners) throw new Error(`no owners are known of ${country.name}`)
    if (owners) votes.set(owners, (votes.get(owners) ?? 0) + 1)
  }
  return [...votes].reduce((best, vote) => (best && best[1] >= vote[1] ? best : vote), null)?.[0] ?? null
}

// The face of the island with the nearest coast, of those no larger than any that changed hands alone; -1: none near.
function nearest_island(point, division, edges, vertices) {
  let best = { distance: island_reach_km, face: -1 }
  edges.forEach(({ a, kind }, e) => {
    const face = division.face_of[2 * e]
    if (kind !== 'coast' || division.faces[face].area > largest_island_km2) return
    const away = vertices.distance_km(a, point)
    if (away < best.distance) best = { distance: away, face }
  })
  return best.face
}

// Owners of the faces in which towns lie; null for the others.
function owners_by_town(division, edges, vertices, is_sea) {
  const owners = division.faces.map(() => null)
  const towns = division.faces.map(() => null)
  const faults = []
  for (const { name, at, owners: wanted, island } of parcels) {
    const [x, y] = projection.plane_from_lon_lat(at)
    const face = island ? nearest_island([x, y], division, edges, vertices) : division.face_at({ x, y })
    if (face < 0 || is_sea[face]) faults.push(`${name} lies in the sea`)
    else if (owners[face] && owners[face] !== wanted) faults.push(`${name} and ${towns[face]} lie in one parcel`)
    else {
      owners[face] = wanted
      towns[face] = name
    }
  }
  if (faults.length) throw new Error(faults.join('\n'))
  return owners
}

// Of each face: the length of its common lines by neighbour, and whether a line of ours is among them.
function neighbours_of_faces({ faces, face_of }, edges, vertices) {
  const neighbours = faces.map(() => ({ lengths: new Map(), has_own_line: false }))
  edges.forEach(({ a, b, kind, source }, e) => {
    if (kind !== 'line') return
    const length = vertices.distance_km(a, vertices.point(b))
    const [left, right] = [face_of[2 * e], face_of[2 * e + 1]]
    for (const [face, other] of [[left, right], [right, left]]) {
      if (face < 0) continue
      const { lengths } = neighbours[face]
      lengths.set(other, (lengths.get(other) ?? 0) + length)
      if (source) neighbours[face].has_own_line = true
    }
  })
  return neighbours
}

// Gives slivers to their neighbours, the greater ones first; owners are changed.
function merge_slivers(slivers, owners, neighbours) {
  for (let left = slivers; left.length; ) {
    const open = left.filter((face) => {
      const known = [...neighbours[face].lengths].filter(([other]) => other >= 0 && owners[other])
      if (known.length) owners[face] = owners[known.reduce((s, t) => (t[1] > s[1] ? t : s))[0]]
      return !known.length
    })
    if (open.length === left.length) throw new Error('a sliver in the sea')
    left = open
  }
}

// The owners of each face of the division; null for the sea.
export function owners_of_faces(division, edges, vertices) {
  const { faces, face_of } = division
  const is_sea = faces.map(() => false)
  edges.forEach(({ kind }, e) => {
    if (kind !== 'line' && face_of[2 * e + 1] >= 0) is_sea[face_of[2 * e + 1]] = true
  })
  const owners = owners_by_town(division, edges, vertices, is_sea)
  const neighbours = neighbours_of_faces(division, edges, vertices)
  const land_of_today = countries_of_today()
  const place_of = ({ cycles: [cycle] }) =>
    projection.lon_lat_from_plane(vertices.point(start_of(edges, division.cycles[cycle][0])))
  const slivers = []
  const faults = []
  faces.forEach((face, n) => {
    if (owners[n] || is_sea[n]) return
    if (neighbours[n].has_own_line && face.area < sliver_km2) return slivers.push(n)
    owners[n] = owners_of_today(face, division, edges, vertices, land_of_today)
    // What a line of ours bounds is not today's: its owners must be said, and a line with a gap shows here.
    if (!owners[n] || neighbours[n].has_own_line) faults.push(`no town says whose ${place_of(face)} was`)
  })
  if (faults.length) throw new Error(faults.join('\n'))
  merge_slivers(slivers.sort((s, t) => faces[t].area - faces[s].area), owners, neighbours)
  return owners
}
