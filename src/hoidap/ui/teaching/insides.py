"""What the cards show of one question: every passage with its scores, and how long each side took."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from hoidap.indexing import Encoder, Index
from hoidap.indexing.lexical import TermWeight
from hoidap.retrieval.fusion import fuse
from hoidap.types import Answer, Options, Passage
from hoidap.vietnamese import collapse_spaces, nfc, translations

if TYPE_CHECKING:
    from hoidap.chatbot import Chatbot

Scores = NDArray[np.float32]
Vectors = NDArray[np.float32]

_TRANSLATIONS = 3
"""As many words as the search takes for an English one."""


@dataclass(frozen=True, slots=True)
class Found:
    """A passage as one side of the search sees it.

    Attributes:
        place: Its place in the index.
        number: Its number within its document, in reading order, from 1.
        passage: The passage.
        score: Its score on that side.
    """

    place: int
    number: int
    passage: Passage
    score: float


@dataclass(frozen=True, slots=True)
class Look:
    """One question, answered, and everything that was scored on the way.

    Attributes:
        answer: The answer, with its trace.
        options: How it was to be answered.
        sought: What was searched for.
        marked: Whether marks count.
        vector: The question's vector: float32 of shape (dimension,).
        searched: Places in the index of the passages that were searched.
        dense: Their dense scores, in the same order.
        lexical: Their lexical scores.
        fused: Their fused scores.
        dense_weight: The weight they were fused with.
        milliseconds: How long encoding and dense search ("dense"), "lexical" and "fusion" took when looked at.
    """

    answer: Answer
    options: Options
    sought: str
    marked: bool
    vector: Vectors
    searched: NDArray[np.intp]
    dense: Scores
    lexical: Scores
    fused: Scores
    dense_weight: float
    milliseconds: dict[str, float] = field(default_factory=dict)

    def step(self, name: str) -> dict[str, Any]:
        """What a step of the trace decided; empty where that step was not taken."""
        return next((dict(step.detail) for step in self.answer.trace.steps if step.name == name), {})

    def time_of(self, *names: str) -> float:
        """How long these steps of the trace took together, in milliseconds."""
        return sum(step.milliseconds for step in self.answer.trace.steps if step.name in names)


class Insides:
    """Looks into one Chatbot without changing it; may be shared by any number of people."""

    def __init__(self, bot: Chatbot) -> None:
        self._bot = bot
        searcher = bot.as_retriever().searcher
        self.index: Index = searcher.index
        self.encoder: Encoder = searcher.encoder
        self._places = {passage.id: place for place, passage in enumerate(self.index.passages)}
        self._numbers = _numbers(self.index.passages)

    @property
    def bot(self) -> Chatbot:
        """The Chatbot looked into."""
        return self._bot

    @cached_property
    def whole(self) -> Vectors:
        """The vector of each whole passage: float32 of shape (passages, dimension)."""
        rows = [rows[0] for rows in self.index.vectors.by_passage()]
        return np.stack(rows) if rows else np.zeros((0, self.encoder.dimension), dtype=np.float32)

    def number(self, passage_id: str) -> int:
        """The number of a passage within its document; 0 if the index does not hold it."""
        place = self._places.get(passage_id)
        return 0 if place is None else self._numbers[place]

    def passage(self, passage_id: str) -> Passage | None:
        """The passage with that id, if the index holds it."""
        place = self._places.get(passage_id)
        return None if place is None else self.index.passages[place]

    def look(
        self, question: str, history: Sequence[tuple[str, str]] = (), options: Options | None = None
    ) -> Look:
        """Answer ``question`` without a language model and keep what was scored.

        Raises:
            QuestionError: The question is empty or too long.
            DocumentNotFoundError: ``options`` names a document that is not there.
        """
        chosen = options or Options(model=False)
        answer = self._bot.ask(question, history, options=chosen)
        sought, marked = sought_for(answer)
        text = collapse_spaces(nfc(sought))
        searched = np.array(
            [
                place
                for place, passage in enumerate(self.index.passages)
                if not chosen.documents or passage.document_id in chosen.documents
            ],
            dtype=np.intp,
        )
        weight = self._bot.settings.dense_weight if chosen.dense_weight is None else chosen.dense_weight
        began = time.perf_counter()
        vector = self.encoder.encode_questions([text])[0]
        dense = self.index.vectors.scores(vector)[searched]
        after_dense = time.perf_counter()
        lexical = self.index.lexical.scores(text, marked=marked)[searched]
        after_lexical = time.perf_counter()
        fused = fuse(dense, lexical, weight)
        ended = time.perf_counter()
        took = {
            "dense": (after_dense - began) * 1000,
            "lexical": (after_lexical - after_dense) * 1000,
            "fusion": (ended - after_lexical) * 1000,
        }
        return Look(answer, chosen, text, marked, vector, searched, dense, lexical, fused, weight, took)

    def best(self, look: Look, scores: Scores, count: int) -> list[Found]:
        """The ``count`` best passages by ``scores`` (in the order of ``look.searched``), best first."""
        order = np.argsort(-scores, kind="stable")[:count].tolist()
        return [self._found(int(look.searched[i]), float(scores[i])) for i in order]

    def terms(self, look: Look, found: Sequence[Found]) -> list[list[TermWeight]]:
        """For each passage, every term that gave it its lexical score, heaviest first."""
        return self.index.lexical.explain(look.sought, [one.place for one in found], marked=look.marked)

    def _found(self, place: int, score: float) -> Found:
        return Found(place, self._numbers[place], self.index.passages[place], score)


def sought_for(answer: Answer) -> tuple[str, bool]:
    """What was searched for, and whether its marks counted, by the answer's trace (see ``Query.sought``)."""
    read: dict[str, Any] = next(
        (dict(step.detail) for step in answer.trace.steps if step.name == "understand"), {}
    )
    text = str(read.get("text", answer.question))
    if read.get("completed"):
        text = f"{text} {answer.question}"
    if read.get("language") == "en":
        likeliest = (word for term in read.get("terms", ()) for word in translations(term)[:_TRANSLATIONS])
        text = " ".join([text, *dict.fromkeys(likeliest)])
    return text, bool(read.get("marked"))


def _numbers(passages: Sequence[Passage]) -> list[int]:
    """Number the passages of each document in reading order, from 1."""
    numbers = [0] * len(passages)
    counted: dict[str, int] = {}
    for place in sorted(range(len(passages)), key=lambda i: (passages[i].start, passages[i].end)):
        document_id = passages[place].document_id
        counted[document_id] = counted.get(document_id, 0) + 1
        numbers[place] = counted[document_id]
    return numbers
