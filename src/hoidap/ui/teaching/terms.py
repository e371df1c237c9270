"""The parts of a lexical score, put together by the question's own words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from hoidap.indexing.lexical import TermWeight
from hoidap.vietnamese import syllables


@dataclass(frozen=True, slots=True)
class Part:
    """What one word, or two neighbouring words, of the question added to a passage's score.

    Attributes:
        term: As it stands in the question.
        exact: For a match with the marks as typed; 0 where only bare spellings are compared.
        bare: For a match without marks.
        pair: Whether it is two neighbouring words.
    """

    term: str
    exact: float
    bare: float
    pair: bool

    @property
    def total(self) -> float:
        """What it added in all."""
        return self.exact + self.bare


def parts_of(weights: Sequence[TermWeight], question: str, *, marked: bool) -> list[Part]:
    """Put the weights of ``LexicalIndex.explain`` under the question's words, heaviest first.

    The sum of all parts is the passage's lexical score. A word spelled alike with and without marks cannot be told
    apart in the weights; all of it counts as a match with marks where those were typed.
    """
    left = {weight.term: weight.weight for weight in weights}
    parts = []
    for form, bare, pair in _asked(question):
        if marked:
            exact = left.pop(form, 0.0)
            loose = left.pop(bare, 0.0)
        else:
            exact, loose = 0.0, left.pop(bare, 0.0)
        if exact or loose:
            term = (form if marked else bare).replace("_", " ")
            parts.append(Part(term, exact, loose, pair))
    return sorted(parts, key=lambda part: -part.total)


def _asked(question: str) -> Iterable[tuple[str, str, bool]]:
    found = syllables(question)
    seen: set[str] = set()
    for form, bare, pair in [
        *((one.form, one.bare, False) for one in found),
        *((f"{a.form}_{b.form}", f"{a.bare}_{b.bare}", True) for a, b in pairwise(found)),
    ]:
        if form not in seen:
            seen.add(form)
            yield form, bare, pair
