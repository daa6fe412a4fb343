// Plates, and the one that weighs: a sum as bars of gold beside a person and a lorry, the readings of it to choose
// from.
#include <algorithm>
#include <cmath>
#include <span>
#include <string>
#include <vector>

#include "core/layout/flow.h"
#include "core/layout/yardsticks.h"
#include "core/model/plates.h"
#include "core/model/words.h"

namespace vitrine::layout {

namespace {

constexpr double gold_kg_m3 = model::gold_density_t_m3 * 1000;
// How much of its depth a pile shows, and how far apart things stand: shares and metres of the drawing.
constexpr double depth_share = 0.3, space_m = 0.5;
// Bars are told apart from this height on; below it they are hatching alone.
constexpr double least_bar_px = 3;
constexpr double hatch_pitch_px = 6;

// Bars piled up as near to a cube as they go, in whole layers but for the last one. Metres.
struct Pile {
  double bar_length_m = 0, bar_height_m = 0;
  int across = 1;       // bars side by side along the front
  int layers = 1;       // whole ones
  int across_last = 0;  // of the layer on top that is not whole
  double depth_m = 0;

  double width_m() const { return across * bar_length_m; }
  double height_m() const { return (layers + (across_last > 0 ? 1 : 0)) * bar_height_m; }
  double shown_width_m() const { return width_m() + depth_m * depth_share; }
  double shown_height_m() const { return height_m() + depth_m * depth_share; }
};

Pile pile_of(const model::Plate& plate, const model::Reading& reading) {
  const auto weight = model::weight_of(plate, reading);
  const double length_m = static_cast<double>(plate.bar.length_mm) / 1000,
               width_m = static_cast<double>(plate.bar.width_mm) / 1000;
  Pile pile;
  pile.bar_length_m = length_m;
  pile.bar_height_m = static_cast<double>(plate.bar.mass_g) / 1000 / gold_kg_m3 / (length_m * width_m);
  // Of a side; whatever is more cannot be drawn.
  const auto whole = [](double value) { return static_cast<int>(std::clamp(std::round(value), 1.0, 10'000.0)); };
  pile.across = whole(weight.cube_edge_m / length_m);
  const int deep = whole(weight.cube_edge_m / width_m);
  pile.depth_m = deep * width_m;
  const double in_layer = static_cast<double>(pile.across) * deep, bars = static_cast<double>(weight.bars);
  pile.layers = whole(std::floor(bars / in_layer));
  const double left = std::max(0.0, bars - pile.layers * in_layer);
  pile.across_last = static_cast<int>(std::min<double>(pile.across, std::ceil(left / deep)));
  return pile;
}

// One block of a pile: its front with the bars where they are large enough, its top and its side.
void add_block(Drawing& drawing, const Pile& pile, Point bottom_left, double px_m, int across, int layers) {
  const double width = across * pile.bar_length_m * px_m, bar = pile.bar_height_m * px_m, height = layers * bar;
  const double depth = pile.depth_m * depth_share * px_m;
  const Rect front{bottom_left.x, bottom_left.y - height, width, height};
  const Point a{front.x, front.y}, b{front.right(), front.y}, c{front.right(), front.bottom()};
  const auto back = [depth](Point p) { return Point{p.x + depth, p.y - depth}; };
  add_line(drawing, Pen::surface, {back(a), back(b), b, a});
  add_line(drawing, Pen::surface, {b, back(b), back(c), c});
  add_rect(drawing, Pen::surface, front);
  add_hatching(drawing, Pen::hatch, front, hatch_pitch_px);
  for (double x = hatch_pitch_px / 2; x < depth; x += hatch_pitch_px / 2)
    add_line(drawing, Pen::hatch, {{b.x + x, b.y - x}, {c.x + x, c.y - x}});
  if (bar >= least_bar_px) {
    for (int layer = 1; layer < layers; ++layer)
      add_line(drawing, Pen::hatch, {{a.x, c.y - layer * bar}, {b.x, c.y - layer * bar}});
    for (int i = 1; i < across; ++i)
      add_line(drawing, Pen::hatch, {{a.x + i * width / across, a.y}, {a.x + i * width / across, c.y}});
  }
  add_line(drawing, Pen::money, {a, back(a), back(b), back(c), c, {a.x, c.y}, a, b, c});
  add_line(drawing, Pen::money, {b, back(b)});
}

void add_pile(Drawing& drawing, const Pile& pile, Point bottom_left, double px_m) {
  add_block(drawing, pile, bottom_left, px_m, pile.across, pile.layers);
  if (pile.across_last > 0)
    add_block(drawing, pile, {bottom_left.x, bottom_left.y - pile.layers * pile.bar_height_m * px_m}, px_m,
              pile.across_last, 1);
}

struct Extent {
  double width_m = 0, height_m = 0;
};

// Of the largest pile of the plate, so that all are drawn to one scale.
Extent extent_of(const model::Plate& plate) {
  Extent most;
  for (const auto& reading : plate.readings) {
    const auto pile = pile_of(plate, reading);
    most = {std::max(most.width_m, pile.shown_width_m()), std::max(most.height_m, pile.shown_height_m())};
  }
  return most;
}

Box drawing_box(std::string id, const Rect& rect, Drawing drawing) {
  Box box;
  box.id = std::move(id);
  box.part = Part::drawing;
  box.rect = rect;
  box.drawing = quantised(std::move(drawing));
  return box;
}

// The readings side by side, each as large as it is beside the others.
void set_choices(const Setting& setting, Flow& flow, model::Index index, model::Index chosen) {
  const auto& m = setting.metrics;
  const auto& plate = setting.common().plates[index];
  const double gap = 3 * m.unit, least = 8.0 * m.control.size_px, padding = 2 * m.unit;
  const std::size_t count = plate.readings.size();
  auto columns =
      static_cast<std::size_t>(std::clamp((flow.width() + gap) / (least + gap), 1.0, static_cast<double>(count)));
  while (columns > 1 && count % columns != 0)
    --columns;
  const double width = (flow.width() - gap * static_cast<double>(columns - 1)) / static_cast<double>(columns);
  const auto extent = extent_of(plate);
  const double px_m =
      std::min((width - 2 * padding) / extent.width_m, std::min(24 * m.unit, m.story.height * 0.12) / extent.height_m);
  auto& boxes = flow.boxes();
  for (std::size_t first = 0; first < count; first += columns) {
    const std::size_t first_box = boxes.size();
    double end = flow.y();
    for (std::size_t i = first; i < std::min(count, first + columns); ++i) {
      Flow cell(setting, boxes, flow.x() + static_cast<double>(i - first) * (width + gap), flow.y(), width);
      const std::string id = plate.id + ".choice." + std::to_string(i);
      const auto ground = cell.open_ground(id, Part::alternative, padding, padding);
      boxes[ground].action = story::Choose{static_cast<model::Index>(i)};
      boxes[ground].selection = i == chosen ? Selection::selected : Selection::none;
      const Rect place{cell.x(), cell.y(), cell.width(), extent.height_m * px_m};
      Drawing drawing;
      add_pile(drawing, pile_of(plate, plate.readings[i]), {place.x, place.bottom()}, px_m);
      boxes.push_back(drawing_box(id + ".drawing", place, std::move(drawing)));
      cell.skip(place.height);
      cell.skip_units(2);
      cell.text(id + ".name", setting.edition().plates[index].readings[i].name, m.control);
      cell.text(id + ".detail", model::weight_in_words(plate, setting.edition(), plate.readings[i]), m.caption);
      cell.close_ground(ground, padding, padding);
      end = std::max(end, cell.y());
    }
    for (auto i = first_box; i < boxes.size(); ++i)
      if (boxes[i].part == Part::alternative) boxes[i].rect.height = end - boxes[i].rect.y;
    flow.skip(end - flow.y() + gap);
  }
}

// What the bar of one metre and the yardsticks are: each under its own middle, or all in one line where they have no
// room.
void set_names_of_yardsticks(const Setting& setting, Flow& flow, model::Index index,
                             const std::vector<double>& middles) {
  const auto& m = setting.metrics;
  const auto& plate = setting.common().plates[index];
  auto& boxes = flow.boxes();
  const double top = flow.y(), gap = 2 * m.unit;
  flow.text(plate.id + ".scale", model::ui_string(setting.edition(), "metres", {{"length", "1"}}), m.caption);
  const auto first = boxes.size();
  double end = flow.x() + boxes.back().text->width_px;
  bool is_apart = true;
  std::string together;
  for (std::size_t i = 0; i < plate.yardsticks.size(); ++i) {
    const auto name = model::yardstick_in_words(plate.yardsticks[i], setting.edition().plates[index].yardsticks[i],
                                                setting.edition());
    together += (i > 0 ? "\u00A0· " : "") + name;
    Flow below(setting, boxes, flow.x(), top, flow.width());
    below.text(plate.id + ".beside." + std::to_string(i), name, m.caption);
    Box& box = boxes.back();
    const double width = box.text->width_px;
    box.rect.width = width;
    box.rect.x = box.text_at.x = std::min(middles[i] - width / 2, flow.x() + flow.width() - width);
    is_apart = is_apart && box.rect.x >= end + gap && box.text->lines.size() == 1;
    end = box.rect.right();
  }
  if (is_apart) return;
  boxes.resize(first);
  flow.text(plate.id + ".beside", together, m.caption);
}

// The pile chosen and the yardsticks on one ground, with a bar of one metre under it.
void set_drawing(const Setting& setting, Flow& flow, model::Index index, model::Index chosen) {
  const auto& m = setting.metrics;
  const auto& plate = setting.common().plates[index];
  auto extent = extent_of(plate);
  double x_m = extent.width_m + space_m;
  for (const auto& yardstick : plate.yardsticks) {
    extent.height_m = std::max(extent.height_m, static_cast<double>(yardstick.height_mm) / 1000);
    x_m += static_cast<double>(yardstick.width_mm) / 1000 + space_m;
  }
  const double most_height = std::max(40 * m.unit, m.story.height * 0.6);
  const double px_m = std::min(flow.width() / x_m, most_height / extent.height_m);
  const Rect place{flow.x(), flow.y(), flow.width(), extent.height_m * px_m + 3 * m.unit};
  const double ground = flow.y() + extent.height_m * px_m;
  Drawing drawing;
  add_pile(drawing, pile_of(plate, plate.readings[chosen]), {place.x + m.unit, ground}, px_m);
  std::vector<double> middles;
  double x = place.x + m.unit + (extent_of(plate).width_m + space_m) * px_m;
  for (const auto& yardstick : plate.yardsticks) {
    const double width = static_cast<double>(yardstick.width_mm) / 1000 * px_m,
                 height = static_cast<double>(yardstick.height_mm) / 1000 * px_m;
    const Rect rect{x, ground - height, width, height};
    middles.push_back(x + width / 2);
    yardstick.kind == model::Yardstick::Kind::person ? add_person(drawing, rect) : add_lorry(drawing, rect);
    x += width + space_m * px_m;
  }
  add_line(drawing, Pen::fine, {{place.x, ground}, {place.right(), ground}});
  const double bar_y = place.bottom() - m.unit, tick = m.unit;
  add_line(drawing, Pen::bold, {{place.x + 1, bar_y}, {place.x + 1 + px_m, bar_y}});
  for (const double at : {place.x + 1, place.x + 1 + px_m})
    add_line(drawing, Pen::bold, {{at, bar_y - tick}, {at, bar_y + tick}});
  flow.boxes().push_back(drawing_box(plate.id + ".drawing", place, std::move(drawing)));
  flow.skip(place.height);
  set_names_of_yardsticks(setting, flow, index, middles);
}

void set_calculation(const Setting& setting, Flow& flow, model::Index index, model::Index chosen) {
  const auto& m = setting.metrics;
  const auto& plate = setting.common().plates[index];
  const auto& words = setting.edition().plates[index].readings[chosen];
  const std::string id = plate.id + ".calculation";
  const auto ground = flow.open_ground(id, Part::record, 4 * m.unit, 4 * m.unit);
  flow.text(id + ".heading", words.name, m.heading);
  flow.text(id + ".remark", words.remark, m.caption);
  int number = 0;
  for (const auto& step : model::calculation_in_words(plate, setting.edition(), plate.readings[chosen])) {
    flow.skip_units(2);
    flow.text(id + '.' + std::to_string(number++), step, m.body);
  }
  if (const auto sources = model::reading_sources(setting.common(), setting.edition(), plate.readings[chosen]);
      !sources.empty()) {
    flow.skip_units(3);
    flow.prose(id + ".sources", sources, m.caption);
  }
  flow.close_ground(ground, 4 * m.unit, 4 * m.unit);
}

}  // namespace

void set_weighing(const Setting& setting, Flow& flow, model::Index index) {
  const auto& m = setting.metrics;
  const auto chosen = setting.state.choice.value_or(0);
  set_choices(setting, flow, index, chosen);
  flow.skip_units(3);
  set_drawing(setting, flow, index, chosen);
  flow.skip_units(5);
  set_calculation(setting, flow, index, chosen);
  flow.skip_units(5);
  flow.prose(setting.common().plates[index].id + ".note", setting.edition().plates[index].note, m.caption);
}

void set_ways_to_plates(const Setting& setting, Flow& flow, model::Index card, std::string_view id) {
  for (const auto plate : model::plates_of(setting.common(), card)) {
    model::Text label;
    model::append(label, model::lead(setting.edition(), "plate"));
    model::append(label, setting.edition().plates[plate].title);
    flow.skip_units(2);
    flow.button(std::string(id) + '.' + std::to_string(plate), Part::quiet_button, label, story::ShowPlate{plate},
                Icon::forward);
  }
}

void set_plate(const Setting& setting, model::Index index, Page& page) {
  const auto& m = setting.metrics;
  const auto& plate = setting.common().plates[index];
  const auto& words = setting.edition().plates[index];
  Flow flow(setting, page.boxes, m.column_x, m.story.y, m.column_width);
  set_close(setting, flow);
  flow.text(plate.id + ".label",
            model::ui_string(setting.edition(), "plate_number", {{"number", std::to_string(index + 1)}}), m.label);
  flow.skip_units(1);
  flow.text(plate.id, words.title, m.file_title);
  flow.skip_units(3);
  flow.rule(plate.id + ".rule", m.column_width);
  flow.skip_units(4);
  Flow reading(setting, page.boxes, flow.x(), flow.y(), std::min(flow.width(), m.measure));
  reading.prose(plate.id + ".text", words.text, m.body);
  flow.skip(reading.y() - flow.y());
  flow.skip_units(6);
  plate.kind == model::PlateKind::weighing ? set_weighing(setting, flow, index) : set_ties(setting, flow, index);
  end_page(setting, flow, page);
}

}  // namespace vitrine::layout
