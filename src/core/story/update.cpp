#include <algorithm>
#include <cmath>
#include <span>

#include "core/base/motion.h"
#include "core/model/plates.h"
#include "core/model/words.h"
#include "core/story/action.h"
#include "core/story/sharing.h"
#include "core/story/target.h"

namespace vitrine::story {

namespace {

// What a list's entry is called in the Frame.
std::string entry_box(const model::Common& common, const model::Reference& entry) {
  return "entry." + model::id_of(common, entry);
}

class Update {
 public:
  Update(const State& state, const World& world)
      : m_world(world), m_exhibit(world.exhibit), m_common(world.exhibit.common), m_step{state, {}} {}

  Step take() { return std::move(m_step); }

  void operator()(const GoToStart&) {
    state().filter = {};
    go_to_cover(History::push);
  }
  void operator()(const GoToCard& action) { go_to_card(action.card, History::push); }

  void operator()(const OpenCard& action) {
    if (action.from && state().screen == Screen::story)
      begin_unfolding(state(), action.from->moved(0, -state().scroll_y_px));
    open(action.card, action.claim);
    remember(History::push);
  }

  void operator()(const Close&) {
    if (state().screen == Screen::story) return;
    if (state().screen == Screen::picture) {
      close_picture();
      remember(History::push);
      return;
    }
    const bool was_file = state().screen == Screen::file;
    // A file reached by "next" closes to its own card, not to where the first one was opened.
    if (was_file && state().left_for != state().card) state().return_to = {id_of(*state().card), {}};
    return_to_story(was_file ? state().card : state().return_card);
    remember(History::push);
  }

  void operator()(const Dismiss&) {
    if (state().note)
      (*this)(ToggleNote{*state().note});
    else
      (*this)(Close{});
  }

  void operator()(const ShowPage& action) {
    if (show_page(action.page)) remember(History::push);
  }

  void operator()(const ShowPlate& action) {
    show_plate(action.plate);
    remember(History::push);
  }

  void operator()(const Choose& action) {
    if (state().screen != Screen::plate) return;
    const auto& plate = m_common.plates[state().plate];
    if (action.choice >= model::choice_count(plate)) return;
    const bool lets_go = plate.kind == model::PlateKind::ties && state().choice == action.choice;
    state().choice = lets_go ? std::nullopt : std::optional(action.choice);
    state().note.reset();
    m_step.commands.push_back(Announce{model::choice_in_words(m_common, edition(), state().plate, state().choice)});
  }

  void operator()(const ShowPicture& action) {
    show_picture(action.picture, action.from);
    remember(History::push);
  }

  void operator()(const LookAtPicture& action) { state().view = action.view; }

  void operator()(const ShowScreen& action) {
    show_screen(action.screen, {});
    remember(History::push);
  }

  void operator()(const ShowThing& action) {
    const auto screen = list_of(action.what.kind);
    if (!screen) return;
    show_screen(*screen, action.what);
    remember(History::push);
  }

  void operator()(const ToggleNote& action) {
    const bool closes = state().note == action.note;
    state().note = closes ? std::nullopt : std::optional(action.note);
    begin_reflow(state());
    if (closes) m_step.commands.push_back(FocusOn{action.note.link});
  }

  void operator()(const SetFilter& action) { show_filtered(action.filter, History::push); }

  void operator()(const SetQuery& action) {
    if (state().query == action.text) return;
    state().query = action.text;
    look_up();
    if (!state().query.empty()) announce_count("search_count", state().hits.size());
  }

  void operator()(const SubmitQuery&) {
    if (state().hits.empty()) return;
    const auto best = action_of_thing(state().hits.front().what);
    if (best) m_step = update(state(), *best, m_world);
  }

  void operator()(const SelectTown& action) {
    state().town = action.town;
    go_to_next_of(cards_of_town(m_common, state().filter, action.town), {&action.town, 1});
  }

  void operator()(const SelectPlaces& action) {
    if (action.places.empty()) return;
    state().town = model::town_of(m_common, action.places.front());
    go_to_next_of(cards_at(m_common, state().filter, action.places), action.places);
  }

  void operator()(const ShowPlace& action) {
    state().town = model::town_of(m_common, action.place);
    fly_to({&action.place, 1});
  }

