"""Vietnamese words that an English word may stand for, learned by ``hoidap_lab.segments.translations``."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files

ENDINGS: tuple[tuple[str, str], ...] = (
    (r"ies$", "y"),
    (r"ied$", "y"),
    (r"([^aeiou])\1(?:ed|ing)$", r"\1"),
    (r"(?:ed|ing|es|s)$", ""),
    (r"(?:ed|ing)$", "e"),
    (r"'s$", ""),
)
"""English endings and what stands in a dictionary instead."""
_SHORTEST = 3


@lru_cache(maxsize=20_000)
def translations(word: str) -> tuple[str, ...]:
    """Vietnamese words (canonical, with marks) for an English one in small letters, likeliest first.

    Those of the word as it is come before those of what it is a form of ("leaders": "leader").
    """
    forms = [word, *(re.sub(ending, base, word) for ending, base in ENDINGS if re.search(ending, word))]
    known = _table()
    return tuple(
        dict.fromkeys(meaning for form in forms if len(form) >= _SHORTEST for meaning in known.get(form, ()))
    )


@cache
def _table() -> dict[str, tuple[str, ...]]:
    lines = files("hoidap.vietnamese").joinpath("translations.txt").read_text(encoding="utf-8").splitlines()
    rows = (line.partition("\t") for line in lines if not line.startswith("#"))
    return {word: tuple(meanings.split(", ")) for word, _, meanings in rows}
