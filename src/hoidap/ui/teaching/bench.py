"""What a trainer has set up: the question and the switches. It comes from the browser, so nothing of it is trusted."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from hoidap.types import Options
from hoidap.ui.teaching.lessons import COMPARISONS, LENGTHS
from hoidap.ui.teaching.words import LANGUAGES

if TYPE_CHECKING:
    from hoidap.settings import Settings

PARTS = frozenset({"all", "weight", "threshold", "cut", "compare", "lesson", "trace"})
"""What may have changed; "lesson" sets the switches as an exercise says, "trace" asks for the trace to be saved."""


@dataclass(frozen=True, slots=True)
class Bench:
    """One request of the trainers' view; it holds all that its answer depends on besides the conversation.

    Attributes:
        parts: What changed, of ``PARTS``.
        serial: Counts the requests of one open page; given back with the answer.
        turn: Which turn of the conversation is looked at, from 0; None for ``question``.
        question: A question of the trainer's own.
        seen: How many turns the page knew of.
        dense_weight: 0 to 1, or None as set.
        answer_from: 0 to 1, or None as tuned.
        min_words: Least length of a passage.
        max_words: Greatest length of a passage, not below the least.
        compare: One of ``COMPARISONS``, or empty.
        other: The question to compare with.
        lesson: Which exercise is being done, from 1; 0 for none.
        language: The language that the page's frame is in; empty before there is one.
        wanted: The language that the page is in now; empty where it does not say.
    """

    parts: frozenset[str]
    serial: int
    turn: int | None
    question: str
    seen: int
    dense_weight: float | None
    answer_from: float | None
    min_words: int
    max_words: int
    compare: str
    other: str
    lesson: int
    language: str
    wanted: str

    @classmethod
    def of(cls, data: object, settings: Settings) -> Bench:
        """Read what the browser sent; what cannot be used is as if it had not been sent."""
        sent: Mapping[str, Any] = data if isinstance(data, Mapping) else {}
        asked = sent.get("parts")
        known = [part for part in asked if isinstance(part, str)] if isinstance(asked, list) else []
        parts = PARTS.intersection(known)
        least = _whole(sent.get("min_words"), *LENGTHS["min_words"], settings.passage_min_words)
        most = _whole(sent.get("max_words"), *LENGTHS["max_words"], settings.passage_max_words)
        compare = sent.get("compare")
        wanted = _text(sent.get("wanted"), 5)
        longest = settings.question_max_chars + 1
        return cls(
            parts=parts or frozenset({"all"}),
            serial=_whole(sent.get("serial"), 0, 2**31, 0),
            turn=_turn(sent.get("turn")),
            question=_text(sent.get("question"), longest),
            seen=_whole(sent.get("seen"), 0, 2**31, 0),
            dense_weight=_share(sent.get("dense_weight")),
            answer_from=_share(sent.get("answer_from")),
            min_words=least,
            max_words=max(least, most),
            compare=compare if isinstance(compare, str) and compare in COMPARISONS else "",
            other=_text(sent.get("other"), longest),
            lesson=_whole(sent.get("lesson"), 0, 1000, 0),
            language=_text(sent.get("language"), 5),
            wanted=wanted if wanted in LANGUAGES else "",
        )

    def options(self, documents: tuple[str, ...], *, model: bool = False) -> Options:
        """How the question is to be answered, from ``documents`` (empty for all)."""
        return Options(documents, self.dense_weight, self.answer_from, model)


def _share(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        return None
    return min(max(float(value), 0.0), 1.0)


def _whole(value: object, low: int, high: int, otherwise: int) -> int:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        return otherwise
    return min(max(int(value), low), high)


def _turn(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None


def _text(value: object, longest: int) -> str:
    return value.strip()[:longest] if isinstance(value, str) else ""
