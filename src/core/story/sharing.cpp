#include "core/story/sharing.h"

#include <string>

#include "core/model/words.h"

namespace vitrine::story {

namespace {

std::string link_of_card(const State& state, const World& world, Index card) {
  return link_of(state, world, world.exhibit.common.cards[card].id);
}

}  // namespace

Share share_of(const State& state, const World& world, Index card) {
  const auto& edition = world.exhibit.editions[state.language];
  const auto& words = edition.cards[card];
  const auto standing = world.exhibit.common.cards[card].claims.front().standing;
  return {words.title.utf8,
          words.title.utf8 + " [" + model::ui_text(edition, model::key_of(standing)).utf8 + "] " + words.summary.utf8,
          link_of_card(state, world, card)};
}

Copy copied_citation(const State& state, const World& world, Index card) {
  return {model::citation_of_card(world.exhibit.common, world.exhibit.editions[state.language], card,
                                  link_of_card(state, world, card))};
}

Save saved_citation(const State& state, const World& world, Index card, model::CitationFormat format) {
  const auto& common = world.exhibit.common;
  return {model::citation_file_name(common, card, format), std::string(model::citation_file_type(format)),
          model::citation_file(common, world.exhibit.editions[state.language], card, format,
                               link_of_card(state, world, card))};
}

}  // namespace vitrine::story
