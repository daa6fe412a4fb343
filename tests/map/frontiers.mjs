// The states of 1914, 1930 and 1935 as the command line exports them from the packed map: where towns lie, that nothing
// overlaps or is left out, that the coast is the one that is drawn, and that every check finds a fault that is put in.
//   node tests/map/frontiers.mjs
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { map_of_frontiers } from '../../assets/map/frontiers.mjs'
import { land_polygons, lon_lat_from_grid } from '../../assets/map/shapes.mjs'
import * as checks from './checks.mjs'
import { areas_of_1914, areas_of_1930, towns_of_1914, towns_of_1930 } from './towns.mjs'

const require = createRequire(new URL('../../web/package.json', import.meta.url))
const { default: edtf } = require('edtf')

const root = fileURLToPath(new URL('../..', import.meta.url))

const faults = []
const report = (text, found) => faults.push(...found.map((fault) => `${text}: ${fault}`))
const copy = (value) => JSON.parse(JSON.stringify(value))

const map = map_of_frontiers()
const exported = (day) => {
  const words = ['map', 'export', '--map', join(root, 'build/assets/map/map.vmap'), '--day', day]
  return JSON.parse(execFileSync(join(root, 'build/native/vitrine'), words, { maxBuffer: 2 ** 26 }))
}
const [of_1914, of_1924, of_1935] = ['1914-07-28', '1930-06-30', '1935-03-01'].map(exported)
const degrees = (point) => lon_lat_from_grid(point).map((value) => Number(value.toFixed(4)))
const land = map.land.map(({ rings }) => rings.map(({ points }) => [...points, points[0]].map(degrees)))
const drawn = land_polygons().map((polygon) =>
  polygon.map(({ grid, kept, cuts }) => ({
    points: kept.map((n) => grid[n]),
    cuts: kept.flatMap((n, at) => (cuts.has(n) ? [at] : [])),
  })))

const figures = []
for (const [text, collection, towns] of [
  ['1914', of_1914, towns_of_1914],
  ['1930', of_1924, towns_of_1930],
  ['1935', of_1935, towns_of_1930.map((town) => ({ ...town, state: town.state.replace(/^Saar.*/, 'Germany') }))],
]) {
  report(text, checks.form(collection))
  report(text, checks.crossings(collection))
  report(text, checks.shared_edges(collection, land))
  const areas = checks.overlaps_and_gaps(collection, land)
  report(text, areas)
  report(text, checks.probes(collection, towns))
  const { overlap, gap, beyond } = areas.figures
  figures.push(
    `${text}: ${collection.features.length} states, ${towns.length} towns; overlaps ${overlap.toFixed(6)}, ` +
      `gaps ${gap.toFixed(6)}, sea ${beyond.toFixed(6)} square km`)
}
const of_coast = checks.coast(map.land, drawn)
report('coast', of_coast)

// The names, the periods and the cities.
const used = new Set(map.parcels.flat())
const has_names = ({ fr, ru, en }) => fr && ru && en && !/['"]/.test(fr + ru + en) && /^[а-яё(), -]+$/i.test(ru)
map.states.forEach(({ id, other_names = [], ...names }, n) => {
  if (!used.has(n)) faults.push(`${id} has names but no land`)
  if (![names, ...other_names].every(has_names)) faults.push(`${id}: names`)
})
const { cities } = JSON.parse(readFileSync(new URL('../../assets/map/cities.json', import.meta.url), 'utf8'))
for (const { id, at, rank, names = [], today } of cities) {
  if (![...names, today].every(has_names)) faults.push(`${id}: names`)
  if (names.length && !names.some((name) => ['fr', 'ru', 'en'].some((language) => name[language] !== today[language])))
    faults.push(`${id} has one name`)
  if (![1, 2, 3].includes(rank)) faults.push(`${id} has no rank`)
  if (!(at[0] > -10 && at[0] < 50 && at[1] > 35 && at[1] < 71)) faults.push(`${id} lies elsewhere`)
}
if (cities.length < 60) faults.push('too few cities')
const named = [...cities.flatMap(({ names = [] }) => names), ...map.states.flatMap(({ other_names = [] }) => other_names)]
for (const { valid } of [...map.periods, ...map.lines, ...named])
  if (edtf(valid).type !== 'Interval') faults.push(`${valid} is no interval`)
if (towns_of_1930.length < 70 || towns_of_1914.length < 30) faults.push('too few towns')

report('lines', checks.lines(map))
for (const [text, collection, areas] of [['1914', of_1914, areas_of_1914], ['1930', of_1924, areas_of_1930]])
  report(text, checks.areas(collection, areas))

// The periods that the export names, and names of the day.
for (const [collection, valid] of [
  [of_1914, '../1914-07-28'],
  [of_1924, '1924-03-16/1935-02-28'],
  [of_1935, '1935-03-01/1938-03-12'],
])
  if (collection.features.some(({ properties }) => properties.valid !== valid || edtf(valid).type !== 'Interval'))
    faults.push(`states that are not valid in ${valid}`)
const has = (day, name) => exported(day).features.some(({ properties }) => properties.name === name)
if (!has('1929-10-03', 'Kingdom of Serbs, Croats and Slovenes') || !has('1929-10-04', 'Yugoslavia'))
  faults.push('the Kingdom of Serbs, Croats and Slovenes is not renamed on its day')

// Faults that are put in: every check must see its own.
function must_see(text, found) {
  if (!found.length) faults.push(`no check sees ${text}`)
}
const spoilt = (change) => {
  const collection = copy(of_1924)
  const poland = collection.features.find(({ properties }) => properties.name === 'Poland')
  change(poland.geometry.coordinates, collection)
  return collection
}
const apart = spoilt(([[ring]]) => (ring[200] = [ring[200][0] + 0.1, ring[200][1]]))
must_see('a ring that runs the wrong way', checks.form(spoilt(([[ring]]) => ring.reverse())))
must_see('a ring left open', checks.form(spoilt(([[ring]]) => ring.pop())))
must_see('edges that cross', checks.crossings(spoilt(([[ring]]) => ([ring[200], ring[204]] = [ring[204], ring[200]]))))
must_see('an edge that two states draw apart', checks.shared_edges(apart, land))
must_see('a gap or an overlap', checks.overlaps_and_gaps(apart, land))
must_see('a state left out', checks.overlaps_and_gaps(spoilt((_, all) => all.features.splice(5, 1)), land))
must_see('a state twice', checks.overlaps_and_gaps(spoilt((_, all) => all.features.push(all.features[3])), land))
must_see('a town in another state', checks.probes(of_1914, towns_of_1930))
must_see('areas of another time', checks.areas(of_1914, areas_of_1930))
const swapped = copy(map)
swapped.arcs.find(({ line }) => line > 20).line = 0
must_see('a line between other states', checks.lines(swapped))
const moved = copy(map.land)
moved.find(({ rings }) => rings[0].points.length > 1000).rings[0].points[500][0] += 1
must_see('a coast that moved', checks.coast(moved, drawn))

for (const line of figures) console.log(line)
console.log(
  `frontiers: ${towns_of_1914.length + towns_of_1930.length} towns, ${map.arcs.length} arcs of ` +
    `${map.arcs.reduce((sum, { points }) => sum + points.length, 0)} points, ${map.lines.length} lines of ours, ` +
    `${of_coast.added} points on the coast`)
for (const fault of faults) console.error(fault)
process.exitCode = faults.length ? 1 : 0
