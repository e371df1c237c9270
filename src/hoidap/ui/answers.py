"""A conversation in HTML: questions, answers, and the quotes under each. Pure functions; every character is escaped."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape
from typing import TypeAlias

from hoidap.types import Answer, Citation, Document
from hoidap.ui import texts

FindDocument: TypeAlias = Callable[[str], Document]


@dataclass(frozen=True, slots=True)
class Draft:
    """An answer that is still coming.

    Attributes:
        question: The question as typed.
        citations: The quotes it will rest on, once they are known.
        text: What has come so far.
        status: What is being done, for people.
    """

    question: str
    citations: tuple[Citation, ...] = ()
    text: str = ""
    status: str = texts.SEARCHING


def conversation_html(
    answers: Sequence[Answer], find: FindDocument | None, draft: Draft | None = None
) -> str:
    """Show all turns, oldest first.

    Args:
        answers: The finished ones.
        find: Looks up a cited document, as ``Chatbot.document`` does; needed only where something is cited.
        draft: The one that is coming, if any.
    """
    turns = [_turn(answer.question, _answer(number, answer, find)) for number, answer in enumerate(answers)]
    if draft:
        turns.append(_turn(draft.question, _draft(len(answers), draft, find)))
    if not turns:
        return f'<div class="greeting"><h2>{escape(texts.GREETING)}</h2><p>{escape(texts.GREETING_HINT)}</p></div>'
    busy = "true" if draft else "false"
    label = escape(texts.CONVERSATION)
    return (
        f'<ol class="turns" role="log" aria-live="polite" aria-busy="{busy}" aria-label="{label}">'
        f"{''.join(turns)}</ol>"
    )


def notice_html(message: str) -> str:
    """A message about what was typed, read out at once; empty for none."""
    return f'<p class="notice" role="alert">{escape(message)}</p>' if message else ""


def status_html(message: str, *, failed: bool = False) -> str:
    """The line that says how far the start has come; empty when it has come to its end."""
    if not message:
        return ""
    if failed:
        return f'<p class="status failed" role="alert">{escape(message)}</p>'
    hint = f"<span>{escape(texts.STATUS_ASK_MEANWHILE)}</span>"
    return f'<p class="status" role="status"><strong>{escape(message)}</strong> {hint}</p>'


def _turn(question: str, answer: str) -> str:
    said = f'<span class="unseen">{escape(texts.YOU_ASK)} </span>'
    return f'<li class="turn"><div class="question">{said}<p>{escape(question)}</p></div>{answer}</li>'


def _answer(turn: int, answer: Answer, find: FindDocument | None) -> str:
    if not answer.answered:
        return _refusal(turn, answer, find)
    said = f'<span class="unseen">{escape(texts.THE_ANSWER)} </span>'
    quotes = _quotes(turn, answer.citations)
    origin = _origin(answer.citations, find)
    return (
        f'<div class="answer">{_reading(answer)}{said}<p class="text">{escape(answer.text)}</p>'
        f"{quotes}{origin}</div>"
    )


def _reading(answer: Answer) -> str:
    if not answer.reading:
        return ""
    return f'<p class="reading">{escape(texts.READING.format(reading=answer.reading))}</p>'


def _draft(turn: int, draft: Draft, find: FindDocument | None) -> str:
    text = (
        f'<p class="text">{escape(draft.text)}</p>'
        if draft.text
        else f'<p class="working">{escape(draft.status)}</p>'
    )
    said = f'<span class="unseen">{escape(texts.THE_ANSWER)} </span>'
    quotes = _quotes(turn, draft.citations)
    origin = _origin(draft.citations, find)
    return f'<div class="answer coming">{said}{text}{quotes}{origin}</div>'


def _refusal(turn: int, answer: Answer, find: FindDocument | None) -> str:
    nearest = ""
    if answer.nearest:
        show = _show_button(turn, 0, texts.SHOW_NEAREST_IN_ARTICLE)
        nearest = (
            f'<div class="nearest"><p class="label">{escape(texts.NEAREST)} '
            f"<span>({escape(texts.NEAREST_HINT)})</span></p>"
            f"<blockquote>{escape(answer.nearest.quote)}</blockquote>{show}</div>{_origin([answer.nearest], find)}"
        )
    return (
        f'<div class="answer refusal">{_reading(answer)}<p class="label">{escape(texts.REFUSAL)}</p>'
        f'<p class="text">{escape(answer.text)}</p>{nearest}</div>'
    )


def _quotes(turn: int, citations: Sequence[Citation]) -> str:
    if not citations:
        return ""
    items = "".join(
        f"<li><blockquote>{escape(citation.quote)}</blockquote>"
        f"{_show_button(turn, number, texts.SHOW_QUOTE_IN_ARTICLE.format(number=number + 1))}</li>"
        for number, citation in enumerate(citations)
    )
    return f'<div class="quotes"><p class="label">{escape(texts.QUOTES)}</p><ol>{items}</ol></div>'


def _show_button(turn: int, citation: int, label: str) -> str:
    return (
        f'<button type="button" class="show" data-turn="{turn}" data-citation="{citation}" '
        f'aria-label="{escape(label)}">{escape(texts.SHOW_IN_ARTICLE)}</button>'
    )


def _origin(citations: Sequence[Citation], find: FindDocument | None) -> str:
    if not citations or find is None:
        return ""
    documents = [find(document_id) for document_id in dict.fromkeys(c.document_id for c in citations)]
    lines = "".join(f"<li>{_document(document)}</li>" for document in documents)
    return f'<div class="origin"><span>{escape(texts.FROM)}</span><ul>{lines}</ul></div>'


def _document(document: Document) -> str:
    about = document.metadata
    published = ""
    if about.published_at:
        published = about.published_at.strftime(
            "%d/%m/%Y %H:%M" if about.published_time_known else "%d/%m/%Y"
        )
    known = [part for part in (about.author, about.source_name or about.source, published) if part]
    return " · ".join([f"<cite>{escape(document.title)}</cite>", *(escape(part) for part in known)])
