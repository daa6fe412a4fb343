// The states of a day as GeoJSON (RFC 7946), for whoever wants to check them: properties name (in English) and valid
// (EDTF). From the file that frontiers.mjs makes.
//   node assets/map/export.mjs --map FILE.json --period 1914|1924|1935 --out FILE.geojson
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { states_at } from './layer.mjs'
import { lon_lat_from_grid } from './shapes.mjs'

// Four digits say the grid exactly.
function degrees(point) {
  return lon_lat_from_grid(point).map((value) => Number(value.toFixed(4)))
}

export function geojson_of(map, period) {
  const { valid } = map.periods[period]
  return {
    type: 'FeatureCollection',
    features: states_at(map, period).map(({ state, polygons }) => ({
      type: 'Feature',
      properties: { name: map.states[state].en, valid },
      geometry: {
        type: 'MultiPolygon',
        coordinates: polygons.map((rings) => rings.map((ring) => [...ring, ring[0]].map(degrees))),
      },
    })),
  }
}

function option(name) {
  const at = process.argv.indexOf(name)
  if (at > 0 && process.argv[at + 1]) return process.argv[at + 1]
  process.stderr.write('usage: node assets/map/export.mjs --map FILE.json --period 1914|1924|1935 --out FILE.geojson\n')
  process.exit(2)
}

function main() {
  const map = JSON.parse(readFileSync(option('--map'), 'utf8'))
  const period = map.periods.findIndex(({ id }) => id === option('--period'))
  if (period < 0) throw new Error(`the map has the periods ${map.periods.map(({ id }) => id).join(', ')}`)
  const out = option('--out')
  mkdirSync(dirname(out), { recursive: true })
  writeFileSync(out, `${JSON.stringify(geojson_of(map, period))}\n`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main()
