// The land that arcs divide as faces, told by the arcs and stretches of coast around them (src/pack/map.fbs), and
// which states lie beside each other. From the map of frontiers.mjs.
import { divided } from './planar.mjs'
import { Vertices } from './vertices.mjs'

// Edges with where they come from: {ring, at} of the land, counted through all rings, or {arc, at}.
function traced_edges({ land, arcs }) {
  const vertices = new Vertices()
  const edges = []
  const sizes = []
  for (const { points } of land.flatMap(({ rings }) => rings)) {
    const numbers = points.map((point) => vertices.on_grid(point))
    numbers.forEach((a, at) => edges.push({ a, b: numbers[(at + 1) % numbers.length], ring: sizes.length, at }))
    sizes.push(points.length)
  }
  arcs.forEach(({ points }, arc) => {
    const numbers = points.map((point) => vertices.on_grid(point))
    numbers.slice(1).forEach((b, at) => edges.push({ a: numbers[at], b, arc, at }))
  })
  return { vertices: vertices.list, edges, sizes }
}

// One cycle of half-edges as {steps}, or as {land_ring} where it is coast alone.
function ring_of(cycle, edges, sizes, arcs) {
  const parts = cycle.map((half) => ({ ...edges[half >> 1], back: half & 1 }))
  const is_start = ({ arc, at, back }) => arc !== undefined && at === (back ? arcs[arc].points.length - 2 : 0)
  const first = parts.findIndex(is_start)
  if (first < 0) {
    const [{ ring }] = parts
    if (parts.length !== sizes[ring] || parts.some((part) => part.ring !== ring || part.back))
      throw new Error('coasts that touch')
    return { land_ring: ring }
  }
  const steps = []
  let before = null
  for (const part of [...parts.slice(first), ...parts.slice(0, first)]) {
    if (part.arc !== undefined) {
      if (is_start(part)) steps.push(2 * part.arc + 1 + part.back)
    } else if (part.back || (before?.ring === part.ring && part.at !== (before.at + 1) % sizes[part.ring])) {
      throw new Error('a coast on the wrong side')
    } else if (before?.ring === undefined) {
      steps.push(0)
    } else if (before.ring !== part.ring) {
      throw new Error('coasts that touch')
    }
    before = part
  }
  return { steps }
}

// {faces: [{parcel, rings: [{steps} or {land_ring}]}]}, only of land that arcs divide.
export function faces_of(map) {
  const { vertices, edges, sizes } = traced_edges(map)
  const { cycles, faces } = divided(vertices, edges)
  const ends = new Set(map.arcs.flatMap(({ points }) => [points[0], points.at(-1)].map(String)))
  const met = map.land.flatMap(({ rings }) => rings.flatMap(({ points }) => points.map(String).filter((p) => ends.has(p))))
  if (new Set(met).size !== met.length) throw new Error('coasts that touch where an arc ends')
  return faces.flatMap((face) => {
    const halves = face.cycles.flatMap((cycle) => cycles[cycle])
    const of_arc = halves.find((half) => edges[half >> 1].arc !== undefined)
    if (of_arc === undefined) return []
    const arc = map.arcs[edges[of_arc >> 1].arc]
    return {
      parcel: of_arc & 1 ? arc.right : arc.left,
      rings: face.cycles.map((cycle) => ring_of(cycles[cycle], edges, sizes, map.arcs)),
    }
  })
}

// A shade of 0 to 3 for each state, so that states with a frontier between them in any period differ.
export function shades_of({ states, arcs, parcels, periods }) {
  const neighbours = states.map(() => new Set())
  for (const { left, right } of arcs)
    periods.forEach((_, period) => {
      const [a, b] = [left, right].map((parcel) => parcels[parcel][period])
      if (a === b) return
      neighbours[a].add(b)
      neighbours[b].add(a)
    })
  const order = states.map((_, n) => n).sort((a, b) => neighbours[b].size - neighbours[a].size || a - b)
  const shades = states.map(() => -1)
  const colour = (at) => {
    if (at === order.length) return true
    const state = order[at]
    for (let shade = 0; shade < 4; ++shade) {
      if ([...neighbours[state]].some((other) => shades[other] === shade)) continue
      shades[state] = shade
      if (colour(at + 1)) return true
    }
    shades[state] = -1
    return false
  }
  if (!colour(0)) throw new Error('four shades do not suffice')
  return shades
}
