// EDTF texts and days, taken apart without reading them: what the classes of differences are told apart by.

export function kind_of(text) {
  if (/^[[{].*[\]}]$/.test(text)) return 'set'
  return text.includes('/') ? 'interval' : 'moment'
}

// Of a set: '1667', '1670..1672', '1984..'.
export function members_of(text) {
  return text.slice(1, -1).split(',')
}

// The members of a set that have both ends: '1670..1672'.
export function ranges_of(kind, text) {
  return kind === 'set' ? members_of(text).filter((member) => /^[^.]+\.\.[^.]+$/.test(member)) : []
}

// The single dates that a text is put together from.
export function dates_of(text) {
  const kind = kind_of(text)
  const parts = kind === 'set' ? members_of(text).flatMap((member) => member.split('..')) : text.split('/')
  return parts.filter((part) => part !== '' && part !== '..')
}

// Days as `vitrine date` writes them, in the order of time.
export function is_before(one, other) {
  const [first, second] = [one, other].map((day) => day.match(/^([-+]?\d+)-(\d\d-\d\d)$/))
  if (!first || !second) return false
  const years = Number(first[1]) - Number(second[1])
  return years < 0 || (years === 0 && first[2] < second[2])
}

// Whether the day has the digits that the date gives.
export function matches_digits(day, date) {
  return new RegExp(`^${date.replaceAll('X', '\\d')}`).test(day)
}

// Whether the date is 29 February, and of no leap year.
export function is_impossible_leap_day(date) {
  const year = date.match(/^-?([\dX]{4})-02-29/)?.[1]
  if (year === undefined) return false
  for (let leap_year = 0; leap_year < 10000; leap_year += 4) {
    const is_leap_year = leap_year % 100 !== 0 || leap_year % 400 === 0
    if (is_leap_year && matches_digits(String(leap_year).padStart(4, '0'), year)) return false
  }
  return true
}

// "-04", "+04:30": ahead of UTC; 0 where no shift is written.
export function shift_of_time_min(date) {
  const [, sign, hours, minutes] = date.match(/T.*([-+])(\d\d)(?::(\d\d))?$/) ?? [null, '+', 0, 0]
  return Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes ?? 0))
}

// Of a year with Y, E or S; null for all others. `digits` counts none in front that is zero.
export function long_year_of(date) {
  const found = date.match(/^(Y?)-?0*(\d*)(?:E(\d+))?(?:S(\d+))?$/)
  if (!found || (found[1] === '' && found[4] === undefined)) return null
  return { digits: found[2].length, exponent: Number(found[3] ?? 0), significant: Number(found[4] ?? 0) }
}

// The first and the last day of a quarter, 0 to 3, of the year that the text begins with.
export function quarter(text, index) {
  const year = text.slice(0, 4)
  const days = [['01-01', '03-31'], ['04-01', '06-30'], ['07-01', '09-30'], ['10-01', '12-31']][index]
  return days.map((day) => `${year}-${day}`)
}
