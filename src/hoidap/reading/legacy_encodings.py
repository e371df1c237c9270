"""Vietnamese encodings from before Unicode: Windows-1258, TCVN3 (ABC) and VNI, recognised by form.

Each word that holds letters outside ASCII is decoded as each encoding would have it; the encoding under which
nearly all of them become Vietnamese syllables, while as they stand they are not, is the one. No word list is
involved, only how a Vietnamese syllable is built.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from itertools import islice

# TCVN 5712:1993 VN3, lower case and the seven capitals that have codes of their own.
_TCVN3 = str.maketrans(
    "¸µ¶·¹¨¾»¼½Æ©ÊÇÈÉËÐÌÎÏÑªÕÒÓÔÖÝ×ØÜÞãßáâä«èåæçé¬íêëìîóïñòô\xadøõö÷ùýúûüþ®¡¢£¤¥¦§",
    "áàảãạăắằẳẵặâấầẩẫậéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵđĂÂÊÔƠƯĐ",
)

# VNI Windows: a vowel and a letter that stands for its marks; a few letters stand for themselves.
_ACUTE, _GRAVE, _HOOK, _TILDE, _DOT, _CIRCUMFLEX, _BREVE = "\u0301\u0300\u0309\u0303\u0323\u0302\u0306"
_VNI_MARKS = dict(
    zip(
        "ùøûõïâáàåãäêéèúüë",
        [_ACUTE, _GRAVE, _HOOK, _TILDE, _DOT]
        + [_CIRCUMFLEX + tone for tone in ("", _ACUTE, _GRAVE, _HOOK, _TILDE, _DOT)]
        + [_BREVE + tone for tone in ("", _ACUTE, _GRAVE, _HOOK, _TILDE, _DOT)],
        strict=True,
    )
)
_VNI_LETTERS = dict(zip("ñôöæóòî", "đơưỉĩịỵ", strict=True))
_VNI = re.compile(f"([aeouyôö])([{''.join(_VNI_MARKS)}])|[{''.join(_VNI_LETTERS)}]")

# PDF extraction and word processors put look-alikes in the place of two TCVN3 codes.
_LOOK_ALIKES = str.maketrans("\u03bc\u2212", "\xb5\xad")

_WORD = re.compile(r"(?:[^\W\d_]|[\xa1-\xff\u0300-\u036f])+")
_SYLLABLE = re.compile(
    r"(?:b|ch|c|d|đ|gh|gi|g|h|kh|k|l|m|ngh|ng|nh|n|ph|p|qu|r|s|th|tr|t|v|x)?"
    r"(?:iêu|oai|oao|oay|oeo|uao|uây|uôi|uya|uyê|uyu|ươi|ươu|yêu|ai|ao|au|ay|âu|ây|eo|êu|ia|iu|iê|oa|oă|oe|oi|oo"
    r"|ôi|ơi|ua|uâ|uê|ui|uô|uơ|uy|ưa|ưi|ươ|ưu|yê|[aăâeêioôơuưy])(?:ch|c|m|ng|nh|n|p|t)?"
)
_TONES = re.compile(f"[{_ACUTE}{_GRAVE}{_HOOK}{_TILDE}{_DOT}]")

_WORDS_LOOKED_AT = 5000
_FEWEST_WORDS = 3
# Shares of the words with other letters than ASCII that have the form of a Vietnamese syllable: nearly all in the
# right decoding, some by chance in a wrong one.
_MOSTLY = 0.8
_SELDOM = 0.72


def legacy_encoding_of_bytes(data: bytes) -> str | None:
    """Name the old Vietnamese encoding that bytes which are not UTF-8 are written in.

    Args:
        data: The file's bytes.

    Returns:
        "Windows-1258", "TCVN3" or "VNI", or ``None`` where none of them makes Vietnamese of the bytes.
    """
    return _best(data.decode("latin-1"))


def legacy_encoding_of_text(text: str) -> str | None:
    """Name the old Vietnamese encoding that a text was in before it was wrongly turned into Unicode.

    Args:
        text: Decoded text in which such bytes show as Latin-1 letters and signs.

    Returns:
        "Windows-1258", "TCVN3" or "VNI", or ``None`` where the text is what it seems to be.
    """
    return _best(unicodedata.normalize("NFC", text).translate(_LOOK_ALIKES))


def _best(text: str) -> str | None:
    found = (match[0] for match in _WORD.finditer(text))
    words = list(islice((w for w in found if _mixes_ascii_with_more(w)), _WORDS_LOOKED_AT))
    if len(words) < _FEWEST_WORDS:
        return None
    if _share(words, lambda word: word) > _SELDOM:
        return None
    shares = {name: _share(words, decode) for name, decode in _DECODERS.items()}
    best = max(shares, key=lambda name: shares[name])
    return best if shares[best] >= _MOSTLY else None


def _mixes_ascii_with_more(word: str) -> bool:
    return not word.isascii() and any(char.isascii() for char in word)


def _share(words: list[str], decode: Callable[[str], str | None]) -> float:
    return sum(_is_syllable(decode(word)) for word in words) / len(words)


def _is_syllable(word: str | None) -> bool:
    if not word:
        return False
    bare, tones = _TONES.subn("", unicodedata.normalize("NFD", word.lower()))
    return tones <= 1 and _SYLLABLE.fullmatch(unicodedata.normalize("NFC", bare)) is not None


def _from_windows_1258(word: str) -> str | None:
    try:
        return unicodedata.normalize("NFC", word.encode("latin-1").decode("cp1258"))
    except UnicodeError:
        return None


def _from_tcvn3(word: str) -> str | None:
    return word.translate(_TCVN3) if max(word) <= "\xff" else None


def _from_vni(word: str) -> str | None:
    return _VNI.sub(_vni_letter, word.lower()) if max(word) <= "\xff" else None


def _vni_letter(found: re.Match[str]) -> str:
    if found[1] is None:
        return _VNI_LETTERS[found[0]]
    return unicodedata.normalize("NFC", _VNI_LETTERS.get(found[1], found[1]) + _VNI_MARKS[found[2]])


_DECODERS: dict[str, Callable[[str], str | None]] = {
    "Windows-1258": _from_windows_1258,
    "TCVN3": _from_tcvn3,
    "VNI": _from_vni,
}
