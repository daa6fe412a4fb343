// Unpacks *.lzma files (I. Pavlov, "LZMA specification", 2015) whose header says how long the unpacked bytes are. All of
// what is unpacked is kept, so it serves as the dictionary.

const header_size = 13;
const first_probability = 1024; // of 2048
const states = 12;
const places = 16; // at most, that lengths and literals tell apart

class RangeDecoder {
  private m_at = header_size + 5;
  private m_range = 0xffffffff;
  private m_code: number;

  constructor(private readonly m_bytes: Uint8Array) {
    this.m_code = new DataView(m_bytes.buffer, m_bytes.byteOffset).getUint32(header_size + 1);
  }

  bit(probabilities: Uint16Array, index: number): number {
    const probability = probabilities[index] as number;
    const bound = (this.m_range >>> 11) * probability;
    const bit = this.m_code < bound ? 0 : 1;
    if (bit === 0) {
      this.m_range = bound;
      probabilities[index] = probability + ((2048 - probability) >> 5);
    } else {
      this.m_range -= bound;
      this.m_code -= bound;
      probabilities[index] = probability - (probability >> 5);
    }
    this.refill();
    return bit;
  }

  even_bits(count: number): number {
    let value = 0;
    for (; count > 0; --count) {
      this.m_range >>>= 1;
      const bit = this.m_code < this.m_range ? 0 : 1;
      if (bit === 1) this.m_code -= this.m_range;
      value = value * 2 + bit;
      this.refill();
    }
    return value;
  }

  tree(probabilities: Uint16Array, base: number, bit_count: number): number {
    let node = 1;
    for (let i = 0; i < bit_count; ++i) node = node * 2 + this.bit(probabilities, base + node);
    return node - (1 << bit_count);
  }

  reverse_tree(probabilities: Uint16Array, base: number, bit_count: number): number {
    let node = 1;
    let value = 0;
    for (let i = 0; i < bit_count; ++i) {
      const bit = this.bit(probabilities, base + node);
      node = node * 2 + bit;
      value |= bit << i;
    }
    return value;
  }

  private refill(): void {
    if (this.m_range >= 0x1000000) return;
    this.m_range = (this.m_range << 8) >>> 0;
    this.m_code = ((this.m_code << 8) | (this.m_bytes[this.m_at++] ?? 0)) >>> 0;
  }
}

const new_probabilities = (count: number): Uint16Array => new Uint16Array(count).fill(first_probability);

class LengthDecoder {
  private readonly m_choice = new_probabilities(2);
  private readonly m_low = new_probabilities(places * 8);
  private readonly m_middle = new_probabilities(places * 8);
  private readonly m_high = new_probabilities(256);

  /** Less the shortest one, which is two. */
  length(range: RangeDecoder, place: number): number {
    if (range.bit(this.m_choice, 0) === 0) return range.tree(this.m_low, place * 8, 3);
    if (range.bit(this.m_choice, 1) === 0) return 8 + range.tree(this.m_middle, place * 8, 3);
    return 16 + range.tree(this.m_high, 0, 8);
  }
}

class DistanceDecoder {
  private readonly m_slots = new_probabilities(4 * 64);
  private readonly m_special = new_probabilities(115);
  private readonly m_low_bits = new_probabilities(16);

  /** Less one. */
  distance(range: RangeDecoder, length: number): number {
    const slot = range.tree(this.m_slots, Math.min(length, 3) * 64, 6);
    if (slot < 4) return slot;
    const bit_count = (slot >> 1) - 1;
    const start = (2 | (slot & 1)) * 2 ** bit_count;
    if (slot < 14) return start + range.reverse_tree(this.m_special, start - slot, bit_count);
    return start + range.even_bits(bit_count - 4) * 16 + range.reverse_tree(this.m_low_bits, 0, 4);
  }
}

/** Throws where the bytes are not what was packed, as far as that can be seen. */
export function unpacked_lzma(packed: Uint8Array): Uint8Array<ArrayBuffer> {
  const properties = packed[0] as number;
  const context_bits = properties % 9;
  const literal_mask = (1 << (Math.floor(properties / 9) % 5)) - 1;
  const place_mask = (1 << Math.floor(properties / 45)) - 1;
  const result = new Uint8Array(new DataView(packed.buffer, packed.byteOffset).getUint32(5, true));

  const range = new RangeDecoder(packed);
  const literals = new_probabilities((literal_mask + 1) * (0x300 << context_bits));
  const is_match = new_probabilities(states * places);
  const is_repeat = new_probabilities(states);
  const is_older = [new_probabilities(states), new_probabilities(states), new_probabilities(states)] as const;
  const is_long_repeat = new_probabilities(states * places);
  const match_length = new LengthDecoder();
  const repeat_length = new LengthDecoder();
  const match_distance = new DistanceDecoder();

  let state = 0;
  let distances = [0, 0, 0, 0]; // of the last matches, each less one
  let at = 0;

  const put_literal = (): void => {
    const before = at > 0 ? (result[at - 1] as number) : 0;
    const base = 0x300 * (((at & literal_mask) << context_bits) + (before >> (8 - context_bits)));
    let symbol = 1;
    if (state >= 7) {
      let matched = result[at - 1 - (distances[0] as number)] as number;
      do {
        const matched_bit = (matched >> 7) & 1;
        matched <<= 1;
        const bit = range.bit(literals, base + ((1 + matched_bit) << 8) + symbol);
        symbol = symbol * 2 + bit;
        if (bit !== matched_bit) break;
      } while (symbol < 0x100);
    }
    while (symbol < 0x100) symbol = symbol * 2 + range.bit(literals, base + symbol);
    result[at++] = symbol;
    state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
  };

  /** The length of a match with one of the last distances, which becomes the first; one for a single byte. */
  const repeated_length = (place: number): number => {
    if (range.bit(is_older[0], state) === 0) {
      if (range.bit(is_long_repeat, state * places + place) === 0) {
        state = state < 7 ? 9 : 11;
        return 1;
      }
    } else {
      const older = range.bit(is_older[1], state) === 0 ? 1 : 2 + range.bit(is_older[2], state);
      distances = [distances[older] as number, ...distances.filter((_, i) => i !== older)];
    }
    const length = 2 + repeat_length.length(range, place);
    state = state < 7 ? 8 : 11;
    return length;
  };

  while (at < result.length) {
    const place = at & place_mask;
    if (range.bit(is_match, state * places + place) === 0) {
      put_literal();
      continue;
    }
    let length: number;
    if (range.bit(is_repeat, state) === 1) {
      length = repeated_length(place);
    } else {
      length = match_length.length(range, place);
      distances = [match_distance.distance(range, length), ...distances.slice(0, 3)];
      length += 2;
      state = state < 7 ? 7 : 10;
    }
    const from = at - 1 - (distances[0] as number);
    if (from < 0 || at + length > result.length) throw new Error("packed bytes are damaged");
    for (let i = 0; i < length; ++i) result[at + i] = result[from + i] as number;
    at += length;
  }
  return result;
}
