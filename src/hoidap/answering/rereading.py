"""Reads the nearest sentences once more with the cross-encoder, which knows other words for the same thing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hoidap.answering.cross_encoder import bundled_cross_encoder
from hoidap.answering.generator import Evidence
from hoidap.answering.scoring import Scored

_READ = 8
"""Sentences that are read again."""


def reread(evidence: Evidence, scored: Sequence[Scored]) -> Scored | None:
    """The one of the nearest sentences that the cross-encoder finds likeliest to answer.

    It was trained on Vietnamese questions; of others it is not asked.
    """
    if evidence.query.language != "vi":
        return None
    near = [sentence for sentence in scored if not sentence.announces][:_READ]
    question = evidence.query.reading or evidence.query.text
    read: list[Scored] = []
    for name in dict.fromkeys(sentence.hit.passage.document_id for sentence in near):
        document = evidence.index.documents[name]
        here = sorted((s for s in near if s.hit.passage.document_id == name), key=lambda s: s.start)
        told = bundled_cross_encoder().judge(
            question, document.title, [document.text[s.start : s.end] for s in here]
        )
        read += [replace(sentence, read=logit) for sentence, logit in zip(here, told, strict=True)]
    return max(read, key=lambda sentence: sentence.read if sentence.read is not None else 0.0, default=None)
