#include <array>
#include <cstdio>
#include <string>
#include <string_view>

#include "apps/verbs.h"
#include "core/base/json.h"
#include "core/base/utf8.h"
#include "core/edtf/day.h"
#include "core/edtf/edtf.h"
#include "core/edtf/wording.h"

namespace vitrine::apps {

namespace {

// JSON holds UTF-8 only: bytes that are none become U+FFFD.
std::string readable(std::string_view bytes) {
  std::string result;
  for (std::size_t at = 0; at < bytes.size();) {
    const auto decoded = utf8::decode(bytes, at);
    utf8::append(result, decoded.code_point);
    at += decoded.size;
  }
  return result;
}

void write_day(json::Writer& json, std::string_view key, const edtf::Bound& bound) {
  json.key(key);
  if (bound.day)
    json.string(edtf::iso_day(*bound.day));
  else
    json.null();
}

std::string_view name(edtf::BoundKind kind) {
  constexpr std::array<std::string_view, 4> names = {"day", "saturated", "open", "unknown"};
  return names[static_cast<std::size_t>(kind)];
}

std::string_view mark(edtf::Qualifier qualifier) {
  if (qualifier.uncertain && qualifier.approximate) return "%";
  return qualifier.uncertain ? "?" : qualifier.approximate ? "~" : "";
}

void write_words(json::Writer& json, const edtf::Date& date, edtf::Calendars calendars) {
  json.key("fr").string(edtf::wording(date, edtf::Language::french, calendars));
  json.key("ru").string(edtf::wording(date, edtf::Language::russian, calendars));
  json.key("en").string(edtf::wording(date, edtf::Language::english, calendars));
}

void write_valid(json::Writer& json, const edtf::Date& date) {
  const auto bounds = edtf::bounds(date);
  const auto certainty = edtf::certainty(date);
  json.key("level").integer(edtf::level(date));
  json.key("canonical").string(edtf::canonical(date));
  write_day(json, "earliest", bounds.earliest);
  json.key("earliest_kind").string(name(bounds.earliest.kind));
  write_day(json, "latest", bounds.latest);
  json.key("latest_kind").string(name(bounds.latest.kind));
  json.key("approximate").boolean(certainty.any.approximate);
  json.key("uncertain").boolean(certainty.any.uncertain);
  json.key("year_qualifier").string(mark(certainty.year));
  json.key("month_qualifier").string(mark(certainty.month));
  json.key("day_qualifier").string(mark(certainty.day));
  write_words(json, date, edtf::Calendars::gregorian);
  json.key("both_calendars");
  if (edtf::has_both_calendars(date)) {
    json.begin_object();
    write_words(json, date, edtf::Calendars::both);
    json.end_object();
  } else {
    json.null();
  }
  json.key("error").null();
}

void write_invalid(json::Writer& json, const edtf::Error& error) {
  for (const auto key :
       {"level", "canonical", "earliest", "earliest_kind", "latest", "latest_kind", "approximate", "uncertain",
        "year_qualifier", "month_qualifier", "day_qualifier", "fr", "ru", "en", "both_calendars"}) {
    json.key(key).null();
  }
  std::string message = "column " + std::to_string(error.column) + ": " + error.message;
  if (!error.hint.empty()) message += " (" + error.hint + ")";
  json.key("error").string(readable(message));
}

// Prints one line; whether the input was a date.
bool print_date(std::string_view input) {
  const auto date = edtf::parse(input);
  json::Writer json;
  json.begin_object();
  json.key("input").string(readable(input));
  json.key("valid").boolean(date.has_value());
  if (date)
    write_valid(json, *date);
  else
    write_invalid(json, date.error());
  json.end_object();
  std::printf("%s\n", json.text().c_str());
  return date.has_value();
}

bool print_dates_of_input() {
  bool all_valid = true;
  std::string line;
  bool has_line = false;
  const auto end_line = [&] {
    if (line.ends_with('\r')) line.pop_back();
    all_valid = print_date(line) && all_valid;
    line.clear();
    has_line = false;
  };
  for (int c = std::getchar(); c != EOF; c = std::getchar()) {
    if (c == '\n') {
      end_line();
    } else {
      line += static_cast<char>(c);
      has_line = true;
    }
  }
  if (has_line) end_line();
  return all_valid;
}

}  // namespace

int date(Words words) {
  // A date may begin with "-": -0044 is a year.
  if (!words.empty() && words[0] == "--") {
    words = words.subspan(1);
  } else {
    for (const auto word : words) {
      if (word.starts_with("--")) return usage_error("date has no option " + std::string(word));
    }
  }
  if (words.empty()) return print_dates_of_input() ? exit_clean : exit_faults;
  bool all_valid = true;
  for (const auto word : words)
    all_valid = print_date(word) && all_valid;
  return all_valid ? exit_clean : exit_faults;
}

}  // namespace vitrine::apps
