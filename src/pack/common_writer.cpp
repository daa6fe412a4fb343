#include <algorithm>
#include <cmath>
#include <cstdint>

#include "pack/body.h"
#include "pack/byte_writer.h"
#include "pack/exhibit_format.h"

namespace vitrine::pack {

namespace {

class CommonWriter {
 public:
  explicit CommonWriter(const model::Common& common) : m_common(common) {}

  std::vector<std::byte> write() {
    write_head();
    write_ids();
    for (const auto& chapter : m_common.chapters) {
      m_out.text(chapter.numeral);
      m_out.number(chapter.cards.size());
      m_out.byte(chapter.is_strip ? 1 : 0);
    }
    for (const auto& card : m_common.cards) {
      write_date(card.date);
      for (const auto* things : {&card.places, &card.people, &card.terms, &card.topics, &card.pictures})
        write_indices(*things);
      m_out.byte(card.has_ornament ? 1 : 0);
      write_travel(card.travel);
    }
    for (const auto& card : m_common.cards)
      write_claims(card);
    write_things();
    for (const auto& plate : m_common.plates)
      write_plate(plate);
    write_indices(m_common.pinned_places);
    write_indices(m_common.route);
    return m_out.take();
  }

 private:
  void write_head() {
    m_out.text(m_common.id);
    m_out.list(m_common.languages, [this](const auto& language) { m_out.text(language); });
    for (const auto* text : {&m_common.licence, &m_common.author, &m_common.published})
      m_out.text(*text);
    m_out.signed_number(m_common.ribbon_first_year);
    m_out.signed_number(m_common.ribbon_last_year);
  }

  template <class Thing>
  void write_ids_of(const std::vector<Thing>& things) {
    m_out.list(things, [this](const Thing& thing) { m_out.text(thing.id); });
  }

  void write_ids() {
    write_ids_of(m_common.chapters);
    write_ids_of(m_common.topics);
    write_ids_of(m_common.cards);
    write_ids_of(m_common.people);
    write_ids_of(m_common.places);
    write_ids_of(m_common.sources);
    write_ids_of(m_common.terms);
    write_ids_of(m_common.pages);
    write_ids_of(m_common.pictures);
    write_ids_of(m_common.plates);
    for (const auto& card : m_common.cards)
      write_ids_of(card.claims);
  }

  void write_indices(const std::vector<model::Index>& indices) {
    m_out.list(indices, [this](model::Index index) { m_out.number(index); });
  }

  void write_date(const model::DateMark& date) {
    m_out.text(date.edtf);
    const bool fades = date.fades_before_days > 0 || date.fades_after_days > 0;
    m_out.byte(static_cast<std::uint8_t>(
        (date.approximate ? date_flag::approximate : 0) | (date.uncertain ? date_flag::uncertain : 0) |
        (date.earliest_day ? date_flag::has_earliest : 0) | (date.latest_day ? date_flag::has_latest : 0) |
        (fades ? date_flag::fades : 0) | (static_cast<unsigned>(date.set) << date_flag::set_shift)));
    write_days(date);
    if (fades) {
      m_out.number(date.fades_before_days);
      m_out.number(date.fades_after_days);
    }
    if (date.set == model::DateSet::none) return;
    std::int64_t before = 0;
    m_out.list(date.members, [&](const model::DayRange& member) {
      m_out.signed_number(member.first - before);
      m_out.number(static_cast<std::uint64_t>(member.last) - static_cast<std::uint64_t>(member.first));
      before = member.first;
    });
  }

  void write_days(const model::DateMark& date) {
    if (date.earliest_day) {
      m_out.signed_number(*date.earliest_day - m_day_before);
      m_day_before = *date.earliest_day;
    }
    if (!date.latest_day) return;
    if (date.earliest_day) {
      m_out.number(static_cast<std::uint64_t>(*date.latest_day) - static_cast<std::uint64_t>(*date.earliest_day));
    } else {
      m_out.signed_number(*date.latest_day);
    }
  }

