// Cuts the faces of faces.txt out of Debian's PT fonts: the characters of characters.txt, kerning, outlines; no hinting,
// no substitutions. Names are rewritten to our own, copyright and licence stay. The licence's text comes along.
//   node assets/fonts/build.mjs --out FOLDER
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants } from 'node:zlib'
import { renamed } from './name_table.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))
const originals = '/usr/share/fonts/truetype/paratype'
const debian_copyright = '/usr/share/doc/fonts-paratype/copyright'
const budget_bytes = 100 * 1024

// Lines of a list without comments and empty lines.
function entries(file) {
  return readFileSync(join(here, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
}

// hb-subset's list of code points.
function code_points() {
  const code = /^[0-9A-F]{4}(-[0-9A-F]{4})?$/
  return entries('characters.txt')
    .flatMap((line) => line.split('  ')[0].split(' ').filter((word) => code.test(word)))
    .join(',')
}

// The first licence of Debian's copyright file as its owner wrote it, its notice above.
function licence() {
  const stanza = readFileSync(debian_copyright, 'utf8')
    .split('\n\n')
    .find((text) => text.includes('ParaType-Free-Font-License'))
  const [head, body] = stanza.split('License: ParaType-Free-Font-License\n')
  const notice = head.match(/^Copyright: (.*)$/m)[1]
  const text = body
    .split('\n')
    .map((line) => line.replace(/^ \.$/, '').replace(/^ /, '').trimEnd())
    .join('\n')
  return `Copyright (c) ${notice}\n\nThe faces beside this file are cut from PT Serif and PT Sans by ParaType Ltd and renamed.\n\n${text.trim()}\n`
}

function main() {
  const [flag, out] = process.argv.slice(2)
  if (flag !== '--out' || out === undefined) {
    process.stderr.write('usage: node assets/fonts/build.mjs --out FOLDER\n')
    process.exit(2)
  }
  rmSync(out, { recursive: true, force: true })
  mkdirSync(out, { recursive: true })
  const unicodes = code_points()
  let sum_bytes = 0
  const faces = entries('faces.txt').map((line) => line.split(' '))
  for (const [file, family, style, original] of faces) {
    const path = join(out, file)
    execFileSync('hb-subset', [
      join(originals, original),
      `--unicodes=${unicodes}`,
      '--layout-features=kern',
      '--drop-tables+=GSUB,gasp',
      '--no-hinting',
      '--name-IDs=0,13,14',
      '--name-languages=1033',
      `--output-file=${path}`,
    ])
    const face = renamed(readFileSync(path), family.replaceAll('-', ' '), style)
    writeFileSync(path, face)
    sum_bytes += brotliCompressSync(face, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: face.length },
    }).length
  }
  writeFileSync(join(out, 'LICENSE.txt'), licence())
  process.stdout.write(`fonts: ${faces.length} faces, ${sum_bytes} bytes with brotli, budget ${budget_bytes}\n`)
  if (sum_bytes > budget_bytes) {
    process.stderr.write('fonts: over budget\n')
    process.exit(1)
  }
}

main()
