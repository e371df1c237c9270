"""How much of a question a text holds: term by term, exactly or by a near word, rarer terms heavier."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray

from hoidap.answering.holders import named_in_full
from hoidap.answering.limits import takes_in, unit_of
from hoidap.answering.offices import ASKING, asks_for_office, offices_held
from hoidap.indexing import Encoder, Index
from hoidap.types import FactName, Passage, Query
from hoidap.understanding.requirements import name_spans
from hoidap.vietnamese import (
    Segment,
    alternatives,
    informativeness,
    other_spellings,
    roman_spellings,
    segment,
    spelled,
    strip_marks,
    synonyms,
    translations,
)

NEAR = 0.62
"""Cosine of two words' vectors from which one may stand for the other."""
NEAR_ACROSS_LANGUAGES = 0.4
"""The same for an English word and a Vietnamese one."""
_OF_A_KIND = 0.15
"""The same from which two words may be parts of one phrase where a comma stands between them."""
_ALIKE = 3

SYNONYM = 0.85
"""Credit for another word for the same thing; a translation of it counts in full."""
TELLING = 0.65
"""Weight of a word from which it tells much of what is asked; a refusal names it."""

_LIVED = re.compile(r"(?<=[^\W\d_] )\(\d{3,4}\s*[-–]\s*\d{3,4}\)")
"""The years of a life behind a name."""
_PHONE = re.compile(
    r"(?<![\d.,/-])(?<!thuế )(?<!CCCD )(?:(?:\(0\d{1,3}\)|0\d|\+84)(?:[ .-]?\d){7,9}|1[89]00[ .]\d{4,6})(?![\d/])"
)
_WRITTEN_AS = {
    **dict.fromkeys(("điện thoại", "số điện thoại", "hotline", "đường dây nóng"), _PHONE),
    "phần trăm": re.compile("%"),
    "sinh": _LIVED,
    "mất": _LIVED,
    "ban hành": re.compile(r"\d\s*[-/]\s*[A-ZĐ][\w/-]*\s+của\s+(?=[A-ZĐ])"),
}
"""What a text writes for a word: a sign, or the paper's code and "của", which say whose it is."""

WITHIN = 0.7
"""Credit for a syllable that stands there only within another word: "bắt" in "nắm bắt"."""
CARRIED = 0.4
"""Weight of a term that a follow-up took from the history, beside 1 for its own."""
CARRIED_INTO_CONTRAST = 0.1
"""The same where it turns to another thing, which may be told in other words."""


@dataclass(frozen=True, slots=True)
class Match:
    """A term of the question and how well a text holds it.

    Attributes:
        term: The word segment.
        weight: How much it tells (``informativeness``), 0 to 1.
        credit: 1 for the term itself, less for a synonym, the cosine for a near word, else 0.
        by: The words that matched; empty if none did.
    """

    term: str
    weight: float
    credit: float
    by: str


class WordVectors:
    """Vectors of single words, remembered; from the bundled encoder, whatever encoder the index uses."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._known: dict[str, NDArray[np.float32]] = {}

    def of(self, words: Sequence[str]) -> NDArray[np.float32]:
        """Unit vectors of ``words``: float32 of shape (len(words), dimension)."""
        new = [word for word in dict.fromkeys(words) if word not in self._known]
        if new:
            self._known.update(zip(new, self._encoder.encode_passages(new), strict=True))
        return np.stack([self._known[word] for word in words])

    def paired(self, word: str, other: str) -> bool:
        """Whether two words are of a kind, as in "công chức, viên chức" or "kiểm tra, giám sát"."""
        first, second = self.of([word, other])
        return float(first @ second) >= _OF_A_KIND


@dataclass(frozen=True, slots=True)
class Corpus:
    """The spelling of every passage and document, made once for an index.

    Attributes:
        passage_forms: For each passage its canonical syllables, joined and padded with spaces.
        document_forms: The quotable text of each document, by id, likewise.
        document_bares: The same without marks.
        words: Word vectors for near matches.
    """

    passage_forms: tuple[str, ...]
    document_forms: dict[str, str]
    document_bares: dict[str, str]
    words: WordVectors

    @classmethod
    def of(cls, index: Index, words: WordVectors) -> Corpus:
        """Spell out ``index``."""
        forms = tuple(spelled(passage.text, marked=True) for passage in index.passages)
        texts: dict[str, list[str]] = {}
        for passage, form in zip(index.passages, forms, strict=True):
            texts.setdefault(passage.document_id, []).append(form)
        documents = {name: " | ".join(parts) for name, parts in texts.items()}
        return cls(
            forms,
            documents,
            {name: strip_marks(form) for name, form in documents.items()},
            words,
        )

    def warm_up(self, passages: int) -> None:
        """Encode the words of the first ``passages`` passages, so that the first question need not."""
        for form in self.passage_forms[:passages]:
            self.words.of([*_words(form), "a"])

    def document_holds(self, document_id: str, phrase: str, *, marked: bool) -> bool:
        """Whether the syllables of ``phrase``, or another word for it, stand in the document's quotable text."""
        form = (self.document_forms if marked else self.document_bares).get(document_id, "")
        wanted = spelled(phrase, marked=marked)
        if not wanted.strip():
            return False
        others = synonyms(wanted.strip(), marked=marked)
        return wanted in form or any(_stands(other, form) for other in others)


