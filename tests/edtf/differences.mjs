// Where the two readers of EDTF differ, class by class:
//   between  'only ours', 'only theirs': accepted by one; 'bounds', 'level': accepted by both and read differently
//   clause   the section of the Library of Congress specification (4 February 2019) that decides
//   because  what follows from it
//   right    'ours', or 'either' where the specification leaves it open; where theirs is right, ours is to be mended
//   holds    whether a difference is of this class. It is given
//            { text, kind, dates, ours, theirs, theirs_of }: kind 'moment', 'interval' or 'set', the dates that the
//            text is put together from, both readings of it, and a function for their reading of any text
import { is_before, is_impossible_leap_day, long_year_of, matches_digits } from './text.mjs'
import { members_of, quarter, ranges_of, shift_of_time_min } from './text.mjs'

const grouping = /^[?~%]?-?[\dX]{4}[?~%]?-[?~%]?(2[1-9]|3\d|4[01])[?~%]?$/
const qualifier = /[?~%]/
const long_year = /^[?~%]?(Y|-?\d{4}S)/

const some = (test) => ({ dates }) => dates.some(test)
// Some date passes the test, and theirs accepts it when it is mended so.
const some_mended = (test, mend) => ({ dates, theirs_of }) =>
  dates.some((date) => test(date) && theirs_of(mend(date)).valid)
// An interval or set of dates that theirs accepts one by one, some of which pass the test.
const composed = (kinds, test) => ({ kind, dates, theirs_of }) =>
  kinds.includes(kind) && dates.every((date) => theirs_of(date).valid) && dates.some(test)

const unqualified = (date) => date.replace(/[?~%]/g, '')
const number_of_grouping = (date) => Number(date.match(grouping)?.[1])
const has_bounds = (reading, [earliest, latest]) => reading.earliest === earliest && reading.latest === latest

const accepted_by_ours = [
  {
    name: 'qualified date with unspecified digits',
    clause: 'Level 2, Qualification',
    because: 'a qualifier applies to the component it stands at, whatever its digits',
    right: 'ours',
    holds: some_mended((date) => /X/.test(date) && qualifier.test(date), unqualified),
  },
  {
    name: 'qualified season or grouping',
    clause: 'Level 1, Qualification of a date (complete), and Level 2, Qualification',
    because: 'a season stands in a year-and-month string, and that is a date',
    right: 'ours',
    holds: some_mended((date) => grouping.test(date) && qualifier.test(date) && !/X/.test(date), unqualified),
  },
  {
    name: 'season or grouping of a year with unspecified digits',
    clause: 'Level 2, Unspecified Digit',
    because: 'X may occur anywhere within a component',
    right: 'ours',
    holds: some_mended(
      (date) => grouping.test(date) && /X/.test(date),
      (date) => unqualified(date).replaceAll('X', '1'),
    ),
  },
  {
    name: 'season or grouping in an interval or set',
    clause: 'Level 0, Time Interval; Level 2, Set representation; Level 1, Seasons',
    because: 'both are made of dates, and a season is a year-and-month string',
    right: 'ours',
    holds: composed(['interval', 'set'], (date) => grouping.test(date)),
  },
  {
    name: 'year with Y, E or S in an interval or set',
    clause: 'Level 0, Time Interval; Level 2, Set representation; Level 1, Letter-prefixed calendar year',
    because: 'both are made of dates, and Y stands at the beginning of a date string',
    right: 'ours',
    holds: composed(['interval', 'set'], (date) => long_year.test(date)),
  },
  {
    name: 'qualified year with Y, E or S',
    clause: 'Level 1, Qualification of a date (complete)',
    because: 'the characters stand at the end of the date string, whatever the year',
    right: 'ours',
    holds: some_mended((date) => long_year.test(date) && qualifier.test(date), unqualified),
  },
  {
    name: 'ten significant digits or more',
    clause: 'Level 2, Significant digits',
    because: 'S is followed by a positive integer',
    right: 'ours',
    holds: some((date) => long_year_of(date)?.significant > 9),
  },
  {
    name: 'year qualified on both sides',
    clause: 'Level 2, Qualification',
    because: 'right and left of a component are both defined, and neither excludes the other; theirs takes ?2004-06?',
    right: 'ours',
    holds: some((date) => /^[?~%]-?\d{4}[?~%]$/.test(date)),
  },
  {
    name: 'month with its first digit unspecified and its second 3 to 9',
    clause: 'Level 2, Unspecified Digit',
    because: 'X may occur anywhere within a component; the month is 03 to 09',
    right: 'ours',
    holds: some((date) => /-X[3-9]$/.test(unqualified(date))),
  },
  {
    name: 'day 3X in a month of thirty days',
    clause: 'Level 2, Unspecified Digit',
    because: 'X may occur anywhere within a component; the day is the 30th',
    right: 'ours',
    holds: some((date) => /-(0[469]|11|X[469])-3X$/.test(unqualified(date))),
  },
  {
    name: 'qualified member of a set',
    clause: 'Level 2, Set representation; Level 1, Qualification of a date (complete)',
    because: 'members are dates, and dates may be qualified at their end',
    right: 'ours',
    holds: composed(['set'], (date) => /[?~%]$/.test(date)),
  },
  {
    name: 'range between dates with unspecified digits or qualifiers',
    clause: 'Level 2, Set representation, 5 and 7',
    because: 'the ends have the same precision; no more is said of them',
    right: 'either',
    holds: ({ kind, text, dates, theirs_of }) =>
      dates.every((date) => theirs_of(date).valid) && ranges_of(kind, text).some((range) => /[X?~%]/.test(range)),
  },
  {
    name: 'interval that ends within its first date, or in the same one',
    clause: 'Level 0, Time Interval, Examples 4 to 6',
    because: 'it begins sometime in the one and ends sometime in the other, of whatever precisions',
    right: 'ours',
    holds: ({ kind, dates: [start, end], theirs_of }) =>
      kind === 'interval' &&
      end !== undefined &&
      theirs_of(start).valid &&
      theirs_of(end).valid &&
      !is_before(theirs_of(start).earliest, theirs_of(end).earliest) &&
      !is_before(theirs_of(end).latest, theirs_of(start).earliest),
  },
  {
    name: 'interval of a date qualified at its end and one of level 2',
    clause: 'Level 2, Interval',
    because: 'portions of a date may be qualified or unspecified, whatever the other date is',
    right: 'ours',
    holds: (difference) =>
      composed(['interval'], (date) => /^[^X?~%]*[?~%]$/.test(date))(difference) &&
      difference.dates.some((date) => /X|[?~%]./.test(date)),
  },
  {
    name: 'time shift past +14:00 or -12:00',
    clause: 'Level 0, Date and Time',
    because: 'a shift in hours, or in hours and minutes, without a largest one',
    right: 'ours',
    holds: some((date) => shift_of_time_min(date) > 14 * 60 || shift_of_time_min(date) < -12 * 60),
  },
]

