// States and frontiers as the packed map takes them: the land as it is drawn, arcs on its grid, and parcels with their
// owners in each period.
//
// {grid, periods: [{id, valid}], states: [{id, fr, ru, en, other_names}], parcels: [[a state's number per period]],
//  land: [{parcel, rings: [{points, cuts}]}], arcs: [{left, right, line, points}], lines: [properties of ours]}
// Points are [i, j] of the grid. A state's names are those of 1930; other_names, where there are any, hold in their
// interval valid (EDTF). Land: the outer ring first, counter-clockwise, holes clockwise, cuts as in map.fbs;
// parcel is null where arcs divide the land. An arc begins and ends at a point of the land or of other arcs; left and
// right are parcels, line the number of our line or null for a border of today.
import { readFileSync } from 'node:fs'
import { periods } from './history.mjs'
import { partition } from './partition.mjs'
import { grid, land_polygons } from './shapes.mjs'

const json = (name) => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'))

function first_difference(a, b) {
  const n = a.findIndex((value, at) => value !== b[at])
  return n < 0 ? 0 : a[n] - b[n]
}

export function map_of_frontiers() {
  const { land, arcs, owners_of_polygon } = partition(land_polygons())
  const states = json('states.json').states
  const lines = json('frontiers.geojson').features.map(({ properties }) => properties)
  const state_number = (id) => {
    const number = states.findIndex((state) => state.id === id)
    if (number < 0) throw new Error(`no names are known of ${id}`)
    return number
  }
  const sides = arcs.flatMap(({ left, right }) => [left, right])
  const owners = [...new Set([...sides, ...owners_of_polygon.filter(Boolean)])].sort()
  const line_number = (source) => (source ? lines.findIndex(({ id }) => id === source) : null)
  return {
    grid,
    periods,
    states,
    parcels: owners.map((words) => words.split(' ').map(state_number)),
    land: land.map((rings, n) => ({
      parcel: owners_of_polygon[n] ? owners.indexOf(owners_of_polygon[n]) : null,
      rings,
    })),
    arcs: arcs
      .map(({ left, right, source, points }) => ({
        left: owners.indexOf(left),
        right: owners.indexOf(right),
        line: line_number(source),
        points,
      }))
      .sort((a, b) => first_difference([a.left, a.right, ...a.points[0]], [b.left, b.right, ...b.points[0]])),
    lines,
  }
}
