"""The parts of the page that are the same for every question: masthead, tools under the question. All is escaped."""

from __future__ import annotations

from html import escape

from hoidap.ui import icons
from hoidap.ui.session import Desk
from hoidap.ui.texts import LANGUAGES


def masthead_html(desk: Desk) -> str:
    """Name, views, language, light or dark."""
    texts = desk.texts
    languages = "".join(
        f'<button type="button" data-language="{name}" lang="{name}" data-key="l{name}" '
        f'aria-pressed="{"true" if name == desk.language else "false"}" '
        f'aria-label="{name.upper()} – {escape(spoken.language_name)}">{name.upper()}</button>'
        for name, spoken in LANGUAGES.items()
    )
    views = "".join(
        f'<a href="#{place}"{_current(desk.view == view)}>{escape(label)}</a>'
        for view, place, label in (
            ("ask", "hoi-dap", texts.view_ask),
            ("teach", "giang-day", texts.view_teach),
        )
    )
    theme = (
        f'<button type="button" class="theme" aria-label="{escape(texts.theme_dark)}" aria-pressed="false" '
        f'title="{escape(texts.theme_dark)}">{icons.THEME}</button>'
    )
    return (
        f'<a class="skip" href="#question">{escape(texts.skip_to_question)}</a>'
        f"<header><h1>{escape(texts.name)}</h1><p>{escape(texts.tagline)}</p>"
        f'<nav class="views" aria-label="{escape(texts.views)}">{views}</nav>'
        f'<div class="languages" role="group" aria-label="{escape(texts.languages)}">{languages}</div>{theme}</header>'
    )


def _current(is_open: bool) -> str:
    return ' aria-current="page"' if is_open else ""


def tools_html(desk: Desk) -> str:
    """What stands under the question: how to send it, reading the document, saving, clearing."""
    texts = desk.texts
    saving = "".join(
        f'<button type="button" data-save="{kind}">{escape(label)}</button>'
        for kind, label in (("html", texts.save_html), ("md", texts.save_markdown), ("print", texts.print))
    )
    return (
        f'<p class="hint">{escape(texts.question_hint)}</p>'
        f'<button type="button" class="link read">{icons.BOOK}<span>{escape(texts.read_article)}</span></button>'
        f'<details class="menu"><summary>{escape(texts.save)}</summary><div>{saving}</div></details>'
        f'<button type="button" class="link clear" title="{escape(texts.kept_here)}">{escape(texts.clear)}</button>'
    )
