// The land as parcels: areas whose owners were the same throughout. Today's borders (Natural Earth, public domain) and
// our own lines (frontiers.geojson) divide the land as it is drawn; faces get their owners from a town within them or
// from today's country; what divides nothing goes. Coasts stay as they are, but for a few points that lines
// bring to long edges.
// Everything that is shared is there once: a frontier is an arc with the parcel on its left and the one on its right.
import { readFileSync } from 'node:fs'
import { crossings, cut_line, simplified } from './geometry.mjs'
import { countries } from './history.mjs'
import { owners_of_faces } from './owners.mjs'
import { divided } from './planar.mjs'
import { region } from './selection.mjs'
import { projection, topology_of } from './shapes.mjs'
import { Vertices } from './vertices.mjs'

// A point goes if its triangle with its neighbours is smaller.
const frontier_detail_km2 = 3
// How far the end of a border of today may lie from the coast as it is drawn.
const coast_reach_km = 15
// How far along the coast a line may be led to a point of it; farther, the coast's edge gets a point of its own.
const coast_step_km = 4
const bridge_km = 1

// Lines run on a little, so that they meet the edge of the region.
const beyond_region = {
  min_x: region.min_x - 2,
  min_y: region.min_y - 2,
  max_x: region.max_x + 2,
  max_y: region.max_y + 2,
}

const own_lines = JSON.parse(readFileSync(new URL('frontiers.geojson', import.meta.url), 'utf8')).features

// Today's borders between countries whose owners differ, as {points, source, loose}: loose says of each end
// whether no other border meets it there.
function borders_of_today() {
  const topology = topology_of('world-atlas/countries-10m.json')
  const { scale, translate } = topology.transform
  const names_of_arc = new Map()
  const note = (arcs, name) => {
    if (Array.isArray(arcs)) return arcs.forEach((arc) => note(arc, name))
    const arc = arcs < 0 ? ~arcs : arcs
    if (!names_of_arc.has(arc)) names_of_arc.set(arc, [])
    names_of_arc.get(arc).push(name)
  }
  for (const { arcs, properties } of topology.objects.countries.geometries) note(arcs ?? [], properties.name)
  const lines = []
  for (const [arc, names] of names_of_arc) {
    if (names.length < 2) continue
    const [one, other] = names.map((name) => countries[name])
    if (!one || !other || one === other) continue
    let [x, y] = [0, 0]
    const degrees = ([dx, dy]) => [(x += dx) * scale[0] + translate[0], (y += dy) * scale[1] + translate[1]]
    lines.push(topology.arcs[arc].map(degrees))
  }
  const uses = new Map()
  const key = (point) => point.join(' ')
  for (const end of lines.flatMap((line) => [line[0], line.at(-1)])) uses.set(key(end), (uses.get(key(end)) ?? 0) + 1)
  return lines.map((line) => ({
    points: line.map(projection.plane_from_lon_lat),
    source: null,
    loose: [line[0], line.at(-1)].map((end) => uses.get(key(end)) === 1),
  }))
}

function lines_of_ours() {
  return own_lines.map(({ properties, geometry }) => ({
    points: geometry.coordinates.map(projection.plane_from_lon_lat),
    source: properties.id,
    loose: [false, false],
  }))
}

// Edges of the coast, {a, b, kind, ring}: ring counts all rings; an edge of kind 'cut' lies on the edge of the region.
function coast_edges(land, vertices) {
  return land.flat().flatMap(({ grid, kept, cuts }, ring) => {
    const numbers = kept.map((n) => vertices.on_grid(grid[n]))
    return numbers.map((a, n) => ({
      a,
      b: numbers[(n + 1) % numbers.length],
      kind: cuts.has(kept[n]) ? 'cut' : 'coast',
      ring,
    }))
  })
}

const same = ([x0, y0], [x1, y1]) => x0 === x1 && y0 === y1

// The point of an edge that is nearest to a point [x, y].
function foot([x, y], p, q) {
  const [dx, dy] = [q.x - p.x, q.y - p.y]
  const t = Math.max(0, Math.min(1, ((x - p.x) * dx + (y - p.y) * dy) / (dx * dx + dy * dy)))
  return [p.x + t * dx, p.y + t * dy]
}

