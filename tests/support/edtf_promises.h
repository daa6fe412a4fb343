// What holds of every text that is read as EDTF, whatever it is: for tests at random and for the fuzz target.
#pragma once

#include <expected>
#include <string>
#include <string_view>

#include "core/base/utf8.h"
#include "core/edtf/wording.h"

namespace vitrine::support {

struct EdtfTrial {
  bool is_date = false;
  std::string broken;  // the promise that was not kept; empty where all were
};

inline std::string broken_promise_of_wording(const std::string& words) {
  if (words.empty()) return "the wording is empty";
  if (!utf8::is_valid(words)) return "the wording is not UTF-8: " + words;
  if (words.starts_with(' ') || words.ends_with(' ') || words.contains("  ")) return "stray spaces: \"" + words + '"';
  return {};
}

inline std::string broken_promise_of_date(const edtf::Date& date) {
  const std::string spelling = edtf::canonical(date);
  const auto again = edtf::parse(spelling);
  if (!again) return "the canonical form is no date: " + spelling;
  if (*again != date) return "the canonical form is another date: " + spelling;
  if (edtf::canonical(*again) != spelling) return "the canonical form has one of its own: " + spelling;
  const int level = edtf::level(date);
  if (level < 0 || level > 2) return "the level is " + std::to_string(level);
  const edtf::Bounds days = edtf::bounds(date);
  if (days.earliest.day && days.latest.day && *days.earliest.day > *days.latest.day) return "it ends before it begins";
  for (const auto language : {edtf::Language::french, edtf::Language::russian, edtf::Language::english}) {
    for (const auto calendars : {edtf::Calendars::gregorian, edtf::Calendars::both}) {
      auto broken = broken_promise_of_wording(edtf::wording(date, language, calendars));
      if (!broken.empty()) return broken;
    }
  }
  return {};
}

inline EdtfTrial try_edtf(std::string_view text) {
  const auto date = edtf::parse(text);
  if (date) return {true, broken_promise_of_date(*date)};
  const auto& error = date.error();
  if (error.column < 1 || error.column > static_cast<int>(text.size()) + 1) return {false, "the column is no column"};
  if (error.message.empty()) return {false, "the error has no message"};
  if (!utf8::is_valid(error.message) || !utf8::is_valid(error.hint)) return {false, "the message is not UTF-8"};
  return {false, {}};
}

}  // namespace vitrine::support
