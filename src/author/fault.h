// The classes of fault that the content of an exhibit can have; fault_classes.h says what each of them is.
#pragma once

#include <cstdint>

namespace vitrine::author {

enum class Fault : std::uint8_t {
  bad_coordinates,
  bad_country,
  bad_date,
  bad_id,
  bad_language,
  bad_link,
  bad_text,
  bad_value,
  card_in_two_chapters,
  card_not_in_chapter,
  claim_without_record,
  claim_without_source,
  duplicate_id,
  empty_text,
  file_too_large,
  missing_file,
  missing_key,
  missing_translation,
  missing_ui_string,
  not_utf8,
  place_cycle,
  raw_html,
  repeated_entry,
  reserved_id,
  route_out_of_order,
  standing_unsupported,
  toml_syntax,
  unknown_format,
  unknown_key,
  unknown_kind,
  unknown_language,
  unknown_placeholder,
  unknown_reference,
  unknown_standing,
  unknown_ui_string,
  unreadable_file,
  unsupported_character,
  unsupported_markup,
  unused,
  unused_file,
  wrong_type,
};

}  // namespace vitrine::author
