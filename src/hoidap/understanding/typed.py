"""How people type: shorthand ("ko", "đc", "ntn") and Telex keys that were left standing ("quyeets ddinhj").

A table that a Vietnamese speaker can read and extend; both are undone before anything else is read.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from hoidap.understanding.requirements import requirements
from hoidap.vietnamese import canonical, strip_marks, syllable_counts

SHORTHAND = {
    "j": "gì",
    "ji": "gì",
    "k": "không",
    "ko": "không",
    "kh": "không",
    "hk": "không",
    "hok": "không",
    "hông": "không",
    "dc": "được",
    "đc": "được",
    "đx": "được",
    "vs": "với",
    "vc": "việc",
    "ndung": "nội dung",
    "nthe": "như thế",
    "lm": "làm",
    "bn": "bao nhiêu",
    "nhiu": "nhiêu",
    "ntn": "như thế nào",
    "tnao": "thế nào",
    "ng": "người",
    "ngta": "người ta",
    "mk": "mình",
    "trc": "trước",
    "rùi": "rồi",
    "bh": "bao giờ",
    "bjo": "bao giờ",
    "cx": "cũng",
    "nx": "nữa",
    "sđt": "số điện thoại",
    "sdt": "số điện thoại",
    "đt": "điện thoại",
    "z": "vậy",
    "zậy": "vậy",
    "tui": "tôi",
    "ah": "à",
    "uh": "ừ",
    "cty": "công ty",
    "qđ": "quyết định",
    "nđ": "nghị định",
    "ubnd": "ủy ban nhân dân",
    "t2": "thứ hai",
    "t3": "thứ ba",
    "t4": "thứ tư",
    "t5": "thứ năm",
    "t6": "thứ sáu",
    "t7": "thứ bảy",
    "cn": "chủ nhật",
}
"""What is typed for short, in small letters, and what it stands for."""

_TONES = {"s": "\u0301", "f": "\u0300", "r": "\u0309", "x": "\u0303", "j": "\u0323"}
_LETTERS = (
    ("dd", "đ"),
    ("aa", "â"),
    ("aw", "ă"),
    ("ee", "ê"),
    ("oo", "ô"),
    ("uow", "ươ"),
    ("ow", "ơ"),
    ("uw", "ư"),
)
SHORTHAND_AT_THE_END = (
    (r"(?<=\w )v(?=(?: bn)?[\s?.!]*$)", "vậy"),
    (r"(?:(?<= z )|(?<= vậy )|(?<= vay )|(?<= ạ ))bn(?=[\s?.!]*$)", "bạn"),
)
"""What means this only where a question ends: "v" is a Roman numeral elsewhere, "bn" a number asked for."""

_WORD = re.compile(r"[^\W_]+")
_PREAMBLE = re.compile(
    r".*?\b(?:cho|xin)(?: (?:tôi|em|cháu|mình|con|anh|chị|bác|cô|chú|bà|ông|toi|chau|minh|bac|chi|co|chu))? "
    r"(?:được |xin |duoc )?(?:hỏi|hoi)(?: (?:là|rằng|chút|tí|xíu|la|rang|chut|ti|xiu))*[\s,:.–-]+"
    r"(?!(?:cung|ý|vợ|thăm|han|đáp|cuoi|vo)\b)",
    re.IGNORECASE,
)
_WORDS_OF_A_QUESTION = 3


def without_keys(text: str) -> str:
    """Undo Telex keys in ``text`` (NFC); every other character stays as it is."""
    shouted = text.isupper()
    return _WORD.sub(
        lambda match: _in_case(match.group(), telex(match.group().lower()), shouted=shouted), text
    )


def spelled_out(text: str, *, marked: bool) -> str:
    """Undo shorthand in ``text`` (NFC), with marks if it has any; an abbreviation in capitals is left alone."""
    shouted = text.isupper()
    for ending, whole in SHORTHAND_AT_THE_END:
        text = re.sub(ending, whole if marked else strip_marks(whole), text)

    def meant(match: re.Match[str]) -> str:
        word = match.group()
        if (word.isupper() and not shouted) or _in_code(text, match):
            return word
        whole = SHORTHAND.get(word.lower(), "")
        return _in_case(word, whole if marked else strip_marks(whole), shouted=shouted)

    return _WORD.sub(meant, text)


def _in_code(text: str, match: re.Match[str]) -> bool:
    """Whether a word is part of a code, a date or an address: "15/QĐ-UBND", "t7/2020"."""
    beside = text[max(0, match.start() - 1) : match.start()] + text[match.end() : match.end() + 1]
    return any(sign in beside for sign in "/-@._")


def _in_case(typed: str, meant: str, *, shouted: bool) -> str:
    if not meant:
        return typed
    if shouted:
        return meant.upper()
    return meant[0].upper() + meant[1:] if typed[0].isupper() else meant


def without_preamble(text: str) -> str:
    """Drop what leads up to a question: "Em đang làm bài tập, cho em hỏi …"."""
    preamble = _PREAMBLE.match(text)
    if not preamble or requirements(preamble.group()):
        return text
    rest = text[preamble.end() :]
    return rest if len(rest.split()) >= _WORDS_OF_A_QUESTION else text


@lru_cache(maxsize=20_000)
def telex(word: str) -> str:
    """The syllable that the keys of ``word`` (small letters) stand for; empty if they stand for none.

    Keys are only undone where the word as it stands is no syllable and what comes out is one.
    """
    if not word.isascii() or word in _bare_syllables():
        return ""
    tone = next((key for key in reversed(word) if key in _TONES), "")
    for typed_tone in dict.fromkeys((tone, "")):
        letters = word
        if typed_tone:
            place = word.rindex(typed_tone)
            letters = word[:place] + word[place + 1 :]
        for keys, letter in _LETTERS:
            letters = letters.replace(keys, letter)
        syllable = _toned(letters, _TONES.get(typed_tone, ""))
        if syllable != word and syllable in syllable_counts():
            return syllable
    return ""


def _toned(letters: str, tone: str) -> str:
    vowels = [i for i, letter in enumerate(letters) if strip_marks(letter) in "aeiouy"]
    if not vowels or not tone:
        return canonical(letters)
    place = vowels[0] + 1
    return canonical(unicodedata.normalize("NFC", letters[:place] + tone + letters[place:]))


@cache
def _bare_syllables() -> frozenset[str]:
    return frozenset(strip_marks(syllable) for syllable in syllable_counts())
