"""Whether the documents bear out what a language model wrote, and which quote does.

A statement is kept only if one sentence of an excerpt holds all of this:

1. every number, date, code, quoted phrase and proper name of it;
2. its content words, all of them, themselves or a synonym;
3. every word that counts, compares, denies or sets a condition (``binding``), and none of these stands beside what it
   says in the source that the statement leaves out;
4. the words in the statement's order, with nothing between them that matters (``joining``): so that who did what to
   whom, and which number is whose, stays so.

What fails is not shown. The words are tables a Vietnamese speaker can read and extend.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from hoidap.answering.clauses import best_clause
from hoidap.answering.quoting import cite
from hoidap.answering.whole_quotes import CLAUSE_WORDS
from hoidap.types import Citation, Document
from hoidap.understanding.empty_words import FUNCTION_WORDS, QUESTION_WORDS
from hoidap.understanding.requirements import requirements
from hoidap.vietnamese import canonical, informativeness, segment, spelled, synonyms
from hoidap.writing.binding import COUNTING, DENYING, RELATING, VOICES
from hoidap.writing.endpoint import UNFINISHED
from hoidap.writing.excerpts import Excerpt
from hoidap.writing.faults import Fault
from hoidap.writing.joining import Word, fault_of_joining, joined_words
from hoidap.writing.statements import Statement

SYNONYM = 0.85
"""Credit for another word for the same thing."""

_BINDING = tuple(dict.fromkeys((*COUNTING, *RELATING, *DENYING)))
_BOUND = frozenset(" ".join(canonical(s) for s in word.split()) for word in _BINDING)
_HEADS = frozenset(["điều", "khoản", "chương", "mục", "bước", "phần"])
"""Words that only name a part of a paper: "Điều 5." says nothing."""
_ASKS = re.compile(
    r"\?$|\b(?:bao nhiêu|mấy giờ|khi nào|ở đâu|vì sao|tại sao|thế nào|ra sao)\b[^.]{0,30}\.?$|"
    r"\b(?:gì|nào|ai|đâu)(?: vậy| thế| ạ| bạn| nhỉ)+\.?$",
    re.IGNORECASE,
)
"""What asks, whatever sign it ends with: a model may say the question again."""
_EMPTY = frozenset(canonical(word.replace("_", " ")) for word in FUNCTION_WORDS | QUESTION_WORDS) - _BOUND
_ONE_WAY = (
    (re.compile(r"(?<=\d)[.\s](?=\d{3}(?!\d))"), ""),
    (re.compile(r"(\d{1,2})\s+tháng\s+(\d{1,2})(?!\d)"), r"\1/\2"),
    (re.compile(r"(?<!\d)(\d{1,2})[-.](\d{1,2})[-.](\d{4})(?!\d)"), r"\1/\2/\3"),
    (re.compile(r"(\d{1,2})\s+năm\s+(\d{4})(?!\d)"), r"\1/\2"),
    (re.compile(r"(?<![\d/])0(\d)(?=/\d)|(?<=/)0(\d)(?=/\d{4})"), r"\1\2"),
)
"""Ways to write a number or a date, and the one they are compared in."""
_NUMBER = re.compile(r"(?<!\w)\d+(?:[.,/:-]\d+)*")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of one statement.

    Attributes:
        statement: What the model wrote.
        citation: The quote that bears it out; None if nothing does.
        fault: Why it is not shown, by the stretch that came nearest; None if it is.
        about: The words at fault.
        coverage: Share of its content words that the quote holds, 0 to 1.
    """

    statement: Statement
    citation: Citation | None
    fault: Fault | None
    about: str
    coverage: float


