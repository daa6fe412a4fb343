// Where the words of an edition may be divided, packed: a bit for every place that model::LongWordReader offers, one
// after the other in the order of the texts, foretold from the letters around it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "core/model/division.h"
#include "core/model/text.h"
#include "pack/byte_model.h"
#include "pack/coder.h"

namespace vitrine::pack {

// Goes through the places of a text; `code(probability_of_one, place)` gives or takes the bit of each.
class DivisionModel {
 public:
  template <class Code>
  void go_through(std::string_view utf8, Code code) {
    for (model::LongWordReader words(utf8); words.next();) {
      begin_word(words.letters());
      for (std::size_t at = model::least_letters_before_hyphen;
           at + model::least_letters_after_hyphen <= words.letters().size(); ++at) {
        begin_place(words.letters(), at);
        learn(at, code(m_model.probability_of_one(), words.offsets()[at]));
      }
    }
  }

 private:
  void begin_word(const std::vector<char32_t>& letters);
  void begin_place(const std::vector<char32_t>& letters, std::size_t at);
  void learn(std::size_t at, unsigned bit);

  ByteModel m_model;
  std::uint32_t m_word = 0;    // its hash
  std::size_t m_last_one = 0;  // the letter after the last hyphen of the word
};

// Takes the divisions of an edition's texts one after the other off bytes of any origin; without bytes there are none.
class DivisionReader {
 public:
  explicit DivisionReader(std::span<const std::byte> coded)
      : m_decoder(coded), m_model(coded.empty() ? nullptr : std::make_unique<DivisionModel>()) {}
  void read(model::Text& text);

 private:
  BitDecoder m_decoder;
  std::unique_ptr<DivisionModel> m_model;  // of some 11 MB; null where there are no bytes
};

class DivisionWriter {
 public:
  // The text's hyphens are places that LongWordReader offers.
  void write(const model::Text& text);
  std::vector<std::byte> take() { return m_encoder.take(); }

 private:
  BitEncoder m_encoder;
  DivisionModel m_model;
};

}  // namespace vitrine::pack
