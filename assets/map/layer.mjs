// The states of one period as polygons, from the map of frontiers.mjs: parcels of one owner joined, topology kept.
import { divided, start_of } from './planar.mjs'
import { Vertices } from './vertices.mjs'

const sea = -1

// Edges of land and arcs with the numbers of the parcels on their sides, on one list of vertices.
function edges_of(map) {
  const vertices = new Vertices()
  const vertex = (point) => vertices.on_grid(point)
  const edges = []
  for (const { parcel, rings } of map.land)
    for (const { points } of rings)
      points.forEach((point, n) => {
        edges.push({ a: vertex(point), b: vertex(points[(n + 1) % points.length]), left: parcel, right: sea })
      })
  for (const { left, right, points } of map.arcs)
    for (let n = 1; n < points.length; ++n)
      edges.push({ a: vertex(points[n - 1]), b: vertex(points[n]), left, right })
  return { vertices: vertices.list, edges }
}

// The parcel of each half-edge's face; the coast of a land that arcs divide learns it from them.
function parcels_of_half_edges({ vertices, edges }) {
  const { face_of, faces } = divided(vertices, edges)
  const parcel_of_face = faces.map(() => null)
  edges.forEach(({ left, right }, e) => {
    for (const [half, parcel] of [[2 * e, left], [2 * e + 1, right]]) {
      const face = face_of[half]
      if (face < 0 || parcel === null) continue
      if (parcel_of_face[face] !== null && parcel_of_face[face] !== parcel) throw new Error('a face of two parcels')
      parcel_of_face[face] = parcel
    }
  })
  return Array.from(face_of, (face) => (face < 0 ? sea : parcel_of_face[face]))
}

// A cycle as rings that meet themselves nowhere: where it comes back to a vertex, a ring ends.
function simple_rings(numbers) {
  const rings = []
  const open = []
  const place = new Map()
  for (const v of numbers) {
    if (place.has(v)) {
      const ring = open.splice(place.get(v))
      for (const w of ring) place.delete(w)
      if (ring.length > 2) rings.push(ring)
    }
    place.set(v, open.length)
    open.push(v)
  }
  if (open.length > 2) rings.push(open)
  return rings
}

function twice_area(ring) {
  return ring.reduce((sum, p, n) => {
    const q = ring[(n + 1) % ring.length]
    return sum + p.x * q.y - q.x * p.y
  }, 0)
}

// The states at the period of this number: {state, polygons}, sorted by state, a number in map.states; a polygon is a
// list of rings of points of the grid, the outer ring first and counter-clockwise, holes clockwise.
export function states_at(map, period) {
  const { vertices, edges } = edges_of(map)
  const parcels = parcels_of_half_edges({ vertices, edges })
  const owner_of = (half) => (parcels[half] === sea ? sea : map.parcels[parcels[half]][period])
  const kept = edges.flatMap((edge, e) => {
    const [left, right] = [owner_of(2 * e), owner_of(2 * e + 1)]
    return left === right ? [] : [{ ...edge, left, right }]
  })
  const { cycles, faces } = divided(vertices, kept)
  const polygons_of_state = new Map()
  for (const face of faces) {
    const half = cycles[face.cycles[0]][0]
    const { left, right } = kept[half >> 1]
    const owner = half & 1 ? right : left
    if (owner === sea) continue
    const rings = face.cycles
      .flatMap((cycle) => simple_rings(cycles[cycle].map((h) => start_of(kept, h))))
      .map((ring) => ring.map((v) => vertices[v]))
    if (!polygons_of_state.has(owner)) polygons_of_state.set(owner, [])
    polygons_of_state.get(owner).push(...polygons_from_rings(rings))
  }
  return [...polygons_of_state]
    .sort(([a], [b]) => a - b)
    .map(([state, polygons]) => ({ state, polygons }))
}

// Outer rings with the holes that lie in them.
function polygons_from_rings(rings) {
  const outer = rings.filter((ring) => twice_area(ring) > 0)
  const holes = rings.filter((ring) => twice_area(ring) < 0)
  const polygons = outer.map((ring) => [ring])
  for (const hole of holes) {
    const home = polygons.length === 1 ? polygons[0] : polygons.find(([ring]) => hole.every((p) => holds(ring, p)))
    home.push(hole)
  }
  return polygons.map((polygon) => polygon.map((ring) => ring.map(({ i, j }) => [i, j])))
}

// Whether the vertex lies in the ring or is one of it.
function holds(ring, { x, y }) {
  let within = false
  for (let n = 0, m = ring.length - 1; n < ring.length; m = n++) {
    if (ring[n].x === x && ring[n].y === y) return true
    if (ring[n].y > y !== ring[m].y > y &&
        x < ring[m].x + ((y - ring[m].y) * (ring[n].x - ring[m].x)) / (ring[n].y - ring[m].y)) within = !within
  }
  return within
}
