"""The house rules, as functions from a Tree to its breaches."""
import re

from cmake_graph import cmake_targets
from tree import SOURCES, Breach, lines_matching, room_of

# What a room may include and link besides itself: the directions between rooms.
ROOMS = {
    "core": set(),
    "text": {"core"},
    "pack": {"core"},
    "author": {"text", "pack", "core"},
    "ui": {"core"},
    "shell": {"ui", "text", "pack", "core"},
    "apps": {"author", "shell", "ui", "text", "pack", "core"},
}
# The rooms that the player links.
PLAYER_ROOMS = {"core", "text", "pack", "ui", "shell"}

# The header of a library -> the rooms that may include it, and its targets -> the rooms that may link them.
LIBRARY_HEADERS = [
    (r"stb/", {"text"}),
    (r"imgui(_internal)?\.h$", {"ui", "shell"}),
    (r"imgui_impl_", {"shell"}),
    (r"(SDL|GLES|GL/|emscripten)", {"shell"}),
    (r"toml\+\+/", {"author"}),
    (r"md4c", {"author"}),
    (r"nanosvg", {"author"}),
    (r"pugixml", {"author"}),
    (r"(linebreak|wordbreak|graphemebreak|unibreak)", {"author"}),
    (r"hyphen\.h$", {"author"}),
    (r"qrcodegen", {"author"}),
    (r"flatbuffers/", {"pack"}),
    (r"mapbox/earcut", {"pack"}),
]
LIBRARY_TARGETS = {
    "stb_truetype": {"text"},
    "imgui": {"ui", "shell"},
    "imgui_opengl3": {"shell"},
    "sdl2": {"shell"},
    "tomlplusplus": {"author"},
    "md4c": {"author"},
    "nanosvg": {"author"},
    "pugixml": {"author"},
    "unibreak": {"author"},
    "hyphen": {"author"},
    "qrcodegen": {"author"},
    "flatbuffers": {"pack"},
    "earcut": {"pack"},
    "vitrine_flags": set(ROOMS),
    "vitrine_player_flags": PLAYER_ROOMS | {"apps"},
    "vitrine_player_link": {"apps"},
}
# What only the authoring side may link.
AUTHORING_TARGETS = {"vitrine_author", "tomlplusplus", "md4c", "nanosvg", "pugixml", "unibreak", "hyphen", "qrcodegen"}

HEAVY_HEADERS = {"iostream", "regex", "format", "locale", "print", "fstream", "sstream"}
IMPURE_HEADERS = {"chrono", "ctime", "time.h", "cstdio", "stdio.h", "filesystem", "fstream", "iostream", "thread", "mutex",
                  "atomic", "random", "print"}

TOP_LEVEL = {".ci", ".clang-format", ".editorconfig", ".gitattributes", ".gitignore", "CMakeLists.txt",
             "CMakePresets.json", "LICENSE", "README.md", "assets", "cmake", "dev", "src", "tests", "web"}

LONGEST_FILE = 500
CODE_SUFFIXES = (".h", ".cpp", ".ts", ".mjs", ".py", ".cmake", "CMakeLists.txt", ".css", ".fbs", ".sh", "/dev")


def sources(tree, *rooms):
    return tree.below(*(f"src/{room}" for room in rooms), suffixes=SOURCES)


def includes_of(tree, path):
    for line, found in lines_matching(tree.code(path), r'^\s*#\s*include\s*(["<])([^">]+)[">]'):
        yield line, found.group(1), found.group(2)


def directions(tree):
    """A room includes only itself and the rooms below it."""
    for path in sources(tree, *ROOMS):
        room = room_of(path)
        for line, quote, header in includes_of(tree, path):
            if quote != '"':
                continue
            other = header.split("/")[0]
            if other in ROOMS and "/" in header and ".." not in header:
                if other != room and other not in ROOMS[room]:
                    yield Breach(path, line, f"{room} may not include {header}")
            elif not (header.endswith("_generated.h") and room == "pack"):
                yield Breach(path, line, f'includes are written from src/, as "room/subject/file.h": {header}')


