// What amounts are measured against, drawn in lines as the pictures of the exhibit are.
#pragma once

#include "core/layout/drawing.h"

namespace vitrine::layout {

// Both fill the rectangle.
void add_person(Drawing& drawing, const Rect& rect);  // in hat and overcoat
void add_lorry(Drawing& drawing, const Rect& rect);   // with an open cab and a load under canvas, as about 1917

}  // namespace vitrine::layout
