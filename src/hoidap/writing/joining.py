"""Whether a statement joins its words as a sentence of the source does.

All words of a lie may stand in a sentence: "xã An Bình có 5 đội, xã Hòa Lạc có 7 đội" holds those of "xã Hòa Lạc có 5
đội". So the statement's words are looked for one after another, in its order, with nothing between them but words that
may be left out (``binding.DROPPED``), brackets, and signs that the statement has too. Three other orders are as true:
an adjunct moved ("đối với người lớn"), the passive ("B do A ban hành"), and "B là A" for "A là B".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from hoidap.answering.forms import candidates
from hoidap.types import QuestionKind
from hoidap.understanding.empty_words import FUNCTION_WORDS
from hoidap.vietnamese import Segment, Syllable, canonical, spelled, syllables, synonyms
from hoidap.writing.binding import (
    ADJUNCTS,
    AFTER,
    ARTICLES,
    CONDITIONS,
    DENYING,
    DROPPED,
    GOVERNING,
    LIMITING,
    MEASURES,
    MULTIPLES,
    NOT_DENYING,
    OPENERS,
    PASSIVE,
    PREDICATES,
    VOICES,
    WITHIN,
)
from hoidap.writing.faults import Fault

_REACH = 3
"""How many syllables before and after the words found a denial is looked for."""
_SIGN = re.compile(r"[,;:.!?–—]")
_PART = re.compile(r"[;!?–—]|(?<!\d)\.(?=\s)")
_BRACKETS = re.compile(r"\([^()]*\)")
_AND = re.compile(r"(?<!\w)(?:và|hoặc|hay|thì|nên)(?!\w)", re.IGNORECASE)
_IS = re.compile(r"(?<!\w)là(?!\w)", re.IGNORECASE)
_CODED = re.compile(r"(?:\w+ ){0,3}\d+\w*[-/][^\W\d_]")
_CODES = re.compile(r",(?=\s*\d+[-/][^\W\d_])")
_MEASURE = re.compile(r"\s+(\w+)")
_RATE = re.compile(r"/\s*[^\W\d_]+")
_MOST_WORDS = 24
"""A statement with more words than that is only looked for as it stands: trying the other orders takes too long."""
_ADJUNCT_WORDS = 6
"""So many words an adjunct may have and be looked for elsewhere."""

_DROPPED = frozenset(" ".join(canonical(s) for s in word.split()) for word in DROPPED)
_FUNCTION = frozenset(canonical(word) for word in FUNCTION_WORDS)
_PHRASES = (*NOT_DENYING, *(word for word in DROPPED if " " in word))


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the statement, and what joins it to the one before.

    Attributes:
        forms: Its syllables, and those of the words that may stand for it.
        parted: Whether a sign or "và" stands before it.
        named: Whether "là" stands before it, after a person's name: "ông A là bí thư" may be said of "ông A, bí thư".
        begins: The word that begins an adjunct before it, the passive or "là"; else empty.
        proper: Whether it is written with a capital, or is a number.
        between: Syllables that stand before it and say nothing by themselves; in the source they may stand there too.
    """

    forms: tuple[tuple[str, ...], ...]
    parted: bool
    named: bool
    begins: str
    proper: bool
    between: frozenset[str]

    @property
    def voice(self) -> bool:
        """Whether it is the word that makes the passive."""
        return self.forms[0] == (self.begins,) and self.begins in PASSIVE


@dataclass(frozen=True, slots=True)
class _Order:
    """The words of the statement in an order that the source may have; ``passive``: who does it is left out."""

    words: Sequence[Word]
    passive: bool = False


def joined_words(text: str, content: Sequence[Segment]) -> list[Word]:
    """The words of a statement that must be joined as in the source, in order."""
    words = []
    last = 0
    for segment in content:
        between = text[last : segment.start]
        own = tuple(segment.form.split())
        others = tuple(tuple(other.split()) for other in synonyms(segment.form, marked=True))
        parted = bool(_SIGN.search(between) or _AND.search(between))
        named = bool(_IS.search(between)) and bool(_persons(text[: segment.start]))
        named = named and not _persons(text[segment.start :])
        begins = segment.form if segment.form in (*ADJUNCTS, *VOICES) else _beginning(between)
        few = frozenset(s.form for s in syllables(between))
        proper = text[segment.start].isupper() or text[segment.start].isdigit()
        words.append(Word((own, *others), parted, named, begins, proper, few))
        last = segment.end
    return words


def fault_of_joining(said: str, words: Sequence[Word], text: str) -> tuple[Fault | None, str]:
    """What is wrong with the way ``said`` joins ``words``, all of which stand in the sentence ``text``."""
    if not words:
        return None, ""
    source = _Source(text)
    beside: tuple[Fault, str] | None = None
    for order in _orders(words, source):
        for first, last in source.runs(order.words):
            beside = source.fault_beside(first, last, said, order)
            if beside is None:
                return None, ""
    if beside is None and (span := source.span_in_order(words)):
        beside = source.fault_beside(*span, said, _Order(words)) or (Fault.MIXED, said)
    return beside or (Fault.ORDER, said)


