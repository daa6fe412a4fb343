#include <algorithm>
#include <array>
#include <string>

#include "author/dates.h"
#include "author/evidence.h"
#include "author/read_parts.h"
#include "author/seed_claims.h"
#include "author/standings.h"
#include "author/translations.h"
#include "core/edtf/julian.h"
#include "core/edtf/wording.h"

namespace vitrine::author {

namespace {

// In the order of model::TravelKind.
constexpr std::array<std::string_view, 2> travel_names = {"telegram", "train"};

std::optional<model::Standing> read_standing(Table& table) {
  const Node* text = table.text("standing", Need::required);
  if (!text) return std::nullopt;
  const auto names = standing_names();
  const auto found = std::ranges::find(names, text->text);
  if (found == names.end()) {
    const std::vector<std::string_view> known(names.begin(), names.end());
    table.faults().report(table.file(), text->offset, Fault::unknown_standing, "`" + text->text + "` is not a standing",
                          did_you_mean(text->text, known, "write " + listed(known)));
    return std::nullopt;
  }
  return static_cast<model::Standing>(found - names.begin());
}

void add_once(std::vector<model::Index>& list, model::Index index) {
  if (!std::ranges::contains(list, index)) list.push_back(index);
}

// The sources of a claim as far as their tables can be read, which come later; nothing where one is of no known kind.
std::optional<std::vector<Witness>> witnesses_of(const Desk& desk, const std::vector<model::Index>& sources) {
  std::vector<Witness> result;
  for (const auto index : sources) {
    Faults ignored;
    const Thing& thing = desk.outline.sources[index];
    Table table(*thing.file, *thing.table, ignored, "the source");
    const Node* kind = table.text("kind", Need::optional);
    const auto known = kind ? source_kind(kind->text) : std::nullopt;
    if (!known) return std::nullopt;
    const Node* author = table.text("author", Need::optional);
    result.push_back({*known, table.flag("weak") ? Strength::weak : Strength::good, author ? author->text : ""});
  }
  return result;
}

class CardReader {
 public:
  CardReader(Desk& desk, std::size_t index)
      : m_desk(desk),
        m_index(index),
        m_thing(desk.outline.cards[index]),
        m_table(*m_thing.file, *m_thing.table, desk.faults, "the card"),
        m_card(desk.exhibit.common.cards[index]) {}

  void read() {
    m_card.id = read_id(m_table);
    m_card.chapter = m_desk.outline.card_chapters[m_index];
    check_file_name();
    read_dates();
    m_card.places = indices_of(m_desk, m_table, "places", model::Kind::place, Need::required);
    m_card.people = indices_of(m_desk, m_table, "people", model::Kind::person, Need::optional);
    const auto further = indices_of(m_desk, m_table, "sources", model::Kind::source, Need::optional);
    m_card.terms = indices_of(m_desk, m_table, "terms", model::Kind::term, Need::optional);
    read_topics_of_card();
    m_card.pictures = indices_of(m_desk, m_table, "pictures", model::Kind::picture, Need::optional);
    m_card.has_ornament = m_table.flag("ornament");
    read_travel();
    auto claims = m_table.tables("claim", Need::required, "the claim");
    m_card.claims.resize(claims.size());
    for (auto& edition : m_desk.editions())
      edition.cards[m_index].claims.resize(claims.size());
    for (std::size_t part = 0; part < claims.size(); ++part)
      read_claim(claims[part], part);
    for (const auto source : further)
      add_once(m_card.sources, source);

    Translations words(m_desk, m_table);
    words.lines("title", Need::required, limits::card_title,
                [this](auto& edition) -> auto& { return text(edition).title; });
    words.lines("summary", Need::required, limits::summary,
                [this](auto& edition) -> auto& { return text(edition).summary; });
    words.lines(
        "alt", Need::required, limits::alt, [this](auto& edition) -> auto& { return text(edition).alt; },
        Fault::missing_alt);
    words.proses("text", Need::required, text_limit(), ProseKind::card,
                 [this](auto& edition) -> auto& { return text(edition).text; });
    words.finish();
    add_terms(words);
  }

 private:
  model::CardText& text(model::Edition& edition) const { return edition.cards[m_index]; }

  // Between the ends of the map's route, one way or the other.
  void read_travel() {
    auto table = m_table.table("travel", Need::optional, "the travel");
    if (!table) return;
    const Node* by = table->text("by", Need::required);
    const Node* from = table->text("from", Need::required);
    const Node* to = table->text("to", Need::required);
    table->finish();
    if (!by || !from || !to) return;
    const auto kind = std::ranges::find(travel_names, by->text);
    if (kind == travel_names.end()) {
      table->faults().report(table->file(), by->offset, Fault::bad_value, "`" + by->text + "` is no way to travel",
                             "write " + listed({travel_names.begin(), travel_names.end()}));
      return;
    }
    const auto start = index_of(m_desk, *table, *from, model::Kind::place);
    const auto end = index_of(m_desk, *table, *to, model::Kind::place);
    if (!start || !end) return;
    const auto& ends = m_desk.exhibit.common.pinned_places;
    if (start == end || !std::ranges::contains(ends, *start) || !std::ranges::contains(ends, *end)) {
      table->faults().report(table->file(), from->offset, Fault::bad_value,
                             "a travel goes from one end of the map's route to the other",
                             "`from` and `to` are two of the places that `always` names in exhibit.toml");
      return;
    }
    m_card.travel = {static_cast<model::TravelKind>(kind - travel_names.begin()), *start, *end};
  }

