// Pictures in cards and files, and one picture as large as it fits, to be looked at closely. Units: CSS px.
#pragma once

#include "core/layout/flow.h"
#include "core/story/state.h"

namespace vitrine::layout {

// As a window of this shape shows the picture: all of it covered, the focus as near to its middle as it can be.
Rect cropped_picture(const model::Picture& picture, const Rect& window);

// As the full-screen view shows it: zoom 1 is the largest at which all of it is in the window.
Rect viewed_picture(const model::Picture& picture, const Rect& window, const story::PictureView& view);

// Where it is after zooming by the factor about a point of the screen, or after being pulled along; `shown` is where
// it is now. No further than its edges.
story::PictureView zoomed(const story::PictureView& view, const Rect& window, const Rect& shown, double factor,
                          Point about);
story::PictureView pulled(const story::PictureView& view, const Rect& window, const Rect& shown, double dx, double dy);

// The picture as a card has it: pressing it opens the full-screen view. Its boxes are `id` and `id.open`.
void set_vignette(const Setting& setting, Flow& flow, const std::string& id, model::Index picture);
// The pictures of a card with their captions, makers and licences.
void set_pictures(const Setting& setting, Flow& flow, const model::Card& card);

// The whole of Screen::picture.
void set_picture_view(const Setting& setting, Frame& frame);

}  // namespace vitrine::layout
