"""Asking known questions of a chatbot, and judging each answer by rules that leave nothing to taste."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from hoidap.evaluation.questions import KnownQuestion
from hoidap.types import Answer, Document, History
from hoidap.vietnamese import nfc, spelled


@dataclass(frozen=True, slots=True)
class Outcome:
    """One question, what was answered, and what that is worth.

    Attributes:
        known: The question and what a right answer holds.
        answer: What was said.
        right: Refused where the documents don't say; answered with what is accepted where they do.
        evidence_cited: Whether a quote overlaps the known evidence; None where there is none to compare.
        quotes_exact: Whether every quote is the stretch of the document that it says it is.
    """

    known: KnownQuestion
    answer: Answer
    right: bool
    evidence_cited: bool | None
    quotes_exact: bool


class Asked(Protocol):
    """What is evaluated."""

    def ask(self, question: str, history: History = ()) -> Answer:
        """Answer a question."""

    def document(self, document_id: str) -> Document:
        """Return a document."""


def evaluate(bot: Asked, questions: Iterable[KnownQuestion]) -> Iterator[Outcome]:
    """Ask every question, after the ones that came before it, and judge every answer."""
    for known in questions:
        history: list[tuple[str, str]] = []
        for earlier in known.history:
            history.append((earlier, bot.ask(earlier, history).text))
        answer = bot.ask(known.question, history)
        yield Outcome(
            known,
            answer,
            is_right(known, answer),
            _evidence_cited(known, answer, bot),
            all(
                bot.document(citation.document_id).text[citation.start : citation.end] == citation.quote
                for citation in answer.citations
            ),
        )


def is_right(known: KnownQuestion, answer: Answer) -> bool:
    """Refused where the documents don't say; answered with an accepted alternative where they do."""
    if answer.answered is not known.answerable:
        return False
    said = spelled(nfc(answer.text), marked=True)
    return not known.answerable or any(
        all(spelled(part, marked=True) in said for part in alternative) for alternative in known.accepted
    )


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
