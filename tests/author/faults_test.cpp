// One planted fault of each class: found at its exact place, and nothing else found.
#include "author/faults.h"

#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "author/exhibit_files.h"
#include "author/fault_classes.h"
#include "author/read_exhibit.h"
#include "tests/support/exhibit_fixture.h"

namespace vitrine::author {
namespace {

// `to` replaces the first `from` of the file. Where the fault is to be found is marked with ¦ in `to`; if the mark is
// not there, the fault belongs to the beginning of the file.
struct Plant {
  std::string_view name;
  std::string_view path;
  std::string_view from;
  std::string_view to;
  std::string_view code;
  std::string_view hint = {};  // part of it
  Severity severity = Severity::error;
};

void PrintTo(const Plant& plant, std::ostream* stream) {
  *stream << plant.name;
}

constexpr std::string_view mark = "¦";

const Plant plants[] = {
    // Files and TOML
    {"UnclosedQuotation", "people.toml", "name = \"Claude Chappe\"\n", "name = \"Claude Chappe¦\n", "toml-syntax",
     "quotation"},
    {"RepeatedKey", "people.toml", "role = \"Ingénieur\"", "role = \"Ingénieur\"\nrole = ¦\"Savant\"", "toml-syntax",
     "remove"},
    {"NakedDate", "cards/news.toml", "date = \"1794-08-30\"", "date = ¦1794-08-30", "wrong-type", "quotation marks"},
    {"NestedKey", "people.toml", "[[person]]",
     "¦a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a = 1\n[[person]]", "toml-syntax"},
    {"Latin1", "glossary.toml", "Tour d’où", "Tour d’o¦\xF9", "not-utf8", "UTF-8"},
    // Keys and values
    {"UnknownKey", "people.toml", "born =", "¦brn =", "unknown-key", "did you mean `born`?"},
    {"UnknownKeyInLanguage", "people.toml", "role = \"Engineer\"", "role = \"Engineer\"\n¦rank = \"first\"",
     "unknown-key", "`role`"},
    {"MissingKey", "places.toml", "[[place]]\nid = \"lille\"\nlat = 50.6292\nlon = 3.0573\ncountry = \"FR\"",
     "¦[[place]]\nid = \"lille\"\nlat = 50.6292\nlon = 3.0573", "missing-key"},
    {"NumberAsText", "places.toml", "lat = 50.6292", "lat = ¦\"50.6292\"", "wrong-type"},
    {"TextAsNumber", "sources.toml", "date = \"1793\"", "date = ¦1793", "wrong-type"},
    {"EmptyText", "people.toml", "name = \"Claude Chappe\"", "name = ¦\" \"", "empty-text"},
    {"NewerFormat", "exhibit.toml", "format = 1", "format = ¦2", "unknown-format", "format = 1"},
    {"RibbonBackwards", "exhibit.toml", "last = 1800", "last = ¦1700", "bad-value"},
    {"WikidataName", "people.toml", "died = \"1805-01-23\"", "died = \"1805-01-23\"\nwikidata = ¦\"Chappe\"",
     "bad-value", "Q90"},
    // Ids and references
    {"BadId", "glossary.toml", "id = \"term-station\"",
     "id = \"term-station\"\n[term.fr]\nname = \"arm\"\ndefinition = \"A part that turns.\"\n"
     "[term.ru]\nname = \"arm\"\ndefinition = \"A part that turns.\"\n[term.en]\nname = \"arm\"\ndefinition = \"A part "
     "that turns.\"\n[[term]]\nid = "
     "¦\"Term_Station\"",
     "bad-id", "small letters"},
    {"DuplicateId", "people.toml", "role = \"Engineer\"",
     "role = \"Engineer\"\n[[person]]\nid = ¦\"chappe\"\n[person.fr]\nname = \"Abbé\"\nrole = \"Abbé\"\n"
     "[person.ru]\nname = \"Аббат\"\nrole = \"Аббат\"\n[person.en]\nname = \"Abbot\"\nrole = \"Abbot\"",
     "duplicate-id", "once"},
    {"CardFileName", "cards/news.toml", "id = \"news\"", "id = ¦\"new\"", "bad-id", "new.toml"},
    {"UnknownPerson", "cards/first-line.toml", "people = [\"chappe\"]", "people = [\"chappe\", ¦\"chape\"]",
     "unknown-reference", "did you mean `chappe`?"},
    {"UnknownSource", "cards/news.toml", "sources = [\"lakanal\"]", "sources = [\"lakanal\", ¦\"lakanel\"]",
     "unknown-reference", "`lakanal`"},
    {"PlaceAsPerson", "cards/first-line.toml", "people = [\"chappe\"]", "people = [\"chappe\", ¦\"paris\"]",
     "unknown-reference"},
    {"UnknownPlaceOfMap", "exhibit.toml", "always = [\"paris\"]", "always = [\"paris\", ¦\"pariss\"]",
     "unknown-reference", "`paris`"},
    {"UnknownCard", "exhibit.toml", "cards = [\"first-line\", \"news\"]",
     "cards = [\"first-line\", \"news\", ¦\"nws\"]", "unknown-reference", "`news`"},
    {"UnknownPage", "exhibit.toml", "pages = [\"about\", \"thanks\"]", "pages = [\"about\", \"thanks\", ¦\"abot\"]",
     "unknown-reference", "`about`"},
    {"CardTwice", "exhibit.toml", "cards = [\"first-line\", \"news\"]", "cards = [\"first-line\", \"news\", ¦\"news\"]",
     "card-in-two-chapters"},
    {"CardUntold", "exhibit.toml", "cards = [\"first-line\", \"news\"]", "cards = [\"first-line\"]",
     "card-not-in-chapter", "exhibit.toml"},
    {"ReservedId", "exhibit.toml", "id = \"first-signals\"", "id = ¦\"search\"", "reserved-id", "longer"},
    {"UnknownCardOfRoute", "exhibit.toml", "route = [\"first-line\", \"news\"]", "route = [\"first-line\", ¦\"newz\"]",
     "unknown-reference", "`news`"},
    {"RouteBackwards", "exhibit.toml", "route = [\"first-line\", \"news\"]", "route = [\"news\", ¦\"first-line\"]",
     "route-out-of-order"},
    {"RouteTwice", "exhibit.toml", "route = [\"first-line\", \"news\"]", "route = [\"news\", ¦\"news\"]",
     "repeated-entry"},
    {"PublishedInWords", "exhibit.toml", "published = \"2026\"", "published = \"¦spring 2026\"", "bad-date"},
    {"UnknownTopic", "cards/news.toml", "topics = [\"topic-war\", \"topic-signals\"]",
     "topics = [\"topic-war\", ¦\"chappe\"]", "unknown-reference"},
    {"NoTopics", "cards/news.toml", "topics = [\"topic-war\", \"topic-signals\"]", "topics = ¦[]", "missing-topic",
     "topics.toml"},
    {"NoAlt", "cards/news.toml",
     "[ru]\ntitle = \"Первое известие\"\nsummary = \"О взятии города сообщают знаками.\"\nalt =",
     "¦[ru]\ntitle = \"Первое известие\"\nsummary = \"О взятии города сообщают знаками.\"\n# alt =", "missing-alt",
     "another language"},
    {"SeedWithoutNumber", "cards/news.toml", "seed = \"C1\"", "seed = ¦\"first\"", "bad-value", "C1"},
    {"PersonTwice", "cards/first-line.toml", "people = [\"chappe\"]", "people = [\"chappe\", ¦\"chappe\"]",
     "repeated-entry"},
    {"PlaceWithinItself", "places.toml", "id = \"lille\"", "id = \"lille\"\nwithin = ¦\"lille\"", "place-cycle"},
    // Languages
    {"MissingLanguage", "people.toml", "[person.ru]\nname = \"Клод Шапп\"\nrole = \"Инженер\"\n", "",
     "missing-translation"},
    {"MissingWords", "people.toml", "[person.ru]\nname = \"Клод Шапп\"\n", "¦[person.ru]\n", "missing-translation"},
    {"MissingOptionalWords", "cards/news.toml",
     "[claim.en]\ntext = \"According to one report the dispatch took less than an hour.\"\n"
     "record = \"No other source gives the **time**.\"\nnote = \"How long it took remains an open question.\"",
     "¦[claim.en]\ntext = \"According to one report it took an hour.\"\nrecord = \"No other source gives the time.\"",
     "missing-translation", "another language"},
    {"ForeignLanguage", "people.toml", "[person.en]", "[person.¦de]\nname = \"Claude Chappe\"\n[person.en]",
     "unknown-language"},
    {"UnknownLanguage", "exhibit.toml", "\"fr\", \"ru\", \"en\"]", "\"fr\", \"ru\", \"en\", ¦\"xx\"]",
     "unknown-language"},
    {"LanguageOfSource", "sources.toml", "language = \"fr\"", "language = ¦\"french\"", "bad-language"},
    // Dates and places
    {"BadDate", "cards/news.toml", "date = \"1794-08-30\"", "date = \"1794-¦13-30\"", "bad-date"},
    {"BadBirthday", "people.toml", "born = \"1763-12-25\"", "born = \"1763-12-¦32\"", "bad-date"},
    {"BadSourceDate", "sources.toml", "date = \"1793\"", "date = \"¦an II\"", "bad-date"},
    {"LatitudeTooFar", "places.toml", "lat = 50.6292", "lat = ¦506.292", "bad-coordinates", "48.8566"},
    {"LongitudeNotANumber", "places.toml", "lon = 3.0573", "lon = ¦nan", "bad-coordinates"},
    {"LatitudeOfElsewhere", "places.toml", "lat = 50.6292\nlon = 3.0573", "lat = ¦50.6292\nlon = 13.0573",
     "place-in-other-country", "map"},
    {"Exchanged", "places.toml", "lat = 50.6292\nlon = 3.0573", "lat = ¦3.0573\nlon = 50.6292", "place-at-sea",
     "exchanged"},
    {"CalendarUnknown", "cards/news.toml", "date = \"1794-08-30\"", "date = \"1794-08-30\"\ncalendar = ¦\"julian\"",
     "bad-calendar", "both"},
    {"CalendarOfAMonth", "cards/news.toml", "date = \"1794-08-30\"", "date = \"1794-08\"\ncalendar = ¦\"both\"",
     "bad-calendar", "give the day"},
    {"CalendarGivenUp", "cards/news.toml", "date = \"1794-08-30\"", "date = \"1918-02-14\"\ncalendar = ¦\"both\"",
     "bad-calendar", "remove"},
    {"CountryOfYesterday", "places.toml", "country = \"FR\"", "country = ¦\"SU\"", "bad-country", "today"},
    {"CountryName", "places.toml", "country = \"FR\"", "country = ¦\"France\"", "bad-country", "ISO 3166-1"},
    // Claims and sources
    {"ClaimWithoutSources", "cards/first-line.toml",
     "id = \"claim-line\"\nstanding = \"established\"\nsources = [\"lakanal\"]",
     "id = ¦\"claim-line\"\nstanding = \"established\"", "claim-without-source"},
    {"ClaimWithEmptySources", "cards/first-line.toml", "sources = [\"lakanal\"]", "sources = ¦[]",
     "claim-without-source"},
    {"UnknownStanding", "cards/news.toml", "standing = \"account\"", "standing = ¦\"acount\"", "unknown-standing",
     "`account`"},
    {"WeakEstablished", "cards/first-line.toml", "standing = \"established\"\nsources = [\"lakanal\"]",
     "standing = ¦\"established\"\nsources = [\"flichy\"]", "weak-source-alone", "seen itself"},
    {"UnknownKind", "sources.toml", "kind = \"primary\"", "kind = ¦\"primry\"", "unknown-kind", "`primary`"},
    {"PlateOfUnknownKind", "plates.toml", "kind = \"ties\"", "kind = ¦\"tie\"", "unknown-kind", "`ties`"},
    {"TieOfUnknownKind", "plates.toml", "kind = \"letter\"", "kind = ¦\"leter\"", "unknown-kind", "`letter`"},
    {"TieToSomebodyElse", "plates.toml", "to = \"chappe\"", "to = ¦\"delaunay\"", "person-outside-plate", "column"},
    {"TieToOneself", "plates.toml", "to = \"chappe\"", "to = ¦\"breguet\"", "person-outside-plate", "other"},
    {"TieOfUnknownClaim", "plates.toml", "claim = \"claim-hour\"", "claim = ¦\"claim-our\"", "unknown-reference",
     "`claim-hour`"},
    {"TieWithoutClaim", "plates.toml",
     "[[plate.tie]]\nfrom = \"breguet\"\nto = \"chappe\"\nkind = "
     "\"letter\"\ndate = \"1793-07\"\nclaim = \"claim-hour\"",
     "¦[[plate.tie]]\nfrom = \"breguet\"\nto = "
     "\"chappe\"\nkind = \"letter\"\ndate = \"1793-07\"",
     "missing-key"},
    {"PersonInTwoColumns", "plates.toml", "people = [\"chappe\"]", "people = ¦[\"chappe\", \"breguet\"]",
     "repeated-entry"},
    {"NoGold", "plates.toml", "gold_g = 9", "gold_g = ¦0", "bad-value", "above 0"},
    {"ReadingWithoutRemark", "plates.toml",
     "[plate.reading.en]\nname = \"31,000 francs\"\nremark = \"At the germinal "
     "franc’s weight of gold.\"",
     "¦[plate.reading.en]\nname = \"31,000 francs\"", "missing-translation"},
    {"PlainHttp", "sources.toml", "url = \"https://www", "url = ¦\"http://www", "bad-link", "https://"},
    // Pictures
    {"PictureWithoutAlt", "pictures.toml", "[picture.fr]\nalt = \"Une tour sur",
     "¦[picture.fr]\n# alt = \"Une tour sur", "missing-alt"},
    {"PictureWithoutCredit", "pictures.toml",
     "[picture.en]\nalt = \"A flag of four colours, one in each quarter.\"\ncaption = \"A signal\"\ncredit = ",
     "¦[picture.en]\nalt = \"A flag of four colours, one in each quarter.\"\ncaption = \"A signal\"\n# credit = ",
     "missing-credit"},
    {"PictureWithoutLicence", "pictures.toml", "[[picture]]\nid = \"tower\"\nfile = \"media/tower.svg\"\nlicence = ",
     "¦[[picture]]\nid = \"tower\"\nfile = \"media/tower.svg\"\n# licence = ", "missing-credit", "CC-BY-4.0"},
    {"PictureNotThere", "pictures.toml", "file = \"media/tower.svg\"", "file = ¦\"media/towers.svg\"",
     "missing-picture", "did you mean `media/tower.svg`?"},
    {"PictureElsewhere", "pictures.toml", "file = \"media/tower.svg\"", "file = ¦\"../media/tower.svg\"",
     "unsupported-picture", "media/"},
    {"PictureInCapitals", "pictures.toml", "file = \"media/tower.svg\"", "file = ¦\"media/Tower.svg\"",
     "unsupported-picture"},
    {"PictureOfAnotherFormat", "pictures.toml", "file = \"media/signal.png\"", "file = ¦\"media/signal.gif\"",
     "unsupported-picture", ".png"},
    {"RenamedPng", "media/signal.png", "\x89PNG", "GIF89", "unreadable-picture", "format"},
    {"RenamedJpeg", "media/lens.jpg", "\xFF\xD8\xFF", "RIFF", "unreadable-picture"},
    {"RenamedWebp", "media/hill.webp", "WEBP", "WAVE", "unreadable-picture"},
    {"HugePng", "media/signal.png", std::string_view("\0\0\0\x08\0\0\0\x04", 8),
     std::string_view("\0\0\x10\x01\0\0\0\x04", 8), "picture-too-large", "smaller"},
    {"FocusOutside", "pictures.toml", "focus = [0.5, 0.4]", "focus = ¦[0.5, 1.4]", "bad-value", "[0.5, 0.4]"},
    {"FocusOfOneNumber", "pictures.toml", "focus = [0.5, 0.4]", "focus = ¦0.5", "bad-value"},
    {"UnknownPicture", "cards/first-line.toml", "pictures = [\"tower\", \"signal\"]",
     "pictures = [\"tower\", \"signal\", ¦\"towr\"]", "unknown-reference", "did you mean `tower`?"},
    {"UnusedPicture", "pictures.toml", "[[picture]]\nid = \"tower\"",
     "[[picture]]\nid = ¦\"other\"\nfile = \"media/tower.svg\"\nlicence = \"CC0-1.0\"\n[picture.fr]\nalt = \"A tower "
     "on a green hill.\"\ncaption = \"Tower\"\ncredit = \"Drawing\"\n[picture.ru]\nalt = \"A tower on a green "
     "hill.\"\ncaption = \"Tower\"\ncredit = \"Drawing\"\n[picture.en]\nalt = \"A tower on a green hill.\"\ncaption = "
     "\"Tower\"\ncredit = \"Drawing\"\n[[picture]]\nid = \"tower\"",
     "unused", "card", Severity::warning},
    {"LinkToAPicture", "cards/first-line.toml", "[Chappe](#chappe)’s telegraph turn",
     "[Chappe](¦#tower) ([so](#chappe))’s telegraph turn", "bad-link"},
    {"DrawingInBlack", "media/tower.svg", "stroke=\"#221E1A\"", "stroke=\"¦black\"", "colour-outside-palette",
     "#221E1A"},
    {"DrawingWithoutFill", "media/tower.svg", "<path fill=\"#DCE3E3\" d=", "<¦path d=", "colour-outside-palette",
     "fill=\"none\""},
    {"DrawingWithLetters", "media/tower.svg", "</svg>", "<¦text x=\"5\" y=\"5\">A</text></svg>", "unsupported-svg",
     "paths"},
    {"DrawingWithStyle", "media/tower.svg", "<circle cx=\"80\"", "<circle ¦style=\"fill:none\" cx=\"80\"",
     "unsupported-svg", "attributes"},
    {"DrawingWithDashes", "media/tower.svg", "<circle cx=\"80\"", "<circle ¦stroke-dasharray=\"2 2\" cx=\"80\"",
     "unsupported-svg", "uncertainty"},
    {"DrawingWithUnits", "media/tower.svg", "r=\"3\"", "r=\"¦3mm\"", "unsupported-svg", "unit"},
    {"DrawingWithoutSize", "media/tower.svg", "viewBox=\"0 0 160 100\"", "viewBox=\"¦10 0 160 100\"", "unsupported-svg",
     "whole numbers"},
    {"DrawingWithoutNamespace", "media/tower.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"", "<¦svg",
     "unsupported-svg", "xmlns"},
    {"DrawingOfNothing", "media/tower.svg", "<use href=\"#stroke\" x=\"67\"", "<¦use href=\"#strok\" x=\"67\"",
     "unsupported-svg", "id"},
    {"DrawingUnclosed", "media/tower.svg", "y=\"50\"/></g>\n</svg>", "y=\"50\"/>\n</¦svg>", "unreadable-picture",
     "save"},
    {"FileOfNoPicture", "pictures.toml", "[[picture]]\nid = \"hill\"\nfile = \"media/hill.webp\"",
     "[[picture]]\nid = \"hill\"\nfile = \"media/lens.jpg\"", "unused-file", "remove", Severity::warning},
    // Prose
    {"LinkToNothing", "cards/first-line.toml", "[Chappe](#chappe)’s telegraph turn",
     "[Chappe](¦#chapp)’s telegraph turn", "unknown-reference", "`chappe`"},
    {"LinkInSecondParagraph", "cards/first-line.toml", "La ligne mène à Lille.", "La ligne mène à [Lille](¦#lile).",
     "unknown-reference", "`lille`"},
    {"LinkToClaim", "cards/news.toml", "[it is said](#lakanal)", "[it is said](¦#claim-hour) ([so](#lakanal))",
     "bad-link"},
    {"LinkToWeb", "cards/news.toml", "[it is said](#lakanal)", "[it](¦https://example.org) [is](#lakanal)", "bad-link",
     "`url`"},
    {"LinkWithoutScheme", "pages/about.toml", "(https://example.org/a?b=1&c=2)", "(¦example.org)", "bad-link"},
    {"LinkWithoutWords", "cards/news.toml", "[it is said](#lakanal)", "[](¦#lakanal)", "bad-link"},
    {"InlineHtml", "cards/news.toml", "la **durée**", "la ¦<br>durée", "raw-html"},
    {"BlockHtml", "cards/first-line.toml", "The line leads to Lille.", "¦<div>The line leads to Lille.</div>",
     "raw-html"},
    {"Picture", "cards/news.toml", "la **durée**", "la ![durée](¦a.png)", "unsupported-markup"},
    {"HeadingInCard", "cards/first-line.toml", "The line leads", "## ¦The line leads", "unsupported-markup", "pages"},
    {"HeadingLevel", "pages/about.toml", "## Who speaks", "# ¦Who speaks", "unsupported-markup", "##"},
    {"NumberedList", "pages/about.toml", "- A test team.\n", "1. ¦A test team.\n\n", "unsupported-markup", "dashes"},
    {"Rule", "pages/about.toml", "> Signals pass.", "¦* * *\n\n> Signals pass.", "unsupported-markup"},
    {"ForcedBreak", "cards/first-line.toml", "through a glass.\n", "through a glass.¦  \nAnd on.\n",
     "unsupported-markup", "empty line"},
    {"Code", "cards/news.toml", "la **durée**", "la `¦durée`", "unsupported-markup"},
    {"UnknownEntity", "cards/news.toml", "la **durée**", "la ¦&eacutte; durée", "unsupported-markup"},
    {"LoneAccent", "people.toml", "name = \"Claude Chappe\"", "name = \"Claude Chappe¦\xCC\x81\"",
     "unsupported-character", "NFC"},
    {"Arabic", "people.toml", "role = \"Ingénieur\"", "role = \"Ingénieur ¦\xD8\xA7\"", "missing-glyph",
     "characters.txt"},
    {"ZeroWidth", "cards/news.toml", "la **durée**", "la ¦\xE2\x80\x8B**durée**", "unsupported-character"},
    {"TwoLinesInALine", "people.toml", "role = \"Ingénieur\"", "role = \"\"\"Ingénieur¦\nen chef\"\"\"", "bad-text",
     "one line"},
    // Typography, lengths, differences between languages
    {"SpaceBeforeColon", "pages/about.toml", "- Voir [le site]", "- Voir¦ : [le site]", "french-spacing", "U+00A0",
     Severity::warning},
    {"SpaceAcrossEmphasis", "cards/news.toml", "la **durée**", "la **durée**¦ ?", "french-spacing", "U+00A0",
     Severity::warning},
    {"GlueInALine", "people.toml", "role = \"Ingénieur\"", "role = \"Ingénieur¦; abbé\"", "french-spacing", "U+00A0",
     Severity::warning},
    {"EntitySpace", "cards/news.toml", "la **durée**", "la&nbsp;**durée**¦&#32;*:* on", "french-spacing", "",
     Severity::warning},
    {"EnglishQuotesInFrench", "cards/first-line.toml", "La ligne mène à Lille.", "La ¦„ligne mène à Lille.",
     "french-quotes", "« »", Severity::warning},
    {"FrenchQuotesInEnglish", "cards/first-line.toml", "The line leads to Lille.", "The line leads to Lille¦«.",
     "english-quotes", "“ ”", Severity::warning},
    {"QuotesNeverClosed", "cards/first-line.toml", "Линия ведёт в Лилль.", "Линия ведёт в ¦«Лилль.", "russian-quotes",
     "«ёлочки»", Severity::warning},
    {"StraightApostrophe", "glossary.toml", "Tour d’où", "Tour d¦'où", "straight-quote", "’", Severity::warning},
    {"StraightQuoteInATitle", "sources.toml", "title = \"Rapport sur", "title = \"Rapport ¦\\\"sur", "straight-quote",
     "", Severity::warning},
    {"LatinLetter", "cards/first-line.toml", "Одна [станция]", "Одна [ст¦aнция]", "mixed-alphabets", "keyboard"},
    {"LongTitle", "cards/news.toml", "title = \"The first news\"",
     "title = ¦\"The first news that ever came to Paris from the front by the new way\"", "too-long", "less",
     Severity::warning},
    {"LongClaim", "cards/news.toml", "text = \"According to one report the dispatch",
     "text = ¦\"According to one report, which was written by the very man who had the line built and which had to "
     "please an assembly that had voted the money for it in a year of war and of want, the dispatch",
     "too-long", "less", Severity::warning},
    {"ShortStrip", "cards/second-line.toml",
     "text = \"In 1798 a second line left Paris for the east and reached [Strasbourg](#strasbourg). Its towers follow",
     "text = ¦\"[Strasbourg](#strasbourg). Its towers follow", "too-short", "", Severity::warning},
    {"ParagraphMore", "cards/first-line.toml", "text = \"\"\"\nThe arms of", "text = ¦\"\"\"\nThe arms\n\nof",
     "unequal-translation", "same", Severity::warning},
    {"LinkLess", "cards/first-line.toml", "text = \"\"\"\nLes bras du télégraphe de [Chappe](#chappe)",
     "text = ¦\"\"\"\nLes bras du télégraphe de Chappe", "unequal-translation", "same", Severity::warning},
    {"OneDocumentNotEnough", "cards/news.toml", "standing = \"account\"", "standing = ¦\"disputed\"",
     "standing-unsupported", "both"},
    // Strings of the interface
    {"MissingUiString", "ui/fr.toml", "loading = \"L’exposition s’ouvre…\"\n", "", "missing-ui-string", "loading"},
    {"UnknownUiString", "ui/fr.toml", "places =", "¦placez = \"x\"\nplaces =", "unknown-ui-string", "remove it",
     Severity::warning},
    {"MissingPlural", "ui/ru.toml", "pin_name = { one", "pin_name = ¦{ oen", "missing-ui-string", "one = "},
    {"UnknownPlaceholder", "ui/en.toml", "close_file = \"", "close_file = \"¦{title} ", "unknown-placeholder"},
    // Warnings
    {"UnusedTerm", "glossary.toml", "[[term]]",
     "[[term]]\nid = ¦\"term-arm\"\n[term.fr]\nname = \"arm\"\ndefinition = \"A part that turns.\"\n"
     "[term.ru]\nname = \"arm\"\ndefinition = \"A part that turns.\"\n[term.en]\nname = \"arm\"\ndefinition = \"A part "
     "that turns.\"\n[[term]]",
     "unused", "card", Severity::warning},
    {"UnlistedPage", "exhibit.toml", "pages = [\"about\", \"thanks\"]", "pages = [\"about\"]", "unused", "`pages`",
     Severity::warning},
};

Position position_in(std::string_view bytes, std::size_t offset) {
  Position position;
  for (const char c : bytes.substr(0, offset)) {
    position = c == '\n' ? Position{position.line + 1, 1} : Position{position.line, position.column + 1};
  }
  return position;
}

std::string shown(const std::vector<Diagnostic>& diagnostics) {
  std::string text;
  for (const auto& d : diagnostics) {
    text += d.file + ':' + std::to_string(d.line) + ':' + std::to_string(d.column) + ' ' + d.code + ": " + d.message +
            " | " + d.hint + '\n';
  }
  return text;
}

class PlantedFault : public testing::TestWithParam<Plant> {};

TEST_P(PlantedFault, IsFoundAtItsPlaceAndNothingElseIs) {
  const Plant& plant = GetParam();
  ASSERT_NE(class_of_code(plant.code), nullptr) << "nothing explains " << plant.code;
  auto files = support::fixture_files();
  ASSERT_NO_FATAL_FAILURE(support::replace_in(files, plant.path, plant.from, plant.to));
  std::string& bytes = *support::bytes_of(files, plant.path);
  Position expected;
  if (const auto at = bytes.find(mark); at != bytes.npos) {
    bytes.erase(at, mark.size());
    expected = position_in(bytes, at);
  }
  const auto diagnostics = read_exhibit(files).diagnostics;
  // What a renamed or unlisted thing leaves behind is told as well; the planted fault must be there once.
  std::vector<Diagnostic> found;
  for (const auto& diagnostic : diagnostics) {
    if (diagnostic.code == plant.code) found.push_back(diagnostic);
  }
  ASSERT_EQ(found.size(), 1u) << shown(diagnostics);
  EXPECT_EQ(found[0].line, expected.line) << shown(diagnostics);
  EXPECT_EQ(found[0].column, expected.column) << shown(diagnostics);
  EXPECT_EQ(found[0].severity, plant.severity);
  EXPECT_TRUE(found[0].hint.contains(plant.hint)) << found[0].hint;
  EXPECT_FALSE(found[0].message.empty());
  EXPECT_LE(diagnostics.size(), 2u) << shown(diagnostics);
}

INSTANTIATE_TEST_SUITE_P(Content, PlantedFault, testing::ValuesIn(plants),
                         [](const auto& tested) { return std::string(tested.param.name); });

}  // namespace
}  // namespace vitrine::author
