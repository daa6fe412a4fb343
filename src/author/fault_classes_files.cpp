// Faults of files, keys and the strings of the interface.
#include "author/fault_tables.h"

namespace vitrine::author {

namespace {

constexpr FaultClass classes[] = {
    {Fault::bad_text,
     "bad-text",
     Severity::error,
     "a text that should be one line has several",
     "Titles, names, roles and summaries are drawn in one place and read out in one breath; they are a single line "
     "without tabs. Put the words on one line between \" and \". Several paragraphs are for `text`, `record`, `note` "
     "and `definition` alone.",
     {"people.toml", "role = \"\"\"Engineer\nand abbot\"\"\"", R"(role = "Engineer")"}},
    {Fault::bad_value,
     "bad-value",
     Severity::error,
     "a value is of the right type, but makes no sense here",
     "The key is known and its value is of the type it wants, but outside what it can mean: a ribbon that ends "
     "before it begins, an empty list where something must stand, a Wikidata item without its Q. The message says "
     "which; the hint says what is allowed.",
     {"exhibit.toml", "last = 1700", "last = 1800"}},
    {Fault::empty_text,
     "empty-text",
     Severity::error,
     "a text that must say something is empty",
     "The key is there, but nothing stands between its quotation marks. Visitors would see a gap and a screen reader "
     "would say nothing. Write the words, or remove the key if it may be left out.",
     {"people.toml", R"(role = "")", R"(role = "Engineer")"}},
    {Fault::file_too_large,
     "file-too-large",
     Severity::error,
     "a file is larger than 4 MB",
     "No card, list or page of an exhibit is that long: something else has been saved under this name, a picture or "
     "an archive perhaps. Put the right text back, or divide the file.",
     {"glossary.toml", "(more than 4 MB)", {}}},
    {Fault::missing_file,
     "missing-file",
     Severity::error,
     "a file that every exhibit has is not there",
     "An exhibit has an exhibit.toml, and for each language it lists a file of the interface's strings, such as "
     "ui/fr.toml. Without them nothing can be built. Put the file back where the message says, or take the language "
     "out of `languages`.",
     {"ui/en.toml", "(the file is not there)", {}}},
    {Fault::missing_key,
     "missing-key",
     Severity::error,
     "a key that must be there is not",
     "Every table of an exhibit has keys it cannot do without: a place its coordinates, a source its kind, a card "
     "its date. The fault is told at the head of the table that lacks the key. Add the key; the neighbouring tables "
     "show how it is written.",
     {"places.toml", "lon = 3.0573", "lon = 3.0573\ncountry = \"FR\""}},
    {Fault::missing_ui_string,
     "missing-ui-string",
     Severity::error,
     "the interface lacks a string in one of its languages",
     "Buttons, headings and announcements take their words from ui/fr.toml and its sisters. A string that is missing "
     "there would leave a button without a name. Add the key; where a language counts in several plural forms, each "
     "of them is a string of its own.",
     {"ui/en.toml", R"(# theme_dark = "Dark")", R"(theme_dark = "Dark")"}},
    {Fault::not_utf8,
     "not-utf8",
     Severity::error,
     "a file is not UTF-8",
     "From the place named on, the bytes are not those of UTF-8, the one encoding in which all languages of an "
     "exhibit can stand side by side. Old editors save accented letters in Windows-1252 or Latin-1. Open the file "
     "there, save it as UTF-8, and look at the accented letters once more.",
     {"glossary.toml",
      "Tour d\x92"
      "o\xF9"
      "",
      "Tour d’où"}},
    {Fault::toml_syntax,
     "toml-syntax",
     Severity::error,
     "a file cannot be read as TOML",
     "The first place where the file breaks the rules of TOML is named; what follows it has not been read, so that "
     "further faults may appear once it is mended. Quotation marks that do not close, a missing equals sign and a "
     "name that stands twice are the usual causes. The rest of the exhibit is checked all the same.",
     {"people.toml", R"(name = "Claude Chappe)", R"(name = "Claude Chappe")"}},
    {Fault::unknown_format,
     "unknown-format",
     Severity::error,
     "the exhibit is written for another version of this program",
     "`format` in exhibit.toml says which version of the rules the files follow. This program reads format 1 and "
     "would misread another. Write format = 1, or take a newer program.",
     {"exhibit.toml", "format = 2", "format = 1"}},
    {Fault::unknown_key,
     "unknown-key",
     Severity::error,
     "a key means nothing where it stands",
     "Every key of an exhibit is read and used; one that nobody asks for is a slip of the pen or stands in the wrong "
     "table, and what it says would be lost without a word. The hint names the nearest key that the table may have.",
     {"people.toml", R"(brn = "1763-12-25")", R"(born = "1763-12-25")"}},
    {Fault::unknown_placeholder,
     "unknown-placeholder",
     Severity::error,
     "braces in a string of the interface name nothing that can be filled in",
     "Words in braces are replaced while the exhibit runs: {n} by a number, {place} by a name. Each string has its "
     "own set, and another word would be shown to visitors as it stands, with its braces. The hint names what this "
     "string may have.",
     {"ui/en.toml", R"(theme_dark = "Dark {colour}")", R"(theme_dark = "Dark")"}},
    {Fault::unknown_ui_string,
     "unknown-ui-string",
     Severity::warning,
     "a string of the interface is used by nothing",
     "No part of the interface asks for this key. It may be misspelt, and then another one is missing; or it is left "
     "over from an earlier version and only misleads those who translate. Correct the key or remove it.",
     {"ui/en.toml", "theme_dark = \"Dark\"\ntheme_sepia = \"Sepia\"", R"(theme_dark = "Dark")"}},
    {Fault::unreadable_file,
     "unreadable-file",
     Severity::error,
     "a file is there, but cannot be read",
     "The system refuses the file: its rights do not let you read it, or the disk has failed. What refers to it is "
     "not blamed in this run. Give yourself the right to read it, or bring it back from a copy.",
     {"people.toml", "(the file may not be read)", {}}},
    {Fault::unused_file,
     "unused-file",
     Severity::warning,
     "a file is not part of an exhibit",
     "An exhibit reads exhibit.toml, its lists of people, places, sources, words and topics, the cards in cards/ and "
     "the pages in pages/. Another file beside them is never looked at: its name may be misspelt, and then what it "
     "says is missing. Rename it, or move it elsewhere.",
     {"notes.txt", "(a file of this name)", {}}},
    {Fault::wrong_type,
     "wrong-type",
     Severity::error,
     "a value is of another type than its key wants",
     "TOML tells texts, numbers, dates, lists and tables apart. Dates of an exhibit are texts in quotation marks, "
     "because they may be approximate or uncertain, which a date of TOML cannot be; coordinates are numbers without "
     "quotation marks; several ids are a list in square brackets.",
     {"cards/news.toml", "date = 1794-08-30", R"(date = "1794-08-30")"}},
};

}  // namespace

std::span<const FaultClass> faults_of_files() {
  return classes;
}

}  // namespace vitrine::author
