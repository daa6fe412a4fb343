"""Checks the house rules. `check.py` checks all of them, `check.py RULE...` some; breaches are printed and make
it fail. `check.py --list` names the rules."""
import os
import sys

from rules import RULES
from tree import Tree

SOURCE_DIR = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def main(names):
    if names == ["--list"]:
        print("\n".join(RULES))
        return 0
    tree = Tree(SOURCE_DIR)
    breaches = [(name, breach) for name in names or RULES for breach in sorted(set(RULES[name](tree)))]
    for name, breach in breaches:
        print(f"{breach} [{name}]")
    return 1 if breaches else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
