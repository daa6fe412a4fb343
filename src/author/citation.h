// A source as a bibliography of the language prints it.
#pragma once

#include <string>
#include <string_view>

namespace vitrine::author {

// What a source is, as a bibliography names it. Fields the source lacks are empty.
struct Work {
  std::string author;
  std::string title;
  std::string container;  // journal, series or volume it appeared in
  std::string publisher;
  std::string date;  // EDTF
  std::string page;  // "12", "202-247", or another place: "ch. 5"
};

// French: Author, « Title », Container, Publisher, date, p. 12.
// Russian (after GOST R 7.0.5): Author. Title // Container. Publisher, date. С. 12.
// English: Author, “Title”, Container, Publisher, date, p. 12.
// Page numbers get the language's sign, other places stand as they are.
std::string citation(const Work& work, std::string_view language);

}  // namespace vitrine::author
