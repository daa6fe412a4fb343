// Sorting with little code: one routine orders numbers, what they number is moved afterwards. std::stable_sort would
// bring two kilobytes along for each type and each key.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace vitrine {

// Whether the thing numbered `a` comes before the one numbered `b`; refers to `comparison`, which must outlive it.
class Before {
 public:
  template <class Comparison>
  explicit Before(const Comparison& comparison)
      : m_comparison(&comparison), m_call([](const void* called, std::uint32_t a, std::uint32_t b) -> bool {
          return (*static_cast<const Comparison*>(called))(a, b);
        }) {}
  bool operator()(std::uint32_t a, std::uint32_t b) const { return m_call(m_comparison, a, b); }

 private:
  const void* m_comparison;
  bool (*m_call)(const void*, std::uint32_t, std::uint32_t);
};

// The numbers 0 to count - 1 in order; of equal ones the lesser first. In n log n comparisons.
std::vector<std::uint32_t> ordered_numbers(std::size_t count, Before is_before);

// Orders `values` by what `key_of` gives for each; equal ones stay as they stand.
template <class Value, class Key>
void sort_by(std::vector<Value>& values, const Key& key_of) {
  const auto is_before = [&](std::uint32_t a, std::uint32_t b) { return key_of(values[a]) < key_of(values[b]); };
  std::vector<Value> sorted;
  sorted.reserve(values.size());
  for (const auto number : ordered_numbers(values.size(), Before(is_before)))
    sorted.push_back(std::move(values[number]));
  values = std::move(sorted);
}

}  // namespace vitrine
