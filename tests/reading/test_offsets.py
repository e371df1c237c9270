"""Document.text is NFC with plain line breaks; each offset leads back to the file's own characters."""

import unicodedata

import pytest

from hoidap.reading import original_offset

TEXT = "Điều lệ\n\nHội đồng họp ngày mồng một. Kết quả được công bố ở nhà văn hóa.\n\nNơi gửi: Tổ dân phố\n"


@pytest.mark.parametrize(
    "raw",
    [
        TEXT,
        TEXT.replace("\n", "\r\n"),
        TEXT.replace("\n", "\r"),
        unicodedata.normalize("NFD", TEXT),
        unicodedata.normalize("NFD", TEXT).replace("\n", "\r\n"),
    ],
)
def test_each_character_leads_back_to_its_own(raw, read):
    document = read(raw)

    assert document.text == TEXT
    places = [original_offset(document, offset) for offset in range(len(TEXT) + 1)]
    for char, start, end in zip(TEXT, places, places[1:], strict=False):
        original = raw[start:end]
        assert unicodedata.normalize("NFC", original).replace("\r\n", "\n").replace("\r", "\n") == char
    assert places[-1] == len(raw)


def test_signs_that_grow_in_nfc_do_not_disturb_those_after(read):
    raw = "a\u0958b\u0344c\ufb2cd"
    document = read(raw)

    assert document.text == unicodedata.normalize("NFC", raw)
    for char in "abcd":
        assert original_offset(document, document.text.index(char)) == raw.index(char)


def test_korean_letters_join(read):
    raw = unicodedata.normalize("NFD", "한국어 사람")

    assert read(raw).text == "한국어 사람"


def test_offsets_outside_the_text_are_refused(read):
    document = read("một hai ba")

    with pytest.raises(ValueError, match="outside"):
        original_offset(document, 99)
