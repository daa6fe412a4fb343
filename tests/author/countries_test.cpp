#include "author/countries.h"

#include <string_view>

#include <gtest/gtest.h>

namespace vitrine::author {
namespace {

struct Case {
  std::string_view name;
  double lat_deg;
  double lon_deg;
  std::string_view country;
  Siting siting = Siting::agrees;
  std::string_view found = {};
};

class Sites : public testing::TestWithParam<Case> {};

TEST_P(Sites, AreToldByTheBordersOfToday) {
  const Case& place = GetParam();
  const auto site = site_of(place.lat_deg, place.lon_deg, place.country);
  EXPECT_EQ(site.siting, place.siting) << site.country << ' ' << site.distance_km;
  EXPECT_EQ(site.country, place.found);
}

const Case cases[] = {
    {"Paris", 48.8566, 2.3522, "FR"},
    {"Moscow", 55.7558, 37.6173, "RU"},
    {"GenevaNearTheBorder", 46.2044, 6.1432, "CH"},
    {"Strasbourg", 48.5734, 7.7521, "FR"},
    {"KehlOverTheRhine", 48.5725, 7.8156, "DE"},
    {"Monaco", 43.7384, 7.4246, "MC"},
    {"VaticanIsTooSmallForTheMap", 41.9022, 12.4533, "VA", Siting::open},
    {"RomeAroundIt", 41.8902, 12.4922, "IT"},
    {"MaseruInAHole", -29.31, 27.48, "LS"},
    {"IslandOfYeu", 46.7, -2.35, "FR"},
    {"IslandOfSolovki", 65.02, 35.7, "RU"},
    {"ReunionIsOfFrance", -21.115, 55.536, "FR"},
    {"OverTheDateLine", 64.73, 177.5, "RU"},
    {"BeyondTheDateLine", 65.58, -171.0, "RU"},
    {"HarbourOfMarseille", 43.29, 5.2, "FR"},
    {"LakeGeneva", 46.45, 6.55, "CH"},
    {"MetzIsNotInGermany", 49.1193, 6.1757, "DE", Siting::elsewhere, "FR"},
    {"KaliningradIsNotInPoland", 54.71, 20.51, "PL", Siting::elsewhere, "RU"},
    {"BadenBadenIsNotInFrance", 48.7606, 8.2398, "FR", Siting::elsewhere, "DE"},
    {"LatitudeAndLongitudeExchanged", 2.3522, 48.8566, "FR", Siting::at_sea},
    {"NorthSea", 56.0, 3.0, "FR", Siting::at_sea},
    {"MinusForgotten", 46.7, 2.35, "GB", Siting::elsewhere, "FR"},
    {"SevastopolIsContested", 44.6, 33.52, "UA", Siting::open},
    {"PristinaIsContested", 42.66, 21.16, "RS", Siting::open},
    {"NoBordersOnTheMap", 4.92, -52.31, "GF", Siting::open},
};

INSTANTIATE_TEST_SUITE_P(Places, Sites, testing::ValuesIn(cases),
                         [](const auto& tested) { return std::string(tested.param.name); });

TEST(Countries, AreThoseOfIso3166) {
  for (const auto* code : {"FR", "RU", "GB", "CH", "VA", "RE"})
    EXPECT_TRUE(is_country(code)) << code;
  for (const auto* code : {"UK", "SU", "EU", "XK", "fr", "F", "", "FRA", "RF"})
    EXPECT_FALSE(is_country(code)) << code;
}

}  // namespace
}  // namespace vitrine::author
