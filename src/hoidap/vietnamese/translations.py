"""Vietnamese words that an English word or expression may stand for.

``english.txt`` was written by hand; what it lacks is taken from ``translations.txt``, which was learned by
``hoidap_lab.segments.translations``.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from hoidap.vietnamese.thesaurus import rows

ENDINGS: tuple[tuple[str, str], ...] = (
    (r"ies$", "y"),
    (r"ied$", "y"),
    (r"([^aeiou])\1(?:ed|ing)$", r"\1"),
    (r"(?:ed|ing|es|s)$", ""),
    (r"(?:ed|ing)$", "e"),
    (r"'s$", ""),
)
"""English endings and what stands in a dictionary instead."""
INFLECTIONS: tuple[tuple[str, str], ...] = (
    (r"([^aeiou])y$", r"\1ies"),
    (r"$", "s"),
    (r"$", "es"),
    (r"e?$", "ed"),
    (r"e?$", "ing"),
)
"""What stands in the table in place of a word that it lacks: "fees" for "fee"."""
_SHORTEST = 3
_APART = re.compile(r"[\W_]+")


@lru_cache(maxsize=20_000)
def translations(word: str) -> tuple[str, ...]:
    """Vietnamese words (canonical, with marks) for an English one in small letters, likeliest first.

    Those of the word as it is come before those of what it is a form of ("leaders": "leader"). An expression of
    several words has them written apart, without signs ("people s committee").
    """
    forms = [word, *(re.sub(ending, base, word) for ending, base in ENDINGS if re.search(ending, word))]
    inflected = [re.sub(base, ending, word) for base, ending in INFLECTIONS if re.search(base, word)]
    for table, known_as in ((_written(), forms), (_written(), inflected), (_learned(), forms)):
        found = [meaning for form in known_as if len(form) >= _SHORTEST for meaning in table.get(form, ())]
        if found:
            return tuple(dict.fromkeys(found))
    return ()


def has_translation(word: str) -> bool:
    """Whether an English word, or what it is a form of, stands in the table written by hand."""
    forms = [word, *(re.sub(ending, base, word) for ending, base in ENDINGS if re.search(ending, word))]
    return any(form in _written() for form in forms)


def is_expression(words: str) -> bool:
    """Whether several English words have translations of their own."""
    return words in _written()


@cache
def _written() -> dict[str, tuple[str, ...]]:
    return {_APART.sub(" ", word).strip(): meanings for word, meanings in rows("english.txt")}


@cache
def _learned() -> dict[str, tuple[str, ...]]:
    return dict(rows("translations.txt"))