// The vertex to which a loose end at the point goes on: the nearer end of the coast's edge that is nearest, or, where
// that is not close, one a kilometre beyond the edge, out at sea. Null if the coast is far.
function landing([x, y], coast, vertices) {
  let best = { away: coast_reach_km, edge: null }
  for (const edge of coast) {
    if (edge.kind !== 'coast') continue
    const [fx, fy] = foot([x, y], vertices.list[edge.a], vertices.list[edge.b])
    const away = Math.hypot(fx - x, fy - y)
    if (away < best.away) best = { away, edge, at: [fx, fy] }
  }
  if (!best.edge) return null
  const end = nearer_end(best.edge, best.at, vertices)
  if (vertices.distance_km(end, best.at) < coast_step_km) return end
  const [p, q] = [vertices.list[best.edge.a], vertices.list[best.edge.b]]
  const length = Math.hypot(q.x - p.x, q.y - p.y)
  return vertices.near([best.at[0] + (q.y - p.y) / length, best.at[1] - (q.x - p.x) / length])
}

function nearer_end({ a, b }, point, vertices) {
  return vertices.distance_km(b, point) < vertices.distance_km(a, point) ? b : a
}

// Lines as edges {a, b, kind: 'line', source} on the grid; loose ends reach the nearest point of the coast.
function line_edges(lines, coast, vertices) {
  const edges = []
  for (const { points, source, loose } of lines) {
    for (const piece of cut_line(beyond_region, points)) {
      const numbers = piece.map((point) => vertices.near(point))
      const [first, last] = [piece[0], piece.at(-1)]
      if (loose[0] && same(first, points[0])) numbers.unshift(landing(first, coast, vertices) ?? numbers[0])
      if (loose[1] && same(last, points.at(-1))) numbers.push(landing(last, coast, vertices) ?? numbers.at(-1))
      for (let n = 1; n < numbers.length; ++n)
        if (numbers[n] !== numbers[n - 1]) edges.push({ a: numbers[n - 1], b: numbers[n], kind: 'line', source })
    }
  }
  return [...edges, ...bridges(edges, vertices)]
}

// Edges between open ends that nearly meet: some of today's borders have steps of a few hundred metres.
function bridges(edges, vertices) {
  const uses = new Map()
  for (const { a, b } of edges) for (const v of [a, b]) uses.set(v, (uses.get(v) ?? 0) + 1)
  const ends = [...uses].filter(([, count]) => count === 1).map(([v]) => v)
  return ends.flatMap((a, n) =>
    ends
      .slice(n + 1)
      .filter((b) => vertices.distance_km(a, vertices.point(b)) < bridge_km)
      .map((b) => ({ a, b, kind: 'line', source: null })))
}

const side = (p, q, r) => (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x)

// Where two edges that share no end meet: a point, or null.
function meeting(p, q, r, s) {
  const [u, v] = [side(p, q, r), side(p, q, s)]
  const [w, z] = [side(r, s, p), side(r, s, q)]
  if (u * v > 0 || w * z > 0 || (u === 0 && v === 0)) return null
  const t = w / (w - z)
  return [p.x + t * (q.x - p.x), p.y + t * (q.y - p.y)]
}

function pairs_nearby(edges, vertices) {
  const cell = 15
  const cells = new Map()
  edges.forEach(({ a, b }, e) => {
    const [p, q] = [vertices.list[a], vertices.list[b]]
    const range = (s, t) => [Math.floor(Math.min(s, t) / cell), Math.floor(Math.max(s, t) / cell)]
    const [x, y] = [range(p.x, q.x), range(p.y, q.y)]
    // The edges of the region are long but straight: they meet the few lines that reach them at the lines' ends.
    for (let i = x[0]; i <= x[1]; ++i)
      for (let j = y[0]; j <= y[1]; ++j) {
        const key = i * 100003 + j
        if (!cells.has(key)) cells.set(key, [])
        cells.get(key).push(e)
      }
  })
  return cells
}

