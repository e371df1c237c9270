"""A conversation in HTML: questions, answers, and the quotes under each. Pure functions; every character is escaped."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from html import escape
from typing import TypeAlias

from hoidap.types import Answer, Document
from hoidap.ui import icons
from hoidap.ui.export import turn_as_text
from hoidap.ui.session import Session, Turn, now
from hoidap.ui.texts import VI, Texts
from hoidap.ui.turns import FindDocument, numbered_text, origin_html, points_html, quotes_html, show_button

LookUp: TypeAlias = Callable[..., Document | None]


@dataclass(frozen=True, slots=True)
class Look:
    """What a conversation is shown with.

    Attributes:
        texts: The page's texts.
        document: Looks up a cited document, as ``Shelf.document`` does; None before they have been read.
        feedback: Whether there is somewhere to keep what people say of an answer.
    """

    texts: Texts = VI
    document: LookUp | None = None
    feedback: bool = False

    def finder(self, *, own: bool) -> FindDocument | None:
        """The look-up for one turn."""
        return partial(self.document, own=own) if self.document else None


@dataclass(frozen=True, slots=True)
class Draft:
    """An answer that is still coming.

    Attributes:
        question: The question as typed.
        answer: The answer made of quotes, once it is known.
        words: What a language model has written so far to take its place.
        own: Whether it comes from the person's own files.
    """

    question: str
    answer: Answer | None = None
    words: str = ""
    own: bool = False


def conversation_html(session: Session, look: Look, draft: Draft | None = None) -> str:
    """Show all turns, oldest first, then the one that is coming."""
    texts = look.texts
    last = None if draft else len(session) - 1
    turns = [_turn(n, turn, look, is_last=n == last) for n, turn in enumerate(session)]
    if draft:
        turns.append(_coming(len(session), draft, look))
    if not turns:
        return f'<div class="greeting"><h2>{escape(texts.greeting)}</h2><p>{escape(texts.greeting_hint)}</p></div>'
    busy = "true" if draft else "false"
    label = escape(texts.conversation)
    return (
        f'<ol class="turns" aria-live="polite" aria-busy="{busy}" aria-label="{label}">{"".join(turns)}</ol>'
    )


def notice_html(message: str) -> str:
    """A message about what was typed, read out at once; empty for none."""
    return f'<p class="notice" role="alert">{escape(message)}</p>' if message else ""


def status_html(message: str, texts: Texts = VI, *, failed: bool = False) -> str:
    """The line that says how far the start has come; empty when it has come to its end."""
    if not message:
        return ""
    if failed:
        return f'<p class="status failed" role="alert">{escape(message)}</p>'
    hint = f"<span>{escape(texts.status_ask_meanwhile)}</span>"
    return f'<p class="status" role="status"><strong>{escape(message)}</strong> {hint}</p>'


def suggestions_html(questions: Sequence[str], texts: Texts) -> str:
    """Questions to begin with; empty for none."""
    if not questions:
        return ""
    return f'<p class="label">{escape(texts.suggestions)}</p>{_questions(questions, "q")}'


def _turn(number: int, turn: Turn, look: Look, *, is_last: bool) -> str:
    answer, texts = turn.answer, look.texts
    body = _refusal(number, turn, look) if not answer.answered else _answer(number, turn, look)
    more = _follow_ups(turn, texts) if is_last else ""
    return (
        f'<li class="turn">{_question(answer.question, texts)}{body}{_actions(number, turn, look)}{more}</li>'
    )


def _question(question: str, texts: Texts) -> str:
    said = f'<span class="unseen">{escape(texts.you_ask)} </span>'
    return f'<div class="question" tabindex="-1">{said}<p>{escape(question)}</p></div>'


def _coming(number: int, draft: Draft, look: Look) -> str:
    texts, answer = look.texts, draft.answer
    question = _question(draft.question, texts)
    if answer is None:
        working = f'<p class="working">{escape(texts.searching)}</p>'
        return f'<li class="turn">{question}<div class="answer">{working}</div></li>'
    writing = f'<p class="working late">{escape(texts.writing)}</p>'
    if not answer.answered:
        body = _refusal(number, Turn(answer, now(), own=draft.own), look)
    elif draft.words:
        words = f'<p class="text model">{escape(draft.words)}</p>'
        body = _framed(number, answer, look, words, own=draft.own)
    else:
        body = _framed(number, answer, look, _words(number, answer, texts), own=draft.own)
    return f'<li class="turn coming">{question}{body}{writing}</li>'


def _answer(number: int, turn: Turn, look: Look) -> str:
    answer, texts = turn.answer, look.texts
    if turn.stale:
        stale = f'<p class="note">{escape(texts.stale)}</p>'
        return (
            f'<div class="answer stale">{_reading(answer, texts)}{_words(number, answer, texts)}{stale}</div>'
        )
    words = _words(number, answer, texts)
    return _framed(number, answer, look, words, own=turn.own, checked=turn.checked)


def _framed(number: int, answer: Answer, look: Look, words: str, *, own: bool, checked: bool = True) -> str:
    """The answer's words with all that belongs around them: reading, source, note, quotes."""
    texts = look.texts
    citations = answer.citations if checked else ()
    find = look.finder(own=own)
    said = f'<span class="unseen">{escape(texts.the_answer)} </span>'
    return (
        f'<div class="answer">{_reading(answer, texts)}{said}{words}{origin_html(citations, find, texts, own=own)}'
        f"{_note(answer, texts)}{quotes_html(number, citations, find, texts)}</div>"
    )