const accepted_by_theirs = [
  {
    name: 'century or decade in two or three digits',
    clause: 'Level 0, Date; Compliance',
    because: 'level 0 has no such date, and features of ISO 8601-1 outside level 0 are suppressed',
    right: 'ours',
    holds: ({ text }) => /^-?\d{2,3}[?~%]?$/.test(text),
  },
  {
    name: '29 February of a common year',
    clause: 'Level 0, Date',
    because: 'a date is one of the calendar',
    right: 'ours',
    holds: some(is_impossible_leap_day),
  },
  {
    name: 'time of day in an interval',
    clause: 'Level 0, Time Interval',
    because: 'time of day is excluded',
    right: 'ours',
    holds: ({ kind, text }) => kind === 'interval' && /T/.test(text),
  },
  {
    name: 'interval without any date',
    clause: 'Level 1, Extended Interval (L1)',
    because: 'null or .. may stand for either the start or the end; whether for both is not said',
    right: 'either',
    holds: ({ text }) => /^(\.\.)?\/(\.\.)?$/.test(text),
  },
  {
    name: 'spaces in a set',
    clause: 'Level 2, Set representation, 4',
    because: 'no spaces are allowed',
    right: 'ours',
    holds: ({ kind, text }) => kind === 'set' && / /.test(text),
  },
  {
    name: 'range that ends before it begins',
    clause: 'Level 2, Set representation, 5',
    because: '.. stands for all the values between two, and there are none',
    right: 'ours',
    holds: ({ kind, text, theirs_of }) =>
      ranges_of(kind, text).some((range) => {
        const [first, last] = range.split('..')
        return is_before(theirs_of(last).latest, theirs_of(first).earliest)
      }),
  },
  {
    name: 'range that is open besides',
    clause: 'Level 2, Set representation, 5 and 6',
    because: '.. stands between two values, or at the beginning or end; whether one value may have both is not said',
    right: 'either',
    holds: ({ kind, text }) => kind === 'set' && /\.\.\d+\.\./.test(text),
  },
  {
    name: 'more significant digits than the year has',
    clause: 'Level 2, Significant digits',
    because: 'it is the number of significant digits of the year, and zeros in front are not significant',
    right: 'ours',
    holds: some((date) => {
      const year = long_year_of(date)
      return year !== null && year.significant > Math.max(1, year.digits + year.exponent)
    }),
  },
  {
    name: 'Y before four digits or fewer',
    clause: 'Level 1, Letter-prefixed calendar year',
    because: 'when (and only when) the year exceeds four digits',
    right: 'ours',
    holds: some((date) => {
      const year = long_year_of(date)
      return /^Y/.test(date) && year !== null && year.digits + year.exponent <= 4
    }),
  },
  {
    name: 'year past eighteen digits or the 999th power of ten',
    clause: 'Level 1, Letter-prefixed calendar year; Level 2, Exponential year',
    because: 'no largest year is named; ours refuses what it cannot hold, theirs rounds it',
    right: 'either',
    holds: some((date) => {
      const year = long_year_of(date)
      return year !== null && (year.digits > 18 || year.exponent > 999)
    }),
  },
  {
    name: 'time of day without seconds',
    clause: 'Level 0, Date and Time',
    because: 'complete representations',
    right: 'ours',
    holds: ({ text }) => /T(?!24)\d\d:\d\d(Z|[-+].*)?$/.test(text),
  },
  {
    name: 'fraction of a second',
    clause: 'Level 0, Date and Time',
    because: 'complete representations, none with a fraction',
    right: 'ours',
    holds: ({ text }) => /T\d\d:\d\d:\d\d\./.test(text),
  },
  {
    name: 'time shift without its colon',
    clause: 'Extended format',
    because: 'colon between clock components',
    right: 'ours',
    holds: ({ text }) => /T.*\+\d{4}$/.test(text),
  },
  {
    name: 'time shift with a minus sign, U+2212',
    clause: 'Level 0, Date and Time, Example 3',
    because: 'it has the hyphen; ISO 8601-1 lets the minus sign stand where a character set has it',
    right: 'either',
    holds: ({ text }) => text.includes('\u2212'),
  },
  {
    name: 'midnight as 24:00',
    clause: 'Level 0, Date and Time',
    because: 'no example has it; ISO 8601-1 left 24:00:00 out in 2019 and took it back in 2022',
    right: 'either',
    holds: ({ text }) => /T24:00/.test(text),
  },
]

