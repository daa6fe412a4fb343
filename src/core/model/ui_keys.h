// The strings of the interface that an exhibit brings in each of its languages.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace vitrine::model {

enum class UiForm : std::uint8_t { single, plural };  // plural: one text a CLDR category, chosen by {n}

struct UiKey {
  std::string_view key;
  UiForm form = UiForm::single;
  std::string_view placeholders = {};  // names that may stand in braces, with a space between them
};

// Sorted by key.
std::span<const UiKey> ui_keys();

// Their keys alone, in the same order, and a hash of them all: it tells players that know other keys apart.
std::span<const std::string_view> ui_names();
std::uint16_t ui_names_hash();

// The CLDR categories whole numbers need in a language; "many" may be left out in French, where only millions have it.
std::span<const std::string_view> plural_categories(std::string_view language);

}  // namespace vitrine::model
