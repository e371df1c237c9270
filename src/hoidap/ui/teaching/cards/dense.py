"""Card 3: the question among the passages on a map."""

from __future__ import annotations

from html import escape

from hoidap.indexing import Encoder
from hoidap.indexing.encoder import BUNDLED, BUNDLED_MODEL
from hoidap.ui.teaching.mapping import NEAREST, Plane
from hoidap.ui.teaching.markup import COLOURS, badge, bar, begins, table
from hoidap.ui.teaching.words import Words

_WIDTH, _HEIGHT, _MARGIN = 480, 400, 32
_DOT, _DISC = 7, 17


def dense_html(plane: Plane, encoder: Encoder, total: int, words: Words) -> str:
    """Show the map, the nearest passages with their cosines, and what the encoder is.

    Args:
        plane: Where everything lies.
        encoder: The index's encoder.
        total: How many passages were searched.
        words: The texts.
    """
    share = f"{round(100 * plane.share)} %"
    some = words("dense.map_some", shown=len(plane.found), total=total) if len(plane.found) < total else ""
    return (
        f'<div class="beside"><figure>{_map(plane, words)}'
        f'<figcaption class="note">{words("dense.map_note", dimension=encoder.dimension, share=share)} {some}'
        "</figcaption></figure>"
        f"<div><h4>{words('dense.nearest')}</h4>{_nearest(plane, words)}"
        f'<p class="note">{words("dense.score_note")}</p></div></div>'
        f'<p class="detail" data-detail-line>{words("frame.detail_hint")}</p>'
        f'<p class="note">{_encoder(encoder, words)}</p>{_table(plane, words)}'
    )


def _encoder(encoder: Encoder, words: Words) -> str:
    own = encoder.name == BUNDLED
    return words(
        "dense.encoder",
        name=BUNDLED_MODEL if own else encoder.name,
        dimension=encoder.dimension,
        origin=words.plain("dense.origin_bundled" if own else "dense.origin_other"),
    )


def _map(plane: Plane, words: Words) -> str:
    places = [_at(*point) for point in plane.points.tolist()]
    question = _at(*plane.question)
    nearest = range(min(NEAREST, len(places)))
    links = "".join(_link(question, places[i], i) for i in nearest)
    # The nearest are drawn last, so that they lie on top; reading order is theirs first all the same.
    far = "".join(_point(plane, i, places[i], words) for i in reversed(range(len(nearest), len(places))))
    near = "".join(_point(plane, i, places[i], words) for i in reversed(nearest))
    x, y = question
    numbers = ", ".join(
        f"{words.plain('frame.passage', number=one.number)} ({words.decimal(one.score)})"
        for one in plane.found[:NEAREST]
    )
    label = words("dense.map_alternative", shown=len(places), nearest=numbers)
    asked = (
        f'<g class="asked"><path d="M{x} {y - 19}l19 19-19 19-19-19z"/><text x="{x}" y="{y + 7}">?</text></g>'
    )
    return (
        f'<svg class="map" viewBox="0 0 {_WIDTH} {_HEIGHT}" role="group" aria-label="{label}" data-roving>'
        f"{links}{far}{near}{asked}</svg>"
    )


def _at(x: float, y: float) -> tuple[float, float]:
    side_x, side_y = _WIDTH - 2 * _MARGIN, _HEIGHT - 2 * _MARGIN
    return round(_MARGIN + x * side_x, 1), round(_HEIGHT - _MARGIN - y * side_y, 1)


def _link(question: tuple[float, float], place: tuple[float, float], rank: int) -> str:
    width = round(4.5 - 0.8 * rank, 1)
    (x1, y1), (x2, y2) = question, place
    return f'<line x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}" stroke-width="{width}"/>'


def _point(plane: Plane, i: int, place: tuple[float, float], words: Words) -> str:
    found = plane.found[i]
    x, y = place
    detail = words(
        "dense.point",
        number=found.number,
        score=words.decimal(found.score),
        text=begins(found.passage.text, 140),
    )
    near = i < NEAREST
    number = f'<text x="{x}" y="{y + 6}">{found.number}</text>' if near else ""
    return (
        f'<g class="point c{found.number % COLOURS}{" near" if near else ""}" tabindex="-1" role="img" '
        f'aria-label="{detail}" data-detail="{detail}">'
        f'<circle cx="{x}" cy="{y}" r="{_DISC if near else _DOT}"/>{number}</g>'
    )


def _nearest(plane: Plane, words: Words) -> str:
    items = "".join(
        f"<li>{badge(one.number)} <strong>{words.decimal(one.score)}</strong> {bar(one.score)}"
        f"<span>{escape(begins(one.passage.text, 70))}</span></li>"
        for one in plane.found[:NEAREST]
    )
    return f'<ol class="ranked">{items}</ol>'


def _table(plane: Plane, words: Words) -> str:
    heads = [words.plain(key) for key in ("cutting.number", "dense.score", "cutting.begins")]
    rows = [
        (str(one.number), words.decimal(one.score), begins(one.passage.text, 60)) for one in plane.found[:40]
    ]
    return table(words.plain("dense.map"), heads, rows, words)