const bounded_differently = [
  {
    name: 'season as a quarter of the year',
    clause: 'Level 1, Seasons; Level 2, Sub-year groupings, 21 to 29 and 31',
    because: 'seasons have no months there; ours are those of meteorology',
    right: 'either',
    holds: ({ text, theirs }) => {
      const number = number_of_grouping(text)
      const quarters = { 29: 3, 31: 1 }
      return number <= 31 && number !== 30 && has_bounds(theirs, quarter(text, quarters[number] ?? (number - 21) % 4))
    },
  },
  {
    name: 'southern summer from July, southern winter from January',
    clause: 'Level 2, Sub-year groupings, 30 and 32',
    because: 'summer and winter of the Southern Hemisphere',
    right: 'ours',
    holds: ({ text, theirs }) =>
      (number_of_grouping(text) === 30 && has_bounds(theirs, quarter(text, 2))) ||
      (number_of_grouping(text) === 32 && has_bounds(theirs, quarter(text, 0))),
  },
  {
    name: 'quadrimester of five months',
    clause: 'Level 2, Sub-year groupings, 37 and 38',
    because: '4 months in duration',
    right: 'ours',
    holds: ({ text, theirs }) =>
      (number_of_grouping(text) === 37 && theirs.latest.endsWith('-05-31')) ||
      (number_of_grouping(text) === 38 && theirs.latest.endsWith('-09-30')),
  },
  {
    name: 'grouping of a negative year that ends in the common era',
    clause: 'Level 1, Negative calendar year',
    because: 'theirs loses the sign at the end',
    right: 'ours',
    holds: ({ text, theirs }) => grouping.test(text) && /^-/.test(theirs.earliest) && /^\d/.test(theirs.latest),
  },
  {
    name: 'unspecified digits in or after a negative year',
    clause: 'Level 1, Negative calendar year; Level 2, Unspecified Digit',
    because: 'theirs begins with the last month and day and ends with the first ones',
    right: 'ours',
    holds: ({ text, ours, theirs }) =>
      /^-.*X/.test(text) &&
      (is_before(theirs.latest, theirs.earliest) ||
        (is_before(ours.earliest, theirs.earliest) && is_before(theirs.latest, ours.latest))),
  },
  {
    name: 'negative year that may be 0000',
    clause: 'Level 1, Negative calendar year',
    because: '0000 is not negative',
    right: 'ours',
    holds: ({ text, theirs }) => /^-[0X]{4}/.test(text) && /^0000/.test(theirs.earliest),
  },
  {
    name: 'bound that the digits exclude',
    clause: 'Level 2, Unspecified Digit',
    because: 'only X stands for other digits; theirs begins or ends on a day without those given',
    right: 'ours',
    holds: ({ text, theirs, ours }) =>
      /^-?[\dX]{4}-[\dX]{2}(-[\dX]{2})?$/.test(text) &&
      matches_digits(ours.earliest, text) &&
      matches_digits(ours.latest, text) &&
      !(matches_digits(theirs.earliest, text) && matches_digits(theirs.latest, text)),
  },
  {
    name: 'time shift that moves the day',
    clause: 'Level 0, Date and Time, Examples 3 and 4',
    because: 'the text refers to the date written, at a time with a shift',
    right: 'ours',
    holds: ({ text, ours }) =>
      /T.*[-+]\d\d(:\d\d)?$/.test(text) && has_bounds(ours, [text.split('T')[0], text.split('T')[0]]),
  },
  {
    name: 'significant digits',
    clause: 'Level 2, Significant digits, Example 1',
    because: 'some year between 1900 and 1999',
    right: 'ours',
    holds: ({ text, theirs, theirs_of }) => {
      const exact = theirs_of(text.replace(/S\d+$/, ''))
      return /S\d+$/.test(text) && has_bounds(theirs, [exact.earliest, exact.latest])
    },
  },
  {
    name: 'year without a day in theirs',
    clause: 'Level 1, Letter-prefixed calendar year',
    because: 'a year past four digits has its days too; those of theirs end with the year 275760',
    right: 'ours',
    holds: ({ text, theirs }) => /^Y/.test(text) && has_bounds(theirs, ['none', 'none']),
  },
  {
    name: 'interval of a date that is bounded differently',
    clause: 'Level 0, Time Interval',
    because: 'it has the bounds of its dates, and one of them is of a class of its own',
    right: 'ours',
    holds: ({ kind, dates: [start, end], theirs, theirs_of }) =>
      kind === 'interval' &&
      end !== undefined &&
      has_bounds(theirs, [theirs_of(start).earliest, theirs_of(end).latest]),
  },
  {
    name: 'set bounded by its first and its last member',
    clause: 'Level 2, Set representation, 3 and 5',
    because: 'members need no order, and .. runs up to its second value',
    right: 'ours',
    holds: ({ kind, text, theirs, theirs_of }) => {
      if (kind !== 'set') return false
      const members = members_of(text)
      const [first, last] = [members[0].split('..'), members.at(-1).split('..')]
      const earliest = first[0] === '' ? 'open' : theirs_of(first[0]).earliest
      const latest = last.at(-1) === '' ? 'open' : theirs_of(last.find(Boolean)).latest
      return has_bounds(theirs, [earliest, latest])
    },
  },
]

