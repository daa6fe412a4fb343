// pictures.toml and the files it names.
#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <string>

#include "author/raster.h"
#include "author/read_parts.h"
#include "author/svg.h"
#include "author/translations.h"

namespace vitrine::author {

namespace {

constexpr std::size_t largest_raster = 1 << 20;
constexpr std::size_t largest_svg = 256 << 10;
constexpr std::uint32_t largest_side = 4096;
constexpr double focus_steps = 100;

struct Format {
  std::string_view extension;
  std::optional<RasterFormat> raster;  // nothing: SVG
};

constexpr Format formats[] = {{"svg", std::nullopt},
                              {"png", RasterFormat::png},
                              {"jpg", RasterFormat::jpeg},
                              {"jpeg", RasterFormat::jpeg},
                              {"webp", RasterFormat::webp}};

struct FileName {
  std::string_view stem;
  const Format* format;
};

// Of "media/some-name.svg"; nothing for another name.
std::optional<FileName> parts_of(std::string_view path) {
  constexpr std::string_view folder = "media/";
  if (!path.starts_with(folder)) return std::nullopt;
  path.remove_prefix(folder.size());
  const auto point = path.find('.');
  if (point == path.npos || !model::is_well_formed_id(path.substr(0, point))) return std::nullopt;
  const auto* format = std::ranges::find(formats, path.substr(point + 1), &Format::extension);
  if (format == std::end(formats)) return std::nullopt;
  return FileName{path.substr(0, point), format};
}

// Ten digits that change with the bytes (FNV-1a).
std::string digits_of(std::string_view bytes) {
  std::uint64_t hash = 0xCBF29CE484222325;
  for (const char byte : bytes)
    hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001B3;
  std::string digits;
  for (int i = 0; i < 10; ++i, hash >>= 4U)
    digits += "0123456789abcdef"[hash & 0xFU];
  return digits;
}

class PictureReader {
 public:
  PictureReader(Desk& desk, std::size_t index, std::set<std::string>& shown, std::vector<MediaFile>& media)
      : m_desk(desk),
        m_index(index),
        m_thing(desk.outline.pictures[index]),
        m_table(*m_thing.file, *m_thing.table, desk.faults, "the picture"),
        m_picture(desk.exhibit.common.pictures[index]),
        m_shown(shown),
        m_media(media) {}

  // Whether its file is known.
  bool read() {
    m_picture.id = read_id(m_table);
    const bool has_file = read_file();
    read_licence();
    read_focus();
    Translations words(m_desk, m_table);
    const auto target = [this](model::Text model::PictureText::* text) {
      return [this, text](model::Edition& edition) -> auto& { return edition.pictures[m_index].*text; };
    };
    words.lines("alt", Need::required, limits::picture_alt, target(&model::PictureText::alt), Fault::missing_alt);
    words.lines("caption", Need::required, limits::picture_caption, target(&model::PictureText::caption));
    words.lines("credit", Need::required, limits::picture_credit, target(&model::PictureText::credit),
                Fault::missing_credit);
    words.finish();
    return has_file;
  }

 private:
  bool read_file() {
    const Node* name = m_table.text("file", Need::required);
    if (!name) return false;
    const auto parts = parts_of(name->text);
    if (!parts) {
      m_desk.faults.report(m_table.file(), name->offset, Fault::unsupported_picture,
                           "`" + name->text + "` is not the name of a picture",
                           "a picture is called media/some-name.svg, .png, .jpg or .webp: small letters, digits and "
                           "single hyphens");
      return false;
    }
    const auto file =
        std::ranges::find(m_desk.outline.media, name->text, [](const auto* media) { return media->path; });
    if (file == m_desk.outline.media.end()) {
      if (!m_desk.outline.incomplete.contains(model::Kind::picture)) {
        std::vector<std::string_view> known;
        for (const auto* media : m_desk.outline.media)
          known.push_back(media->path);
        m_desk.faults.report(m_table.file(), name->offset, Fault::missing_picture,
                             "there is no file `" + name->text + "`",
                             did_you_mean(name->text, known, "put it into the folder of the exhibit"));
      }
      return false;
    }
    m_shown.insert(name->text);
    const auto& source = (*file)->source;
    if (!is_too_large(source, parts->format->raster.has_value()))
      parts->format->raster ? read_raster(source, *parts) : read_drawing(source, *parts);
    return true;
  }