  void write_travel(const std::optional<model::Travel>& travel) {
    m_out.byte(travel ? static_cast<std::uint8_t>(static_cast<unsigned>(travel->kind) + 1) : 0);
    if (!travel) return;
    m_out.number(travel->from);
    m_out.number(travel->to);
  }

  void write_claims(const model::Card& card) {
    std::vector<model::Index> of_claims;
    for (const auto& claim : card.claims) {
      m_out.byte(static_cast<std::uint8_t>(claim.standing));
      m_out.text(claim.seed);
      write_indices(claim.sources);
      for (const auto source : claim.sources) {
        if (!std::ranges::contains(of_claims, source)) of_claims.push_back(source);
      }
    }
    std::vector<model::Index> further = card.sources;
    std::erase_if(further, [&](model::Index source) { return std::ranges::contains(of_claims, source); });
    write_indices(further);
  }

  void write_things() {
    for (const auto& person : m_common.people) {
      for (const auto* text : {&person.born, &person.died, &person.wikidata})
        m_out.text(*text);
    }
    for (const auto& place : m_common.places) {
      m_out.signed_number(std::llround(place.lat_deg * grid_per_degree));
      m_out.signed_number(std::llround(place.lon_deg * grid_per_degree));
      m_out.text(place.country);
      m_out.number(place.within ? std::uint64_t{*place.within} + 1 : 0);
    }
    for (const auto& source : m_common.sources) {
      m_out.byte(static_cast<std::uint8_t>(source.kind));
      m_out.byte(source.weak ? 1 : 0);
      m_out.text(source.language);
      m_out.text(source.url);
    }
    for (const auto& page : m_common.pages)
      m_out.byte(static_cast<std::uint8_t>(page.use));
    for (const auto& picture : m_common.pictures) {
      m_out.byte(static_cast<std::uint8_t>(picture.form));
      m_out.number(picture.width);
      m_out.number(picture.height);
      for (const double share : {picture.focus.x, picture.focus.y})
        m_out.number(static_cast<std::uint64_t>(std::llround(share * focus_grid)));
      m_out.text(picture.licence);
      if (picture.form == model::PictureForm::raster) m_out.text(picture.file);
    }
  }

  void write_plate(const model::Plate& plate) {
    m_out.byte(static_cast<std::uint8_t>(plate.kind));
    write_indices(plate.cards);
    if (plate.kind == model::PlateKind::weighing)
      write_weighing(plate);
    else
      write_ties(plate);
  }

  void write_weighing(const model::Plate& plate) {
    m_out.list(plate.readings, [this](const model::Reading& reading) {
      for (const auto value : {reading.amount, reading.money_millionths, reading.gold_ug})
        m_out.number(value);
      write_indices(reading.sources);
    });
    for (const auto value : {plate.bar.mass_g, plate.bar.length_mm, plate.bar.width_mm})
      m_out.number(value);
    m_out.list(plate.yardsticks, [this](const model::Yardstick& yardstick) {
      m_out.byte(static_cast<std::uint8_t>(yardstick.kind));
      for (const auto value : {yardstick.width_mm, yardstick.height_mm, yardstick.load_kg})
        m_out.number(value);
    });
  }

  void write_ties(const model::Plate& plate) {
    m_out.list(plate.columns, [this](const auto& people) { write_indices(people); });
    m_out.list(plate.ties, [this](const model::Tie& tie) {
      m_out.number(tie.from);
      m_out.number(tie.to);
      m_out.byte(static_cast<std::uint8_t>(tie.kind));
      m_out.text(tie.date);
      m_out.number(tie.card);
      m_out.number(tie.claim);
    });
  }

  const model::Common& m_common;
  ByteWriter m_out;
  std::int64_t m_day_before = 0;
};

}  // namespace

std::vector<std::byte> common_body(const model::Common& common) {
  return CommonWriter(common).write();
}

}  // namespace vitrine::pack
