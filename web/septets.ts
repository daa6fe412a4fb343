// Bytes in the text of a page: seven bits a character, which is one byte of UTF-8. web/tools/septets.mjs writes them. The
// characters that HTML would change or end a script with stand together with the seven bits after them as one letter from
// U+0100 on.

const reserved = [0x00, 0x0d, 0x3c]; // nothing, carriage return, "<"
const first_letter = 0x100;

/** The bytes in the text; up to seven bits of zeros more, which may be a byte. */
export function bytes_of_septets(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  let length = 0;
  let bits = 0;
  let bit_count = 0;
  const add = (septet: number): void => {
    bits = ((bits << 7) | septet) & 0x7fff;
    bit_count += 7;
    if (bit_count < 8) return;
    bit_count -= 8;
    bytes[length++] = bits >> bit_count;
  };
  for (let i = 0; i < text.length; ++i) {
    const code = text.charCodeAt(i);
    if (code < 0x80) {
      add(code);
    } else {
      add(reserved[(code - first_letter) >> 7] ?? 0);
      add((code - first_letter) & 0x7f);
    }
  }
  return bytes.subarray(0, length);
}
