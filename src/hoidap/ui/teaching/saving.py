"""The trace of one question as JSON values, to be saved by a trainer."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from hoidap.ui.teaching.insides import Found, Insides, Look, Scores

_RANKS = 50


def trace_json(insides: Insides, look: Look) -> dict[str, Any]:
    """The answer with its whole trace, how it was to be answered, and the best passages of each side."""

    def ranking(scores: Scores) -> list[dict[str, Any]]:
        return [_ranked(one) for one in insides.best(look, scores, _RANKS)]

    return {
        "options": asdict(look.options),
        "answer": asdict(look.answer),
        "sought": look.sought,
        "dense_weight": look.dense_weight,
        "milliseconds": look.milliseconds,
        "rankings": {
            "dense": ranking(look.dense),
            "lexical": ranking(look.lexical),
            "fused": ranking(look.fused),
        },
    }


def _ranked(one: Found) -> dict[str, Any]:
    return {
        "passage_id": one.passage.id,
        "number": one.number,
        "score": round(one.score, 4),
        "text": one.passage.text,
    }
