// What no date in words may do: [what it does, a wording that does it, how to find it: an expression or a function].

export const space = '\u00A0'

const stems = 'январ феврал март апрел ма июн июл август сентябр октябр ноябр декабр'.split(' ')
const declined = (soft, hard, of_may) =>
  stems.map((stem) => stem + (stem === 'ма' ? of_may : stem === 'март' || stem === 'август' ? hard : soft))

export const months = {
  french: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
  english: 'January February March April May June July August September October November December'.split(' '),
  nominative: declined('ь', '', 'й'),
  genitive: declined('я', 'а', 'я'),
  instrumental: declined('ём', 'ом', 'ем'),
}

const any_of = (words) => `(?:${words.join('|')})`
// \b knows no Cyrillic letters.
const word = (words) => `(?<![а-яё])${any_of(words)}(?![а-яё])`
const expression = (...parts) => new RegExp(parts.join(''))

const french_month = any_of(months.french)
const russian_month = word(stems.map((stem) => `${stem}[а-яё]{0,2}`))
const month_but = (wanted) => `(?!${word(wanted)})${russian_month}`
const with_genitive = word('с со около ранее позднее день дня днём число числа числом'.split(' '))

// «1920-х годов», «9-е, 19-е или 29-е число»: the ending of a number goes with the word behind it.
function has_ending_of_another_case(text) {
  const endings = { годы: 'е', годов: 'х', годами: 'ми', число: 'е', числа: 'го', числом: 'м' }
  const rest = text
    .replace(/с \d+-го по/g, '')
    .replace(/((?:\d+-[а-я]+(?:, | или ))*\d+-[а-я]+) ([а-я]+)/g, (group, numbers, noun) =>
      [...numbers.matchAll(/-([а-я]+)/g)].every(([, ending]) => ending === endings[noun]) ? '' : group,
    )
  return /\d-[а-я]/.test(rest)
}

function has_wrong_ordinal(text) {
  return [...text.matchAll(/(\d+)(st|nd|rd|th)/g)].some(([, number, ending]) => {
    const is_teen = number % 100 >= 11 && number % 100 <= 13
    return ending !== ((!is_teen && { 1: 'st', 2: 'nd', 3: 'rd' }[number % 10]) || 'th')
  })
}

const has_unexplained_digit = (text) => /[\dX]X|X\d/.test(text) && !/X(\u00A0:| —|:) /.test(text)
const has_latin_letters = (text) => /[A-Za-z]/.test(text.replace(/UTC|X|(I{1,3}|IV)\u00A0квартал/g, ''))

const in_every_language = [
  ['says nothing', '', /^$/],
  ['has a space at an end, or two together', '1 \u00A0mai', /^[\s\u00A0]|[\s\u00A0]$|[\s\u00A0]{2}/],
  ['has a space before a comma or inside a parenthesis', '1924 , 1925', /[\s\u00A0][,)]|\([\s\u00A0]/],
  ['has marks of EDTF', '1924?', /[?~%{}[\]/_]|\.\.|\d-\d|\dS|[TYE]\d/],
  ['has parentheses open, nested or side by side', '1924 (a) (b)', /\([^)]*(\(|$)|\)[^(]*\)|\) \(/],
  ['has an unknown digit that no note explains', 'year 1X24', has_unexplained_digit],
  ['has five digits together', '12024', /\d{5}/],
  ['has a straight apostrophe or quotation mark', "l'an 50", /['"]/],
]

const in_french = [
  ['may break between day and month', '28 octobre', expression('\\d(er)? ', french_month)],
  [
    'has a first day that is no 1er',
    'du 1\u00A0mai',
    expression(`(?<![\\d${space}])1(${space}`, french_month, '| (d|ou|et))'),
  ],
  ['has 1er for another day', '21er\u00A0mai', /[\d\u00A0]1er|[02-9]er/],
  ['lacks an elision', 'de avril 1924', /(^| )(de|le|la|que|du|jusque) [aeiouéh]/],
  ['has an elision before a consonant', 'd’mai 1924', /d’(?![aeioué])|l’(?![aeiouéh])/],
  ['does not contract its article', 'de le 29', /(^| )(de|à) (le|les) /],
  ['may break within av. J.-C.', '45 av. J.-C.', /av\.(?!\u00A0J\.-C\.)/],
  ['may break before a colon or an hour', '10 h', /[^\u00A0\d]:| h( |$)/],
  ['has no preposition after jusqu’', 'jusqu’avril', /jusqu’(?!(à|au|aux|en) )/],
  ['has a decade in the singular', 'année 1920', /année \d+0(?![\dX])/],
]

const in_russian = [
  ['may break between day and month', '28 октября', expression('\\d ', russian_month)],
  ['has a day of a month in another case', '28\u00A0октябрь', expression(`\\d${space}`, month_but(months.genitive))],
  ['lacks a genitive of the month', 'с октябрь 1924 года', expression(with_genitive, ' ', month_but(months.genitive))],
  ['lacks an accusative after по', 'по октября', expression(word(['по']), ' ', month_but(months.nominative))],
  ['lacks an instrumental after между', 'между май', expression(word(['между']), ' ', month_but(months.instrumental))],
  [
    'lacks an instrumental after между … и',
    'между маем 1924 года и июнь 1925 года',
    expression(word(['между']), '[^(]* и ', month_but(months.instrumental)),
  ],
  ['begins with a month out of the nominative', 'октября 1924 года', expression('^', month_but(months.nominative))],
  ['lacks a genitive of the year', 'с 1924 год', expression(with_genitive, ` [\\d${space}X]+ год(?!а(?![а-я]))`)],
  ['lacks an accusative of the year', 'по 1924 года', expression(word(['по']), ` [\\d${space}X]+ год[а-я]`)],
  ['has с for со', 'с 2\u00A0мая', /(?<![а-я])с (2(?![\dX])(?!\u00A0\d)|1\d\d(?!\d)|II\u00A0|второ)/],
  ['has со for с', 'со 3\u00A0мая', /(?<![а-я])со (?!2(?![\dX])(?!\u00A0\d)|1\d\d(?!\d)|II\u00A0|второ)/],
  ['has an ending of another case', '1920-е годов', has_ending_of_another_case],
  ['may break within н. э.', '45 год до н. э.', /(?<!\u00A0)н\.|н\.(?!\u00A0э\.)|(?<!\u00A0)до(?=\u00A0н)/],
  ['has Latin letters', '28\u00A0oктября', has_latin_letters],
]

const preposition = any_of('since from to until about of between and or'.split(' '))
const in_english = [
  ['has a month in small letters', '1 may', expression('(^| )', any_of(months.english).toLowerCase())],
  ['has a wrong ordinal', 'the 11st', has_wrong_ordinal],
  ['has a where an belongs, or an where a does', 'a unknown day', /(^| )(a [aeiou]|an [^aeiou])/],
  ['has a decade or years without an article', 'since 1920s', expression(preposition, ' (\\d+s|years? )')],
  [
    'has an ordinal without an article',
    'from first half',
    expression(preposition, ' (first|second|third|fourth|\\d+(st|nd|rd|th)) '),
  ],
  ['may break beside an era', '45 BC', / BC|AD /],
]

export const rules = {
  fr: [...in_every_language, ...in_french],
  ru: [...in_every_language, ...in_russian],
  en: [...in_every_language, ...in_english],
}
