// A card's file: the text, each claim with what is told and what the sources say side by side, the people,
// places, words and sources, how to cite and share it, its topics, and the way to the next.
#include <algorithm>

#include "core/layout/picture.h"
#include "core/model/cite.h"
#include "core/model/words.h"

namespace vitrine::layout {

namespace {

// Least width of one of two columns, in widths of an em of body text.
constexpr double least_column_em = 17;

struct Side {
  std::string_view part_id;
  Part part;
  std::string_view heading_key;
  const model::Prose* prose;
};

// Sets `side` into its own column and returns where it ends.
double set_side(const Setting& setting, std::vector<Box>& boxes, const Side& side, std::string_view claim_id, double x,
                double y, double width) {
  const auto& m = setting.metrics;
  Flow flow(setting, boxes, x, y, width);
  const std::string id = std::string(claim_id) + '.' + std::string(side.part_id);
  // What is told stands on the bare paper in italics, what the sources say upright on a sheet.
  const bool is_told = side.part == Part::told;
  const double padding = is_told ? 0 : 4 * m.unit;
  TextStyle style = m.body;
  if (is_told) style.face = Face::serif_italic;
  const auto ground = flow.open_ground(id, side.part, padding, 3 * m.unit);
  flow.text(id + ".heading", setting.word(side.heading_key), m.label);
  flow.skip_units(2);
  flow.prose(id + ".text", *side.prose, style);
  flow.close_ground(ground, padding, 4 * m.unit);
  return flow.y();
}

void set_claim(const Setting& setting, Flow& flow, model::Index card, std::size_t number) {
  const auto& m = setting.metrics;
  const auto& common = setting.common();
  const auto& claim = common.cards[card].claims[number];
  const auto& words = setting.edition().cards[card].claims[number];
  const auto ground = flow.open_ground(claim.id, Part::panel, 0, 4 * m.unit);
  flow.badge(claim.id + ".standing", claim.standing);
  flow.skip_units(3);
  const auto& last = words.record.empty() ? words.text : words.record;
  const auto sourced = model::with_source_marks(last, common, common.cards[card], claim);
  const Side told{"told", Part::told, "told_heading", &words.text};
  const Side record{"record", Part::record, "record_heading", &sourced};
  if (words.record.empty()) {
    flow.prose(claim.id + ".text", sourced, m.body);
  } else {
    // Boxes of both columns go into the same list; the grounds take the height of the taller one.
    const double gap = 6 * m.unit;
    const double half = (flow.width() - gap) / 2;
    const bool is_side_by_side = half >= least_column_em * m.body.size_px;
    auto& boxes = flow.boxes();
    const auto first = boxes.size();
    if (is_side_by_side) {
      const double end_told = set_side(setting, boxes, told, claim.id, flow.x(), flow.y(), half);
      const auto second = boxes.size();
      const double end_record = set_side(setting, boxes, record, claim.id, flow.x() + half + gap, flow.y(), half);
      const double end = std::max(end_told, end_record);
      boxes[first].rect.height = boxes[second].rect.height = end - flow.y();
      flow.skip(end - flow.y());
    } else {
      for (const auto& side : {told, record}) {
        const double end = set_side(setting, boxes, side, claim.id, flow.x(), flow.y(), flow.width());
        flow.skip(end - flow.y() + 2 * m.unit);
      }
    }
  }
  if (!words.note.empty()) {
    flow.skip_units(3);
    const auto note = flow.open_ground(claim.id + ".note", Part::note, 4 * m.unit, 3 * m.unit);
    flow.text(claim.id + ".note.heading", setting.word("note_heading"), m.label);
    flow.skip_units(2);
    flow.prose(claim.id + ".note.text", words.note, m.body);
    flow.close_ground(note, 4 * m.unit, 4 * m.unit);
  }
  flow.close_ground(ground, 0, 4 * m.unit);
}

void list_people(const Setting& setting, Flow& flow, const model::Card& card) {
  if (card.people.empty()) return;
  set_heading(setting, flow, card.id + "/people", "people_heading");
  for (const auto person : card.people) {
    const auto& words = setting.edition().people[person];
    flow.row({"entry." + setting.common().people[person].id, &words.name, model::role_line(words),
              story::ShowThing{{model::Kind::person, person, 0}}});
  }
}

void list_places(const Setting& setting, Flow& flow, const model::Card& card) {
  set_heading(setting, flow, card.id + "/places", "places_heading");
  for (const auto place : card.places) {
    const auto& words = setting.edition().places[place];
    flow.row({"entry." + setting.common().places[place].id, &words.name, words.detail.utf8,
              story::ShowThing{{model::Kind::place, place, 0}}});
  }
}

void list_terms(const Setting& setting, Flow& flow, const model::Card& card) {
  if (card.terms.empty()) return;
  set_heading(setting, flow, card.id + "/terms", "terms_heading");
  for (const auto term : card.terms) {
    const auto& words = setting.edition().terms[term];
    const std::string id = "entry." + setting.common().terms[term].id;
    TextStyle name = setting.metrics.body;
    name.face = Face::serif_bold;
    flow.text(id, words.name, name);
    flow.prose(id + ".definition", words.definition, setting.metrics.body);
    flow.skip_units(3);
  }
}

void list_sources(const Setting& setting, Flow& flow, const model::Card& card) {
  if (card.sources.empty()) return;
  set_heading(setting, flow, card.id + "/sources", "sources_heading");
  for (const auto source : card.sources) {
    const auto& common = setting.common().sources[source];
    const std::string id = "entry." + common.id;
    flow.text(id, model::numbered_citation(setting.edition(), card, source), setting.metrics.body);
    flow.text(id + ".kind", model::source_remark(setting.edition(), common, setting.edition().sources[source]),
              setting.metrics.caption);
    if (!common.url.empty())
      flow.button(id + ".address", Part::quiet_button, {std::string(model::host_of(common.url)), {}},
                  story::FollowAddress{common.url}, Icon::external);
    flow.skip_units(3);
  }
}

void set_citation(const Setting& setting, Flow& flow, model::Index index) {
  const auto& card = setting.common().cards[index];
  const std::string id = card.id + "/cite";
  set_heading(setting, flow, id, "cite_heading");
  const std::string url = story::link_of(setting.state, setting.world, card.id);
  const double padding = 4 * setting.metrics.unit;
  const auto ground = flow.open_ground(id + ".sheet", Part::card, padding, padding);
  flow.text(id + ".text", model::citation_of_card(setting.common(), setting.edition(), index, url),
            setting.metrics.body);
  flow.skip_units(3);
  const auto save = [index](model::CitationFormat format) { return story::SaveCitation{index, format}; };
  flow.buttons(
      {{id + ".copy", Part::button, &setting.word("copy"), story::CopyCitation{index}, Icon::copy},
       {id + ".bibtex", Part::button, &setting.word("bibtex"), save(model::CitationFormat::bibtex), Icon::save},
       {id + ".ris", Part::button, &setting.word("ris"), save(model::CitationFormat::ris), Icon::save},
       {id + ".share", Part::button, &setting.word("share"), story::ShareCard{index}, Icon::share}});
  flow.close_ground(ground, padding, padding);
}

// The cards before and after it, among those shown; and back to the story.
void set_ways(const Setting& setting, Flow& flow, model::Index index) {
  const auto& edition = setting.edition();
  const auto shown = story::cards_shown(setting.common(), setting.state.filter);
  const auto here = std::ranges::find(shown, index);
  std::vector<Flow::Way> ways;
  const auto add = [&](std::string id, std::string_view key, model::Index card, Icon icon) {
    ways.push_back({std::move(id), Part::button, setting.word(key).utf8, &edition.cards[card].title,
                    model::standing_line(setting.common(), edition, card), story::OpenCard{card, {}}, icon});
  };
  if (here != shown.begin() && here != shown.end()) add("previous", "previous_card", *(here - 1), Icon::back);
  if (here != shown.end() && here + 1 != shown.end()) add("next", "next_card", *(here + 1), Icon::forward);
  if (!ways.empty()) flow.ways(ways);
  flow.skip_units(3);
  flow.buttons({{"close.end", Part::quiet_button, &setting.word("close_file"), story::Close{}, Icon::back}});
}

}  // namespace

void set_file(const Setting& setting, model::Index index, Page& page) {
  const auto& m = setting.metrics;
  const auto& card = setting.common().cards[index];
  const auto& words = setting.edition().cards[index];
  const std::string id = card.id + "/file";
  Flow flow(setting, page.boxes, m.column_x, m.story.y, m.column_width);
  set_close(setting, flow);
  set_card_head(setting, flow, id, id, model::chapter_and_date(setting.common(), setting.edition(), index), index,
                m.file_title);
  flow.skip_units(4);
  Flow summary(setting, page.boxes, flow.x(), flow.y(), std::min(flow.width(), m.measure));
  summary.text(id + ".summary", words.summary, m.summary);
  flow.skip(summary.y() - flow.y());
  if (card.has_ornament) {
    flow.skip_units(5);
    flow.frieze(id + ".ornament", flow.width());
  }
  set_pictures(setting, flow, card);
  set_heading(setting, flow, card.id + "/claims", "claims_heading");
  for (std::size_t i = 0; i < card.claims.size(); ++i) {
    set_claim(setting, flow, index, i);
    flow.skip_units(5);
  }
  set_heading(setting, flow, card.id + "/text", "story");
  Flow reading(setting, page.boxes, flow.x(), flow.y(), std::min(flow.width(), m.measure));
  reading.prose(id + ".text", words.text, m.body);
  flow.skip(reading.y() - flow.y());
  set_ways_to_plates(setting, flow, index, card.id + "/plate");
  list_people(setting, flow, card);
  list_places(setting, flow, card);
  list_terms(setting, flow, card);
  list_sources(setting, flow, card);
  set_citation(setting, flow, index);
  if (!card.topics.empty()) {
    set_heading(setting, flow, card.id + "/topics", "topics_heading");
    set_topics(setting, flow, card.id + "/topic", card.topics);
  }
  flow.skip_units(8);
  flow.rule(id + ".rule", m.column_width);
  flow.skip_units(3);
  set_ways(setting, flow, index);
  flow.skip_units(8);
  page.height = flow.y();
}

}  // namespace vitrine::layout
