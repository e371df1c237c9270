"""Whether the documents bear out what a language model wrote, and which quote does.

A statement is kept only if one stretch of an excerpt, as short as possible, holds all of this:

1. every number, date, code, quoted phrase and proper name of it;
2. its telling words, themselves or a synonym, and of all its content words the share ``SUPPORTED_FROM`` by weight;
3. every word that counts, limits or makes absolute, and none that denies or plans which the statement leaves out;
4. no other number or person between the words that the statement joins: "A có 5, B có 7" is no "A có 7";
5. its names in the statement's order, or in the other one if either is in the passive, and several numbers in the
   same order: so that who did what to whom stays so.

What fails is not shown. The words are tables a Vietnamese speaker can read and extend.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from hoidap.answering.answer_types import candidates
from hoidap.answering.clauses import best_clause
from hoidap.answering.extractive import CLAUSE_WORDS, cite
from hoidap.types import Citation, Document, QuestionKind
from hoidap.understanding.patterns import FUNCTION_WORDS, QUESTION_WORDS
from hoidap.understanding.requirements import requirements
from hoidap.vietnamese import canonical, informativeness, segment, spelled, syllables, synonyms
from hoidap.writing.endpoint import UNFINISHED
from hoidap.writing.excerpts import Excerpt
from hoidap.writing.statements import Statement

SUPPORTED_FROM = 0.8
"""Least share of a statement's content words, by weight, that its quote must hold."""
TELLING = 0.6
"""Weight from which a word must be held whatever the share: it could be an invention."""
SYNONYM = 0.85

COUNTING = (
    "hai", "ba", "bốn", "sáu", "bảy", "tám", "chín", "mười", "trăm", "nghìn", "ngàn", "triệu", "tỷ", "nửa", "gấp đôi",
    "tất cả", "toàn bộ", "mọi", "duy nhất", "đầu tiên", "cuối cùng", "nhất", "luôn", "chỉ", "ít nhất", "tối đa",
    "tối thiểu", "hằng năm", "hàng năm", "có thể", "bắt buộc",
)  # fmt: skip
"""Words that count, limit or make absolute; a statement holds none that its quote lacks, nor one that denies."""

DENYING = (
    "không", "chưa", "chẳng", "chả", "đừng", "cấm", "trừ", "ngoại trừ", "miễn", "hoãn", "hủy", "bãi bỏ", "ngừng",
    "từ chối", "sẽ", "sắp", "dự kiến", "phấn đấu", "đề xuất", "đề nghị", "nếu",
)  # fmt: skip
"""Words that turn what stands beside them to its opposite, or put it off; a statement leaves none of them out."""

NOT_DENYING = ("không ngừng", "không chỉ", "không những", "không gian", "không khí", "chưa kể")
"""Phrases that hold such a word and deny nothing."""

_REACH = 3
"""How many syllables before and after the words that a statement joins a denial is looked for."""
_EMPTY = frozenset(canonical(word.replace("_", " ")) for word in FUNCTION_WORDS | QUESTION_WORDS)
_ONE_WAY = (
    (re.compile(r"(?<=\d)[.\s](?=\d{3}(?!\d))"), ""),
    (re.compile(r"(\d{1,2})\s+tháng\s+(\d{1,2})(?!\d)"), r"\1/\2"),
    (re.compile(r"(?<!\d)(\d{1,2})[-.](\d{1,2})[-.](\d{4})(?!\d)"), r"\1/\2/\3"),
    (re.compile(r"(\d{1,2})\s+năm\s+(\d{4})(?!\d)"), r"\1/\2"),
    (re.compile(r"(?<![\d/])0(\d)(?=/\d)|(?<=/)0(\d)(?=/\d{4})"), r"\1\2"),
)
"""Ways to write a number or a date, and the one they are compared in."""
_NUMBER = re.compile(r"(?<!\w)\d+(?:[.,/:-]\d+)*")
_PASSIVE = re.compile(r" (?:do|bởi|bị|được) ")
_STOP = re.compile(r"[,;:.!?()]")


class Fault(StrEnum):
    """Why a statement is not shown."""

    EMPTY = "empty"
    QUESTION = "question"
    UNFINISHED = "unfinished"
    CLAIM = "claim"
    WORDS = "words"
    COUNTING = "counting"
    DENIAL = "denial"
    MIXED = "mixed"
    ORDER = "order"
    BESIDE = "beside"


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
    if statement.text.endswith("?"):
        return Verdict(statement, None, Fault.QUESTION, statement.text, 0.0)
    if statement.text.endswith(UNFINISHED):
        return Verdict(statement, None, Fault.UNFINISHED, statement.text, 0.0)
    if not said.words and not said.claims:
        return Verdict(statement, None, Fault.EMPTY, statement.text, 0.0)
    nearest = Verdict(statement, None, Fault.WORDS, statement.text, -1.0)
    for excerpt in sorted(excerpts, key=lambda e: e.number not in statement.cited):
        text = documents[excerpt.passage.document_id].text
        for start, end in _stretches(excerpt):
            fault, about, coverage = said.fault_in(text[start:end])
            if fault is None:
                start, end = _clause(said, text, start, end)
                return Verdict(statement, cite(excerpt.passage, text, start, end), None, "", coverage)
            if coverage > nearest.coverage:
                nearest = Verdict(statement, None, fault, about, coverage)
    return nearest


