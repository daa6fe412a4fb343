// Sets paragraphs in lines, ragged right, with the faces' own widths and kerning.
//
// What it gives (layout::SetText), beyond what the interface says:
// - Lines tile the bytes of the text; the spaces that end a line belong to it. Runs tile the line without these spaces.
// - Baselines stand on whole px; x positions and widths are multiples of 1/64 px, widths rounded up, so that a text set
//   again in the width it came out with has the same lines.
// - Spaces and invisible marks give no glyphs. A line broken at a soft hyphen gets a hyphen.
// - Links are in Ink::action. Characters that a face lacks are drawn by their stand-ins (text/faces.h).
// - A word wider than the line is broken anywhere, when nothing else helps.
// - Beyond `most_lines` the last line ends in an ellipsis after a whole word; a word that leaves no room for it sticks
//   out.
#pragma once

#include <cstddef>
#include <memory>
#include <span>

#include "core/layout/set_text.h"
#include "core/model/text.h"
#include "text/faces.h"

namespace vitrine::text {

// For one thread. Measured paragraphs and their settings are kept and used again; the store is bounded.
class TextSetter : public layout::Typesetter {
 public:
  // `faces` outlives the setter.
  explicit TextSetter(const Faces& faces);
  ~TextSetter() override;
  TextSetter(const TextSetter&) = delete;
  TextSetter& operator=(const TextSetter&) = delete;

  layout::SetTextPtr set(const model::Text& text, std::span<const model::Span> spans, const layout::TextStyle& style,
                         double width_px) const override;

  // Code points whose setting is kept at the moment.
  std::size_t stored() const;

 private:
  class Store;

  const Faces& m_faces;
  std::unique_ptr<Store> m_store;
};

}  // namespace vitrine::text
