import pytest

from hoidap.vietnamese import sentences


def cut(text):
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    "whole",
    [
        "Ông sống ở TP. Hồ Chí Minh từ năm 1990.",
        "PGS. TS. Nguyễn Văn B. phát biểu.",
        "Giá là 1.500.000 đồng mỗi người.",
        "1. Hồ sơ gồm đơn và bản sao.",
        "Ông hỏi: “Ai đi?” rồi im lặng.",
    ],
)
def test_stops_that_end_no_sentence(whole):
    assert cut(whole) == [whole]


def test_stops_that_end_one():
    text = "Việc thứ nhất đã xong.  Việc thứ hai thì chưa! “Bao giờ?” Năm 2021… 30 người nộp đơn."

    assert cut(text) == [
        "Việc thứ nhất đã xong.",
        "Việc thứ hai thì chưa!",
        "“Bao giờ?”",
        "Năm 2021…",
        "30 người nộp đơn.",
    ]


def test_offsets_count_from_the_start_of_the_text():
    text = "Bỏ. Một câu. Hai câu. Bỏ."

    assert [text[s:e] for s, e in sentences(text, 4, 21)] == ["Một câu.", "Hai câu."]
