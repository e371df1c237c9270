"""What each step of the flow leaves in the trace, and how long it took."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Sequence

from hoidap.indexing import Index
from hoidap.indexing.lexical import TermWeight
from hoidap.types import Hit, Json, Query, Step

_EXPLAINED_TERMS = 12


class Clock:
    """Times the steps of one answer."""

    def __init__(self) -> None:
        self._last = time.perf_counter()

    def step(self, name: str, detail: dict[str, Json]) -> Step:
        """The step that ends now; it began where the one before ended."""
        now = time.perf_counter()
        step = Step(name, (now - self._last) * 1000.0, detail)
        self._last = now
        return step


def query_detail(query: Query) -> dict[str, Json]:
    """How a question was read."""
    return {
        "text": query.text,
        "kind": str(query.kind),
        "facts": [str(fact) for fact in query.facts],
        "mentions": [mention.noun or str(mention.sort) for mention in query.mentions],
        "marked": query.marked,
        "language": query.language,
        "terms": list(query.terms),
        "phrases": [phrase.words for phrase in query.phrases],
        "required": list(query.required),
        "completed": query.completed,
        "reading": query.reading,
    }


def hits_detail(query: Query, hits: Sequence[Hit], index: Index, dense_weight: float) -> dict[str, Json]:
    """What was found with which scores, and which terms gave the lexical ones."""
    places = {passage.id: i for i, passage in enumerate(index.passages)}
    explained = index.lexical.explain(
        query.sought, [places[hit.passage.id] for hit in hits], marked=query.marked
    )
    return {
        "dense_weight": dense_weight,
        "hits": [
            {
                "passage_id": hit.passage.id,
                "dense_score": round(hit.dense_score, 4),
                "lexical_score": round(hit.lexical_score, 4),
                "fused_score": round(hit.fused_score, 4),
                "terms": _heaviest(weights),
            }
            for hit, weights in zip(hits, explained, strict=True)
        ],
    }


def _heaviest(weights: Sequence[TermWeight]) -> dict[str, Json]:
    """The heaviest terms with what each added in all, as a syllable and as a word."""
    totals: defaultdict[str, float] = defaultdict(float)
    for weight in weights:
        totals[weight.term] += weight.weight
    heaviest = sorted(totals.items(), key=lambda term: -term[1])[:_EXPLAINED_TERMS]
    return {term: round(total, 3) for term, total in heaviest}
