#include "author/ui_keys.h"

namespace vitrine::author {

namespace {

constexpr UiKey keys[] = {
    {"about"},
    {"address_unknown"},
    {"begin"},
    {"chapter", UiForm::single, "numeral"},
    {"chronology"},
    {"claims_heading"},
    {"close_file"},
    {"credits"},
    {"damaged_exhibit"},
    {"exhibit_view"},
    {"kind_memoir"},
    {"kind_party"},
    {"kind_press"},
    {"kind_primary"},
    {"kind_reference"},
    {"kind_scholarship"},
    {"kind_tale"},
    {"language_switch"},
    {"loading"},
    {"lost_graphics"},
    {"map_credit"},
    {"mark_name", UiForm::single, "date title"},
    {"newer_exhibit"},
    {"next_card"},
    {"note_heading"},
    {"open_file"},
    {"open_file_of", UiForm::single, "title"},
    {"people_heading"},
    {"pin_name", UiForm::plural, "place n"},
    {"places"},
    {"places_heading"},
    {"previous_card"},
    {"reading_view"},
    {"record_heading"},
    {"sources_heading"},
    {"standing"},
    {"standing_account"},
    {"standing_contradicted"},
    {"standing_disputed"},
    {"standing_established"},
    {"story"},
    {"terms_heading"},
    {"theme"},
    {"theme_dark"},
    {"theme_light"},
    {"told_heading"},
    {"weak_source"},
};

constexpr std::string_view two_categories[] = {"one", "other"};
constexpr std::string_view russian_categories[] = {"one", "few", "many", "other"};

}  // namespace

std::span<const UiKey> ui_keys() {
  return keys;
}

std::span<const std::string_view> plural_categories(std::string_view language) {
  if (language == "ru") return russian_categories;
  return two_categories;
}

}  // namespace vitrine::author
