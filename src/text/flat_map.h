// A hash map from 32-bit keys to small values, by open addressing in one array. It only grows.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace vitrine::text {

// `Value` is default constructible and cheap to copy. The key 0xFFFFFFFF may not be used.
template <typename Value>
class FlatMap {
 public:
  const Value* find(std::uint32_t key) const {
    if (m_slots.empty()) return nullptr;
    const Slot& slot = m_slots[slot_of(key)];
    return slot.key == key ? &slot.value : nullptr;
  }

  // The key is not in the map yet.
  void add(std::uint32_t key, const Value& value) {
    if (2 * (m_size + 1) > m_slots.size()) grow();
    m_slots[slot_of(key)] = {key, value};
    ++m_size;
  }

  std::size_t size() const { return m_size; }

 private:
  static constexpr std::uint32_t no_key = 0xFFFFFFFF;
  struct Slot {
    std::uint32_t key = no_key;
    Value value{};
  };

  // The slot of the key, or the free one where it belongs. The number of slots is a power of two.
  std::size_t slot_of(std::uint32_t key) const {
    const std::size_t mask = m_slots.size() - 1;
    std::uint32_t hash = key * 0x9E3779B1U;
    hash ^= hash >> 15U;
    std::size_t at = hash & mask;
    while (m_slots[at].key != key && m_slots[at].key != no_key)
      at = (at + 1) & mask;
    return at;
  }

  void grow() {
    std::vector<Slot> old = std::exchange(m_slots, std::vector<Slot>(m_slots.empty() ? 64 : 2 * m_slots.size()));
    for (const Slot& slot : old) {
      if (slot.key != no_key) m_slots[slot_of(slot.key)] = slot;
    }
  }

  std::vector<Slot> m_slots;
  std::size_t m_size = 0;
};

}  // namespace vitrine::text
