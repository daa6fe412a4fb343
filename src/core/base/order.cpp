#include "core/base/order.h"

#include <algorithm>
#include <numeric>

namespace vitrine {

std::vector<std::uint32_t> ordered_numbers(std::size_t count, Before is_before) {
  std::vector<std::uint32_t> numbers(count);
  std::iota(numbers.begin(), numbers.end(), 0U);
  const auto comes_first = [is_before](std::uint32_t a, std::uint32_t b) {
    return is_before(a, b) || (a < b && !is_before(b, a));
  };
  // Heaps are a quarter of the code of std::ranges::sort.
  std::ranges::make_heap(numbers, comes_first);
  std::ranges::sort_heap(numbers, comes_first);
  return numbers;
}

}  // namespace vitrine
