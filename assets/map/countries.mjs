// The borders of today's countries as tables of C++, for checking that a place lies where it says: Natural Earth
// (public domain; npm world-atlas), thinned out to a kilometre. src/author/countries.cpp includes them.
//   node assets/map/countries.mjs --out FILE.inc
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const require = createRequire(join(root, 'web', 'package.json'))
const { feature } = require('topojson-client')

const tolerance_deg = 1 / 111.2
// Steps of about 600 m, so that longitudes fill 16 bits.
const steps_per_deg = 182

// CLDR knows the two letters of a country by its number in ISO 3166-1; codes for private use are none.
function country_of(number) {
  const code = Intl.getCanonicalLocales(`und-${String(number).padStart(3, '0')}`)[0].slice(4)
  return /^[A-Z]{2}$/.test(code) && !/^(AA|EU|Q[M-Z]|X[A-Z]|ZZ)$/.test(code) ? code : null
}

const all_codes = [...new Set(Array.from({ length: 999 }, (_, n) => country_of(n + 1)).filter(Boolean))].sort()
if (all_codes.length !== 249) throw new Error(`ISO 3166-1 has 249 countries, this Node knows ${all_codes.length}`)

// Square of the distance from p to the segment a-b, in degrees of latitude.
function square_distance(p, a, b) {
  const scale = Math.cos((p[1] * Math.PI) / 180)
  const [px, py, bx, by] = [(p[0] - a[0]) * scale, p[1] - a[1], (b[0] - a[0]) * scale, b[1] - a[1]]
  const length = bx * bx + by * by
  const t = length > 0 ? Math.max(0, Math.min(1, (px * bx + py * by) / length)) : 0
  return (px - t * bx) ** 2 + (py - t * by) ** 2
}

// The line without the points that lie within the tolerance of what remains (Douglas and Peucker).
function thinned(line) {
  const kept = new Set([0, line.length - 1])
  const open = [[0, line.length - 1]]
  while (open.length > 0) {
    const [first, last] = open.pop()
    let farthest = 0
    let distance = tolerance_deg ** 2
    for (let i = first + 1; i < last; ++i) {
      const d = square_distance(line[i], line[first], line[last])
      if (d > distance) [farthest, distance] = [i, d]
    }
    if (farthest === 0) continue
    kept.add(farthest)
    open.push([first, farthest], [farthest, last])
  }
  return line.filter((_, i) => kept.has(i))
}

// Arcs of the topology in degrees; neighbours share them, so that borders stay where they meet.
function degrees_from_arc(arc, { scale, translate }) {
  let [x, y] = [0, 0]
  return arc.map(([dx, dy]) => [(x += dx) * scale[0] + translate[0], (y += dy) * scale[1] + translate[1]])
}

const topology = JSON.parse(readFileSync(require.resolve('world-atlas/countries-10m.json'), 'utf8'))
const arcs = topology.arcs.map((arc) => thinned(degrees_from_arc(arc, topology.transform)))
const countries = feature({ ...topology, transform: undefined, arcs }, topology.objects.countries).features

function grid_ring(ring) {
  const points = ring.map((p) => p.map((degrees) => Math.round(degrees * steps_per_deg)))
  return points.filter((p, i) => i === 0 || p[0] !== points[i - 1][0] || p[1] !== points[i - 1][1])
}

const points = []
const rings = []
for (const { id, geometry } of countries) {
  // Places whose country is contested have no number.
  const code = id === undefined ? null : country_of(Number(id))
  const polygons = geometry.type === 'MultiPolygon' ? geometry.coordinates : [geometry.coordinates]
  for (const ring of polygons.flat().map(grid_ring)) {
    if (ring.length < 4) continue
    rings.push(`{{'${code ? code[0] : '?'}', '${code ? code[1] : '?'}'}, ${points.length / 2}, ${ring.length}}`)
    points.push(...ring.flat())
  }
}

const text = `constexpr double steps_per_deg = ${steps_per_deg};
constexpr std::string_view iso_codes = "${all_codes.join('')}";
constexpr Ring rings[] = {
${rings.join(',\n')}};
constexpr std::int16_t points[] = {
${points.join(',').replace(/(.{1,110}),/g, '$1,\n')}};
`
const out = process.argv[process.argv.indexOf('--out') + 1]
mkdirSync(dirname(out), { recursive: true })
writeFileSync(out, text)
console.log(`${out}: ${rings.length} rings, ${points.length / 2} points`)
