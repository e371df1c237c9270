"""Plain text → paragraphs: a line is one, unless the lines were broken at a fixed width."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from hoidap.reading.extract import Paragraph
from hoidap.reading.patterns import CLOSING, LIST_ITEM, NUMBERED_HEADING, SENTENCE_END

_LINE = re.compile(r"[^\n]*\n?")
_WIDEST_WRAP = 120
_NARROWEST_WRAP = 50
_SLACK = 10
_WRAPPED_SHARE = 0.4


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    text: str


def split_paragraphs(
    text: str, start: int = 0, end: int | None = None, first_group: int = 0
) -> list[Paragraph]:
    """Find the paragraphs of plain text.

    Args:
        text: The whole text.
        start: Where to begin.
        end: Where to stop; the text's end if not given.
        first_group: Number of the first group of neighbouring lines.

    Returns:
        Paragraphs in order; between them only white space.
    """
    groups = _groups(text, start, len(text) if end is None else end)
    wrapped_file = _is_wrapped([line for group in groups for line in group], groups)
    paragraphs: list[Paragraph] = []
    for number, group in enumerate(groups, first_group):
        joined = _join(group) if wrapped_file or _is_wrapped(group, [group]) else [[line] for line in group]
        paragraphs += [Paragraph(lines[0].start, lines[-1].end, number) for lines in joined]
    return paragraphs


def runs_on(line: str, following: str) -> bool:
    """Whether a line stops in the middle of a sentence that the following line goes on with."""
    return (
        not ends_sentence(line)
        and not line.endswith(":")
        and not begins_anew(following)
        and following[0].isalpha()
        and following[0].islower()
    )


def ends_sentence(line: str) -> bool:
    """Whether a line's last character, quotes and brackets aside, ends a sentence."""
    return line.rstrip(CLOSING).endswith(SENTENCE_END)


def begins_anew(line: str) -> bool:
    """Whether a line begins a list item or a numbered heading."""
    return bool(LIST_ITEM.match(line) or NUMBERED_HEADING.match(line))


def _groups(text: str, start: int, end: int) -> list[list[_Line]]:
    groups: list[list[_Line]] = [[]]
    for found in _LINE.finditer(text, start, end):
        line = found[0]
        bare = line.strip()
        if bare:
            begin = found.start() + len(line) - len(line.lstrip())
            groups[-1].append(_Line(begin, begin + len(bare), bare))
        elif groups[-1]:
            groups.append([])
    return [group for group in groups if group]


def _is_wrapped(lines: Sequence[_Line], groups: Sequence[Sequence[_Line]]) -> bool:
    """Whether enough lines go on in the next one; where a line is long, nothing was broken at a width."""
    if any(len(line.text) > _WIDEST_WRAP for line in lines):
        return False
    pairs = [pair for group in groups for pair in pairwise(group)]
    wide = [(line, following) for line, following in pairs if len(line.text) >= _NARROWEST_WRAP]
    broken = sum(runs_on(line.text, following.text) for line, following in wide)
    return broken > 0 and broken >= _WRAPPED_SHARE * len(wide)


def _join(group: Sequence[_Line]) -> list[list[_Line]]:
    """A line was broken where the next line's first word would not have fitted."""
    width = max(len(line.text) for line in group)
    joined = [[group[0]]]
    for line, following in pairwise(group):
        full = len(line.text) + 1 + len(following.text.split(maxsplit=1)[0]) > width - _SLACK
        if full and len(line.text) >= _NARROWEST_WRAP and not begins_anew(following.text):
            joined[-1].append(following)
        else:
            joined.append([following])
    return joined
