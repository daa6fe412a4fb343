// A card's file: the text, each claim with what is told and what the sources say side by side, the people,
// places, words and sources, and the way to the next. Also the pages of text (about, credits).
#include <algorithm>

#include "core/layout/flow.h"
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
double set_side(const Setting& setting, std::vector<Box>& boxes, const Side& side, std::string_view claim_id,
                model::Index card, double x, double y, double width) {
  const auto& m = setting.metrics;
  Flow flow(setting, boxes, x, y, width);
  const std::string id = std::string(claim_id) + '.' + std::string(side.part_id);
  const auto ground = flow.open_ground(id, side.part, 4 * m.unit, 3 * m.unit);
  flow.text(id + ".heading", setting.word(side.heading_key), m.label);
  flow.skip_units(2);
  flow.prose(id + ".text", *side.prose, m.body, card);
  flow.close_ground(ground, 4 * m.unit, 4 * m.unit);
  return flow.y();
}

void set_claim_sources(const Setting& setting, Flow& flow, model::Index card_index, const model::Claim& claim) {
  const auto& card = setting.common().cards[card_index];
  model::Text line{model::lead(setting.edition(), "sources_heading"), {}};
  std::vector<model::Span> spans;
  for (const auto source : claim.sources) {
    if (!spans.empty()) line.utf8 += ' ';
    const auto begin = static_cast<std::uint32_t>(line.utf8.size());
    line.utf8 += model::source_number(card, source);
    spans.push_back({begin, static_cast<std::uint32_t>(line.utf8.size()), model::Emphasis::none,
                     setting.common().sources[source].id});
  }
  flow.prose(claim.id + ".sources", {{model::BlockKind::paragraph, std::move(line), std::move(spans)}},
             setting.metrics.caption, card_index);
}

void set_claim(const Setting& setting, Flow& flow, model::Index card, std::size_t number) {
  const auto& m = setting.metrics;
  const auto& claim = setting.common().cards[card].claims[number];
  const auto& words = setting.edition().cards[card].claims[number];
  const auto ground = flow.open_ground(claim.id, Part::panel, m.padding * 0.75, m.padding * 0.75);
  flow.badge(claim.id + ".standing", claim.standing);
  flow.skip_units(3);
  const Side told{"told", Part::told, "told_heading", &words.text};
  const Side record{"record", Part::record, "record_heading", &words.record};
  if (words.record.empty()) {
    flow.prose(claim.id + ".text", words.text, m.body, card);
  } else {
    // Boxes of both columns go into the same list; the grounds take the height of the taller one.
    const double gap = 3 * m.unit;
    const double half = (flow.width() - gap) / 2;
    const bool is_side_by_side = half >= least_column_em * m.body.size_px;
    auto& boxes = flow.boxes();
    const auto first = boxes.size();
    if (is_side_by_side) {
      const double end_told = set_side(setting, boxes, told, claim.id, card, flow.x(), flow.y(), half);
      const auto second = boxes.size();
      const double end_record = set_side(setting, boxes, record, claim.id, card, flow.x() + half + gap, flow.y(), half);
      const double end = std::max(end_told, end_record);
      boxes[first].rect.height = boxes[second].rect.height = end - flow.y();
      flow.skip(end - flow.y());
    } else {
      for (const auto& side : {told, record}) {
        const double end = set_side(setting, boxes, side, claim.id, card, flow.x(), flow.y(), flow.width());
        flow.skip(end - flow.y() + 2 * m.unit);
      }
    }
  }
  if (!words.note.empty()) {
    flow.skip_units(3);
    const auto note = flow.open_ground(claim.id + ".note", Part::note, 4 * m.unit, 3 * m.unit);
    flow.text(claim.id + ".note.heading", setting.word("note_heading"), m.label);
    flow.skip_units(2);
    flow.prose(claim.id + ".note.text", words.note, m.body, card);
    flow.close_ground(note, 4 * m.unit, 4 * m.unit);
  }
  flow.skip_units(3);
  set_claim_sources(setting, flow, card, claim);
  flow.close_ground(ground, m.padding * 0.75, m.padding * 0.5);
}

void set_heading(const Setting& setting, Flow& flow, std::string id, std::string_view key) {
  flow.skip_units(10);
  flow.text(std::move(id), setting.word(key), setting.metrics.heading);
  flow.skip_units(3);
}

void set_people(const Setting& setting, Flow& flow, model::Index index) {
  const auto& card = setting.common().cards[index];
  if (card.people.empty()) return;
  set_heading(setting, flow, card.id + "/people", "people_heading");
  for (const auto person : card.people) {
    const auto& words = setting.edition().people[person];
    const std::string id = "entry." + setting.common().people[person].id;
    TextStyle name = setting.metrics.body;
    name.face = Face::serif_bold;
    flow.text(id, words.name, name);
    flow.text(id + ".role", {model::role_line(words), {}}, setting.metrics.caption);
    flow.skip_units(3);
  }
}

