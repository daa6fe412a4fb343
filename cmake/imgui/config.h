// Dear ImGui's own configuration (IMGUI_USER_CONFIG): a wrong call is a fault of ours, to be met by an assertion and not
// by words on the screen.
#pragma once

#define IM_ASSERT_USER_ERROR(expression, message) IM_ASSERT((expression) && message)
