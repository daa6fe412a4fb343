// From a measured paragraph and a width to lines of positioned glyphs.
#pragma once

#include "core/layout/set_text.h"
#include "text/faces.h"
#include "text/paragraph.h"

namespace vitrine::text {

layout::SetText set_paragraph(const Faces& faces, const Paragraph& paragraph, const layout::TextStyle& style,
                              double width_px);

}  // namespace vitrine::text
