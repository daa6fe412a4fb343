// Why packed bytes are refused.
#pragma once

#include <cstdint>
#include <string>

namespace vitrine::pack {

enum class FaultKind : std::uint8_t {
  damaged,  // not what the writer wrote, or never a pack of ours
  newer     // packed for another player: of a later major version, or with other interface strings
};

struct Fault {
  FaultKind kind = FaultKind::damaged;
  std::string message;  // for the log, in English
};

}  // namespace vitrine::pack
