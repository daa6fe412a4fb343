// The exhibit's own faces for the words that the browser sets over the canvas. The container's layout is that of
// src/pack/fonts_reader.h.
import { family_of } from "./mirror/words";

const face_count = 5;
const table_at = 16; // of the offset and length of each face

/** `fonts` has been read without fault by the player. A browser that refuses a face sets its words in its own. */
export async function load_faces(fonts: Uint8Array): Promise<void> {
  const table = new DataView(fonts.buffer, fonts.byteOffset);
  const loaded = Array.from({ length: face_count }, (_, face) => {
    const [offset, length] = [0, 4].map((at) => table.getUint32(table_at + 8 * face + at, true));
    const font = new FontFace(family_of(face), fonts.slice(offset, (offset ?? 0) + (length ?? 0)));
    document.fonts.add(font);
    return font.load();
  });
  await Promise.allSettled(loaded);
}
