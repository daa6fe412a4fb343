// In which order the lists of an exhibit name its things.
#pragma once

#include <string_view>
#include <vector>

#include "core/model/exhibit.h"

namespace vitrine::story {

using model::Index;

// As the story names them first; those it never names last.
std::vector<Index> listed_people(const model::Common& common);
// Towns as the story comes to them first, each followed by the places in it.
std::vector<Index> listed_places(const model::Common& common);
// By the alphabet of the folded names (search/folding.h).
std::vector<Index> listed_terms(const model::Edition& edition);
// Those of one kind, by the alphabet of their folded citations.
std::vector<Index> listed_sources(const model::Common& common, const model::Edition& edition, model::SourceKind kind);

// The kinds of sources, the firmest first.
inline constexpr model::SourceKind listed_kinds[] = {
    model::SourceKind::primary,   model::SourceKind::scholarship, model::SourceKind::memoir, model::SourceKind::press,
    model::SourceKind::reference, model::SourceKind::tale,        model::SourceKind::party,
};

}  // namespace vitrine::story
