// What each of the two readers makes of a text, in the same words:
//   { valid: false } or
//   { valid: true, level, earliest, latest, year, month, day }, ours with its canonical form
// earliest, latest: a day as day_text has it, 'open', 'unknown', or 'none' where the reader has no day to give;
// year, month, day: '', '?', '~' or '%', gathered from all dates of an interval or set.
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const root = new URL('../../', import.meta.url)
const { parse, defaults, ...types } = createRequire(new URL('web/package.json', root))('edtf')
// A time without a zone is the same on every machine.
defaults.offset = false

// What `vitrine date` prints, a line each.
export function our_lines(texts) {
  const command = fileURLToPath(new URL('build/native/vitrine', root))
  const options = { input: texts.join('\n') + '\n', encoding: 'utf8', maxBuffer: 1 << 28 }
  const { status, stdout, stderr, error } = spawnSync(command, ['date'], options)
  // 1: some are no dates.
  if (status !== 0 && status !== 1) throw error ?? new Error(stderr)
  const lines = stdout.trimEnd().split('\n').map((line) => JSON.parse(line))
  if (lines.length !== texts.length) throw new Error(`vitrine date answers ${lines.length} of ${texts.length} texts`)
  return lines
}

export function our_readings(texts) {
  return our_lines(texts).map((line) => {
    if (!line.valid) return { valid: false }
    const bound = (day, kind) => (kind === 'day' ? day : kind === 'saturated' ? 'none' : kind)
    return {
      valid: true,
      level: line.level,
      canonical: line.canonical,
      earliest: bound(line.earliest, line.earliest_kind),
      latest: bound(line.latest, line.latest_kind),
      year: line.year_qualifier,
      month: line.month_qualifier,
      day: line.day_qualifier,
    }
  })
}

export function their_reading(text) {
  let parsed
  let date
  try {
    parsed = parse(text)
    date = new types[parsed.type](parsed)
  } catch {
    return { valid: false }
  }
  return {
    valid: true,
    level: parsed.level,
    earliest: bound_text(date.min),
    latest: bound_text(date.max),
    ...qualifiers_of(dates_of(date)),
  }
}

function dates_of(date) {
  return Array.isArray(date.values) && ['Interval', 'List', 'Set'].includes(date.type)
    ? date.values.flat().filter((value) => value && value !== Infinity)
    : [date]
}

function qualifiers_of(dates) {
  const marks = {}
  for (const [part, bits] of Object.entries({ year: 0b1111, month: 0b110000, day: 0b11000000 })) {
    const has = (flag) => dates.some((date) => date[flag] === true || ((date[flag]?.value ?? 0) & bits) !== 0)
    marks[part] = has('uncertain') ? (has('approximate') ? '%' : '?') : has('approximate') ? '~' : ''
  }
  return marks
}

function bound_text(time_ms) {
  if (time_ms === null) return 'unknown'
  if (time_ms === Infinity || time_ms === -Infinity) return 'open'
  return Number.isNaN(time_ms) ? 'none' : day_text(new Date(time_ms))
}

// "1935-05-02", "-0043-03-15", "+12000-01-01": as `vitrine date` writes days.
function day_text(date) {
  const year = date.getUTCFullYear()
  const digits = String(Math.abs(year)).padStart(4, '0')
  const two = (number) => String(number).padStart(2, '0')
  return `${year < 0 ? '-' : year > 9999 ? '+' : ''}${digits}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`
}
