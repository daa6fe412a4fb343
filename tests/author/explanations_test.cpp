// What `vitrine explain` says is true: each wrong example is planted in the fixture, whose own words are the right
// ones.
#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "author/fault_classes.h"
#include "author/faults.h"
#include "author/read_exhibit.h"
#include "tests/support/exhibit_fixture.h"

namespace vitrine::author {
namespace {

void erase_file(std::vector<ContentFile>& files, std::string_view path) {
  std::erase_if(files, [path](const auto& file) { return file.path == path; });
}

// Plants the fault of an example that concerns a whole file.
void plant_in_file(ExhibitFiles& files, const FaultClass& fault) {
  const std::string path(fault.example.path);
  switch (fault.fault) {
    case Fault::file_too_large:
      support::bytes_of(files, path)->append(5 << 20, ' ');
      break;
    case Fault::picture_too_large:
      support::bytes_of(files, path)->append(300 << 10, ' ');
      break;
    case Fault::missing_file:
      erase_file(files.ui, path.substr(3));
      break;
    case Fault::unreadable_file:
      erase_file(files.exhibit, path);
      files.diagnostics.push_back(diagnostic_of("exhibit/" + path, fault.fault, "this file cannot be read", ""));
      break;
    case Fault::unused_file:
      files.exhibit.push_back({path, "x"});
      break;
    default:
      ADD_FAILURE() << "nothing plants " << fault.code;
  }
}

class Explained : public testing::TestWithParam<FaultClass> {};

TEST_P(Explained, FaultIsFoundInItsWrongExampleAndNotInItsRightOne) {
  const auto& [fault, code, severity, summary, explanation, example] = GetParam();
  auto files = support::fixture_files();
  ASSERT_TRUE(read_exhibit(files).diagnostics.empty());
  if (example.right.empty()) {
    plant_in_file(files, GetParam());
  } else {
    ASSERT_NO_FATAL_FAILURE(support::replace_in(files, example.path, example.right, example.wrong));
  }
  const auto diagnostics = read_exhibit(files).diagnostics;
  EXPECT_FALSE(diagnostics.empty());
  for (const auto& diagnostic : diagnostics) {
    EXPECT_EQ(diagnostic.code, code) << diagnostic.file << ':' << diagnostic.line << ": " << diagnostic.message;
    EXPECT_EQ(diagnostic.severity, severity);
  }
}

TEST_P(Explained, FaultHasASummaryAndAParagraph) {
  const auto& fault = GetParam();
  EXPECT_GE(fault.explanation.size(), 120u);
  EXPECT_TRUE(fault.explanation.ends_with('.'));
  EXPECT_LE(fault.summary.size(), 90u);
  EXPECT_FALSE(fault.summary.ends_with('.'));
}

INSTANTIATE_TEST_SUITE_P(Faults, Explained, testing::ValuesIn(fault_classes().begin(), fault_classes().end()),
                         [](const auto& tested) {
                           std::string name(tested.param.code);
                           std::ranges::replace(name, '-', '_');
                           return name;
                         });

TEST(FaultClasses, ExplainEveryFaultOnceAndInOrder) {
  std::set<int> faults;
  for (const auto& fault : fault_classes())
    faults.insert(static_cast<int>(fault.fault));
  EXPECT_EQ(faults.size(), fault_classes().size());
  EXPECT_EQ(*faults.begin(), 0);
  EXPECT_EQ(*faults.rbegin(), std::ssize(faults) - 1);
  EXPECT_TRUE(std::ranges::is_sorted(fault_classes(), {}, &FaultClass::code));
  EXPECT_TRUE(std::ranges::is_sorted(fault_classes(), {}, &FaultClass::fault));
  EXPECT_GE(fault_classes().size(), 25u);
}

TEST(FaultClasses, AreFoundByTheirCodes) {
  ASSERT_NE(class_of_code("bad-date"), nullptr);
  EXPECT_EQ(class_of_code("bad-date")->fault, Fault::bad_date);
  EXPECT_EQ(class_of_code("bad-dat"), nullptr);
  EXPECT_EQ(class_of(Fault::wrong_type).code, "wrong-type");
}

}  // namespace
}  // namespace vitrine::author