class _Source:
    """A sentence, syllable by syllable."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.found: list[Syllable] = syllables(text)
        self.forms = [syllable.form for syllable in self.found]
        self.passive = any(word in self.forms for word in PASSIVE)
        self._brackets = [match.span() for match in _BRACKETS.finditer(text)]
        self._gaps: dict[tuple[int, int], tuple[frozenset[str], bool, bool]] = {}

    def runs(self, words: Sequence[Word]) -> Iterator[tuple[int, int]]:
        """Where ``words`` stand one after another, nothing that matters between: first syllable, and after the last."""
        reached = {(start, end): start for start, end in self.places(words[0])}
        for word in words[1:]:
            following: dict[tuple[int, int], int] = {}
            for start, end in self.places(word):
                for (_, before), first in reached.items():
                    if before <= start and self._joins(before, start, word):
                        following[start, end] = first
                        break
            reached = following
        yield from ((first, end) for (_, end), first in reached.items())

    def span_in_order(self, words: Sequence[Word]) -> tuple[int, int] | None:
        """Where ``words`` stand in this order, whatever stands between; None where they don't."""
        first, position = -1, 0
        for word in words:
            places = [place for place in self.places(word) if place[0] >= position]
            if not places:
                return None
            start, position = min(places)
            first = start if first < 0 else first
        return first, position

    def fault_beside(self, first: int, last: int, said: str, order: _Order) -> tuple[Fault, str] | None:
        """What stands beside the syllables ``first`` to ``last`` and may not be left out."""
        form = spelled(said, marked=True)
        near = f" {' '.join(self.forms[self._reach(first, -1) : self._reach(last - 1, 1) + 1])} "
        ahead = f" {' '.join(self.forms[self._reach(first, -1) : last])} "
        for phrase in NOT_DENYING:
            near, ahead = (stretch.replace(_padded(phrase), " ") for stretch in (near, ahead))
        part, ahead_of_all = self._part(first, last)
        for words, stretch in (
            (DENYING, near),
            (LIMITING, ahead),
            (CONDITIONS, part),
            (GOVERNING, ahead_of_all),
        ):
            for word in words:
                if _padded(word) in stretch and _padded(word) not in form:
                    return Fault.DENIAL, word
        return self._fault_of_start(first, last, order) or self._fault_of_end(first, last, said)

    def _fault_of_start(self, first: int, last: int, order: _Order) -> tuple[Fault, str] | None:
        """Where the run begins inside a phrase: what is said there is said of something else."""
        word = order.words[0]
        run = self._run(first, last)
        before, opens = self._before(first, word)
        coded = _CODED.match(run) and not _SIGN.search(run)
        if opens or (coded and not any(form in PREDICATES for form in self.forms[first:last])):
            return None
        if _SIGN.search(run) and before not in OPENERS:
            return Fault.MIXED, before
        phrase = word.begins in ADJUNCTS and not any(other.parted for other in order.words)
        inside = before in WITHIN or (before not in _FUNCTION and not order.passive and not phrase)
        return (Fault.MIXED, before) if inside and not _a_name(order.words) else None

    def _run(self, first: int, last: int) -> str:
        """The text from one syllable to another, without brackets and without the commas between codes."""
        text = self.text[self.found[first].start : self.found[last - 1].end]
        return _CODES.sub(" ", _BRACKETS.sub("", text))

    def _before(self, first: int, word: Word) -> tuple[str, bool]:
        """The syllable before what begins with ``word``, and whether a part of the sentence begins there."""
        while first and not self._signed(first) and (self.forms[first - 1] in (*ARTICLES, *word.between)):
            first -= 1
        return (self.forms[first - 1], self._signed(first)) if first else ("", True)

    def _signed(self, at: int) -> bool:
        """Whether a sign stands before a syllable."""
        return at > 0 and bool(_SIGN.search(self.text, self.found[at - 1].end, self.found[at].start))

    def _fault_of_end(self, first: int, last: int, said: str) -> tuple[Fault, str] | None:
        """A number that is another one without the "triệu", "%" or "/năm" after it, and words that change all."""
        after = self.text[self.found[last - 1].end :].lower()
        follows = spelled(after, marked=True)
        words = next((word for word in AFTER if follows.startswith(_padded(word))), "")
        if words or after.lstrip().startswith("/"):
            return Fault.MIXED, words or after.split()[0]
        parted = _SIGN.search(self._run(first, last))
        if parted and last < len(self.found) and not self._signed(last) and self.forms[last] not in OPENERS:
            return Fault.MIXED, self.forms[last]
        if parted and last < len(self.found) and self.forms[last] == "là":
            return Fault.MIXED, "là"
        measure = _MEASURE.match(after)
        if measure and self.forms[last - 1].isdigit():
            following = canonical(measure[1])
            same = _padded(f"{self.forms[last - 1]} {following}") in spelled(said, marked=True)
            if not same and (following not in _FUNCTION or following in MEASURES):
                return Fault.MIXED, following
        for rate in _RATE.findall(said.lower()):
            if rate not in self.text.lower():
                return Fault.MIXED, rate
        for syllable in self.found[first:last]:
            after = self.text[syllable.end :].lstrip().lower()
            sign = next((sign for sign in MULTIPLES if after.startswith(sign)), "")
            number = syllable.form
            if number.isdigit() and sign and not re.search(rf"(?<!\d){number}\s*{sign}", said.lower()):
                return Fault.MIXED, f"{number} {sign}"
        return None

    def _reach(self, at: int, step: int) -> int:
        """The syllable up to ``_REACH`` further on, not beyond a sign."""
        for _ in range(_REACH):
            other = at + step
            if not 0 <= other < len(self.found):
                break
            left, right = min(at, other), max(at, other)
            if _SIGN.search(self.text, self.found[left].end, self.found[right].start):
                break
            at = other
        return at

    def _part(self, first: int, last: int) -> tuple[str, str]:
        """The part of the sentence, between semicolons, that the syllables stand in, and what of it is before them."""
        begin, end = self.found[first].start, self.found[last - 1].end
        cuts = [match.start() for match in _PART.finditer(self.text)]
        start = max((cut + 1 for cut in cuts if cut < begin), default=0)
        stop = min((cut for cut in cuts if cut >= end), default=len(self.text))
        return spelled(self.text[start:stop], marked=True), spelled(self.text[start:begin], marked=True)

    def places(self, word: Word) -> list[tuple[int, int]]:
        return [
            (i, i + len(form))
            for form in word.forms
            for i in range(len(self.forms) - len(form) + 1)
            if tuple(self.forms[i : i + len(form)]) == form
        ]

    def _joins(self, end: int, start: int, word: Word) -> bool:
        if (end, start) not in self._gaps:
            self._gaps[end, start] = self._gap(end, start)
        matter, parted, apart = self._gaps[end, start]
        return not apart and matter <= word.between and (not parted or word.parted or word.named)

    def _gap(self, end: int, start: int) -> tuple[frozenset[str], bool, bool]:
        """What stands between and may not be left out, whether a sign is there, whether one that parts."""
        begin, stop = self.found[end - 1].end, self.found[start].start
        bracketed = [span for span in self._brackets if begin <= span[0] and span[1] <= stop]
        left = [
            self.forms[i]
            for i in range(end, start)
            if not any(a <= self.found[i].start < b for a, b in bracketed)
        ]
        form = f" {' '.join(left)} "
        for phrase in _PHRASES:
            form = form.replace(_padded(phrase), " ")
        between = _BRACKETS.sub(" ", self.text[begin:stop])
        return frozenset(form.split()) - _DROPPED, bool(_SIGN.search(between)), bool(_PART.search(between))


