"""Words of which one never holds for another ("hộ nghèo", "hộ cận nghèo"), by a table that a speaker can extend.

``contrasts.txt`` has one group a line, its members by commas; ``|`` stands between names of the same. Of two names one
of which holds the other, a text names the longer one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from hoidap.vietnamese.normalising import canonical


@dataclass(frozen=True, slots=True)
class Contrast:
    """Things of a kind, each with its names: what is told of one is no answer about another.

    Attributes:
        members: For each name, which of the things it stands for.
        names: Finds the names in a spelled text, with marks.
    """

    members: dict[str, int]
    names: re.Pattern[str]

    def named(self, form: str) -> set[int]:
        """The things of the group that a spelled text, with marks, names."""
        return {self.members[name] for name in self.names.findall(form)}


@cache
def contrasts() -> tuple[Contrast, ...]:
    """All groups of the table."""
    lines = files("hoidap.vietnamese").joinpath("contrasts.txt").read_text(encoding="utf-8").splitlines()
    return tuple(_contrast(line) for line in lines if line and not line.startswith("#"))


def _contrast(line: str) -> Contrast:
    members = {
        " ".join(canonical(word) for word in name.split()): number
        for number, member in enumerate(line.split(","))
        for name in member.split("|")
    }
    longest_first = sorted(members, key=len, reverse=True)
    return Contrast(members, re.compile(rf"(?<= )(?:{'|'.join(longest_first)})(?= )"))
