#include "core/base/json.h"

#include <array>
#include <cmath>

namespace vitrine::json {

void Writer::separate() {
  if (m_needs_comma) m_text += ',';
  m_needs_comma = true;
}

Writer& Writer::open(char bracket) {
  separate();
  m_text += bracket;
  m_needs_comma = false;
  return *this;
}

Writer& Writer::close(char bracket) {
  m_text += bracket;
  m_needs_comma = true;
  return *this;
}

Writer& Writer::key(std::string_view name) {
  string(name);
  m_text += ':';
  m_needs_comma = false;
  return *this;
}

Writer& Writer::string(std::string_view value) {
  constexpr std::string_view digits = "0123456789abcdef";
  separate();
  m_text += '"';
  for (const char c : value) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\')
      (m_text += '\\') += c;
    else if (c == '\n')
      m_text += "\\n";
    else if (byte < 0x20)
      ((m_text += "\\u00") += digits[byte >> 4]) += digits[byte & 15];
    else
      m_text += c;
  }
  m_text += '"';
  return *this;
}

Writer& Writer::integer(std::int64_t value) {
  separate();
  m_text += std::to_string(value);
  return *this;
}

Writer& Writer::number(double value, int decimals) {
  constexpr std::array<std::int64_t, 7> powers = {1, 10, 100, 1'000, 10'000, 100'000, 1'000'000};
  const auto power = powers[static_cast<std::size_t>(decimals)];
  const auto scaled = std::llround(value * static_cast<double>(power));
  separate();
  if (scaled < 0) m_text += '-';
  const auto magnitude = scaled < 0 ? -scaled : scaled;
  m_text += std::to_string(magnitude / power);
  if (auto rest = magnitude % power; rest != 0) {
    std::string fraction = std::to_string(rest + power).substr(1);
    while (fraction.back() == '0')
      fraction.pop_back();
    (m_text += '.') += fraction;
  }
  return *this;
}

Writer& Writer::boolean(bool value) {
  separate();
  m_text += value ? "true" : "false";
  return *this;
}

Writer& Writer::null() {
  separate();
  m_text += "null";
  return *this;
}

}  // namespace vitrine::json
