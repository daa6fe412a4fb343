#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <utility>

#include "pack/body.h"
#include "pack/byte_reader.h"
#include "pack/exhibit_format.h"
#include "pack/open_file.h"

namespace vitrine::pack {

namespace {

using model::Index;

constexpr int last_year = 9999;
// Of a plate, in any of its units: the products of three stay within a double.
constexpr std::uint64_t largest_quantity = 1'000'000'000'000;
constexpr std::int64_t last_day = 4'000'000'000'000'000'000;

bool is_language(std::string_view tag) {
  const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
  const auto primary = tag.substr(0, tag.find('-'));
  return (primary.size() == 2 || primary.size() == 3) && std::ranges::all_of(primary, is_small);
}

// Whether a text is made of the characters of EDTF; what it means was understood when the exhibit was written.
bool is_edtf(std::string_view text) {
  return std::ranges::all_of(text, [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || std::string_view("-/.,:[]{}?~%").contains(c);
  });
}

bool is_media_name(std::string_view file) {
  constexpr std::string_view folder = "media/";
  return file.starts_with(folder) && std::ranges::all_of(file.substr(folder.size()), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
         });
}

// Fills a Common; whatever makes no sense is remembered as the first complaint.
class CommonReader {
 public:
  explicit CommonReader(std::span<const std::byte> body) : m_in(body) {}

  std::expected<model::Common, Fault> read() {
    read_head();
    read_ids();
    read_chapters();
    for (auto& card : m_common.cards) {
      read_date(card.date);
      read_references(card);
    }
    for (auto& card : m_common.cards)
      read_claims(card);
    read_things();
    for (auto& plate : m_common.plates)
      read_plate(plate);
    m_common.pinned_places = indices(m_common.places.size());
    for (const auto& card : m_common.cards)
      check(!card.travel || (std::ranges::contains(m_common.pinned_places, card.travel->from) &&
                             std::ranges::contains(m_common.pinned_places, card.travel->to)),
            "a travel leaves the route");
    m_common.route = indices(m_common.cards.size());
    check(std::ranges::is_sorted(m_common.route), "its route does not follow the story");
    check(m_in.is_at_end(), "its body has something after its end");
    check(model::Ids(m_common).repeated().empty(), "an id stands twice");
    if (m_complaint) return damaged(m_complaint);
    return std::move(m_common);
  }

 private:
  void check(bool holds, const char* complaint) {
    if (m_complaint) return;
    if (m_in.has_failed()) {
      m_complaint = "its body is cut short, or no body";
    } else if (!holds) {
      m_complaint = complaint;
    }
  }

  std::string text() { return std::string(m_in.text()); }

  std::string id() {
    auto id = text();
    check(model::is_well_formed_id(id), "an id is malformed");
    check(!model::is_reserved_id(id), "an id is the name of a screen");
    return id;
  }

  bool flag() {
    const auto value = m_in.byte();
    check(value <= 1, "a yes or no is neither");
    return value == 1;
  }

  template <class Kind>
  Kind kind(Kind last, const char* complaint) {
    const auto value = m_in.byte();
    check(value <= static_cast<std::uint8_t>(last), complaint);
    return static_cast<Kind>(value);
  }

  std::string edtf(bool may_be_empty) {
    auto date = text();
    check(is_edtf(date) && (may_be_empty || !date.empty()), "a date is none");
    return date;
  }

  std::vector<Index> indices(std::size_t end) {
    std::vector<Index> result;
    for (auto left = m_in.count(); left > 0 && !m_complaint; --left) {
      const auto index = m_in.number();
      check(index < end, "a reference leads nowhere");
      check(!std::ranges::contains(result, index), "a reference stands twice");
      result.push_back(static_cast<Index>(index));
    }
    return result;
  }

  void read_head() {
    m_common.id = id();
    for (auto left = m_in.count(); left > 0; --left) {
      auto language = text();
      check(is_language(language), "a language is malformed");
      check(!std::ranges::contains(m_common.languages, language), "a language stands twice");
      m_common.languages.push_back(std::move(language));
    }
    check(!m_common.languages.empty(), "it has no language");
    m_common.licence = text();
    m_common.author = text();
    m_common.published = edtf(true);
    const auto first = m_in.signed_number();
    const auto last = m_in.signed_number();
    check(first >= -last_year && last <= last_year && first < last, "the years of its ribbon make no sense");
    if (m_complaint) return;
    m_common.ribbon_first_year = static_cast<int>(first);
    m_common.ribbon_last_year = static_cast<int>(last);
  }

  template <class Thing>
  void read_ids_of(std::vector<Thing>& things) {
    things.resize(m_in.count());
    for (auto& thing : things)
      thing.id = id();
  }

