#include "ui/icons.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <numbers>
#include <span>

namespace vitrine::ui {

namespace {

using layout::Icon;

// What an icon is made of, one after the other: an operation, then its numbers. Lengths are halves of the grid's units
// (the square is 48 wide), angles are twelfths of a half turn, clockwise from the right.
constexpr std::int8_t line = -1;    // x, y of each point
constexpr std::int8_t closed = -2;  // the same, back to its beginning
constexpr std::int8_t circle = -3;  // x, y, radius
constexpr std::int8_t arc = -4;     // x, y, radius, from, to
constexpr std::int8_t disc = -5;    // x, y, radius
constexpr float grid = 48;

constexpr std::int8_t back[] = {line, 40, 24, 8, 24, line, 20, 12, 8, 24, 20, 36};
constexpr std::int8_t forward[] = {line, 8, 24, 40, 24, line, 28, 12, 40, 24, 28, 36};
constexpr std::int8_t search[] = {circle, 20, 20, 13, line, 29, 29, 42, 42};
constexpr std::int8_t menu[] = {line, 8, 12, 40, 12, line, 8, 24, 40, 24, line, 8, 36, 40, 36};
constexpr std::int8_t close[] = {line, 10, 10, 38, 38, line, 38, 10, 10, 38};
constexpr std::int8_t share[] = {line, 24,   32, 24, 6,  line, 14, 16, 24, 6, 34,
                                 16,   line, 10, 24, 10, 42,   38, 42, 38, 24};
constexpr std::int8_t copy[] = {closed, 16, 16, 40, 16, 40, 42, 16, 42, line, 10, 34, 8, 34, 8, 6, 32, 6, 32, 10};
constexpr std::int8_t save[] = {line, 24, 6, 24, 32, line, 14, 22, 24, 32, 34, 22, line, 8, 32, 8, 42, 40, 42, 40, 32};
constexpr std::int8_t settings[] = {line, 6, 14, 14, 14, circle, 18, 14, 5, line, 24, 14, 42, 14,
                                    line, 6, 34, 24, 34, circle, 30, 34, 5, line, 36, 34, 42, 34};
constexpr std::int8_t pin[] = {arc, 24, 18, 13, 10, 26, line, 13, 24, 24, 44, 35, 24, circle, 24, 18, 4};
constexpr std::int8_t plus[] = {line, 24, 8, 24, 40, line, 8, 24, 40, 24};
constexpr std::int8_t minus[] = {line, 8, 24, 40, 24};
constexpr std::int8_t fit[] = {line, 6,  16, 6,  6,    16, 6,  line, 32,   6,  42, 6,  42, 16,
                               line, 42, 32, 42, 42,   32, 42, line, 16,   42, 6,  42, 6,  32,
                               disc, 16, 30, 4,  disc, 32, 18, 4,    line, 16, 30, 32, 18};
constexpr std::int8_t full_screen[] = {line, 28, 20, 42, 6,  line, 30, 6,  42, 6,  42, 18,
                                       line, 20, 28, 6,  42, line, 6,  30, 6,  42, 18, 42};
constexpr std::int8_t external[] = {line, 22, 8,  8, 8,  8,  40,   40, 40, 40, 26, line,
                                    28,   6,  42, 6, 42, 20, line, 42, 6,  22, 26};
constexpr std::int8_t route[] = {circle, 10, 38, 5, circle, 38, 10, 5, line, 10, 32, 10, 24, 38, 24, 38, 16};
constexpr std::int8_t people[] = {circle, 17, 15, 7,  arc, 17,  42, 13, 12, 24, line, 2,    42, 32, 42, arc,
                                  32,     15, 7,  -7, 7,   arc, 32, 42, 13, 18, 24,   line, 38, 42, 47, 42};
constexpr std::int8_t book[] = {line, 24, 12,   24, 42, line, 24, 12, 18, 8,  5,  8,  5,  38, 18, 38,
                                24,   42, line, 24, 12, 30,   8,  43, 8,  43, 38, 30, 38, 24, 42};
constexpr std::int8_t source[] = {closed, 10, 6,  30,   6,  38, 14, 38, 42,   10, 42, line, 17,
                                  20,     31, 20, line, 17, 27, 31, 27, line, 17, 34, 26,   34};
constexpr std::int8_t balance[] = {line,   24, 6,  24, 42, line, 14, 42,     34, 42, line, 8,  12, 40, 12,
                                   closed, 10, 12, 3,  28, 17,   28, closed, 38, 12, 31,   28, 45, 28};

// In the order of layout::Icon.
constexpr std::array<std::span<const std::int8_t>, layout::icon_count> drawings = {
    std::span<const std::int8_t>{},
    back,
    forward,
    search,
    menu,
    close,
    share,
    copy,
    save,
    settings,
    pin,
    plus,
    minus,
    fit,
    full_screen,
    external,
    route,
    people,
    book,
    source,
    balance,
};

// How many of the numbers at the beginning belong to one operation.
std::size_t length_of(std::span<const std::int8_t> numbers, std::int8_t operation) {
  switch (operation) {
    case circle:
    case disc:
      return 3;
    case arc:
      return 5;
    default:
      // Points go up to the next operation: none of their numbers is negative.
      return static_cast<std::size_t>(std::ranges::find_if(numbers, [](int number) { return number < 0; }) -
                                      numbers.begin());
  }
}

}  // namespace

void stroke_icon(ImDrawList& list, Icon icon, const Rect& square, ImU32 colour) {
  const auto left = static_cast<float>(square.x), top = static_cast<float>(square.y);
  const float scale = static_cast<float>(square.width) / grid;
  const float thickness = std::max(1.5F, 4 * scale);
  constexpr float angle = std::numbers::pi_v<float> / 12;
  auto numbers = drawings[static_cast<std::size_t>(icon)];
  while (!numbers.empty()) {
    const std::int8_t operation = numbers.front();
    numbers = numbers.subspan(1);
    const auto own = numbers.first(length_of(numbers, operation));
    numbers = numbers.subspan(own.size());
    const auto point = [&](std::size_t at) { return ImVec2{left + scale * own[at], top + scale * own[at + 1]}; };
    if (operation == line || operation == closed) {
      for (std::size_t at = 0; at + 1 < own.size(); at += 2)
        list.PathLineTo(point(at));
      list.PathStroke(colour, operation == closed ? ImDrawFlags_Closed : ImDrawFlags_None, thickness);
      continue;
    }
    const float radius = scale * own[2];
    if (operation == disc) list.AddCircleFilled(point(0), radius, colour);
    if (operation == circle) list.AddCircle(point(0), radius, colour, 0, thickness);
    if (operation != arc) continue;
    list.PathArcTo(point(0), radius, angle * own[3], angle * own[4]);
    list.PathStroke(colour, ImDrawFlags_None, thickness);
  }
}

}  // namespace vitrine::ui
