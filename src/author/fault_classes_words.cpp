// Faults of prose and its languages.
#include "author/fault_tables.h"

namespace vitrine::author {

namespace {

constexpr FaultClass classes[] = {
    {Fault::bad_link,
     "bad-link",
     Severity::error,
     "a link is not one that can be followed",
     "In cards, links lead to cards, people, places, sources, words of the glossary and pages: [words](#id). "
     "Addresses of the web stand in pages and in the `url` of a source, and begin with https://. A link needs words "
     "that say where it leads.",
     {"sources.toml", R"(url = "http://www.cairn.info)", R"(url = "https://www.cairn.info)"}},
    {Fault::raw_html,
     "raw-html",
     Severity::error,
     "HTML stands in the prose",
     "The same prose is drawn on the canvas, spoken by screen readers and written into the reading view, and HTML "
     "means nothing to two of them. Write *emphasis*, **strong** or [words](#id); a < that shall be seen is written "
     "\\<.",
     {"cards/news.toml", "la <b>durée</b>", "la **durée**"}},
    {Fault::unsupported_character,
     "unsupported-character",
     Severity::error,
     "a character cannot be shown as it stands",
     "Accents that stand apart from their letter, invisible marks and control characters come along when text is "
     "copied from elsewhere; they break search and line breaks without being seen. Type the letter with its accent "
     "as one character (Unicode NFC) and remove what is invisible.",
     {"people.toml", "name = \"Клод\u200B Шапп\"", R"(name = "Клод Шапп")"}},
    {Fault::unsupported_markup,
     "unsupported-markup",
     Severity::error,
     "CommonMark that the exhibit does not draw",
     "Prose has paragraphs, *emphasis*, **strong** words, links, lists of one level and quotations; pages also have "
     "headings of the second level, ##. Pictures, tables, numbered lists, program text and forced line breaks are "
     "not drawn. A paragraph that begins with a year and a point reads as a numbered list: write 1924\\.",
     {"pages/about.toml", "# Qui parle", "## Qui parle"}},
};

}  // namespace

std::span<const FaultClass> faults_of_words() {
  return classes;
}

}  // namespace vitrine::author
