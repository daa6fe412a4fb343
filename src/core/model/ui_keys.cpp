#include "core/model/ui_keys.h"

#include <algorithm>
#include <array>

namespace vitrine::model {

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
    {"kilometres", UiForm::single, "length"},
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
    {"map"},
    {"map_credit"},
    {"map_frontiers", UiForm::single, "years"},
    {"map_frontiers_short", UiForm::single, "years"},
    {"map_width", UiForm::single, "n"},
    {"mark_name", UiForm::single, "date title"},
    {"metres", UiForm::single, "length"},
    {"minutes", UiForm::plural, "n"},
    {"motion"},
    {"motion_full"},
    {"motion_reduced"},
    {"newer_exhibit"},
    {"next_card"},
    {"not_copied"},
    {"note_close"},
    {"note_heading"},
    {"note_more"},
    {"open_file"},
    {"open_file_of", UiForm::single, "title"},
    {"open_picture", UiForm::single, "caption"},
    {"people_heading"},
    {"person"},
    {"pin_name", UiForm::plural, "place n"},
    {"place"},
    {"places"},
    {"places_heading"},
    {"plate"},
    {"plate_number", UiForm::single, "number"},
    {"plates_heading"},
    {"previous_card"},
    {"reading_view"},
    {"record_heading"},
    {"ris"},
    {"route"},
    {"route_line", UiForm::single, "from to length time"},
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
    {"text_size"},
    {"text_size_value", UiForm::single, "n"},
    {"theme"},
    {"theme_dark"},
    {"theme_high_contrast"},
    {"theme_light"},
    {"tie_letter"},
    {"tie_office"},
    {"tie_opposition"},
    {"tie_signature"},
    {"tie_talks"},
    {"tie_uncertain"},
    {"ties_all"},
    {"ties_heading"},
    {"told_heading"},
    {"topic"},
    {"topics_heading"},
    {"travel_telegram"},
    {"travel_train"},
    {"type_sample"},
    {"weak_source"},
    {"weigh_alt", UiForm::single, "name weight beside"},
    {"weigh_bars", UiForm::plural, "mass bar count n"},
    {"weigh_loads", UiForm::plural, "mass load count n"},
    {"weigh_mass", UiForm::single, "money gold mass"},
    {"weigh_result", UiForm::plural, "mass count n"},
    {"weigh_volume", UiForm::single, "mass density volume edge"},
    {"whole_route"},
    {"whole_story"},
    {"wikidata"},
    {"zoom_in"},
    {"zoom_out"},
};

constexpr auto names = [] {
  std::array<std::string_view, std::size(keys)> result;
  std::ranges::transform(keys, result.begin(), &UiKey::key);
  return result;
}();
static_assert(std::ranges::is_sorted(names));

// FNV-1a, folded.
constexpr std::uint16_t names_hash = [] {
  std::uint32_t hash = 0x811C9DC5;
  for (const auto name : names) {
    for (const char letter : name)
      hash = (hash ^ static_cast<std::uint8_t>(letter)) * 0x01000193;
    hash = (hash ^ 0xFF) * 0x01000193;
  }
  return static_cast<std::uint16_t>(hash >> 16 ^ hash);
}();

constexpr std::string_view two_categories[] = {"one", "other"};
constexpr std::string_view russian_categories[] = {"one", "few", "many", "other"};

}  // namespace

std::span<const UiKey> ui_keys() {
  return keys;
}

std::span<const std::string_view> ui_names() {
  return names;
}

std::uint16_t ui_names_hash() {
  return names_hash;
}

std::span<const std::string_view> plural_categories(std::string_view language) {
  if (language == "ru") return russian_categories;
  return two_categories;
}

}  // namespace vitrine::model
