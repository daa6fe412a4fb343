// The lists: people, places, sources, glossary, what was found by searching; and pages of text (about, credits).
#include <algorithm>
#include <array>

#include "core/layout/flow.h"
#include "core/model/words.h"
#include "core/story/lists.h"

namespace vitrine::layout {

void set_close(const Setting& setting, Flow& flow) {
  flow.skip_units(4);
  flow.button("close", Part::quiet_button, setting.word("close_file"), story::Close{}, Icon::back);
  flow.skip_units(4);
}

void set_heading(const Setting& setting, Flow& flow, std::string id, std::string_view key) {
  flow.skip_units(10);
  flow.text(std::move(id), setting.word(key), setting.metrics.heading);
  flow.skip_units(3);
}

Flow begin_page(const Setting& setting, Page& page, std::string id, const model::Text& title) {
  const auto& m = setting.metrics;
  Flow flow(setting, page.boxes, m.column_x, m.story.y, m.column_width);
  set_close(setting, flow);
  flow.text(std::move(id), title, m.file_title);
  flow.skip_units(6);
  return flow;
}

void end_page(const Setting& setting, Flow& flow, Page& page) {
  flow.skip_units(8);
  flow.button("close.end", Part::quiet_button, setting.word("close_file"), story::Close{}, Icon::back);
  flow.skip_units(8);
  page.height = flow.y();
}

namespace {

// One thing of a list: what it is called, what else is known of it, the cards that name it.
struct Entry {
  model::Reference what;
  const std::string& id;
  const model::Text& name;
  std::string detail;
};

TextStyle name_style(const Setting& setting, const Entry& entry) {
  TextStyle style = setting.metrics.body;
  if (entry.what.kind != model::Kind::source) style.face = Face::serif_bold;
  return style;
}

// Opens the entry: what follows belongs to it until close_entry. The one a link asked for is marked.
std::size_t open_entry(const Setting& setting, Flow& flow, const Entry& entry) {
  const auto& m = setting.metrics;
  const std::string id = "entry." + entry.id;
  const bool is_asked_for = setting.state.entry == entry.what;
  const auto ground = flow.open_ground(id, Part::entry, 0, 3 * m.unit);
  flow.boxes()[ground].selection = is_asked_for ? Selection::selected : Selection::none;
  flow.text(id + ".name", entry.name, name_style(setting, entry));
  flow.text(id + ".detail", entry.detail, m.caption);
  return ground;
}

std::vector<model::Span> bold(const std::vector<search::Mark>& marks) {
  std::vector<model::Span> result;
  for (const auto& mark : marks)
    result.push_back({mark.begin, mark.end, model::Emphasis::bold, {}});
  return result;
}

void close_entry(const Setting& setting, Flow& flow, const Entry& entry, std::size_t ground) {
  const auto& m = setting.metrics;
  const auto cards = model::cards_line(setting.common(), setting.edition(), entry.what);
  if (!cards.empty()) {
    flow.skip_units(1);
    flow.prose("entry." + entry.id + ".cards", cards, m.caption);
  }
  flow.close_ground(ground, 0, 3 * m.unit);
}

}  // namespace

void set_page_of_text(const Setting& setting, model::Index index, Page& page) {
  const auto& id = setting.common().pages[index].id;
  const auto& words = setting.edition().pages[index];
  Flow flow = begin_page(setting, page, id, words.title);
  flow.prose(id + ".text", words.text, setting.metrics.body);
  end_page(setting, flow, page);
}

void set_people(const Setting& setting, Page& page) {
  const auto& edition = setting.edition();
  Flow flow = begin_page(setting, page, "people", setting.word("people_heading"));
  for (const auto person : story::listed_people(setting.common())) {
    const auto& common = setting.common().people[person];
    const Entry entry{{model::Kind::person, person, 0},
                      common.id,
                      edition.people[person].name,
                      model::role_line(edition.people[person])};
    const auto ground = open_entry(setting, flow, entry);
    if (!common.wikidata.empty())
      flow.button("entry." + common.id + ".wikidata", Part::quiet_button,
                  {model::lead(edition, "wikidata") + common.wikidata, {}},
                  story::FollowAddress{model::wikidata_address(common)}, Icon::external);
    close_entry(setting, flow, entry, ground);
  }
  end_page(setting, flow, page);
}

void set_places(const Setting& setting, Page& page) {
  const auto& edition = setting.edition();
  Flow flow = begin_page(setting, page, "places", setting.word("places_heading"));
  for (const auto place : story::listed_places(setting.common())) {
    const auto& common = setting.common().places[place];
    const Entry entry{
        {model::Kind::place, place, 0}, common.id, edition.places[place].name, edition.places[place].detail.utf8};
    const auto ground = open_entry(setting, flow, entry);
    flow.button("entry." + common.id + ".map", Part::quiet_button, setting.word("show_on_map"),
                story::ShowPlace{place});
    close_entry(setting, flow, entry, ground);
  }
  end_page(setting, flow, page);
}

void set_sources(const Setting& setting, Page& page) {
  const auto& edition = setting.edition();
  Flow flow = begin_page(setting, page, "sources", setting.word("sources_heading"));
  for (const auto kind : story::listed_kinds) {
    const auto listed = story::listed_sources(setting.common(), edition, kind);
    if (listed.empty()) continue;
    set_heading(setting, flow, "sources." + std::string(model::key_of(kind)), model::plural_key_of(kind));
    for (const auto source : listed) {
      const auto& common = setting.common().sources[source];
      const Entry entry{{model::Kind::source, source, 0},
                        common.id,
                        edition.sources[source].citation,
                        model::reading_remark(edition, common, edition.sources[source])};
      const auto ground = open_entry(setting, flow, entry);
      if (!common.url.empty())
        flow.button("entry." + common.id + ".address", Part::quiet_button,
                    {std::string(model::host_of(common.url)), {}}, story::FollowAddress{common.url}, Icon::external);
      close_entry(setting, flow, entry, ground);
    }
  }
  end_page(setting, flow, page);
}

void set_glossary(const Setting& setting, Page& page) {
  const auto& edition = setting.edition();
  Flow flow = begin_page(setting, page, "glossary", setting.word("glossary"));
  for (const auto term : story::listed_terms(edition)) {
    const auto& id = setting.common().terms[term].id;
    const Entry entry{{model::Kind::term, term, 0}, id, edition.terms[term].name, {}};
    const auto ground = open_entry(setting, flow, entry);
    flow.prose("entry." + id + ".definition", edition.terms[term].definition, setting.metrics.body);
    close_entry(setting, flow, entry, ground);
  }
  end_page(setting, flow, page);
}

void set_search(const Setting& setting, Page& page) {
  const auto& m = setting.metrics;
  const auto& state = setting.state;
  Flow flow = begin_page(setting, page, "search", setting.word("search"));
  flow.field("query");
  flow.skip_units(4);
  if (!state.query.empty())
    flow.text("search.count", model::ui_string(setting.edition(), "search_count", {}, state.hits.size()), m.caption);
  else
    flow.text("search.count", setting.word("search_hint"), m.caption);
  flow.skip_units(2);
  for (const auto& hit : state.hits)
    flow.row({"hit." + model::id_of(setting.common(), hit.what), &model::name_of(setting.edition(), hit.what),
              model::kind_line(setting.common(), setting.edition(), hit.what), *story::action_of_thing(hit.what),
              bold(hit.title_marks), hit.snippet, bold(hit.snippet_marks)});
  end_page(setting, flow, page);
}

}  // namespace vitrine::layout
