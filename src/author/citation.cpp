#include "author/citation.h"

#include "author/dates.h"
#include "core/base/utf8.h"
#include "core/edtf/edtf.h"

namespace vitrine::author {

namespace {

std::string with_replaced(std::string text, std::string_view what, std::string_view by) {
  for (auto at = text.find(what); at != text.npos; at = text.find(what, at + by.size())) {
    text.replace(at, what.size(), by);
  }
  return text;
}

// Quotation marks of the language around the title, other ones inside it.
std::string quoted_title(std::string title, std::string_view language) {
  if (title.starts_with('[')) return title;  // supplied by the editor
  if (language == "fr") {
    title = with_replaced(with_replaced(title, "«\u00A0", "“"), "\u00A0»", "”");
    title = with_replaced(with_replaced(title, "«", "“"), "»", "”");
    return "«\u00A0" + title + "\u00A0»";
  }
  return "“" + with_replaced(with_replaced(title, "“", "‘"), "”", "’") + "”";
}

std::string dated(const Work& work, std::string_view language) {
  if (work.date.empty()) return {};
  const auto date = edtf::parse(work.date);
  return date ? date_in_citation(*date, language) : work.date;
}

// The first letter of a date in Russian words as a capital.
std::string capitalised(const std::string& text) {
  const auto first = utf8::decode(text, 0);
  if (first.code_point < U'а' || first.code_point > U'я') return text;
  std::string result;
  utf8::append(result, first.code_point - (U'а' - U'А'));
  return result + text.substr(first.size);
}

// "12", "202-247", "204, 490"
std::string paged(const Work& work, std::string_view language) {
  const std::string& page = work.page;
  if (page.empty() || page.find_first_not_of("0123456789-–, ") != page.npos) return page;
  const bool several = page.find_first_of("-,") != page.npos || page.contains("–");
  const std::string sign = language == "ru" ? "С." : language == "en" && several ? "pp." : "p.";
  return sign + "\u00A0" + with_replaced(page, "-", "–");
}

bool ends_sentence(std::string_view text) {
  return text.ends_with('.') || text.ends_with('?') || text.ends_with('!') || text.ends_with("…");
}

void add_part(std::string& text, std::string_view separator, std::string_view part) {
  if (part.empty()) return;
  if (!text.empty()) {
    if (separator.starts_with('.') && ends_sentence(text)) separator.remove_prefix(1);
    text += separator;
  }
  text += part;
}

}  // namespace

std::string citation(const Work& work, std::string_view language) {
  const std::string date = dated(work, language);
  const std::string page = paged(work, language);
  std::string text = work.author;
  if (language == "ru") {
    add_part(text, ". ", work.title);
    add_part(text, " // ", work.container);
    std::string imprint = work.publisher.empty() ? capitalised(date) : work.publisher;
    if (!work.publisher.empty()) add_part(imprint, ", ", date);
    add_part(text, ". ", imprint);
    add_part(text, ". ", page);
  } else {
    add_part(text, ", ", work.title.empty() ? "" : quoted_title(work.title, language));
    for (const auto& part : {work.container, work.publisher, date, page})
      add_part(text, ", ", part);
  }
  if (!text.empty() && !ends_sentence(text)) text += '.';
  return text;
}

}  // namespace vitrine::author
