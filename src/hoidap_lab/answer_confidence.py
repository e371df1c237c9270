"""Fits how sure an answer is to questions with known answers, and says how sure it was and how often it was right.

Run as ``python -m hoidap_lab.answer_confidence FILE …``: the documents of each file of questions are those in
the folder ``documents`` beside it, or in ``--documents``. The numbers printed first are those of
``hoidap.answering.confidence``.
"""

from __future__ import annotations

import argparse
import math
import re
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from hoidap import Chatbot, Options, Settings
from hoidap.evaluation import load_questions
from hoidap.evaluation.questions import KnownQuestion

REFUSED = 0.95
"""Share of the questions that the documents don't answer which must be refused."""
_STEPS = 50
_DIGITS = 4
"""To how many the trace rounds the confidence in a sentence."""
_ANY = Options(answer_from=0.0)
"""What is refused even so is refused for another reason than its score."""


@dataclass(frozen=True, slots=True)
class Judged:
    """The best sentence for one question.

    Attributes:
        score: Its score; minus infinity where something else than the score refuses it.
        holds: Whether the known answer stands in it.
        answerable: Whether the documents say it.
    """

    score: float
    holds: bool
    answerable: bool


@dataclass(frozen=True, slots=True)
class Curve:
    """A logistic curve: ``slope`` and the score at which an answer is right as often as not."""

    slope: float
    even: float

    def at(self, score: float) -> float:
        """The confidence in a sentence of this score."""
        return 1.0 / (1.0 + math.exp(-self.slope * (score - self.even))) if math.isfinite(score) else 0.0


def judge(bot: Chatbot, questions: Sequence[KnownQuestion]) -> Iterator[Judged]:
    """Ask every question, answer however unsure, and look at the sentence answered with, or the best one refused."""
    for known in questions:
        history: list[tuple[str, str]] = []
        for earlier in known.history:
            history.append((earlier, bot.ask(earlier, history).text))
        answer = bot.ask(known.question, history, options=_ANY)
        detail = {step.name: step.detail for step in answer.trace.steps}["answer"]
        candidates = detail.get("candidates")
        found = [c for c in candidates if isinstance(c, dict)] if isinstance(candidates, list) else []
        sure = round(answer.confidence, _DIGITS)
        best = next((c for c in found if c["confidence"] == sure), next(iter(found), None))
        if best is not None:
            score = float(str(best["score"])) if answer.answered else -math.inf
            yield Judged(score, _overlaps(bot, best, known), known.answerable)
        elif not answer.answered:
            yield Judged(-math.inf, holds=False, answerable=known.answerable)


def _overlaps(bot: Chatbot, best: dict[str, object], known: KnownQuestion) -> bool:
    words = known.evidence.split()
    name = str(best["passage_id"]).rpartition("#")[0]
    if not known.answerable or not words or name not in {document.id for document in bot.documents}:
        return False
    found = re.finditer(r"\s+".join(map(re.escape, words)), bot.document(name).text)
    start, end = int(str(best["start"])), int(str(best["end"]))
    return any(match.start() < end and start < match.end() for match in found)


def fit(judged: Sequence[Judged]) -> Curve:
    """Fit the curve by Newton's method for logistic regression on the score."""
    scored = [one for one in judged if math.isfinite(one.score)]
    x = np.array([[one.score, 1.0] for one in scored])
    y = np.array([float(one.holds) for one in scored])
    weights = np.zeros(2)
    for _ in range(_STEPS):
        p = 1.0 / (1.0 + np.exp(-x @ weights))
        hessian = x.T @ (x * (p * (1 - p))[:, None]) + 1e-6 * np.eye(2)
        weights += np.linalg.solve(hessian, x.T @ (y - p))
    return Curve(float(weights[0]), float(-weights[1] / weights[0]))


def threshold(judged: Sequence[Judged], curve: Curve, refused: float = REFUSED) -> float:
    """The least confidence at which the share ``refused`` of the unanswerable questions is refused."""
    absent = sorted(curve.at(one.score) for one in judged if not one.answerable)
    return absent[min(len(absent) - 1, math.ceil(refused * len(absent)) - 1)]


def reliability(judged: Sequence[Judged], curve: Curve) -> Iterator[tuple[float, int, float, float]]:
    """For each tenth of confidence: where it begins, how many answers, their mean confidence, the share right."""
    sure: NDArray[np.float64] = np.array([curve.at(one.score) for one in judged if math.isfinite(one.score)])
    holds = np.array([one.holds for one in judged if math.isfinite(one.score)])
    for tenth in range(10):
        inside = (sure >= tenth / 10) & (sure < (tenth + 1) / 10)
        if inside.any():
            yield tenth / 10, int(inside.sum()), float(sure[inside].mean()), float(holds[inside].mean())


def main(arguments: Sequence[str] | None = None, write: Callable[[str], object] = sys.stdout.write) -> None:
    """Fit and report."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("questions", nargs="+", type=Path)
    parser.add_argument("--documents", type=Path, help="for files without a folder of documents beside them")
    options = parser.parse_args(arguments)
    judged: list[Judged] = []
    with tempfile.TemporaryDirectory() as folder:
        for number, file in enumerate(options.questions):
            beside = file.parent / "documents"
            documents = beside if beside.is_dir() else options.documents
            bot = Chatbot.open(documents, index_dir=Path(folder) / str(number), settings=Settings.load())
            judged += judge(bot, load_questions(file))
    curve = fit(judged)
    write(f"slope {curve.slope:.2f}, even at {curve.even:.2f}; answer from {threshold(judged, curve):.2f}\n")
    write("confidence  answers  mean  right\n")
    for begin, count, mean, right in reliability(judged, curve):
        write(f"{begin:.1f} to {begin + 0.1:.1f}  {count:7d}  {mean:.2f}  {right:.2f}\n")


if __name__ == "__main__":
    main()