class Matcher:
    """Holds one question against many texts."""

    def __init__(self, corpus: Corpus, query: Query) -> None:
        self.corpus = corpus
        self.query = query
        carried = CARRIED_INTO_CONTRAST if query.contrasts else CARRIED
        self.weights = {
            term: informativeness(term, marked=query.marked, language=query.language)
            * (carried if term in query.carried else 1.0)
            for term in query.terms
        }

    def matches(self, text: str) -> list[Match]:
        """Match every term of the question against ``text``."""
        form = spelled(text, marked=self.query.marked)
        words = _words(text) if self.query.language == "vi" and self.query.marked else ()
        found: dict[str, tuple[float, str]] = {
            term: (1.0 if not words or " " in term or term.isdigit() or term in words else WITHIN, term)
            for term in self.query.terms
            if f" {term} " in form
        }
        for term, match in self._alternatives(text).items():
            found.setdefault(term, match)
        near = self._near([term for term in self.query.terms if term not in found], text)
        return [
            Match(term, weight, *found.get(term, near.get(term, (0.0, ""))))
            for term, weight in self.weights.items()
        ]

    def exact_coverage(self, text: str) -> float:
        """Weighted share of the question's terms that stand in ``text`` themselves, 0 to 1; English ones translated."""
        if self.query.language == "en":
            return covered(self.matches(text))
        form = spelled(text, marked=self.query.marked)
        total = sum(self.weights.values())
        return sum(w for term, w in self.weights.items() if f" {term} " in form) / total if total else 0.0

    def _alternatives(self, text: str) -> dict[str, tuple[float, str]]:
        """Other words for terms, or for phrases of several, that stand in ``text``.

        A single syllable has to stand there as a word: "đạo" is none of "tôn giáo" within "lãnh đạo". Marks count
        whatever was typed: without them too many words are spelled alike. For an English question, Vietnamese words.
        """
        words, form = _common_words(text), spelled(text, marked=True)
        credit = 1.0 if self.query.language == "en" else SYNONYM
        found: dict[str, tuple[float, str]] = {}
        for terms, others in self._others:
            other = next(
                (o for o in others if (o in words or _stands(o, form)) and not self._denied(o, form)), ""
            )
            if other:
                for term in terms:
                    found.setdefault(term, (credit, other))
        for term, numbers in self._numbers:
            number = next((number for number in numbers if f" {number} " in form), "")
            if number:
                found.setdefault(term, (SYNONYM, number))
        for term, number, unit in self._measured:
            limit = takes_in(number, unit, form)
            if limit:
                found.setdefault(term, (SYNONYM, limit))
        for term, meant in zip(self.query.terms, self.query.meant, strict=True):
            sign = _WRITTEN_AS[meant].search(text) if meant in _WRITTEN_AS else None
            if sign:
                found.setdefault(term, (1.0, sign.group()))
        return found | self._office(text) | self._named(text)

    def _denied(self, other: str, form: str) -> bool:
        """Whether a text only denies a word: "hộ không kinh doanh" tells nothing of who trades."""
        said = form.count(f" {other} ")
        return not self._denies and said > 0 and form.count(f" không {other} ") == said

    @cached_property
    def _denies(self) -> bool:
        return " không " in spelled(self.query.reading or self.query.text, marked=True)

    def _office(self, text: str) -> dict[str, tuple[float, str]]:
        """The words that ask for the office of a person, where ``text`` tells it."""
        asking = [t for t, meant in zip(self.query.terms, self.query.meant, strict=True) if meant in ASKING]
        held = offices_held(self.query, text, 0, len(text)) if asking and self._asks_for_office else []
        return dict.fromkeys(asking, (1.0, text[held[0].start : held[0].end])) if held else {}

    def _named(self, text: str) -> dict[str, tuple[float, str]]:
        """The names in the question that ``text`` gives in full."""
        named = (name for name in self.query.names if named_in_full(name, text))
        return {spelled(name, marked=self.query.marked).strip(): (1.0, name) for name in named}

    @cached_property
    def _asks_for_office(self) -> bool:
        return asks_for_office(self.query)

    @cached_property
    def _measured(self) -> list[tuple[str, str, str]]:
        """The numbers of the question that have a unit, each with its term: what keeps a limit is told of by it."""
        terms = zip(self.query.terms, self.query.meant, strict=True)
        units = ((term, meant, unit_of(self.query, meant)) for term, meant in terms)
        return [measured for measured in units if measured[2]]

    @cached_property
    def _numbers(self) -> list[tuple[str, tuple[str, ...]]]:
        """Small numbers in other spellings with the word beside them: "05 năm" for "5 năm", never the 05 of a date."""
        asked = spelled(self.query.reading or self.query.text, marked=True).split()
        found = []
        for term, meant in zip(self.query.terms, self.query.meant, strict=True):
            if meant not in asked:
                continue
            place = asked.index(meant)
            before, after = asked[max(0, place - 1) : place], asked[place + 1 : place + 2]
            others = [f"{word} {other}" for word in before for other in other_spellings(meant)]
            others += [f"{other} {word}" for word in after for other in other_spellings(meant, counts=True)]
            others += roman_spellings(" ".join(before), meant)
            found.append((term, tuple(others)))
        return found

    @cached_property
    def _others(self) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
        """What may stand for which terms of the question."""
        query = self.query
        others = translations if query.language == "en" else alternatives
        terms = zip(query.terms, query.meant, strict=True)
        single = [
            ((term,), others(meant)) for term, meant in terms if not meant.isdigit()
        ]  # see ``_numbers``
        return single + [(phrase.terms, others(phrase.words)) for phrase in query.phrases]

    def _near(self, terms: list[str], text: str) -> dict[str, tuple[float, str]]:
        words = _words(text)
        sought = [term for term in terms if not any(character.isdigit() for character in term)]
        if not words or not sought:
            return {}
        least = NEAR_ACROSS_LANGUAGES if self.query.language == "en" else NEAR
        cosines = self.corpus.words.of(sought) @ self.corpus.words.of(words).T
        cosines[~self._comparable(sought, words)] = 0.0
        best = cosines.argmax(axis=1)
        return {
            term: (float(cosines[row, best[row]]), words[best[row]])
            for row, term in enumerate(sought)
            if cosines[row, best[row]] >= least
        }

    def _comparable(self, sought: Sequence[str], words: Sequence[str]) -> NDArray[np.bool_]:
        """Which cosines to trust, shape (len(sought), len(words)).

        The encoder doesn't see marks, and spells rare words in parts: words that only look alike are near in
        it. Two Vietnamese words must have a syllable in common, marks and all; an English word and a Vietnamese
        one must not begin alike.
        """
        if self.query.language == "en":
            begins = np.array([strip_marks(word)[:_ALIKE] for word in words])
            return np.array([begins != term[:_ALIKE] for term in sought])
        own = [set((word if self.query.marked else strip_marks(word)).split()) for word in words]
        return np.array(
            [[not own_syllables.isdisjoint(term.split()) for own_syllables in own] for term in sought]
        )