// Edges that meet only at their ends. Where a line meets a coast it goes through the nearer end of the coast's edge,
// if that is close.
function noded(edges, vertices) {
  for (let round = 0; round < 24; ++round) {
    const through = new Map()
    const split = (e, v) => {
      if (v === edges[e].a || v === edges[e].b) return
      if (!through.has(e)) through.set(e, new Set())
      through.get(e).add(v)
    }
    for (const numbers of pairs_nearby(edges, vertices).values())
      for (const e of numbers) {
        if (edges[e].kind !== 'line') continue
        for (const f of numbers) {
          const [one, other] = [edges[e], edges[f]]
          if (f === e || (other.kind === 'line' && f < e)) continue
          if (one.a === other.a || one.a === other.b || one.b === other.a || one.b === other.b) continue
          const at = meeting(...[one.a, one.b, other.a, other.b].map((v) => vertices.list[v]))
          if (!at) continue
          const end = other.kind === 'coast' ? nearer_end(other, at, vertices) : null
          if (end !== null && vertices.distance_km(end, at) < coast_step_km) {
            split(e, end)
          } else {
            const v = vertices.near(at)
            split(e, v)
            split(f, v)
          }
        }
      }
    if (!through.size) return edges
    edges = once(edges.flatMap((edge, e) => parts(edge, through.get(e), vertices)))
  }
  throw new Error('lines that cannot be joined')
}

function parts(edge, through, vertices) {
  if (!through) return [edge]
  const from = vertices.point(edge.a)
  const order = [...through].sort((s, t) => vertices.distance_km(s, from) - vertices.distance_km(t, from))
  const numbers = [edge.a, ...order, edge.b]
  return numbers.slice(1).map((b, n) => ({ ...edge, a: numbers[n], b }))
}

// Of edges between the same two points one stays, that of the coast before others.
function once(edges) {
  const seen = new Map()
  const rank = ({ kind, source }) => (kind !== 'line' ? 0 : source ? 1 : 2)
  for (const edge of edges) {
    const key = Math.min(edge.a, edge.b) * 4194304 + Math.max(edge.a, edge.b)
    if (!seen.has(key) || rank(edge) < rank(seen.get(key))) seen.set(key, edge)
  }
  return [...seen.values()]
}

// Edges without those that end in the open.
function pruned(edges) {
  for (;;) {
    const uses = new Map()
    for (const { a, b } of edges) for (const v of [a, b]) uses.set(v, (uses.get(v) ?? 0) + 1)
    const rest = edges.filter(({ a, b }) => uses.get(a) > 1 && uses.get(b) > 1)
    if (rest.length === edges.length) return edges
    edges = rest
  }
}

// Edges that divide owners, joined to arcs {numbers, left, right, source}; left and right are owners.
function arcs_of(edges, division, owners) {
  const owner_of = (half) => owners[division.face_of[half]] ?? null
  const fixed = new Set(edges.filter(({ kind }) => kind !== 'line').flatMap(({ a, b }) => [a, b]))
  const kept = []
  edges.forEach(({ a, b, kind, source }, e) => {
    const [left, right] = [owner_of(2 * e), owner_of(2 * e + 1)]
    if (kind === 'line' && left && right && left !== right) kept.push({ a, b, source, left, right })
  })
  const at = new Map()
  kept.forEach(({ a, b }, e) => {
    for (const v of [a, b]) at.set(v, [...(at.get(v) ?? []), e])
  })
  const is_node = (v) => {
    const [e, f] = at.get(v)
    return fixed.has(v) || at.get(v).length !== 2 || kept[e].source !== kept[f].source
  }
  const used = kept.map(() => false)
  const arcs = []
  const follow = (e, from) => {
    const forwards = kept[e].a === from
    const { source } = kept[e]
    const [left, right] = forwards ? [kept[e].left, kept[e].right] : [kept[e].right, kept[e].left]
    const numbers = [from]
    for (let edge = e; ; ) {
      used[edge] = true
      const here = numbers.at(-1)
      const to = kept[edge].a === here ? kept[edge].b : kept[edge].a
      numbers.push(to)
      if (is_node(to) || to === from) break
      edge = at.get(to).find((other) => other !== edge)
    }
    arcs.push({ numbers, left, right, source })
  }
  kept.forEach(({ a, b }, e) => {
    if (!used[e] && is_node(a)) follow(e, a)
    if (!used[e] && is_node(b)) follow(e, b)
  })
  kept.forEach(({ a }, e) => {
    if (!used[e]) follow(e, a)
  })
  return arcs
}

