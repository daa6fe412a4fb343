// The name table of a TrueType file (OpenType specification, "name" and "Organization of an OpenType font").

const head_length = 12
const record_length = 16
const windows_unicode_english = [3, 1, 0x409]

// The 32-bit sum of a table, as the table directory and head.checkSumAdjustment want it.
function checksum(bytes) {
  let sum = 0
  for (let at = 0; at < bytes.length; at += 4) {
    sum = (sum + (bytes[at] * 0x1000000 + (bytes[at + 1] << 16) + (bytes[at + 2] << 8) + bytes[at + 3])) % 0x100000000
  }
  return sum
}

function padded(bytes) {
  return Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)])
}

function tables_of(font) {
  const tables = []
  for (let index = 0; index < font.readUInt16BE(4); ++index) {
    const at = head_length + index * record_length
    const offset = font.readUInt32BE(at + 8)
    tables.push({
      tag: font.toString('latin1', at, at + 4),
      bytes: Buffer.from(font.subarray(offset, offset + font.readUInt32BE(at + 12))),
    })
  }
  return tables
}

// name id -> text, of the Windows Unicode English records.
function names_of(table) {
  const names = new Map()
  const storage = table.readUInt16BE(4)
  for (let index = 0; index < table.readUInt16BE(2); ++index) {
    const [platform, encoding, language, id, length, offset] = [0, 2, 4, 6, 8, 10].map((field) =>
      table.readUInt16BE(6 + index * 12 + field))
    if ([platform, encoding, language].join() !== windows_unicode_english.join()) continue
    const text = Buffer.from(table.subarray(storage + offset, storage + offset + length)).swap16().toString('utf16le')
    names.set(id, text)
  }
  return names
}

function name_table(names) {
  const sorted = [...names].sort(([a], [b]) => a - b)
  const head = Buffer.alloc(6 + sorted.length * 12)
  head.writeUInt16BE(sorted.length, 2)
  head.writeUInt16BE(head.length, 4)
  const texts = sorted.map(([, text]) => Buffer.from(text, 'utf16le').swap16())
  let offset = 0
  sorted.forEach(([id], index) => {
    const fields = [...windows_unicode_english, id, texts[index].length, offset]
    fields.forEach((value, field) => head.writeUInt16BE(value, 6 + index * 12 + field * 2))
    offset += texts[index].length
  })
  return Buffer.concat([head, ...texts])
}

// The font with FAMILY and STYLE as its only names; copyright and licence (ids 0, 13, 14) stay.
export function renamed(font, family, style) {
  const tables = tables_of(font)
  const name = tables.find(({ tag }) => tag === 'name')
  const kept = [...names_of(name.bytes)].filter(([id]) => [0, 13, 14].includes(id))
  const full = `${family} ${style}`
  name.bytes = name_table(new Map([
    ...kept,
    [1, family],
    [2, style],
    [3, full],
    [4, full],
    [6, `${family.replaceAll(' ', '')}-${style}`],
  ]))
  tables.find(({ tag }) => tag === 'head').bytes.writeUInt32BE(0, 8)

  const directory = Buffer.alloc(head_length + tables.length * record_length)
  font.copy(directory, 0, 0, head_length)
  let offset = directory.length
  tables.forEach(({ tag, bytes }, index) => {
    const at = head_length + index * record_length
    directory.write(tag, at, 'latin1')
    directory.writeUInt32BE(checksum(padded(bytes)), at + 4)
    directory.writeUInt32BE(offset, at + 8)
    directory.writeUInt32BE(bytes.length, at + 12)
    offset += padded(bytes).length
  })
  const result = Buffer.concat([directory, ...tables.map(({ bytes }) => padded(bytes))])
  const head_index = tables.findIndex(({ tag }) => tag === 'head')
  const head_offset = result.readUInt32BE(head_length + head_index * record_length + 8)
  result.writeUInt32BE((0xb1b0afba - checksum(result) + 0x100000000) % 0x100000000, head_offset + 8)
  return result
}
