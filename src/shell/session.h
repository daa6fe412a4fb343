// One exhibit being shown: takes what happens, keeps the State, and has the Frame and the accessible tree that
// follow from it. Knows no window, no browser and no drawing; what the outside has to do comes out as JSON.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/layout/frame.h"
#include "core/semantics/tree.h"
#include "core/story/action.h"

namespace vitrine::shell {

class Session {
 public:
  // `typesetter` outlives the session. The edition of `state.language` is there.
  Session(story::World world, story::State state, const layout::Typesetter& typesetter);

  void apply(const story::Action& action);
  // The document was scrolled, by the visitor or because it was asked to.
  void scrolled(double y_px);
  // What was activated without a pointer. An id that can do nothing does nothing.
  void activate(std::string_view id);
  // By wheel or fingers, of the picture in the full-screen view, or of the map or the years on the ribbon under the
  // point; elsewhere nothing: by the factor, above 1 to come closer, about the point, and then along. Whether anything
  // changed.
  bool hold(double factor, Point about, Point pulled_by_px);
  // The same by a key, about the middle, of picture or map.
  void step(double factor, Point pulled_by_px);
  // As it was at first: the whole picture, or the whole route.
  void fit();
  // Drawings of the exhibit, when they are here.
  void add_drawings(std::vector<model::Drawing> drawings) { m_world.exhibit.drawings = std::move(drawings); }
  void add_edition(model::Index language, model::Edition edition);

  const story::State& state() const { return m_state; }
  const story::World& world() const { return m_world; }
  const layout::Frame& frame() const { return m_frame; }
  const semantics::Node& tree() const { return m_tree; }

  // What has happened since the last call, as {"patches":[...],"commands":[...]} (web/messages.ts has the types);
  // empty where nothing has.
  std::string take_delivery();
  // Adds a command without contents, such as "first-frame", to the next delivery.
  void say(std::string_view command);
  // A raster's pixels are wanted.
  void say_picture(model::Index picture);
  void say_cursor(bool is_over_item);

  // {"lang","card","open","address","visible","camera":{"lat","lon","km_per_px"},"day","time":{"first","last"},
  // "theme","text_size"}; days by ISO 8601
  std::string state_json() const;
  // {id: [x, y, width, height, fixed]} of every box of the frame; of several with one id, the first.
  std::string rects_json() const;

 private:
  // What the page depends on.
  struct PageKey {
    model::Index language;
    story::Screen screen;
    std::optional<model::Index> file;
    model::Index page;
    model::Index plate;
    std::optional<model::Index> choice;
    story::Viewport viewport;
    story::Filter filter;
    std::optional<story::Note> note;
    std::optional<model::Reference> entry;
    std::string query;
    int text_percent;
    std::optional<story::Theme> theme;  // of the settings alone, which name them
    std::optional<story::Motion> motion;
    bool operator==(const PageKey&) const = default;
  };

  PageKey page_key() const;
  void lay_out();
  void obey(const story::Command& command);
  void scroll_to(const story::Anchor& anchor);
  story::Anchor reading_at(double y_px) const;
  // The box of the picture in the full-screen view; null elsewhere.
  const layout::Box* viewed_picture() const;
  void look_at_picture(const layout::Box& box, double factor, Point about, Point pulled_by_px);
  void hold_time(double factor, double about_x_px, double dx_px);

  story::World m_world;
  story::State m_state;
  const layout::Typesetter& m_typesetter;
  std::optional<PageKey> m_page_key;
  std::shared_ptr<const layout::Page> m_page;
  std::shared_ptr<const layout::Page> m_page_before;
  double m_scroll_y_before_px = 0;
  layout::Frame m_frame;
  semantics::Node m_tree;
  semantics::Node m_delivered_tree;
  bool m_is_scroll_undelivered = false;
  std::optional<double> m_asked_scroll_px;  // where the document was last asked to go
  std::vector<std::string> m_commands;      // JSON objects
  std::string m_title;
  std::string m_told_settings;
  double m_page_height = -1;
  bool m_is_over_item = false;
};

}  // namespace vitrine::shell
