"""Each house rule is shown to catch what it forbids: a breach is planted in a copy of the repository, and the rule must
name its file. `catches.py` tries all rules, `catches.py RULE...` some."""
import os
import shutil
import sys
import tempfile

from check import SOURCE_DIR
from rules import LONGEST_FILE, RULES
from tree import Tree

COPIED = ("src", "cmake", "tests", "CMakeLists.txt", "dev", "LICENSE")


def line(text):
    """Adds a line at the end of a file."""
    return lambda old: old + text + "\n"


def whole(text):
    return lambda old: text


HEADER = "#pragma once\n"
TO_DO = "TO" + "DO"

# Rule -> the breaches it must catch: file, change to its text, and the file that is to be blamed if another.
PLANTS = {
    "directions": [
        ("src/core/story/state.h", line('#include "text/faces.h"')),
        ("src/core/layout/flow.cpp", line('#include "ui/theme.h"')),
        ("src/text/setting.cpp", line('#include "pack/fonts_reader.h"')),
        ("src/pack/fonts_reader.cpp", line('#include "text/faces.h"')),
        ("src/author/prose.cpp", line('#include "ui/theme.h"')),
        ("src/ui/stage.cpp", line('#include "text/faces.h"')),
        ("src/ui/stage.cpp", line('#  include "shell/session.h"')),
        ("src/shell/session.cpp", line('#include "author/prose.h"')),
        ("src/core/story/state.h", line('#include "state.h"')),
        ("src/core/story/state.h", line('#include "core/../ui/theme.h"')),
    ],
    "libraries": [
        ("src/core/story/state.h", line("#include <imgui.h>")),
        ("src/core/story/state.h", line("#include <unistd.h>")),
        ("src/core/story/state.h", line("#include <boost/any.hpp>")),
        ("src/ui/stage.cpp", line("#include <SDL.h>")),
        ("src/ui/stage.cpp", line("#include <stb/stb_truetype.h>")),
        ("src/pack/fonts_reader.cpp", line("#include <toml++/toml.h>")),
        ("src/shell/session.cpp", line("#include <md4c.h>")),
        ("src/text/setting.cpp", line("#include <linebreak.h>")),
        ("src/author/prose.cpp", line("#include <flatbuffers/flatbuffers.h>")),
        ("src/apps/player.cpp", line("#include <emscripten.h>")),
    ],
    "light_player": [
        (f"src/{room}/planted.cpp", whole(f"#include <{header}>\n"))
        for room in ("core", "text", "pack", "ui", "shell")
        for header in ("iostream", "regex", "format", "locale")
    ],
    "pure_core": [
        ("src/core/story/update.cpp", line("#include <chrono>")),
        ("src/core/story/update.cpp", line("#include <cstdio>")),
        ("src/core/story/update.cpp", line('void say() { printf("x"); }')),
        ("src/core/story/update.cpp", line("void say() { std::cout << 1; }")),
        ("src/core/story/update.cpp", line("auto now() { return std::chrono::steady_clock::now(); }")),
        ("src/core/story/update.cpp", line("static int visits = 0;")),
        ("src/core/story/update.cpp", line("static std::vector<int> visits;")),
        ("src/core/story/update.cpp", line("thread_local int visits{};")),
    ],
    "emscripten": [
        ("src/ui/stage.cpp", line("#ifdef __EMSCRIPTEN__")),
        ("src/core/story/update.cpp", line("#if defined(__EMSCRIPTEN__)")),
        ("src/apps/player.cpp", line("EM_JS(void, hello, (), {});")),
        ("src/pack/fonts_reader.cpp", line("void f() { emscripten_sleep(1); }")),
    ],
    "links": [
        ("src/core/CMakeLists.txt", line("target_link_libraries(vitrine_core PUBLIC vitrine_text)")),
        ("src/core/CMakeLists.txt", line("target_link_libraries(vitrine_core PRIVATE imgui)")),
        ("src/ui/CMakeLists.txt", line("target_link_libraries(vitrine_ui PUBLIC\n  vitrine_text)")),
        ("src/ui/CMakeLists.txt", line("target_link_libraries(vitrine_ui PRIVATE sdl2)")),
        ("src/author/CMakeLists.txt", line("target_link_libraries(vitrine_author PUBLIC vitrine_ui)")),
        ("src/shell/CMakeLists.txt", line("target_link_libraries(vitrine_shell PUBLIC vitrine_author)")),
        ("src/shell/CMakeLists.txt", line("target_link_libraries(vitrine_shell PRIVATE tomlplusplus)")),
        ("src/apps/CMakeLists.txt", line("target_link_libraries(player PRIVATE vitrine_author)")),
        ("src/core/CMakeLists.txt", line("target_link_libraries(vitrine_core PRIVATE some_library)")),
    ],
    "source_lists": [
        ("src/core/story/forgotten.cpp", whole("int forgotten;\n")),
        ("src/core/CMakeLists.txt", line("# base/gone.cpp")),
        ("src/core/CMakeLists.txt", line("file(GLOB sources *.cpp)")),
        ("tests/core/forgotten_test.cpp", whole("int forgotten;\n")),
    ],
    "file_length": [
        ("src/core/story/update.cpp", line("\n" * LONGEST_FILE)),
        ("web/planted.ts", whole("\n" * (LONGEST_FILE + 1))),
    ],
    "top_level": [("notes.md", whole("")), ("scripts/run.sh", whole("")), ("package.json", whole("{}"))],
    "names": [
        ("src/core/story/Planted.h", whole(HEADER)),
        ("src/core/story/planted.hpp", whole(HEADER)),
        ("tests/core/planted-test.cpp", whole("")),
        ("src/core/story/planted.h", whole("int x;\n")),
    ],
    "unfinished_words": [
        ("src/core/story/update.cpp", line(f"// {TO_DO}: think")),
        ("cmake/flags.cmake", line(f"# {TO_DO}")),
        ("dev", line("# FIX" + "ME")),
    ],
    "machine_paths": [
        ("dev", line("cd /home/" + "someone/vitrine")),
        ("cmake/flags.cmake", line('set(x "/wo' + 'rk/main")')),
        ("dev", line("cat ../sha" + "red/design")),
        ("dev", line("npm --registry https://registry.np" + "mjs.org ci")),
    ],
    "colours": [
        ("src/ui/parts.cpp", line("constexpr unsigned pink = 0xFF00FF;")),
        ("src/core/layout/flow.cpp", line("constexpr unsigned pink = 0xFFFF00FF;")),
        ("src/ui/parts.cpp", line("auto pink = IM_COL32(255, 0, 255, 255);")),
        ("src/ui/parts.cpp", line("auto white = IM_COL32_WHITE;")),
    ],
    "visitor_words": [
        ("src/ui/parts.cpp", line('auto word = "Établi";')),
        ("src/core/layout/flow.cpp", line('auto word = "Москва";')),
        ("src/core/layout/flow.cpp", line('auto word = "Open the file";')),
        ("src/shell/session.cpp", line('auto word = R"(Chargement terminé)";')),
        ("src/core/semantics/tell.cpp", line('auto word = "Данные";')),
    ],
}

