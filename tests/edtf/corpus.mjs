// The texts that both readers of EDTF are given: the tables of the unit tests (every example of the specification among
// them), the forms of levels 0 to 2 combined, and near misses. Nothing is left to chance: the same corpus every time.
import { readFileSync } from 'node:fs'

const words = (text) => text.trim().split(/\s+/)

// Every way to take one text of each list, joined.
function combined(...lists) {
  return lists.reduce((texts, list) => texts.flatMap((text) => list.map((next) => text + next)), [''])
}

// The texts that begin the rows of a table of tests/core; those with escapes are left out.
function rows_of(table) {
  const source = readFileSync(new URL(`../core/${table}`, import.meta.url), 'utf8')
  const rows = [...source.matchAll(/\{"([^"\\]*)",/g)].map(([, text]) => text)
  if (!rows.length) throw new Error(`${table} has no rows`)
  return rows
}

const qualifiers = ['?', '~', '%']

function calendar_dates() {
  const years = words('1924 1900 0000 0004 -0044 -0004 9999 192X 19XX 1XXX XXXX 1X24 19X4 -198X')
  const months = words('02 06 12 0X 1X X1 X2 X5 XX 00 13 21 2X')
  const days = words('01 28 29 30 31 32 00 0X 2X 3X X1 X9 XX 1')
  return [
    ...years,
    ...combined(years, ['-'], months),
    ...combined(years.slice(0, 10), ['-'], months, ['-'], days),
  ]
}

function groupings() {
  const numbers = Array.from({ length: 24 }, (_, n) => String(n + 20))
  return [
    ...combined(words('1924 -0044 192X XXXX 0000'), ['-'], numbers),
    ...combined(words('1924- ?1924- 192X- 1924~-'), words('21 28 34 41'), ['', ...qualifiers]),
    ...combined(words('1924- 1924-?'), words('21 34'), words('-01 -XX')),
  ]
}

// One or two qualifiers in every place they may stand in, before and after each part.
function qualified_dates() {
  const with_marks = (parts, marks) =>
    parts.map((part, n) => (marks[2 * n] ?? '') + part + (marks[2 * n + 1] ?? '')).join('-')
  return words('2004 2004-06 2004-06-11 -0044-03 192X-06-11 2004-XX 2004-06-1X').flatMap((date) => {
    const parts = date.match(/^-?\w+|(?<=-)\w+/g)
    const places = [...Array(parts.length * 2).keys()]
    const pairs = places.flatMap((one) => places.filter((other) => other >= one).map((other) => [one, other]))
    return qualifiers.flatMap((first) => [
      ...places.map((place) => with_marks(parts, { [place]: first })),
      ...combined([first], qualifiers).flatMap((marks) =>
        pairs.map(([one, other]) =>
          with_marks(parts, one === other ? { [one]: marks } : { [one]: marks[0], [other]: marks[1] }),
        ),
      ),
    ])
  })
}

function long_years() {
  const prefixed = words('Y12024 Y-12024 Y170000002 Y271821 Y17E2 Y17E3 Y-17E7 Y3388E2 Y1E1 Y17E19 Y1924')
  const others = words('1950 -1950 0050 0000 19XX')
  const ends = words('S1 S2 S3 S4 S5 S6 S9 S10 S0 S02 S SX ? ~ % S2~ -05 -21 X')
  return [
    ...combined([...prefixed, ...others], ['', ...ends]),
    ...combined(words('Y Y- Y+ Y0 -Y y +'), words('17000 9999 12345678901234567890 17E 17E0 17E02 17e3 E3')),
  ]
}

function times() {
  const clocks = words('23:20:30 00:00:00 24:00:00 24:00 23:20 23 23:20:60 23:60:00 25:00:00 23:20:30.5 232030 3:20:30')
  const zones = words('Z z -04 +04:30 +0430 +00:00 -00:00 +00 -00 +14:00 +14:30 -13:00 +24:00 +4 \u221204:30')
  const days = words('1985 1985-04 1985-21 1985-04-XX 1985-04-12? -0044-03-15 Y17000 1985-04-31 1985-02-29')
  return [
    ...combined(['1985-04-12T'], clocks, ['', 'Z', '-04:30']),
    ...combined(['1985-04-12T23:20:30'], ['', ' Z', ...zones]),
    ...combined(days, words('T23:20:30 T23:20:30+03:00')),
    ...combined(['1985-04-12'], [' 23:20:30', ...words('t23:20:30 T TZ T23:20:30? T23:20:30/1986')]),
  ]
}

const dates = words(`
  1924 1924-10 1924-10-28 1925 1925-02-29 1924~ ?1924 1924-10? 1924-~10-28 192X 1924-1X 1924-10-XX -0044 Y12024 Y17E3
  1950S2 1924-21 1924-34 19 192 XXXX 1924-10-28T10:00:00`)

function intervals() {
  const ends = ['', '..', ...dates]
  const slips = [' / ', '/ ', ...words('-- // /../ /- /? /open /unknown /*')]
  return [...combined(ends, ['/'], ends), ...combined(['1924', '1924-10', ''], slips, ['1925', ''])]
}

function sets() {
  const contents = words(`
    1667,1668,1670..1672 1672,1667 1667,1667 1667..1670,1680..1690 1680..1690,1667 ..1667,1680 1667,1680.. ..1667,1680..
    1667..,1680 1667,..1680 ..1667..1680 1667..1680.. 1667..1680..1690 .. 1667, ,1667 1667,,1668 1667/1668 1667;1668
    1667...1668 1667.1668 [1667] {1667} 1672..1670 1670..1670 1924-10-27..1924-11-02 1924-11..1925-02 1924-10..1925
    1924..1925-02-01 1924-21..1924-34 1924-21..1925-23 -0044..-0041 -0001..0001 1924-10,1924-10-28,1924`)
  const with_dates = dates.flatMap((date) => [
    ...[date, `..${date}`, `${date}..`, `1667,${date}`, `${date},2030`, `1667..${date}`, `${date}..2030`],
  ])
  return [
    ...['', '1667, 1668', ' 1667', '1667 ', ...contents, ...with_dates].flatMap((text) => [`[${text}]`, `{${text}}`]),
    ...words('[1667 1667] [1667} {1667] [1667]? ~[1667] [1667][1668] 1667,1668 1667..1668 ..1667 1667.. (1667)'),
  ]
}

// Shapes of other formats, of the draft of 2012, and of hasty typing.
function strangers() {
  return [
    ...['', ' ', '1924 ', ' 1924', '1924 or 1925', '1924-10-28\u00A0'],
    ...words(`
      - ? ~ X Y Z 0 1 19 -19 00 19? 19~ 192 -192 000 192? 192% XX X1924 1924X 20041X 924 01924 +1924 1924. 1924-
      1924--28 1924-1-1 1924-10- 1924-10-28- --10-28 19241028 1924-1028 192410 1924/10/28 28.10.1924 1924-W44
      1924-W44-2 1924-302 192u 1924-uu 19xx 1924-xx 192?~ 192~? 1924?~ 1924~? 1924?? (1924)? 1924(-10)? unknown open
      c1924 1924^east 1924\u201310 \u22121924 \uFF11\uFF19\uFF12\uFF14`),
    ...words(`
      -XXXX -0000 -000X -00X0 -X000 -XXX0 19X-10 XXXX-XX-XX 19XX-XX 19XX-XX-XX 1924-XX-28 -1985-XX-XX -1985-04-XX
      -1985-XX -20XX -XXXX-XX-XX 0XXX-02-29 20X1-02-29 2X00-02-29`),
  ]
}

// One slip of the hand in each text: a character lost, doubled, or another one in its place.
function slips(texts) {
  return texts.flatMap((text) =>
    [...text].flatMap((character, at) =>
      ['', character + character, 'X', '9', '-', '?'].map(
        (instead) => text.slice(0, at) + instead + text.slice(at + 1),
      ),
    ),
  )
}

const examples = rows_of('edtf_specification_test.cpp')
const texts = [
  ...examples,
  ...rows_of('edtf_parse_test.cpp'),
  ...rows_of('edtf_wording_test.cpp'),
  ...calendar_dates(),
  ...groupings(),
  ...qualified_dates(),
  ...long_years(),
  ...times(),
  ...intervals(),
  ...sets(),
  ...strangers(),
  ...slips(examples),
]

// Sorted, each once.
export const corpus = [...new Set(texts)].sort()
