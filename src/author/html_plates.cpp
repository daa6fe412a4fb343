#include "author/html_plates.h"

#include <string>

#include "author/standings.h"
#include "core/model/plates.h"
#include "core/model/words.h"

namespace vitrine::author {

namespace {

class PlateWriter {
 public:
  PlateWriter(HtmlWriter& html, const model::Common& common, const model::Edition& edition, model::Index index)
      : m_html(html),
        m_common(common),
        m_edition(edition),
        m_index(index),
        m_plate(common.plates[index]),
        m_words(edition.plates[index]) {}

  void write() {
    m_html.open("section", {{"class", "plate"}, {"id", m_plate.id}});
    m_html.element("h3", {}, m_words.title.utf8).prose(m_words.text, 4);
    if (m_plate.kind == model::PlateKind::weighing)
      write_readings();
    else
      write_ties();
    m_html.prose(m_words.note, 4).close();
  }

 private:
  void write_readings() {
    m_html.open("table").open("tbody");
    for (model::Index i = 0; i < m_plate.readings.size(); ++i) {
      const auto& reading = m_plate.readings[i];
      m_html.open("tr").open("th", {{"scope", "row"}}).text(m_words.readings[i].name.utf8).close().open("td");
      m_html.element("p", {}, model::drawing_in_words(m_common, m_edition, m_index, i));
      for (const auto& step : model::calculation_in_words(m_plate, m_edition, reading))
        m_html.element("p", {}, step);
      m_html.open("p", {{"class", "detail"}}).text(m_words.readings[i].remark.utf8);
      for (const auto source : reading.sources)
        m_html.text(" ").inline_element("a", {{"href", '#' + m_common.sources[source].id}},
                                        m_edition.sources[source].citation.utf8);
      m_html.close().close().close();
    }
    m_html.close().close();
  }

  void write_ties() {
    for (std::size_t i = 0; i < m_plate.columns.size(); ++i) {
      m_html.element("h4", {}, m_words.columns[i].utf8).open("ul");
      for (const auto person : m_plate.columns[i]) {
        m_html.open("li").inline_element("a", {{"href", '#' + m_common.people[person].id}},
                                         m_edition.people[person].name.utf8);
        m_html.close();
      }
      m_html.close();
    }
    m_html.element("h4", {}, model::ui_text(m_edition, "ties_heading").utf8).open("ul");
    for (model::Index i = 0; i < m_plate.ties.size(); ++i)
      write_tie(i);
    m_html.close();
  }

  void write_tie(model::Index i) {
    const auto& tie = m_plate.ties[i];
    const auto standing = model::standing_of(m_common, tie);
    m_html.open("li").inline_element("strong", {}, model::tie_names(m_plate, m_edition, i)).text(" · ");
    m_html.text(model::tie_line(m_plate, m_edition, m_words.ties[i], i)).text(". ");
    m_html.text(m_words.ties[i].text.utf8).text(" ");
    m_html.inline_element("span", {{"class", "standing " + std::string(name_of(standing))}},
                          model::ui_text(m_edition, model::key_of(standing)).utf8);
    m_html.text(" ").inline_element("a", {{"href", '#' + m_common.cards[tie.card].claims[tie.claim].id}},
                                    m_edition.cards[tie.card].title.utf8);
    m_html.close();
  }

  HtmlWriter& m_html;
  const model::Common& m_common;
  const model::Edition& m_edition;
  model::Index m_index;
  const model::Plate& m_plate;
  const model::PlateText& m_words;
};

}  // namespace

void write_plates(HtmlWriter& html, const model::Common& common, const model::Edition& edition) {
  if (common.plates.empty()) return;
  html.open("section", {{"class", "plates"}}).element("h2", {}, model::ui_text(edition, "plates_heading").utf8);
  for (model::Index i = 0; i < common.plates.size(); ++i)
    PlateWriter(html, common, edition, i).write();
  html.close();
}

}  // namespace vitrine::author
