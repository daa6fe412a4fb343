#include "core/edtf/wording.h"

namespace vitrine::edtf {

std::optional<Language> language_from_tag(std::string_view tag) {
  const std::string_view primary = tag.substr(0, tag.find('-'));
  if (primary == "fr") return Language::french;
  if (primary == "ru") return Language::russian;
  if (primary == "en") return Language::english;
  return std::nullopt;
}

std::string wording(const Date& date, Language language) {
  switch (language) {
    case Language::french:
      return wording_fr(date);
    case Language::russian:
      return wording_ru(date);
    case Language::english:
      return wording_en(date);
  }
  return {};
}

}  // namespace vitrine::edtf