  void read_ids() {
    read_ids_of(m_common.chapters);
    read_ids_of(m_common.topics);
    read_ids_of(m_common.cards);
    read_ids_of(m_common.people);
    read_ids_of(m_common.places);
    read_ids_of(m_common.sources);
    read_ids_of(m_common.terms);
    read_ids_of(m_common.pages);
    read_ids_of(m_common.pictures);
    read_ids_of(m_common.plates);
    for (auto& card : m_common.cards) {
      read_ids_of(card.claims);
      check(!card.claims.empty(), "a card has no claim");
    }
  }

  // The cards of the story follow each other chapter by chapter.
  void read_chapters() {
    std::size_t next = 0;
    for (std::size_t i = 0; i < m_common.chapters.size(); ++i) {
      auto& chapter = m_common.chapters[i];
      chapter.numeral = text();
      const auto count = m_in.number();
      check(count <= m_common.cards.size() - next, "a chapter has more cards than there are");
      if (m_complaint) return;
      for (const auto end = next + count; next < end; ++next) {
        chapter.cards.push_back(static_cast<Index>(next));
        m_common.cards[next].chapter = static_cast<Index>(i);
      }
      chapter.is_strip = flag();
    }
    check(next == m_common.cards.size(), "a card belongs to no chapter");
  }

  void read_date(model::DateMark& date) {
    date.edtf = edtf(false);
    const auto flags = m_in.byte();
    const auto set = flags >> date_flag::set_shift;
    check(set <= static_cast<int>(model::DateSet::all_of), "a date has an unknown mark");
    date.approximate = (flags & date_flag::approximate) != 0;
    date.uncertain = (flags & date_flag::uncertain) != 0;
    read_days(date, flags);
    if ((flags & date_flag::fades) != 0) {
      date.fades_before_days = read_fade();
      date.fades_after_days = read_fade();
    }
    if (set == 0 || m_complaint) return;
    date.set = static_cast<model::DateSet>(set);
    std::int64_t before = 0;
    for (auto left = m_in.count(); left > 0 && !m_complaint; --left) {
      const auto first = day_after(before);
      check(date.members.empty() || first >= before, "the dates of a set are out of order");
      date.members.push_back({first, last_of(first)});
      before = first;
    }
  }

  std::uint32_t read_fade() {
    const auto days = m_in.number();
    check(days <= model::DateMark::most_fade_days, "a date fades too far");
    return static_cast<std::uint32_t>(m_complaint ? 0 : days);
  }

  void read_days(model::DateMark& date, std::uint8_t flags) {
    if ((flags & date_flag::has_earliest) != 0) date.earliest_day = m_day_before = day_after(m_day_before);
    if ((flags & date_flag::has_latest) == 0) return;
    if (!date.earliest_day) {
      date.latest_day = day_after(0);
      return;
    }
    date.latest_day = last_of(*date.earliest_day);
  }

  std::int64_t last_of(std::int64_t first) {
    const auto length = m_in.number();
    check(length <= static_cast<std::uint64_t>(last_day - first), "a date ends before it begins");
    return m_complaint ? first : first + static_cast<std::int64_t>(length);
  }

  std::int64_t day_after(std::int64_t day) {
    const auto further = m_in.signed_number();
    const bool is_near =
        further >= -last_day && further <= last_day && day + further >= -last_day && day + further <= last_day;
    check(is_near, "a day is out of range");
    return is_near ? day + further : 0;
  }

  void read_references(model::Card& card) {
    card.places = indices(m_common.places.size());
    card.people = indices(m_common.people.size());
    card.terms = indices(m_common.terms.size());
    card.topics = indices(m_common.topics.size());
    card.pictures = indices(m_common.pictures.size());
    card.has_ornament = flag();
    read_travel(card.travel);
    check(!card.places.empty(), "a card has no place");
  }

  void read_travel(std::optional<model::Travel>& travel) {
    const auto kind = m_in.byte();
    if (kind == 0) return;
    check(kind <= static_cast<unsigned>(model::TravelKind::train) + 1, "a travel has no known kind");
    travel.emplace();
    travel->kind = static_cast<model::TravelKind>(kind - 1);
    travel->from = index(m_common.places.size());
    travel->to = index(m_common.places.size());
    check(travel->from != travel->to, "a travel ends where it begins");
  }

  void read_claims(model::Card& card) {
    for (auto& claim : card.claims) {
      claim.standing = kind(model::Standing::contradicted, "a claim has no known standing");
      claim.seed = text();
      claim.sources = indices(m_common.sources.size());
      for (const auto source : claim.sources) {
        if (!std::ranges::contains(card.sources, source)) card.sources.push_back(source);
      }
    }
    for (const auto source : indices(m_common.sources.size())) {
      check(!std::ranges::contains(card.sources, source), "a reference stands twice");
      card.sources.push_back(source);
    }
  }

