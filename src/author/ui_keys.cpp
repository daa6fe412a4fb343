#include "author/ui_keys.h"

namespace vitrine::author {

namespace {

constexpr UiKey keys[] = {
    {"about"},
    {"address_unknown"},
    {"after_period", UiForm::single, "year"},
    {"before_period", UiForm::single, "year"},
    {"begin"},
    {"card_position", UiForm::single, "n total"},
    {"cards_here", UiForm::plural, "n"},
    {"chapter", UiForm::single, "numeral"},
    {"chronology"},
    {"claims_heading"},
    {"close_file"},
    {"content_licence"},
    {"credits"},
    {"damaged_exhibit"},
    {"exhibit_view"},
    {"external_link", UiForm::single, "title"},
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
    {"main_navigation"},
    {"map"},
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
    {"skip_to_story"},
    {"source_language", UiForm::single, "language"},
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
    {"theme_system"},
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
