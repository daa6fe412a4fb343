#include "author/html.h"

#include <string_view>
#include <utility>
#include <vector>

#include "author/html_plates.h"
#include "author/html_writer.h"
#include "author/standings.h"
#include "core/model/plates.h"
#include "core/model/words.h"
#include "core/story/route.h"

namespace vitrine::author {

namespace {

// What <time> may take of EDTF: a plain day, month or year; empty for anything else.
std::string_view machine_date(std::string_view edtf) {
  constexpr std::string_view pattern = "0000-00-00";
  if (edtf.size() != 4 && edtf.size() != 7 && edtf.size() != 10) return {};
  for (std::size_t i = 0; i < edtf.size(); ++i) {
    const bool is_digit = edtf[i] >= '0' && edtf[i] <= '9';
    if (pattern[i] == '0' ? !is_digit : edtf[i] != '-') return {};
  }
  return edtf.size() == 7 && edtf[5] > '1' ? std::string_view() : edtf;  // "1931-21" is a season
}

class FragmentWriter {
 public:
  FragmentWriter(const model::Exhibit& exhibit, std::size_t language)
      : m_common(exhibit.common),
        m_edition(exhibit.editions[language]),
        m_has_picture(exhibit.common.pictures.size()) {}

  std::string write() {
    m_html.open("article", {{"class", "exhibit"}, {"lang", m_edition.language}});
    m_html.open("header", {{"class", "cover"}});
    m_html.element("h1", {}, m_edition.title.utf8);
    m_html.element("p", {{"class", "subtitle"}}, m_edition.subtitle.utf8);
    m_html.prose(m_edition.cover, 2).close();
    for (std::size_t i = 0; i < m_common.chapters.size(); ++i)
      write_chapter(i);
    write_plates(m_html, m_common, m_edition);
    write_people();
    write_places();
    write_terms();
    write_sources();
    write_pages();
    m_html.close();
    return m_html.take() + '\n';
  }

 private:
  std::string_view ui(std::string_view key) const { return model::ui_text(m_edition, key).utf8; }

  void write_chapter(std::size_t index) {
    const auto& chapter = m_common.chapters[index];
    const std::string label = model::chapter_label(m_edition, chapter);
    m_html.open("section", {{"class", "chapter"}, {"id", chapter.id}});
    m_html.open("h2");
    if (!label.empty()) m_html.inline_element("span", {{"class", "numeral"}}, label).text(". ");
    m_html.text(m_edition.chapters[index].title.utf8).close();
    m_html.prose(m_edition.chapters[index].text, 3);
    for (const auto card : chapter.cards)
      write_card(card);
    m_html.close();
  }

  void write_card(std::size_t index) {
    const auto& card = m_common.cards[index];
    const auto& words = m_edition.cards[index];
    m_html.open("article", {{"class", name_of(card.claims[0].standing)}, {"id", card.id}});
    m_html.element("h3", {}, words.title.utf8);
    write_date(card.date, words.date.utf8);
    write_standing(card.claims[0].standing);
    m_html.element("p", {{"class", "summary"}}, words.summary.utf8);
    for (const auto picture : card.pictures)
      write_picture(picture);
    m_html.prose(words.text, 4);
    if (card.travel) m_html.element("p", {{"class", "detail"}}, story::route_line(m_common, m_edition, card.travel));
    write_ways_to_plates(index);
    write_file(index);
    m_html.close();
  }

  // Its address is at the first card that has it.
  void write_picture(model::Index index) {
    const auto& picture = m_common.pictures[index];
    const auto& words = m_edition.pictures[index];
    const bool is_first = !m_has_picture[index];
    m_has_picture[index] = true;
    m_html.open("figure", {{"id", is_first ? std::string_view(picture.id) : std::string_view()}});
    m_html.empty_element("img", {{"src", "../" + picture.file},
                                 {"alt", words.alt.utf8},
                                 {"width", std::to_string(picture.width)},
                                 {"height", std::to_string(picture.height)},
                                 {"loading", "lazy"}});
    m_html.open("figcaption").text(words.caption.utf8);
    m_html.text(" ").inline_element("small", {}, model::credit_line(m_common, m_edition, index)).close().close();
  }

  void write_date(const model::DateMark& date, std::string_view words) {
    const auto machine = machine_date(date.edtf);
    m_html.open("p", {{"class", "date"}});
    if (machine.empty())
      m_html.text(words);
    else
      m_html.inline_element("time", {{"datetime", machine}}, words);
    m_html.close();
  }

  // Its sign is that of the element around it.
  void write_standing(model::Standing standing) {
    m_html.open("p", {{"class", "standing"}}).text(model::lead(m_edition, "standing"));
    m_html.text(ui(model::key_of(standing))).close();
  }

  void write_ways_to_plates(std::size_t card) {
    for (const auto plate : model::plates_of(m_common, static_cast<model::Index>(card))) {
      m_html.open("p", {{"class", "detail"}}).text(model::lead(m_edition, "plate"));
      write_link(m_common.plates[plate].id, m_edition.plates[plate].title.utf8);
      m_html.close();
    }
  }