  void read_topics_of_card() {
    m_card.topics = indices_of(m_desk, m_table, "topics", model::Kind::topic, Need::optional);
    const Node* list = m_table.find("topics");
    if (list && (list->kind != NodeKind::array || !list->items.empty())) return;
    m_desk.faults.report(m_table.file(), list ? list->offset : place_of(m_table), Fault::missing_topic,
                         "the card `" + m_card.id + "` has no topic", "add topics = [\"topic-...\"] from topics.toml");
  }

  const Limit& text_limit() const {
    const auto& chapters = m_desk.exhibit.common.chapters;
    if (m_card.chapter >= chapters.size()) return limits::any_card_text;
    return chapters[m_card.chapter].is_strip ? limits::strip_text : limits::card_text;
  }

  void check_file_name() {
    const auto& name = m_thing.file->name();
    const auto stem = std::string_view(name).substr(name.rfind('/') + 1);
    if (m_card.id.empty() || stem == m_card.id + ".toml") return;
    m_desk.faults.report(*m_thing.file, m_table.find("id")->offset, Fault::bad_id,
                         "the card is called `" + m_card.id + "`, but its file `" + std::string(stem) + "`",
                         "a card's file is named after its id: " + m_card.id + ".toml");
  }

  void read_dates() {
    const auto date = read_date(m_table, "date", Need::required);
    if (!date) return;
    m_card.date = date_mark(*date);
    const auto calendars = read_calendars(*date);
    for (auto& edition : m_desk.editions())
      text(edition).date.utf8 = date_in_words(*date, edition.language, calendars);
  }

  edtf::Calendars read_calendars(const edtf::Date& date) {
    const Node* text = m_table.text("calendar", Need::optional);
    if (!text) return edtf::Calendars::gregorian;
    const auto refuse = [&](const std::string& message, std::string hint) {
      m_desk.faults.report(m_table.file(), text->offset, Fault::bad_calendar, message, std::move(hint));
      return edtf::Calendars::gregorian;
    };
    if (text->text != "both")
      return refuse("`" + text->text + "` is not how a date is said", "write calendar = \"both\", or remove it");
    if (!edtf::has_both_calendars(date)) {
      return refuse("`" + m_card.date.edtf + "` is no known day",
                    "a month or a year is none of the other calendar: give the day, or remove calendar");
    }
    const auto last_day = m_card.date.latest_day ? m_card.date.latest_day : m_card.date.earliest_day;
    if (last_day > edtf::last_julian_day_in_russia)
      return refuse("`" + m_card.date.edtf + "` is after 13 February 1918, the last Julian day in Russia",
                    "remove calendar");
    return edtf::Calendars::both;
  }

  void read_claim(Table& table, std::size_t part) {
    auto& claim = m_card.claims[part];
    claim.id = read_id(table);
    const auto standing = read_standing(table);
    claim.standing = standing.value_or(model::Standing::established);
    read_seed(table, claim);
    claim.sources = indices_of(m_desk, table, "sources", model::Kind::source, Need::optional);
    for (const auto source : claim.sources)
      add_once(m_card.sources, source);
    check_sources(table, claim, standing);

    Translations words(m_desk, table);
    const auto target = [this, part](model::Prose model::ClaimText::* prose) {
      return [this, part, prose](model::Edition& edition) -> auto& { return text(edition).claims[part].*prose; };
    };
    words.proses("text", Need::required, limits::claim_text, ProseKind::card, target(&model::ClaimText::text));
    const bool has_record =
        words.proses("record", Need::optional, limits::record, ProseKind::card, target(&model::ClaimText::record));
    words.proses("note", Need::optional, limits::note, ProseKind::card, target(&model::ClaimText::note));
    words.finish();
    add_terms(words);
    if (standing && *standing != model::Standing::established && !has_record) {
      m_desk.faults.report(table.file(), place_of(table), Fault::claim_without_record,
                           "the claim `" + claim.id + "` does not say what the sources say",
                           "a claim that is not established has a `record` in every language");
    }
  }

  void read_seed(Table& table, model::Claim& claim) const {
    const Node* seed = table.text("seed", Need::optional);
    if (!seed) return;
    claim.seed = seed->text;
    if (is_seed(seed->text)) return;
    m_desk.faults.report(table.file(), seed->offset, Fault::bad_value,
                         "`" + seed->text + "` is not the number of a claim of the article",
                         "claims of the article are numbered C1, C2, C3");
  }

  void check_sources(Table& table, const model::Claim& claim, std::optional<model::Standing> standing) {
    const Node* list = table.find("sources");
    if (!list || (list->kind == NodeKind::array && list->items.empty())) {
      m_desk.faults.report(table.file(), list ? list->offset : place_of(table), Fault::claim_without_source,
                           "the claim `" + claim.id + "` names no source", "add sources = [\"source-id\"]");
    } else if (standing && claim.sources.size() == list->items.size()) {
      const auto witnesses = witnesses_of(m_desk, claim.sources);
      const auto found = witnesses ? shortfall(*standing, *witnesses) : std::nullopt;
      if (!found) return;
      m_desk.faults.report(table.file(), table.find("standing")->offset, found->fault, std::string(found->message),
                           std::string(found->hint));
    }
  }

  // Where a card or claim is named, for faults of the whole of it.
  static std::size_t place_of(Table& table) {
    const Node* id = table.find("id");
    return id ? id->offset : table.node().offset;
  }

  void add_terms(const Translations& words) {
    for (const auto& reference : words.links()) {
      if (reference.kind == model::Kind::term) add_once(m_card.terms, reference.index);
    }
  }

  Desk& m_desk;
  std::size_t m_index;
  const Thing& m_thing;
  Table m_table;
  model::Card& m_card;
};

}  // namespace

void read_cards(Desk& desk) {
  for (std::size_t i = 0; i < desk.outline.cards.size(); ++i)
    CardReader(desk, i).read();
}

}  // namespace vitrine::author
