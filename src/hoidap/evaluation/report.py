"""Figures over many outcomes."""

from __future__ import annotations

import statistics
from dataclasses import dataclass

from hoidap.evaluation.judging import Outcome
from hoidap.evaluation.model_figures import ModelFigures, model_statements
from hoidap.evaluation.share import Share
from hoidap.evaluation.unverified import as_json
from hoidap.types import Json

_FACT = "fact"


@dataclass(frozen=True, slots=True)
class Report:
    """All outcomes of a set of questions."""

    outcomes: tuple[Outcome, ...]

    @property
    def wrong(self) -> list[Outcome]:
        """The outcomes that are not right."""
        return [outcome for outcome in self.outcomes if not outcome.right]

    def right(self, *, answerable: bool) -> Share:
        """Right answers among the questions that the documents answer, or don't."""
        return Share.of(o.right for o in self.outcomes if o.known.answerable is answerable)

    def by_kind(self) -> dict[str, tuple[Share, Share]]:
        """For each kind: right among the answerable, and refused among the others."""
        kinds = sorted({outcome.known.kind for outcome in self.outcomes})
        return {
            kind: (
                Share.of(o.right for o in self.outcomes if o.known.kind == kind and o.known.answerable),
                Share.of(o.right for o in self.outcomes if o.known.kind == kind and not o.known.answerable),
            )
            for kind in kinds
        }

    @property
    def refusal_precision(self) -> Share:
        """Of the refusals, those to questions that the documents don't answer."""
        return Share.of(not o.known.answerable for o in self.outcomes if not o.answer.answered)

    @property
    def evidence_cited(self) -> Share:
        """Answerable questions whose known evidence was quoted, in part or whole."""
        return Share.of(o.evidence_cited for o in self.outcomes if o.evidence_cited is not None)

    @property
    def quotes_exact(self) -> Share:
        """Answers all of whose quotes stand in the source as they claim to."""
        return Share.of(o.quotes_exact for o in self.outcomes)

    @property
    def fact_length(self) -> float | None:
        """Median length in characters of the answers to questions for a fact; None if none was answered."""
        lengths = [len(o.answer.text) for o in self.outcomes if o.known.kind == _FACT and o.answer.answered]
        return statistics.median(lengths) if lengths else None

    @property
    def model(self) -> ModelFigures:
        """Figures on the language model's part in it."""
        return ModelFigures(self.outcomes)

    def milliseconds(self) -> tuple[float, float]:
        """Median and 95th percentile of the time for one question."""
        times = sorted(outcome.answer.trace.milliseconds for outcome in self.outcomes)
        return statistics.median(times), times[min(len(times) - 1, round(0.95 * len(times)))]

    def as_json(self) -> dict[str, Json]:
        """All figures and outcomes as JSON values; shares as [part, whole]."""
        median, late = self.milliseconds()
        shares = {
            "answerable_right": self.right(answerable=True),
            "unanswerable_refused": self.right(answerable=False),
            "refusal_precision": self.refusal_precision,
            "evidence_cited": self.evidence_cited,
            "quotes_exact": self.quotes_exact,
        }
        return {
            **{name: share.as_json() for name, share in shares.items()},
            "by_kind": {
                kind: {"answerable": yes.as_json(), "not_answerable": no.as_json()}
                for kind, (yes, no) in self.by_kind().items()
            },
            "fact_answer_characters_median": self.fact_length,
            "milliseconds": {"median": round(median, 2), "p95": round(late, 2)},
            **self.model.as_json(),
            "outcomes": [_outcome(outcome) for outcome in self.outcomes],
        }


def _outcome(outcome: Outcome) -> dict[str, Json]:
    return {
        "question": outcome.known.question,
        "history": list(outcome.known.history),
        "kind": outcome.known.kind,
        "answerable": outcome.known.answerable,
        "right": outcome.right,
        "answered": outcome.answer.answered,
        "text": outcome.answer.text,
        "generator": outcome.answer.generator,
        "quoted_right": outcome.quoted_right,
        "statements": model_statements(outcome),
        "unsupported_shown": list(outcome.unsupported),
        "evidence_cited": outcome.evidence_cited,
        "confidence": round(outcome.answer.confidence, 4),
        **_by_the_model(outcome),
    }


def _by_the_model(outcome: Outcome) -> dict[str, Json]:
    """What only a comparison with the model alone tells of an outcome."""
    if outcome.alone is None:
        return {}
    return {
        "quoted_text": outcome.quoted.text,
        "invented_alone": outcome.invented,
        "alone": as_json(outcome.alone, right=outcome.alone_right),
    }
