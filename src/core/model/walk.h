// Every Text of an Edition in one fixed order, which is also that of the packed format.
#pragma once

#include "core/model/exhibit.h"

namespace vitrine::model {

// Calls visit(Text&) and visit(Prose&); E is Edition or const Edition. The strings of the interface come last.
template <class E, class Visitor>
void walk(E& edition, Visitor&& visit) {
  visit(edition.title);
  visit(edition.subtitle);
  visit(edition.cover);
  for (auto& chapter : edition.chapters) {
    visit(chapter.title);
    visit(chapter.text);
  }
  for (auto& topic : edition.topics)
    visit(topic);
  for (auto& card : edition.cards) {
    visit(card.title);
    visit(card.summary);
    visit(card.date);
    visit(card.alt);
    visit(card.text);
    for (auto& claim : card.claims) {
      visit(claim.text);
      visit(claim.record);
      visit(claim.note);
    }
  }
  for (auto& person : edition.people) {
    visit(person.name);
    visit(person.role);
    visit(person.life);
  }
  for (auto& place : edition.places) {
    visit(place.name);
    visit(place.detail);
  }
  for (auto& source : edition.sources) {
    visit(source.citation);
    visit(source.note);
  }
  for (auto& term : edition.terms) {
    visit(term.name);
    visit(term.definition);
  }
  for (auto& page : edition.pages) {
    visit(page.title);
    visit(page.text);
  }
  for (auto& picture : edition.pictures) {
    visit(picture.alt);
    visit(picture.caption);
    visit(picture.credit);
  }
  for (auto& plate : edition.plates) {
    visit(plate.title);
    visit(plate.text);
    visit(plate.note);
    for (auto& reading : plate.readings) {
      visit(reading.name);
      visit(reading.remark);
    }
    for (auto* names : {&plate.yardsticks, &plate.columns})
      for (auto& name : *names)
        visit(name);
    for (auto& tie : plate.ties) {
      visit(tie.text);
      visit(tie.date);
    }
  }
  for (auto& entry : edition.ui)
    visit(entry.text);
}

}  // namespace vitrine::model
