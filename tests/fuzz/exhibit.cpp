// The whole reading of an exhibit, one of its files replaced or added. The input's first line names the file
// ("cards/news.toml", "ui/fr.toml"), the rest is its content. What is accepted can be packed, unpacked, written as HTML
// and seen.
#include <algorithm>
#include <string>

#include "author/html.h"
#include "author/site_words.h"
#include "core/base/utf8.h"
#include "core/edtf/edtf.h"
#include "pack/body.h"
#include "tests/fuzz/promises.h"
#include "tests/fuzz/target.h"
#include "tests/fuzz/tour.h"
#include "tests/support/exhibit_fixture.h"

namespace vitrine::fuzz {

namespace {

const author::ExhibitFiles& fixture() {
  static const auto files = support::fixture_files();
  return files;
}

void put(std::vector<author::ContentFile>& files, std::string_view path, std::string_view bytes) {
  const auto at = std::ranges::lower_bound(files, path, {}, &author::ContentFile::path);
  if (at != files.end() && at->path == path)
    at->bytes = bytes;
  else
    files.insert(at, {std::string(path), std::string(bytes)});
}

bool is_file_name(std::string_view name) {
  return !name.empty() && name.size() < 64 && !name.starts_with('.') && !name.contains('/') && !name.contains('\0');
}

// Whether the path is one that can come from a disk.
bool put_file(author::ExhibitFiles& files, std::string_view path, std::string_view bytes) {
  const auto slash = path.find('/');
  const auto name = slash == path.npos ? path : path.substr(slash + 1);
  const auto folder = slash == path.npos ? std::string_view() : path.substr(0, slash);
  if (!is_file_name(name)) return false;
  if (folder == "ui") {
    put(files.ui, name, bytes);
    return true;
  }
  if (!folder.empty() && folder != "cards" && folder != "pages") return false;
  put(files.exhibit, path, bytes);
  return true;
}

void require_located(const Diagnostic& diagnostic) {
  require(!diagnostic.file.empty() && diagnostic.line >= 0 && diagnostic.column >= 0, "a fault has a place");
  require(!diagnostic.code.empty() && !diagnostic.message.empty(), "a fault is named and told");
  require(utf8::is_valid(diagnostic.message) && utf8::is_valid(diagnostic.hint), "a fault is told in UTF-8");
}

void require_canonical(const model::DateMark& mark) {
  const auto date = edtf::parse(mark.edtf);
  require(date && edtf::canonical(*date) == mark.edtf, "a date is canonical EDTF");
  const auto bounds = edtf::bounds(*date);
  require(bounds.earliest.day == mark.earliest_day && bounds.latest.day == mark.latest_day, "its days are its bounds");
}

void require_packs(const model::Exhibit& exhibit) {
  const auto common = pack::read_common_body(pack::common_body(exhibit.common));
  require(common.has_value(), common ? "" : common.error().message);
  require_sound(*common);
  for (const auto& read : exhibit.editions) {
    const auto edition = pack::read_edition_body(pack::edition_body(read, exhibit.common), *common);
    require(edition.has_value(), edition ? "" : edition.error().message);
    require_sound(*edition, *common);
  }
}

void require_html(const model::Exhibit& exhibit) {
  for (std::size_t language = 0; language < exhibit.editions.size(); ++language) {
    const auto html = author::html_fragment(exhibit, language);
    require(utf8::is_valid(html), "HTML is UTF-8");
    require(!html.contains("<script") && !html.contains("javascript:"), "HTML has no scripts");
  }
  require(utf8::is_valid(author::site_words(exhibit)), "the words of the site are UTF-8");
}

}  // namespace

void try_input(std::string_view bytes) {
  const auto end_of_line = bytes.find('\n');
  if (end_of_line == bytes.npos) return;
  auto files = fixture();
  if (!put_file(files, bytes.substr(0, end_of_line), bytes.substr(end_of_line + 1))) return;

  const auto reading = author::read_exhibit(files);
  require(std::ranges::is_sorted(reading.diagnostics, {},
                                 [](const Diagnostic& d) { return std::tie(d.file, d.line, d.column); }),
          "faults are sorted");
  std::ranges::for_each(reading.diagnostics, require_located);
  if (std::ranges::contains(reading.diagnostics, Severity::error, &Diagnostic::severity)) return;

  const auto& exhibit = reading.exhibit;
  require_sound(exhibit.common);
  for (const auto& card : exhibit.common.cards)
    require_canonical(card.date);
  for (const auto& edition : exhibit.editions)
    require_sound(edition, exhibit.common);
  require_packs(exhibit);
  require_html(exhibit);
  tour(exhibit);
}

std::vector<std::string> made_seeds() {
  std::vector<std::string> seeds;
  for (const auto& file : fixture().exhibit)
    seeds.push_back(file.path + '\n' + file.bytes);
  for (const auto& file : fixture().ui)
    seeds.push_back("ui/" + file.path + '\n' + file.bytes);
  return seeds;
}

}  // namespace vitrine::fuzz
