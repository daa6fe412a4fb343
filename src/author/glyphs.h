// Which characters the faces of an exhibit can show: the list they are cut by, assets/fonts/characters.txt.
#pragma once

namespace vitrine::author {

// Whether the character is drawn, as it is or by a stand-in, or is a space.
bool can_be_shown(char32_t c);

}  // namespace vitrine::author
