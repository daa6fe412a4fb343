// What a story is told about: given when the exhibit opens, and the same until it closes. Only editions may
// arrive later.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/geo/atlas.h"
#include "core/geo/camera.h"
#include "core/geo/projection.h"
#include "core/model/exhibit.h"
#include "core/search/search.h"

namespace vitrine::story {

// Indexes of editions, made when first asked for. A copy begins without any, since they point into their exhibit.
class SearchIndexes {
 public:
  SearchIndexes() = default;
  SearchIndexes(const SearchIndexes&) {}
  SearchIndexes& operator=(const SearchIndexes&) {
    m_indexes.clear();
    return *this;
  }

  const search::Index& of(const model::Exhibit& exhibit, model::Index language) const {
    m_indexes.resize(exhibit.editions.size());
    auto& index = m_indexes[language];
    if (!index) index = std::make_unique<search::Index>(exhibit.common, exhibit.editions[language]);
    return *index;
  }

 private:
  mutable std::vector<std::unique_ptr<search::Index>> m_indexes;  // parallel to the editions
};

struct World {
  model::Exhibit exhibit;
  model::Ids ids;                             // of `exhibit`
  geo::LambertAzimuthalEqualArea projection;  // of the map
  geo::Bounds region = {};                    // of the map: what may be shown of it; empty: no limits
  geo::Atlas atlas = {};                      // of the map
  std::string site = {};                      // public address, "https://museum.example/paris-moscou/"; empty: none
  SearchIndexes indexes = {};                 // of the editions that are here
};

}  // namespace vitrine::story
