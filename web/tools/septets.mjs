// Writes bytes as text for web/septets.ts, which says how.
const reserved = [0x00, 0x0d, 0x3c];
const first_letter = 0x100;

function* septets_of(bytes) {
  let bits = 0;
  let bit_count = 0;
  for (const byte of bytes) {
    bits = ((bits << 8) | byte) & 0x7fff;
    bit_count += 8;
    while (bit_count >= 7) {
      bit_count -= 7;
      yield (bits >> bit_count) & 0x7f;
    }
  }
  if (bit_count > 0) yield (bits << (7 - bit_count)) & 0x7f;
}

export function septets_from_bytes(bytes) {
  const characters = [];
  let kept; // place in `reserved` of a septet that waits for the next one
  for (const septet of septets_of(bytes)) {
    if (kept !== undefined) {
      characters.push(String.fromCharCode(first_letter + (kept << 7) + septet));
      kept = undefined;
    } else if (reserved.includes(septet)) {
      kept = reserved.indexOf(septet);
    } else {
      characters.push(String.fromCharCode(septet));
    }
  }
  if (kept !== undefined) characters.push(String.fromCharCode(first_letter + (kept << 7)));
  return characters.join("");
}
