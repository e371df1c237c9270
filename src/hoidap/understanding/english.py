"""Whether a question is in English."""

from __future__ import annotations

import re

from hoidap.understanding.empty_words import ENGLISH_WORDS
from hoidap.vietnamese import CAPITAL, collapse_spaces, english_counts, is_syllable

_NAMED = re.compile(
    rf"[\"“‘«][^\"”’»]{{2,80}}[\"”’»]|(?<=[^\W\d_] )(?:{CAPITAL}[^\W_]*)(?: {CAPITAL}[^\W_]*)+"
)
_TELLING_LENGTH = 3
"""Of fewer words the language isn't told by them alone."""
_ENGLISH_SHARE = 0.34
_FOREIGN_SHARE = 0.5
_SHORTHAND_LENGTH = 3


def is_english(text: str) -> bool:
    """Whether ``text`` has the small words of English, or words of English that are no Vietnamese syllables."""
    words = [word.strip("?.,!;:\"'()").lower() for word in without_names(text).split()]
    hits = sum(word in ENGLISH_WORDS for word in words)
    foreign = sum(word not in ENGLISH_WORDS and _only_english(word) for word in words)
    return hits >= _ENGLISH_SHARE * len(words) or hits + foreign >= _FOREIGN_SHARE * len(words)


def without_names(text: str) -> str:
    """``text`` without what may be in another language: quoted stretches, and capitalised runs within a sentence."""
    rest = collapse_spaces(_NAMED.sub(" ", text)) if not text.isupper() else ""
    return rest if len(rest.split()) >= _TELLING_LENGTH else text


def _only_english(word: str) -> bool:
    return len(word) > _SHORTHAND_LENGTH and word in english_counts() and not is_syllable(word)
