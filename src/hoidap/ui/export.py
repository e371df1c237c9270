"""A conversation as text, as a Markdown file and as a self-contained HTML page. Pure functions; nothing is fetched.

Whatever a document, a question or a model said is escaped for the form it is written in.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import datetime
from html import escape

from hoidap.types import Answer, Citation, Document
from hoidap.ui.session import Session, Turn
from hoidap.ui.texts import Texts
from hoidap.ui.turns import FindDocument, origin_text

Finder = Callable[[Turn], FindDocument]

_MARKUP = re.compile(r"([\\`*_\[\]<>~|$&#!@{}])")
_LINE_START = re.compile(r"^(\s*)([-+=]|\d+(?=[.)]))", re.MULTILINE)
_LINK = re.compile(r"(https?|ftp|mailto|xmpp)(:)|(www)(\.)", re.IGNORECASE)

_STYLE = """
:root { color-scheme: light dark; --ink: #23282b; --soft: #5a6367; --paper: #fff; --line: #dfdcd3; --accent: #0d6b5c; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e7e9e8; --soft: #a6b0b3; --paper: #14181a; --line: #333b3f; --accent: #66cdb9; } }
@media print { :root { --ink: #000; --soft: #444; --paper: #fff; --line: #bbb; --accent: #0d6b5c; } }
body { max-width: 44rem; margin: 2rem auto; padding: 0 1.25rem; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.6 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; color: var(--accent); margin-bottom: 0; } h2 { font-size: 1.15rem; margin: 0 0 .5rem; }
section { border-top: 1px solid var(--line); padding: 1.25rem 0; break-inside: avoid-page; }
p, blockquote { white-space: pre-line; } .soft { color: var(--soft); font-size: .92rem; }
blockquote { margin: .5rem 0; padding-left: 1rem; border-left: 3px solid var(--accent); }
code { font-size: .85em; overflow-wrap: anywhere; }
"""


def turn_as_text(turn: Turn, texts: Texts, find: FindDocument) -> str:
    """The answer, its quotes and where they are from, to be pasted anywhere."""
    answer = turn.answer
    lines = [answer.question, "", answer.text]
    label, citations = _evidence(turn, texts)
    if citations:
        lines += ["", f"{label}:"]
        lines += [f"[{n}] “{citation.quote}”" for n, citation in enumerate(citations, 1)]
        for document in _documents(citations, find):
            lines += ["", f"{origin_text(document, texts, own=turn.own)} – {document.title}"]
    return "\n".join(lines)


def as_markdown(session: Session, texts: Texts, finder: Finder, saved_at: datetime) -> str:
    """The whole conversation as a Markdown file."""
    parts = [f"# {_plain(texts.exported_title)}", _plain(texts.exported_at.format(time=texts.time(saved_at)))]
    for turn in session:
        answer = turn.answer
        parts.append(f"## {texts.exported_question}: {_one_line(answer.question)}")
        parts.append(_plain(texts.exported_asked_at.format(time=texts.time(turn.asked_at))))
        parts.append(_plain(answer.text))
        label, citations = _evidence(turn, texts)
        if citations:
            parts.append(f"**{_plain(label)}**")
        find = finder(turn)
        for number, citation in enumerate(citations, 1):
            quoted = "\n".join(f"> {line}" for line in _plain(citation.quote).split("\n"))
            parts.append(f"{quoted}\n>\n> \\[{number}\\] {_plain(_place(citation, texts))}")
        parts += [_origin_markdown(document, turn, texts) for document in _documents(citations, find)]
    return "\n\n".join(parts) + "\n"


def as_html(session: Session, texts: Texts, finder: Finder, saved_at: datetime, language: str) -> str:
    """The whole conversation as one HTML page that needs nothing else."""
    turns = "".join(_turn_html(turn, texts, finder(turn)) for turn in session)
    title = escape(texts.exported_title)
    return (
        f'<!doctype html>\n<html lang="{escape(language)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n"
        f'<p class="soft">{escape(texts.exported_at.format(time=texts.time(saved_at)))}</p>\n{turns}</body>\n</html>\n'
    )


def _turn_html(turn: Turn, texts: Texts, find: FindDocument) -> str:
    answer = turn.answer
    label, citations = _evidence(turn, texts)
    quotes = "".join(
        f'<li><blockquote>{escape(c.quote)}</blockquote><p class="soft">{escape(_place(c, texts))}</p></li>'
        for c in citations
    )
    evidence = f"<p><strong>{escape(label)}</strong></p><ol>{quotes}</ol>" if citations else ""
    origins = "".join(_origin_html(document, turn, texts) for document in _documents(citations, find))
    asked = escape(texts.exported_asked_at.format(time=texts.time(turn.asked_at)))
    return (
        f"<section><h2>{escape(answer.question)}</h2><p>{escape(answer.text)}</p>{evidence}{origins}"
        f'<p class="soft">{asked}</p></section>\n'
    )


def _origin_html(document: Document, turn: Turn, texts: Texts) -> str:
    digest = escape(texts.exported_digest.format(digest=document.sha256))
    return (
        f"<p>{escape(origin_text(document, texts, own=turn.own))} – <cite>{escape(document.title)}</cite><br>"
        f'<span class="soft">{escape(texts.exported_file.format(file=document.id))}<br><code>{digest}</code></span></p>'
    )


def _origin_markdown(document: Document, turn: Turn, texts: Texts) -> str:
    digest = texts.exported_digest.format(digest=document.sha256)
    lines = [
        f"{_plain(origin_text(document, texts, own=turn.own))} – *{_one_line(document.title)}*",
        _plain(texts.exported_file.format(file=document.id)),
        _plain(digest),
    ]
    return "\\\n".join(lines)


def _evidence(turn: Turn, texts: Texts) -> tuple[str, Sequence[Citation]]:
    answer: Answer = turn.answer
    if turn.stale or not turn.checked:
        return "", ()
    if answer.answered:
        return texts.exported_quotes, answer.citations
    return texts.exported_nearest, (answer.nearest,) if answer.nearest else ()


def _place(citation: Citation, texts: Texts) -> str:
    place = texts.exported_place.format(start=citation.start, end=citation.end)
    return f"{citation.document_id}, {place}"


def _documents(citations: Sequence[Citation], find: FindDocument) -> list[Document]:
    ids = dict.fromkeys(citation.document_id for citation in citations)
    return [document for document_id in ids if (document := find(document_id))]


def _plain(text: str) -> str:
    """``text`` with everything escaped that Markdown would take for markup or make a link of."""
    escaped = _MARKUP.sub(r"\\\1", text)
    escaped = _LINK.sub(lambda found: f"{found[1] or found[3]}\\{found[2] or found[4]}", escaped)
    return _LINE_START.sub(_without_list, escaped)


def _without_list(found: re.Match[str]) -> str:
    # A number is escaped by its stop: "1\." begins no list.
    return f"{found[1]}{found[2]}\\" if found[2].isdigit() else f"{found[1]}\\{found[2]}"


def _one_line(text: str) -> str:
    return _plain(" ".join(text.split()))
