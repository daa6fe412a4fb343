#include "pack/byte_model.h"

#include <algorithm>

namespace vitrine::pack {

namespace {

constexpr unsigned slot_bits = 20;
constexpr unsigned place_bits = 16;
constexpr std::size_t shortest_match = 5;
constexpr std::size_t longest_match = 63;
constexpr std::int32_t one = 65536;
constexpr std::int32_t largest_weight = 64 * one;
constexpr std::int32_t first_weight = one / 10;
constexpr std::int32_t first_match_weight = one * 3 / 10;
constexpr std::int32_t trust_rate = 3;
constexpr std::int32_t slow_rate = 30;   // of the weights, in the end
constexpr std::int32_t quick_rate = 40;  // more in the beginning
constexpr std::uint32_t quick_bits = 16384;
// Bits; what is older counts for less and less.
constexpr std::uint8_t longest_memory = 60;
constexpr std::uint8_t longest_past_memory = 250;
constexpr std::uint8_t longest_match_memory = 120;
// Bits that an estimate counts as seen from the first on.
constexpr std::size_t past_caution = 3;
constexpr int curve_rate = 5;

// 65536 / (1 + exp(-x)) for x from -8 to 8 in steps of a half.
constexpr std::array<std::int32_t, 33> logistic{22,    36,    60,    98,    162,   267,   439,   721,   1179,
                                                1921,  3108,  4971,  7812,  11955, 17625, 24743, 32768, 40793,
                                                47911, 53581, 57724, 60565, 62428, 63615, 64357, 64815, 65097,
                                                65269, 65374, 65438, 65476, 65500, 65514};

// From the logistic scale, in 1/256, to a probability.
std::int32_t squashed(std::int32_t x) {
  const auto from_start = static_cast<std::uint32_t>(std::clamp(x, -2047, 2047) + 2048);
  const std::uint32_t at = from_start / 128;
  const auto further = static_cast<std::int32_t>(from_start % 128);
  return (logistic[at] * (128 - further) + logistic[at + 1] * further) / 128;
}

std::uint32_t hash_of(std::uint64_t x) {
  x *= 0xD6E8FEB86659FD93;
  x ^= x >> 32U;
  x *= 0xD6E8FEB86659FD93;
  return static_cast<std::uint32_t>(x >> 32U);
}

// In the alphabets of editions about the first dozen of code points beyond ASCII are spaces, quotes and dashes.
bool is_letter(unsigned byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte >= 0x8C;
}

constexpr std::int32_t goal_of(unsigned bit) {
  return bit != 0 ? one - 1 : 0;
}

// The probability of a one after these bits, below a leading one: those before a change count half.
std::uint16_t likely_after(unsigned past) {
  std::uint32_t seen[2] = {4, 4};  // tenths
  unsigned length = 0;
  while (past >> (length + 1) != 0)
    ++length;
  while (length-- > 0) {
    const unsigned bit = past >> length & 1U;
    seen[bit] += 10;
    seen[1 - bit] = std::min(seen[1 - bit], 5 + seen[1 - bit] / 2);
  }
  return static_cast<std::uint16_t>(65536 * seen[1] / (seen[0] + seen[1]));
}

}  // namespace

ByteModel::ByteModel()
    : m_slots(1U << slot_bits),
      m_pasts(context_count * 256),
      m_curves(256U * 256U),
      m_places(1U << place_bits),
      m_history(1) {
  fill_tables();
  Weights weights{};
  weights.fill(first_weight);
  weights[bare_input] = 2 * first_weight;
  weights[match_input] = first_match_weight;
  m_weights.assign(4 * (context_count + 1) + 256 + 4 * 256, weights);
  m_trust.fill(one / static_cast<std::int32_t>(mixer_count));
  begin_byte();
}

void ByteModel::fill_tables() {
  std::int32_t x = -2047;
  for (std::size_t p = 0; p < m_stretch.size(); ++p) {
    while (x < 2047 && squashed(x) < static_cast<std::int32_t>(16 * p + 8))
      ++x;
    m_stretch[p] = static_cast<std::int16_t>(x);
  }
  for (std::uint32_t count = 0; count < m_rates.size(); ++count)
    m_rates[count] = static_cast<std::uint16_t>(10U * one / (10U * count + 11U));
  for (std::size_t i = 0; i < m_curves[0].size(); ++i)
    m_curves[0][i] = static_cast<std::uint16_t>(squashed(128 * (static_cast<std::int32_t>(i) - 16)));
  std::ranges::fill(m_curves, m_curves[0]);
  for (std::uint32_t length = 0; length < m_matches.size(); ++length)
    m_matches[length].probability = static_cast<std::uint16_t>(one - 1 - one / (static_cast<std::int32_t>(length) + 3));
  for (std::size_t i = 0; i < m_pasts.size(); ++i)
    m_pasts[i].probability = likely_after(i % 256);
}

// The bits of half a byte lie close together.
ByteModel::Slot& ByteModel::slot_of(std::size_t context) {
  const std::uint32_t group = m_groups[context];
  const std::size_t at = group >> (32U - slot_bits) ^ m_step;
  const auto check = static_cast<std::uint8_t>(group + m_step * 0x9DU);
  Slot& first = m_slots[at];
  if (first.estimate.count != 0 && first.check == check) return first;
  Slot& second = m_slots[at ^ 1U];
  if (second.estimate.count != 0 && second.check == check) return second;
  Slot& poorer = first.estimate.count > second.estimate.count ? second : first;
  poorer = {.estimate = {}, .check = check};
  return poorer;
}

void ByteModel::add_input(std::size_t which, std::int32_t value) {
  m_inputs[m_input_count++] = {which, value};
}

void ByteModel::gather_inputs() {
  m_input_count = 0;
  std::size_t match = 0;
  if (m_match_at != 0) {
    const unsigned foretold = m_history[m_match_at] | 256U;
    unsigned bits_left = 0;
    while (m_bits << bits_left < 256U)
      ++bits_left;
    if (foretold >> bits_left == m_bits) {
      const auto likely = stretched(m_matches[m_match_length].probability);
      m_match_bit = foretold >> (bits_left - 1U) & 1U;
      add_input(match_input, m_match_bit != 0 ? likely : -likely);
      match = m_match_length < 12 ? 1 : m_match_length < 40 ? 2 : 3;
    } else {
      m_match_at = 0;
    }
  }
  add_input(constant_input, 256);
  add_input(bare_input, stretched(m_bare[m_bits].probability));
  std::size_t known = 0;
  for (std::size_t context = 0; context < context_count; ++context) {
    Slot& slot = slot_of(context);
    m_found[context] = &slot;
    if (slot.estimate.count == 0) continue;
    ++known;
    add_input(2 * context, stretched(slot.estimate.probability));
    add_input(2 * context + 1, stretched(m_pasts[context << 8U | slot.past].probability));
  }
  m_mixers = {&m_weights[4 * known + match], &m_weights[4 * (context_count + 1) + m_last_bytes % 256],
              &m_weights[4 * (context_count + 1) + 256 + 256 * match + m_bits]};
}

std::uint32_t ByteModel::probability_of_one() {
  gather_inputs();
  const auto bounded = [](std::int64_t answer) {
    return static_cast<std::int32_t>(std::clamp<std::int64_t>(answer / one, -2047, 2047));
  };
  std::int64_t trusted = 0;
  for (std::size_t mixer = 0; mixer < mixer_count; ++mixer) {
    std::int64_t weighed = 0;
    for (std::size_t i = 0; i < m_input_count; ++i)
      weighed += static_cast<std::int64_t>((*m_mixers[mixer])[m_inputs[i].which]) * m_inputs[i].value;
    m_answers[mixer] = bounded(weighed);
    trusted += static_cast<std::int64_t>(m_trust[mixer]) * m_answers[mixer];
  }
  m_answer = bounded(trusted);
  const auto from_start = static_cast<std::uint32_t>(m_answer + 2048);
  const std::uint32_t at = from_start / 128;
  const std::uint32_t further = from_start % 128;
  Curve& curve = m_curves[m_last_bytes % 256 * 256 + m_bits];
  const std::uint32_t refined = (curve[at] * (128 - further) + curve[at + 1] * further) / 128;
  m_curve_point = &curve[further < 64 ? at : at + 1];
  return std::clamp<std::uint32_t>((static_cast<std::uint32_t>(squashed(m_answer)) + refined) / 2, 16, one - 16);
}

void ByteModel::teach(Estimate& estimate, unsigned bit, std::uint8_t limit, std::size_t caution) {
  const std::int64_t further = goal_of(bit) - estimate.probability;
  estimate.probability =
      static_cast<std::uint16_t>(estimate.probability + further * m_rates[estimate.count + caution] / one);
  if (estimate.count < limit) ++estimate.count;
}

void ByteModel::learn(unsigned bit) {
  const auto error_of = [truth = bit != 0 ? one : 0](std::int32_t answer) { return (truth - squashed(answer)) / 16; };
  const std::int32_t error = error_of(m_answer);
  const auto quickly = static_cast<std::int32_t>(quick_bits * quick_rate / (quick_bits + m_learned++));
  for (std::size_t mixer = 0; mixer < mixer_count; ++mixer) {
    m_trust[mixer] += m_answers[mixer] * error * trust_rate / one;
    const std::int32_t step = error_of(m_answers[mixer]) * (slow_rate + quickly);
    for (std::size_t i = 0; i < m_input_count; ++i) {
      auto& weight = (*m_mixers[mixer])[m_inputs[i].which];
      weight = std::clamp(weight + m_inputs[i].value * step / one, -largest_weight, largest_weight);
    }
  }
  *m_curve_point = static_cast<std::uint16_t>(*m_curve_point + ((goal_of(bit) - *m_curve_point) >> curve_rate));
  for (std::size_t context = 0; context < context_count; ++context) {
    Slot& slot = *m_found[context];
    if (slot.estimate.count != 0) teach(m_pasts[context << 8U | slot.past], bit, longest_past_memory, past_caution);
    teach(slot.estimate, bit, longest_memory, 0);
    const unsigned past = slot.past * 2U | bit;
    slot.past = static_cast<std::uint8_t>(past < 256 ? past : past % 128 + 128);
  }
  teach(m_bare[m_bits], bit, longest_memory, 0);
  if (m_match_at != 0) teach(m_matches[m_match_length], m_match_bit == bit ? 1 : 0, longest_match_memory, past_caution);
  m_bits = m_bits << 1U | bit;
  m_step = m_step << 1U | bit;
  if (m_bits >= 256) {
    follow_match(m_bits & 255U);
    begin_byte();
  } else if (m_step >= 16) {
    begin_half();
  }
}

// Takes the byte that came into the history and looks for what followed the same bytes before.
void ByteModel::follow_match(unsigned byte) {
  m_history.push_back(static_cast<std::uint8_t>(byte));
  m_last_bytes = m_last_bytes << 8U | byte;
  if (!is_letter(byte) && m_word != 0) m_word_before = m_word;
  m_word = is_letter(byte) ? (m_word + byte + 1) * 0x2F0B4C47U : 0;
  if (m_match_at != 0 && m_history[m_match_at] == byte) {
    ++m_match_at;
    m_match_length = std::min(m_match_length + 1, longest_match);
  } else {
    m_match_at = 0;
    m_match_length = 0;
  }
  const std::size_t here = m_history.size();
  auto& place = m_places[hash_of(m_last_bytes << (64U - 8U * shortest_match)) >> (32U - place_bits)];
  if (m_match_at == 0 && place != 0) {
    while (m_match_length < longest_match && m_match_length < place &&
           m_history[place - 1 - m_match_length] == m_history[here - 1 - m_match_length])
      ++m_match_length;
    if (m_match_length >= shortest_match)
      m_match_at = place;
    else
      m_match_length = 0;
  }
  place = static_cast<std::uint32_t>(here);
}

void ByteModel::begin_bit(const std::array<std::uint64_t, context_count>& contexts, std::uint8_t kind) {
  m_bits = 128;
  m_match_at = 0;
  m_last_bytes = kind;
  set_contexts(contexts);
}

void ByteModel::begin_byte() {
  m_bits = 1;
  const std::uint64_t word = std::uint64_t{m_word} << 32U;
  set_contexts({m_last_bytes << 56U, m_last_bytes << 48U, m_last_bytes << 40U, m_last_bytes << 32U, word,
                word | m_word_before, m_last_bytes >> 8U & 0xFFFFU});
}

void ByteModel::set_contexts(const std::array<std::uint64_t, context_count>& contexts) {
  for (std::size_t context = 0; context < context_count; ++context)
    m_hashes[context] = hash_of(contexts[context] + (context + 1) * 0x9E3779B97F4A7C15U);
  begin_half();
}

void ByteModel::begin_half() {
  m_step = 1;
  for (std::size_t context = 0; context < context_count; ++context) {
    std::uint32_t hash = m_hashes[context] + m_bits * 0x9E3779B1U;
    hash ^= hash >> 15U;
    m_groups[context] = hash * 0x85EBCA6BU;
  }
}

}  // namespace vitrine::pack
