// All that TypeScript may call. Strings are UTF-8 and end with a zero byte; lengths are CSS px of the viewport;
// pointers into the module's memory hold until the next call. What the module calls in turn is
// Module.deliver(json): see web/messages.ts.
#pragma once

#include <cstdint>

extern "C" {

// 0: loaded; 1: damaged; 2: made for a newer player. Editions after the common part; later ones at any time.
int vitrine_load_fonts(const std::uint8_t* bytes, int length);
int vitrine_load_map(const std::uint8_t* bytes, int length);
int vitrine_load_common(const std::uint8_t* bytes, int length);
int vitrine_load_edition(const std::uint8_t* bytes, int length);
// After the start.
int vitrine_load_pictures(const std::uint8_t* bytes, int length);

// Before the start: the address that links for others begin with; "": the exhibit has none.
void vitrine_set_site(const char* base);
// Begins on the canvas "#canvas". 0: begun; 1: no WebGL 2; 2: something has not been loaded. The settings are those of
// the functions below.
int vitrine_start(const char* language, const char* address, int theme, int text_percent, int reduced_motion);
void vitrine_resize(double width_px, double height_px, double pixel_ratio);
void vitrine_scrolled(double y_px);
// kind: 0 move, 1 down, 2 up, 3 cancel, 4 leave.
void vitrine_pointer(int kind, double x_px, double y_px, int is_touch);
// A node of the tree was activated without a pointer.
void vitrine_activate(const char* id);
// The node that has the keyboard's focus; "": none.
void vitrine_focus(const char* id);
void vitrine_key(const char* key);
// By wheel or fingers, the picture in the full-screen view, or the map or the years on the ribbon, whichever lies at
// the point of the viewport: zoomed about it, and then moved. 0: nothing changed.
int vitrine_hold(double factor, double x_px, double y_px, double dx_px, double dy_px);
// "" keeps the language. 0: there; 1: no such language or address, and nothing has changed.
int vitrine_go(const char* language, const char* address);
// The same for what a visitor typed or came back to: an unknown address leads to the cover, and says so.
void vitrine_visit(const char* language, const char* address);
// What is typed into the search field, all of it.
void vitrine_set_query(const char* text);
// To the best of what was found.
void vitrine_submit_query();
// How sharing or copying went. outcome: 0 shared, 1 copied, 2 failed.
void vitrine_handed_over(int outcome);
// The pixels of a picture that `load-picture` asked for are in Module.picture, an ImageBitmap.
void vitrine_take_picture(int picture);
// theme: 0 light, 1 dark, 2 high contrast; any other changes nothing.
void vitrine_set_theme(int theme);
// The nearest of 100, 125, 150, 175 and 200 is taken.
void vitrine_set_text_size(int percent);
void vitrine_set_reduced_motion(int reduced_motion);
void vitrine_context_lost();
void vitrine_context_restored();
void vitrine_wake();

const char* vitrine_state();
const char* vitrine_stats();
const char* vitrine_rects();
}
