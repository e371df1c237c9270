"""Every text of the page, in one catalogue: one file a language, Vietnamese first.

Nothing in it is markup; what has braces is filled with ``format``. This needs the standard library alone, because the
waiting page is shown before anything else is imported.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

_FOLDER = Path(__file__).with_name("catalogue")


@dataclass(frozen=True, slots=True)
class Texts:
    """The texts of the page in one language, each under its name in the catalogue."""

    language_name: str
    date_format: str
    time_format: str
    thousands: str
    name: str
    tagline: str
    views: str
    view_ask: str
    view_teach: str
    languages: str
    theme_dark: str
    skip_to_question: str
    stage_page: str
    stage_documents: str
    stage_encoding: str
    status_ask_meanwhile: str
    waiting_title: str
    waiting_hint: str
    waiting_no_script: str
    failed_title: str
    failed_hint: str
    failed_status: str
    failed_unexpected: str
    conversation: str
    greeting: str
    greeting_hint: str
    you_ask: str
    reading: str
    reading_correct: str
    reading_typed: str
    the_answer: str
    searching: str
    writing: str
    quotes: str
    whole_sentence: str
    show_in_article: str
    show_quote_in_article: str
    show_in_article_quote: str
    show_in_article_nearest: str
    origin_article: str
    origin_unnamed: str
    origin_official: str
    origin_dated: str
    origin_source: str
    origin: str
    origin_own: str
    refusal: str
    nearest: str
    nearest_hint: str
    follow_ups: str
    refusal_follow_ups: str
    stale: str
    note_slow: str
    note_down: str
    note_refused: str
    note_unusable: str
    note_unsupported: str
    note_resting: str
    written_by_model: str
    answer_actions: str
    copy: str
    copied: str
    copy_failed: str
    ask_again: str
    verdict_up: str
    verdict_down: str
    comment_label: str
    comment_send: str
    verdict_thanks: str
    verdict_failed: str
    question_label: str
    question_placeholder: str
    question_hint: str
    send: str
    stop: str
    clear: str
    suggestions: str
    question_empty: str
    question_too_long: str
    question_unusable: str
    answer_failed: str
    kept_here: str
    save: str
    save_html: str
    save_markdown: str
    print: str
    file_name: str
    exported_title: str
    exported_at: str
    exported_question: str
    exported_quotes: str
    exported_nearest: str
    exported_file: str
    exported_digest: str
    exported_asked_at: str
    exported_place: str
    article: str
    read_article: str
    close: str
    article_empty: str
    related: str
    left_out: str
    library: str
    library_hint: str
    open_document: str
    open_document_named: str
    scope_some: str
    scope_none: str
    scope_all: str
    scope_own: str
    scope_shared: str
    scope_to_own: str
    upload: str
    uploading: str
    upload_failed: str
    own_files: str
    own_remove: str
    toast_lost: str
    toast_reconnecting: str
    toast_back: str
    toast_error: str
    toast_warning: str
    toast_info: str

    def number(self, value: int) -> str:
        """Write a whole number as the language does: 1234 as "1.234" in Vietnamese."""
        return f"{value:,}".replace(",", self.thousands)

    def date(self, value: datetime) -> str:
        """Write a day as the language does."""
        return value.strftime(self.date_format)

    def time(self, value: datetime) -> str:
        """Write a day and the time of day."""
        return value.strftime(self.time_format)


def _load(language: str) -> Texts:
    # A text that is missing, or that nobody asks for, is a TypeError that names it.
    return Texts(**tomllib.loads((_FOLDER / f"{language}.toml").read_text("utf-8")))


VI: Final = _load("vi")
EN: Final = _load("en")
LANGUAGES: Final = {"vi": VI, "en": EN}


def texts_in(language: str) -> Texts:
    """The texts in a language; in Vietnamese where there are none."""
    return LANGUAGES.get(language, VI)


# What is said before the page, and by the command line, is said in Vietnamese.
NAME: Final = VI.name
GREETING: Final = VI.greeting
STAGE_PAGE: Final = VI.stage_page
STAGE_DOCUMENTS: Final = VI.stage_documents
STAGE_ENCODING: Final = VI.stage_encoding
WAITING_TITLE: Final = VI.waiting_title
WAITING_HINT: Final = VI.waiting_hint
WAITING_NO_SCRIPT: Final = VI.waiting_no_script
FAILED_TITLE: Final = VI.failed_title
FAILED_HINT: Final = VI.failed_hint
FAILED_UNEXPECTED: Final = VI.failed_unexpected


def number(value: int) -> str:
    """Write a whole number the Vietnamese way."""
    return VI.number(value)
