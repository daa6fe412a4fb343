#include "author/seed_claims.h"

#include <algorithm>
#include <array>
#include <utility>

#include "author/standings.h"
#include "core/base/json.h"

namespace vitrine::author {

namespace {

std::string joined(const std::vector<std::string>& words) {
  std::string result;
  for (const auto& word : words)
    result += (result.empty() ? "" : ", ") + word;
  return result;
}

}  // namespace

bool is_seed(std::string_view text) {
  return text.size() >= 2 && text.size() <= 4 && text[0] == 'C' && text[1] != '0' &&
         text.substr(1).find_first_not_of("0123456789") == text.npos;
}

std::vector<SeedClaim> seed_claims(const model::Common& common) {
  std::vector<SeedClaim> result;
  for (const auto& card : common.cards) {
    for (const auto& claim : card.claims) {
      if (claim.seed.empty()) continue;
      auto& row = result.emplace_back(SeedClaim{claim.seed, claim.id, card.id, claim.standing, {}});
      for (const auto source : claim.sources)
        row.sources.push_back(common.sources[source].id);
    }
  }
  std::ranges::stable_sort(result, {}, [](const SeedClaim& row) { return std::pair(row.seed.size(), row.seed); });
  return result;
}

std::string table_of(const std::vector<SeedClaim>& claims) {
  std::vector<std::array<std::string, 5>> rows{{"seed", "claim", "card", "standing", "sources"}};
  for (const auto& claim : claims)
    rows.push_back({claim.seed, claim.claim, claim.card, std::string(name_of(claim.standing)), joined(claim.sources)});
  std::array<std::size_t, 5> widths{};
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i)
      widths[i] = std::max(widths[i], row[i].size());
  }
  std::string text;
  for (auto& row : rows) {
    for (std::size_t i = 0; i + 1 < row.size(); ++i) {
      row[i].resize(widths[i] + 2, ' ');
      text += row[i];
    }
    text += row.back() + '\n';
  }
  return text;
}

std::string json_of(const std::vector<SeedClaim>& claims) {
  json::Writer json;
  json.begin_array();
  for (const auto& claim : claims) {
    json.begin_object();
    json.key("seed").string(claim.seed);
    json.key("claim").string(claim.claim);
    json.key("card").string(claim.card);
    json.key("standing").string(name_of(claim.standing));
    json.key("sources").begin_array();
    for (const auto& source : claim.sources)
      json.string(source);
    json.end_array().end_object();
  }
  json.end_array();
  return json.take() + '\n';
}

}  // namespace vitrine::author
