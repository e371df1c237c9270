"""One spelling for text that may be written in several: Unicode form, tone placement, i or y, marks."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_TONE_ON_SECOND_VOWEL = re.compile(rf"(o)([ae])([{_TONES}])(?!\w)|(?<!q)(u)(y)([{_TONES}])(?!\w)")
_FINAL_I = re.compile(rf"(?<!\w)([hklmst])i(?=[{_TONES}]?(?![\w{_TONES}]))")
_COMBINING = re.compile(r"[\u0300-\u036f]")
_SPACES = re.compile(r"\s+")
_MARKED_SHARE = 0.2


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

    Tone marks stand on the first vowel of a final oa, oe, uy ("hoà" and "hòa" become "hòa"), and a final
    i after a single h, k, l, m, s or t is written y ("kĩ" and "kỹ" become "kỹ").
    """
    lowered = nfc(word).lower()
    if lowered.isascii():
        return _FINAL_I.sub(r"\1y", lowered)
    toned = "".join(_separate_tone(letter) for letter in lowered)
    placed = _TONE_ON_SECOND_VOWEL.sub(_move_tone, toned)
    return unicodedata.normalize("NFC", _FINAL_I.sub(r"\1y", placed))


def _separate_tone(letter: str) -> str:
    """Split off the tone mark alone: "ộ" becomes "ô" and a combining dot."""
    parts = unicodedata.normalize("NFD", letter)
    tone = "".join(part for part in parts if part in _TONES)
    if not tone:
        return letter
    return unicodedata.normalize("NFC", "".join(part for part in parts if part not in _TONES)) + tone


def _move_tone(match: re.Match[str]) -> str:
    first, second, tone = match.group(1, 2, 3) if match.group(1) else match.group(4, 5, 6)
    return f"{first}{tone}{second}"


def typed_with_marks(text: str) -> bool:
    """Whether whoever typed ``text`` (NFC) typed Vietnamese marks, so that a bare word in it is meant bare.

    Some 70 to 90 % of the words of a Vietnamese sentence carry marks; under 20 %, none were typed.
    """
    words = text.split()
    marked = sum(1 for word in words if strip_marks(word) != word)
    return marked > _MARKED_SHARE * len(words)
