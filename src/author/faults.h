// Collects what is wrong with the content, so that one run tells everything.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "author/source_file.h"
#include "core/base/diagnostic.h"

namespace vitrine::author {

// The stable codes of the faults of content.
namespace code {
inline constexpr std::string_view bad_coordinates = "bad-coordinates";
inline constexpr std::string_view bad_country = "bad-country";
inline constexpr std::string_view bad_date = "bad-date";
inline constexpr std::string_view bad_id = "bad-id";
inline constexpr std::string_view bad_language = "bad-language";
inline constexpr std::string_view bad_link = "bad-link";
inline constexpr std::string_view bad_text = "bad-text";
inline constexpr std::string_view bad_value = "bad-value";
inline constexpr std::string_view card_in_two_chapters = "card-in-two-chapters";
inline constexpr std::string_view card_not_in_chapter = "card-not-in-chapter";
inline constexpr std::string_view claim_without_record = "claim-without-record";
inline constexpr std::string_view claim_without_source = "claim-without-source";
inline constexpr std::string_view duplicate_id = "duplicate-id";
inline constexpr std::string_view empty_text = "empty-text";
inline constexpr std::string_view file_too_large = "file-too-large";
inline constexpr std::string_view missing_file = "missing-file";
inline constexpr std::string_view missing_key = "missing-key";
inline constexpr std::string_view missing_translation = "missing-translation";
inline constexpr std::string_view missing_ui_string = "missing-ui-string";
inline constexpr std::string_view not_utf8 = "not-utf8";
inline constexpr std::string_view place_cycle = "place-cycle";
inline constexpr std::string_view raw_html = "raw-html";
inline constexpr std::string_view repeated_entry = "repeated-entry";
inline constexpr std::string_view reserved_id = "reserved-id";
inline constexpr std::string_view route_out_of_order = "route-out-of-order";
inline constexpr std::string_view standing_unsupported = "standing-unsupported";
inline constexpr std::string_view toml_syntax = "toml-syntax";
inline constexpr std::string_view unknown_format = "unknown-format";
inline constexpr std::string_view unknown_key = "unknown-key";
inline constexpr std::string_view unknown_kind = "unknown-kind";
inline constexpr std::string_view unknown_language = "unknown-language";
inline constexpr std::string_view unknown_placeholder = "unknown-placeholder";
inline constexpr std::string_view unknown_reference = "unknown-reference";
inline constexpr std::string_view unknown_standing = "unknown-standing";
inline constexpr std::string_view unknown_ui_string = "unknown-ui-string";
inline constexpr std::string_view unreadable_file = "unreadable-file";
inline constexpr std::string_view unsupported_character = "unsupported-character";
inline constexpr std::string_view unsupported_markup = "unsupported-markup";
inline constexpr std::string_view unused = "unused";
inline constexpr std::string_view unused_file = "unused-file";
inline constexpr std::string_view wrong_type = "wrong-type";
}  // namespace code

class Faults {
 public:
  void error(const SourceFile& file, std::size_t offset, std::string_view code, std::string message,
             std::string hint = {});
  void warning(const SourceFile& file, std::size_t offset, std::string_view code, std::string message,
               std::string hint = {});
  void add(Diagnostic diagnostic) { m_diagnostics.push_back(std::move(diagnostic)); }

  // Sorted by file, line and column; each fault once.
  std::vector<Diagnostic> sorted() const;

 private:
  std::vector<Diagnostic> m_diagnostics;
};

// Whether any of them is an error, as against a warning.
bool has_errors(const std::vector<Diagnostic>& diagnostics);

// The candidate nearest to `word` in edits of code points (Damerau-Levenshtein, optimal string alignment), if it is
// near enough to be what was meant; of equally near ones the first. Empty: none.
std::string_view nearest(std::string_view word, const std::vector<std::string_view>& candidates);

// "did you mean `krasin`?", or `otherwise` where nothing is near.
std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& candidates,
                         std::string otherwise = {});

}  // namespace vitrine::author
