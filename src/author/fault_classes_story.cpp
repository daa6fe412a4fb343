// Faults of ids, references, dates, places, claims and sources.
#include "author/fault_tables.h"

namespace vitrine::author {

namespace {

constexpr FaultClass classes[] = {
    {Fault::bad_calendar,
     "bad-calendar",
     Severity::error,
     "a date cannot be said in both calendars",
     "Russia kept the Julian calendar until 31 January 1918, 13 February in ours. An event in Russia up to that day "
     "may "
     "have `calendar = \"both\"`: its day is then said in both, 25 October / 7 November 1917, and `date` stays "
     "Gregorian. Months and years are not converted, since a month of one calendar is none of the other.",
     {"cards/news.toml", R"(date = "1794-08-30"
calendar = "julian")",
      R"(date = "1794-08-30")"}},
    {Fault::bad_coordinates,
     "bad-coordinates",
     Severity::error,
     "a place lies outside the globe",
     "`lat` counts degrees north of the equator, from -90 to 90, `lon` degrees east of Greenwich, from -180 to 180; "
     "south and west are negative. A number outside them, often one that has lost its decimal point, would put the "
     "pin nowhere.",
     {"places.toml", "lat = 506.292", "lat = 50.6292"}},
    {Fault::bad_country,
     "bad-country",
     Severity::error,
     "a place names a country that there is not",
     "`country` is the code of today's country, two capital letters of ISO 3166-1: FR, RU, CH, GB. Names of "
     "countries and codes of states that are no more have no place here, since the map knows the borders of today.",
     {"places.toml", R"(country = "France")", R"(country = "FR")"}},
    {Fault::bad_date,
     "bad-date",
     Severity::error,
     "a date is not written in EDTF",
     "Dates follow EDTF (ISO 8601-2), which can say what historians know: 1924-10-28, 1917-11~ (about), 1915-03-10? "
     "(uncertain), 1912/1917 (a span), [1885,1886] (one of these). The column shown is where the date stops making "
     "sense. `vitrine date \"1917-11~\"` shows how a date is understood and worded.",
     {"cards/news.toml", R"(date = "1794-13-30")", R"(date = "1794-08-30")"}},
    {Fault::bad_id,
     "bad-id",
     Severity::error,
     "an id is badly formed, or a card and its file have different names",
     "An id is an address: it stands in links that people keep, so it is made of small letters a-z, digits and "
     "single hyphens. The file of a card is named after the card, so that each can be found by the other.",
     {"exhibit.toml", R"(id = "Télégraphe")", R"(id = "telegraphe")"}},
    {Fault::bad_language,
     "bad-language",
     Severity::error,
     "the language of a source is not a code",
     "Screen readers and hyphenation need to know in which language a work is written. `language` is a code of BCP "
     "47, two or three small letters: fr, ru, en, de.",
     {"sources.toml", R"(language = "french")", R"(language = "fr")"}},
    {Fault::card_in_two_chapters,
     "card-in-two-chapters",
     Severity::error,
     "a card is told twice",
     "The story runs through every card once: next and previous, the ribbon and the addresses rely on it. Keep the "
     "card in the chapter where it belongs and take it out of the other list; a link in the prose can lead back to "
     "it.",
     {"exhibit.toml", R"(cards = ["second-line", "news"])", R"(cards = ["second-line"])"}},
    {Fault::card_not_in_chapter,
     "card-not-in-chapter",
     Severity::error,
     "a card is part of no chapter",
     "A file in cards/ that no chapter lists would never be reached by the story. Add its id to the `cards` of a "
     "chapter in exhibit.toml, at the place where it is to be told, or remove the file.",
     {"exhibit.toml", R"(cards = ["first-line"])", R"(cards = ["first-line", "news"])"}},
    {Fault::claim_without_record,
     "claim-without-record",
     Severity::error,
     "a claim that is not established does not say what the sources say",
     "An account that stands alone reads like a fact. Where the standing is `account`, `disputed` or `contradicted`, "
     "the visitor sees what is told beside what the sources say, so each language needs a `record`: what they "
     "confirm, what they leave open, where they differ.",
     {"cards/second-line.toml", R"(standing = "account")", R"(standing = "established")"}},
    {Fault::claim_without_source,
     "claim-without-source",
     Severity::error,
     "a claim names no source",
     "A museum stakes its name on every sentence. A claim without a source cannot be checked by anyone, not even "
     "when it is right. Name in `sources` where it can be found; if there is no such place, the claim does not "
     "belong in the exhibit.",
     {"cards/first-line.toml", R"(standing = "established")", "standing = \"established\"\nsources = [\"lakanal\"]"}},
    {Fault::duplicate_id,
     "duplicate-id",
     Severity::error,
     "an id stands twice in the exhibit",
     "Chapters, cards, claims, people, places, sources, words, topics and pages share one set of ids, since an "
     "address names any of them. The second thing of that name could not be reached. Rename one of the two, and the "
     "links that mean it.",
     {"exhibit.toml", R"(id = "thanks")", R"(id = "afterwards")"}},
    {Fault::missing_topic,
     "missing-topic",
     Severity::error,
     "a card has no topic",
     "Topics are how visitors filter the story, the map and the ribbon; a card without one disappears as soon as any "
     "topic is chosen. Name one or more of topics.toml, those that help to find the card and not those that fit "
     "every card.",
     {"cards/second-line.toml", R"(# topics = ["topic-signals"])", R"(topics = ["topic-signals"])"}},
    {Fault::missing_translation,
     "missing-translation",
     Severity::error,
     "words stand in one language and not in another",
     "Every visitor is told the same in their own language. If a thing has a text in one language it needs it in all "
     "of them; if a record or a note is left out, it is left out everywhere. Add the missing table or key.",
     {"cards/news.toml", R"(# note = "How long it took remains an open question.")",
      R"(note = "How long it took remains an open question.")"}},
    {Fault::person_outside_plate,
     "person-outside-plate",
     Severity::error,
     "a tie names someone who stands in no column of its plate",
     "A tie is drawn from one person to another, both of whom have their place in a `people` of a [[plate.column]]. A "
     "tie to somebody else would be a line that ends nowhere, and one from a person to the same person none at all.",
     {"plates.toml", R"(to = "delaunay")", R"(to = "chappe")"}},
    {Fault::place_at_sea,
     "place-at-sea",
     Severity::error,
     "a place lies in the sea, far from its country",
     "The coordinates are those of open water, more than 20 km from the country that `country` names. Usually a sign "
     "is missing, a digit has slipped, or `lat` and `lon` have been exchanged; the hint says so where that would "
     "mend it.",
     {"places.toml", "lat = 3.0573\nlon = 50.6292", "lat = 50.6292\nlon = 3.0573"}},
    {Fault::place_cycle,
     "place-cycle",
     Severity::error,
     "a place lies within itself",
     "`within` names the town a building or a street lies in, so that the map shows one pin for the town. Following "
     "it from place to place must end at a town that lies within nothing.",
     {"places.toml", R"(within = "louvre")", R"(within = "paris")"}},
    {Fault::place_in_other_country,
     "place-in-other-country",
     Severity::error,
     "a place lies in another country than it says",
     "The borders of today are compared with `lat` and `lon`: the place lies in another country, more than 5 km from "
     "the one that `country` names. Correct whichever of them is wrong. A town whose country has changed since is "
     "listed under that of today. Where the ground is contested nothing is told.",
     {"places.toml", "lon = 13.0573", "lon = 3.0573"}},
    {Fault::repeated_entry,
     "repeated-entry",
     Severity::error,
     "something stands twice in a list",
     "The second entry adds nothing, and a list that names a person twice may have been meant to name two. Remove it, "
     "or write the id that was intended.",
     {"cards/first-line.toml", R"(people = ["chappe", "chappe"])", R"(people = ["chappe"])"}},
    {Fault::reserved_id,
     "reserved-id",
     Severity::error,
     "an id is the address of one of the exhibit's own screens",
     "The addresses contents, glossary, people, places, search and sources lead to the screens of these names. A "
     "card or person called so could never be opened. Choose a longer id.",
     {"exhibit.toml", R"(id = "search")", R"(id = "afterwards")"}},
    {Fault::route_out_of_order,
     "route-out-of-order",
     Severity::error,
     "the short route leaves the order of the story",
     "`route` names the few cards for those with three minutes. They are told in the order of the chapters and of "
     "the cards in them, so that dates run forward and \"next\" never leads back.",
     {"exhibit.toml", R"(route = ["news", "first-line"])", R"(route = ["first-line", "news"])"}},
    {Fault::standing_unsupported,
     "standing-unsupported",
     Severity::error,
     "a claim's standing is higher than its sources bear",
     "`established` needs one primary source, or two sources that do not depend on each other; sources marked `weak` "
     "and those of kind `party`, which speak for one side, do not count. Name a source that bears it, or lower the "
     "standing and say in `record` what the sources do say.",
     {"cards/second-line.toml", R"(sources = ["field-1994"])", R"(sources = ["field-1994", "belloc-1888"])"}},
    {Fault::unknown_kind,
     "unknown-kind",
     Severity::error,
     "a source, a plate or a part of a plate is of a kind that there is not",
     "The kind of a source says how much it can bear: primary (a document of the time), scholarship, memoir, press, "
     "reference, party (a side speaking for itself) or tale. Standings are judged by it, and visitors see it. A plate "
     "is a weighing or ties; what is drawn on it has its kinds as well, which the hint lists.",
     {"sources.toml", R"(kind = "scholarly")", R"(kind = "scholarship")"}},
    {Fault::unknown_language,
     "unknown-language",
     Severity::error,
     "a language is not one of the exhibit's, or not known to this program",
     "exhibit.toml lists the languages of the exhibit, and each thing has a table for each of them and for no other. "
     "The program needs rules of its own for each language, for dates, plurals and quotation marks, and has them for "
     "fr, ru and en.",
     {"exhibit.toml", R"(languages = ["fr", "ru", "en", "de"])", R"(languages = ["fr", "ru", "en"])"}},
    {Fault::unknown_reference,
     "unknown-reference",
     Severity::error,
     "an id or a link leads to nothing",
     "Lists of people, places, sources and topics name ids, and links in the prose are written [words](#id). The "
     "thing of that id does not exist, or is of another kind than is wanted here. The hint names the nearest id "
     "there is.",
     {"cards/first-line.toml", R"(people = ["chape"])", R"(people = ["chappe"])"}},
    {Fault::unknown_standing,
     "unknown-standing",
     Severity::error,
     "a claim's standing is none of the four",
     "A claim is `established` (a primary source, or two independent ones), an `account` (one party's telling), "
     "`disputed` (sources contradict each other) or `contradicted` (documents contradict it). Nothing lies between: "
     "what is uncertain is said in words.",
     {"cards/news.toml", R"(standing = "likely")", R"(standing = "account")"}},
    {Fault::unused,
     "unused",
     Severity::warning,
     "nothing refers to a thing, or no list names a page",
     "People, places, sources, words of the glossary and topics are reached through the cards that name them; a page "
     "through the list in exhibit.toml. What nothing refers to is a leftover, or the reference to it has been "
     "forgotten.",
     {"cards/news.toml", R"(topics = ["topic-signals"])", R"(topics = ["topic-war", "topic-signals"])"}},
    {Fault::weak_source_alone,
     "weak-source-alone",
     Severity::error,
     "a claim is called established on weak sources alone",
     "A source is weak when only a copy, an encyclopedia or a quotation of it has been seen. However many of them "
     "agree, they may all go back to the same telling. Name a source that has been seen itself, or lower the "
     "standing to `account` and say in `record` what is known of its origin.",
     {"cards/first-line.toml", R"(sources = ["flichy"])", R"(sources = ["lakanal"])"}},
};

}  // namespace

std::span<const FaultClass> faults_of_story() {
  return classes;
}

}  // namespace vitrine::author
