"""Questions side by side, one thing changed between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from hoidap.types import Answer
from hoidap.ui.teaching.insides import Insides
from hoidap.ui.teaching.markup import badge, begins
from hoidap.ui.teaching.words import Words

_TOP = 4


@dataclass(frozen=True, slots=True)
class Column:
    """One side of a comparison.

    Attributes:
        name: What is different about it.
        answer: What came out.
    """

    name: str
    answer: Answer


def comparing_html(columns: Sequence[Column], insides: Insides, words: Words) -> str:
    """Show each answer with how its question was read and which passages came first."""
    shown = "".join(_column(column, insides, words) for column in columns)
    tops = {_first(column.answer) for column in columns}
    texts = {column.answer.text for column in columns}
    said = (
        words("compare.same_top" if len(tops) == 1 else "compare.other_top"),
        words("compare.same_answer" if len(texts) == 1 else "compare.other_answer"),
    )
    return f'<p class="summary"><strong>{" ".join(said)}</strong></p><div class="columns">{shown}</div>'


def _hits(answer: Answer) -> list[dict[str, Any]]:
    step = next((step for step in answer.trace.steps if step.name == "retrieve"), None)
    hits: Any = step.detail.get("hits", ()) if step else ()
    return list(hits)


def _first(answer: Answer) -> str:
    hits = _hits(answer)
    return str(hits[0]["passage_id"]) if hits else ""


def _column(column: Column, insides: Insides, words: Words) -> str:
    answer = column.answer
    state = "answered" if answer.answered else "refused"
    sign = "✓" if answer.answered else "✕"
    read = f"<dt>{words('compare.read_as')}</dt><dd>{escape(answer.reading)}</dd>" if answer.reading else ""
    hits = "".join(_hit(hit, insides) for hit in _hits(answer)[:_TOP])
    took = words("compare.took", time=words.time(answer.trace.milliseconds))
    return (
        f'<section class="column" aria-label="{escape(column.name)}"><h4>{escape(column.name)}</h4>'
        f"<dl><dt>{words('compare.asked')}</dt><dd>{escape(answer.question)}</dd>{read}</dl>"
        f'<div class="result {state}"><p><strong><span aria-hidden="true">{sign}</span> '
        f'{words(f"compare.{state}")}</strong></p><p class="said">{escape(answer.text)}</p></div>'
        f'<h5>{words("compare.top")}</h5><ol class="ranked">{hits}</ol><p class="note">{took}</p></section>'
    )


def _hit(hit: dict[str, Any], insides: Insides) -> str:
    passage = insides.passage(str(hit["passage_id"]))
    if passage is None:
        return ""
    text = escape(begins(passage.text, 70))
    return f"<li>{badge(insides.number(passage.id))}<span>{text}</span></li>"