  void operator()(const LookAtMap& action) {
    if (action.looking == Looking::held) {
      state().flight = {action.view, action.view, state().now_s, 0};
      return;
    }
    const double width_km = state().flight.to.half_width_km;
    begin_flight(state(), action.view, action.looking == Looking::stepped ? motion::step_s : motion::longest_flight_s);
    if (action.view.half_width_km != width_km) announce_map();
  }

  void operator()(const ShowWholeRoute&) {
    fly_to(std::span<const Index>{});
    announce_map();
  }

  void operator()(const ZoomTime& action) {
    zoom_time(state(), m_common, action.factor, action.about_day, action.pace);
  }

  void operator()(const PullTime& action) { pull_time(state(), m_common, action.days); }
  void operator()(const ScrubTo& action) { scrub_to(state(), m_common, action.day); }

  void operator()(const ScrubToCard& action) {
    show_card(action.card);
    remember(History::replace);
  }

  void operator()(const ShareCard& action) { m_step.commands.push_back(share_of(state(), m_world, action.card)); }

  void operator()(const CopyCitation& action) {
    m_step.commands.push_back(copied_citation(state(), m_world, action.card));
  }

  void operator()(const SaveCitation& action) {
    m_step.commands.push_back(saved_citation(state(), m_world, action.card, action.format));
  }

  void operator()(const HandedOver& action) {
    if (action.outcome == Outcome::shared) return;  // the sheet of the system has said so
    announce(action.outcome == Outcome::copied ? "copied" : "not_copied");
  }

  void operator()(const SetLanguage& action) {
    if (action.language >= m_common.languages.size()) return;
    if (m_exhibit.editions[action.language].language.empty()) {
      state().pending_language = action.language;
      m_step.commands.push_back(LoadEdition{action.language});
      return;
    }
    speak(action.language);
  }

  void operator()(const EditionLoaded& action) {
    if (state().pending_language == action.language) speak(action.language);
  }

  void operator()(const SetTheme& action) { state().theme = action.theme; }

  void operator()(const SetTextSize& action) {
    const auto distance = [&](int percent) { return std::abs(percent - action.percent); };
    const int percent = std::ranges::min(text_sizes_percent, {}, distance);
    if (state().text_percent == percent) return;
    state().text_percent = percent;
    m_step.commands.push_back(ScrollTo{state().reading});
  }

  void operator()(const SetMotion& action) {
    state().motion = action.motion;
    if (action.motion == Motion::full) return;
    state().flight.duration_s = state().time_flight.duration_s = 0;
    end_movements(state());
  }

  void operator()(const FollowAddress& action) { m_step.commands.push_back(OpenAddress{action.url}); }
  void operator()(const ShowReadingView& action) { m_step.commands.push_back(OpenReadingView{action.address}); }

  void operator()(const Resized& action) {
    if (state().viewport == action.viewport) return;
    const bool is_first = state().viewport.size == Size{};
    state().viewport = action.viewport;
    if (!is_first) m_step.commands.push_back(ScrollTo{state().reading});
  }

  void operator()(const Scrolled& action) {
    begin_settling(state(), action.y_px, action.were_in_view, action.in_view);
    // Where the page comes to rest that was sent there, nobody reads on.
    if (state().reading != action.reading) state().scrub_day.reset();
    state().scroll_y_px = action.y_px;
    state().reading = action.reading;
    if (state().screen != Screen::story || state().card == action.card) return;
    become_current(action.card);
    fly_to_subject();
    remember(History::replace);
  }

  void operator()(const FocusMoved& action) { state().focus = action.id; }
  void operator()(const Tick& action) { state().now_s = std::max(state().now_s, action.now_s); }

  void operator()(const Visit& action) {
    const auto target = target_of(action.address, m_world);
    if (state().screen == Screen::picture && action.address == address_below()) {
      close_picture();
    } else if (state().screen != Screen::story && action.address == address_left()) {
      return_to_story(state().return_card);
    } else if (target && target->filter.by != Filter::By::nothing) {
      show_filtered(target->filter, std::nullopt);
    } else if (target && target->screen == Screen::story) {
      go_to_card(target->index, std::nullopt);
    } else if (target && target->screen == Screen::file) {
      open_by_address(target->index, target->claim);
    } else if (target && target->screen == Screen::picture) {
      show_picture(target->index, {});
    } else if (target && target->screen == Screen::page) {
      show_page(target->index);
    } else if (target && target->screen == Screen::plate) {
      show_plate(target->index);
    } else if (target) {
      show_screen(target->screen, target->entry);
    } else {
      state().filter = {};
      go_to_cover(std::nullopt);
      if (!action.address.empty()) {
        announce("address_unknown");
        remember(History::replace);
      }
    }
  }

