"""Figures over many outcomes."""

from __future__ import annotations

import statistics
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from hoidap.evaluation.judging import Outcome
from hoidap.types import Json

_FACT = "fact"


@dataclass(frozen=True, slots=True)
class Share:
    """``part`` out of ``whole``."""

    part: int
    whole: int

    @classmethod
    def of(cls, judged: Iterable[bool]) -> Share:
        """Count what is true."""
        found = list(judged)
        return cls(sum(found), len(found))

    @property
    def percent(self) -> float | None:
        """Per cent, or None of nothing."""
        return 100.0 * self.part / self.whole if self.whole else None

    def __str__(self) -> str:
        return f"{self.part} of {self.whole}" + (f" ({self.percent:.1f} %)" if self.whole else "")


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
    def written(self) -> tuple[Outcome, ...]:
        """The outcomes in which a language model was asked to write."""
        return tuple(o for o in self.outcomes if _write_step(o) is not None)

    @property
    def kept(self) -> Share:
        """Statements of the model that were shown; the rest was not borne out."""
        return Share.of(
            bool(sentence["kept"]) for outcome in self.written for sentence in _sentences(outcome)
        )

    @property
    def changed(self) -> tuple[int, int]:
        """How many answers the model's words made right, and how many they made wrong."""
        better = sum(o.right and not o.quoted_right for o in self.outcomes)
        worse = sum(o.quoted_right and not o.right for o in self.outcomes)
        return better, worse

    def medians(self) -> tuple[float, float, float]:
        """Median milliseconds to the evidence, to the first word and to the end, where a model was asked to write."""
        times = [outcome.times for outcome in self.written]
        return (
            statistics.median(t.evidence for t in times),
            statistics.median(t.first_word for t in times),
            statistics.median(t.end for t in times),
        )

    def _written_json(self) -> dict[str, Json]:
        if not self.written:
            return {}
        better, worse = self.changed
        evidence, first_word, end = self.medians()
        shown = Share.of(o.answer.generator != o.quoted.generator for o in self.written)
        return {
            "model": {
                "asked": len(self.written),
                "words_shown": [shown.part, shown.whole],
                "statements_kept": [self.kept.part, self.kept.whole],
                "made_right": better,
                "made_wrong": worse,
                "milliseconds": {
                    "evidence": round(evidence, 1),
                    "first_word": round(first_word, 1),
                    "end": round(end, 1),
                },
            }
        }

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
            **{name: [share.part, share.whole] for name, share in shares.items()},
            "by_kind": {
                kind: {"answerable": [yes.part, yes.whole], "not_answerable": [no.part, no.whole]}
                for kind, (yes, no) in self.by_kind().items()
            },
            "fact_answer_characters_median": self.fact_length,
            "milliseconds": {"median": round(median, 2), "p95": round(late, 2)},
            **self._written_json(),
            "outcomes": [_outcome(outcome) for outcome in self.outcomes],
        }


def _write_step(outcome: Outcome) -> Mapping[str, Json] | None:
    return next((s.detail for s in outcome.answer.trace.steps if s.name == "write"), None)


def _sentences(outcome: Outcome) -> list[Mapping[str, Json]]:
    found = (_write_step(outcome) or {}).get("sentences", [])
    return [each for each in found if isinstance(each, Mapping)] if isinstance(found, list) else []


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
        "statements": _sentences(outcome),
        "evidence_cited": outcome.evidence_cited,
        "confidence": round(outcome.answer.confidence, 4),
    }
