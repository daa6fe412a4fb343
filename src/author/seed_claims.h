// What became of each claim of the article that the exhibit examines: on which claims it stands, and on what they rest.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/model/exhibit.h"

namespace vitrine::author {

struct SeedClaim {
  std::string seed;  // "C4"
  std::string claim;
  std::string card;
  model::Standing standing = model::Standing::established;
  std::vector<std::string> sources;
};

// "C" and a number from 1.
bool is_seed(std::string_view text);

// By number, claims of one number in the order of the story. Claims that the article does not make are left out.
std::vector<SeedClaim> seed_claims(const model::Common& common);

// One line a claim in columns, or a JSON array of objects with the members of SeedClaim.
std::string table_of(const std::vector<SeedClaim>& claims);
std::string json_of(const std::vector<SeedClaim>& claims);

}  // namespace vitrine::author
