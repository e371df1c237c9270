"""What must stand in a document before it may answer: codes, numbers, names and quoted phrases."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from hoidap.understanding.empty_words import ENGLISH_EMPTY_WORDS, FUNCTION_WORDS, QUESTION_WORDS
from hoidap.vietnamese import (
    Syllable,
    has_translation,
    is_compound,
    is_expression,
    is_syllable,
    strip_marks,
    syllables,
    typed_with_marks,
)

_CODE = re.compile(r"(?<!\w)\d+[\w.]*(?:\s*[-/]\s*\w+)*?(?:\s*[-/]\s*\w*[A-ZĐ]\w*)+(?!\w)")
_NUMBER = re.compile(r"(?<![\w])\d+(?:[.,/:-]\d+)*(?!\w)")
_QUOTED = re.compile(r"[\"“‘«]([^\"”’»]{2,80})[\"”’»]")
_OPENERS = QUESTION_WORDS | FUNCTION_WORDS | ENGLISH_EMPTY_WORDS | {"riêng"}
_BARE_OPENERS = frozenset(strip_marks(word) for word in _OPENERS)
_ACRONYM = re.compile(r"(?<![\w/-])[A-ZĐ]{2,}(?![\w/-])")
_SHORTEST = 2
"""Words of a name, at least."""
ADDRESSES = frozenset("ông bà cụ anh chị cô chú bác em cậu thầy".split())  # noqa: SIM905
"""What people are called by before their names; a document may leave it out, or write another."""
COMRADE = "đồng chí"
"""The same in two syllables."""
_CALLED = re.compile(
    rf"(?<!\w)(?i:{COMRADE}|{'|'.join(sorted(ADDRESSES))})[ ](?P<given>[^\W\d_]+)(?!\w)(?=(?:[ ](?P<next>[^\W\d_]+))?)"
)
_PLACES = frozenset("thôn xã phường huyện quận tỉnh làng ấp xóm".split())  # noqa: SIM905
_LOOK_BACK = 8
_FOREIGN = 4
_SENTENCE_START = re.compile(r"(?:^|[.!?:\"“(–]\s*)$")


@dataclass(frozen=True, slots=True)
class Requirement:
    """A code, number, quoted phrase or name: ``text[start:end]``."""

    words: str
    start: int
    end: int


def requirements(text: str, *, english: bool = False) -> list[Requirement]:
    """Find the codes, numbers, quoted phrases and names in ``text``, as they were written.

    A name is a run of two or more capitalised words, one behind an address ("ông Sang"), or an abbreviation in
    capitals; another single capital begins a sentence, or a title such as "Nghị định". A text written all in capitals,
    or all in small letters, has none.
    In an English text the English words of a run are no part of a name: "Lam Khe District" names "Lam Khe".
    """
    spans: list[tuple[int, int]] = []
    for pattern in (_QUOTED, _CODE, _NUMBER):
        for match in pattern.finditer(text):
            span = match.span(1 if pattern is _QUOTED else 0)
            if not _overlaps(span, spans):
                spans.append(span)
    if not text.isupper():
        spans += [m.span() for m in _ACRONYM.finditer(text) if not _overlaps(m.span(), spans)]
    names = name_spans(text)
    if english:
        names = [own for span in names if (own := _without_english(text, span)) is not None]
    spans += [span for span in names if not _overlaps(span, spans)]
    if not english:
        spans += [span for span in called_spans(text) if not _overlaps(span, spans)]
    return [Requirement(text[start:end], start, end) for start, end in spans]


def is_foreign(word: str) -> bool:
    """Whether a word (in small letters) is of another language, such as "wifi".

    What is short, or has few vowels, may be shorthand; what two syllables make may be two words run together.
    """
    if len(word) < _FOREIGN or not (word.isascii() and word.isalpha()) or is_syllable(word):
        return False
    run_on = any(is_syllable(word[:at]) and is_syllable(word[at:]) for at in range(2, len(word) - 1))
    return not run_on and 3 * sum(letter in "aeiouy" for letter in word) >= len(word)


def code_spans(text: str) -> list[tuple[int, int]]:
    """Where codes of documents stand in ``text``."""
    return [match.span() for match in _CODE.finditer(text)]


def name_spans(text: str) -> list[tuple[int, int]]:
    """Where names stand in ``text``: runs of two or more capitalised words."""
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
    named = [_without_neighbours(text, _without_opening(text, run), words) for run in runs if run]
    named = [run[1:] if len(run) > _SHORTEST and run[0].form in ADDRESSES else run for run in named]
    return [(run[0].start, run[-1].end) for run in named if len(run) >= _SHORTEST]


def called_spans(text: str) -> list[tuple[int, int]]:
    """Where people stand by an address and a given name: "ông Sang", not "ông Trưởng thôn"."""
    if text.isupper():
        return []
    return [
        (called.start(), called.end("given"))
        for called in _CALLED.finditer(text)
        if called["given"][0].isupper()
        and not (called["next"] or "")[:1].isupper()
        and not is_compound(f"{called['given']} {called['next']}".lower())
    ]


def _without_english(text: str, span: tuple[int, int]) -> tuple[int, int] | None:
    """The part of a capitalised run between the English words at its ends; None if it has no other words."""
    whole = " ".join(word.form for word in syllables(text, *span))
    if is_expression(whole):
        return None if " " in whole and all(_is_english(word) for word in whole.split()) else span
    words = syllables(text, *span)
    own = [word for word in words if not _is_english(word.form)]
    return (own[0].start, own[-1].end) if own else None


def _is_english(word: str) -> bool:
    return not is_syllable(word) and has_translation(word)


def _without_opening(text: str, run: list[Syllable]) -> list[Syllable]:
    """Drop a capital that only begins the sentence; so does that of what a place is called by: "Thôn Cầu Tre"."""
    opener = run[0].form in _OPENERS or (run[0].form in _BARE_OPENERS and not typed_with_marks(text))
    opener = opener and not (run[0].form in ADDRESSES and len(run) == _SHORTEST)  # "Anh Sang"
    place = len(run) > _SHORTEST and run[0].form in _PLACES
    return run[1:] if (opener or place) and _opens(text, run[0]) else run


def _opens(text: str, word: Syllable) -> bool:
    """Whether a sentence begins with ``word``."""
    return _SENTENCE_START.search(text, max(0, word.start - _LOOK_BACK), word.start) is not None


def _without_neighbours(text: str, run: list[Syllable], words: list[Syllable]) -> list[Syllable]:
    """Drop a capital that belongs to a word written small beside it: "thứ Bảy Bộ phận" has no name "Bảy Bộ"."""
    if not run or not typed_with_marks(text):
        return run  # without marks too many syllables make a word: "tinh Hoa Vang"
    starts = [word.start for word in words]
    first, last = bisect_left(starts, run[0].start), bisect_left(starts, run[-1].start)
    if (
        first
        and is_compound(f"{words[first - 1].form} {run[0].form}")
        and text[words[first - 1].start].islower()
    ):
        run = run[1:]
    if run and last + 1 < len(words) and is_compound(f"{run[-1].form} {words[last + 1].form}"):
        run = run[:-1]
        if len(run) == _SHORTEST and _opens(text, run[0]):
            run = run[1:]  # "Vay Quỹ Khởi nghiệp": the name begins after what opens the question
    return run


def _overlaps(span: tuple[int, int], taken: list[tuple[int, int]]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in taken)
