#include "core/model/words.h"

#include <algorithm>

namespace vitrine::model {

std::string_view own_name(std::string_view language) {
  if (language == "fr") return "Français";
  if (language == "ru") return "Русский";
  if (language == "en") return "English";
  return language;
}

std::string_view key_of(Standing standing) {
  switch (standing) {
    case Standing::established:
      return "standing_established";
    case Standing::account:
      return "standing_account";
    case Standing::disputed:
      return "standing_disputed";
    case Standing::contradicted:
      return "standing_contradicted";
  }
  return {};
}

std::string_view key_of(SourceKind kind) {
  switch (kind) {
    case SourceKind::primary:
      return "kind_primary";
    case SourceKind::scholarship:
      return "kind_scholarship";
    case SourceKind::memoir:
      return "kind_memoir";
    case SourceKind::press:
      return "kind_press";
    case SourceKind::reference:
      return "kind_reference";
    case SourceKind::party:
      return "kind_party";
    case SourceKind::tale:
      return "kind_tale";
  }
  return {};
}

std::string chapter_label(const Edition& edition, const Chapter& chapter) {
  if (chapter.numeral.empty()) return {};
  return ui_string(edition, "chapter", {{"numeral", chapter.numeral}});
}

std::string role_line(const PersonText& person) {
  return person.life.empty() ? person.role.utf8 : person.role.utf8 + ", " + person.life.utf8;
}

std::string source_number(const Card& card, Index source) {
  const auto place = std::ranges::find(card.sources, source) - card.sources.begin();
  return '[' + std::to_string(place + 1) + ']';
}

std::string source_remark(const Edition& edition, const Source& source, const SourceText& words) {
  std::string result = ui_text(edition, key_of(source.kind)).utf8;
  if (source.weak) result += " · " + ui_text(edition, "weak_source").utf8;
  if (!words.note.empty()) result += " · " + words.note.utf8;
  return result;
}

std::string lead(const Edition& edition, std::string_view key) {
  return ui_text(edition, key).utf8 + (edition.language == "fr" ? "\u00A0: " : ": ");
}

std::string_view host_of(std::string_view url) {
  constexpr std::string_view scheme = "https://";
  if (url.starts_with(scheme)) url.remove_prefix(scheme.size());
  if (url.starts_with("www.")) url.remove_prefix(4);
  return url.substr(0, url.find('/'));
}

}  // namespace vitrine::model
