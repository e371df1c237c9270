"""The documents beside the conversation in HTML: which there are, and which of them are asked. All is escaped."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from hoidap.types import Document
from hoidap.ui import icons
from hoidap.ui.session import Desk
from hoidap.ui.texts import Texts


def library_html(shared: Sequence[Document], desk: Desk) -> str:
    """The head of the column in which documents are read: its name, a way to close it, the list of documents."""
    texts = desk.texts
    close = escape(texts.close)
    head = (
        f'<div class="head"><h2 id="reader-name" tabindex="-1">{escape(texts.article)}</h2>'
        f'<button type="button" class="close" aria-label="{close}">{icons.CLOSE}<span>{close}</span></button></div>'
    )
    bot = desk.own.files.bot if desk.own else None
    own = bot.documents if bot else ()
    if len(shared) < 2 and not own:
        return head
    lists = _shared(shared, desk) + (_own(own, texts) if own else "")
    count = len(shared) + len(own)
    title = escape(texts.library.format(count=texts.number(count)))
    return f'{head}<details class="library"><summary>{title}</summary>{lists}</details>'


def _shared(documents: Sequence[Document], desk: Desk) -> str:
    texts = desk.texts
    several = len(documents) > 1
    hint = f"<p>{escape(texts.library_hint)}</p>" if several else ""
    items = "".join(
        _item(document, texts, ticked=not desk.documents or document.id in desk.documents, can_tick=several)
        for document in documents
    )
    return f"{hint}<ul>{items}</ul>"


def _own(documents: Sequence[Document], texts: Texts) -> str:
    items = "".join(_item(document, texts, own=True) for document in documents)
    remove = f'<button type="button" class="link remove">{escape(texts.own_remove)}</button>'
    return f'<p class="label">{escape(texts.own_files)}</p><ul>{items}</ul>{remove}'


def _item(
    document: Document, texts: Texts, *, own: bool = False, can_tick: bool = False, ticked: bool = False
) -> str:
    name = escape(document.id)
    title = f"<span>{escape(document.title)}</span>"
    if can_tick:
        tick = " checked" if ticked else ""
        title = f'<label><input type="checkbox" data-document="{name}"{tick}> {title}</label>'
    about = document.metadata
    known = [
        about.source_name or about.source or "",
        texts.date(about.published_at) if about.published_at else "",
    ]
    where = " · ".join(part for part in known if part) or document.id
    label = escape(texts.open_document_named.format(title=document.title))
    mine = ' data-own="1"' if own else ""
    return (
        f'<li>{title}<span class="soft">{escape(where)}</span><button type="button" class="link open" '
        f'data-document="{name}"{mine} aria-label="{label}">{escape(texts.open_document)}</button></li>'
    )


def scope_html(total: int, desk: Desk) -> str:
    """Which documents are asked, where that is not simply all of them."""
    texts = desk.texts
    if desk.own and desk.own.asked:
        return _scope(
            texts.scope_own.format(names=", ".join(desk.own.files.names)), "shared", texts.scope_shared
        )
    if desk.own:
        return _scope("", "own", texts.scope_to_own)
    if desk.documents:
        count, of = texts.number(len(desk.documents)), texts.number(total)
        return _scope(texts.scope_some.format(count=count, total=of), "all", texts.scope_all)
    return ""


def unlimited_html(texts: Texts) -> str:
    """What it means that no document is ticked."""
    return f'<p role="status">{escape(texts.scope_none)}</p>'


def uploading_html(texts: Texts) -> str:
    """That a person's files are being read."""
    return f'<p role="status">{escape(texts.uploading)}</p>'


def _scope(said: str, change: str, label: str) -> str:
    return (
        f'<p role="status">{escape(said)} '
        f'<button type="button" class="link" data-scope="{change}">{escape(label)}</button></p>'
    )
