// Names of states and towns with the days on which they held, and where states are labelled, as src/pack/map.fbs has
// them. From the map of frontiers.mjs, states.json and cities.json.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { faces_of, shades_of } from './faces.mjs'
import { states_at } from './layer.mjs'
import { grid_from_plane, plane_from_grid, projection } from './shapes.mjs'

const require = createRequire(new URL('../../web/package.json', import.meta.url))
const { default: polylabel } = await import(pathToFileURL(require.resolve('polylabel')))

const languages = ['fr', 'ru', 'en']
const open = { first_day: -(2 ** 31), last_day: 2 ** 31 - 1 }
const standings = ['recognised', 'disputed', 'de_facto']
const no_parcel = 255

// The first and last day of an EDTF interval of years and days.
function span_of(valid) {
  const [first, last] = valid.split('/').map((end) => {
    const found = /^(\d{4})(-\d\d-\d\d)?$/.exec(end)
    if (!found && end !== '' && end !== '..') throw new Error(`${valid} is no interval of years and days`)
    return found
  })
  const day = (date) => Date.parse(`${date}T00:00:00Z`) / 86400000
  return {
    first_day: first ? day(first[2] ? first[0] : `${first[1]}-01-01`) : open.first_day,
    last_day: last ? day(last[2] ? last[0] : `${last[1]}-12-31`) : open.last_day,
  }
}

// Spans of things that follow each other. Where both hold the day of the change it belongs to the later one; where only
// its year is known, that year belongs to the earlier one.
function succeeding(spans, valids) {
  const result = spans.map((span) => ({ ...span }))
  for (let n = 1; n < result.length; ++n) {
    const [before, after] = [result[n - 1], result[n]]
    if (before.last_day < after.first_day) continue
    if (/^\d{4}\//.test(valids[n])) after.first_day = before.last_day + 1
    else before.last_day = after.first_day - 1
    if (before.last_day < before.first_day || after.last_day < after.first_day) throw new Error('names in disorder')
  }
  return result
}

function succession(names) {
  const valids = names.map(({ valid }) => valid)
  const spans = succeeding(valids.map(span_of), valids)
  return names.map((name, n) => ({ ...name, span: spans[n] }))
}

// A state's name of 1930 holds wherever its other names do not.
function names_of_state({ other_names = [], ...name }) {
  const others = succession(other_names)
  const result = []
  let first_day = open.first_day
  for (const other of others) {
    if (first_day < other.span.first_day) result.push({ ...name, span: { first_day, last_day: other.span.first_day - 1 } })
    result.push(other)
    first_day = other.span.last_day + 1
  }
  if (!others.length || others.at(-1).span.last_day < open.last_day)
    result.push({ ...name, span: { first_day, last_day: open.last_day } })
  return result
}

// Today's name follows the last of the others, unless it says since when it holds.
function names_of_town({ names = [], today }) {
  const known = succession(names)
  const since = today.valid ? span_of(today.valid) : { ...open, first_day: known.length ? known.at(-1).span.last_day + 1 : open.first_day }
  if (known.length && since.first_day <= known.at(-1).span.last_day) throw new Error('names in disorder')
  return [...known, { ...today, span: since }]
}

function packed_names(names_of_things) {
  const names = names_of_things.flat()
  return {
    names_of_thing: names_of_things.map((list) => list.length),
    spans: names.map(({ span }) => span),
    words: languages.map((language) => names.map((name) => `${name[language]}\n`).join('')),
  }
}

function area_of(ring) {
  return ring.reduce((sum, [x, y], n) => {
    const [u, v] = ring[(n + 1) % ring.length]
    return sum + (x * v - u * y) / 2
  }, 0)
}

// Where each state of a period is labelled: the middle of the greatest circle in its greatest polygon.
function labels_of(map, period, span) {
  const labels = states_at(map, period).map(({ state, polygons }) => {
    const planes = polygons.map((rings) => rings.map((ring) => ring.map(plane_from_grid)))
    const greatest = planes.reduce((a, b) => (area_of(b[0]) > area_of(a[0]) ? b : a))
    const at = polylabel(greatest, 1)
    return { state, at: grid_from_plane(at), reach_km: Math.round(at.distance) }
  })
  labels.sort((a, b) => b.reach_km - a.reach_km || a.state - b.state)
  return {
    span,
    states: labels.map(({ state }) => state),
    lons: labels.map(({ at }) => at[0]),
    lats: labels.map(({ at }) => at[1]),
    reaches_km: labels.map(({ reach_km }) => reach_km),
  }
}

export function packed_atlas(map) {
  const { cities } = JSON.parse(readFileSync(new URL('cities.json', import.meta.url), 'utf8'))
  const towns = cities
    .map((town) => ({ ...town, grid: grid_from_plane(projection.plane_from_lon_lat(town.at)) }))
    .sort((a, b) => a.rank - b.rank)
  const valids = map.periods.map(({ valid }) => valid)
  const spans = succeeding(valids.map(span_of), valids)
  return {
    languages,
    periods: spans.map((span, period) => labels_of(map, period, span)),
    owners: map.parcels.flat(),
    state_names: packed_names(map.states.map(names_of_state)),
    state_shades: shades_of(map),
    town_names: packed_names(towns.map(names_of_town)),
    town_lons: towns.map(({ grid }) => grid[0]),
    town_lats: towns.map(({ grid }) => grid[1]),
    town_ranks: towns.map(({ rank }) => rank),
  }
}

export function packed_faces(map) {
  const faces = faces_of(map)
  const rings = faces.flatMap((face) => face.rings)
  return {
    parcels: faces.map(({ parcel }) => parcel),
    rings_of_face: faces.map((face) => face.rings.length),
    steps_of_ring: rings.map(({ steps }) => steps?.length ?? 0),
    steps: rings.flatMap(({ steps }) => steps ?? []),
    land_rings: rings.flatMap(({ land_ring }) => land_ring ?? []),
    parcel_of_land: map.land.map(({ parcel }) => parcel ?? no_parcel),
  }
}

// Where the line of an arc was a frontier, it had one standing.
export function standing_of({ lines }, { line }) {
  const standing = line === null ? 0 : standings.indexOf(lines[line].standing.replaceAll(' ', '_'))
  if (standing < 0) throw new Error(`${lines[line].id} has no known standing`)
  return standing
}