  void write_file(std::size_t index) {
    const auto& card = m_common.cards[index];
    const std::string id = card.id + "/file";
    m_html.open("section", {{"class", "file"}, {"id", id}});
    m_html.element("h4", {}, ui("claims_heading"));
    for (std::size_t part = 0; part < card.claims.size(); ++part) {
      write_claim(card, card.claims[part], m_edition.cards[index].claims[part]);
    }
    write_references("people_heading", card.people, [this](model::Index person) {
      write_link(m_common.people[person].id, m_edition.people[person].name.utf8);
    });
    write_references("places_heading", card.places, [this](model::Index place) {
      write_link(m_common.places[place].id, m_edition.places[place].name.utf8);
      write_aside(m_edition.places[place].detail.utf8);
    });
    write_references("terms_heading", card.terms, [this](model::Index term) {
      write_link(m_common.terms[term].id, m_edition.terms[term].name.utf8);
    });
    write_references("sources_heading", card.sources, [this, &card](model::Index source) {
      m_html.text(model::source_number(card, source)).text(" ");
      write_link(m_common.sources[source].id, m_edition.sources[source].citation.utf8);
    });
    m_html.close();
  }

  void write_claim(const model::Card& card, const model::Claim& claim, const model::ClaimText& words) {
    const std::string css_class = "claim " + std::string(name_of(claim.standing));
    m_html.open("section", {{"class", css_class}, {"id", claim.id}});
    write_standing(claim.standing);
    if (words.record.empty()) {
      m_html.prose(words.text, 5);
    } else {
      m_html.open("dl");
      write_side("told_heading", words.text);
      write_side("record_heading", words.record);
      m_html.close();
    }
    if (!words.note.empty()) {
      m_html.open("div", {{"class", "note"}});
      m_html.element("h5", {}, ui("note_heading")).prose(words.note, 6).close();
    }
    m_html.open("p", {{"class", "detail"}}).text(model::lead(m_edition, "sources_heading"));
    for (const auto source : claim.sources) {
      if (source != claim.sources[0]) m_html.text(" ");
      write_link(m_common.sources[source].id, model::source_number(card, source));
    }
    m_html.close().close();
  }

  void write_side(std::string_view key, const model::Prose& prose) {
    m_html.open("div").element("dt", {}, ui(key)).open("dd").prose(prose, 5).close().close();
  }

  template <class WriteItem>
  void write_references(std::string_view heading, const std::vector<model::Index>& things, WriteItem write_item) {
    if (things.empty()) return;
    m_html.element("h4", {}, ui(heading)).open("ul");
    for (const auto thing : things) {
      m_html.open("li");
      write_item(thing);
      m_html.close();
    }
    m_html.close();
  }

  void write_link(const std::string& id, std::string_view words) {
    m_html.inline_element("a", {{"href", '#' + id}}, words);
  }

  void write_aside(std::string_view words) {
    if (!words.empty()) m_html.text(" ").inline_element("small", {}, words);
  }

  // A list at the end of the exhibit: its id is the address of the screen that shows it; one element a thing, with its
  // own id.
  template <class Thing, class WriteThing>
  void write_list(std::string_view id, std::string_view heading, const std::vector<Thing>& things,
                  WriteThing write_thing) {
    if (things.empty()) return;
    m_html.open("section", {{"id", id}}).element("h2", {}, ui(heading)).open("ul");
    for (std::size_t i = 0; i < things.size(); ++i) {
      m_html.open("li", {{"id", things[i].id}});
      write_thing(i);
      m_html.close();
    }
    m_html.close().close();
  }

  void write_people() {
    write_list("people", "people_heading", m_common.people, [this](std::size_t i) {
      m_html.inline_element("strong", {}, m_edition.people[i].name.utf8);
      write_aside(model::role_line(m_edition.people[i]));
    });
  }

  void write_places() {
    write_list("places", "places_heading", m_common.places, [this](std::size_t i) {
      m_html.inline_element("strong", {}, m_edition.places[i].name.utf8);
      write_aside(m_edition.places[i].detail.utf8);
    });
  }

  void write_terms() {
    write_list("glossary", "terms_heading", m_common.terms, [this](std::size_t i) {
      m_html.inline_element("strong", {}, m_edition.terms[i].name.utf8).prose(m_edition.terms[i].definition, 4);
    });
  }

  void write_sources() {
    write_list("sources", "sources_heading", m_common.sources, [this](std::size_t i) {
      const auto& source = m_common.sources[i];
      m_html.text(m_edition.sources[i].citation.utf8);
      if (!source.url.empty()) {
        m_html.text(" ").inline_element("a", {{"href", source.url}}, model::host_of(source.url));
      }
      write_aside(model::source_remark(m_edition, source, m_edition.sources[i]));
    });
  }

  void write_pages() {
    for (std::size_t i = 0; i < m_common.pages.size(); ++i) {
      m_html.open("section", {{"class", "page"}, {"id", m_common.pages[i].id}});
      m_html.element("h2", {}, m_edition.pages[i].title.utf8).prose(m_edition.pages[i].text, 3).close();
    }
  }

  const model::Common& m_common;
  const model::Edition& m_edition;
  std::vector<bool> m_has_picture;  // has been shown
  HtmlWriter m_html;
};

}  // namespace

std::string html_fragment(const model::Exhibit& exhibit, std::size_t language) {
  return FragmentWriter(exhibit, language).write();
}

std::string plain_text(const model::Prose& prose) {
  std::string result;
  for (const auto& block : prose) {
    if (!result.empty()) result += ' ';
    result += block.text.utf8;
  }
  return result;
}

}  // namespace vitrine::author
