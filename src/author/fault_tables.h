// The parts of the table of fault_classes.h.
#pragma once

#include <span>

#include "author/fault_classes.h"

namespace vitrine::author {

std::span<const FaultClass> faults_of_files();
std::span<const FaultClass> faults_of_pictures();
std::span<const FaultClass> faults_of_story();
std::span<const FaultClass> faults_of_words();

}  // namespace vitrine::author