def _words(number: int, answer: Answer, texts: Texts) -> str:
    model = " model" if answer.generator == "llm" else ""
    return points_html(numbered_text(answer.text, number, answer, texts), f"text{model}")


def _note(answer: Answer, texts: Texts) -> str:
    if answer.note is not None:
        return f'<p class="note">{escape(getattr(texts, f"note_{answer.note.value}"))}</p>'
    return f'<p class="note">{escape(texts.written_by_model)}</p>' if answer.generator == "llm" else ""


def _reading(answer: Answer, texts: Texts) -> str:
    if not answer.reading:
        return ""
    return (
        f'<div class="reading"><p>{escape(texts.reading.format(reading=answer.reading))}</p>'
        f"{_refill(answer.reading, texts.reading_correct)}{_refill(answer.question, texts.reading_typed)}</div>"
    )


def _refill(question: str, label: str) -> str:
    return f'<button type="button" class="link refill" data-question="{escape(question)}">{escape(label)}</button>'


def _refusal(number: int, turn: Turn, look: Look) -> str:
    answer, texts = turn.answer, look.texts
    nearest = ""
    if answer.nearest and turn.checked and not turn.stale:
        show = show_button(number, 0, texts.show_in_article_nearest, texts)
        origin = origin_html([answer.nearest], look.finder(own=turn.own), texts, own=turn.own)
        nearest = (
            f'<div class="nearest"><p class="label">{escape(texts.nearest)} '
            f"<span>({escape(texts.nearest_hint)})</span></p>"
            f'<blockquote lang="vi">{escape(answer.nearest.quote)}</blockquote>{show}{origin}</div>'
        )
    return (
        f'<div class="answer refusal">{_reading(answer, texts)}<p class="label">{escape(texts.refusal)}</p>'
        f'<p class="text">{escape(answer.text)}</p>{_note(answer, texts)}{nearest}</div>'
    )


def _actions(number: int, turn: Turn, look: Look) -> str:
    texts = look.texts
    find = look.finder(own=turn.own)
    plain = turn_as_text(turn, texts, find) if find else turn.answer.text
    buttons = [
        _action(f"c{number}", "copy", icons.COPY, texts.copy, f' data-text="{escape(plain)}"'),
        _action(f"a{number}", "again", icons.AGAIN, texts.ask_again, f' data-turn="{number}"'),
    ]
    comment = ""
    if look.feedback:
        for verdict, icon, label in (
            ("up", icons.UP, texts.verdict_up),
            ("down", icons.DOWN, texts.verdict_down),
        ):
            pressed = "true" if turn.verdict == verdict else "false"
            more = f' data-turn="{number}" data-verdict="{verdict}" aria-pressed="{pressed}"'
            buttons.append(_action(f"{verdict}{number}", "rate", icon, label, more))
        comment = _comment(number, turn, texts)
    label = escape(texts.answer_actions)
    return f'<div class="actions" role="group" aria-label="{label}">{"".join(buttons)}</div>{comment}'


def _action(key: str, name: str, icon: str, label: str, more: str) -> str:
    said = f"{icon}<span>{escape(label)}</span>"
    return f'<button type="button" class="action {name}" data-key="{key}"{more}>{said}</button>'


def _comment(number: int, turn: Turn, texts: Texts) -> str:
    if not turn.verdict:
        return ""
    if turn.commented:
        return f'<p class="thanks" role="status">{escape(texts.verdict_thanks)}</p>'
    return (
        f'<form class="comment" data-turn="{number}" data-verdict="{turn.verdict}">'
        f'<label>{escape(texts.comment_label)} <input type="text" maxlength="500" autocomplete="off"></label>'
        f'<button type="submit" class="small">{escape(texts.comment_send)}</button></form>'
    )


def _follow_ups(turn: Turn, texts: Texts) -> str:
    if not turn.follow_ups:
        return ""
    label = texts.follow_ups if turn.answer.answered else texts.refusal_follow_ups
    return f'<div class="follow-ups"><p class="label">{escape(label)}</p>{_questions(turn.follow_ups, "f")}</div>'


def _questions(questions: Sequence[str], key: str) -> str:
    items = "".join(
        f'<li><button type="button" class="ask" lang="vi" data-key="{key}{n}" data-question="{escape(question)}">'
        f"{escape(question)}</button></li>"
        for n, question in enumerate(questions)
    )
    return f'<ul class="questions">{items}</ul>'
