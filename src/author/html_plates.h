// The plates in the reading view: a table of what a sum would weigh, a list of ties.
#pragma once

#include "author/html_writer.h"
#include "core/model/exhibit.h"

namespace vitrine::author {

// One section a plate, under its id.
void write_plates(HtmlWriter& html, const model::Common& common, const model::Edition& edition);

}  // namespace vitrine::author
