"""How people type: shorthand ("ko", "đc", "ntn"), Telex keys that were left standing ("quyeets ddinhj"), "fải", "mớii".

Tables that a Vietnamese speaker can read and extend are in ``shorthand``; all is undone before anything else is read.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache, partial

from hoidap.understanding.dialect import DIALECT
from hoidap.understanding.requirements import requirements
from hoidap.understanding.shorthand import (
    AT_THE_END,
    BEFORE_OR_AFTER,
    CODE_KINDS,
    ISSUERS,
    SHORTHAND,
    SPELLINGS,
)
from hoidap.vietnamese import canonical, english_counts, is_roman, strip_marks, syllable_counts

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
_LATER_HOOK = re.compile(r"(?<=[a-z])(uo|(?<!u)o|[au])([aeiouy]?[cghmnpt]{0,2})w(?=[a-z]?$)")
_LATER_VOWEL = re.compile(r"([aeo])([cghmnpt]{1,2}|[iuy])\1$")
_LATER_STROKE = re.compile(r"^d([a-z]+)d$")
_WORD = re.compile(r"[^\W_]+")
_PREAMBLE = re.compile(
    r".*?\b(?:cho|xin)(?: (?:tôi|em|cháu|mình|con|anh|chị|bác|cô|chú|bà|ông|toi|chau|minh|bac|chi|co|chu))? "
    r"(?:được |xin |duoc )?(?:hỏi|hoi)(?: (?:là|rằng|chút|tí|xíu|la|rang|chut|ti|xiu))*[\s,:.–-]+"
    r"(?!(?:cung|ý|vợ|thăm|han|đáp|cuoi|vo)\b)",
    re.IGNORECASE,
)
_BEGGING = re.compile(
    r"cho(?: (?:tôi|em|cháu|mình|con|toi|chau|minh))? (?P<xin>xin) (?=(?:số|so|sđt|sdt)\b)",
    re.IGNORECASE,
)
"""How something is asked for: "cho xin số điện thoại …"."""
_GREETING = re.compile(
    r"(?:(?:dạ|em|kính|xin|da|kinh) )?(?:chào|chao|hello|hi|hey|alo|a lô)(?: (?:bạn|ban|ad|admin|bot|shop|anh|chị|em|"
    r"cô|chú|bác|ông|bà|mọi người|cả nhà|các bạn|buổi sáng|buổi chiều|there))*\s*[,.!:–-]+\s*",
    re.IGNORECASE,
)
"""A greeting before a question."""
_FOR_ME = r"(?:cho|giúp|giùm|dùm|giup) (?:tôi|em|mình|cháu|con|toi|minh|tớ|cô|chú|bác|ông|bà)"
_MANNER = re.compile(
    rf"\s*[,.;?!–-]\s*(?:nói|kể|giải thích|trình bày|trả lời|nêu|noi|ke|giai thich|tra loi|neu)(?: {_FOR_ME})?"
    r" (?:rõ|kỹ|cụ thể|chi tiết|ngắn gọn|gọn|thêm|ro|ky|cu the|chi tiet|them)(?: (?:hơn|thêm|ràng|hon|them))*"
    r"(?: (?:được|duoc|đc|dc) (?:không|khong|ko|k)| (?:đi|nhé|với|giúp|xem|nào|di|voi|ạ|thôi)"
    rf"| {_FOR_ME}(?: (?:hiểu|nghe|biết|ghi)\b.*)?)*\s*(?P<end>[?.!]*)$",
    re.IGNORECASE,
)
"""How it is to be answered, behind the question: "nói rõ hơn được không?"."""
_WORDS_OF_A_QUESTION = 3
_SURE_KEYS = re.compile(r"aa|ee|oo(?!ng|c)|dd|[aou]w|(?<=[a-z]{3})[fj]$")
_NEVER_IN_A_SYLLABLE = re.compile(r"aa|ee|dd|w|oo(?!n|c)")
_I_FOR_J = re.compile(r"[^aeiouy]+j[aeiouyn]")
"""A j before any vowel is no key but stands for i: "vjet", "mjnh"."""
_REPEATED = re.compile(r"(.)\1+")
_REPEATED_AT_THE_END = re.compile(r"(.)\1+$|(.)\2{2,}")
_SHORTEST_REPEATING = 3
"""Of a bare word without its repeated letters: "app" is no "áp"."""
_LAST_WORDS = re.compile(r"(?P<rest>.*?)(?P<last>[^\s?.!,]+)(?P<after>[\s?.!,]*)", re.DOTALL)
_ADDRESS = "bn"
"""Means "bạn" at the end after another such word, "bao nhiêu" elsewhere."""
_NUMBERED = re.compile(
    r"\b(?:chương|phần|mục|điểm|khoản|quý|chuong|phan|muc|diem|khoan|quy|khóa|khoa)$", re.I
)
_TYPED_CODE = re.compile(
    rf"(?<![^\W_])\d+[ /-]+(?:(?:19|20)\d\d[ /-]+)?(?:{CODE_KINDS})(?:[ /-]*(?:{ISSUERS}))?(?![^\W_])"
    rf"|(?<![^\W_])(?:{CODE_KINDS})[/-](?:{ISSUERS})(?![^\W_])",
    re.IGNORECASE,
)


def without_keys(text: str, *, sure: bool = False, kept: frozenset[str] = frozenset()) -> str:
    """Undo Telex keys in ``text`` (NFC); every other character stays as it is, and so do the words ``kept``.

    A word that is English too ("teen", "list") is left unless another one bears keys; with ``sure``, so are all words
    unless one bears a doubled letter or a w, or ends with f or j, as no syllable does.
    """
    shouted = text.isupper()
    words = [word for word in _WORD.findall(text.lower()) if word not in kept]
    typed = [word for word in words if telex(word) and not is_roman(word)]
    plain = [word for word in typed if word not in english_counts()]
    if sure and not any(_SURE_KEYS.search(word) for word in plain):
        return text

    def meant(match: re.Match[str]) -> str:
        word = match.group().lower()
        if word in kept or is_roman(word) or (not plain and word in english_counts()):
            return match.group()
        return _in_case(match.group(), telex(word) or (_untoned(word) if plain else ""), shouted=shouted)

    return _WORD.sub(meant, text)


def spelled_out(text: str, *, marked: bool, kept: frozenset[str] = frozenset()) -> str:
    """Undo shorthand in ``text`` (NFC), with marks if it has any.

    An abbreviation in capitals is left alone, and so are the words ``kept``.
    """
    shouted = text.isupper()
    text = _end_spelled_out(without_keys(text, sure=True, kept=kept) if marked else text, marked=marked)
    for before, short, after, whole in (*DIALECT, *BEFORE_OR_AFTER):
        said = whole if marked else strip_marks(whole)
        text = row_pattern(before, short, after).sub(partial(_said, said, shouted=shouted), text)

    codes = typed_code_spans(text)

    def meant(match: re.Match[str]) -> str:
        word = match.group()
        if (word.isupper() and not shouted) or _in_code(text, match) or _within(match.start(), codes):
            return word
        small = word.lower()
        if small in kept:
            return word
        whole = SHORTHAND.get(small) or ("" if word[0].isupper() and not shouted else _respelled(small))
        return _in_case(word, whole if marked else strip_marks(whole), shouted=shouted)

    return _WORD.sub(meant, text)


def typed_code_spans(text: str) -> list[tuple[int, int]]:
    """Where codes stand in ``text`` that were typed without capitals, signs or marks: "6525 qd tu", "QD-TU"."""
    return [match.span() for match in _TYPED_CODE.finditer(text)]


def _end_spelled_out(text: str, *, marked: bool) -> str:
    """Spell out the small words with which a question ends."""
    after = ""
    ended = False
    while match := _LAST_WORDS.fullmatch(text):
        rest, word = match["rest"], match["last"].lower()
        whole = AT_THE_END.get(word, "")
        if not rest.strip() or (word == _ADDRESS and not _ends(rest)) or _NUMBERED.search(rest.strip()):
            break
        if not whole and not (word in AT_THE_END.values() or word in map(strip_marks, AT_THE_END.values())):
            break
        ended = True
        said = whole if marked else strip_marks(whole)
        after = (_in_case(match["last"], said, shouted=text.isupper()) + match["after"]) + after
        text = rest
    return text + after if ended else text


def _ends(text: str) -> bool:
    """Whether the last word of ``text`` is one with which a question ends, spelled out or not."""
    last = text.split()[-1].lower()
    spelled = AT_THE_END.values()
    return last != _ADDRESS and (last in AT_THE_END or last in spelled or last in map(strip_marks, spelled))


@lru_cache(maxsize=20_000)
def _respelled(word: str) -> str:
    """A word (small letters) that is none, with letters that are in fashion or were repeated put right; else empty."""
    known = _bare_syllables() if word.isascii() else syllable_counts()
    if word in known or canonical(word) in known:
        return ""
    repeated = _REPEATED_AT_THE_END if word.isascii() else _REPEATED
    once = repeated.sub(lambda match: match.group()[0], word)
    if word.isascii() and len(once) < _SHORTEST_REPEATING:
        once = word
    for candidate in (once, *(re.sub(pattern, letters, once) for pattern, letters in SPELLINGS)):
        if candidate != word and canonical(candidate) in known:
            return candidate
    return ""


@cache
def row_pattern(before: str, short: str, after: str) -> re.Pattern[str]:
    """A word with another before it (a figure with or without a space between) or after it."""
    start = {"": r"\b", "^": "^"}.get(before, rf"\b(?:{before})")
    gap = "" if before in {"", "^"} else (r" ?" if before.endswith(r"\d+") else " ")
    end = {"": "", "$": r"(?=[\s?.!]*$)"}.get(after, rf"(?= (?:{after})\b)")
    return re.compile(rf"(?P<before>{start}){gap}(?P<short>{short})\b{end}", re.IGNORECASE)


def _said(whole: str, match: re.Match[str], *, shouted: bool) -> str:
    before = match["before"]
    said = _in_case(match["short"], whole, shouted=shouted)
    return f"{before} {said}" if before else said


def _within(place: int, spans: list[tuple[int, int]]) -> bool:
    return any(start <= place < end for start, end in spans)


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
    """Drop what leads up to a question, "Chào bạn, cho em hỏi …", and how it is to be answered: "…, nói rõ hơn nhé"."""
    greeting = _GREETING.match(text)
    if greeting and len(text[greeting.end() :].split()) >= _WORDS_OF_A_QUESTION:
        text = text[greeting.end() :]
    manner = _MANNER.search(text)
    if manner and len(text[: manner.start()].split()) >= _WORDS_OF_A_QUESTION:
        text = text[: manner.start()] + manner["end"]
    begging = _BEGGING.match(text)
    if begging:
        text = text[begging.start("xin") :]
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
    if not word.isascii() or word in _bare_syllables() or _I_FOR_J.match(word):
        return ""
    tone = next((key for key in reversed(word) if key in _TONES), "")
    for typed_tone, letters in dict.fromkeys(
        (key, keys)
        for key, typed in _without_tone_key(word, tone)
        for keys in (typed, _with_later_keys(typed, toned=bool(key)))
    ):
        shaped = letters
        for keys, letter in _LETTERS:
            shaped = shaped.replace(keys, letter)
        syllable = _toned(shaped, _TONES.get(typed_tone, ""))
        if syllable != word and syllable in syllable_counts():
            return syllable
    return ""


def _with_later_keys(letters: str, *, toned: bool) -> str:
    """The same with a key that was typed later behind its letter: "toiw" is "towi", "vietee" was meant by "viete"."""
    letters = _LATER_HOOK.sub(r"\1w\2", letters)
    if not toned:
        return letters
    return _LATER_STROKE.sub(r"dd\1", _LATER_VOWEL.sub(r"\1\1\2", letters))


def _untoned(word: str) -> str:
    """The bare syllable that a word typed with a tone but without the keys of its letters is: "tienf" is "tien"."""
    bare = word[:-1]
    known = word[-1] in _TONES and word not in _bare_syllables() and bare in _bare_syllables()
    return bare if known and word not in english_counts() else ""


def _without_tone_key(word: str, tone: str) -> list[tuple[str, str]]:
    """What a word may be without its tone key: once, every time ("hoojij"), or with that key as a letter."""
    if not tone:
        return [("", word)]
    place = word.rindex(tone)
    return [(tone, word[:place] + word[place + 1 :]), (tone, word.replace(tone, "")), ("", word)]


def _toned(letters: str, tone: str) -> str:
    vowels = [i for i, letter in enumerate(letters) if strip_marks(letter) in "aeiouy"]
    if not vowels or not tone:
        return canonical(letters)
    place = vowels[0] + 1
    return canonical(unicodedata.normalize("NFC", letters[:place] + tone + letters[place:]))


@cache
def _bare_syllables() -> frozenset[str]:
    bare = (strip_marks(syllable) for syllable in syllable_counts())
    return frozenset(syllable for syllable in bare if not _NEVER_IN_A_SYLLABLE.search(syllable))
