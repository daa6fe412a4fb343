// Writes JSON text (RFC 8259) front to back. Strings must be UTF-8.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace vitrine::json {

class Writer {
 public:
  Writer& begin_object() { return open('{'); }
  Writer& end_object() { return close('}'); }
  Writer& begin_array() { return open('['); }
  Writer& end_array() { return close(']'); }
  Writer& key(std::string_view name);
  Writer& string(std::string_view value);
  Writer& integer(std::int64_t value);
  // Rounded to `decimals` places, at most 6; the value must be finite and below 1e12.
  Writer& number(double value, int decimals);
  Writer& boolean(bool value);
  Writer& null();

  const std::string& text() const { return m_text; }
  std::string take() { return std::move(m_text); }

 private:
  Writer& open(char bracket);
  Writer& close(char bracket);
  void separate();

  std::string m_text;
  bool m_needs_comma = false;
};

}  // namespace vitrine::json
