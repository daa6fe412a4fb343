// Processor time of the thread, taken again and again.
#pragma once

#include <algorithm>
#include <cstddef>
#include <ctime>
#include <vector>

namespace vitrine::bench {

inline double processor_ms() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

struct Times {
  std::vector<double> ms;

  template <typename Work>
  void take(Work work) {
    const double start_ms = processor_ms();
    work();
    ms.push_back(processor_ms() - start_ms);
  }
  double at_share(double share) {
    std::ranges::sort(ms);
    return ms[static_cast<std::size_t>(share * static_cast<double>(ms.size() - 1))];
  }
};

}  // namespace vitrine::bench
