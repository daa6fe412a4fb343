// A small exhibit made in code: every kind of thing once or twice, in French and Russian; English is known but its
// edition is not loaded.
#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "core/edtf/day.h"
#include "core/story/world.h"

namespace vitrine::support {

inline model::DateMark days(edtf::Civil first, edtf::Civil last, std::string edtf) {
  return {std::move(edtf), edtf::day_from_civil(first), edtf::day_from_civil(last), false, false};
}

// Places: Quai d'Orsay lies in Paris, and the office in the Quai d'Orsay; Berlin has neither card nor pin.
enum SamplePlace : model::Index { paris, quai, office, moscow, marseille, berlin };
// Cards in story order; the town of each event beside it.
enum SampleCard : model::Index { note /*Paris*/, letters /*Moscow, Paris*/, sum /*Paris*/, shots /*Marseille*/ };
enum SampleLanguage : model::Index { french, russian, english };

// Topics of the cards: money of two, war of one.
inline void add_topics(model::Common& common) {
  common.cards[letters].topics = {0};
  common.cards[sum].topics = {0};
  common.cards[shots].topics = {1};
}

inline model::Common sample_common() {
  using model::Standing;
  model::Common common;
  common.id = "sample";
  common.languages = {"fr", "ru", "en"};
  common.licence = "CC0";
  common.ribbon_first_year = 1912;
  common.ribbon_last_year = 1936;
  common.pinned_places = {paris, moscow};
  common.chapters = {{"chapter-question", "", {note}}, {"chapter-money", "I", {letters, sum, shots}}};
  common.places = {{"paris", 48.8566, 2.3522, std::nullopt, "FR"},
                   {"quai", 48.8611, 2.3178, paris, "FR"},
                   {"office", 48.8612, 2.3179, quai, "FR"},
                   {"moscow", 55.7558, 37.6173, std::nullopt, "RU"},
                   {"marseille", 43.2965, 5.3698, std::nullopt, "FR"},
                   {"berlin", 52.52, 13.405, std::nullopt, "DE"}};
  common.people = {{"officer", "1877", "1954", ""}, {"minister", "", "1934-10-09", ""}};
  common.sources.resize(2);
  common.sources[0].id = "memoir";
  common.sources[0].kind = model::SourceKind::memoir;
  common.sources[0].weak = true;
  common.sources[1].id = "archive";
  common.sources[1].url = "https://www.archive.example/note";
  common.terms = {{"de-jure"}};
  common.pages = {{"about"}, {"credits"}};
  common.topics = {{"topic-money"}, {"topic-war"}};
  common.route = {note, sum};
  common.author = "Vitrine";
  common.published = "2026";
  common.cards = {
      {"note",
       0,
       days({1924, 10, 28}, {1924, 10, 28}, "1924-10-28"),
       {quai},
       {},
       {1},
       {0},
       {{"note-sent", Standing::established, "", {1}}}},
      {"letters",
       1,
       days({1925, 1, 15}, {1925, 1, 17}, "1925-01-15/1925-01-17"),
       {moscow, office},
       {0},
       {0},
       {},
       {{"letters-exchanged", Standing::account, "C1", {0}}}},
      {"sum",
       1,
       days({1917, 11, 1}, {1917, 11, 30}, "1917-11~"),
       {paris},
       {0},
       {0, 1},
       {},
       {{"sum-held", Standing::disputed, "C2", {0, 1}}, {"sum-paid", Standing::account, "", {0}}}},
      {"shots",
       1,
       days({1934, 10, 9}, {1934, 10, 9}, "1934-10-09"),
       {marseille},
       {1},
       {1},
       {},
       {{"shots-fired", Standing::contradicted, "", {1}}}},
  };
  common.cards[sum].date.approximate = true;
  add_topics(common);
  common.pictures.resize(1);
  common.pictures[0] = {"facade", model::PictureForm::drawing, 120, 75, {0.5, 0.4}, "CC0-1.0", "media/facade.svg"};
  common.cards[sum].pictures = {0};
  return common;
}

inline model::Prose paragraph(std::string words) {
  return {{model::BlockKind::paragraph, {std::move(words), {}}, {}}};
}

// A paragraph in which the first `linked` is a link.
inline model::Prose linking(std::string words, std::string_view linked, std::string to) {
  auto prose = paragraph(std::move(words));
  const auto begin = static_cast<std::uint32_t>(prose[0].text.utf8.find(linked));
  prose[0].spans = {{begin, begin + static_cast<std::uint32_t>(linked.size()), model::Emphasis::none, std::move(to)}};
  return prose;
}

inline std::vector<model::UiText> sample_ui(bool is_french) {
  const std::vector<std::pair<std::string, std::pair<std::string, std::string>>> words = {
      {"address_unknown", {"Adresse inconnue.", "Адрес неизвестен."}},
      {"begin", {"Commencer", "Начать"}},
      {"chapter", {"Chapitre {numeral}", "Глава {numeral}"}},
      {"chronology", {"Chronologie", "Хронология"}},
      {"claims_heading", {"Affirmations", "Утверждения"}},
      {"card", {"Fiche", "Карточка"}},
      {"cards_heading", {"Fiches", "Карточки"}},
      {"cite_heading", {"Citer", "Сослаться"}},
      {"close_file", {"Revenir", "Назад"}},
      {"contents", {"Sommaire", "Содержание"}},
      {"copied", {"Copié.", "Скопировано."}},
      {"copy", {"Copier", "Скопировать"}},
      {"bibtex", {"BibTeX", "BibTeX"}},
      {"earlier", {"Avant", "Раньше"}},
      {"exhibit_heading", {"L’exposition", "Выставка"}},
      {"filter_count#few", {"", "{n} карточки"}},
      {"filter_count#many", {"", "{n} карточек"}},
      {"filter_count#one", {"{n} fiche", "{n} карточка"}},
      {"filter_count#other", {"{n} fiches", "{n} карточки"}},
      {"glossary", {"Glossaire", "Словарь"}},
      {"later", {"Après", "Позже"}},
      {"not_copied", {"Pas copié.", "Не скопировано."}},
      {"note_close", {"Fermer", "Закрыть"}},
      {"note_more", {"Plus", "Подробнее"}},
      {"person", {"Personne", "Человек"}},
      {"place", {"Lieu", "Место"}},
      {"ris", {"RIS", "RIS"}},
      {"route", {"Le parcours court", "Короткий путь"}},
      {"search", {"Chercher", "Поиск"}},
      {"search_count#few", {"", "{n} ответа"}},
      {"search_count#many", {"", "{n} ответов"}},
      {"search_count#one", {"{n} résultat", "{n} ответ"}},
      {"search_count#other", {"{n} résultats", "{n} ответа"}},
      {"search_hint", {"Un nom, un mot.", "Имя, слово."}},
      {"settings_heading", {"Réglages", "Настройки"}},
      {"share", {"Partager", "Поделиться"}},
      {"show_on_map", {"Voir sur la carte", "На карте"}},
      {"standing", {"Mention", "Помета"}},
      {"term", {"Mot", "Слово"}},
      {"topic", {"Thème", "Тема"}},
      {"topics_heading", {"Thèmes", "Темы"}},
      {"whole_route", {"Tout le trajet", "Весь путь"}},
      {"whole_story", {"Toute l’histoire", "Весь рассказ"}},
      {"wikidata", {"Wikidata", "Викиданные"}},
      {"kind_memoir", {"Mémoires", "Мемуары"}},
      {"kind_primary", {"Document", "Документ"}},
      {"language_switch", {"Langue", "Язык"}},
      {"kilometres", {"{length} km", "{length} км"}},
      {"map", {"Carte", "Карта"}},
      {"map_credit", {"Carte", "Карта"}},
      {"map_frontiers", {"Carte ; frontières {years}", "Карта; границы {years}"}},
      {"map_frontiers_short", {"frontières {years}", "границы {years}"}},
      {"map_width", {"{n} km de large", "Ширина: {n} км"}},
      {"metres", {"{length} m", "{length} м"}},
      {"route_line", {"{from} – {to} : {length} ; {time}", "{from} – {to}: {length}; {time}"}},
      {"travel_telegram", {"télégraphe : minutes", "телеграф: минуты"}},
      {"travel_train", {"train : deux jours", "поезд: двое суток"}},
      {"mark_name", {"{date} : {title}", "{date}: {title}"}},
      {"minutes#few", {"", "{n} минуты"}},
      {"minutes#many", {"", "{n} минут"}},
      {"minutes#one", {"{n} minute", "{n} минута"}},
      {"minutes#other", {"{n} minutes", "{n} минуты"}},
      {"next_card", {"Suivante", "Дальше"}},
      {"note_heading", {"Note", "Примечание"}},
      {"open_file", {"Ouvrir", "Открыть"}},
      {"open_file_of", {"Ouvrir : {title}", "Открыть: {title}"}},
      {"open_picture", {"Voir : {caption}", "Смотреть: {caption}"}},
      {"zoom_in", {"Plus grand", "Крупнее"}},
      {"zoom_out", {"Plus petit", "Мельче"}},
      {"people_heading", {"Personnes", "Люди"}},
      {"pin_name#few", {"", "{place}, {n} карточки"}},
      {"pin_name#many", {"", "{place}, {n} карточек"}},
      {"pin_name#one", {"{place}, {n} fiche", "{place}, {n} карточка"}},
      {"pin_name#other", {"{place}, {n} fiches", "{place}, {n} карточки"}},
      {"places", {"Lieux", "Места"}},
      {"places_heading", {"Lieux", "Места"}},
      {"previous_card", {"Précédente", "Раньше"}},
      {"reading_view", {"Lecture simple", "Просто текст"}},
      {"record_heading", {"Les sources", "Источники говорят"}},
      {"sources_heading", {"Sources", "Источники"}},
      {"standing_account", {"Selon un récit", "По одной версии"}},
      {"standing_contradicted", {"Contredit", "Расходится"}},
      {"standing_disputed", {"Contesté", "Спорно"}},
      {"standing_established", {"Établi", "Установлено"}},
      {"terms_heading", {"Mots", "Слова"}},
      {"theme", {"Apparence", "Оформление"}},
      {"theme_dark", {"Sombre", "Тёмное"}},
      {"theme_high_contrast", {"Contraste", "Контраст"}},
      {"theme_light", {"Claire", "Светлое"}},
      {"motion", {"Mouvement", "Движение"}},
      {"motion_full", {"Animé", "Обычное"}},
      {"motion_reduced", {"Réduit", "Меньше"}},
      {"text_size", {"Taille du texte", "Размер текста"}},
      {"text_size_value", {"{n} %", "{n} %"}},
      {"type_sample", {"Aa", "Аа"}},
      {"told_heading", {"Le récit", "Рассказ"}},
      {"weak_source", {"connu par une copie", "по копии"}},
  };
  std::vector<model::UiText> result;
  for (const auto& [key, texts] : words) {
    const auto& text = is_french ? texts.first : texts.second;
    if (!text.empty()) result.push_back({key, {text, {}}});
  }
  std::ranges::sort(result, {}, &model::UiText::key);
  return result;
}

inline model::Edition sample_edition(const std::string& language) {
  const bool is_french = language == "fr";
  const auto either = [is_french](const char* french, const char* russian) {
    return model::Text{is_french ? french : russian, {}};
  };
  model::Edition edition;
  edition.language = language;
  edition.title = either("Paris–Moscou", "Париж — Москва");
  edition.subtitle = either("Ce que l’on raconte", "Что рассказывают");
  edition.cover = paragraph(either("Qu’en sait-on vraiment ?", "Что известно на самом деле?").utf8);
  edition.chapters = {{either("La question", "Вопрос"), {}}, {either("L’argent", "Деньги"), {}}};
  edition.people = {{either("L’officier", "Офицер"), either("agent militaire", "военный агент"), {"1877–1954", {}}},
                    {either("Le ministre", "Министр"), either("ministre", "министр"), {}}};
  edition.places = {{either("Paris", "Париж"), {}},
                    {either("Quai d’Orsay", "Набережная Орсе"), either("ministère", "министерство")},
                    {either("Bureau", "Кабинет"), {}},
                    {either("Moscou", "Москва"), {}},
                    {either("Marseille", "Марсель"), {}},
                    {either("Berlin", "Берлин"), {}}};
  edition.sources = {{{"Memoir, 1950.", {}}, either("extrait lu", "прочитан отрывок")}, {{"Note, 1924.", {}}, {}}};
  edition.topics = {either("Argent", "Деньги"), either("Guerre", "Война")};
  edition.terms = {{either("de jure", "де-юре"), paragraph(either("selon le droit", "по праву").utf8)}};
  edition.pages = {{either("À propos", "О выставке"), paragraph("…")},
                   {either("Crédits", "Благодарности"), paragraph("…")}};
  const auto card = [&](const char* french, const char* russian, const char* date, std::size_t claims) {
    model::CardText text;
    text.title = either(french, russian);
    text.summary = either("Un résumé.", "Краткое изложение.");
    text.date = {date, {}};
    text.alt = either("La carte montre les lieux.", "На карте отмечены места.");
    text.text = paragraph(either("Un texte assez long pour occuper plus d’une ligne.",
                                 "Текст, достаточно длинный, чтобы занять больше одной строки.")
                              .utf8);
    text.claims.resize(claims);
    for (auto& claim : text.claims) {
      claim.text = paragraph(either("On raconte ceci.", "Рассказывают вот что.").utf8);
      claim.record = paragraph(either("Les sources disent cela.", "Источники говорят другое.").utf8);
    }
    return text;
  };
  edition.cards = {card("La note", "Нота", "28.10.1924", 1), card("Les lettres", "Письма", "01.1925", 1),
                   card("La somme", "Сумма", "11.1917", 2), card("Les coups de feu", "Выстрелы", "09.10.1934", 1)};
  edition.cards[note].claims[0].record.clear();
  edition.cards[sum].claims[0].note = paragraph(either("Une note.", "Примечание.").utf8);
  edition.cards[note].text = linking(is_french ? "Reconnu de jure à Paris." : "Признан де-юре в Париже.",
                                     is_french ? "de jure" : "де-юре", "de-jure");
  edition.pictures = {{either("Une façade à trois fenêtres.", "Фасад с тремя окнами."), either("La façade", "Фасад"),
                       either("Dessin : nous", "Рисунок: мы")}};
  edition.ui = sample_ui(is_french);
  return edition;
}

// A house with a window.
inline model::Drawing sample_drawing() {
  using model::Step;
  model::Shape house;
  house.fill = model::Tint::land;
  house.stroke = model::Tint::ink;
  house.stroke_width = 12;
  house.rule = model::FillRule::even_odd;
  for (const auto& [left, top, right, bottom] : {std::array{80, 80, 800, 560}, std::array{320, 200, 480, 360}}) {
    house.steps.insert(house.steps.end(), {Step::start, Step::line, Step::line, Step::line, Step::close});
    house.points.insert(house.points.end(), {{left, top}, {right, top}, {right, bottom}, {left, bottom}});
  }
  return {house};
}

inline story::World sample_world() {
  model::Exhibit exhibit;
  exhibit.drawings = {sample_drawing()};
  exhibit.common = sample_common();
  exhibit.editions = {sample_edition("fr"), sample_edition("ru"), {}};
  model::Ids ids(exhibit.common);
  return {std::move(exhibit), std::move(ids), geo::LambertAzimuthalEqualArea({20, 52})};
}

}  // namespace vitrine::support