// Arcs without the points that are too much; no arc crosses a coast or another arc.
function simplified_arcs(arcs, coast, vertices) {
  const points_of = (numbers) => numbers.map((v) => vertices.point(v))
  const coasts = coast.map(({ a, b }) => ({ points: points_of([a, b]), closed: false, fixed: new Set(), fewest: 2 }))
  const shapes = arcs.map(({ numbers }) => {
    const closed = numbers[0] === numbers.at(-1)
    const points = points_of(closed ? numbers.slice(0, -1) : numbers)
    return { points, closed, fixed: new Set(), fewest: closed ? 4 : 2 }
  })
  const kept = simplified([...coasts, ...shapes], frontier_detail_km2).slice(coasts.length)
  for (let round = 0; round < 8; ++round) {
    const drawn = shapes.map(({ points, closed }, n) => ({ points: kept[n].map((k) => points[k]), closed }))
    const crossed = crossings([...coasts, ...drawn]).filter(({ shape }) => shape >= coasts.length)
    if (!crossed.length)
      return arcs.map((arc, n) => {
        const numbers = kept[n].map((k) => arc.numbers[k])
        return { ...arc, numbers: shapes[n].closed ? [...numbers, numbers[0]] : numbers }
      })
    for (const { shape, point } of crossed.reverse()) {
      const mine = kept[shape - coasts.length]
      if (point > 0 || shapes[shape - coasts.length].closed) mine.splice(point, 1)
      else if (mine.length > 2) mine.splice(1, 1)
    }
  }
  throw new Error('frontiers that cross')
}

// The land with the points that lines brought to its edges, as rings of numbers by polygon.
function land_rings(land, edges, vertices) {
  const after = new Map()
  const key = (ring, v) => ring * 4194304 + v
  for (const { a, b, kind, ring } of edges) if (kind !== 'line') after.set(key(ring, a), b)
  let ring = -1
  return land.map((polygon) =>
    polygon.map(({ grid, kept, cuts }) => {
      ++ring
      const result = { numbers: [], cuts: [] }
      kept.forEach((n, at) => {
        const stop = vertices.on_grid(grid[kept[(at + 1) % kept.length]])
        for (let v = vertices.on_grid(grid[n]); v !== stop; v = after.get(key(ring, v))) {
          if (cuts.has(n)) result.cuts.push(result.numbers.length)
          result.numbers.push(v)
        }
      })
      return result
    }))
}

// Returns {land, arcs, owners_of_polygon}: rings and arcs as points of the grid, owners as in history.mjs;
// owners_of_polygon holds the owners of each polygon of the land that no arc touches, null for the others.
export function partition(land) {
  const vertices = new Vertices()
  const coast = coast_edges(land, vertices)
  const lines = line_edges([...borders_of_today(), ...lines_of_ours()], coast, vertices)
  const edges = pruned(noded(once([...coast, ...lines]), vertices))
  const division = divided(vertices.list, edges)
  const owners = owners_of_faces(division, edges, vertices)
  const shore = edges.filter(({ kind }) => kind !== 'line')
  const arcs = simplified_arcs(arcs_of(edges, division, owners), shore, vertices)
  const points = (numbers) => numbers.map((v) => [vertices.list[v].i, vertices.list[v].j])
  const touched = new Set(arcs.flatMap(({ numbers }) => numbers))
  const face_of_vertex = new Map()
  edges.forEach(({ a, kind }, e) => {
    if (kind !== 'line') face_of_vertex.set(a, division.face_of[2 * e])
  })
  const rings = land_rings(land, edges, vertices)
  return {
    land: rings.map((polygon) => polygon.map(({ numbers, cuts }) => ({ points: points(numbers), cuts }))),
    arcs: arcs.map(({ numbers, ...rest }) => ({ ...rest, points: points(numbers) })),
    owners_of_polygon: rings.map((polygon) =>
      polygon.some(({ numbers }) => numbers.some((v) => touched.has(v)))
        ? null
        : owners[face_of_vertex.get(polygon[0].numbers[0])]),
  }
}
