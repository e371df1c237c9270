"""Small pieces of HTML that several cards are made of. What is passed as ``text`` is escaped here."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from hoidap.ui.teaching.words import Words

COLOURS = 6
"""How many colours tell passages apart; each also carries its number."""


def badge(number: int, *, extra: str = "") -> str:
    """The number of a passage on its colour."""
    return f'<b class="badge c{number % COLOURS}{extra}">{number}</b>'


def begins(text: str, length: int = 90) -> str:
    """The first words of ``text`` in one line; not escaped."""
    line = " ".join(text.split())
    if len(line) <= length:
        return line
    return line[:length].rsplit(" ", 1)[0].rstrip(" ,;:.") + "…"


def table(caption: str, heads: Sequence[str], rows: Iterable[Sequence[str]], words: Words) -> str:
    """A table behind a "show as table" switch; cells are text.

    Args:
        caption: What it shows.
        heads: Column headings.
        rows: Cells of each row; the first names the row.
        words: The texts.
    """
    head = "".join(f'<th scope="col">{escape(text)}</th>' for text in heads)
    body = "".join(
        f'<tr><th scope="row">{escape(row[0])}</th>'
        f"{''.join(f'<td>{escape(cell)}</td>' for cell in row[1:])}</tr>"
        for row in rows
    )
    return (
        f'<details class="as-table" data-keep="{escape(caption)}"><summary>{words("frame.as_table")}</summary>'
        f'<div class="scroll" tabindex="0" role="region" aria-label="{escape(caption)}"><table>'
        f"<caption>{escape(caption)}</caption>"
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div></details>"
    )


def bar(share: float, *, mark: float | None = None, extra: str = "") -> str:
    """A horizontal bar of ``share`` (0 to 1), with a line at ``mark``; for the eye only, the text says the same."""
    line = f'<i style="left:{_percent(mark)}"></i>' if mark is not None else ""
    return f'<span class="bar{extra}" aria-hidden="true"><b style="width:{_percent(share)}"></b>{line}</span>'


def _percent(share: float) -> str:
    return f"{100 * min(max(share, 0.0), 1.0):.1f}%"