  bool is_too_large(const SourceFile& source, bool is_raster) {
    const std::size_t most = is_raster ? largest_raster : largest_svg;
    if (source.bytes().size() <= most) return false;
    m_desk.faults.report(source, 0, Fault::picture_too_large,
                         "this picture has " + std::to_string(source.bytes().size() >> 10U) + " KB, at most " +
                             std::to_string(most >> 10U) + " KB are wanted",
                         is_raster ? "save it smaller, or as WebP" : "leave out what nobody sees");
    return true;
  }

  void read_raster(const SourceFile& source, const FileName& name) {
    const auto size = pixel_size(source.bytes(), *name.format->raster);
    if (!size) {
      m_desk.faults.report(source, 0, Fault::unreadable_picture,
                           "this is no " + std::string(name.format->extension) + " file whose size can be read",
                           "save it once more in the format that its name says");
      return;
    }
    if (size->width > largest_side || size->height > largest_side) {
      m_desk.faults.report(source, 0, Fault::picture_too_large,
                           "this picture is " + std::to_string(size->width) + " by " + std::to_string(size->height) +
                               " pixels, at most 4096 either way are wanted",
                           "make it smaller: no screen shows more");
      return;
    }
    m_picture.form = model::PictureForm::raster;
    m_picture.width = static_cast<std::uint16_t>(size->width);
    m_picture.height = static_cast<std::uint16_t>(size->height);
    ship(name, std::string(source.bytes()));
  }

  void read_drawing(const SourceFile& source, const FileName& name) {
    auto svg = read_svg(source.bytes());
    for (auto& fault : svg.faults)
      m_desk.faults.report(source, fault.offset, fault.fault, std::move(fault.message), std::move(fault.hint));
    m_picture.width = std::max<std::uint16_t>(svg.width, 1);
    m_picture.height = std::max<std::uint16_t>(svg.height, 1);
    m_desk.exhibit.drawings[m_index] = std::move(svg.drawing);
    ship(name, std::move(svg.shipped));
  }

  void ship(const FileName& name, std::string bytes) {
    m_picture.file =
        "media/" + std::string(name.stem) + '.' + digits_of(bytes) + '.' + std::string(name.format->extension);
    if (!std::ranges::contains(m_media, m_picture.file, &MediaFile::name))
      m_media.push_back({m_picture.file, std::move(bytes)});
  }

  void read_licence() {
    if (const Node* licence = m_table.text("licence", Need::optional)) {
      m_picture.licence = read_line(m_desk.faults, m_table.file(), *licence);
    } else if (!m_table.find("licence")) {
      m_desk.faults.report(m_table.file(), m_table.node().offset, Fault::missing_credit,
                           "the picture does not say under which licence it is shown",
                           "write licence = \"CC-BY-4.0\", or \"public domain\"");
    }
  }

  void read_focus() {
    const Node* focus = m_table.find("focus");
    if (!focus) return;
    const auto share = [](const Node& node) {
      if (node.kind == NodeKind::integer) return static_cast<double>(node.integer);
      return node.kind == NodeKind::real ? node.real : -1;
    };
    const bool is_pair = focus->kind == NodeKind::array && focus->items.size() == 2;
    const double x = is_pair ? share(focus->items[0]) : -1, y = is_pair ? share(focus->items[1]) : -1;
    if (!(x >= 0 && x <= 1 && y >= 0 && y <= 1)) {
      m_desk.faults.report(m_table.file(), focus->offset, Fault::bad_value, "this is no place within a picture",
                           "write two shares of its width and height, from left and from top: focus = [0.5, 0.4]");
      return;
    }
    m_picture.focus = {std::round(x * focus_steps) / focus_steps, std::round(y * focus_steps) / focus_steps};
  }

  Desk& m_desk;
  std::size_t m_index;
  const Thing& m_thing;
  Table m_table;
  model::Picture& m_picture;
  std::set<std::string>& m_shown;
  std::vector<MediaFile>& m_media;
};

}  // namespace

std::vector<MediaFile> read_pictures(Desk& desk) {
  check_file_keys(desk, "pictures.toml", "picture");
  std::vector<MediaFile> media;
  std::set<std::string> shown;  // paths of the files that a picture names
  bool has_all = !desk.outline.incomplete.contains(model::Kind::picture) && !desk.outline.pictures.empty();
  for (std::size_t i = 0; i < desk.outline.pictures.size(); ++i)
    has_all = PictureReader(desk, i, shown, media).read() && has_all;
  for (const auto* file : desk.outline.media) {
    // A picture whose file is not known may mean this one.
    if (!has_all || shown.contains(file->path)) continue;
    desk.faults.report(file->source, 0, Fault::unused_file, "no picture of pictures.toml is in this file",
                       "name it there, or remove it");
  }
  std::ranges::sort(media, {}, &MediaFile::name);
  return media;
}

}  // namespace vitrine::author
