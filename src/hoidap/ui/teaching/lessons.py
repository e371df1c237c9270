"""The exercises: a file that a trainer can edit, checked before it is used."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from importlib import resources
from pathlib import Path
from typing import Any

from hoidap.errors import HoidapError
from hoidap.reading.files import SUFFIXES
from hoidap.ui.teaching.words import Words, words_in

FILE_NAME = "lessons.toml"
COMPARISONS = ("retrievers", "marks", "generators", "questions")
_LESSONS_MAX = 30
_CARDS = 7
_TEXT_MAX = 1000
_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_SHARES = ("dense_weight", "answer_from")
_LENGTHS = ("min_words", "max_words")
LENGTHS = {"min_words": (5, 200), "max_words": (10, 400)}
"""Least and greatest passage lengths that can be tried, in words."""


class LessonsError(HoidapError):
    """The file of exercises cannot be used; the message names the file, the exercise and what is wrong.

    ``said`` gives it in the trainer's language; the exception's own text is in English.
    """

    def __init__(self, key: str, /, **filled: object) -> None:
        super().__init__(words_in("en").plain(f"lesson_errors.{key}", **filled))
        self._key = key
        self._filled = filled

    def said(self, words: Words) -> str:
        """The message in the language of ``words``, not escaped."""
        return words.plain(f"lesson_errors.{self._key}", **self._filled)


@dataclass(frozen=True, slots=True)
class Lesson:
    """An exercise: a question, the switches, what to look at and what to conclude.

    Attributes:
        title: Its name.
        question: What is asked.
        look: What to look at.
        conclude: What to conclude.
        card: The step to be brought before the class, 1 to 7; 0 for none.
        compare: One of ``COMPARISONS``, or empty.
        other_question: The second question, where two are compared.
        dense_weight: Weight of the dense score, 0 to 1; None as set.
        answer_from: Threshold for answering, 0 to 1; None as tuned.
        min_words: Least length of a passage in words; None as in the index.
        max_words: Greatest length of a passage in words; None as in the index.
    """

    title: str
    question: str
    look: str
    conclude: str
    card: int = 0
    compare: str = ""
    other_question: str = ""
    dense_weight: float | None = None
    answer_from: float | None = None
    min_words: int | None = None
    max_words: int | None = None

    def filled(self, values: Mapping[str, str]) -> Lesson:
        """The exercise with each placeholder, such as "{title}", replaced."""

        def fill(text: str) -> str:
            return _PLACEHOLDER.sub(lambda match: values.get(match[1], match[0]), text)

        return replace(
            self,
            title=fill(self.title),
            question=fill(self.question),
            look=fill(self.look),
            conclude=fill(self.conclude),
            other_question=fill(self.other_question),
        )


_TEXTS = ("title", "question", "look", "conclude", "other_question")
_REQUIRED = _TEXTS[:4]
_KEYS = tuple(each.name for each in fields(Lesson))


def load_lessons(documents: Path, known: frozenset[str]) -> tuple[Lesson, ...]:
    """Read the trainer's exercises from ``documents/lessons.toml``; without that file, those that come along.

    A ``lessons.toml`` that stands beside a document called "lessons" tells of that document (a sidecar file) and is
    not read as exercises.

    Args:
        documents: The documents folder.
        known: Names that may stand in braces.

    Raises:
        LessonsError: The file cannot be read or used.
    """
    path = documents / FILE_NAME
    sidecar = any((documents / f"{path.stem}{suffix}").exists() for suffix in SUFFIXES)
    if path.is_file() and not sidecar:
        return parse_lessons(_read(path), str(path), known)
    return shipped_lessons(known)


def shipped_lessons(known: frozenset[str]) -> tuple[Lesson, ...]:
    """The exercises that come along."""
    text = resources.files("hoidap.ui.teaching").joinpath(FILE_NAME).read_text("utf-8")
    return parse_lessons(text, FILE_NAME, known)


def parse_lessons(text: str, name: str, known: frozenset[str]) -> tuple[Lesson, ...]:
    """Read exercises.

    Args:
        text: TOML with a list ``[[lesson]]``.
        name: What to call the file in messages.
        known: Names that may stand in braces.

    Raises:
        LessonsError: Something in it cannot be used.
    """
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise LessonsError("toml", name=name, error=error) from None
    entries = content.get("lesson")
    if set(content) != {"lesson"} or not isinstance(entries, list) or not entries:
        raise LessonsError("form", name=name)
    if len(entries) > _LESSONS_MAX:
        raise LessonsError("many", name=name, count=len(entries), limit=_LESSONS_MAX)
    return tuple(_Entry(entry, name, number).checked(known) for number, entry in enumerate(entries, 1))


def _read(path: Path) -> str:
    try:
        return path.read_text("utf-8-sig")
    except OSError as error:
        raise LessonsError("unreadable", name=path, error=error.strerror) from None
    except UnicodeDecodeError:
        raise LessonsError("encoding", name=path) from None


@dataclass(frozen=True, slots=True)
class _Entry:
    """One [[lesson]] as it was written.

    Attributes:
        content: Its keys and values.
        name: The file.
        number: Which one it is, from 1.
    """

    content: Mapping[str, Any]
    name: str
    number: int

    def checked(self, known: frozenset[str]) -> Lesson:
        if not isinstance(self.content, dict):
            raise self._error("entry")
        for key in self.content:
            if key not in _KEYS:
                raise self._error("unknown_key", key=key, known=", ".join(_KEYS))
        for key in _REQUIRED:
            text = self.content.get(key)
            if not isinstance(text, str) or not text.strip():
                raise self._error("missing", key=key)
        self._check_texts(known)
        self._check_choices()
        self._check_numbers()
        return Lesson(**self.content)

    def _error(self, key: str, /, **filled: object) -> LessonsError:
        return LessonsError(f"in_{key}", name=self.name, number=self.number, **filled)

    def _check_texts(self, known: frozenset[str]) -> None:
        for key in _TEXTS:
            text = self.content.get(key, "")
            if not isinstance(text, str) or len(text) > _TEXT_MAX:
                raise self._error("text", key=key, limit=_TEXT_MAX)
            for placeholder in _PLACEHOLDER.findall(text):
                if placeholder not in known:
                    listed = ", ".join(f"{{{one}}}" for one in sorted(known))
                    raise self._error("placeholder", key=key, placeholder=placeholder, known=listed)

    def _check_choices(self) -> None:
        compare = self.content.get("compare", "")
        if compare not in ("", *COMPARISONS):
            raise self._error("compare", value=repr(compare), known=", ".join(COMPARISONS))
        if compare == "questions" and not self.content.get("other_question"):
            raise self._error("other_question")
        card = self.content.get("card", 0)
        if not _whole(card) or not 0 <= card <= _CARDS:
            raise self._error("card", value=repr(card), last=_CARDS)

    def _check_numbers(self) -> None:
        for key in _SHARES:
            value = self.content.get(key, 0.0)
            if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1:
                raise self._error("share", key=key, value=repr(value))
        for key in _LENGTHS:
            low, high = LENGTHS[key]
            value = self.content.get(key, low)
            if not _whole(value) or not low <= value <= high:
                raise self._error("length", key=key, value=repr(value), low=low, high=high)
        if self.content.get("min_words", 0) > self.content.get("max_words", LENGTHS["max_words"][1]):
            raise self._error("lengths")


def _whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)
