// What each class of fault is: its code and severity, and what `vitrine explain` says of it. One table, so that they
// cannot drift apart.
#pragma once

#include <span>
#include <string_view>

#include "author/fault.h"
#include "core/base/diagnostic.h"

namespace vitrine::author {

// A place in a file of an exhibit with the fault and without it.
struct FaultExample {
  std::string_view path;
  std::string_view wrong;  // may hold bytes that are not UTF-8
  std::string_view right;  // empty: the whole file is at fault, and `wrong` says how
};

struct FaultClass {
  Fault fault;
  std::string_view code;  // stable: "bad-date"
  Severity severity;
  std::string_view summary;      // what is wrong, part of a sentence
  std::string_view explanation;  // what it means, why it matters, how to mend it
  FaultExample example;
};

// All classes, sorted by code.
std::span<const FaultClass> fault_classes();

const FaultClass& class_of(Fault fault);

// Nullptr for a code that there is not.
const FaultClass* class_of_code(std::string_view code);

}  // namespace vitrine::author
