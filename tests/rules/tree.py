"""The files of the repository as the rules see them: what is committed or about to be."""
import os
import re
import subprocess
from dataclasses import dataclass
from functools import cached_property

SKIPPED_FOLDERS = {".git", "build", "dist", "node_modules", "test-results", "playwright-report", "__pycache__"}


@dataclass(frozen=True, order=True)
class Breach:
    path: str
    line: int  # 1-based; 0: the file as a whole
    message: str

    def __str__(self):
        return f"{self.path}:{self.line}: {self.message}"


class Tree:
    """`root` is a checkout, or a plain folder holding a copy of one."""

    def __init__(self, root):
        self.root = root
        self._texts = {}

    @cached_property
    def paths(self):
        """All files, sorted, with '/'."""
        if os.path.exists(os.path.join(self.root, ".git")):
            command = ["git", "-C", self.root, "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
            listed = subprocess.run(command, check=True, capture_output=True).stdout.decode().split("\0")
            return sorted({path for path in listed if path and os.path.isfile(os.path.join(self.root, path))})
        found = []
        for folder, folders, files in os.walk(self.root):
            folders[:] = sorted(set(folders) - SKIPPED_FOLDERS)
            found += [os.path.relpath(os.path.join(folder, name), self.root).replace(os.sep, "/") for name in files]
        return sorted(found)

    def below(self, *folders, suffixes=("",)):
        starts = tuple(folder.rstrip("/") + "/" for folder in folders)
        return [path for path in self.paths if path.startswith(starts) and path.endswith(tuple(suffixes))]

    def text(self, path):
        if path not in self._texts:
            with open(os.path.join(self.root, path), encoding="utf-8", errors="replace", newline="") as file:
                self._texts[path] = file.read()
        return self._texts[path]

    def code(self, path):
        """C++ without comments, characters and the insides of strings; lines stay where they are."""
        return _LITERAL.sub(_blank, self.text(path))

    def strings(self, path):
        """(line, contents) of every string literal of a C++ file."""
        text = self.text(path)
        for match in _LITERAL.finditer(text):
            literal = match.group()
            if '"' in literal[:2] and not _is_include(text, match.start()):
                yield text.count("\n", 0, match.start()) + 1, literal.strip('R"')


SOURCES = (".h", ".cpp")
_LITERAL = re.compile(
    r'R"(?P<mark>[^()\s\\]{0,16})\(.*?\)(?P=mark)"'
    r'|"(?:\\.|[^"\\\n])*"'
    r"|(?<![0-9A-Fa-f])'(?:\\.|[^'\\\n])+'"
    r"|//[^\n]*|/\*.*?\*/",
    re.DOTALL,
)


def _is_include(text, offset):
    line = text[text.rfind("\n", 0, offset) + 1 : offset]
    return line.lstrip().startswith("#")


def _blank(match):
    literal = match.group()
    if _is_include(match.string, match.start()) and literal.startswith('"'):
        return literal
    newlines = "\n" * literal.count("\n")
    return '""' + newlines if '"' in literal[:2] else newlines


def room_of(path):
    """'core' of src/core/...; None for a file outside the rooms."""
    parts = path.split("/")
    return parts[1] if parts[0] == "src" and len(parts) > 2 else None


def lines_matching(text, pattern):
    for number, line in enumerate(text.split("\n"), 1):
        if found := re.search(pattern, line):
            yield number, found
