// Paragraphs in three languages with the hard cases, and break opportunities for them.
#pragma once

#include <string>
#include <vector>

#include "core/model/text.h"

namespace vitrine::text {

// A text with a break opportunity at every '|', which is taken out. Built as the authoring side would.
inline model::Text with_breaks(std::string_view marked) {
  model::Text text;
  for (const char c : marked) {
    if (c == '|') {
      text.breaks.push_back(static_cast<std::uint32_t>(text.utf8.size()));
    } else {
      text.utf8.push_back(c);
    }
  }
  return text;
}

// Opportunities after every plain space and after every hyphen between letters.
inline model::Text with_word_breaks(std::string_view utf8) {
  model::Text text{std::string(utf8), {}};
  for (std::uint32_t k = 1; k < utf8.size(); ++k) {
    if (utf8[k - 1] == ' ' || (utf8[k - 1] == '-' && k > 1 && utf8[k - 2] != '.')) text.breaks.push_back(k);
  }
  return text;
}

inline model::Span span_of(const model::Text& text, std::string_view part, model::Emphasis emphasis,
                           std::string link = {}) {
  const auto begin = static_cast<std::uint32_t>(text.utf8.find(part));
  return {begin, begin + static_cast<std::uint32_t>(part.size()), emphasis, std::move(link)};
}

inline const char* const french =
    "«\u00A0Quoi\u202F?\u00A0» s’étonne-t-on à Paris\u202F; le 28\u00A0octobre\u00A01924, Édouard Herriot reconnaît de "
    "jure le gouvernement de l’U.R.S.S.\u00A0: il s’agit, selon l’ambassade, de 225\u00A0millions de francs-or, soit "
    "1,5\u00A0million par mois. Où va l’œuvre de J.-C.\u00A0Vatel\u202F? Avant d’y répondre, voyons les sources…";
inline const char* const russian =
    "28\u00A0октября 1924\u00A0года Франция признала де-юре правительство СССР. Потёмкин, Довгалевский "
    "и\u00A0Тухачевский "
    "знали: «Государство, которому он служил, больше не существовало»\u00A0— так пишут в\u00A0мемуарах; о\u00A0сумме "
    "в\u00A0225\u00A0миллионов франков источники расходятся. Кто прав? Ґедимин, Ёлкин, УАЗ.";
inline const char* const english =
    "On 28\u00A0October 1924 France recognised the government of the USSR de jure. “To whom was the telegram "
    "addressed?” "
    "asks the memoir’s reader; Yves Tavel’s answer\u00A0– an AVATAR of earlier ones\u00A0– names non-aggression, "
    "mutual "
    "assistance and 225\u00A0million francs. “We don’t know.”";

}  // namespace vitrine::text