def covered(matches: Sequence[Match]) -> float:
    """Weighted share of the terms that matched, 0 to 1."""
    total = sum(match.weight for match in matches)
    return sum(match.weight * match.credit for match in matches) / total if total else 0.0


def best_of(*sources: tuple[Sequence[Match], float]) -> list[Match]:
    """Merge matches of the same terms against several texts, each with a factor; the best credit counts."""
    merged = []
    for against in zip(*(matches for matches, _ in sources), strict=True):
        credited = [(m.credit * factor, m) for m, (_, factor) in zip(against, sources, strict=True)]
        credit, match = max(credited, key=lambda pair: pair[0])
        merged.append(Match(match.term, match.weight, credit, match.by))
    return merged


def _stands(word: str, form: str) -> bool:
    """Whether a word of several syllables, which is seldom part of another, stands in a spelled text."""
    return " " in word and f" {word} " in form


@lru_cache(maxsize=20_000)
def _segments(text: str) -> tuple[Segment, ...]:
    return tuple(segment(text))


@lru_cache(maxsize=20_000)
def _words(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(s.form for s in _segments(text) if not s.form.isdigit()))


@lru_cache(maxsize=20_000)
def _common_words(text: str) -> frozenset[str]:
    """The words that are no part of a name: no money is meant by "thị trấn Cầu Bạc"."""
    names = name_spans(text)
    return frozenset(
        word.form for word in _segments(text) if not any(a <= word.start and word.end <= b for a, b in names)
    )


def context_of(index: Index, passage: Passage) -> str:
    """What a passage is about without saying it: its document's kicker, title and number, the heading above it."""
    document = index.documents[passage.document_id]
    numbers = (fact.value for fact in document.metadata.facts if fact.name is FactName.NUMBER)
    return "\n".join(
        part for part in (document.metadata.kicker, document.title, passage.label, *numbers) if part
    )
