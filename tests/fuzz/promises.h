// What the model promises of an exhibit that was accepted, whether read from text or unpacked; each is required.
#pragma once

#include "core/model/exhibit.h"

namespace vitrine::fuzz {

void require_sound(const model::Text& text);
void require_sound(const model::Block& block);
void require_sound(const model::Common& common);
void require_sound(const model::Drawing& drawing);
// Links lead to something, and everything has its words.
void require_sound(const model::Edition& edition, const model::Common& common);

}  // namespace vitrine::fuzz
