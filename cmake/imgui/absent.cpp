// What Dear ImGui's windows name of the parts that are left out: the exhibit has one window without title, menu, scroll
// bar or saved settings, and its words are not Dear ImGui's. Widgets are compiled under their own names for whoever
// calls them; here is what imgui.cpp finds under the names that it is given for them (imgui.cmake), and in place of the
// tables, which are not compiled.
#include <cassert>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include <imgui.h>
#include <imgui_internal.h>

// What is called without need of it: for tables and settings that are not there, and for the title of the window that
// Dear ImGui begins each frame for itself and does not show.
namespace ImGui {

void TableSettingsAddSettingsHandler() {}
void TableGcCompactSettings() {}
void TableGcCompactTransientBuffers(ImGuiTable*) {}
void TableGcCompactTransientBuffers(ImGuiTableTempData*) {}
void InputTextDeactivateHook(ImGuiID) {}
bool CollapseButton(ImGuiID, const ImVec2&) {
  return false;
}

}  // namespace ImGui

void ImDrawList::AddText(ImFont*, float, const ImVec2&, ImU32, const char*, const char*, float, const ImVec4*) {}

// Reaching one of these is a fault.
namespace ImGui {

void EndColumns() {
  assert(false);
}
void PushColumnsBackground() {
  assert(false);
}
void PopColumnsBackground() {
  assert(false);
}
void EndTable() {
  assert(false);
}
void TableEndRow(ImGuiTable*) {
  assert(false);
}
void TableEndCell(ImGuiTable*) {
  assert(false);
}
void TablePushColumnChannel(int) {
  assert(false);
}
void TablePopColumnChannel() {
  assert(false);
}
void TablePushBackgroundChannel() {
  assert(false);
}
void TablePopBackgroundChannel() {
  assert(false);
}

bool CloseButton(ImGuiID, const ImVec2&) {
  return assert(false), false;
}
void EndMenuBar() {
  assert(false);
}
ImGuiMultiSelectIO* EndMultiSelect() {
  return assert(false), nullptr;
}
void EndTabBar() {
  assert(false);
}
void Scrollbar(ImGuiAxis) {
  assert(false);
}
bool Selectable(const char*, bool, ImGuiSelectableFlags, const ImVec2&) {
  return assert(false), false;
}
void SeparatorText(const char*) {
  assert(false);
}
void TextV(const char*, va_list) {
  assert(false);
}
void TreePop() {
  assert(false);
}

}  // namespace ImGui

// glibc has its own other name for it, which a definition here would take from everyone else.
#ifndef __GLIBC__
// Settings are not read and names have no numbers in them; what is left is the version of the shading language, for the
// OpenGL back end. It complains of nothing but a shader of its own that does not compile.
extern "C" int sscanf(const char* text, const char* format, ...) {
  constexpr char prefix[] = "#version ";
  constexpr std::size_t length = sizeof prefix - 1;
  const bool is_version = std::strncmp(format, "#version %d", sizeof "#version %d") == 0;
  assert(is_version);
  if (!is_version || std::strncmp(text, prefix, length) != 0) return 0;
  va_list values;
  va_start(values, format);
  *va_arg(values, int*) = std::atoi(text + length);
  va_end(values);
  return 1;
}
#endif

extern "C" int fprintf(FILE*, const char*, ...) {
  return assert(false), 0;
}

int ImFormatString(char* text, size_t size, const char*, ...) {
  assert(false);
  if (text && size > 0) *text = 0;
  return 0;
}

int ImFormatStringV(char* text, size_t size, const char* format, va_list) {
  return ImFormatString(text, size, format);
}
