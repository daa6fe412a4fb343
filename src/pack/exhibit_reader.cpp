#include "pack/exhibit_reader.h"

#include "pack/body.h"
#include "pack/open_file.h"

namespace vitrine::pack {

std::expected<model::Common, Fault> read_common(std::span<const std::byte> bytes) {
  const auto opened = open_file(bytes);
  if (!opened) return std::unexpected(opened.error());
  if (opened->part != format::Part::common) return damaged("this is not the common part");
  auto common = read_common_body(opened->body);
  if (common) common->content_hash = opened->content_hash;
  return common;
}

std::expected<model::Edition, Fault> read_edition(std::span<const std::byte> bytes, const model::Common& common) {
  const auto opened = open_file(bytes);
  if (!opened) return std::unexpected(opened.error());
  if (opened->part != format::Part::edition) return damaged("this is not an edition");
  if (opened->common_hash != common.content_hash) return damaged("its parts are of different builds");
  return read_edition_body(opened->body, common, opened->hyphens);
}

std::expected<std::vector<model::Drawing>, Fault> read_pictures(std::span<const std::byte> bytes,
                                                                const model::Common& common) {
  const auto opened = open_file(bytes);
  if (!opened) return std::unexpected(opened.error());
  if (opened->part != format::Part::pictures) return damaged("these are not its pictures");
  if (opened->common_hash != common.content_hash) return damaged("its parts are of different builds");
  return read_pictures_body(opened->body, common);
}

}  // namespace vitrine::pack
