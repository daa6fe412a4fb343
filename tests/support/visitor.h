// Someone who uses the sample exhibit: keeps the State and remembers what each action asked of the world outside.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/story/action.h"
#include "tests/support/exhibit.h"

namespace vitrine::support {

struct Visitor {
  story::World world = sample_world();
  story::State state = begin(world);
  std::vector<story::Command> commands;  // of the last action

  static story::State begin(const story::World& world) {
    story::State state;
    state.viewport = {{1280, 800}, 1};
    state.flight.to = story::view_of_places(world, state.filter, {});
    state.flight.from = state.flight.to;
    return state;
  }

  Visitor& does(const story::Action& action) {
    auto step = story::update(state, action, world);
    state = std::move(step.state);
    commands = std::move(step.commands);
    return *this;
  }

  // Reads on until `card` is at the reading line, its title `offset_px` below the edge of the window.
  Visitor& scrolls_to(model::Index card, double y_px, double offset_px = -3) {
    return does(story::Scrolled{y_px, card, {world.exhibit.common.cards[card].id + ".title", offset_px}});
  }

  std::string address() const { return story::address_of(state, world.exhibit); }

  // The last command of this type, if there was one.
  template <class Command>
  std::optional<Command> asked() const {
    std::optional<Command> result;
    for (const auto& command : commands)
      if (const auto* found = std::get_if<Command>(&command)) result = *found;
    return result;
  }

  std::optional<story::History> address_change() const {
    const auto change = asked<story::ChangeAddress>();
    return change ? std::optional(change->history) : std::nullopt;
  }
};

}  // namespace vitrine::support