 private:
  State& state() { return m_step.state; }
  const model::Edition& edition() { return m_exhibit.editions[state().language]; }
  const std::string& id_of(Index card) const { return m_common.cards[card].id; }

  // Of the story as it was left for a file, a page or a list.
  std::string address_left() const {
    const auto& card = m_step.state.return_card;
    return card ? id_of(*card) : address_of(m_step.state.filter, m_common);
  }

  void become_current(std::optional<Index> card) {
    begin_following(state(), card);
    state().card = card;
    state().scrub_day.reset();
  }

  bool is_over_file() const { return m_step.state.below.screen == Screen::file && m_step.state.card; }

  std::string address_below() const { return is_over_file() ? id_of(*m_step.state.card) + "/file" : address_left(); }

  void remember(std::optional<History> history) {
    if (history) m_step.commands.push_back(ChangeAddress{*history});
  }

  void announce(std::string_view key) { m_step.commands.push_back(Announce{model::ui_text(edition(), key).utf8}); }

  void announce_count(std::string_view key, std::size_t count) {
    m_step.commands.push_back(Announce{model::ui_string(edition(), key, {}, count)});
  }

  void look_up() {
    state().hits = state().query.empty() ? std::vector<search::Hit>()
                                         : m_world.indexes.of(m_exhibit, state().language).find(state().query);
  }

  void go_to_cover(std::optional<History> history) {
    state().screen = Screen::story;
    state().note.reset();
    become_current(std::nullopt);
    state().reading = {};
    m_step.commands.push_back(ScrollTo{});
    fly_to_subject();
    remember(history);
  }

  void go_to_card(Index card, std::optional<History> history) {
    show_card(card);
    m_step.commands.push_back(FocusOn{id_of(card)});
    remember(history);
  }

  void show_card(Index card) {
    state().screen = Screen::story;
    state().note.reset();
    become_current(card);
    state().reading = {id_of(card), {}};
    lift_filter_for(card);
    m_step.commands.push_back(ScrollTo{state().reading});
    fly_to_subject();
  }

  // Of these cards the one after that being read; where there are none, the map shows the places.
  void go_to_next_of(const std::vector<Index>& cards, std::span<const Index> places) {
    if (cards.empty()) return fly_to(places);
    go_to_card(next_of(cards, state().card), History::push);
  }

  void leave_story(std::optional<Index> card) {
    if (state().screen != Screen::story) return;
    state().return_to = state().reading;
    state().return_card = state().card;
    state().left_for = card;
  }

  // From the head of what the filter shows; without a filter, from the cover.
  void show_filtered(const Filter& filter, std::optional<History> history) {
    state().filter = filter;
    go_to_cover(history);
    if (filter.by == Filter::By::nothing) return;
    state().reading = {"filter", {}};
    m_step.commands.push_back(ScrollTo{state().reading});
    m_step.commands.push_back(FocusOn{"filter"});
    announce_count("filter_count", cards_shown(m_common, filter).size());
  }

  // A card that is asked for is shown.
  void lift_filter_for(Index card) {
    if (!is_shown(m_common, state().filter, card)) state().filter = {};
  }

  void open(Index card, std::optional<Index> claim) {
    leave_story(card);
    state().screen = Screen::file;
    state().note.reset();
    become_current(card);
    lift_filter_for(card);
    const std::string place = claim ? m_common.cards[card].claims[*claim].id : std::string();
    state().reading = {place, {}};
    m_step.commands.push_back(ScrollTo{state().reading});
    m_step.commands.push_back(FocusOn{claim ? place : id_of(card) + "/file"});
    fly_to_subject();
  }

  // Whoever comes from elsewhere has not left the story for this file.
  void open_by_address(Index card, std::optional<Index> claim) {
    const bool is_card_being_read = state().card == card;
    open(card, claim);
    if (!is_card_being_read) state().left_for.reset();
  }

