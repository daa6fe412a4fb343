// Puts the five faces and their licence into the container that the player loads (layout: src/pack/fonts_reader.h).
//   node assets/fonts/pack.mjs --serif F --serif-italic F --serif-bold F --sans F --sans-bold F --licence F --out F
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';

const roles = ['serif', 'serif-italic', 'serif-bold', 'sans', 'sans-bold', 'licence'];
const names = [...roles, 'out'];
const { values } = parseArgs({ options: Object.fromEntries(names.map((name) => [name, { type: 'string' }])) });
const absent = names.filter((name) => !values[name]);
if (absent.length > 0) {
  console.error(`fonts: missing ${absent.map((name) => `--${name}`).join(', ')}`);
  process.exit(2);
}

const fnv1a = (bytes) => {
  let hash = 0xcbf29ce484222325n;
  for (const byte of bytes) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return hash;
};

const sections = roles.map((role) => readFileSync(values[role]));
const head = Buffer.alloc(16 + 8 * sections.length);
head.write('VTRF', 0, 'latin1');
head.writeUInt16LE(1, 4);
head.writeUInt16LE(0, 6);
let offset = head.length;
sections.forEach((section, k) => {
  head.writeUInt32LE(offset, 16 + 8 * k);
  head.writeUInt32LE(section.length, 20 + 8 * k);
  offset += section.length;
});
const file = Buffer.concat([head, ...sections]);
file.writeBigUInt64LE(fnv1a(file.subarray(16)), 8);
mkdirSync(dirname(values.out), { recursive: true });
writeFileSync(values.out, file);