  void read_things() {
    for (auto& person : m_common.people) {
      person.born = edtf(true);
      person.died = edtf(true);
      person.wikidata = text();
    }
    for (auto& place : m_common.places)
      read_place(place);
    check_towns();
    for (auto& source : m_common.sources) {
      source.kind = kind(model::SourceKind::tale, "a source has no known kind");
      source.weak = flag();
      source.language = text();
      source.url = text();
      check(source.url.empty() || source.url.starts_with("https://"), "an address does not begin with https://");
    }
    for (auto& page : m_common.pages)
      page.use = kind(model::PageUse::reading_view, "a page has no known use");
    for (auto& picture : m_common.pictures)
      read_picture(picture);
  }

  void read_place(model::Place& place) {
    place.lat_deg = static_cast<double>(m_in.signed_number()) / grid_per_degree;
    place.lon_deg = static_cast<double>(m_in.signed_number()) / grid_per_degree;
    check(std::abs(place.lat_deg) <= 90 && std::abs(place.lon_deg) <= 180, "a place lies outside the globe");
    place.country = text();
    const auto within = m_in.number();
    check(within <= m_common.places.size(), "a place lies nowhere");
    if (within > 0) place.within = static_cast<Index>(within - 1);
  }

  void read_picture(model::Picture& picture) {
    picture.form = kind(model::PictureForm::raster, "a picture has no known form");
    for (auto* side : {&picture.width, &picture.height}) {
      const auto size = m_in.number();
      check(size > 0 && size <= 0xFFFF, "a picture has no size");
      *side = static_cast<std::uint16_t>(size);
    }
    for (auto* share : {&picture.focus.x, &picture.focus.y}) {
      const auto hundredths = m_in.number();
      check(hundredths <= focus_grid, "a picture's focus lies outside it");
      *share = static_cast<double>(hundredths) / focus_grid;
    }
    picture.licence = text();
    if (picture.form != model::PictureForm::raster) return;
    picture.file = text();
    check(is_media_name(picture.file), "a picture's file is not among the media");
  }

  void check_towns() {
    if (m_complaint) return;
    for (const auto& place : m_common.places) {
      std::size_t steps = 0;
      for (auto at = place.within; at; at = m_common.places[*at].within) {
        check(++steps <= m_common.places.size(), "a place lies within itself");
        if (m_complaint) return;
      }
    }
  }

  std::uint64_t quantity() {
    const auto value = m_in.number();
    check(value > 0 && value <= largest_quantity, "a quantity is none");
    return value;
  }

  Index index(std::size_t end) {
    const auto value = m_in.number();
    check(value < end, "a reference leads nowhere");
    return m_complaint ? 0 : static_cast<Index>(value);
  }

  void read_plate(model::Plate& plate) {
    plate.kind = kind(model::PlateKind::ties, "a plate has no known kind");
    plate.cards = indices(m_common.cards.size());
    if (m_complaint) return;
    if (plate.kind == model::PlateKind::weighing)
      read_weighing(plate);
    else
      read_ties(plate);
  }

  void read_weighing(model::Plate& plate) {
    plate.readings.resize(m_in.count());
    check(!plate.readings.empty(), "a plate has nothing to weigh");
    for (auto& reading : plate.readings) {
      for (auto* value : {&reading.amount, &reading.money_millionths, &reading.gold_ug})
        *value = quantity();
      reading.sources = indices(m_common.sources.size());
    }
    for (auto* value : {&plate.bar.mass_g, &plate.bar.length_mm, &plate.bar.width_mm})
      *value = quantity();
    plate.yardsticks.resize(m_in.count());
    for (auto& yardstick : plate.yardsticks) {
      yardstick.kind = kind(model::Yardstick::Kind::lorry, "a yardstick has no known kind");
      yardstick.width_mm = quantity();
      yardstick.height_mm = quantity();
      yardstick.load_kg = m_in.number();
      check(yardstick.load_kg <= largest_quantity, "a quantity is none");
    }
  }

  void read_ties(model::Plate& plate) {
    std::vector<Index> people;
    plate.columns.resize(m_in.count());
    for (auto& column : plate.columns) {
      column = indices(m_common.people.size());
      for (const auto person : column) {
        check(!std::ranges::contains(people, person), "a person stands twice on a plate");
        people.push_back(person);
      }
    }
    check(!people.empty(), "a plate has nobody on it");
    plate.ties.resize(m_in.count());
    for (auto& tie : plate.ties) {
      tie.from = index(m_common.people.size());
      tie.to = index(m_common.people.size());
      check(tie.from != tie.to && std::ranges::contains(people, tie.from) && std::ranges::contains(people, tie.to),
            "a tie does not join two people of its plate");
      tie.kind = kind(model::TieKind::opposition, "a tie has no known kind");
      tie.date = edtf(true);
      tie.card = index(m_common.cards.size());
      if (m_complaint) return;
      tie.claim = index(m_common.cards[tie.card].claims.size());
    }
  }

  ByteReader m_in;
  model::Common m_common;
  std::int64_t m_day_before = 0;
  const char* m_complaint = nullptr;
};

}  // namespace

std::expected<model::Common, Fault> read_common_body(std::span<const std::byte> body) {
  return CommonReader(body).read();
}

}  // namespace vitrine::pack
