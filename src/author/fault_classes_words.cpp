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
    {Fault::english_quotes,
     "english-quotes",
     Severity::warning,
     "quotation marks in English are not the English ones",
     "English words are quoted in “double” marks, with ‘single’ ones inside. Guillemets and low marks belong to "
     "other languages and make the page look translated. A quotation that is opened must also be closed in its "
     "paragraph.",
     {"cards/news.toml", "«Condé is restored to the Republic»", "“Condé is restored to the Republic”"}},
    {Fault::french_quotes,
     "french-quotes",
     Severity::warning,
     "quotation marks in French are not guillemets",
     "French quotes in « guillemets », and in “ ” inside them. Other marks at the outer level come from an English "
     "keyboard. A quotation that is opened must also be closed in its paragraph.",
     {"cards/news.toml", "“Condé est rendu à la République”", "«\u00A0Condé est rendu à la République\u00A0»"}},
    {Fault::french_spacing,
     "french-spacing",
     Severity::warning,
     "French punctuation lacks its no-break space",
     "In French a no-break space (U+00A0) stands before : ; ! ? » and after «. With an ordinary space the mark may "
     "fall alone to the beginning of a line; without one it sticks to its word. In most editors the no-break space "
     "is typed with Ctrl+Shift+Space, or Option+Space on a Mac.",
     {"exhibit.toml", "*comment ?*", "*comment\u00A0?*"}},
    {Fault::missing_alt,
     "missing-alt",
     Severity::error,
     "a card or a picture does not tell those who do not see it what it shows",
     "Beside every card the map shows where its story happens. `alt` says so in one sentence, in every language: "
     "which places are marked, and where they lie. It describes the map and does not tell the card once more. So does "
     "the `alt` of a "
     "picture in pictures.toml: what is to be seen, not what is known about it.",
     {"cards/news.toml", R"(# alt = "The map shows Lille, in the north of France.")",
      R"(alt = "The map shows Lille, in the north of France.")"}},
    {Fault::missing_glyph,
     "missing-glyph",
     Severity::error,
     "the faces of the exhibit lack a character",
     "The exhibit brings its own faces, cut down to the characters of assets/fonts/characters.txt. Any other would "
     "be drawn as an empty box. Write it otherwise; if it is needed and the original faces have it, add it to that "
     "list and build the fonts again.",
     {"people.toml", R"(role = "Engineer ★")", R"(role = "Engineer")"}},
    {Fault::mixed_alphabets,
     "mixed-alphabets",
     Severity::error,
     "Latin and Cyrillic letters stand in one word",
     "Many letters of the two alphabets look the same and are not: a Russian word with a Latin letter in it is not "
     "found by search and is spelt out by screen readers. In the wrong example the К is Latin. Type the word again "
     "on one keyboard. Abbreviations and Roman numerals in Latin letters may stand in Russian as words of their own.",
     {"people.toml", R"(name = "Kлод Шапп")", R"(name = "Клод Шапп")"}},
    {Fault::raw_html,
     "raw-html",
     Severity::error,
     "HTML stands in the prose",
     "The same prose is drawn on the canvas, spoken by screen readers and written into the reading view, and HTML "
     "means nothing to two of them. Write *emphasis*, **strong** or [words](#id); a < that shall be seen is written "
     "\\<.",
     {"cards/news.toml", "la <b>durée</b>", "la **durée**"}},
    {Fault::russian_quotes,
     "russian-quotes",
     Severity::warning,
     "quotation marks in Russian are not «ёлочки»",
     "Russian quotes in «ёлочки» without spaces inside, and in „лапки“ within them. Other marks come from another "
     "keyboard or another language. A quotation that is opened must also be closed in its paragraph.",
     {"cards/news.toml", "“Конде возвращён Республике”", "«Конде возвращён Республике»"}},
    {Fault::straight_quote,
     "straight-quote",
     Severity::warning,
     "a straight apostrophe or quotation mark",
     "The marks of the typewriter, ' and \", are set as ’ and as the quotation marks of the language. This holds for "
     "titles of works as well, whatever their printer had.",
     {"exhibit.toml", "D'autres lignes", "D’autres lignes"}},
    {Fault::too_long,
     "too-long",
     Severity::warning,
     "a text is longer than its place",
     "Titles and summaries have to fit the smallest screen, and the text of a card what a visitor reads standing; "
     "each has a limit, the same in every language. A claim that takes many words to tell is often two claims. The "
     "message names the limit and the length found.",
     {"cards/news.toml", R"(title = "The first news that ever came to Paris from the front by way of the telegraph")",
      R"(title = "The first news")"}},
    {Fault::too_short,
     "too-short",
     Severity::warning,
     "a text is too short to say anything",
     "A summary of two words or a card of one line leaves a visitor with less than the map shows. The message names "
     "how much is wanted. If there is no more to say, it may belong into another card.",
     {"cards/news.toml", R"(summary = "News.")", R"(summary = "A town retaken is announced by signals.")"}},
    {Fault::unequal_translation,
     "unequal-translation",
     Severity::warning,
     "a text differs between the languages",
     "Every language tells the same: as many paragraphs, links to the same things, and about as many words as a "
     "translation takes. Where one of them stands apart, something has been forgotten there or added. The fault is "
     "told at the language that differs from most.",
     {"cards/news.toml", "it is said, within the hour", "[it is said](#lakanal), within the hour"}},
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
