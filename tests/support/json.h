// A strict reader of JSON (RFC 8259) for tests: what is not JSON to the letter is refused.
#pragma once

#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vitrine::support {

struct Json {
  enum class Kind { null, boolean, number, string, array, object } kind = Kind::null;
  bool boolean = false;
  double number = 0;
  std::string string;  // UTF-8, escapes resolved
  std::vector<Json> items;
  std::vector<std::pair<std::string, Json>> members;  // in their order; repeated keys are refused

  const Json* find(std::string_view key) const {
    for (const auto& [name, value] : members)
      if (name == key) return &value;
    return nullptr;
  }
  // A null value where there is no such member.
  const Json& at(std::string_view key) const {
    static const Json nothing;
    const Json* found = find(key);
    return found ? *found : nothing;
  }
};

class JsonReader {
 public:
  static std::optional<Json> read(std::string_view text) {
    JsonReader reader(text);
    auto value = reader.value();
    reader.skip_space();
    if (!value || reader.m_at != text.size()) return std::nullopt;
    return value;
  }

 private:
  explicit JsonReader(std::string_view text) : m_text(text) {}

  void skip_space() {
    while (m_at < m_text.size() && std::string_view(" \t\r\n").contains(m_text[m_at]))
      ++m_at;
  }
  bool take(std::string_view word) {
    if (!m_text.substr(m_at).starts_with(word)) return false;
    m_at += word.size();
    return true;
  }

  std::optional<Json> value() {
    skip_space();
    Json result;
    if (take("null")) return result;
    if (take("true") || take("false")) {
      result.kind = Json::Kind::boolean;
      result.boolean = m_text[m_at - 2] == 'u';
      return result;
    }
    if (take("{")) return object();
    if (take("[")) return array();
    if (m_at < m_text.size() && m_text[m_at] == '"') {
      auto text = string();
      if (!text) return std::nullopt;
      result.kind = Json::Kind::string;
      result.string = std::move(*text);
      return result;
    }
    return number();
  }

  std::optional<Json> object() {
    Json result;
    result.kind = Json::Kind::object;
    skip_space();
    if (take("}")) return result;
    do {
      skip_space();
      auto name = string();
      skip_space();
      if (!name || !take(":") || result.find(*name)) return std::nullopt;
      auto member = value();
      if (!member) return std::nullopt;
      result.members.emplace_back(std::move(*name), std::move(*member));
      skip_space();
    } while (take(","));
    if (!take("}")) return std::nullopt;
    return result;
  }

  std::optional<Json> array() {
    Json result;
    result.kind = Json::Kind::array;
    skip_space();
    if (take("]")) return result;
    do {
      auto item = value();
      if (!item) return std::nullopt;
      result.items.push_back(std::move(*item));
      skip_space();
    } while (take(","));
    if (!take("]")) return std::nullopt;
    return result;
  }

  std::optional<std::string> string() {
    if (!take("\"")) return std::nullopt;
    std::string result;
    while (m_at < m_text.size()) {
      const char c = m_text[m_at++];
      if (c == '"') return result;
      if (static_cast<unsigned char>(c) < 0x20) return std::nullopt;
      if (c != '\\') {
        result += c;
        continue;
      }
      if (m_at >= m_text.size()) return std::nullopt;
      constexpr std::string_view letters = "\"\\/bfnrt", meanings = "\"\\/\b\f\n\r\t";
      const char letter = m_text[m_at++];
      if (const auto k = letters.find(letter); k != letters.npos) {
        result += meanings[k];
      } else if (letter == 'u' && m_at + 4 <= m_text.size() && m_text.substr(m_at, 2) == "00") {
        const std::string digits(m_text.substr(m_at + 2, 2));
        if (digits.find_first_not_of("0123456789abcdefABCDEF") != digits.npos) return std::nullopt;
        const auto code = static_cast<unsigned char>(std::strtol(digits.c_str(), nullptr, 16));
        if (code >= 0x80) return std::nullopt;  // the writer has no need of it
        result += static_cast<char>(code);
        m_at += 4;
      } else {
        return std::nullopt;
      }
    }
    return std::nullopt;
  }

  std::optional<Json> number() {
    const auto begin = m_at;
    const auto digits = [this] {
      const auto first = m_at;
      while (m_at < m_text.size() && m_text[m_at] >= '0' && m_text[m_at] <= '9')
        ++m_at;
      return m_at - first;
    };
    take("-");
    const bool begins_with_zero = m_text.substr(m_at).starts_with('0');
    const auto whole = digits();
    if (whole == 0 || (begins_with_zero && whole > 1)) return std::nullopt;
    if (take(".") && digits() == 0) return std::nullopt;
    if (take("e") || take("E")) {
      if (!take("+")) take("-");
      if (digits() == 0) return std::nullopt;
    }
    Json result;
    result.kind = Json::Kind::number;
    result.number = std::strtod(std::string(m_text.substr(begin, m_at - begin)).c_str(), nullptr);
    return result;
  }

  std::string_view m_text;
  std::size_t m_at = 0;
};

inline std::optional<Json> read_json(std::string_view text) {
  return JsonReader::read(text);
}

}  // namespace vitrine::support