def _orders(words: Sequence[Word], source: _Source) -> Iterator[_Order]:
    """The statement's words as they stand, then in the other orders that would say the same."""
    yield _Order(words)
    if len(words) > _MOST_WORDS:
        return
    for at, word in enumerate(words):
        if word.begins in ADJUNCTS and _stands_after(source, word):
            yield from (_Order(moved) for moved in _moved(words, at))
        elif at and word.begins == "là" and "là" in source.forms:
            yield _Order([*words[at:], *words[:at]])
        elif at and word.begins in PASSIVE and not source.passive:
            rest = words[at + 1 :] if word.voice else words[at:]
            for k in range(1, len(rest) + 1):
                yield _Order([*rest[:k], *words[:at], *rest[k:]], passive=word.voice)


def _moved(words: Sequence[Word], at: int) -> Iterator[Sequence[Word]]:
    """The adjunct that begins at ``at``, however long, moved to any other place."""
    for stop in range(at + 1, min(at + _ADJUNCT_WORDS, len(words)) + 1):
        others = [*words[:at], *words[stop:]]
        for place in range(len(others) + 1):
            if place == 0 and at:
                yield [*words[at:stop], replace(others[0], parted=True), *others[1:]]
            elif place not in (0, at):
                yield [*others[:place], *words[at:stop], *others[place:]]


def _stands_after(source: _Source, word: Word) -> bool:
    """Whether the same word begins the adjunct in the source."""
    before = tuple(word.begins.split())
    if word.forms[0] == before:
        return True
    return any(
        tuple(source.forms[start - len(before) : start]) == before
        for start, _ in source.places(word)
        if start >= len(before)
    )


def _a_name(words: Sequence[Word]) -> bool:
    """Whether these are one word, or names and numbers only: an answer that says of them nothing."""
    return len(words) == 1 or all(word.proper for word in words)


def _beginning(between: str) -> str:
    forms = [s.form for s in syllables(between)]
    form = f" {' '.join(forms)} "
    if any(_padded(word) in form for word in PASSIVE):
        return next(word for word in PASSIVE if _padded(word) in form)
    ending = next((a for a in ADJUNCTS if form.endswith(_padded(a))), "")
    return ending or ("là" if _padded("là") in form else "")


def _padded(word: str) -> str:
    return f" {' '.join(canonical(s) for s in word.split())} "


def _persons(text: str) -> bool:
    return bool(candidates(QuestionKind.NAME, text, 0, len(text)))
