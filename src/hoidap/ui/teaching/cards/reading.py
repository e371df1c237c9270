"""Card 1: how the question was read."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from hoidap.types import QuestionKind
from hoidap.ui.teaching.insides import Look
from hoidap.ui.teaching.words import Words
from hoidap.vietnamese import segment, strip_marks

_LONGEST = 8
"""Segments that a name or code may have."""


def reading_html(look: Look, words: Words) -> str:
    """Show the question as typed, as read, as completed, in word segments, and what kind of answer it wants."""
    read = look.step("understand")
    rows = [
        (words("reading.typed"), "", escape(look.answer.question)),
        (words("reading.normalised"), words("reading.normalised_term"), escape(str(read["text"]))),
    ]
    if read["reading"]:
        rows.append(
            (
                words("reading.restored"),
                words("reading.restored_term"),
                f"<strong>{escape(str(read['reading']))}</strong>",
            )
        )
    rows += [
        (words("reading.completed"), words("reading.completed_term"), _completed(look, words)),
        (words("reading.language"), "", _language(look, words)),
        (words("reading.segments"), words("reading.segments_term"), _segments(look, words)),
        (words("reading.kind"), words("reading.kind_term"), _kind(look, words)),
        (words("reading.required"), words("reading.required_term"), _required(look, words)),
    ]
    items = "".join(
        f"<div><dt>{name}{f' <small>({term})</small>' if term else ''}</dt><dd>{value}</dd></div>"
        for name, term, value in rows
    )
    return f'<dl class="rows">{items}</dl>'


def _completed(look: Look, words: Words) -> str:
    read = look.step("understand")
    if not read["completed"]:
        return words("reading.completed_no")
    return words("reading.completed_yes", text=read["text"])


def _language(look: Look, words: Words) -> str:
    read = look.step("understand")
    if read["language"] == "en":
        return words("reading.language_en")
    return words("reading.language_vi_marked" if read["marked"] else "reading.language_vi_bare")


def _segments(look: Look, words: Words) -> str:
    read = look.step("understand")
    text = str(read["reading"] or read["text"])
    terms = {strip_marks(str(term)) for term in read["terms"]}
    chips = []
    for start, end, searched in _words_of(text, terms):
        said = words("reading.kept" if searched else "reading.dropped")
        chips.append(
            f'<li class="{"kept" if searched else "dropped"}">{escape(text[start:end])}'
            f'<span class="unseen"> ({said})</span></li>'
        )
    return f'<ul class="chips">{"".join(chips)}</ul><p class="note">{words("reading.segments_note")}</p>'


def _words_of(text: str, terms: set[str]) -> Iterator[tuple[int, int, bool]]:
    """The words of ``text``, and whether each is searched for; a name or code of several segments is one word."""
    parts = segment(text)
    position = 0
    while position < len(parts):
        longest = next(
            (
                length
                for length in range(min(_LONGEST, len(parts) - position), 0, -1)
                if " ".join(part.bare for part in parts[position : position + length]) in terms
            ),
            0,
        )
        last = parts[position + max(longest, 1) - 1]
        yield parts[position].start, last.end, longest > 0
        position += max(longest, 1)


def _kind(look: Look, words: Words) -> str:
    read = look.step("understand")
    kind = words(f"kinds.{read['kind']}")
    if not read["facts"] or read["kind"] != QuestionKind.DOCUMENT:
        return f"<strong>{kind}</strong>"
    facts = ", ".join(words(f"facts.{fact}") for fact in read["facts"])
    return f"<strong>{kind}: {facts}</strong>"


def _required(look: Look, words: Words) -> str:
    required = look.step("understand")["required"]
    if not required:
        return words("reading.required_none")
    return ", ".join(f"<strong>“{escape(str(item))}”</strong>" for item in required)
