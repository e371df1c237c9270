"""The last is not the first."""

import pytest

from hoidap.answering.ranks import ranks_in, tells_of_another_rank
from hoidap.understanding import understand
from hoidap.vietnamese import spelled


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("dẫn đầu", 0), ("đứng đầu", 0), ("xếp thứ nhất", 0), ("hạng nhất", 0), ("quán quân", 0),
        ("xếp thứ hai", 1), ("hạng nhì", 1), ("thứ nhì", 1), ("á quân", 1),
        ("xếp thứ ba", 2), ("hạng ba", 2),
        ("xếp cuối", 3), ("đứng bét", 3), ("chót bảng", 3), ("đội sổ", 3), ("thấp nhất", 3), ("ít điểm nhất", 3),
    ],
)  # fmt: skip
def test_the_words_for_each_place(words, place):
    assert ranks_in(spelled(f"Xã này {words} trong huyện.", marked=True)) == {place}


@pytest.mark.parametrize("words", ["thứ hai tuần sau", "cuối năm", "ít nhất 5 người", "nhất trí"])
def test_what_is_no_place(words):
    assert ranks_in(spelled(f"Xã họp {words} với dân.", marked=True)) == set()


def test_a_sentence_that_names_both_tells_of_either():
    said = spelled("Xã A dẫn đầu, xã B xếp cuối.", marked=True)

    assert not tells_of_another_rank(understand("Xã nào đứng bét?"), said)
    assert tells_of_another_rank(understand("Xã nào xếp thứ nhì?"), said)
