// Checks of the states that the map exports, each by a way of its own and not by the code that builds them. Each takes
// what it checks and returns its faults as text.
import { createRequire } from 'node:module'

const require = createRequire(new URL('../../web/package.json', import.meta.url))
const { difference, union } = require('polygon-clipping')

const tolerance_km2 = 1

function rings_of({ features }) {
  return features.flatMap(({ properties, geometry }) =>
    geometry.coordinates.flatMap((rings) => rings.map((ring, n) => ({ name: properties.name, ring, is_hole: n > 0 }))))
}

// Lambert's cylindrical equal-area projection on WGS84 (Snyder, formulas 10-14 and 10-15), km.
function equal_area([lon_deg, lat_deg]) {
  const a = 6378.137
  const e2 = 0.00669437999014
  const e = Math.sqrt(e2)
  const sine = Math.sin((lat_deg * Math.PI) / 180)
  const q = (1 - e2) * (sine / (1 - e2 * sine * sine) - Math.log((1 - e * sine) / (1 + e * sine)) / (2 * e))
  return [(a * lon_deg * Math.PI) / 180, (a * q) / 2]
}

function twice_signed_area(points) {
  let sum = 0
  for (let n = 1; n < points.length; ++n)
    sum += points[n - 1][0] * points[n][1] - points[n][0] * points[n - 1][1]
  return sum
}

function area_km2(multipolygon) {
  return multipolygon.reduce((sum, polygon) =>
    sum + polygon.reduce((rest, ring, n) => {
      const area = Math.abs(twice_signed_area(ring.map(equal_area))) / 2
      return n ? rest - area : rest + area
    }, 0), 0)
}

// RFC 7946: closed rings of four positions at least, outer ones counter-clockwise, holes clockwise.
export function form(collection) {
  return rings_of(collection).flatMap(({ name, ring, is_hole }) => {
    const faults = []
    if (ring.length < 4 || ring[0].join() !== ring.at(-1).join()) faults.push(`${name}: a ring that is not closed`)
    if (twice_signed_area(ring) > 0 === is_hole) faults.push(`${name}: a ring that runs the wrong way near ${ring[0]}`)
    if (new Set(ring.map(String)).size !== ring.length - 1) faults.push(`${name}: a ring meets itself near ${ring[0]}`)
    if (ring.some(([lon, lat]) => !(Math.abs(lon) <= 180 && Math.abs(lat) <= 90))) faults.push(`${name}: off the globe`)
    return faults
  })
}

// Edges of all states that cross each other, found by sweeping from west to east.
export function crossings(collection) {
  const edges = rings_of(collection).flatMap(({ name, ring }) =>
    ring.slice(1).map((q, n) => {
      const [west, east] = [ring[n][0], q[0]].sort((a, b) => a - b)
      const [south, north] = [ring[n][1], q[1]].sort((a, b) => a - b)
      return { name, p: ring[n], q, west, east, south, north }
    }))
  edges.sort((a, b) => a.west - b.west)
  const turn = ([ax, ay], [bx, by], [cx, cy]) =>
    Math.sign(Math.round(((bx - ax) * (cy - ay) - (by - ay) * (cx - ax)) * 1e9))
  const faults = []
  let open = []
  for (const edge of edges) {
    open = open.filter(({ east }) => east >= edge.west)
    for (const other of open) {
      if (other.south > edge.north || other.north < edge.south) continue
      if (turn(edge.p, edge.q, other.p) * turn(edge.p, edge.q, other.q) < 0 &&
          turn(other.p, other.q, edge.p) * turn(other.p, other.q, edge.q) < 0)
        faults.push(`${edge.name} and ${other.name} cross near ${edge.p}`)
    }
    open.push(edge)
  }
  return faults
}

// Every edge belongs to two states, which run it in opposite directions, or is an edge of the land.
export function shared_edges(collection, land) {
  const key = (p, q) => `${p.join()} ${q.join()}`
  const edges = new Map()
  const faults = []
  for (const { name, ring } of rings_of(collection))
    ring.slice(1).forEach((q, n) => {
      const edge = key(ring[n], q)
      if (edges.has(edge)) faults.push(`${name} and ${edges.get(edge)} have the same side of ${edge}`)
      edges.set(edge, name)
    })
  const coast = new Set(land.flat().flatMap((ring) => ring.slice(1).map((q, n) => key(ring[n], q))))
  for (const [edge, name] of edges) {
    const [p, q] = edge.split(' ')
    if (coast.has(edge) === edges.has(`${q} ${p}`)) faults.push(`${name} has no one beyond ${edge}, or one in the sea`)
  }
  for (const edge of coast) if (!edges.has(edge)) faults.push(`a coast without a state: ${edge}`)
  return faults
}

