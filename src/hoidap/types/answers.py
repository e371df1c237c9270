"""What is found and answered: hits, citations, drafts, answers, their traces and the events of a stream."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias

from hoidap.types.documents import Passage

Json: TypeAlias = "bool | int | float | str | Sequence[Json] | Mapping[str, Json] | None"


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that was found.

    Attributes:
        passage: What was found.
        dense_score: Cosine of question and passage, -1 to 1.
        lexical_score: BM25 and the words covered, 0 and up.
        fused_score: Weighted sum of both after each was standardised over all passages (a z-score).
    """

    passage: Passage
    dense_score: float
    lexical_score: float
    fused_score: float


@dataclass(frozen=True, slots=True)
class Citation:
    """A quote and where it stands: ``document.text[start:end] == quote``."""

    document_id: str
    passage_id: str
    quote: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the flow, for the trace.

    Attributes:
        name: "understand", "retrieve", "answer", "parts" (of a question for several things), "choices" (of one that
            leaves two to choose from) or "verify".
        milliseconds: How long it took.
        detail: What it decided, as JSON values.
    """

    name: str
    milliseconds: float
    detail: Mapping[str, Json]


@dataclass(frozen=True, slots=True)
class Trace:
    """How an answer came about, step by step."""

    steps: tuple[Step, ...] = ()

    @property
    def milliseconds(self) -> float:
        """Time of all steps together."""
        return sum(step.milliseconds for step in self.steps)


@dataclass(frozen=True, slots=True)
class Draft:
    """What a generator proposes, before verification.

    Attributes:
        text: The answer in words.
        citations: The quotes it rests on; empty when the documents don't say.
        confidence: 0 to 1, how well the evidence covers the question.
        reason: Why it refuses; empty when it answers.
        detail: Candidates and scores for the trace.
        nearest: Where it refuses, the sentence that came nearest to an answer, if any did.
    """

    text: str
    citations: tuple[Citation, ...]
    confidence: float
    reason: str = ""
    detail: Mapping[str, Json] = field(default_factory=dict)
    nearest: Citation | None = None


class ModelNote(StrEnum):
    """Why the words of a language model do not stand in an answer, though one was to write it."""

    SLOW = "slow"
    DOWN = "down"
    REFUSED = "refused"
    UNUSABLE = "unusable"
    UNSUPPORTED = "unsupported"
    RESTING = "resting"


@dataclass(frozen=True, slots=True)
class Answer:
    """What the person gets.

    Attributes:
        question: The question as typed.
        text: The answer in words, or a sentence saying that the documents don't say.
        answered: Whether the documents say it.
        citations: The verified quotes; for a refusal empty.
        nearest: For a refusal, the nearest sentence or passage, offered as such.
        confidence: 0 to 1.
        generator: Which generator wrote ``text``: "extractive", or "llm" (its "[1]" names the first citation).
        trace: How it came about.
        reading: How the question was read, where that differs from what was typed: marks restored, slips mended, a
            follow-up completed; else empty.
        note: Why the words of the language model are not shown, where one was to write the answer.
    """

    question: str
    text: str
    answered: bool
    citations: tuple[Citation, ...]
    nearest: Citation | None
    confidence: float
    generator: str
    trace: Trace
    reading: str = ""
    note: ModelNote | None = None


@dataclass(frozen=True, slots=True)
class Options:
    """How one question is to be answered otherwise than the settings say.

    Attributes:
        documents: Ids of the documents to answer from; empty for all.
        dense_weight: Weight of the dense score, 0 (lexical only) to 1 (dense only); None as set.
        answer_from: Least confidence of an answer, 0 to 1; None as tuned.
        model: Whether the language model, where there is one, may write the answer.
    """

    documents: tuple[str, ...] = ()
    dense_weight: float | None = None
    answer_from: float | None = None
    model: bool = True


@dataclass(frozen=True, slots=True)
class EvidenceEvent:
    """First in a stream: the quotes found (none for a refusal), and the whole answer made of quotes alone.

    That answer stands unless a language model's words, verified, take its place.
    """

    citations: tuple[Citation, ...]
    answer: Answer


@dataclass(frozen=True, slots=True)
class TextEvent:
    """More of the answer's text, verified; the pieces joined are ``Answer.text``, unless the model broke off."""

    text: str


@dataclass(frozen=True, slots=True)
class AnswerEvent:
    """Last in a stream: the whole answer."""

    answer: Answer


Event: TypeAlias = EvidenceEvent | TextEvent | AnswerEvent
History: TypeAlias = Sequence[tuple[str, str]]
