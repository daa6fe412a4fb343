// exhibit.json: what the pages around the exhibit need to know before the player runs.
//   {"id", "languages": [...], "editions": {"fr": {"title", "subtitle", "description", "strings": {...}}}}
#pragma once

#include <string>

#include "core/model/exhibit.h"

namespace vitrine::author {

std::string site_words(const model::Exhibit& exhibit);

}  // namespace vitrine::author