def _stretches(excerpt: Excerpt) -> Iterator[tuple[int, int]]:
    """Single sentences, then neighbours together, then all."""
    for together in range(1, len(excerpt.sentences) + 1):
        for first in range(len(excerpt.sentences) - together + 1):
            yield excerpt.sentences[first][0], excerpt.sentences[first + together - 1][1]


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
        capitals = {s.form for s in segment(text) if s.start and text[s.start].isupper()}
        self.words = {
            word: 1.0 if word in capitals else informativeness(word, marked=True)
            for word in dict.fromkeys(s.form for s in segment(text))
            if word not in _EMPTY or word in capitals
        }

    @cached_property
    def numbers(self) -> list[str]:
        return _NUMBER.findall(self.text)

    @cached_property
    def persons(self) -> list[str]:
        return _persons(self.text)

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
        absent = [word for word in self.words if not _credit(word, form, words)]
        telling = [word for word in absent if self.words[word] >= TELLING]
        if telling or coverage < SUPPORTED_FROM:
            return Fault.WORDS, ", ".join(telling or absent), coverage
        for word in dict.fromkeys((*COUNTING, *DENYING)):
            if _has(word, self.form) and not _has(word, form):
                return Fault.COUNTING, word, coverage
        return (*self._fault_of_joining(text), coverage)

    def _fault_of_joining(self, text: str) -> tuple[Fault | None, str]:
        start, end = self._span(text)
        near = spelled(_reach(text, start, end), marked=True)
        for phrase in NOT_DENYING:
            near = near.replace(f" {canonical(phrase)} ", " ")
        for word in DENYING:
            if _has(word, near) and not _has(word, self.form):
                return Fault.DENIAL, word
        between = _NUMBER.findall(text[start:end])
        others = [n for n in between if not any(_stands_among(own, [n]) for own in self.numbers)]
        if self.numbers and others and not self._dated(others, text[start:end]):
            return Fault.MIXED, ", ".join(others)
        strangers = [name for name in _persons(text[start:end]) if not _has(name, self.form)]
        if self.persons and strangers:
            return Fault.MIXED, ", ".join(strangers)
        return (None, "") if self._in_order(text, text[start:end]) else (Fault.ORDER, ", ".join(self.claims))

    def _dated(self, others: Sequence[str], text: str) -> bool:
        """Whether the other numbers belong to codes and dates, which say nothing of amounts."""
        spans = [
            text[c.start : c.end]
            for kind in (QuestionKind.CODE, QuestionKind.DATE)
            for c in candidates(kind, text, 0, len(text))
        ]
        own = {n for span in spans for n in _NUMBER.findall(span)}
        amounts = [n for n in self.numbers if n not in own]
        return bool(amounts) and all(other in own for other in others)

    def _span(self, text: str) -> tuple[int, int]:
        """The shortest stretch of ``text`` that holds each word and claim of the statement which stands in it."""
        found = syllables(text)
        forms = [s.form for s in found]
        wanted = [
            term.split() for term in (*self.words, *(spelled(c, marked=True).strip() for c in self.claims))
        ]
        places: list[tuple[int, int, int]] = []
        for which, term in enumerate(wanted):
            places += [
                (i, i + len(term), which)
                for i in range(len(forms) - len(term) + 1)
                if forms[i : i + len(term)] == term
            ]
        window = _shortest(sorted(places))
        return (found[window[0]].start, found[window[1] - 1].end) if window else (0, len(text))

    def _in_order(self, text: str, joined: str) -> bool:
        form = spelled(text, marked=True)
        places = {
            claim: form.find(spelled(claim, marked=True))
            for claim in self.claims
            if form.count(spelled(claim, marked=True)) == 1
        }
        names = [place for claim, place in places.items() if not claim[0].isdigit()]
        numbers = len(places) - len(names)
        if numbers > 1 and list(places.values()) != sorted(places.values()):
            return False
        turned = _passive(self.text) != _passive(joined)
        return len(names) < 2 or (names != sorted(names)) == turned


def _passive(text: str) -> bool:
    return _PASSIVE.search(spelled(text, marked=True)) is not None


def _shortest(places: list[tuple[int, int, int]]) -> tuple[int, int] | None:
    """The shortest run of ``places`` (begin, end, which) that holds every one that occurs."""
    kinds = {which for _, _, which in places}
    best: tuple[int, int] | None = None
    for first in range(len(places)):
        seen: set[int] = set()
        stop = 0
        for _, end, which in places[first:]:
            seen.add(which)
            stop = max(stop, end)
            if seen == kinds:
                begin = places[first][0]
                if best is None or stop - begin < best[1] - best[0]:
                    best = (begin, stop)
                break
    return best


def _reach(text: str, start: int, end: int) -> str:
    """The stretch and a few syllables on either side, up to the next sign."""
    before, after = syllables(text, 0, start)[-_REACH:], syllables(text, end)[:_REACH]
    begin, stop = start, end
    for word in reversed(before):
        if _STOP.search(text, word.end, begin):
            break
        begin = word.start
    for word in after:
        if _STOP.search(text, stop, word.start):
            break
        stop = word.end
    return text[begin:stop]


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


def _persons(text: str) -> list[str]:
    return [
        spelled(text[c.start : c.end], marked=True).strip()
        for c in candidates(QuestionKind.NAME, text, 0, len(text))
    ]


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
