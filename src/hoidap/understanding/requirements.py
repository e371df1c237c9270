"""What must stand in a document before it may answer: codes, numbers, names and quoted phrases."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hoidap.understanding.patterns import ENGLISH_EMPTY_WORDS, FUNCTION_WORDS, QUESTION_WORDS
from hoidap.vietnamese import Syllable, syllables

_CODE = re.compile(r"(?<!\w)\d+[\w.]*(?:\s*[-/]\s*\w+)*?(?:\s*[-/]\s*\w*[A-ZĐ]\w*)+(?!\w)")
_NUMBER = re.compile(r"(?<![\w])\d+(?:[.,/:-]\d+)*(?!\w)")
_QUOTED = re.compile(r"[\"“‘«]([^\"”’»]{2,80})[\"”’»]")
_OPENERS = QUESTION_WORDS | FUNCTION_WORDS | ENGLISH_EMPTY_WORDS
_SENTENCE_START = re.compile(r"(?:^|[.!?:\"“(–]\s*)$")


@dataclass(frozen=True, slots=True)
class Requirement:
    """A code, number, quoted phrase or name: ``text[start:end]``."""

    words: str
    start: int
    end: int


def requirements(text: str) -> list[Requirement]:
    """Find the codes, numbers, quoted phrases and names in ``text``, as they were written.

    A name is a run of two or more capitalised words; a single capital begins a sentence, or a title such as
    "Nghị định". A text written all in capitals, or all in small letters, has none.
    """
    spans: list[tuple[int, int]] = []
    for pattern in (_QUOTED, _CODE, _NUMBER):
        for match in pattern.finditer(text):
            span = match.span(1 if pattern is _QUOTED else 0)
            if not _overlaps(span, spans):
                spans.append(span)
    spans += [span for span in _names(text) if not _overlaps(span, spans)]
    return [Requirement(text[start:end], start, end) for start, end in spans]


def _names(text: str) -> list[tuple[int, int]]:
    if text.isupper():
        return []
    runs: list[list[Syllable]] = []
    words = syllables(text)
    for word in words:
        capital = text[word.start].isupper()
        adjacent = runs and runs[-1] and text[runs[-1][-1].end : word.start] == " "
        if capital and adjacent:
            runs[-1].append(word)
        elif capital:
            runs.append([word])
        else:
            runs.append([])
    named = [_without_opening(text, run) for run in runs if run]
    return [(run[0].start, run[-1].end) for run in named if len(run) > 1]


def _without_opening(text: str, run: list[Syllable]) -> list[Syllable]:
    """Drop a capital that only begins the sentence."""
    opens = _SENTENCE_START.search(text[: run[0].start]) and run[0].form in _OPENERS
    return run[1:] if opens else run


def _overlaps(span: tuple[int, int], taken: list[tuple[int, int]]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in taken)
