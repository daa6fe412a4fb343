// An exhibit in memory: what is common to all languages, and one Edition of words a language.
// The vectors of an Edition run parallel to those of the Common part. References are indices into the
// vectors of Common; whoever makes an Exhibit (author, pack) has checked that they are in range.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/geometry.h"
#include "core/model/drawing.h"
#include "core/model/text.h"

namespace vitrine::model {

using Index = std::uint32_t;

// How firmly a claim stands. The order is that of the packed format.
enum class Standing : std::uint8_t { established, account, disputed, contradicted };

enum class SourceKind : std::uint8_t { primary, scholarship, memoir, press, reference, party, tale };

// Days since 1970-01-01, both included.
struct DayRange {
  std::int64_t first = 0;
  std::int64_t last = 0;
  bool operator==(const DayRange&) const = default;
};

// How the dates of a set belong together.
enum class DateSet : std::uint8_t { none, one_of, all_of };

// A date as the ribbon needs it; its wording is in the Edition.
struct DateMark {
  std::string edtf;  // canonical EDTF (ISO 8601-2)
  // Days since 1970-01-01, proleptic Gregorian; absent where the date is open or unknown on that side.
  std::optional<std::int64_t> earliest_day;
  std::optional<std::int64_t> latest_day;
  bool approximate = false;
  bool uncertain = false;
  // How far its drawing fades out beyond its days where that end is approximate; 0: sharp.
  static constexpr std::uint32_t most_fade_days = 1830;
  std::uint32_t fades_before_days = 0;
  std::uint32_t fades_after_days = 0;
  DateSet set = DateSet::none;
  std::vector<DayRange> members = {};  // of a set, those with days on both sides, ascending; none of a single date
  bool operator==(const DateMark&) const = default;
};

struct Claim {
  std::string id;
  Standing standing = Standing::established;
  std::string seed;  // number of the claim in the article the exhibit examines, "C4"; empty: not in it
  std::vector<Index> sources;
  bool operator==(const Claim&) const = default;
};

// What carried a message or a person from one end of the map's route to the other. The order is that of the packed
// format.
enum class TravelKind : std::uint8_t { telegram, train };

struct Travel {
  TravelKind kind = TravelKind::telegram;
  Index from = 0;  // of the pinned places, and so is `to`
  Index to = 0;
  bool operator==(const Travel&) const = default;
};

struct Card {
  std::string id;
  Index chapter = 0;
  DateMark date;
  std::vector<Index> places;  // the first is where the card's event happened; never empty
  std::vector<Index> people;
  std::vector<Index> sources;  // those of its claims first, in their order, each once
  std::vector<Index> terms;    // those its prose links to among them, each once
  std::vector<Claim> claims;   // the first is the main one, its standing the card's; never empty
  std::vector<Index> topics = {};
  std::vector<Index> pictures = {};  // the first stands on the card, all of them in its file
  bool has_ornament = false;         // a guilloche, as treaties have one
  std::optional<Travel> travel = {};
  bool operator==(const Card&) const = default;
};

struct Chapter {
  std::string id;
  std::string numeral;       // "" for a chapter that is not counted
  std::vector<Index> cards;  // ascending and contiguous: Common::cards is in story order
  bool is_strip = false;     // its cards are small cells side by side, without their text
  bool operator==(const Chapter&) const = default;
};

struct Topic {
  std::string id;
  bool operator==(const Topic&) const = default;
};

struct Person {
  std::string id;
  std::string born;  // canonical EDTF; empty: not known
  std::string died;
  std::string wikidata;
  bool operator==(const Person&) const = default;
};

struct Place {
  std::string id;
  double lat_deg = 0;  // WGS84
  double lon_deg = 0;
  std::optional<Index> within;  // the place it lies in, for one pin a town; no cycles
  std::string country;          // ISO 3166-1 alpha-2, of today
  bool operator==(const Place&) const = default;
};

struct Source {
  std::string id;
  SourceKind kind = SourceKind::primary;
  bool weak = false;     // known only through a copy, an encyclopedia or a quotation
  std::string language;  // of the work, BCP 47
  std::string url;       // https, or empty
  bool operator==(const Source&) const = default;
};

struct Term {
  std::string id;
  bool operator==(const Term&) const = default;
};

// Where the words of a page are.
enum class PageUse : std::uint8_t {
  everywhere,
  reading_view,  // in the reading view alone: the player has its title and leads there
};

struct Page {
  std::string id;
  PageUse use = PageUse::everywhere;
  bool operator==(const Page&) const = default;
};

// The order is that of the packed format.
enum class PictureForm : std::uint8_t {
  drawing,  // its lines are among Exhibit::drawings
  raster,   // its pixels are decoded by the host
};

struct Picture {
  std::string id;
  PictureForm form = PictureForm::drawing;
  std::uint16_t width = 1;  // px of a raster, units of a drawing
  std::uint16_t height = 1;
  Point focus{0.5, 0.5};  // what a cropped view keeps in its middle; from left and from top, 0 to 1, in hundredths
  std::string licence;    // SPDX identifier, or what takes its place
  std::string file;       // as it is shipped, "media/..."; of drawings known where the exhibit is built
  bool operator==(const Picture&) const = default;
};

// A drawing to touch, on a screen of its own: what is chosen in it changes what it shows.
enum class PlateKind : std::uint8_t {
  weighing,  // a sum of money as bars of gold, read in several ways
  ties,      // people and what joins them
};

// One way to read a sum: `money_millionths` of its unit hold, or buy, `gold_ug` of fine gold.
struct Reading {
  std::uint64_t amount = 0;  // units of money
  std::uint64_t money_millionths = 1'000'000;
  std::uint64_t gold_ug = 0;
  std::vector<Index> sources;
  bool operator==(const Reading&) const = default;
};

// Of fine gold; its height follows from its mass.
struct Bar {
  std::uint64_t mass_g = 0;
  std::uint64_t length_mm = 0;
  std::uint64_t width_mm = 0;
  bool operator==(const Bar&) const = default;
};

// Drawn beside the bars, to the same scale.
struct Yardstick {
  enum class Kind : std::uint8_t { person, lorry };
  Kind kind = Kind::person;
  std::uint64_t width_mm = 0;
  std::uint64_t height_mm = 0;
  std::uint64_t load_kg = 0;  // what it carries; 0: nothing
  bool operator==(const Yardstick&) const = default;
};

enum class TieKind : std::uint8_t { office, signature, letter, talks, opposition };

// What joins two people, as told by a claim: its standing and its sources are the tie's.
struct Tie {
  Index from = 0;  // of Common::people, in a column of the plate
  Index to = 0;
  TieKind kind = TieKind::office;
  std::string date;  // canonical EDTF; may be empty
  Index card = 0;
  Index claim = 0;  // of that card
  bool operator==(const Tie&) const = default;
};

struct Plate {
  std::string id;
  PlateKind kind = PlateKind::weighing;
  std::vector<Index> cards;  // that lead to it
  // Of a weighing.
  std::vector<Reading> readings;  // never empty
  Bar bar;
  std::vector<Yardstick> yardsticks;
  // Of ties.
  std::vector<std::vector<Index>> columns;  // people, from left to right; each stands once
  std::vector<Tie> ties;
  bool operator==(const Plate&) const = default;
};

struct Common {
  std::string id;
  std::vector<std::string> languages;  // BCP 47; the first is the default
  std::string licence;
  std::string author;     // of the exhibit, as it is cited
  std::string published;  // canonical EDTF
  int ribbon_first_year = 0;
  int ribbon_last_year = 0;
  std::vector<Index> pinned_places;  // pins shown even where no card is
  std::vector<Index> route;          // the cards of the short route, ascending; may be empty
  std::vector<Chapter> chapters;
  std::vector<Topic> topics;
  std::vector<Card> cards;
  std::vector<Person> people;
  std::vector<Place> places;
  std::vector<Source> sources;
  std::vector<Term> terms;
  std::vector<Page> pages;
  std::vector<Picture> pictures;
  std::vector<Plate> plates;
  // Of the packed file it was read from; an Edition packed with another one is refused. 0: not read from one.
  std::uint64_t content_hash = 0;
  bool operator==(const Common&) const = default;
};

struct ChapterText {
  Text title;
  Prose text;  // its introduction; may be empty
  bool operator==(const ChapterText&) const = default;
};

struct ClaimText {
  Prose text;    // what is told
  Prose record;  // what the sources say; may be empty where the claim is established
  Prose note;    // the editor's note; may be empty
  bool operator==(const ClaimText&) const = default;
};

struct CardText {
  Text title;
  Text summary;
  Text date;  // the card's date in words
  Text alt;   // what the map shows beside the card, for those who do not see it
  Prose text;
  std::vector<ClaimText> claims;
  bool operator==(const CardText&) const = default;
};

struct PersonText {
  Text name;
  Text role;
  Text life;  // "1877–1954" in the language's own way; may be empty
  bool operator==(const PersonText&) const = default;
};

struct PlaceText {
  Text name;
  Text detail;  // address or remark; may be empty
  bool operator==(const PlaceText&) const = default;
};

struct SourceText {
  Text citation;  // the whole reference, put together by the author room
  Text note;      // what was read of it; may be empty
  bool operator==(const SourceText&) const = default;
};

struct TermText {
  Text name;
  Prose definition;
  bool operator==(const TermText&) const = default;
};

struct PageText {
  Text title;
  Prose text;
  bool operator==(const PageText&) const = default;
};

struct PictureText {
  Text alt;  // what is to be seen, for those who do not see it
  Text caption;
  Text credit;  // who made it
  bool operator==(const PictureText&) const = default;
};

struct ReadingText {
  Text name;
  Text remark;  // what its figures rest on
  bool operator==(const ReadingText&) const = default;
};

struct TieText {
  Text text;
  Text date;  // in words; may be empty
  bool operator==(const TieText&) const = default;
};

struct PlateText {
  Text title;
  Prose text;  // above the drawing
  Prose note;  // under it; may be empty
  std::vector<ReadingText> readings;
  std::vector<Text> yardsticks;
  std::vector<Text> columns;
  std::vector<TieText> ties;
  bool operator==(const PlateText&) const = default;
};

// One string of the interface. Plural forms are separate entries named "key#one", "key#few" (CLDR).
struct UiText {
  std::string key;
  Text text;  // may hold {n}, {place} and the like
  bool operator==(const UiText&) const = default;
};

struct Edition {
  std::string language;  // BCP 47
  Text title;
  Text subtitle;
  Prose cover;
  std::vector<ChapterText> chapters;
  std::vector<Text> topics;  // names
  std::vector<CardText> cards;
  std::vector<PersonText> people;
  std::vector<PlaceText> places;
  std::vector<SourceText> sources;
  std::vector<TermText> terms;
  std::vector<PageText> pages;
  std::vector<PictureText> pictures;
  std::vector<PlateText> plates;
  std::vector<UiText> ui;  // sorted by key
  bool operator==(const Edition&) const = default;
};

struct Exhibit {
  Common common;
  // Parallel to Common::languages; an Edition that is not loaded has an empty `language`.
  std::vector<Edition> editions;
  // Parallel to Common::pictures, empty for rasters; none at all while they are not loaded.
  std::vector<Drawing> drawings = {};
};

enum class Kind : std::uint8_t { chapter, card, claim, person, place, source, term, page, topic, picture, plate };

bool is_well_formed_id(std::string_view id);  // [a-z0-9]+(-[a-z0-9]+)*

// Names of the exhibit's own screens, in addresses and in the reading view; no thing may take them.
bool is_reserved_id(std::string_view id);

// Where an id of the exhibit points. For a claim, `index` is its card and `part` its number there.
struct Reference {
  Kind kind = Kind::card;
  Index index = 0;
  Index part = 0;
  bool operator==(const Reference&) const = default;
};

// The inverse of Ids::find.
const std::string& id_of(const Common& common, const Reference& reference);

// All ids of an exhibit, for look-up by bisection.
class Ids {
 public:
  Ids() = default;
  explicit Ids(const Common& common);
  std::optional<Reference> find(std::string_view id) const;
  // Ids that stand more than once, sorted, each named once.
  std::vector<std::string> repeated() const;

 private:
  std::vector<std::pair<std::string, Reference>> m_entries;
};

// The town a place belongs to: the end of its `within` chain.
Index town_of(const Common& common, Index place);

// The string of the interface under `key`; empty where the edition has none.
const Text& ui_text(const Edition& edition, std::string_view key);

// CLDR plural category of a whole number ("one", "few", "many", "other") in French, Russian or English;
// "other" for languages without a rule here. (Unicode CLDR, supplemental/plurals.)
std::string_view plural_category(std::string_view language, std::uint64_t n);

// ui_text of "key#category" with each {name} replaced by its value; "key" itself where `n` is absent.
struct Replacement {
  std::string_view name;
  std::string_view value;
};
std::string ui_string(const Edition& edition, std::string_view key, std::vector<Replacement> values,
                      std::optional<std::uint64_t> n = std::nullopt);

}  // namespace vitrine::model
