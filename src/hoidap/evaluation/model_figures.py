"""Figures on a language model's answers: what its words changed, and what it would have said unverified."""

from __future__ import annotations

import statistics
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from hoidap.evaluation.judging import Outcome
from hoidap.evaluation.share import Share
from hoidap.types import Json


@dataclass(frozen=True, slots=True)
class ModelFigures:
    """Figures over all outcomes of a set of questions that a model was to help answer."""

    outcomes: tuple[Outcome, ...]

    @property
    def asked(self) -> tuple[Outcome, ...]:
        """The outcomes in which the model was asked to write."""
        return tuple(o for o in self.outcomes if _write_step(o) is not None)

    @property
    def words_shown(self) -> Share:
        """Of these, those in which its words were shown."""
        return Share.of(o.written for o in self.asked)

    @property
    def kept(self) -> Share:
        """Statements of the model that were borne out."""
        return Share.of(bool(sentence["kept"]) for o in self.asked for sentence in model_statements(o))

    @property
    def dropped(self) -> dict[str, int]:
        """How many were not, by the fault found, the most frequent first."""
        found = (str(sentence.get("why", "")) for o in self.asked for sentence in model_statements(o))
        return dict(Counter(why for why in found if why).most_common())

    @property
    def unsupported_shown(self) -> list[str]:
        """Statements shown that the quote beside them does not bear out: the target is none."""
        return [text for o in self.outcomes for text in o.unsupported]

    @property
    def refusals_kept(self) -> Share:
        """Refusals by the quotes alone that are refusals still."""
        return Share.of(not o.answer.answered for o in self.outcomes if not o.quoted.answered)

    @property
    def changed(self) -> tuple[int, int]:
        """How many answers became right, and how many became wrong, against the quotes alone."""
        better = sum(o.right and not o.quoted_right for o in self.outcomes)
        worse = sum(o.quoted_right and not o.right for o in self.outcomes)
        return better, worse

    def medians(self) -> tuple[float, float, float]:
        """Median milliseconds to the evidence, to the first word and to the end, where the model was asked to write."""
        times = [outcome.times for outcome in self.asked]
        return (
            statistics.median(t.evidence for t in times),
            statistics.median(t.first_word for t in times),
            statistics.median(t.end for t in times),
        )

    @property
    def compared(self) -> tuple[Outcome, ...]:
        """The outcomes in which the model was asked by itself too."""
        return tuple(o for o in self.outcomes if o.alone is not None)

    def alone_right(self, *, answerable: bool) -> Share:
        """What the model alone has right among the questions that the documents answer, or don't."""
        return Share.of(o.alone_right for o in self.compared if o.known.answerable is answerable)

    def alone_unsupported(self, *, right: bool | None = None) -> Share:
        """Statements of the model alone that no excerpt bears out; in its right answers, its wrong ones, or all.

        Those in right answers are what strictness costs: true, most of them, but not in the words of one sentence.
        """
        return Share.of(
            verdict.citation is None
            for o in self.compared
            if o.alone is not None and right in (None, o.alone_right)
            for verdict in o.alone.verdicts
        )

    @property
    def inventions_caught(self) -> Share:
        """Unanswerable questions that the model alone answers: how many of them are refused in the end."""
        return Share.of(not o.answer.answered for o in self.compared if o.invented)

    @property
    def cost_by_refusing(self) -> list[Outcome]:
        """Answers that the model alone has right, to answerable questions that were refused in the end."""
        return [o for o in self._cost if not o.answer.answered]

    @property
    def cost_by_verifying(self) -> list[Outcome]:
        """Those that it has right where another answer, a wrong one, stood in the end."""
        return [o for o in self._cost if o.answer.answered]

    @property
    def _cost(self) -> list[Outcome]:
        return [o for o in self.compared if o.known.answerable and o.alone_right and not o.right]

    def as_json(self) -> dict[str, Json]:
        """All figures as JSON values; shares as [part, whole]. Empty where the model was never asked."""
        if not self.asked and not self.compared:
            return {}
        better, worse = self.changed
        figures: dict[str, Json] = {
            "asked": len(self.asked),
            "words_shown": self.words_shown.as_json(),
            "statements_kept": self.kept.as_json(),
            "statements_dropped": dict(self.dropped),
            "unsupported_shown": list(self.unsupported_shown),
            "refusals_kept": self.refusals_kept.as_json(),
            "made_right": better,
            "made_wrong": worse,
        }
        if self.asked:
            evidence, first_word, end = self.medians()
            figures["milliseconds"] = {
                "evidence": round(evidence, 1),
                "first_word": round(first_word, 1),
                "end": round(end, 1),
            }
        return {"model": figures, **self._alone_json()}

    def _alone_json(self) -> dict[str, Json]:
        if not self.compared:
            return {}
        return {
            "model_alone": {
                "answerable_right": self.alone_right(answerable=True).as_json(),
                "unanswerable_refused": self.alone_right(answerable=False).as_json(),
                "statements_unsupported": {
                    "in_right_answers": self.alone_unsupported(right=True).as_json(),
                    "in_wrong_answers": self.alone_unsupported(right=False).as_json(),
                },
                "inventions_caught": self.inventions_caught.as_json(),
                "right_answers_cost": {
                    "by_refusing": len(self.cost_by_refusing),
                    "by_verifying": len(self.cost_by_verifying),
                },
            }
        }


def model_statements(outcome: Outcome) -> list[Mapping[str, Json]]:
    """What became of each statement of the model, from the trace."""
    found = (_write_step(outcome) or {}).get("sentences", [])
    return [each for each in found if isinstance(each, Mapping)] if isinstance(found, list) else []


def _write_step(outcome: Outcome) -> Mapping[str, Json] | None:
    return next((s.detail for s in outcome.answer.trace.steps if s.name == "write"), None)


def comparison(figures: ModelFigures) -> Iterable[tuple[str, ...]]:
    """Rows of the table that sets three ways to answer the same questions beside one another, the first its head."""
    yes = [o for o in figures.outcomes if o.known.answerable]
    no = [o for o in figures.outcomes if not o.known.answerable]
    yield "", "quotes alone", "the model, verified", "the model alone"
    yield (
        "answerable: right",
        str(Share.of(o.quoted_right for o in yes)),
        str(Share.of(o.right for o in yes)),
        str(figures.alone_right(answerable=True)),
    )
    yield (
        "not in the documents: refused",
        str(Share.of(o.quoted_right for o in no)),
        str(Share.of(o.right for o in no)),
        str(figures.alone_right(answerable=False)),
    )
    shown = sum(
        bool(sentence["kept"]) for o in figures.asked if o.written for sentence in model_statements(o)
    )
    unsupported = str(Share(len(figures.unsupported_shown), shown))
    yield "statements not borne out", "–", unsupported, str(figures.alone_unsupported)
