"""Reads the nearest sentences once more with the cross-encoder, which knows other words for the same thing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hoidap.answering.cross_encoder import bundled_cross_encoder
from hoidap.answering.generator import Evidence
from hoidap.answering.scoring import Scored

_READ = 8
"""Sentences that are read again."""


def reread(evidence: Evidence, scored: Sequence[Scored]) -> list[Scored]:
    """The same sentences, the one of the nearest that the cross-encoder finds likeliest to answer before the others.

    It was trained on Vietnamese questions; for others, as where there is nothing to read, this gives none.
    """
    if evidence.query.language != "vi":
        return []
    near = [number for number, sentence in enumerate(scored) if not sentence.announces][:_READ]
    question = evidence.query.reading or evidence.query.text
    logits: dict[int, float] = {}
    for name in dict.fromkeys(scored[number].hit.passage.document_id for number in near):
        document = evidence.index.documents[name]
        here = [number for number in near if scored[number].hit.passage.document_id == name]
        here.sort(key=lambda number: scored[number].start)
        texts = [document.text[scored[number].start : scored[number].end] for number in here]
        logits |= zip(here, bundled_cross_encoder().judge(question, document.title, texts), strict=True)
    if not logits:
        return []
    likeliest = max(logits, key=lambda number: logits[number])
    others = [sentence for number, sentence in enumerate(scored) if number != likeliest]
    return [replace(scored[likeliest], read=logits[likeliest]), *others]
