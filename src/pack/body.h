// The bodies of a packed exhibit's two kinds of file: exhibit_format.h has their grammar. The files around them are
// open_file.h's and exhibit_writer's.
#pragma once

#include <cstddef>
#include <expected>
#include <span>
#include <vector>

#include "core/model/exhibit.h"
#include "pack/fault.h"

namespace vitrine::pack {

std::vector<std::byte> common_body(const model::Common& common);
std::vector<std::byte> edition_body(const model::Edition& edition, const model::Common& common);
// Where the words of that body may be divided, by divisions.h.
std::vector<std::byte> edition_hyphens(const model::Edition& edition, const model::Common& common);

// Of Exhibit::drawings.
std::vector<std::byte> pictures_body(const std::vector<model::Drawing>& drawings);

std::expected<model::Common, Fault> read_common_body(std::span<const std::byte> body);
// `hyphens` are of any origin; where there are none no word is divided.
std::expected<model::Edition, Fault> read_edition_body(std::span<const std::byte> body, const model::Common& common,
                                                       std::span<const std::byte> hyphens = {});
std::expected<std::vector<model::Drawing>, Fault> read_pictures_body(std::span<const std::byte> body,
                                                                     const model::Common& common);

}  // namespace vitrine::pack
