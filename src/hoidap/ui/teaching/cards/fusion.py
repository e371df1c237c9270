"""Card 5: both rankings side by side, and what became of them."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from hoidap.ui.teaching.insides import Found, Insides, Look
from hoidap.ui.teaching.markup import COLOURS, badge, begins, table
from hoidap.ui.teaching.words import Words

_RANKS = 6
_WIDTH, _TOP, _ROW = 480, 66, 50
_COLUMNS = (62, 240, 418)
_HALF = 58


def fusion_html(insides: Insides, look: Look, words: Words) -> str:
    """Show the best passages by meaning, fused, and by words, with lines from side to side."""
    dense, fused, lexical = (
        insides.best(look, scores, _RANKS) for scores in (look.dense, look.fused, look.lexical)
    )
    lexical = [one for one in lexical if one.score > 0]
    chart = _chart(dense, fused, lexical, look.dense_weight, words)
    note = words("fusion.note")
    return (
        f'<div class="beside"><figure>{chart}<figcaption class="note">{note}</figcaption></figure>'
        f"<div><h4>{words('fusion.legend')}</h4>{_legend(fused, words)}</div></div>"
        f"{_table(dense, fused, lexical, words)}"
    )


def _chart(
    dense: Sequence[Found], fused: Sequence[Found], lexical: Sequence[Found], weight: float, words: Words
) -> str:
    height = _TOP + _ROW * max(len(dense), len(fused), len(lexical)) + 4
    sides = (dense, fused, lexical)
    shares = (weight, None, 1 - weight)
    heads = "".join(
        _head(x, words(f"fusion.{name}"), share)
        for x, name, share in zip(_COLUMNS, ("dense", "fused", "lexical"), shares, strict=True)
    )
    lines = _lines(dense, fused, 0, weight) + _lines(lexical, fused, 2, 1 - weight)
    kept = {one.place for one in fused}
    nodes = "".join(
        _node(_COLUMNS[column], rank, one, words, lost=one.place not in kept, z=column == 1)
        for column, side in enumerate(sides)
        for rank, one in enumerate(side)
    )
    first = [words.plain("frame.passage", number=side[0].number) if side else "–" for side in sides]
    label = words("fusion.chart")
    said = words("fusion.alternative", dense=first[0], fused=first[1], lexical=first[2])
    return (
        f'<svg class="ranks" viewBox="0 0 {_WIDTH} {height}" role="img" aria-label="{label}. {said}">'
        f"{heads}{lines}{nodes}</svg>"
    )


def _head(x: int, name: str, share: float | None) -> str:
    weight = f'<text class="share" x="{x}" y="48">{round(100 * share)} %</text>' if share is not None else ""
    return f'<text class="head" x="{x}" y="22">{name}</text>{weight}'


def _y(rank: int) -> int:
    return _TOP + _ROW * rank + _ROW // 2


def _lines(side: Sequence[Found], fused: Sequence[Found], column: int, share: float) -> str:
    ranks = {one.place: rank for rank, one in enumerate(fused)}
    begin = _COLUMNS[column] + (_HALF if column == 0 else -_HALF)
    end = _COLUMNS[1] + (-_HALF if column == 0 else _HALF)
    middle = (begin + end) // 2
    return "".join(
        f'<path class="c{one.number % COLOURS}" stroke-width="{1.5 + 5 * share:.1f}" '
        f'd="M{begin} {_y(rank)}C{middle} {_y(rank)} {middle} {_y(ranks[one.place])} {end} {_y(ranks[one.place])}"/>'
        for rank, one in enumerate(side)
        if one.place in ranks
    )


def _node(x: int, rank: int, one: Found, words: Words, *, lost: bool, z: bool) -> str:
    y = _y(rank)
    plus = "+" if z and one.score > 0 else ""
    css = f"node c{one.number % COLOURS}{' lost' if lost else ''}{' fused' if z else ''}"
    return (
        f'<g class="{css}"><rect x="{x - _HALF}" y="{y - 19}" width="{2 * _HALF}" height="38" rx="9"/>'
        f'<text class="number" x="{x - _HALF + 22}" y="{y + 7}">{one.number}</text>'
        f'<text class="score" x="{x + _HALF - 10}" y="{y + 6}">{plus}{words.decimal(one.score)}</text></g>'
    )


def _legend(fused: Sequence[Found], words: Words) -> str:
    items = "".join(
        f"<li>{badge(one.number)} <strong>{words.decimal(one.score)}</strong>"
        f"<span>{escape(begins(one.passage.text, 70))}</span></li>"
        for one in fused
    )
    return f'<ol class="ranked">{items}</ol>'


def _table(dense: Sequence[Found], fused: Sequence[Found], lexical: Sequence[Found], words: Words) -> str:
    heads = [words.plain(f"fusion.{name}") for name in ("rank", "dense", "fused", "lexical")]
    rows = [
        (str(rank + 1), *(_cell(side, rank, words) for side in (dense, fused, lexical)))
        for rank in range(max(len(dense), len(fused), len(lexical)))
    ]
    return table(words.plain("fusion.chart"), heads, rows, words)


def _cell(side: Sequence[Found], rank: int, words: Words) -> str:
    if rank >= len(side):
        return "–"
    one = side[rank]
    return f"{words.plain('frame.passage', number=one.number)} ({words.decimal(one.score)})"
