#include "author/ui_keys.h"

namespace vitrine::author {

namespace {

constexpr UiKey keys[] = {
    {"address_unknown"},
    {"begin"},
    {"bibtex"},
    {"card"},
    {"cards_heading"},
    {"chapter", UiForm::single, "numeral"},
    {"chronology"},
    {"cite_heading"},
    {"claims_heading"},
    {"close_file"},
    {"contents"},
    {"copied"},
    {"copy"},
    {"damaged_exhibit"},
    {"earlier"},
    {"exhibit_heading"},
    {"exhibit_view"},
    {"filter_count", UiForm::plural, "n"},
    {"glossary"},
    {"kind_memoir"},
    {"kind_memoir_plural"},
    {"kind_party"},
    {"kind_party_plural"},
    {"kind_press"},
    {"kind_press_plural"},
    {"kind_primary"},
    {"kind_primary_plural"},
    {"kind_reference"},
    {"kind_reference_plural"},
    {"kind_scholarship"},
    {"kind_scholarship_plural"},
    {"kind_tale"},
    {"kind_tale_plural"},
    {"language_switch"},
    {"later"},
    {"loading"},
    {"lost_graphics"},
    {"map_credit"},
    {"mark_name", UiForm::single, "date title"},
    {"minutes", UiForm::plural, "n"},
    {"newer_exhibit"},
    {"next_card"},
    {"not_copied"},
    {"note_close"},
    {"note_heading"},
    {"note_more"},
    {"open_file"},
    {"open_file_of", UiForm::single, "title"},
    {"people_heading"},
    {"person"},
    {"pin_name", UiForm::plural, "place n"},
    {"place"},
    {"places"},
    {"places_heading"},
    {"previous_card"},
    {"reading_view"},
    {"record_heading"},
    {"ris"},
    {"route"},
    {"search"},
    {"search_count", UiForm::plural, "n"},
    {"search_hint"},
    {"settings_heading"},
    {"share"},
    {"show_on_map"},
    {"sources_heading"},
    {"standing"},
    {"standing_account"},
    {"standing_contradicted"},
    {"standing_disputed"},
    {"standing_established"},
    {"story"},
    {"term"},
    {"terms_heading"},
    {"theme"},
    {"theme_dark"},
    {"theme_light"},
    {"told_heading"},
    {"topic"},
    {"topics_heading"},
    {"weak_source"},
    {"whole_story"},
    {"wikidata"},
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
