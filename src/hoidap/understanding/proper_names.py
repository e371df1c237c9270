"""Capitals for the documents' names where none were typed: "o xa phu lac" asks about xã Phú Lạc."""

from __future__ import annotations

from collections.abc import Iterator

from hoidap.vietnamese import is_compound, syllables

_LONGEST, _SHORTEST = 5, 2


def with_capitals(text: str, meant: str, names: frozenset[str]) -> tuple[str, str]:
    """Give each of ``names`` in a question typed all in small letters its capitals.

    Args:
        text: The question, with marks only if they were typed.
        meant: The same with marks.
        names: Names in the documents, in small letters; one that is a word too ("hòa bình") stays small.

    Returns:
        Both, changed alike; unchanged where a capital was typed, or where the two differ in length.
    """
    if not text[1:].islower() or len(text) != len(meant):
        return text, meant
    capitals = set(_capitals(meant, names))
    return _raised(text, capitals), _raised(meant, capitals)


def _capitals(text: str, names: frozenset[str]) -> Iterator[int]:
    """Where the syllables of names begin, the longest names first."""
    words = syllables(text)
    place = 0
    while place < len(words):
        run = next(
            (
                words[place : place + length]
                for length in range(min(_LONGEST, len(words) - place), _SHORTEST - 1, -1)
                if _is_name(" ".join(word.form for word in words[place : place + length]), names)
            ),
            [],
        )
        yield from (word.start for word in run)
        place += max(1, len(run))


def _is_name(form: str, names: frozenset[str]) -> bool:
    return form in names and not is_compound(form)


def _raised(text: str, places: set[int]) -> str:
    return "".join(letter.upper() if place in places else letter for place, letter in enumerate(text))
