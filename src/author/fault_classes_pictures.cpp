// Faults of pictures.
#include "author/fault_tables.h"

namespace vitrine::author {

namespace {

constexpr FaultClass classes[] = {
    {Fault::colour_outside_palette,
     "colour-outside-palette",
     Severity::error,
     "a drawing has a colour that no theme knows",
     "Drawings change with the theme: what is ink on paper by day is light on dark by night. So they have the colours "
     "of "
     "the light theme and no others, written exactly; the hint lists them. A shape that says no fill, in itself or in "
     "a "
     "group around it, is black in SVG: write fill=\"none\".",
     {"media/tower.svg", R"(stroke="#000000")", R"(stroke="#221E1A")"}},
    {Fault::missing_credit,
     "missing-credit",
     Severity::error,
     "a picture does not say who made it or how it may be used",
     "Every picture is shown with the name of its maker and its licence, also to those who copy it. `credit` names the "
     "maker in every language; `licence` is an SPDX identifier such as CC-BY-4.0, or says that the work is in the "
     "public domain. A picture of which neither is known cannot be shown.",
     {"pictures.toml", R"(# credit = "Drawing: the test team")", R"(credit = "Drawing: the test team")"}},
    {Fault::missing_picture,
     "missing-picture",
     Severity::error,
     "the file of a picture is not there",
     "pictures.toml names a file in the folder media/ of the exhibit, and there is none of that name. Small and "
     "capital "
     "letters are told apart. Put the file there, or correct the name; the hint gives the nearest one.",
     {"pictures.toml", R"(file = "media/towr.svg")", R"(file = "media/tower.svg")"}},
    {Fault::picture_too_large,
     "picture-too-large",
     Severity::error,
     "a picture has more bytes or pixels than a visitor should wait for",
     "A photograph may have 1 MB and 4096 pixels either way, a drawing 256 KB; few screens show more, and visitors "
     "come "
     "by telephone too. Make it smaller, or save it as WebP, which needs the fewest bytes.",
     {"media/tower.svg", "(more than 256 KB)", {}}},
    {Fault::unreadable_picture,
     "unreadable-picture",
     Severity::error,
     "a picture is not what its name says, or is broken",
     "The first bytes of the file do not tell the size of a picture in the format its name promises, or an SVG is not "
     "sound XML. It may have been renamed instead of converted, or cut short on its way. Open it in a drawing program "
     "and save it again in the format you want.",
     {"media/tower.svg", "</sv>", "</svg>"}},
    {Fault::unsupported_picture,
     "unsupported-picture",
     Severity::error,
     "a picture is in a format, or under a name, that cannot be shown",
     "Drawings are SVG; photographs and scans are PNG, JPEG or WebP, which every browser decodes. They lie in media/ "
     "under names of small letters, digits and hyphens, which are the same on every system. Convert the picture, or "
     "rename it.",
     {"pictures.toml", R"(file = "media/tower.gif")", R"(file = "media/tower.svg")"}},
    {Fault::unsupported_svg,
     "unsupported-svg",
     Severity::error,
     "a drawing holds something that is not drawn here",
     "A drawing is made of paths, lines and simple shapes with a fill and a stroke, in groups and by <use>. There are "
     "no "
     "letters, gradients, filters, clips, styles, dashes or transparency, because the exhibit draws the lines itself, "
     "crisp at any size and in the colours of its themes. The message names what is meant; turn it into paths or leave "
     "it out.",
     {"media/tower.svg", R"(<g opacity="0.5" fill="none")", R"(<g fill="none")"}},
};

}  // namespace

std::span<const FaultClass> faults_of_pictures() {
  return classes;
}

}  // namespace vitrine::author
