"""The few small pictures on buttons, drawn here; hidden from screen readers, which read the button's words."""

from __future__ import annotations

from typing import Final


def _icon(path: str) -> str:
    return (
        '<svg viewBox="0 0 20 20" width="16" height="16" fill="none" stroke="currentColor" stroke-width="1.6" '
        f'stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="{path}"/></svg>'
    )


COPY: Final = _icon("M7 7V4h9v9h-3M4 7h9v9H4z")
AGAIN: Final = _icon("M16 10a6 6 0 1 1-2-4.5M14.5 2v3.8h-3.8")
UP: Final = _icon(
    "M3 9h3v8H3zM6 9l4-6c1.6 0 2 1.2 1.7 2.4L11 8h5c1 0 1.6.9 1.3 1.8l-1.8 6c-.2.8-.8 1.2-1.5 1.2H6"
)
DOWN: Final = _icon(
    "M3 3h3v8H3zM6 11l4 6c1.6 0 2-1.2 1.7-2.4L11 12h5c1 0 1.6-.9 1.3-1.8l-1.8-6C15.3 3.4 14.7 3 14 3H6"
)
BOOK: Final = _icon(
    "M10 5C8 3.5 5.5 3.5 3 4v12c2.5-.5 5-.5 7 1 2-1.5 4.5-1.5 7-1V4c-2.5-.5-5-.5-7 1zM10 5v12"
)
CLOSE: Final = _icon("M5 5l10 10M15 5L5 15")
THEME: Final = _icon("M10 3a7 7 0 1 0 7 7 5 5 0 0 1-7-7z")
