// A source as a bibliography of the language prints it.
#pragma once

#include <string>
#include <string_view>

#include "core/model/exhibit.h"

namespace vitrine::author {

// French: Author, « Title », Container, Publisher, date, p. 12.
// Russian (after GOST R 7.0.5): Author. Title // Container. Publisher, date. С. 12.
// English: Author, “Title”, Container, Publisher, date, p. 12.
// Fields the source lacks are left out; `source.date` is EDTF. Page numbers get the language's sign, other places
// ("ch. 5") stand as they are.
std::string citation(const model::Source& source, std::string_view language);

}  // namespace vitrine::author
