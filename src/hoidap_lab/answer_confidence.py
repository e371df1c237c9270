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

from hoidap import Answer, Chatbot, Options, Settings
from hoidap.evaluation import load_questions
from hoidap.evaluation.questions import KnownQuestion
from hoidap.types import Json
from hoidap_lab.answer_ablations import without

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
class ReadAgain:
    """The sentence that the cross-encoder chose, where the words alone did not answer.

    Attributes:
        logit: How likely it answers to the cross-encoder.
        score: Its score by the words.
        holds: Whether the known answer stands in it.
        answerable: Whether the documents say it.
    """

    logit: float
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
        answer, detail = _asked(bot, known, _ANY)
        found = _sentences(detail, "candidates")
        sure = round(answer.confidence, _DIGITS)
        best = next((c for c in found if c["confidence"] == sure), next(iter(found), None))
        if best is not None:
            score = float(str(best["score"])) if answer.answered else -math.inf
            yield Judged(score, _overlaps(bot, best, known), known.answerable)
        elif not answer.answered:
            yield Judged(-math.inf, holds=False, answerable=known.answerable)


def judge_read(bot: Chatbot, questions: Sequence[KnownQuestion]) -> Iterator[ReadAgain]:
    """Ask every question as it is asked, and look at the sentences read again that nothing else speaks against."""
    for known in questions:
        _, detail = _asked(bot, known, None)
        for read in _sentences(detail, "read_again"):
            if read["fits"]:
                logit, score = float(str(read["logit"])), float(str(read["score"]))
                yield ReadAgain(logit, score, _overlaps(bot, read, known), known.answerable)


def _asked(bot: Chatbot, known: KnownQuestion, options: Options | None) -> tuple[Answer, dict[str, Json]]:
    """The answer, and what the trace says of how it was chosen."""
    history: list[tuple[str, str]] = []
    for earlier in known.history:
        history.append((earlier, bot.ask(earlier, history).text))
    answer = bot.ask(known.question, history, options=options)
    return answer, next((step.detail for step in answer.trace.steps if step.name == "answer"), {})


def _sentences(detail: dict[str, Json], name: str) -> list[dict[str, Json]]:
    told = detail.get(name)
    return [each for each in told if isinstance(each, dict)] if isinstance(told, list) else []


def _overlaps(bot: Chatbot, best: dict[str, object], known: KnownQuestion) -> bool:
    words = known.evidence.split()
    name = str(best["passage_id"]).rpartition("#")[0]
    if not known.answerable or not words or name not in {document.id for document in bot.documents}:
        return False
    found = re.finditer(r"\s+".join(map(re.escape, words)), bot.document(name).text)
    start, end = int(str(best["start"])), int(str(best["end"]))
    return any(match.start() < end and start < match.end() for match in found)


def fit(judged: Sequence[Judged]) -> Curve:
    """Fit the curve to the scores."""
    scored = [one for one in judged if math.isfinite(one.score)]
    slope, base = _logistic([[one.score, 1.0] for one in scored], [one.holds for one in scored])
    return Curve(slope, -base / slope)


def fit_read(read: Sequence[ReadAgain]) -> tuple[float, float, float]:
    """Fit what logit and score say together: the weight of each, and the constant."""
    logit, score, base = _logistic([[one.logit, one.score, 1.0] for one in read], [one.holds for one in read])
    return logit, score, base


def _logistic(rows: Sequence[Sequence[float]], holds: Sequence[bool]) -> list[float]:
    """Logistic regression by Newton's method."""
    x, y = np.array(rows), np.array(holds, float)
    weights = np.zeros(x.shape[1])
    for _ in range(_STEPS):
        p = 1.0 / (1.0 + np.exp(-x @ weights))
        hessian = x.T @ (x * (p * (1 - p))[:, None]) + 1e-6 * np.eye(len(weights))
        weights += np.linalg.solve(hessian, x.T @ (y - p))
    found: list[float] = weights.tolist()
    return found


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


def _read_lines(read: Sequence[ReadAgain], weights: tuple[float, float, float]) -> Iterator[str]:
    """How many answers from each confidence on, how many of them right, how many to questions without an answer."""
    sure = [1.0 / (1.0 + math.exp(-np.dot(weights, (one.logit, one.score, 1.0)))) for one in read]
    for least in (0.5, 0.55, 0.6, 0.65, 0.71, 0.8):
        kept = [one for one, share in zip(read, sure, strict=True) if share >= least]
        right, absent = sum(one.holds for one in kept), sum(not one.answerable for one in kept)
        yield f"  from {least:.2f}: {len(kept)} answers, {right} right, {absent} to unanswerable questions\n"


def main(arguments: Sequence[str] | None = None, write: Callable[[str], object] = sys.stdout.write) -> None:
    """Fit and report."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("questions", nargs="+", type=Path)
    parser.add_argument("--documents", type=Path, help="for files without a folder of documents beside them")
    options = parser.parse_args(arguments)
    judged: list[Judged] = []
    read: list[ReadAgain] = []
    with tempfile.TemporaryDirectory() as folder:
        for number, file in enumerate(options.questions):
            beside = file.parent / "documents"
            documents = beside if beside.is_dir() else options.documents
            bot = Chatbot.open(documents, index_dir=Path(folder) / str(number), settings=Settings.load())
            questions = load_questions(file)
            with without("without reading again"):
                judged += judge(bot, questions)
            read += judge_read(bot, questions)
    curve = fit(judged)
    write(f"slope {curve.slope:.2f}, even at {curve.even:.2f}; answer from {threshold(judged, curve):.2f}\n")
    write("confidence  answers  mean  right\n")
    for begin, count, mean, right in reliability(judged, curve):
        write(f"{begin:.1f} to {begin + 0.1:.1f}  {count:7d}  {mean:.2f}  {right:.2f}\n")
    if any(one.holds for one in read):
        logit, score, base = fit_read(read)
        write(f"read again: logit {logit:.2f}, score {score:.2f}, constant {base:.2f}\n")
        for line in _read_lines(read, (logit, score, base)):
            write(line)


if __name__ == "__main__":
    main()
