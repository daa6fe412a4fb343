#include "author/source_file.h"

#include <algorithm>
#include <utility>

#include "core/base/utf8.h"

namespace vitrine::author {

SourceFile::SourceFile(std::string name, std::string bytes) : m_name(std::move(name)), m_bytes(std::move(bytes)) {
  m_line_starts.push_back(m_bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0);
  for (std::size_t i = m_line_starts[0]; i < m_bytes.size(); ++i) {
    if (m_bytes[i] == '\n') m_line_starts.push_back(i + 1);
  }
}

Position SourceFile::position_at(std::size_t offset) const {
  offset = std::clamp(offset, m_line_starts[0], std::max(m_bytes.size(), m_line_starts[0]));
  const auto next = std::ranges::upper_bound(m_line_starts, offset);
  const auto line = static_cast<std::size_t>(next - m_line_starts.begin());
  return {static_cast<int>(line), static_cast<int>(offset - m_line_starts[line - 1] + 1)};
}

std::size_t SourceFile::offset_at(std::size_t line, std::size_t code_point_column) const {
  line = std::clamp<std::size_t>(line, 1, m_line_starts.size());
  std::size_t offset = m_line_starts[line - 1];
  for (std::size_t i = 1; i < code_point_column && offset < m_bytes.size() && m_bytes[offset] != '\n'; ++i) {
    offset += utf8::decode(m_bytes, offset).size;
  }
  return offset;
}

}  // namespace vitrine::author
