"""Encodings: Unicode is read; everything else is refused with its name and a way out."""

import unicodedata

import pytest

from hoidap.reading.legacy_encodings import legacy_encoding_of_bytes, legacy_encoding_of_text
from hoidap.reading.text_decoding import decode_text

SENTENCE = (
    "Cộng hòa xã hội chủ nghĩa Việt Nam. Độc lập, tự do, hạnh phúc. Người dân xã miền núi phấn khởi "
    "vì con đường mới đã mở, học sinh đến trường sớm hơn, chợ phiên đông vui mỗi tuần."
)
# Letter by letter, as the encodings' own tables have it; independent of the package's.
TCVN3 = dict(
    zip(
        "áàảãạăắằẳẵặâấầẩẫậéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵđĐ",
        "¸µ¶·¹¨¾»¼½Æ©ÊÇÈÉËÐÌÎÏÑªÕÒÓÔÖÝ×ØÜÞãßáâä«èåæçé¬íêëìîóïñòô­øõö÷ùýúûüþ®§",
        strict=True,
    )
)
VNI = dict(
    zip(
        "á à ả ã ạ ă ắ ằ ẳ ẵ ặ â ấ ầ ẩ ẫ ậ é è ẻ ẽ ẹ ê ế ề ể ễ ệ í ì ỉ ĩ ị ó ò ỏ õ ọ ô ố ồ ổ ỗ ộ ơ ớ ờ ở ỡ ợ "
        "ú ù ủ ũ ụ ư ứ ừ ử ữ ự ý ỳ ỷ ỹ ỵ đ Đ".split(),
        "aù aø aû aõ aï aê aé aè aú aü aë aâ aá aà aå aã aä eù eø eû eõ eï eâ eá eà eå eã eä í ì æ ó ò "
        "où oø oû oõ oï oâ oá oà oå oã oä ô ôù ôø ôû ôõ ôï uù uø uû uõ uï ö öù öø öû öõ öï yù yø yû yõ î ñ Ñ".split(),
        strict=True,
    )
)
WINDOWS_1258_TONES = {"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}


def in_table(text, table):
    return "".join(table.get(char, char) for char in text)


def in_windows_1258(text):
    """A vowel with its shape mark is one byte, the tone another one after it."""
    written = ""
    for char in text:
        parts = unicodedata.normalize("NFD", char)
        tone = "".join(part for part in parts if part in WINDOWS_1258_TONES)
        written += (
            unicodedata.normalize("NFC", "".join(p for p in parts if p not in WINDOWS_1258_TONES)) + tone
        )
    return written.encode("cp1258")


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("TCVN3", in_table(SENTENCE, TCVN3).encode("latin-1")),
        ("VNI", in_table(SENTENCE, VNI).encode("latin-1")),
        ("Windows-1258", in_windows_1258(SENTENCE)),
    ],
)
def test_old_vietnamese_encodings_are_named(name, data, refused):
    assert legacy_encoding_of_bytes(data) == name

    reason = refused(data)

    assert name in reason
    assert "convert it" in reason
    assert ("UniKey" in reason) or ("iconv -f CP1258" in reason)


@pytest.mark.parametrize("name", ["TCVN3", "VNI", "Windows-1258"])
def test_old_encodings_saved_as_utf8_are_named_too(name, refused):
    bytes_of = {
        "TCVN3": in_table(SENTENCE, TCVN3).encode("latin-1"),
        "VNI": in_table(SENTENCE, VNI).encode("latin-1"),
        "Windows-1258": in_windows_1258(SENTENCE),
    }
    mistaken = bytes_of[name].decode("latin-1")

    assert name in refused(mistaken)


@pytest.mark.parametrize(
    "text",
    [
        SENTENCE,
        unicodedata.normalize("NFD", SENTENCE),
        SENTENCE.upper(),
        "Nhà và sân, là nhà to, có cá và gà, mẹ đi chợ",
        "The committee’s café résumé costs £5 – naïve, isn’t it? © 2020, 25 °C, § 4.",
        "Le conseil s'est réuni à la mairie où l'été a été évoqué. Les élèves français étaient là, à la fête, même "
        "si le maire a déjà parlé. Ça ira, dès lors que thé et café sont prêts.",
        "Die schöne Müllerin fährt für größere Bäume über die Brücke.",
        "El niño comió piñas en el jardín de la montaña, según su señora.",
        "A coração, não são mãos: a nação está à espera de soluções e razões.",
        "",
    ],
)
def test_genuine_text_is_never_taken_for_an_old_encoding(text):
    assert legacy_encoding_of_text(text) is None
    assert decode_text((text or "x").encode("utf-8"))


def test_french_in_latin_1_is_refused_but_not_called_vietnamese(refused):
    reason = refused("Les élèves français étaient à la fête où le maire a parlé.".encode("latin-1"))

    assert "not UTF-8" in reason
    assert not any(name in reason for name in ("TCVN3", "VNI", "1258"))


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_with_its_mark_is_read(codec, read):
    assert read(SENTENCE.encode(codec)).text == SENTENCE


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_named(codec, refused):
    reason = refused(SENTENCE.encode(codec))

    assert "UTF-16 text without a byte order mark" in reason
    assert f"iconv -f {codec.replace('utf-16-', 'UTF-16').upper()}" in reason


def test_broken_utf_8_is_told_with_its_place(refused):
    data = "Dòng một\nDòng hai có chữ hỏng".encode()
    broken = data[:-2] + b"\xc3" + data[-2:]

    reason = refused(broken)

    assert "UTF-8 is broken" in reason
    assert f"byte {len(data) - 2} (line 2)" in reason


@pytest.mark.parametrize("data", [b"", b" \r\n\t ", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_empty_files_are_told(data, refused):
    assert "empty" in refused(data)


@pytest.mark.parametrize("data", [b"ab\x00cd" * 50, bytes(range(256)) * 4, b"\x01\x02\x03\x04text"])
def test_binary_files_are_told(data, refused):
    assert "binary" in refused(data)


@pytest.mark.parametrize(
    ("data", "kind"), [(b"%PDF-1.4 ...", "PDF"), (b"PK\x03\x04...", "zip"), (b"{\\rtf1 text}", "RTF")]
)
def test_other_kinds_under_a_text_name_are_told(data, kind, refused):
    assert kind in refused(data)
