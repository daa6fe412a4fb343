// A content file and its places. Offsets are bytes from its beginning; lines and columns are 1-based, columns in bytes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace vitrine::author {

struct Position {
  int line = 1;
  int column = 1;
};

class SourceFile {
 public:
  // `name` is the file as the caller wants it called in diagnostics.
  SourceFile(std::string name, std::string bytes);

  const std::string& name() const { return m_name; }
  std::string_view bytes() const { return m_bytes; }
  Position position_at(std::size_t offset) const;

  // Of a column counted in code points, as the TOML parser counts.
  std::size_t offset_at(std::size_t line, std::size_t code_point_column) const;

 private:
  std::string m_name;
  std::string m_bytes;
  std::vector<std::size_t> m_line_starts;  // the first follows a byte order mark
};

}  // namespace vitrine::author
