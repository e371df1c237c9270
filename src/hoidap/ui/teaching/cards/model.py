"""Card 7: what the language model was told, what it wrote, and what of that was dropped."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from hoidap.types import Answer
from hoidap.ui.teaching.words import Words
from hoidap.writing.faults import Fault

_ROLES = {"system": "system", "user": "user", "human": "user", "assistant": "assistant", "ai": "assistant"}


def model_html(answer: Answer, words: Words) -> str:
    """Show the trace's "write" step; one quiet line where no language model took part."""
    step = next((step for step in answer.trace.steps if step.name == "write"), None)
    note = f'<p class="summary">{words(f"model.note_{answer.note}")}</p>' if answer.note else ""
    if step is None:
        return note or f'<p class="quiet">{words("model.none")}</p>'
    detail: Mapping[str, Any] = step.detail
    return (
        f"{note}{_sentences(detail.get('sentences') or (), words)}"
        f"{_reply(detail.get('reply'), words)}{_prompt(detail.get('prompt') or (), words)}"
    )


def has_written(answer: Answer) -> bool:
    """Whether a language model took part in the answer, or was to."""
    return answer.note is not None or any(step.name == "write" for step in answer.trace.steps)


def waiting_html(words: Words) -> str:
    """Say that the language model has been asked."""
    return f'<p class="quiet">{words("model.waiting")}</p>'


def _prompt(messages: Sequence[Any], words: Words) -> str:
    if not messages:
        return ""
    said = "".join(_message(message, words) for message in messages)
    title = words("model.prompt")
    return f'<details class="told" data-keep="prompt"><summary>{title}</summary>{said}</details>'


def _message(message: Any, words: Words) -> str:  # noqa: ANN401 - a JSON value of the trace
    if not isinstance(message, Mapping):
        return f'<pre tabindex="0">{escape(str(message))}</pre>'
    role = str(message.get("role", ""))
    known = _ROLES.get(role)
    title = words(f"model.role_{known}") if known else escape(role)
    return f'<h5>{title}</h5><pre tabindex="0">{escape(str(message.get("content", "")))}</pre>'


def _reply(reply: object, words: Words) -> str:
    if reply is None:
        return ""
    text = str(reply)
    said = (
        f'<pre tabindex="0">{escape(text)}</pre>' if text.strip() else f"<p>{words('model.reply_empty')}</p>"
    )
    return f"<h4>{words('model.reply')}</h4>{said}"


def _sentences(sentences: Sequence[Any], words: Words) -> str:
    if not sentences:
        return ""
    items = "".join(_sentence(sentence, words) for sentence in sentences if isinstance(sentence, Mapping))
    return f'<h4>{words("model.sentences")}</h4><ol class="judged">{items}</ol>'


def _sentence(sentence: Mapping[str, Any], words: Words) -> str:
    kept = bool(sentence.get("kept"))
    sign = "✓" if kept else "✕"
    reason = _reason(str(sentence.get("why") or ""), str(sentence.get("about") or ""), words)
    text = escape(str(sentence.get("text", "")))
    said = f"<p>{text}</p>" if kept else f"<p><del>{text}</del></p>"
    return (
        f'<li class="{"kept" if kept else "dropped"}"><em class="sign"><span aria-hidden="true">{sign}</span> '
        f"{words('model.kept' if kept else 'model.dropped')}</em>{said}{reason}</li>"
    )


def _reason(why: str, about: str, words: Words) -> str:
    """Why a sentence was dropped, in words; a code of another version is shown as it stands."""
    if not why:
        return ""
    said = words(f"model.fault_{why}", about=about) if why in set(Fault) else escape(why)
    return f'<span class="why">{said}</span>'
