// The window an exhibit is drawn in: SDL's window, a GL context, Dear ImGui's back end. One variant a platform.
#pragma once

#include <imgui.h>

#include "core/base/geometry.h"

namespace vitrine::shell {

// False where there is no WebGL 2. Dear ImGui's context exists already.
bool open_window(Size size_px, double pixel_ratio);
void resize_window(Size size_px, double pixel_ratio);
// A texture of the image that the host holds out.
ImTextureID texture_from_host();
// Between them Dear ImGui draws.
void begin_frame();
void end_frame();
// The context's objects are gone and will be made again.
void forget_graphics();

}  // namespace vitrine::shell
