"""Card 4: which words matched, and the score as the sum of its parts."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from hoidap.ui.teaching.insides import Found, Insides, Look
from hoidap.ui.teaching.markup import COLOURS, badge, begins, table
from hoidap.ui.teaching.terms import Part, by_word, parts_of
from hoidap.ui.teaching.words import Words
from hoidap.vietnamese import syllables

_PASSAGES = 4
_PARTS = 7


def lexical_html(insides: Insides, look: Look, words: Words) -> str:
    """Show the best passages by BM25, each score as a stack of the words that it is the sum of."""
    found = [one for one in insides.best(look, look.lexical, _PASSAGES) if one.score > 0]
    if not found:
        return f'<p class="summary">{words("lexical.none")}</p>'
    parts = [parts_of(weights, look.sought, marked=look.marked) for weights in insides.terms(look, found)]
    longest = max(one.score for one in found)
    stacks = "".join(_stack(one, each, longest, look, words) for one, each in zip(found, parts, strict=True))
    note = words("lexical.bare_note" if look.marked else "lexical.bare_only_note")
    return (
        f'<ol class="stacks">{stacks}</ol><p class="note">{note}</p>'
        f"{_matched(found[0], parts[0], look, words)}{_table(found[0], parts[0], words)}"
    )


def _stack(found: Found, parts: Sequence[Part], longest: float, look: Look, words: Words) -> str:
    by_words, between = by_word(parts, look.sought)
    shown, rest = by_words[:_PARTS], by_words[_PARTS:]
    cells = [(part.total, _named(part), f"c{i % COLOURS}") for i, part in enumerate(shown)]
    if rest:
        others = words.plain("lexical.others", count=len(rest))
        cells.append((sum(part.total for part in rest), others, "rest"))
    if between:
        cells.append((between, words.plain("lexical.between"), "between"))
    bars = "".join(f'<b class="{css}" style="flex-grow:{value:.4f}"></b>' for value, _, css in cells)
    share = 100 * found.score / longest
    said = "".join(
        f'<li class="{css}"><span>{escape(name)}</span> <strong>{words.decimal(value)}</strong></li>'
        for value, name, css in cells
    )
    total = words("lexical.sum", score=words.decimal(found.score))
    return (
        f"<li>{badge(found.number)}<div><p><strong>{total}</strong></p>"
        f'<span class="stack" aria-hidden="true" style="width:{share:.1f}%">{bars}</span>'
        f'<ul class="parts">{said}</ul></div></li>'
    )


def _named(part: Part) -> str:
    return f"“{part.term}” → “{part.by}”" if part.by else f"“{part.term}”"


def _matched(found: Found, parts: Sequence[Part], look: Look, words: Words) -> str:
    asked = syllables(look.sought)
    forms, bares = {one.form for one in asked}, {one.bare for one in asked}
    text = found.passage.text
    others = [span for part in parts if part.by for span in _standing(part.by, text, marked=look.marked)]
    pieces, position = [], 0
    for one in syllables(text):
        exact = look.marked and one.form in forms
        other = any(start <= one.start and one.end <= end for start, end in others)
        if not exact and not other and one.bare not in bares:
            continue
        pieces.append(escape(text[position : one.start]))
        css = "" if exact or not look.marked else ' class="loose"'
        pieces.append(f"<mark{css}>{escape(text[one.start : one.end])}</mark>")
        position = one.end
    pieces.append(escape(text[position:]))
    said = words("lexical.matched", number=found.number)
    return f'<h4>{said}</h4><blockquote class="matched">{"".join(pieces)}</blockquote>'


def _standing(words: str, text: str, *, marked: bool) -> list[tuple[int, int]]:
    """Where ``words`` (canonical; bare if not ``marked``) stand in ``text``: start and end of each place."""
    found = syllables(text)
    forms = [one.form if marked else one.bare for one in found]
    sought = words.split()
    return [
        (found[place].start, found[place + len(sought) - 1].end)
        for place in range(len(forms) - len(sought) + 1)
        if forms[place : place + len(sought)] == sought
    ]


def _table(found: Found, parts: Sequence[Part], words: Words) -> str:
    heads = [words.plain(f"lexical.{name}") for name in ("word", "exact", "bare", "whole", "total")]
    rows = [
        (
            f"{part.term} ({words.plain('lexical.pair')})" if part.pair else _named(part),
            words.decimal(part.exact),
            words.decimal(part.bare),
            words.decimal(part.whole),
            words.decimal(part.total),
        )
        for part in parts
    ]
    title = f"{words.plain('lexical.table_for', number=found.number)}: {begins(found.passage.text, 50)}"
    return table(title, heads, rows, words)