# What looks like a breach and is none.
INNOCENT = {
    "directions": [("src/core/story/state.h", line('// #include "ui/theme.h"'))],
    "pure_core": [
        ("src/core/story/update.cpp", line("// printf( in a comment")),
        ("src/core/story/update.cpp", line('constexpr auto key = "time()";')),
        ("src/core/story/update.cpp", line("static const int most = 3;")),
        ("src/core/story/update.cpp", line("static int twice(int x) { return 2 * x; }")),
    ],
    "emscripten": [("src/ui/stage.cpp", line("// __EMSCRIPTEN__ is the shell's"))],
    "links": [("src/apps/CMakeLists.txt", line("add_executable(vitrine x.cpp)\ntarget_link_libraries(vitrine PRIVATE vitrine_author)"))],
    "colours": [("src/ui/theme.cpp", line("constexpr unsigned pink = 0xFF00FF;"))],
    "visitor_words": [
        ("src/core/layout/flow.cpp", line("// Établi, in a comment")),
        ("src/core/layout/flow.cpp", line('auto id = "entry.address";')),
    ],
}


def copy_to(folder):
    for name in COPIED:
        source = os.path.join(SOURCE_DIR, name)
        if os.path.isdir(source):
            ignored = shutil.ignore_patterns("golden", "e2e", "__pycache__")
            shutil.copytree(source, os.path.join(folder, name), ignore=ignored)
        else:
            shutil.copy(source, folder)


def blamed(folder, rule):
    return {str(breach) for breach in RULES[rule](Tree(folder))}


def try_plant(folder, rule, path, change):
    """The breaches that come with the change."""
    file_path = os.path.join(folder, path)
    before = blamed(folder, rule)
    old = None
    if os.path.exists(file_path):
        with open(file_path, encoding="utf-8") as file:
            old = file.read()
    os.makedirs(os.path.dirname(file_path), exist_ok=True)
    with open(file_path, "w", encoding="utf-8") as file:
        file.write(change(old or ""))
    new = blamed(folder, rule) - before
    if old is None:
        os.remove(file_path)
    else:
        with open(file_path, "w", encoding="utf-8") as file:
            file.write(old)
    return new


def main(names):
    faults = [f"no breach is planted for the rule {name}" for name in RULES if not PLANTS.get(name)]
    faults += [f"{name} is no rule" for name in sorted({*PLANTS, *INNOCENT} - set(RULES))]
    tried = 0
    with tempfile.TemporaryDirectory() as folder:
        copy_to(folder)
        for name in names or RULES:
            for path, change in PLANTS[name]:
                tried += 1
                to_blame = path.split("/")[0] if name == "top_level" else path
                if not any(breach.startswith(to_blame) for breach in try_plant(folder, name, path, change)):
                    faults.append(f"{name} does not catch what was planted in {path}: {change('')!r}")
            for path, change in INNOCENT.get(name, []):
                tried += 1
                for breach in try_plant(folder, name, path, change):
                    faults.append(f"{name} blames what is innocent: {breach}")
    print("\n".join(faults) if faults else f"{tried} changes tried, all judged rightly")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
