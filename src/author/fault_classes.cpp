#include "author/fault_classes.h"

#include <algorithm>
#include <cassert>
#include <vector>

#include "author/fault_tables.h"

namespace vitrine::author {

std::span<const FaultClass> fault_classes() {
  static const std::vector<FaultClass> all = [] {
    std::vector<FaultClass> result;
    for (const auto part : {faults_of_files(), faults_of_pictures(), faults_of_story(), faults_of_words()})
      result.insert(result.end(), part.begin(), part.end());
    std::ranges::sort(result, {}, &FaultClass::code);
    return result;
  }();
  return all;
}

const FaultClass& class_of(Fault fault) {
  const auto found = std::ranges::find(fault_classes(), fault, &FaultClass::fault);
  assert(found != fault_classes().end());
  return *found;
}

const FaultClass* class_of_code(std::string_view code) {
  const auto found = std::ranges::find(fault_classes(), code, &FaultClass::code);
  return found == fault_classes().end() ? nullptr : &*found;
}

}  // namespace vitrine::author
