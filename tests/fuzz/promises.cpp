#include "tests/fuzz/promises.h"

#include <algorithm>
#include <cstdlib>
#include <functional>

#include "core/base/utf8.h"
#include "core/model/plates.h"
#include "core/model/walk.h"
#include "tests/fuzz/target.h"

namespace vitrine::fuzz {

namespace {

using model::Index;

void require_within(const std::vector<Index>& indices, std::size_t count) {
  std::vector<Index> seen;
  for (const auto index : indices) {
    require(index < count, "a reference leads to something");
    require(!std::ranges::contains(seen, index), "a reference stands once");
    seen.push_back(index);
  }
}

void require_card(const model::Card& card, const model::Common& common) {
  require(card.chapter < common.chapters.size(), "a card belongs to a chapter");
  require(!card.places.empty() && !card.claims.empty(), "a card has a place and a claim");
  require_within(card.places, common.places.size());
  require_within(card.people, common.people.size());
  require_within(card.sources, common.sources.size());
  require_within(card.terms, common.terms.size());
  require_within(card.topics, common.topics.size());
  require_within(card.pictures, common.pictures.size());
  for (const auto& claim : card.claims) {
    require(claim.standing <= model::Standing::contradicted, "a standing is one of four");
    for (const auto source : claim.sources)
      require(std::ranges::contains(card.sources, source), "the sources of a claim are among its card's");
  }
  require(!card.date.edtf.empty(), "a card has a date");
  if (card.date.earliest_day && card.date.latest_day)
    require(*card.date.earliest_day <= *card.date.latest_day, "a date begins before it ends");
  require(std::ranges::is_sorted(card.date.members, {}, &model::DayRange::first), "the dates of a set are in order");
  for (const auto& member : card.date.members)
    require(member.first <= member.last, "a date of a set begins before it ends");
}

void require_plate(const model::Plate& plate, const model::Common& common) {
  require_within(plate.cards, common.cards.size());
  require(model::choice_count(plate) > 0, "a plate has something to choose");
  for (const auto& reading : plate.readings) {
    require(reading.money_millionths > 0, "nothing is divided by zero");
    require_within(reading.sources, common.sources.size());
  }
  require(plate.readings.empty() || (plate.bar.mass_g > 0 && plate.bar.length_mm > 0 && plate.bar.width_mm > 0),
          "a bar has a size");
  std::vector<Index> people;
  for (const auto& column : plate.columns)
    people.insert(people.end(), column.begin(), column.end());
  require_within(people, common.people.size());
  for (const auto& tie : plate.ties) {
    require(std::ranges::contains(people, tie.from) && std::ranges::contains(people, tie.to),
            "a tie joins people of its plate");
    require(tie.card < common.cards.size() && tie.claim < common.cards[tie.card].claims.size(), "a tie has a claim");
  }
}

void require_chapters_in_order(const model::Common& common) {
  std::size_t next = 0;
  for (std::size_t chapter = 0; chapter < common.chapters.size(); ++chapter) {
    for (const auto card : common.chapters[chapter].cards) {
      require(card == next && card < common.cards.size(), "chapters hold the cards one after the other");
      require(common.cards[card].chapter == chapter, "a card knows its chapter");
      ++next;
    }
  }
  require(next == common.cards.size(), "every card belongs to a chapter");
}

struct TextVisitor {
  const model::Ids& ids;
  void operator()(const model::Text& text) const { require_sound(text); }
  void operator()(const model::Prose& prose) const {
    for (const auto& block : prose) {
      require_sound(block);
      for (const auto& span : block.spans) {
        require(span.link.empty() || span.link.starts_with("https://") || ids.find(span.link),
                "a link leads to something");
      }
    }
  }
};

}  // namespace

void require_sound(const model::Text& text) {
  require(utf8::is_valid(text.utf8), "words are UTF-8");
  std::uint32_t last = 0;
  for (const auto at : text.breaks) {
    require(at > last && at < text.utf8.size(), "breaks ascend within the text");
    require(utf8::is_boundary(text.utf8, at), "a break stands between characters");
    last = at;
  }
  last = 0;
  for (const auto at : text.hyphens) {
    require(at > last && at < text.utf8.size(), "hyphens ascend within the text");
    require(utf8::is_boundary(text.utf8, at), "a hyphen stands between characters");
    require(!std::ranges::binary_search(text.breaks, at), "a line that may end anyway needs no hyphen");
    last = at;
  }
}

void require_sound(const model::Block& block) {
  require_sound(block.text);
  const std::string_view utf8 = block.text.utf8;
  std::uint32_t last = 0;
  for (const auto& span : block.spans) {
    require(span.begin >= last && span.begin < span.end && span.end <= utf8.size(), "spans ascend within the text");
    require(utf8::is_boundary(utf8, span.begin) && utf8::is_boundary(utf8, span.end), "spans hold whole characters");
    last = span.end;
  }
}

void require_sound(const model::Drawing& drawing) {
  for (const auto& shape : drawing) {
    require(shape.fill <= model::Tint::gold && shape.stroke <= model::Tint::gold, "a colour is one of the theme");
    require(shape.stroke == model::Tint::none || shape.stroke_width > 0, "a stroke has a width");
    auto before = model::Step::close;
    std::size_t points = 0;
    for (const auto step : shape.steps) {
      require(before != model::Step::close || step == model::Step::start, "a line begins somewhere");
      points += static_cast<std::size_t>(model::points_of(step));
      before = step;
    }
    require(points == shape.points.size() && points > 0, "every step has its points");
    for (const auto& point : shape.points)
      require(std::max(std::abs(point.x), std::abs(point.y)) <= model::drawing_reach, "a point lies within reach");
  }
}

void require_sound(const model::Common& common) {
  require(!common.languages.empty(), "an exhibit has a language");
  require(common.ribbon_first_year < common.ribbon_last_year, "the ribbon has years");
  for (const auto& picture : common.pictures) {
    require(picture.width > 0 && picture.height > 0, "a picture has a size");
    require(picture.focus.x >= 0 && picture.focus.x <= 1 && picture.focus.y >= 0 && picture.focus.y <= 1,
            "the focus of a picture lies in it");
  }
  require(model::Ids(common).repeated().empty(), "ids are unique");
  require_within(common.pinned_places, common.places.size());
  require_within(common.route, common.cards.size());
  require(std::ranges::is_sorted(common.route), "the short route goes forward");
  for (const auto& card : common.cards)
    require_card(card, common);
  require_chapters_in_order(common);
  for (const auto& plate : common.plates)
    require_plate(plate, common);
  for (Index place = 0; place < common.places.size(); ++place)
    require(model::town_of(common, place) < common.places.size(), "a place lies in a town");
}

void require_sound(const model::Edition& edition, const model::Common& common) {
  require(std::ranges::contains(common.languages, edition.language), "an edition is in a language of the exhibit");
  require(edition.chapters.size() == common.chapters.size() && edition.topics.size() == common.topics.size() &&
              edition.cards.size() == common.cards.size() && edition.people.size() == common.people.size() &&
              edition.places.size() == common.places.size() && edition.sources.size() == common.sources.size() &&
              edition.terms.size() == common.terms.size() && edition.pages.size() == common.pages.size() &&
              edition.pictures.size() == common.pictures.size() && edition.plates.size() == common.plates.size(),
          "an edition has words for everything");
  for (std::size_t i = 0; i < common.cards.size(); ++i)
    require(edition.cards[i].claims.size() == common.cards[i].claims.size(), "every claim has words");
  for (std::size_t i = 0; i < common.pages.size(); ++i)
    require(!edition.pages[i].title.empty(), "a page has a title");
  require(std::ranges::adjacent_find(edition.ui, std::greater_equal(), &model::UiText::key) == edition.ui.end(),
          "strings of the interface ascend");
  const model::Ids ids(common);
  model::walk(edition, TextVisitor{ids});
}

}  // namespace vitrine::fuzz
