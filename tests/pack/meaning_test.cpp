// Files that are whole, but say what makes no sense: each check of the reader by a fault planted for it.
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "core/model/ui_keys.h"
#include "pack/body.h"
#include "pack/byte_writer.h"
#include "pack/exhibit_format.h"
#include "pack/exhibit_reader.h"
#include "pack/exhibit_writer.h"
#include "tests/support/exhibit_fixture.h"

namespace vitrine::pack {
namespace {

using support::fixture_exhibit;

struct Nonsense {
  std::string_view name;
  std::string_view complaint;
  std::function<void(model::Exhibit&)> spoil;
};

std::string name_of(const testing::TestParamInfo<Nonsense>& tested) {
  return std::string(tested.param.name);
}

template <class Read>
void expect_refusal(const Read& read, std::string_view complaint) {
  ASSERT_FALSE(read.has_value());
  EXPECT_EQ(read.error().kind, FaultKind::damaged);
  EXPECT_EQ(read.error().message, "exhibit: " + std::string(complaint));
}

const Nonsense nonsense[] = {
    {"MalformedId", "an id is malformed", [](auto& exhibit) { exhibit.common.people[0].id = "Chappe"; }},
    {"NoId", "an id is malformed", [](auto& exhibit) { exhibit.common.topics[0].id = ""; }},
    {"MalformedIdOfClaim", "an id is malformed", [](auto& exhibit) { exhibit.common.cards[0].claims[0].id = "-a"; }},
    {"ReservedId", "an id is the name of a screen", [](auto& exhibit) { exhibit.common.people[0].id = "sources"; }},
    {"IdTwice", "an id stands twice", [](auto& exhibit) { exhibit.common.people[0].id = "lille"; }},
    {"IdOfTopicTwice", "an id stands twice", [](auto& exhibit) { exhibit.common.topics[0].id = "lille"; }},
    {"NoLanguage", "it has no language", [](auto& exhibit) { exhibit.common.languages.clear(); }},
    {"LanguageTwice", "a language stands twice", [](auto& exhibit) { exhibit.common.languages[1] = "fr"; }},
    {"MalformedLanguage", "a language is malformed", [](auto& exhibit) { exhibit.common.languages[1] = "R"; }},
    {"PublishedWhenever", "a date is none", [](auto& exhibit) { exhibit.common.published = "last year"; }},
    {"RibbonBackwards", "the years of its ribbon make no sense",
     [](auto& exhibit) { exhibit.common.ribbon_last_year = 0; }},
    {"RibbonWithoutEnd", "the years of its ribbon make no sense",
     [](auto& exhibit) { exhibit.common.ribbon_last_year = 10000; }},
    {"DateFadingTooFar", "a date fades too far",
     [](auto& exhibit) { exhibit.common.cards[0].date.fades_before_days = 1'000'000; }},
    {"DatesOfASetOutOfOrder", "the dates of a set are out of order",
     [](auto& exhibit) {
       exhibit.common.cards[0].date.set = model::DateSet::one_of;
       exhibit.common.cards[0].date.members = {{10, 10}, {5, 5}};
     }},
    {"DateOfASetBackwards", "a date ends before it begins",
     [](auto& exhibit) {
       exhibit.common.cards[0].date.set = model::DateSet::all_of;
       exhibit.common.cards[0].date.members = {{10, 9}};
     }},
    {"PinNowhere", "a reference leads nowhere", [](auto& exhibit) { exhibit.common.pinned_places = {9}; }},
    {"RouteNowhere", "a reference leads nowhere", [](auto& exhibit) { exhibit.common.route = {0, 9}; }},
    {"RouteBackwards", "its route does not follow the story", [](auto& exhibit) { exhibit.common.route = {1, 0}; }},
    {"RouteTwiceThroughACard", "a reference stands twice", [](auto& exhibit) { exhibit.common.route = {1, 1}; }},
    {"PlaceNowhere", "a reference leads nowhere", [](auto& exhibit) { exhibit.common.cards[0].places = {0, 77}; }},
    {"PersonNowhere", "a reference leads nowhere", [](auto& exhibit) { exhibit.common.cards[0].people = {7}; }},
    {"PersonTwice", "a reference stands twice", [](auto& exhibit) { exhibit.common.cards[0].people = {0, 0}; }},
    {"TermNowhere", "a reference leads nowhere", [](auto& exhibit) { exhibit.common.cards[0].terms = {70}; }},
    {"TopicNowhere", "a reference leads nowhere", [](auto& exhibit) { exhibit.common.cards[0].topics = {70}; }},
    {"FurtherSourceNowhere", "a reference leads nowhere",
     [](auto& exhibit) { exhibit.common.cards[0].sources.push_back(99); }},
    {"SourceOfClaimNowhere", "a reference leads nowhere",
     [](auto& exhibit) { exhibit.common.cards[0].claims[0].sources = {99}; }},
    {"SourceOfClaimTwice", "a reference stands twice",
     [](auto& exhibit) { exhibit.common.cards[0].claims[0].sources = {0, 0}; }},
    {"NoPlace", "a card has no place", [](auto& exhibit) { exhibit.common.cards[0].places.clear(); }},
    {"NoClaim", "a card has no claim", [](auto& exhibit) { exhibit.common.cards[0].claims.clear(); }},
    {"UnknownStanding", "a claim has no known standing",
     [](auto& exhibit) { exhibit.common.cards[0].claims[0].standing = model::Standing{9}; }},
    {"UnknownKind", "a source has no known kind",
     [](auto& exhibit) { exhibit.common.sources[0].kind = model::SourceKind{9}; }},
    {"UnknownUseOfAPage", "a page has no known use",
     [](auto& exhibit) { exhibit.common.pages[0].use = model::PageUse{2}; }},
    {"PictureNowhere", "a reference leads nowhere", [](auto& exhibit) { exhibit.common.cards[0].pictures = {9}; }},
    {"UnknownFormOfAPicture", "a picture has no known form",
     [](auto& exhibit) { exhibit.common.pictures[0].form = model::PictureForm{2}; }},
    {"PictureWithoutSize", "a picture has no size", [](auto& exhibit) { exhibit.common.pictures[0].height = 0; }},
    {"FocusOutsideItsPicture", "a picture's focus lies outside it",
     [](auto& exhibit) { exhibit.common.pictures[0].focus.y = 1.01; }},
    {"PictureElsewhere", "a picture's file is not among the media",
     [](auto& exhibit) { exhibit.common.pictures[1].file = "media/../index.html"; }},
    {"PictureOfAnotherSite", "a picture's file is not among the media",
     [](auto& exhibit) { exhibit.common.pictures[1].file = "https://example.org/a.png"; }},
    {"CardOfNoChapter", "a card belongs to no chapter", [](auto& exhibit) { exhibit.common.chapters[0].cards = {0}; }},
    {"CardsTooMany", "a chapter has more cards than there are",
     [](auto& exhibit) { exhibit.common.chapters[0].cards = {0, 1, 2}; }},
    {"NoDate", "a date is none", [](auto& exhibit) { exhibit.common.cards[0].date.edtf = ""; }},
    {"NotADate", "a date is none", [](auto& exhibit) { exhibit.common.cards[0].date.edtf = "1 mai"; }},
    {"NotADateOfBirth", "a date is none", [](auto& exhibit) { exhibit.common.people[0].born = "né en 1763"; }},
    {"DateBackwards", "a date ends before it begins",
     [](auto& exhibit) { exhibit.common.cards[0].date.latest_day = -9999999; }},
    {"DayBeforeTime", "a day is out of range",
     [](auto& exhibit) { exhibit.common.cards[0].date.earliest_day = -4'000'000'000'000'000'001; }},
    {"DayAfterTime", "a day is out of range",
     [](auto& exhibit) {
       exhibit.common.cards[0].date.earliest_day.reset();
       exhibit.common.cards[0].date.latest_day = 4'000'000'000'000'000'001;
     }},
    {"OutsideTheGlobe", "a place lies outside the globe",
     [](auto& exhibit) { exhibit.common.places[0].lat_deg = 90.001; }},
    {"BeyondTheDateLine", "a place lies outside the globe",
     [](auto& exhibit) { exhibit.common.places[0].lon_deg = -180.001; }},
    {"WithinNothing", "a place lies nowhere", [](auto& exhibit) { exhibit.common.places[0].within = 12; }},
    {"WithinItself", "a place lies within itself", [](auto& exhibit) { exhibit.common.places[1].within = 1; }},
    {"WithinEachOther", "a place lies within itself",
     [](auto& exhibit) {
       exhibit.common.places[0].within = 2;
       exhibit.common.places[2].within = 0;
     }},
    {"UnknownTravel", "a travel has no known kind",
     [](auto& exhibit) { exhibit.common.cards[0].travel = {model::TravelKind{2}, 0, 1}; }},
    {"TravelNowhere", "a reference leads nowhere",
     [](auto& exhibit) { exhibit.common.cards[0].travel = {model::TravelKind::train, 0, 77}; }},
    {"TravelToItsBeginning", "a travel ends where it begins",
     [](auto& exhibit) { exhibit.common.cards[0].travel = {model::TravelKind::train, 0, 0}; }},
    {"TravelOffTheRoute", "a travel leaves the route",
     [](auto& exhibit) {
       exhibit.common.pinned_places = {0};
       exhibit.common.cards[0].travel = {model::TravelKind::train, 0, 1};
     }},
    {"NotUtf8", "its body is cut short, or no body", [](auto& exhibit) { exhibit.common.licence = "\xFF"; }},
    {"PlainHttp", "an address does not begin with https://",
     [](auto& exhibit) { exhibit.common.sources[0].url = "http://example.org"; }},
};

class SenselessCommon : public testing::TestWithParam<Nonsense> {};

TEST_P(SenselessCommon, IsRefused) {
  auto exhibit = fixture_exhibit();
  GetParam().spoil(exhibit);
  expect_refusal(read_common(pack_exhibit(exhibit, Coding::plain).common), GetParam().complaint);
}

INSTANTIATE_TEST_SUITE_P(Pack, SenselessCommon, testing::ValuesIn(nonsense), name_of);

model::Span bold(std::uint32_t begin, std::uint32_t end) {
  return {begin, end, model::Emphasis::bold, {}};
}

const Nonsense edition_nonsense[] = {
    {"UnknownLanguage", "it is in a language it does not name",
     [](auto& exhibit) { exhibit.editions[0].language = "de"; }},
    {"BreakAtTheEnd", "a line ends with its text", [](auto& exhibit) { exhibit.editions[0].title = {"ab", {2}}; }},
    {"BreakAtTheBeginning", "a line ends before it begins",
     [](auto& exhibit) { exhibit.editions[0].title = {"ab", {0}}; }},
    {"SpanPastTheEnd", "a span has no end",
     [](auto& exhibit) { exhibit.editions[0].cover[0].spans = {bold(0, 9999)}; }},
    {"SpanBackwards", "a span has no end", [](auto& exhibit) { exhibit.editions[0].cover[0].spans = {bold(3, 1)}; }},
    {"SpansOverlap", "a span has no end",
     [](auto& exhibit) { exhibit.editions[0].cover[0].spans = {bold(0, 3), bold(2, 5)}; }},
    {"SpanThatSaysNothing", "a span says nothing",
     [](auto& exhibit) { exhibit.editions[0].cover[0].spans = {{0, 3, {}, ""}}; }},
    {"LinkToNothing", "a link leads nowhere",
     [](auto& exhibit) { exhibit.editions[0].cover[0].spans = {{0, 3, {}, "nobody"}}; }},
    {"LinkToAClaim", "a link leads nowhere",
     [](auto& exhibit) { exhibit.editions[0].cover[0].spans = {{0, 3, {}, "claim-line"}}; }},
    {"LinkToScript", "a link leads nowhere",
     [](auto& exhibit) { exhibit.editions[0].cover[0].spans = {{0, 3, {}, "javascript:x"}}; }},
    {"LinkWithASpace", "a link leads nowhere",
     [](auto& exhibit) { exhibit.editions[0].cover[0].spans = {{0, 3, {}, "https://a b"}}; }},
    {"UnknownBlock", "a block is of no known kind",
     [](auto& exhibit) { exhibit.editions[0].cover[0].kind = model::BlockKind{9}; }},
    {"MissingText", "a text is no text", [](auto& exhibit) { exhibit.editions[0].topics.pop_back(); }},
    {"ThingWithoutAName", "a thing has no name", [](auto& exhibit) { exhibit.editions[0].places[0].name = {}; }},
    {"PictureWithoutAlt", "a thing has no name", [](auto& exhibit) { exhibit.editions[0].pictures[0].alt = {}; }},
    {"SourceWithoutACitation", "a thing has no name",
     [](auto& exhibit) { exhibit.editions[0].sources[0].citation = {}; }},
};

class SenselessEdition : public testing::TestWithParam<Nonsense> {};

TEST_P(SenselessEdition, IsRefused) {
  auto exhibit = fixture_exhibit();
  GetParam().spoil(exhibit);
  const auto packed = pack_exhibit(exhibit, Coding::plain);
  const auto common = read_common(packed.common);
  ASSERT_TRUE(common.has_value());
  expect_refusal(read_edition(packed.editions[0], *common), GetParam().complaint);
}

INSTANTIATE_TEST_SUITE_P(Pack, SenselessEdition, testing::ValuesIn(edition_nonsense), name_of);

// Bodies that the writer never writes: the word QQQQ, or what stands around it, gives way to other bytes.

struct Bytes {
  std::string_view name;
  std::string_view complaint;
  std::string_view bytes;
};

std::string name_of_bytes(const testing::TestParamInfo<Bytes>& tested) {
  return std::string(tested.param.name);
}

using namespace std::string_view_literals;

std::vector<std::byte> with_replaced(const std::vector<std::byte>& body, std::string_view from, std::string_view to) {
  std::string text(reinterpret_cast<const char*>(body.data()), body.size());
  const auto at = text.find(from);
  EXPECT_NE(at, text.npos);
  if (at != text.npos) text.replace(at, from.size(), to);
  const auto bytes = std::as_bytes(std::span(text));
  return {bytes.begin(), bytes.end()};
}

const Bytes bytes_of_words[] = {
    {"ControlCharacter", "a text is no text", "\x05"sv},
    {"Delete", "a text is no text", "\x7F"sv},
    {"BlockInAText", "a text is no text", "\x18"sv},
    {"SpanInAText", "a text is no text", "\x12q\x03"sv},
    {"EndOfASpanInAText", "a text is no text", "q\x03q"sv},
    {"LetterOutsideTheAlphabet", "a letter is not in its alphabet", "\xFE"sv},
    {"EscapedControlCharacter", "a letter is none", "\xFF\x0A"sv},
    {"HalfOfAPair", "a letter is none", "\xFF\x80\xB0\x03"sv},
    {"BeyondUnicode", "a letter is none", "\xFF\x80\x80\x44"sv},
    {"LineEndTwice", "it has more words than texts", "q\x02\x02q\x0A"sv},
};

class SenselessWords : public testing::TestWithParam<Bytes> {};

// The exhibit's first edition has the word QQQQ somewhere.
void expect_refusal_of(const model::Exhibit& exhibit, const Bytes& planted) {
  const auto body = edition_body(exhibit.editions[0], exhibit.common);
  ASSERT_TRUE(read_edition_body(body, exhibit.common).has_value());
  expect_refusal(read_edition_body(with_replaced(body, "QQQQ", planted.bytes), exhibit.common), planted.complaint);
}

TEST_P(SenselessWords, AreRefused) {
  auto exhibit = fixture_exhibit();
  exhibit.editions[0].ui.back().text = {"QQQQ", {}};
  expect_refusal_of(exhibit, GetParam());
}

INSTANTIATE_TEST_SUITE_P(Pack, SenselessWords, testing::ValuesIn(bytes_of_words), name_of_bytes);

// What stands before the first of the interface strings.
std::string hash_of_names(unsigned more) {
  ByteWriter writer;
  writer.number(model::ui_names_hash() ^ more);
  const auto bytes = writer.take();
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

TEST(InterfaceStrings, OfNoKnownFormAreRefused) {
  const auto exhibit = fixture_exhibit();
  const auto body = edition_body(exhibit.editions[0], exhibit.common);
  const auto hash = hash_of_names(0);
  expect_refusal(read_edition_body(with_replaced(body, hash + '\x01', hash + '\x20'), exhibit.common),
                 "an interface string is of no known form");
}

TEST(InterfaceStrings, OfAnotherPlayerAreSaidToBeOfANewerOne) {
  const auto exhibit = fixture_exhibit();
  const auto body = edition_body(exhibit.editions[0], exhibit.common);
  const auto read = read_edition_body(with_replaced(body, hash_of_names(0), hash_of_names(1)), exhibit.common);
  ASSERT_FALSE(read.has_value());
  EXPECT_EQ(read.error().kind, FaultKind::newer);
}

const Bytes bytes_of_prose[] = {
    {"SpanOfNothing", "a span is empty", "\x12\x03q"sv},
    {"SpanWithinASpan", "a span has no end", "\x12q\x14q\x03\x03"sv},
    {"EndOfNoSpan", "a block is of no known kind", "q\x03q"sv},
    {"EndWithinASpan", "a span has no end", "\x12q\x0A"sv},
    {"BlockWithinASpan", "a span has no end", "\x12q\x18q\x03"sv},
    {"UnknownBlock", "a block is of no known kind", "q\x1Cq"sv},
    {"LinkBeyondAllThings", "a link leads nowhere", "\x11\xFF\x7Fq\x03"sv},
    {"LinkFarBeyondAllThings", "a link leads nowhere", "\x11\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\1q\x03"sv},
};

class SenselessProse : public testing::TestWithParam<Bytes> {};

TEST_P(SenselessProse, IsRefused) {
  auto exhibit = fixture_exhibit();
  exhibit.editions[0].cover = {{{}, {"QQQQ", {}}, {}}};
  expect_refusal_of(exhibit, GetParam());
}

INSTANTIATE_TEST_SUITE_P(Pack, SenselessProse, testing::ValuesIn(bytes_of_prose), name_of_bytes);

// The head of an edition's body: language, alphabet.
const Bytes heads[] = {
    {"AlphabetWithinAscii", "its alphabet is out of order", "fr\0\1\xFE\1\0"sv},
    {"LetterTwice", "its alphabet is out of order", "fr\0\2\xD2\3\0\0"sv},
    {"LetterBeforeAQuote", "its alphabet is out of order", "fr\0\2\xD2\3\x7B\0"sv},
    {"LetterThatIsNone", "its alphabet is out of order", "fr\0\1\x80\2\0"sv},
    {"LetterBeyondUnicode", "its alphabet is out of order", "fr\0\2\xFE\xFF\x87\1\2\0"sv},
    {"LetterFarBeyondUnicode", "its alphabet is out of order", "fr\0\2\xFE\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\1\2\0"sv},
    {"AlphabetWithoutEnd", "its words end too early", "fr\0\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\1"sv},
    {"NumberWithoutEnd", "its words end too early", "fr\0\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\1"sv},
    {"NoWords", "its words end too early", "fr\0\0"sv},
    {"Nothing", "it is in a language it does not name", ""sv},
};

class SenselessHead : public testing::TestWithParam<Bytes> {};

TEST_P(SenselessHead, IsRefused) {
  const auto exhibit = fixture_exhibit();
  expect_refusal(read_edition_body(std::as_bytes(std::span(GetParam().bytes)), exhibit.common), GetParam().complaint);
}

INSTANTIATE_TEST_SUITE_P(Pack, SenselessHead, testing::ValuesIn(heads), name_of_bytes);

TEST(SenselessEdition, WithMoreLettersThanBytesIsRefused) {
  ByteWriter out;
  out.text("fr");
  out.number(alphabet_size + 1);
  out.signed_number(0x400);
  for (std::size_t i = 0; i < alphabet_size; ++i)
    out.signed_number(1);
  out.number(0);
  expect_refusal(read_edition_body(out.take(), fixture_exhibit().common), "its alphabet is out of order");
}

TEST(SenselessEdition, WithWordsThatItLeavesToTheReadingViewIsRefused) {
  auto exhibit = fixture_exhibit();
  ASSERT_FALSE(exhibit.editions[0].pages[0].text.empty());
  const auto body = edition_body(exhibit.editions[0], exhibit.common);
  exhibit.common.pages[0].use = model::PageUse::reading_view;
  expect_refusal(read_edition_body(body, exhibit.common),
                 "it has the words of a page that it leaves to the reading view");
}

// What comes after the first chapter's numeral: its number of cards and whether it is a strip.
TEST(SenselessCommon, WithAChapterThatIsHalfAStripIsRefused) {
  auto exhibit = fixture_exhibit();
  exhibit.common.chapters[0].numeral = "QQQQ";
  ASSERT_EQ(exhibit.common.chapters[0].cards.size(), 2u);
  const auto body = common_body(exhibit.common);
  expect_refusal(read_common_body(with_replaced(body, "QQQQ\0\2\0"sv, "QQQQ\0\2\2"sv)), "a yes or no is neither");
}

TEST(SenselessCommon, WithADateOfAnUnknownMarkIsRefused) {
  auto exhibit = fixture_exhibit();
  exhibit.common.cards[0].date.edtf = "1111";
  exhibit.common.cards[0].date.approximate = true;
  const auto body = common_body(exhibit.common);
  expect_refusal(read_common_body(with_replaced(body, "1111\0\x1D"sv, "1111\0\x7D"sv)), "a date has an unknown mark");
}

// The seed, the sources of the last claim of the last card, and its further sources.
TEST(SenselessCommon, WithAFurtherSourceThatItsClaimsHaveIsRefused) {
  auto exhibit = fixture_exhibit();
  auto& card = exhibit.common.cards.back();
  card.claims.back().seed = "QQQQ";
  card.claims.back().sources = {1};
  card.sources = {1};
  card.claims.resize(1);
  const auto body = common_body(exhibit.common);
  expect_refusal(read_common_body(with_replaced(body, "QQQQ\0\1\1\0"sv, "QQQQ\0\1\1\1\1"sv)),
                 "a reference stands twice");
}

TEST(SenselessCommon, WithSomethingAfterItsEndIsRefused) {
  auto body = common_body(fixture_exhibit().common);
  ASSERT_TRUE(read_common_body(body).has_value());
  body.push_back(std::byte{0});
  expect_refusal(read_common_body(body), "its body has something after its end");
}

TEST(SenselessEdition, WithFurtherWordsIsRefused) {
  const auto exhibit = fixture_exhibit();
  auto body = edition_body(exhibit.editions[0], exhibit.common);
  ASSERT_TRUE(read_edition_body(body, exhibit.common).has_value());
  body.push_back(std::byte{mark::end});
  expect_refusal(read_edition_body(body, exhibit.common), "it has more words than texts");
}

TEST(SenselessCommon, CutAnywhereIsRefused) {
  const auto body = common_body(fixture_exhibit().common);
  for (std::size_t size = 0; size < body.size(); ++size)
    EXPECT_FALSE(read_common_body(std::span(body).first(size)).has_value()) << size;
}

TEST(SenselessEdition, CutAnywhereIsRefused) {
  const auto exhibit = fixture_exhibit();
  const auto body = edition_body(exhibit.editions[2], exhibit.common);
  for (std::size_t size = 0; size < body.size(); ++size)
    EXPECT_FALSE(read_edition_body(std::span(body).first(size), exhibit.common).has_value()) << size;
}

}  // namespace
}  // namespace vitrine::pack
