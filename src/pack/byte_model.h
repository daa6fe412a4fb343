// Foretells a sequence of bytes bit by bit from what has gone before: an adaptive mix of context models, after
// M. Mahoney, "Adaptive Weighing of Context Models for Lossless Data Compression" (Florida Tech, CS-2005-16). Several
// mixers, each trusted for another reason, are mixed once more.
// Whole numbers only, so that every machine foretells the same. A model takes some 11 MB.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace vitrine::pack {

class ByteModel {
 public:
  // One to four bytes back, the second and third back, the word so far, and it with the word before.
  static constexpr std::size_t context_count = 7;

  ByteModel();

  // For a bit that is part of no byte: what it is foretold from, in place of what has gone before, from what tells it
  // worst to what tells it best; `kind` chooses whom of these to trust. Called before the bit's probability_of_one.
  void begin_bit(const std::array<std::uint64_t, context_count>& contexts, std::uint8_t kind);

  // How likely the next bit is a one, in 1/65536: from 16 to 65520. The highest bit of a byte comes first.
  std::uint32_t probability_of_one();
  // Tells the bit that came. Called once after each probability_of_one.
  void learn(unsigned bit);

 private:
  // Two for each context, the bits of the byte alone, the match, and a constant.
  static constexpr std::size_t input_count = 2 * context_count + 3;
  static constexpr std::size_t bare_input = 2 * context_count;
  static constexpr std::size_t match_input = bare_input + 1;
  static constexpr std::size_t constant_input = bare_input + 2;
  static constexpr std::size_t mixer_count = 3;

  struct Estimate {
    std::uint16_t probability = 32768;  // in 1/65536
    std::uint8_t count = 0;             // of bits seen, up to a limit
  };
  struct Slot {
    Estimate estimate;
    std::uint8_t check = 0;  // tells contexts that share a place apart
    std::uint8_t past = 1;   // the last seven bits seen, below a leading one
  };
  struct Input {
    std::size_t which = 0;
    std::int32_t value = 0;  // on the logistic scale, in 1/256
  };
  using Weights = std::array<std::int32_t, input_count>;  // in 1/65536
  using Curve = std::array<std::uint16_t, 33>;            // a probability for each sixteenth of the logistic scale

  std::int32_t stretched(std::uint32_t probability) const { return m_stretch[probability >> 4U]; }
  void fill_tables();
  Slot& slot_of(std::size_t context);
  void add_input(std::size_t which, std::int32_t value);
  void gather_inputs();
  void teach(Estimate& estimate, unsigned bit, std::uint8_t limit, std::size_t caution);
  void begin_byte();
  void set_contexts(const std::array<std::uint64_t, context_count>& contexts);
  void begin_half();
  void follow_match(unsigned byte);

  std::array<std::int16_t, 4096> m_stretch;
  std::array<std::uint16_t, 256> m_rates;
  std::vector<Slot> m_slots;  // of all contexts
  std::array<Estimate, 256> m_bare;
  std::vector<Estimate> m_pasts;   // what came after a slot's past, by its context
  std::vector<Weights> m_weights;  // by known contexts and match, by the byte before, by bits of the byte and match
  std::vector<Curve> m_curves;     // by the byte before and the bits of the byte
  std::vector<std::uint32_t> m_places;  // after the last five bytes, by their hash; 0: nowhere
  std::array<Estimate, 64> m_matches;   // that a match holds, by its length

  std::vector<std::uint8_t> m_history;
  std::uint32_t m_learned = 0;  // bits
  std::uint64_t m_last_bytes = 0;
  std::uint32_t m_word = 0;
  std::uint32_t m_word_before = 0;
  unsigned m_bits = 1;         // of the byte so far, below a leading one
  unsigned m_step = 1;         // the same of its half
  std::size_t m_match_at = 0;  // place in the history of the byte foretold; 0: no match
  std::size_t m_match_length = 0;

  std::array<std::uint32_t, context_count> m_hashes{};
  std::array<std::uint32_t, context_count> m_groups{};
  std::array<Slot*, context_count> m_found{};
  std::array<Input, input_count> m_inputs;  // of the contexts that are known, m_input_count of them all
  std::size_t m_input_count = 0;
  unsigned m_match_bit = 0;
  std::array<Weights*, mixer_count> m_mixers{};
  std::array<std::int32_t, mixer_count> m_answers{};
  std::array<std::int32_t, mixer_count> m_trust;  // in the answers, in 1/65536
  std::int32_t m_answer = 0;
  std::uint16_t* m_curve_point = nullptr;
};

// Where an arithmetic coder cuts the range from `low` to `high`, both within it: a one lies at or below.
inline std::uint32_t middle_of(std::uint32_t low, std::uint32_t high, std::uint32_t probability_of_one) {
  return low + static_cast<std::uint32_t>(std::uint64_t{high - low} * probability_of_one >> 16U);
}

}  // namespace vitrine::pack
