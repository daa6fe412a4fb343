#include "core/model/cite.h"

#include "core/model/words.h"

namespace vitrine::model {

namespace {

std::string exhibit_title(const Edition& edition) {
  return edition.title.utf8 + (edition.language == "en" ? ": " : ". ") + edition.subtitle.utf8;
}

std::string standing_of(const Common& common, const Edition& edition, Index card) {
  return ui_text(edition, key_of(common.cards[card].claims.front().standing)).utf8;
}

// The year a canonical EDTF date begins with.
std::string year_of(std::string_view date) {
  return std::string(date.substr(0, 4));
}

// Characters that mean something to TeX.
std::string escaped_for_tex(std::string_view text) {
  std::string result;
  for (const char c : text) {
    switch (c) {
      case '\\':
        result += "\\textbackslash{}";
        break;
      case '~':
        result += "\\textasciitilde{}";
        break;
      case '^':
        result += "\\textasciicircum{}";
        break;
      case '&':
      case '%':
      case '$':
      case '#':
      case '_':
      case '{':
      case '}':
        result += '\\';
        [[fallthrough]];
      default:
        result += c;
    }
  }
  return result;
}

std::string bibtex(const Common& common, const Edition& edition, Index card, std::string_view url) {
  std::string result = "@misc{" + common.id + '-' + common.cards[card].id;
  const auto field = [&result](std::string_view name, std::string_view value) {
    if (!value.empty()) result.append(",\n  ").append(name).append(" = {").append(value).append("}");
  };
  // The inner braces keep capitals, and a body's name in one piece.
  field("author", '{' + escaped_for_tex(common.author) + '}');
  field("title", '{' + escaped_for_tex(edition.cards[card].title.utf8) + '}');
  field("howpublished", escaped_for_tex(exhibit_title(edition)));
  field("year", year_of(common.published));
  field("language", edition.language);
  field("note", escaped_for_tex(lead(edition, "standing") + standing_of(common, edition, card)));
  field("url", url);
  return result + "\n}\n";
}

std::string ris(const Common& common, const Edition& edition, Index card, std::string_view url) {
  std::string result;
  const auto line = [&result](std::string_view tag, std::string_view value) {
    if (!value.empty() || tag == "ER") result.append(tag).append("  - ").append(value).append("\r\n");
  };
  line("TY", "ELEC");
  line("AU", common.author);
  line("TI", edition.cards[card].title.utf8);
  line("T2", exhibit_title(edition));
  line("PY", year_of(common.published));
  line("LA", edition.language);
  line("N1", lead(edition, "standing") + standing_of(common, edition, card));
  line("UR", url);
  line("ER", {});
  return result;
}

}  // namespace

std::string citation_of_card(const Common& common, const Edition& edition, Index card, std::string_view url) {
  const auto& title = edition.cards[card].title.utf8;
  const std::string standing = " [" + standing_of(common, edition, card) + ']';
  const std::string exhibit = exhibit_title(edition);
  const std::string year = year_of(common.published);
  std::string result;
  if (edition.language == "fr")
    result = "«\u00A0" + title + "\u00A0»" + standing + ", dans " + exhibit + ", " + common.author + ", " + year + '.';
  else if (edition.language == "ru")
    result = title + standing + " // " + exhibit + ". " + common.author + ", " + year + '.';
  else
    result = "“" + title + "”" + standing + ", in " + exhibit + ", " + common.author + ", " + year + '.';
  if (!url.empty()) result.append(" ").append(url);
  return result;
}

std::string citation_file(const Common& common, const Edition& edition, Index card, CitationFormat format,
                          std::string_view url) {
  return format == CitationFormat::bibtex ? bibtex(common, edition, card, url) : ris(common, edition, card, url);
}

std::string citation_file_name(const Common& common, Index card, CitationFormat format) {
  return common.id + '-' + common.cards[card].id + (format == CitationFormat::bibtex ? ".bib" : ".ris");
}

std::string_view citation_file_type(CitationFormat format) {
  return format == CitationFormat::bibtex ? "application/x-bibtex" : "application/x-research-info-systems";
}

}  // namespace vitrine::model
