"""Asking known questions of a chatbot, and judging each answer by rules that leave nothing to taste."""

from __future__ import annotations

import re
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from hoidap.evaluation.questions import KnownQuestion
from hoidap.evaluation.shown import unsupported
from hoidap.evaluation.unverified import ModelAlone, Unverified
from hoidap.types import (
    Answer,
    AnswerEvent,
    Document,
    Event,
    EvidenceEvent,
    History,
    Options,
    TextEvent,
)
from hoidap.vietnamese import nfc, spelled

WRITTEN = "llm"
"""The generator of an answer in a model's words."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """One question, what was answered, and what that is worth.

    Attributes:
        known: The question and what a right answer holds.
        answer: What was said.
        right: Refused where the documents don't say; answered with what is accepted where they do.
        evidence_cited: Whether a quote overlaps the known evidence; None where there is none to compare.
        quotes_exact: Whether every quote is the stretch of the document that it says it is.
        quoted: The answer made of quotes alone; another than ``answer`` only where a language model wrote that.
        quoted_right: Whether that one was right.
        times: How long it took.
        alone: What the model says by itself, where that was asked for.
        alone_right: Whether that would be right.
        unsupported: Statements of a model that are shown beside a quote that does not bear them out.
    """

    known: KnownQuestion
    answer: Answer
    right: bool
    evidence_cited: bool | None
    quotes_exact: bool
    quoted: Answer
    quoted_right: bool
    times: Times
    alone: Unverified | None = None
    alone_right: bool = False
    unsupported: tuple[str, ...] = ()

    @property
    def written(self) -> bool:
        """Whether a model's words stand in the answer."""
        return self.answer.generator == WRITTEN

    @property
    def invented(self) -> bool:
        """Whether the model alone answers what the documents don't."""
        return self.alone is not None and self.alone.answered and not self.known.answerable


@dataclass(frozen=True, slots=True)
class Times:
    """Milliseconds from the question.

    Attributes:
        evidence: To the quotes, and the answer made of them.
        first_word: To the first word of the answer that stands in the end, a model's or not.
        end: To the whole answer.
    """

    evidence: float
    first_word: float
    end: float


class Asked(Protocol):
    """What is evaluated."""

    def stream(
        self, question: str, history: History = (), *, options: Options | None = None
    ) -> Iterator[Event]:
        """Answer a question in events."""

    def document(self, document_id: str) -> Document:
        """Return a document."""


def evaluate(
    bot: Asked,
    questions: Iterable[KnownQuestion],
    options: Options | None = None,
    alone: ModelAlone | None = None,
) -> Iterator[Outcome]:
    """Ask every question, after the ones that came before it, and judge every answer.

    Args:
        bot: What is asked.
        questions: What it is asked, and what a right answer holds.
        options: Whether a language model may write.
        alone: Asked every question too, to compare with.
    """
    for known in questions:
        history: list[tuple[str, str]] = []
        for earlier in known.history:
            history.append((earlier, _asked(bot, earlier, history, options)[1].text))
        quoted, answer, times = _asked(bot, known.question, history, options)
        by_itself = alone.says(known.question, history, answer) if alone else None
        yield Outcome(
            known,
            answer,
            is_right(known, answer),
            _evidence_cited(known, answer, bot),
            all(
                bot.document(citation.document_id).text[citation.start : citation.end] == citation.quote
                for citation in answer.citations
            ),
            quoted,
            is_right(known, quoted),
            times,
            by_itself,
            by_itself is not None and holds(known, by_itself.text, answered=by_itself.answered),
            _unsupported(answer, bot),
        )


def _asked(
    bot: Asked, question: str, history: History, options: Options | None
) -> tuple[Answer, Answer, Times]:
    """The answer made of quotes, the one that stands, and how long they took."""
    begin = time.perf_counter()
    evidence = first_word = end = 0.0
    quoted = answer = None
    for event in bot.stream(question, history, options=options):
        passed = (time.perf_counter() - begin) * 1000.0
        match event:
            case EvidenceEvent(_, quotes):
                # A second one comes from a model's reading of a follow-up: the first is what stands without a model.
                quoted, evidence = quoted or quotes, evidence or passed
            case TextEvent():
                first_word = first_word or passed
            case AnswerEvent(whole):
                answer, end = whole, passed
    if quoted is None or answer is None:
        raise RuntimeError("a stream ended without an answer")
    written = answer.generator != quoted.generator
    return quoted, answer, Times(evidence, first_word if written else evidence, end)


def is_right(known: KnownQuestion, answer: Answer) -> bool:
    """Refused where the documents don't say; answered with an accepted alternative where they do."""
    return holds(known, answer.text, answered=answer.answered)


def holds(known: KnownQuestion, text: str, *, answered: bool) -> bool:
    """The same for an answer in words: it is a refusal, or holds an accepted alternative."""
    if answered is not known.answerable:
        return False
    said = spelled(nfc(text), marked=True)
    return not known.answerable or any(
        all(spelled(part, marked=True) in said for part in alternative) for alternative in known.accepted
    )


def _unsupported(answer: Answer, bot: Asked) -> tuple[str, ...]:
    if answer.generator != WRITTEN:
        return ()
    return unsupported(answer, {c.document_id: bot.document(c.document_id) for c in answer.citations})


def _evidence_cited(known: KnownQuestion, answer: Answer, bot: Asked) -> bool | None:
    words = known.evidence.split()
    if not known.answerable or not words:
        return None
    expression = re.compile(r"\s+".join(re.escape(word) for word in words))
    return any(
        match.start() < citation.end and citation.start < match.end()
        for citation in answer.citations
        for match in expression.finditer(bot.document(citation.document_id).text)
    )
