"""The parts of a lexical score, put together by the question's own words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from hoidap.indexing.lexical import TermWeight
from hoidap.vietnamese import segment, syllables


@dataclass(frozen=True, slots=True)
class Part:
    """What one word, or two neighbouring words, of the question added to a passage's score.

    Attributes:
        term: As it stands in the question.
        exact: For a match with the marks as typed; 0 where only bare spellings are compared.
        bare: For a match without marks.
        whole: For standing there as a word of the question, or for another word in its place.
        pair: Whether it is two neighbouring words.
        start: Where it stands in the question.
        end: Where it ends there.
        by: The other word that stands in its place; empty where it stands itself.
    """

    term: str
    exact: float
    bare: float
    whole: float
    pair: bool
    start: int
    end: int
    by: str = ""

    @property
    def total(self) -> float:
        """What it added in all."""
        return self.exact + self.bare + self.whole


def parts_of(weights: Sequence[TermWeight], question: str, *, marked: bool) -> list[Part]:
    """Put the weights of ``LexicalIndex.explain`` under the question's words, heaviest first.

    The sum of all parts is the passage's lexical score. A word spelled alike with and without marks cannot be told
    apart in the weights; all of it counts as a match with marks where those were typed.
    """
    left = {weight.term: weight.weight for weight in weights if not weight.by}
    parts = _whole_words([weight for weight in weights if weight.by], question, marked=marked)
    for form, bare, start, end in _asked(question):
        if marked:
            exact = left.pop(form, 0.0)
            loose = left.pop(bare, 0.0)
        else:
            exact, loose = 0.0, left.pop(bare, 0.0)
        if exact or loose:
            term = (form if marked else bare).replace("_", " ")
            parts.append(Part(term, exact, loose, 0.0, "_" in form, start, end))
    return sorted(parts, key=lambda part: -part.total)


def by_word(parts: Sequence[Part], question: str) -> tuple[list[Part], float]:
    """Gather the parts by the question's word segments, so that a compound is one thing.

    Returns:
        One part for each word that matched, heaviest first; and what neighbours of different words added.
    """
    words = segment(question)
    gathered: dict[str, Part] = {}
    between = 0.0
    for part in parts:
        word = next((one for one in words if one.start <= part.start and part.end <= one.end), None)
        if word is None:
            between += part.total
            continue
        term = " ".join(question[word.start : word.end].lower().split())
        so_far = gathered.get(term, Part(term, 0.0, 0.0, 0.0, False, word.start, word.end))
        gathered[term] = replace(
            so_far,
            exact=so_far.exact + part.exact,
            bare=so_far.bare + part.bare,
            whole=so_far.whole + part.whole,
            by=so_far.by or part.by,
        )
    return sorted(gathered.values(), key=lambda part: -part.total), between


def _whole_words(weights: Sequence[TermWeight], question: str, *, marked: bool) -> list[Part]:
    places = {word.form if marked else word.bare: word for word in reversed(segment(question))}
    return [
        Part(
            weight.term,
            0.0,
            0.0,
            weight.weight,
            False,
            places[weight.term].start,
            places[weight.term].end,
            "" if weight.by == weight.term else weight.by,
        )
        for weight in weights
    ]


def _asked(question: str) -> Iterable[tuple[str, str, int, int]]:
    found = syllables(question)
    seen: set[str] = set()
    for form, bare, start, end in [
        *((one.form, one.bare, one.start, one.end) for one in found),
        *((f"{a.form}_{b.form}", f"{a.bare}_{b.bare}", a.start, b.end) for a, b in pairwise(found)),
    ]:
        if form not in seen:
            seen.add(form)
            yield form, bare, start, end
