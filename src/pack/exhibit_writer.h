// Packs an exhibit (exhibit.fbs). The same exhibit gives the same bytes.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/model/exhibit.h"

namespace vitrine::pack {

struct PackedExhibit {
  std::vector<std::byte> common;
  std::vector<std::vector<std::byte>> editions;  // parallel to Common::languages
};

// Every edition must be loaded and keep the invariants of the model.
PackedExhibit pack_exhibit(const model::Exhibit& exhibit);

// Writes the content hash of a packed file anew, after a change to its other bytes. False where the bytes have no place
// for it.
bool seal(std::span<std::byte> file);

}  // namespace vitrine::pack
