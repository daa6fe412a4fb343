"""What the CMakeLists.txt of the rooms link to what."""
import re
from dataclasses import dataclass, field

from tree import room_of


@dataclass
class Target:
    name: str
    path: str  # of the CMakeLists.txt
    links: list = field(default_factory=list)  # (line, name of what is linked)

    @property
    def room(self):
        return room_of(self.path)


_WORDS = {"PUBLIC", "PRIVATE", "INTERFACE"}


def cmake_targets(tree):
    """Name -> Target, of all targets made in src/*/CMakeLists.txt."""
    targets = {}
    for path in tree.below("src", suffixes=("CMakeLists.txt",)):
        text = re.sub(r"#[^\n]*", "", tree.text(path))
        for made in re.finditer(r"\b(?:add_library|add_executable|vitrine_flatbuffer)\s*\(\s*([\w.]+)", text):
            targets[made.group(1)] = Target(made.group(1), path)
        for linking in re.finditer(r"\btarget_link_libraries\s*\(\s*([\w.]+)([^)]*)\)", text):
            target = targets[linking.group(1)]
            for word in re.finditer(r"\S+", linking.group(2)):
                if word.group() not in _WORDS:
                    line = text.count("\n", 0, linking.start(2) + word.start()) + 1
                    target.links.append((line, word.group()))
    return targets
