"""One spelling for text that may be written in several: Unicode form, tone placement, i or y, marks."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_VOWELS = "aăâeêioôơuưy"
_SYLLABLE = re.compile(
    rf"(?:qu|gi(?=[{_VOWELS}])|[bcdđghklmnprstvx]|[cgknpt]h|ngh?|tr)?([{_VOWELS}]{{1,3}})([cmnpt]|ch|n[gh])?"
)
_FINAL_I = re.compile(r"[hklmst]i")
_COMBINING = re.compile(r"[\u0300-\u036f]")
_SPACES = re.compile(r"\s+")
_MARKED_SHARE = 0.2
CAPITAL = f"[{''.join(c for c in map(chr, range(0x41, 0x1EFA)) if c.isalpha() and c.isupper())}]"
"""A capital letter, as a regular expression; those with two marks stand between small ones in Unicode."""


def nfc(text: str) -> str:
    """Compose ``text`` to Unicode NFC."""
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def collapse_spaces(text: str) -> str:
    """Make every run of white space one space and trim the ends."""
    return _SPACES.sub(" ", text).strip()


def strip_marks(text: str) -> str:
    """Remove tones, vowel marks and the stroke of đ, keeping length and case of NFC text.

    Every character of NFC Vietnamese text becomes exactly one character, so offsets stay valid.
    """
    bare = _COMBINING.sub("", unicodedata.normalize("NFD", text))
    return bare.replace("đ", "d").replace("Đ", "D")


@lru_cache(maxsize=65536)
def canonical(word: str) -> str:
    """Return the lower-case spelling under which a word is indexed.

    A tone mark goes where the school book puts it, with that of a final oa, oe, uy on the first vowel ("hoà"
    becomes "hòa", a mistyped "giaó" becomes "giáo"); a final i after a single h, k, l, m, s or t is written
    y ("kĩ" and "kỹ" become "kỹ"), and so is that of "qui".
    """
    lowered = nfc(word).lower()
    base, tone = _without_tone(lowered)
    syllable = _SYLLABLE.fullmatch(base)
    if not syllable:
        return lowered
    vowels, final = syllable.groups()
    if base == "qui":
        base = "quy"
    if _FINAL_I.fullmatch(base):
        base = f"{base[0]}y"
    place = syllable.start(1) + _stressed(vowels, closed=bool(final)) + 1
    return unicodedata.normalize("NFC", base[:place] + tone + base[place:])


def is_syllable(word: str) -> bool:
    """Whether ``word`` (small letters) is built as a Vietnamese syllable is, foreign words and abbreviations not."""
    return _SYLLABLE.fullmatch(_without_tone(word)[0]) is not None


def _without_tone(word: str) -> tuple[str, str]:
    """Take the tone mark off: "hộ" becomes "hô" and a combining dot; a word with several keeps them."""
    if word.isascii():
        return word, ""
    letters = unicodedata.normalize("NFD", word)
    tones = [letter for letter in letters if letter in _TONES]
    if len(tones) != 1:
        return word, ""
    return unicodedata.normalize("NFC", letters.replace(tones[0], "")), tones[0]


def _stressed(vowels: str, *, closed: bool) -> int:
    """Which of the vowels of a rhyme bears the tone mark."""
    for letters in ("ăâêôơ", "ư"):
        shaped = [position for position, vowel in enumerate(vowels) if vowel in letters]
        if shaped:
            return shaped[-1]
    if len(vowels) == 2:
        return int(closed)
    return len(vowels) // 2


def typed_with_marks(text: str) -> bool:
    """Whether whoever typed ``text`` (NFC) typed Vietnamese marks, so that a bare word in it is meant bare.

    Some 70 to 90 % of the words of a Vietnamese sentence carry marks; under 20 %, none were typed.
    """
    words = text.split()
    marked = sum(1 for word in words if strip_marks(word) != word)
    return marked > _MARKED_SHARE * len(words)