const of_another_level = [
  {
    name: 'negative year',
    clause: 'Level 1, Negative calendar year',
    because: 'it is a feature of level 1',
    right: 'ours',
    holds: ({ dates, ours, theirs }) =>
      ours.level === 1 && theirs.level === 0 && dates.some((date) => date.startsWith('-')),
  },
  {
    name: 'year without any digit',
    clause: 'Level 1, Unspecified digit(s) from the right',
    because: 'there one or two digits of the year may be unspecified, and a month only after a year',
    right: 'ours',
    holds: ({ text, ours, theirs }) => ours.level === 2 && theirs.level === 1 && /^XXXX/.test(text),
  },
  {
    name: 'level of the date, level of its spelling',
    clause: 'Level 1, Qualification of a date (complete)',
    because: 'ours gives the level that can say the date, 1984?; theirs that of the text, ?1984',
    right: 'either',
    holds: ({ ours, theirs, theirs_of }) =>
      ours.level === 1 && theirs.level === 2 && theirs_of(ours.canonical).level === 1,
  },
]

const all_between = (between, classes) => classes.map((one) => ({ between, ...one }))

export const differences = [
  ...all_between('only ours', accepted_by_ours),
  ...all_between('only theirs', accepted_by_theirs),
  ...all_between('bounds', bounded_differently),
  ...all_between('level', of_another_level),
]