def libraries(tree):
    """A library's header is included only by the rooms that own it; all others are the C++ standard library's."""
    for path in sources(tree, *ROOMS):
        room = room_of(path)
        for line, quote, header in includes_of(tree, path):
            if quote == '"':
                continue
            owners = _owners(header)
            if owners is None and not re.fullmatch(r"[a-z_0-9]+", header):
                yield Breach(path, line, f"<{header}> belongs to no library of the house")
            elif owners is not None and room not in owners:
                yield Breach(path, line, f"<{header}> belongs to {', '.join(sorted(owners))}, not to {room}")


def _owners(header):
    return next((owners for pattern, owners in LIBRARY_HEADERS if re.match(pattern, header)), None)


def light_player(tree):
    """The rooms of the player do without the heavy headers of the standard library."""
    for path in sources(tree, *PLAYER_ROOMS):
        for line, _, header in includes_of(tree, path):
            if header in HEAVY_HEADERS:
                yield Breach(path, line, f"<{header}> is too heavy for the player")


def pure_core(tree):
    """Core has no clock, no input or output, no globals and no printing."""
    impure = (r"\b(f?printf|puts|fopen|fwrite|getenv|abort|exit|system)\s*\(|\bstd::(cout|cerr|clog|cin|chrono|filesystem|print)"
              r"|\b(steady|system|high_resolution)_clock\b|\btime\s*\(")
    variable = r"^\s*(static|thread_local|inline)\s+(?!.*\b(const|constexpr|constinit const)\b)[^()]*(=[^=]|;|\{\})"
    for path in sources(tree, "core"):
        for line, _, header in includes_of(tree, path):
            if header in IMPURE_HEADERS:
                yield Breach(path, line, f"<{header}> brings a clock, threads, input or output into core")
        for line, found in lines_matching(tree.code(path), impure):
            yield Breach(path, line, f"core does not do this: {found.group().strip()}")
        for line, found in lines_matching(tree.code(path), variable):
            yield Breach(path, line, f"core has no variables of its own: {found.group().strip()}")


def emscripten(tree):
    """Emscripten is known in src/shell alone."""
    pattern = r"__EMSCRIPTEN__|\bEM_(JS|ASM|BOOL|ASYNC_JS)|\bEMSCRIPTEN_|\bemscripten_|<emscripten"
    for path in tree.below("src", suffixes=SOURCES):
        if room_of(path) == "shell":
            continue
        for line, found in lines_matching(tree.code(path), pattern):
            yield Breach(path, line, f"{found.group()} belongs to src/shell")


def links(tree):
    """CMake's targets link along the same directions, and the player nothing of the authoring side."""
    targets = cmake_targets(tree)
    for target in targets.values():
        room = room_of(target.path)
        for line, linked in target.links:
            if linked in targets:
                other = targets[linked].room
                allowed = other == room or other in ROOMS[room]
            else:
                allowed = room in LIBRARY_TARGETS.get(linked, set())
            if not allowed:
                yield Breach(target.path, line, f"{target.name} may not link {linked}")
    for start in {"player", "vitrine_shell", "vitrine_shell_web", "vitrine_ui"} & set(targets):
        for name in sorted(_reached(targets, start) & AUTHORING_TARGETS):
            yield Breach(targets[start].path, 0, f"{start} links {name}, which is the authoring side's")


def _reached(targets, start):
    reached, ahead = set(), [start]
    while ahead:
        name = ahead.pop()
        if name in reached:
            continue
        reached.add(name)
        ahead += [linked for _, linked in targets[name].links] if name in targets else []
    return reached


def source_lists(tree):
    """Every source file stands in its room's list, and nothing is globbed."""
    paths = set(tree.paths)
    for path in tree.below("src", "tests", suffixes=("CMakeLists.txt",)):
        for line, _ in lines_matching(tree.text(path), r"file\s*\(\s*GLOB"):
            yield Breach(path, line, "lists of sources are written out")
        folder = path.rsplit("/", 1)[0]
        if folder.count("/") != 1:
            continue
        listed = set(re.findall(r"[\w./-]+\.cpp\b", tree.text(path)))
        there = {other[len(folder) + 1 :] for other in paths if other.startswith(folder + "/") and other.endswith(".cpp")}
        for name in sorted(there - listed):
            yield Breach(f"{folder}/{name}", 0, f"is not in {path}")
        for name in sorted(listed - there):
            yield Breach(path, 0, f"lists {name}, which is not there")


