// Packs an exhibit (exhibit.fbs, exhibit_format.h). The same exhibit gives the same bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/model/exhibit.h"

namespace vitrine::pack {

struct PackedExhibit {
  std::vector<std::byte> common;
  std::vector<std::vector<std::byte>> editions;  // parallel to Common::languages
  std::vector<std::byte> pictures;               // plain, whatever the coding
};

enum class Coding : std::uint8_t {
  smallest,
  plain  // bodies stand as they are, without hyphens: for whoever looks into a file, or changes its bytes
};

// Every edition and the drawings must be loaded and keep the invariants of the model. The words of pages of the reading
// view alone are left out.
PackedExhibit pack_exhibit(const model::Exhibit& exhibit, Coding coding = Coding::smallest);

// Writes the content hash of a packed file anew, after a change to its other bytes. False where the bytes have no place
// for it.
bool seal(std::span<std::byte> file);

}  // namespace vitrine::pack
