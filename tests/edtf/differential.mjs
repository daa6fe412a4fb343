// Our reading of EDTF against npm edtf's: every difference over the corpus must be of a class that differences.mjs
// explains, and every class must occur.
//   node tests/edtf/differential.mjs [--list]    --list prints every difference with its class
import { corpus } from './corpus.mjs'
import { differences } from './differences.mjs'
import { our_readings, their_reading } from './readers.mjs'
import { dates_of, kind_of } from './text.mjs'

const ours = our_readings(corpus)
const known = new Map()
function theirs_of(text) {
  if (!known.has(text)) known.set(text, their_reading(text))
  return known.get(text)
}

const bounds = ['earliest', 'latest']
const qualifiers = ['year', 'month', 'day']
const is_other = (one, other, keys) => keys.some((key) => one[key] !== other[key])

// Whether they read another date in our canonical form.
function is_respelt(ours, theirs) {
  const again = theirs_of(ours.canonical)
  return again.valid && is_other(again, theirs, [...bounds, ...qualifiers])
}

function differences_between(ours, theirs) {
  if (ours.valid !== theirs.valid) return [ours.valid ? 'only ours' : 'only theirs']
  if (!ours.valid) return []
  return [
    ...(is_other(ours, theirs, bounds) ? ['bounds'] : []),
    ...(is_other(ours, theirs, ['level']) ? ['level'] : []),
    ...(is_other(ours, theirs, qualifiers) ? ['qualifiers'] : []),
    ...(is_respelt(ours, theirs) ? ['canonical form'] : []),
  ]
}

const counts = new Map(
  ['accepted by both', 'refused by both', 'only ours', 'only theirs', 'bounds', 'level', 'qualifiers', 'canonical form']
    .map((key) => [key, 0]),
)
const count = (key) => counts.set(key, counts.get(key) + 1)
const occurrences = new Map(differences.map((one) => [one, []]))
const unexplained = []
corpus.forEach((text, n) => {
  const theirs = theirs_of(text)
  if (ours[n].valid === theirs.valid) count(theirs.valid ? 'accepted by both' : 'refused by both')
  const difference = { text, kind: kind_of(text), dates: dates_of(text), ours: ours[n], theirs, theirs_of }
  for (const between of differences_between(ours[n], theirs)) {
    count(between)
    const explanation = differences.find((one) => one.between === between && one.holds(difference))
    if (explanation) occurrences.get(explanation).push(text)
    else unexplained.push({ between, text, ours: ours[n], theirs })
  }
})

console.log('Classes of difference, and who is right:')
for (const [{ between, right, name }, texts] of occurrences) {
  console.log(`${String(texts.length).padStart(6)}  ${between}: ${name} (${right}), as ${texts[0]}`)
  if (process.argv.includes('--list')) for (const text of texts) console.log(`          ${text}`)
}
const vanished = differences.filter((one) => !occurrences.get(one).length)
for (const { between, name } of vanished) console.error(`this class no longer occurs: ${between}: ${name}`)
for (const one of unexplained) console.error(`unexplained: ${JSON.stringify(one)}`)
const told = [...counts].map(([key, number]) => `${number} ${key}`).join(', ')
console.log(`${corpus.length} texts: ${told}; ${differences.length} classes`)
process.exitCode = vanished.length || unexplained.length ? 1 : 0
