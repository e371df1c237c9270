"""Card 1: how the question was read."""

from __future__ import annotations

from html import escape

from hoidap.ui.teaching.insides import Look
from hoidap.ui.teaching.words import Words
from hoidap.vietnamese import segment, strip_marks


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
    kept = {strip_marks(term) for term in read["terms"]}
    kept |= {part for term in kept for part in term.split()}
    chips = []
    for part in segment(text):
        searched = part.bare in kept
        said = words("reading.kept" if searched else "reading.dropped")
        chips.append(
            f'<li class="{"kept" if searched else "dropped"}">{escape(text[part.start : part.end])}'
            f'<span class="unseen"> ({said})</span></li>'
        )
    return f'<ul class="chips">{"".join(chips)}</ul><p class="note">{words("reading.segments_note")}</p>'


def _kind(look: Look, words: Words) -> str:
    read = look.step("understand")
    kind = words(f"kinds.{read['kind']}")
    if not read["fact"]:
        return f"<strong>{kind}</strong>"
    fact = words("facts." + str(read["fact"]))
    return f"<strong>{kind}: {fact}</strong>"


def _required(look: Look, words: Words) -> str:
    required = look.step("understand")["required"]
    if not required:
        return words("reading.required_none")
    return ", ".join(f"<strong>“{escape(str(item))}”</strong>" for item in required)
