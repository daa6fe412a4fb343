// Foretells a sequence of bytes bit by bit from what has gone before: an adaptive mix of context models, after
// M. Mahoney, "Adaptive Weighing of Context Models for Lossless Data Compression" (Florida Tech, CS-2005-16).
// Whole numbers only, so that every machine foretells the same. A model takes some 5 MB.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace vitrine::pack {

class ByteModel {
 public:
  // One to four bytes back, and the word so far.
  static constexpr std::size_t context_count = 5;

  ByteModel();

  // For a bit that is part of no byte: what it is foretold from, in place of what has gone before, from what tells it
  // worst to what tells it best; `kind` chooses whom of these to trust. Called before the bit's probability_of_one.
  void begin_bit(const std::array<std::uint64_t, context_count>& contexts, std::uint8_t kind);

  // How likely the next bit is a one, in 1/65536: from 32 to 65504. The highest bit of a byte comes first.
  std::uint32_t probability_of_one();
  // Tells the bit that came. Called once after each probability_of_one.
  void learn(unsigned bit);

 private:
  // The bits of the byte alone, what each context says and how sure it is, the match, and a constant.
  static constexpr std::size_t input_count = 2 * context_count + 3;
  static constexpr std::size_t mixer_count = 3;

  struct Slot {
    std::uint16_t probability = 32768;  // in 1/65536
    std::uint8_t count = 0;             // of bits seen, up to its limit
    std::uint8_t check = 0;             // tells contexts that share a place apart
  };
  using Weights = std::array<std::int32_t, input_count>;  // in 1/65536
  using Curve = std::array<std::uint16_t, 33>;            // a probability for each sixteenth of the logistic scale

  std::int32_t stretched(std::uint32_t probability) const { return m_stretch[probability >> 4U]; }
  Slot& slot_of(std::size_t context);
  void gather_inputs();
  void begin_byte();
  void follow_match(unsigned byte);

  std::array<std::int16_t, 4096> m_stretch;
  std::array<std::uint16_t, 256> m_rates;
  std::vector<Slot> m_slots;  // context_count tables, one after the other
  std::array<Slot, 256> m_bare_slots;
  std::vector<Weights> m_weights;       // by known contexts and match, by the bits of the byte, by the byte before
  std::vector<Curve> m_curves;          // by the byte before and the bits of the byte
  std::vector<std::uint32_t> m_places;  // after the last five bytes, by their hash; 0: nowhere
  std::array<std::uint16_t, 32> m_match_probabilities;

  std::vector<std::uint8_t> m_history;
  std::uint64_t m_last_bytes = 0;
  std::uint32_t m_word = 0;
  unsigned m_bits = 1;         // of the byte so far, below a leading one
  std::size_t m_match_at = 0;  // place in the history of the byte foretold; 0: no match
  std::size_t m_match_length = 0;

  std::array<std::uint32_t, context_count> m_hashes{};
  std::array<Slot*, context_count> m_found{};
  std::array<std::int32_t, input_count> m_inputs{};
  std::array<Weights*, mixer_count> m_mixers{};
  std::array<std::int32_t, mixer_count> m_answers{};
  std::uint16_t* m_curve_point = nullptr;
};

// Where an arithmetic coder cuts the range from `low` to `high`, both within it: a one lies at or below.
inline std::uint32_t middle_of(std::uint32_t low, std::uint32_t high, std::uint32_t probability_of_one) {
  return low + static_cast<std::uint32_t>(std::uint64_t{high - low} * probability_of_one >> 16U);
}

}  // namespace vitrine::pack
