"""Which sentence answers best: a weighted sum of a few plain measures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from hoidap.vietnamese import syllables

_REACH = 3


@dataclass(frozen=True, slots=True)
class Measures:
    """What is known of a sentence in the light of a question.

    Attributes:
        own: Share of the question's words that the sentence holds, telling ones heavier, 0 to 1.
        whole: The same of sentence, passage and context together.
        close: Share of the question's neighbouring words that stand near each other in the sentence.
        near: Cosine of question and sentence.
        form: 1 if it holds what has the form asked for (a date, an amount), less where many sentences do, else 0.
        first: 1 for a sentence of the best passage, 1/2 for one of the second, and so on.
        focus: How well it holds the word that follows the words that ask, 0 to 1; 1 where there is none.
        placed: 1 where it opens with what is asked for, beneath a heading that says of what; else 0.
        recent: 1 where the answer to the question that this one follows up was quoted from it; else 0.
    """

    own: float
    whole: float
    close: float
    near: float
    form: float
    first: float
    focus: float
    placed: float
    recent: float = 0.0

    @property
    def score(self) -> float:
        """What sentences are ranked by.

        Weights fitted to the training questions (``train/questions.jsonl.xz``) found the right sentence of
        dev ViQuAD less often than these round ones (0.569 against 0.605 of 531 questions).
        """
        return (
            0.5 * self.own
            + 0.5 * self.whole
            + 0.1 * self.close
            + 0.3 * self.near
            + 0.25 * self.form
            + 0.2 * self.first
            + 0.2 * self.focus
            + 0.2 * self.placed
            + 0.2 * self.recent
        )


def close(terms: Sequence[str], text: str, start: int, end: int, *, marked: bool) -> float:
    """Share of neighbouring ``terms`` in order and at most three syllables apart in ``text[start:end]``."""
    pairs = list(pairwise(terms))
    if not pairs:
        return 0.0
    forms = [word.form if marked else word.bare for word in syllables(text, start, end)]
    places = {term: _places(term.split(), forms) for term in dict.fromkeys(terms)}
    together = [
        any(0 <= b - a - len(first.split()) <= _REACH for a in places[first] for b in places[second])
        for first, second in pairs
    ]
    return sum(together) / len(pairs)


def _places(wanted: list[str], forms: list[str]) -> list[int]:
    return [i for i in range(len(forms) - len(wanted) + 1) if forms[i : i + len(wanted)] == wanted]