void set_places(const Setting& setting, Flow& flow, model::Index index) {
  const auto& card = setting.common().cards[index];
  set_heading(setting, flow, card.id + "/places", "places_heading");
  for (const auto place : card.places) {
    const auto& words = setting.edition().places[place];
    const std::string id = "entry." + setting.common().places[place].id;
    flow.button(id, Part::quiet_button, words.name, story::ShowPlace{place});
    flow.text(id + ".detail", words.detail, setting.metrics.caption);
    flow.skip_units(2);
  }
}

void set_terms(const Setting& setting, Flow& flow, model::Index index) {
  const auto& card = setting.common().cards[index];
  if (card.terms.empty()) return;
  set_heading(setting, flow, card.id + "/terms", "terms_heading");
  for (const auto term : card.terms) {
    const auto& words = setting.edition().terms[term];
    const std::string id = "entry." + setting.common().terms[term].id;
    TextStyle name = setting.metrics.body;
    name.face = Face::serif_bold;
    flow.text(id, words.name, name);
    flow.prose(id + ".definition", words.definition, setting.metrics.body, index);
    flow.skip_units(3);
  }
}

void set_sources(const Setting& setting, Flow& flow, model::Index index) {
  const auto& card = setting.common().cards[index];
  if (card.sources.empty()) return;
  set_heading(setting, flow, card.id + "/sources", "sources_heading");
  for (const auto source : card.sources) {
    const auto& common = setting.common().sources[source];
    const auto& words = setting.edition().sources[source];
    const std::string id = "entry." + common.id;
    model::Text citation = words.citation;
    const std::string prefix = model::source_number(card, source) + ' ';
    citation.utf8.insert(0, prefix);
    for (auto& at : citation.breaks)
      at += static_cast<std::uint32_t>(prefix.size());
    flow.text(id, citation, setting.metrics.body);
    flow.text(id + ".kind", {model::source_remark(setting.edition(), common, words), {}}, setting.metrics.caption);
    if (!common.url.empty())
      flow.button(id + ".address", Part::quiet_button, {std::string(model::host_of(common.url)), {}},
                  story::FollowAddress{common.url});
    flow.skip_units(3);
  }
}

void set_close(const Setting& setting, Flow& flow) {
  flow.skip_units(4);
  flow.button("close", Part::quiet_button, setting.word("close_file"), story::Close{}, Icon::back);
  flow.skip_units(4);
}

}  // namespace

void set_file(const Setting& setting, model::Index index, Page& page) {
  const auto& m = setting.metrics;
  const auto& card = setting.common().cards[index];
  const auto& words = setting.edition().cards[index];
  const std::string id = card.id + "/file";
  Flow flow(setting, page.boxes, m.column_x, m.story.y, m.column_width);
  set_close(setting, flow);
  flow.text(id + ".date", words.date, m.label);
  flow.skip_units(1);
  flow.text(id, words.title, m.file_title);
  flow.skip_units(4);
  flow.badge(id + ".standing", card.claims.front().standing);
  flow.skip_units(4);
  flow.text(id + ".summary", words.summary, m.summary);
  set_heading(setting, flow, card.id + "/claims", "claims_heading");
  for (std::size_t i = 0; i < card.claims.size(); ++i) {
    set_claim(setting, flow, index, i);
    flow.skip_units(5);
  }
  set_heading(setting, flow, card.id + "/text", "story");
  Flow reading(setting, page.boxes, flow.x(), flow.y(), std::min(flow.width(), m.measure));
  reading.prose(id + ".text", words.text, m.body, index);
  flow.skip(reading.y() - flow.y());
  set_people(setting, flow, index);
  set_places(setting, flow, index);
  set_terms(setting, flow, index);
  set_sources(setting, flow, index);
  flow.skip_units(8);
  flow.rule(id + ".rule", m.column_width);
  flow.skip_units(3);
  std::vector<Flow::Button> ways;
  ways.push_back({"close.end", Part::quiet_button, &setting.word("close_file"), story::Close{}, Icon::back});
  if (index > 0)
    ways.push_back({"previous", Part::quiet_button, &setting.word("previous_card"), story::OpenCard{index - 1, {}}});
  if (index + 1 < setting.common().cards.size())
    ways.push_back(
        {"next", Part::quiet_button, &setting.word("next_card"), story::OpenCard{index + 1, {}}, Icon::forward});
  flow.buttons(ways);
  flow.skip_units(8);
  page.height = flow.y();
}

void set_page_of_text(const Setting& setting, model::Index index, Page& page) {
  const auto& m = setting.metrics;
  const auto& words = setting.edition().pages[index];
  const auto& id = setting.common().pages[index].id;
  Flow flow(setting, page.boxes, m.column_x, m.story.y, m.column_width);
  set_close(setting, flow);
  flow.text(id, words.title, m.file_title);
  flow.skip_units(6);
  flow.prose(id + ".text", words.text, m.body, std::nullopt);
  flow.skip_units(8);
  flow.button("close.end", Part::quiet_button, setting.word("close_file"), story::Close{}, Icon::back);
  flow.skip_units(8);
  page.height = flow.y();
}

}  // namespace vitrine::layout
