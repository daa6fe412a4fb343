#include "text/typesetter.h"

#include <array>
#include <bit>
#include <cstdint>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "text/paragraph.h"
#include "text/setting.h"

namespace vitrine::text {
namespace {

// Code points in one generation of the store; there are two.
constexpr std::size_t most_in_generation = 120'000;
// Widths a paragraph is kept at.
constexpr std::size_t widths_kept = 4;

// FNV-1a, 64 bits.
class Hash {
 public:
  void add(std::string_view bytes) {
    for (const char c : bytes)
      step(static_cast<unsigned char>(c));
    add(bytes.size());
  }
  void add(std::uint64_t number) {
    m_hash = (m_hash ^ number) * prime;
    m_hash ^= m_hash >> 32U;
  }
  std::size_t value() const { return static_cast<std::size_t>(m_hash); }

 private:
  static constexpr std::uint64_t prime = 0x100000001B3;
  void step(std::uint64_t byte) { m_hash = (m_hash ^ byte) * prime; }
  std::uint64_t m_hash = 0xCBF29CE484222325;
};

std::size_t hash_of(const model::Text& text, std::span<const model::Span> spans, const layout::TextStyle& style) {
  Hash hash;
  hash.add(text.utf8);
  for (const std::uint32_t offset : text.breaks)
    hash.add(offset);
  for (const std::uint32_t offset : text.hyphens)
    hash.add(offset);
  for (const model::Span& span : spans) {
    hash.add(static_cast<std::uint64_t>(span.begin) << 32U | span.end);
    hash.add(static_cast<std::uint64_t>(span.emphasis));
    hash.add(span.link);
  }
  hash.add(static_cast<std::uint64_t>(style.face) << 32U | static_cast<std::uint64_t>(style.ink));
  hash.add(static_cast<std::uint64_t>(static_cast<std::uint32_t>(style.size_px)) << 32U |
           static_cast<std::uint32_t>(style.leading_px));
  hash.add(std::bit_cast<std::uint64_t>(style.letter_spacing_px));
  hash.add(static_cast<std::uint64_t>(style.capitals) << 40U | static_cast<std::uint64_t>(style.wrapping) << 32U |
           static_cast<std::uint32_t>(style.most_lines));
  return hash.value();
}

struct Entry {
  model::Text text;
  std::vector<model::Span> spans;
  layout::TextStyle style;
  Paragraph paragraph;
  struct AtWidth {
    double width_px = 0;
    layout::SetTextPtr set;
  };
  std::vector<AtWidth> widths;  // newest first

  bool is_of(const model::Text& t, std::span<const model::Span> s, const layout::TextStyle& st) const {
    return style == st && text == t && spans.size() == s.size() && std::equal(s.begin(), s.end(), spans.begin());
  }
};

}  // namespace

// Two generations: what is used moves to the young one; when that is full, the old one goes and the young grows old.
class TextSetter::Store {
 public:
  // The entry of that hash if it is of that text; null otherwise.
  Entry* find(std::size_t hash, const model::Text& text, std::span<const model::Span> spans,
              const layout::TextStyle& style) {
    Generation& young = m_generations[0];
    Generation& old = m_generations[1];
    auto found = young.entries.find(hash);
    if (found == young.entries.end()) {
      auto node = old.entries.extract(hash);
      if (node.empty()) return nullptr;
      const std::size_t size = node.mapped()->paragraph.atoms.size();
      old.atoms -= size;
      young.atoms += size;
      found = young.entries.insert(std::move(node)).position;
    }
    return found->second->is_of(text, spans, style) ? found->second.get() : nullptr;
  }

  // In place of what stood under that hash.
  Entry& add(std::size_t hash, Entry entry) {
    if (m_generations[0].atoms > most_in_generation) {
      m_generations[1] = std::move(m_generations[0]);
      m_generations[0] = {};
    }
    Generation& young = m_generations[0];
    std::unique_ptr<Entry>& place = young.entries[hash];
    if (place) young.atoms -= place->paragraph.atoms.size();
    young.atoms += entry.paragraph.atoms.size();
    place = std::make_unique<Entry>(std::move(entry));
    return *place;
  }

  std::size_t atoms() const { return m_generations[0].atoms + m_generations[1].atoms; }

 private:
  struct Generation {
    std::map<std::size_t, std::unique_ptr<Entry>> entries;
    std::size_t atoms = 0;
  };
  std::array<Generation, 2> m_generations;
};

TextSetter::TextSetter(const Faces& faces) : m_faces(faces), m_store(std::make_unique<Store>()) {}
TextSetter::~TextSetter() = default;

layout::SetTextPtr TextSetter::set(const model::Text& text, std::span<const model::Span> spans,
                                   const layout::TextStyle& style, double width_px) const {
  const std::size_t hash = hash_of(text, spans, style);
  Entry* entry = m_store->find(hash, text, spans, style);
  if (entry == nullptr) {
    entry = &m_store->add(hash, {text, {spans.begin(), spans.end()}, style, measure(m_faces, text, spans, style), {}});
  }
  for (const Entry::AtWidth& known : entry->widths) {
    if (known.width_px == width_px) return known.set;
  }
  if (entry->widths.size() == widths_kept) entry->widths.pop_back();
  auto set = std::make_shared<const layout::SetText>(set_paragraph(m_faces, entry->paragraph, style, width_px));
  entry->widths.insert(entry->widths.begin(), {width_px, set});
  return set;
}

std::size_t TextSetter::stored() const {
  return m_store->atoms();
}

}  // namespace vitrine::text