// What two states have in common, and what of the land none has: areas by another library.
export function overlaps_and_gaps(collection, land) {
  const shapes = collection.features.map(({ geometry }) => geometry.coordinates)
  const together = union(...shapes)
  const overlap = shapes.reduce((sum, shape) => sum + area_km2(shape), 0) - area_km2(together)
  const gap = area_km2(difference(land, together))
  const beyond = area_km2(difference(together, land))
  const faults = []
  if (overlap > tolerance_km2) faults.push(`states overlap in ${overlap.toFixed(3)} square km`)
  if (gap > tolerance_km2) faults.push(`no state has ${gap.toFixed(3)} square km of the land`)
  if (beyond > tolerance_km2) faults.push(`states have ${beyond.toFixed(3)} square km of the sea`)
  return Object.assign(faults, { figures: { overlap, gap, beyond } })
}

// Whether the point lies within, by the angle that the ring turns around it.
function winds_around(ring, [x, y]) {
  let angle = 0
  for (let n = 1; n < ring.length; ++n) {
    const [ax, ay, bx, by] = [ring[n - 1][0] - x, ring[n - 1][1] - y, ring[n][0] - x, ring[n][1] - y]
    angle += Math.atan2(ax * by - ay * bx, ax * bx + ay * by)
  }
  return Math.abs(angle) > Math.PI
}

// The states that hold the place, by name.
function states_at(collection, at) {
  return collection.features
    .filter(({ geometry }) =>
      geometry.coordinates.some(([outer, ...holes]) =>
        winds_around(outer, at) && !holes.some((hole) => winds_around(hole, at))))
    .map(({ properties }) => properties.name)
}

export function probes(collection, towns) {
  return towns.flatMap(({ name, at, state }) => {
    const found = states_at(collection, at)
    if (found.length === 1 && found[0] === state) return []
    return [`${name} lies in ${found.join(' and ') || 'no state'}, not in ${state}`]
  })
}

// The land of the map against the land that is drawn: its points in their order, and between two of them, at most,
// others on the straight line, to the precision of the grid. The edge of the region is no coast.
export function coast(land, drawn) {
  if (land.length !== drawn.length) return [`${land.length} lands, and ${drawn.length} are drawn`]
  const faults = []
  let added = 0
  land.forEach(({ rings }, n) =>
    rings.forEach(({ points }, k) => {
      const theirs = drawn[n][k]
      let at = 0
      theirs.points.forEach((p, m) => {
        const q = theirs.points[(m + 1) % theirs.points.length]
        if (points[at]?.join() !== p.join()) return faults.push(`the coast of land ${n} leaves the drawn one near ${p}`)
        for (++at; at < points.length && points[at].join() !== q.join(); ++at) {
          if (theirs.cuts.includes(m)) continue
          ++added
          const [x, y] = points[at]
          const [dx, dy] = [q[0] - p[0], q[1] - p[1]]
          const away = Math.abs(dx * (y - p[1]) - dy * (x - p[0])) / Math.hypot(dx, dy)
          if (away > 1) faults.push(`the coast of land ${n} leaves the drawn one near ${points[at]}`)
        }
      })
      if (at !== points.length) faults.push(`the coast of land ${n} goes on`)
    }))
  return Object.assign(faults, { added })
}

// Areas in square km against the statistics of the time.
export function areas(collection, known) {
  return Object.entries(known).flatMap(([state, [wanted, tolerance]]) => {
    const feature = collection.features.find(({ properties }) => properties.name === state)
    const area = feature ? area_km2(feature.geometry.coordinates) : 0
    return Math.abs(area / wanted - 1) <= tolerance ? [] : [`${state} has ${area.toFixed(0)} square km, not ${wanted}`]
  })
}

// Where a line of ours is a frontier, it is one between the states that it names, within its years.
export function lines({ periods, states, parcels, arcs, lines: ours }) {
  const faults = []
  for (const { left, right, line } of arcs) {
    if (line === null) continue
    const { id, between, before_1918, valid } = ours[line]
    const [first, last] = valid.split('/').map(Number)
    periods.forEach((period, n) => {
      const sides = [left, right].map((parcel) => states[parcels[parcel][n]].id)
      if (sides[0] === sides[1]) return
      const year = Number(period.valid.match(/\/(\d{4})/)[1])
      const wanted = year < 1918 && before_1918 ? before_1918 : between
      if ([...wanted].sort().join() !== [...sides].sort().join())
        faults.push(`${id} runs between ${sides.join(' and ')} in ${period.id}`)
      if (year < first || year > last) faults.push(`${id} is a frontier in ${period.id}`)
    })
  }
  return faults
}