def judged(statement: Statement, excerpts: Sequence[Excerpt], documents: Mapping[str, Document]) -> Verdict:
    """Look for the quote that bears ``statement`` out, in the excerpts it cites first."""
    said = _Said(statement.text)
    if _ASKS.search(statement.text):
        return Verdict(statement, None, Fault.QUESTION, statement.text, 0.0)
    if statement.text.endswith(UNFINISHED):
        return Verdict(statement, None, Fault.UNFINISHED, statement.text, 0.0)
    if not said.words.keys() - _HEADS and (not said.claims or said.words):
        return Verdict(statement, None, Fault.EMPTY, statement.text, 0.0)
    nearest = Verdict(statement, None, Fault.WORDS, statement.text, -1.0)
    for excerpt in sorted(excerpts, key=lambda e: e.number not in statement.cited):
        text = documents[excerpt.passage.document_id].text
        for start, end in excerpt.sentences:
            fault, about, coverage = said.fault_in(text[start:end])
            if fault is None:
                start, end = _clause(said, text, start, end)
                return Verdict(statement, cite(excerpt.passage, text, start, end), None, "", coverage)
            if coverage > nearest.coverage:
                nearest = Verdict(statement, None, fault, about, coverage)
    return nearest


def _clause(said: _Said, text: str, start: int, end: int) -> tuple[int, int]:
    """The clause of a long sentence that bears the statement out by itself, if one does."""
    clause = best_clause(text, start, end, said.coverage, max_words=CLAUSE_WORDS, must=None)
    return clause if said.fault_in(text[slice(*clause)])[0] is None else (start, end)


class _Said:
    """A statement taken apart."""

    def __init__(self, text: str) -> None:
        text = _plain(text)
        self.text = text
        self.form = spelled(text, marked=True)
        self.claims = [claim.words for claim in sorted(requirements(text), key=lambda claim: claim.start)]
        found = segment(text)
        capitals = {s.form for s in found if s.start and text[s.start].isupper()}
        self._content = [s for s in found if s.form not in _EMPTY or s.form in capitals or s.form in VOICES]
        self.words = {
            s.form: 1.0 if s.form in capitals else informativeness(s.form, marked=True)
            for s in self._content
            if s.form not in VOICES
        }

    @cached_property
    def joined(self) -> list[Word]:
        return joined_words(self.text, self._content)

    def coverage(self, text: str) -> float:
        """Weighted share of the content words that ``text`` holds."""
        form, words = spelled(text, marked=True), {s.form for s in segment(text)}
        total = sum(self.words.values())
        return sum(w * _credit(word, form, words) for word, w in self.words.items()) / total if total else 1.0

    def fault_in(self, text: str) -> tuple[Fault | None, str, float]:
        """What ``text`` does not bear out, if anything, the words at fault, and the coverage."""
        text = _plain(text)
        form, words = spelled(text, marked=True), {s.form for s in segment(text)}
        coverage = self.coverage(text)
        for claim in self.claims:
            if not _holds_claim(claim, text, form):
                return Fault.CLAIM, claim, coverage
        for word in _BINDING:
            if _has(word, self.form) and not _has(word, form):
                return Fault.COUNTING, word, coverage
        absent = [word for word in self.words if not _credit(word, form, words)]
        if absent:
            return Fault.WORDS, ", ".join(absent), coverage
        return (*fault_of_joining(self.text, self.joined, text), coverage)


def _holds_claim(claim: str, text: str, form: str) -> bool:
    if re.fullmatch(r"\d[\d.,/]*", claim):
        return _stands_among(claim, _NUMBER.findall(text))
    return spelled(claim, marked=True) in form


def _credit(word: str, form: str, words: set[str]) -> float:
    if f" {word} " in form:
        return 1.0
    others = synonyms(word, marked=True)
    stands = any(other in words or (" " in other and f" {other} " in form) for other in others)
    return SYNONYM if stands else 0.0


def _plain(text: str) -> str:
    """``text`` with its numbers and dates written in one way: "1.000" as "1000", "05 tháng 6" as "5/6"."""
    for pattern, written in _ONE_WAY:
        text = pattern.sub(written, text)
    return text


def _stands_among(number: str, others: Sequence[str]) -> bool:
    """Whether ``number`` is one of ``others``, or a day or month whose year one of them gives too."""
    return any(other == number or ("/" in number and other.startswith(f"{number}/")) for other in others)


def _has(word: str, form: str) -> bool:
    return f" {' '.join(canonical(s) for s in word.split())} " in form
