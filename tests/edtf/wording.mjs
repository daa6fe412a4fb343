// Dates in words, in French, Russian and English: the rules of wording_rules.mjs over the whole corpus, and the exact
// words of every plain day, month and year.
//   node tests/edtf/wording.mjs [COUNT]    with COUNT prints about so many wordings, no two of one shape, to be read
import { corpus } from './corpus.mjs'
import { our_lines } from './readers.mjs'
import { months, rules, space } from './wording_rules.mjs'

function breaks(text, rule) {
  return rule instanceof RegExp ? rule.test(text) : rule(text)
}

// "1924", "1924-10", "1924-10-28" as they must be said; null for all other texts.
function plain_wording(text) {
  const [, year, month_text, day_text] = text.match(/^([1-9]\d{3})(?:-(0\d|1[0-2])(?:-(\d\d))?)?$/) ?? []
  if (!year) return null
  if (!month_text) return { fr: year, ru: `${year} год`, en: year }
  const month = Number(month_text) - 1
  const day = Number(day_text)
  if (!day_text) {
    const name = { fr: months.french[month], ru: months.nominative[month], en: months.english[month] }
    return { fr: `${name.fr} ${year}`, ru: `${name.ru} ${year} года`, en: `${name.en} ${year}` }
  }
  return {
    fr: `${day === 1 ? '1er' : day}${space}${months.french[month]} ${year}`,
    ru: `${day}${space}${months.genitive[month]} ${year} года`,
    en: `${day} ${months.english[month]} ${year}`,
  }
}

const faults = []
for (const [language, list] of Object.entries(rules)) {
  for (const [name, example, rule] of list) {
    if (!breaks(example, rule)) faults.push(`${language}: the rule does not find that "${example}" ${name}`)
  }
}
const lines = our_lines(corpus).filter((line) => line.valid)
let plain_count = 0
for (const line of lines) {
  const plain = plain_wording(line.input)
  if (plain) ++plain_count
  for (const [language, list] of Object.entries(rules)) {
    const text = line[language]
    for (const [name, , rule] of list) if (breaks(text, rule)) faults.push(`${line.input}: "${text}" ${name}`)
    if (plain && text !== plain[language]) faults.push(`${line.input}: "${text}" is not "${plain[language]}"`)
  }
}
const rule_count = Object.values(rules).flat().length
console.log(`${lines.length} dates in three languages, ${rule_count} rules, ${plain_count} dates word by word`)
for (const fault of faults) console.error(fault.replaceAll(space, '_'))
process.exitCode = faults.length || !plain_count ? 1 : 0

const count = Number(process.argv[2] ?? 0)
if (count > 0) {
  const names = new RegExp([...months.french, ...months.english].join('|'), 'g')
  const shape_of = ({ fr, en }) => `${fr} ${en}`.replace(names, 'M').replace(/\d+/g, '0')
  const shapes = [...new Map(lines.map((line) => [shape_of(line), line])).values()]
  const every = Math.max(1, Math.floor(shapes.length / count))
  for (const { input, fr, ru, en } of shapes.filter((_, n) => n % every === 0))
    console.log([input, fr, ru, en].join('\n    ').replaceAll(space, '_'))
}
