// Sets paragraphs in lines, ragged right, with the faces' own widths and kerning.
//
// What it gives (layout::SetText), beyond what the interface says:
// - Lines tile the bytes of the text; the spaces that end a line belong to it. Runs tile the line without these spaces.
// - Lines are chosen over the whole paragraph (text/line_breaking.h), so that they are even. The last line of a
//   paragraph is not a mere scrap, and no word is divided into it, where that can be avoided.
// - Baselines stand on whole px; x positions and widths are multiples of 1/64 px, widths rounded up, so that a
//   label set again in the width it came out with has the same lines.
// - An opening quotation mark that begins a line hangs into the margin by half its width, but not in a label.
// - Spaces and invisible marks give no glyphs. A word divided at the end of a line, where the text allows that or has a
//   soft hyphen, gets a hyphen, which is none of the text's bytes. Titles and labels divide a word only when it is
//   wider than the line.
// - Links are in Ink::action, but the words of the glossary. Superscript has layout::superscript_size. Characters that
// a face lacks are drawn by their stand-ins (text/faces.h).
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