  // To where the story was left; `card` is the one being read there.
  void return_to_story(std::optional<Index> card) {
    const bool was_file = state().screen == Screen::file;
    state().screen = Screen::story;
    state().note.reset();
    become_current(card);
    state().reading = state().return_to;
    if (card) lift_filter_for(*card);
    m_step.commands.push_back(ScrollTo{state().return_to});
    if (card) m_step.commands.push_back(FocusOn{id_of(*card) + (was_file ? ".open" : "")});
    fly_to_subject();
  }

  // `id` is that of its heading.
  void show_from_its_top(Screen screen, const std::string& id) {
    leave_story(std::nullopt);
    state().screen = screen;
    state().note.reset();
    state().reading = {};
    m_step.commands.push_back(ScrollTo{});
    m_step.commands.push_back(FocusOn{id});
  }

  // False where its words are in the reading view alone, which is opened there.
  bool show_page(Index page) {
    if (m_common.pages[page].use == model::PageUse::reading_view) {
      m_step.commands.push_back(OpenReadingView{m_common.pages[page].id});
      return false;
    }
    state().page = page;
    show_from_its_top(Screen::page, m_common.pages[page].id);
    fly_to_subject();
    return true;
  }

  void show_plate(Index plate) {
    state().plate = plate;
    state().choice.reset();
    show_from_its_top(Screen::plate, m_common.plates[plate].id);
    fly_to_subject();
  }

  void show_picture(Index picture, const std::string& from) {
    if (state().screen != Screen::picture) state().below = {state().screen, state().reading, from};
    state().picture = picture;
    state().view = {};
    show_from_its_top(Screen::picture, m_common.pictures[picture].id);
  }

  // Back to where it was opened, and to what it was opened by.
  void close_picture() {
    const Below below = state().below;
    if (is_over_file()) {
      state().screen = Screen::file;
      state().reading = below.reading;
      m_step.commands.push_back(ScrollTo{below.reading});
    } else {
      return_to_story(state().return_card);
    }
    if (!below.box.empty()) m_step.commands.push_back(FocusOn{below.box});
  }

  void show_screen(Screen screen, const std::optional<model::Reference>& entry) {
    leave_story(std::nullopt);
    state().screen = screen;
    state().note.reset();
    state().entry = entry;
    state().reading = {entry ? entry_box(m_common, *entry) : std::string(), {}};
    m_step.commands.push_back(ScrollTo{state().reading});
    const std::string beginning = screen == Screen::search ? "query" : std::string(address_of(screen));
    m_step.commands.push_back(FocusOn{entry ? state().reading.id : beginning});
    if (entry && entry->kind == model::Kind::place)
      fly_to({&entry->index, 1});
    else
      fly_to_subject();
  }

  void speak(Index language) {
    state().pending_language.reset();
    if (state().language == language) return;
    state().language = language;
    look_up();
    m_step.commands.push_back(ScrollTo{state().reading});
    remember(History::push);
  }

  void fly_to_subject() {
    const bool has_card = state().card && (state().screen == Screen::story || state().screen == Screen::file);
    if (has_card) follow_in_time(state(), m_common, *state().card);
    fly_to(has_card ? std::span<const Index>(m_common.cards[*state().card].places) : std::span<const Index>{});
    if (has_card && m_common.cards[*state().card].travel)
      begin_travelling(state(), m_common.cards[*state().card].travel->kind);
  }

  void fly_to(std::span<const Index> places) {
    begin_flight(state(), view_of_places(m_world, state().filter, places), motion::longest_flight_s);
  }

  // How much of it will be seen.
  void announce_map() {
    const double width_km = rounded_width_km(state().flight.to);
    m_step.commands.push_back(Announce{
        model::ui_string(edition(), "map_width", {{"n", model::number_in_words(width_km, 0, edition().language)}})});
  }

  const World& m_world;
  const model::Exhibit& m_exhibit;
  const model::Common& m_common;
  Step m_step;
};

}  // namespace

Step update(const State& state, const Action& action, const World& world) {
  Update update(state, world);
  std::visit(update, action);
  return update.take();
}

bool is_address(std::string_view address, const World& world) {
  return address.empty() || target_of(address, world).has_value();
}

}  // namespace vitrine::story
