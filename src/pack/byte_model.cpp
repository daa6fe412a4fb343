#include "pack/byte_model.h"

#include <algorithm>

namespace vitrine::pack {

namespace {

constexpr unsigned slot_bits = 18;
constexpr unsigned place_bits = 16;
constexpr std::size_t shortest_match = 5;
constexpr std::size_t longest_match = 31;
constexpr std::int32_t one = 65536;
constexpr std::int32_t largest_weight = 64 * one;
constexpr std::int32_t first_weight = one / 5;
constexpr int learning_rate = 7;
constexpr std::uint8_t longest_memory = 100;  // bits; what is older counts for less and less
constexpr std::uint8_t longest_bare_memory = 60;
constexpr std::int32_t sure_count = 160;
constexpr int curve_rate = 6;
constexpr int match_rate = 6;

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

bool is_letter(unsigned byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte >= 0x80;
}

void approach(std::uint16_t& probability, unsigned bit, int rate) {
  const std::int32_t goal = bit != 0 ? one - 1 : 0;
  probability = static_cast<std::uint16_t>(probability + ((goal - probability) >> rate));
}

}  // namespace

ByteModel::ByteModel()
    : m_slots(context_count << slot_bits), m_curves(256U * 256U), m_places(1U << place_bits), m_history(1) {
  std::int32_t x = -2047;
  for (std::size_t p = 0; p < m_stretch.size(); ++p) {
    while (x < 2047 && squashed(x) < static_cast<std::int32_t>(16 * p + 8))
      ++x;
    m_stretch[p] = static_cast<std::int16_t>(x);
  }
  for (std::uint32_t count = 0; count < m_rates.size(); ++count)
    m_rates[count] = static_cast<std::uint16_t>(10U * one / (10U * count + 13U));
  Weights weights;
  weights.fill(first_weight);
  m_weights.assign(4 * (context_count + 1) + 256 + 256, weights);
  for (std::size_t i = 0; i < m_curves[0].size(); ++i)
    m_curves[0][i] = static_cast<std::uint16_t>(squashed(128 * (static_cast<std::int32_t>(i) - 16)));
  std::ranges::fill(m_curves, m_curves[0]);
  for (std::uint32_t length = 0; length < m_match_probabilities.size(); ++length)
    m_match_probabilities[length] = static_cast<std::uint16_t>(one - 1 - one / (static_cast<std::int32_t>(length) + 3));
  begin_byte();
}

ByteModel::Slot& ByteModel::slot_of(std::size_t context) {
  std::uint32_t hash = m_hashes[context] + m_bits * 0x9E3779B1U;
  hash ^= hash >> 15U;
  hash *= 0x85EBCA6BU;
  const std::size_t at = context << slot_bits | hash >> (32U - slot_bits);
  const auto check = static_cast<std::uint8_t>(hash);
  Slot& first = m_slots[at];
  if (first.count != 0 && first.check == check) return first;
  Slot& second = m_slots[at ^ 1U];
  if (second.count != 0 && second.check == check) return second;
  Slot& poorer = first.count > second.count ? second : first;
  poorer = {.check = check};
  return poorer;
}

void ByteModel::gather_inputs() {
  std::size_t known = 0;
  auto* input = m_inputs.data();
  *input++ = stretched(m_bare_slots[m_bits].probability);
  for (std::size_t context = 0; context < context_count; ++context) {
    Slot& slot = slot_of(context);
    m_found[context] = &slot;
    const bool is_known = slot.count != 0;
    known += is_known;
    *input++ = is_known ? stretched(slot.probability) : 0;
    *input++ = is_known ? (slot.probability - one / 2) * std::min(slot.count + 1, sure_count) / (16 * sure_count) : 0;
  }
  std::size_t match = 0;
  *input = 0;
  if (m_match_at != 0) {
    const unsigned foretold = m_history[m_match_at] | 256U;
    unsigned bits_left = 0;
    while (m_bits << bits_left < 256U)
      ++bits_left;
    if (foretold >> bits_left == m_bits) {
      const auto likely = stretched(m_match_probabilities[m_match_length]);
      *input = (foretold >> (bits_left - 1U) & 1U) != 0 ? likely : -likely;
      match = m_match_length < 8 ? 1 : m_match_length < 16 ? 2 : 3;
    } else {
      m_match_at = 0;
    }
  }
  *++input = 256;
  m_mixers = {&m_weights[4 * known + match], &m_weights[4 * (context_count + 1) + m_bits],
              &m_weights[4 * (context_count + 1) + 256 + m_last_bytes % 256]};
}

std::uint32_t ByteModel::probability_of_one() {
  gather_inputs();
  std::int32_t sum = 0;
  for (std::size_t mixer = 0; mixer < mixer_count; ++mixer) {
    std::int64_t weighed = 0;
    for (std::size_t i = 0; i < input_count; ++i)
      weighed += static_cast<std::int64_t>((*m_mixers[mixer])[i]) * m_inputs[i];
    m_answers[mixer] = static_cast<std::int32_t>(std::clamp<std::int64_t>(weighed / one, -2047, 2047));
    sum += m_answers[mixer];
  }
  const std::int32_t x = sum / static_cast<std::int32_t>(mixer_count);
  const auto from_start = static_cast<std::uint32_t>(x + 2048);
  const std::uint32_t at = from_start / 128;
  const std::uint32_t further = from_start % 128;
  Curve& curve = m_curves[m_last_bytes % 256 * 256 + m_bits];
  const std::uint32_t refined = (curve[at] * (128 - further) + curve[at + 1] * further) / 128;
  m_curve_point = &curve[further < 64 ? at : at + 1];
  return std::clamp<std::uint32_t>((static_cast<std::uint32_t>(squashed(x)) + refined) / 2, 32, one - 32);
}

void ByteModel::learn(unsigned bit) {
  const std::int32_t truth = bit != 0 ? one : 0;
  for (std::size_t mixer = 0; mixer < mixer_count; ++mixer) {
    const std::int32_t error = (truth - squashed(m_answers[mixer])) / 16;
    for (std::size_t i = 0; i < input_count; ++i) {
      auto& weight = (*m_mixers[mixer])[i];
      weight = std::clamp(weight + m_inputs[i] * error * learning_rate / 16384, -largest_weight, largest_weight);
    }
  }
  approach(*m_curve_point, bit, curve_rate);
  const auto teach = [&](Slot& slot, std::uint8_t limit) {
    const std::int32_t goal = bit != 0 ? one - 1 : 0;
    slot.probability = static_cast<std::uint16_t>(slot.probability +
                                                  (goal - slot.probability) * std::int64_t{m_rates[slot.count]} / one);
    if (slot.count < limit) ++slot.count;
  };
  for (auto* slot : m_found)
    teach(*slot, longest_memory);
  teach(m_bare_slots[m_bits], longest_bare_memory);
  if (m_match_at != 0)
    approach(m_match_probabilities[m_match_length], (m_inputs[input_count - 2] > 0) == (bit != 0), match_rate);
  m_bits = m_bits << 1U | bit;
  if (m_bits >= 256) {
    follow_match(m_bits & 255U);
    begin_byte();
  }
}

// Takes the byte that came into the history and looks for what followed the same bytes before.
void ByteModel::follow_match(unsigned byte) {
  m_history.push_back(static_cast<std::uint8_t>(byte));
  m_last_bytes = m_last_bytes << 8U | byte;
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
  for (std::size_t context = 0; context < context_count; ++context)
    m_hashes[context] = hash_of(contexts[context] + 1);
}

void ByteModel::begin_byte() {
  m_bits = 1;
  for (std::size_t context = 0; context + 1 < context_count; ++context)
    m_hashes[context] = hash_of((m_last_bytes << (56U - 8U * context)) + context);
  m_hashes[context_count - 1] = hash_of(std::uint64_t{m_word} << 32U | context_count);
}

}  // namespace vitrine::pack
