"""The sentences that may answer, each with what speaks for it."""

from __future__ import annotations

from dataclasses import dataclass

from hoidap.answering.answer_types import Candidate, about_another, fitting, named_elsewhere
from hoidap.answering.confidence import confidence_of
from hoidap.answering.enumerations import announced
from hoidap.answering.generator import Evidence
from hoidap.answering.listing import only_counts
from hoidap.answering.matching import Match, Matcher, best_of, context_of, covered
from hoidap.answering.ranking import Measures, close
from hoidap.answering.reasons import reasons
from hoidap.types import Hit, Kind, QuestionKind

PASSAGE_CREDIT = 0.85
_CONTEXT_CREDIT = 0.7
_FORM_TELLS = {QuestionKind.ORGANISATION: 0.4}
"""How much the form asked for says, where many sentences have it."""


@dataclass(frozen=True, slots=True)
class Scored:
    """A sentence that may answer.

    Attributes:
        hit: The passage it stands in.
        start: Where it begins in the document.
        end: Where it ends.
        matches: The question's terms against sentence, passage and context together.
        measures: What it is ranked and judged by.
        candidates: Stretches that have the form asked for.
        announces: Whether it is a heading.
    """

    hit: Hit
    start: int
    end: int
    matches: list[Match]
    measures: Measures
    candidates: list[Candidate]
    announces: bool

    @property
    def confidence(self) -> float:
        """How sure it is that this answers, 0 to 1."""
        return confidence_of(self.measures.score)


def scored_sentences(evidence: Evidence, matcher: Matcher) -> list[Scored]:
    """All sentences of the hits, the one that answers best first."""
    query = evidence.query
    asked = evidence.encoder.encode_questions([query.sought])[0]
    vectors = evidence.index.vectors
    places = {passage.id: place for place, passage in enumerate(evidence.index.passages)}
    headings = {
        (name, block.start)
        for name in {hit.passage.document_id for hit in evidence.hits}
        for block in evidence.index.documents[name].blocks
        if block.kind is Kind.HEADING
    }
    found = []
    for rank, hit in enumerate(evidence.hits):
        passage = hit.passage
        if passage.fact is not None:
            continue
        text = evidence.index.documents[passage.document_id].text
        around = matcher.matches(passage.text)
        context = matcher.matches(context_of(evidence.index, passage))
        cosines = vectors.cosines(asked, places[passage.id])
        for number, (start, end) in enumerate(passage.sentences):
            announces = (passage.document_id, start) in headings
            if announces and (query.kind is not QuestionKind.LIST or announced(text, start, end) is None):
                continue  # it announces what the text beneath it says
            if about_another(query, text, start, end) or named_elsewhere(query, passage.text):
                continue
            own = matcher.matches(text[start:end])
            merged = best_of((own, 1.0), (around, PASSAGE_CREDIT), (context, _CONTEXT_CREDIT))
            fits = fitting(query, text, start, end)
            if query.kind is QuestionKind.REASON and query.language == "vi":
                fits = reasons(query, text, start, end, fits, lambda side: covered(matcher.matches(side)))
            if fits and only_counts(query, text, start, end):
                fits = []
            measures = Measures(
                own=covered(own),
                whole=covered(merged),
                close=close(query.terms, text, start, end, marked=query.marked),
                near=float(cosines[number]),
                form=_FORM_TELLS.get(query.kind, 1.0) if fits else 0.0,
                first=1 / (1 + rank),
                focus=next((match.credit for match in own if match.term == query.focus), 1.0),
            )
            found.append(Scored(hit, start, end, merged, measures, fits, announces))
    return sorted(found, key=lambda sentence: -sentence.measures.score)