def file_length(tree):
    """A file past 500 lines is two files."""
    for path in tree.paths:
        if not ("/" + path).endswith(CODE_SUFFIXES):
            continue
        count = tree.text(path).count("\n")
        if count > LONGEST_FILE:
            yield Breach(path, count, f"has {count} lines; {LONGEST_FILE} are the most")


def top_level(tree):
    """The top of the repository holds what the map of the house names."""
    for name in sorted({path.split("/")[0] for path in tree.paths}):
        if name not in TOP_LEVEL:
            yield Breach(name, 0, "does not belong at the top level")


def names(tree):
    """Files of C++ have snake_case names, .h and .cpp; headers begin with #pragma once."""
    for path in tree.below("src", "tests", suffixes=(".h", ".hpp", ".hh", ".cpp", ".cc", ".cxx", ".c")):
        name = path.rsplit("/", 1)[1]
        if not re.fullmatch(r"[a-z0-9_]+\.(h|cpp)", name):
            yield Breach(path, 0, "C++ files are named in snake_case, .h and .cpp")
        if name.endswith(".h") and not re.search(r"^#pragma once$", tree.text(path), re.MULTILINE):
            yield Breach(path, 1, "the header lacks #pragma once")


def unfinished_words(tree):
    """Nothing is committed half done."""
    # Written so that this file does not name them itself.
    words = r"\b(TO" + r"DO|FIX" + r"ME|XX" + r"X|HA" + r"CK)\b"
    for path in tree.paths:
        if path.endswith(("package-lock.json", ".png")):
            continue
        for line, found in lines_matching(tree.text(path), words):
            yield Breach(path, line, f"{found.group()} is not for a commit")


def machine_paths(tree):
    """No path of one machine and no host of a package registry is committed."""
    pattern = (r"(?<![\w.~$}/-])/(work|root|home/\w+|tmp/vitrine)\b/|\.\./sh" + r"ared\b|registry\.np" + r"mjs\.org|deb\.deb"
               + r"ian\.org|files\.python" + r"hosted\.org")
    for path in tree.paths:
        for line, found in lines_matching(tree.text(path), pattern):
            yield Breach(path, line, f"names a machine: {found.group()}")


def colours(tree):
    """Colours stand in the theme."""
    for path in tree.below("src", suffixes=SOURCES):
        if path == "src/ui/theme.cpp":
            continue
        for line, found in lines_matching(tree.code(path), r"\bIM_COL32(_WHITE|_BLACK|\s*\(\s*(0x)?\d)"):
            yield Breach(path, line, f"a colour outside the theme: {found.group()}")
        if path.startswith(("src/ui/", "src/shell/", "src/core/layout/")):
            for line, found in lines_matching(tree.code(path), r"\b0x([0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})\b"):
                yield Breach(path, line, f"a colour outside the theme: {found.group()}")


def visitor_words(tree):
    """Words for visitors are content or strings of the interface; what stands in code is ids and keys."""
    spoken = {"src/core/model/words.cpp"}
    grammar = {"src/core/search/stem.cpp"}
    keys = {"src/core/model/ui_keys.cpp"}  # and names of what is filled in
    for path in tree.below("src/core", "src/ui", "src/shell", suffixes=SOURCES):
        if path in spoken | grammar | keys or path.startswith("src/core/edtf/"):
            continue
        for line, text in tree.strings(path):
            if any(ord(c) > 127 and c.isalpha() for c in text):
                yield Breach(path, line, f'words for visitors in code: "{text}"')
            elif re.search(r"[A-Za-z]{2,} [A-Za-z]{2,}", text):
                yield Breach(path, line, f'words in code: "{text}"')


RULES = {
    rule.__name__: rule
    for rule in (directions, libraries, light_player, pure_core, emscripten, links, source_lists, file_length, top_level,
                 names, unfinished_words, machine_paths, colours, visitor_words)
}
