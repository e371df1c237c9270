"""Questions with known answers, asked of a chatbot: how many are right, and which are not."""

from __future__ import annotations

import json
import statistics
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from hoidap.errors import HoidapError
from hoidap.types import Answer, History
from hoidap.vietnamese import nfc, spelled


@dataclass(frozen=True, slots=True)
class KnownQuestion:
    """A question and what a right answer holds.

    Attributes:
        question: As a person would type it.
        answerable: Whether the documents say it.
        accepted: An answer is right if it holds one of these, whatever its case and punctuation.
        history: Earlier questions and answers.
    """

    question: str
    answerable: bool
    accepted: tuple[str, ...] = ()
    history: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """One question, what was answered, and whether that is right."""

    known: KnownQuestion
    answer: Answer
    right: bool
    milliseconds: float


@dataclass(frozen=True, slots=True)
class Report:
    """All outcomes of a set of questions."""

    outcomes: tuple[Outcome, ...]

    @property
    def wrong(self) -> list[Outcome]:
        """The outcomes that are not right."""
        return [outcome for outcome in self.outcomes if not outcome.right]

    def share_right(self, *, answerable: bool) -> tuple[int, int]:
        """How many of the answerable (or not answerable) questions were right, and how many there are."""
        asked = [outcome for outcome in self.outcomes if outcome.known.answerable is answerable]
        return sum(outcome.right for outcome in asked), len(asked)

    def milliseconds(self) -> tuple[float, float]:
        """Median and 95th percentile of the time for one question."""
        times = sorted(outcome.milliseconds for outcome in self.outcomes)
        return statistics.median(times), times[min(len(times) - 1, round(0.95 * len(times)))]


class Asked(Protocol):
    """What is evaluated."""

    def ask(self, question: str, history: History = ()) -> Answer:
        """Answer a question."""


def load_questions(path: Path) -> list[KnownQuestion]:
    """Read questions from a file of one JSON object a line.

    Raises:
        HoidapError: The file is missing, or a line of it is not such an object; the message names the line.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise HoidapError(f"questions: cannot read {path}: {error}") from None
    return [_question(path, number, line) for number, line in enumerate(lines, start=1) if line.strip()]


def evaluate(bot: Asked, questions: Iterable[KnownQuestion]) -> Report:
    """Ask every question and judge every answer."""
    outcomes = []
    for known in questions:
        answer = bot.ask(known.question, known.history)
        outcomes.append(Outcome(known, answer, is_right(known, answer), answer.trace.milliseconds))
    return Report(tuple(outcomes))


def is_right(known: KnownQuestion, answer: Answer) -> bool:
    """Refused where the documents don't say; answered with an accepted string where they do."""
    if answer.answered is not known.answerable:
        return False
    if not known.answerable:
        return True
    said = spelled(nfc(answer.text), marked=True)
    return any(spelled(nfc(accepted), marked=True) in said for accepted in known.accepted)


def _question(path: Path, number: int, line: str) -> KnownQuestion:
    try:
        data = json.loads(line)
        return KnownQuestion(
            question=str(data["question"]),
            answerable=bool(data["answerable"]),
            accepted=tuple(data.get("accepted", ())),
            history=tuple((str(asked), str(said)) for asked, said in data.get("history", ())),
        )
    except (ValueError, KeyError, TypeError) as error:
        raise HoidapError(f"questions: {path}, line {number}: {error!r}. See README for the form.") from None
