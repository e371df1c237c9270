"""What a single paragraph looks like: a title, prose, a person's name, a caption, a stray letter."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hoidap.reading.paragraphs import ends_sentence
from hoidap.reading.patterns import (
    BULLET,
    CAMERA_NAME,
    CLOSING,
    LEAD_CODES,
    LETTERS_WITH_NUMBER,
    NUMBER_VALUE,
    NUMBERED_HEADING,
    NUMBERING,
    OPENING,
    PERSON_TITLE,
    PHOTO_CREDITS,
    PICTURE_SUFFIX,
)

_SENTENCE_BREAK = re.compile(r"(?<=\w\w\w)[.!?…]\s+[^\W\d_]")
_NAME_WORD = re.compile(r"[^\W\d_]+(?:[.'’-][^\W\d_]+)*\.?")
_INITIALS = re.compile(r"(?:[^\W\d_a-zđ]\.){1,4}[^\W\d_]*|[A-ZĐ]{2,3}")
_NAME_JOINTS = re.compile(r"\s*(?:[–/,&+]|\s-\s|\bvà\b|\band\b)\s*")
_LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class Span:
    """Characters of a paragraph: ``text[start:end] == value``."""

    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Credit:
    """A photographer's credit at the end of a caption.

    Attributes:
        start: Where it begins, bracket included.
        name: The name, if it is one.
    """

    start: int
    name: Span | None


def count_words(text: str) -> int:
    """How many words, written between spaces, a text has."""
    return len(text.split())


def is_stray(text: str) -> bool:
    """One or two characters on their own, or signs without any letter or digit."""
    return len(text) <= 2 or not any(char.isalnum() for char in text)


def is_prose(text: str, fewest_words: int = 18) -> bool:
    """A paragraph of running text."""
    return count_words(text) >= fewest_words and (ends_sentence(text) or count_words(text) >= 40)


def is_title_like(text: str, fewest: int, most: int) -> bool:
    """One line of so many words that begins like a title and does not end like a sentence."""
    body = text.strip(OPENING + CLOSING)
    return (
        bool(body)
        and "\n" not in text
        and fewest <= count_words(text) <= most
        and (body[0].isupper() or body[0].isdigit())
        and not body.endswith((".", ":", ";", ","))
        and not BULLET.match(text)
        and not _SENTENCE_BREAK.search(text)
    )


def is_capitals(text: str) -> bool:
    """Letters in capitals only."""
    return text.isupper() and sum(char.isalpha() for char in text) >= 3


def is_name(text: str) -> bool:
    """Names of one to three people, or initials: every word a capitalised one, nothing else."""
    return len(text) <= _LONGEST_NAME and are_names(text, 3)


def are_names(text: str, most: int) -> bool:
    """Names of at most so many people, or initials."""
    parts = [part for part in _NAME_JOINTS.split(text) if part]
    return 0 < len(parts) <= most and all(_is_one_name(part) for part in parts)


def is_titled_name(text: str) -> bool:
    """A person's name with degrees, callings or ranks before it, or without."""
    title = PERSON_TITLE.match(text)
    return is_name(text[title.end() :] if title else text)


def find_number(text: str) -> Span | None:
    """Find the number that an official paper gives itself: "Số: 12/TB-UBND" at a line's beginning."""
    found = NUMBER_VALUE.match(text)
    return Span(found["value"], found.start("value"), found.end("value")) if found else None


def _is_one_name(text: str) -> bool:
    words = text.split()
    if len(words) == 1:
        return _INITIALS.fullmatch(text) is not None
    return 2 <= len(words) <= 5 and all(_NAME_WORD.fullmatch(word) and word[0].isupper() for word in words)


def is_picture_name(text: str, *, above_caption: bool) -> bool:
    """A picture's file name.

    Args:
        text: The paragraph.
        above_caption: Whether the next line is a caption; then any letters with a number will do.
    """
    if len(text) > 120 or "\n" in text:
        return False
    known = CAMERA_NAME.fullmatch(text) or (count_words(text) <= 8 and PICTURE_SUFFIX.fullmatch(text))
    return bool(known or (above_caption and LETTERS_WITH_NUMBER.fullmatch(text)))


def find_credit(text: str) -> Credit | None:
    """Find a photographer's credit at the end of a paragraph."""
    for form in PHOTO_CREDITS:
        found = form.search(text)
        if found is None:
            continue
        name = found["name"]
        if not name:
            return Credit(found.start(), None)
        if name[0].isupper() and count_words(name) <= 7:
            return Credit(found.start(), Span(name, found.start("name"), found.end("name")))
    return None


def find_source_code(text: str) -> Span | None:
    """Find the publisher's code that a first paragraph begins with."""
    if count_words(text) < 12:
        return None
    for form in LEAD_CODES:
        found = form.match(text)
        if found and len(found["source"]) <= 30:
            return Span(found["source"], found.start("source"), found.end("source"))
    return None


def numbering_style(text: str) -> str | None:
    """What a paragraph is numbered with: "roman", "number" with its depth, "letter"; or not at all."""
    found = NUMBERING.match(text)
    if found is None:
        return None
    return f"number {found['number'].count('.')}" if found["number"] else str(found.lastgroup)


def is_heading(text: str, following: str | None, before: str | None) -> bool:
    """Whether a paragraph stands over the following ones rather than saying something itself.

    Args:
        text: The paragraph.
        following: The next paragraph, if there is one.
        before: The one above, if there is one.
    """
    asks = text.endswith("?")  # "2. LÂY QUA ĐƯỜNG NÀO?": the answer stands beneath
    if following is None or "\n" in text or (ends_sentence(text) and not asks):
        return False
    if is_capitals(text) and count_words(text) <= 25 and not BULLET.match(text):
        return True
    if NUMBERED_HEADING.match(text):
        style = numbering_style(text)
        in_list = style is not None and style in (
            numbering_style(following),
            before and numbering_style(before),
        )
        return not in_list and count_words(text) <= 25 and not text.endswith((",", ":"))
    return not asks and is_title_like(text, 1, 15) and is_prose(following, 12) and not is_name(text)
