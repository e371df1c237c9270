"""Questions that ask for several things at once, and those that only seem to."""

import pytest

from hoidap.understanding import Speller, Vocabulary, understand
from hoidap.understanding.parts import ASKING, ASKING_NOTHING, GOES_ON, parts


def asked(question, history=()):
    return [part.meant for part in parts(understand(question, history))]


@pytest.mark.parametrize(
    ("question", "first", "second"),
    [
        ("Hồ sơ nộp cho ai, hạn chót là khi nào?", "Hồ sơ nộp cho ai", "hạn chót là khi nào"),
        ("Hội chợ mở ở đâu và vé bao nhiêu tiền?", "Hội chợ mở ở đâu", "vé bao nhiêu tiền"),
        ("Tổ hòa giải gồm mấy người, ai đứng đầu?", "Tổ hòa giải gồm mấy người", "ai đứng đầu"),
        ("Kho sách nằm ở tầng mấy, mở lúc mấy giờ?", "Kho sách nằm ở tầng mấy", "mở lúc mấy giờ"),
        ("Trẻ có được uống kháng sinh không, tại sao?", "Trẻ có được uống kháng sinh không", "tại sao"),
        ("Ai lập hội? Lập năm nào?", "Ai lập hội", "Lập năm nào"),
        ("Quỹ đóng cửa khi nào, để làm gì?", "Quỹ đóng cửa khi nào", "để làm gì"),
        ("How much do members pay, and who signs?", "How much do members pay", "who signs"),
    ],
)
def test_two_things_asked_in_one_breath(question, first, second):
    assert asked(question) == [first, second]


def test_three_things_and_no_more():
    question = "Lớp học gì, ở đâu, khi nào, ai dạy?"
    assert asked(question) == ["Lớp học gì", "ở đâu", "khi nào, ai dạy"]


def test_what_is_asked_first_with_nothing_to_ask_it_of_comes_last():
    assert asked("Khi nào và ở đâu phát gạo cho bà con?") == ["ở đâu phát gạo cho bà con", "Khi nào"]


def test_of_a_follow_up_its_own_words_are_taken_apart():
    found = asked("Vậy tổ đó có mấy người, họp ngày nào?", [("Ai canh kênh Mười Trâm?", "")])
    assert found == ["tổ đó có mấy người", "họp ngày nào"]


def test_typed_without_marks_each_part_is_kept_both_ways():
    speller = Speller(Vocabulary.of(["Hồ sơ nộp cho ai thì ghi rõ khi nộp, nào là tên, nào là tuổi."]))
    (first, second) = parts(understand("ho so nop cho ai, nop khi nao", speller=speller))
    assert (first.meant, second.meant) == ("hồ sơ nộp cho ai", "nộp khi nào")
    assert (first.typed, second.typed) == ("ho so nop cho ai", "nop khi nao")


def test_what_a_part_is_called_holds_no_quotation_marks_and_nothing_it_leans_on():
    history = [("Ai canh kênh Mười Trâm?", "")]
    (first, _) = parts(understand("Vậy tổ “Gõ cửa” đó có mấy người, họp ngày nào?", history))
    assert "“" not in first.named
    assert "Mười Trâm" not in first.named


@pytest.mark.parametrize("number", range(len(ASKING)))
def test_every_way_of_asking(number):
    examples = {
        0: ["bao nhiêu", "bao giờ", "thế nào", "ra sao", "vì sao", "họp gì", "ai", "ở đâu"],
        1: ["mở mấy ngày", "có mấy người dạy"],
        2: ["nhà số mấy", "phòng tầng mấy"],
        3: ["thẻ có được cho mượn không", "hội đã họp chưa"],
        4: ["số điện thoại", "địa chỉ của hội"],
        5: ["who", "how much"],
    }
    for words in examples[number]:
        assert asked(f"Tên hội là gì, {words}?")[1:] == [words]


@pytest.mark.parametrize(
    ("row", "question"),
    [
        (0, "Tôi không buôn bán gì, mỗi tháng đóng bao nhiêu tiền?"),
        (0, "Bà cụ chẳng có lương lậu bảo hiểm gì, mỗi tháng được bao nhiêu?"),
        (1, "Ngày nào tôi ra cũng thấy khóa cổng, đóng cửa để làm gì?"),
        (2, "Má tôi liệt giường mấy năm nay, ai tới nhà làm giấy?"),
    ],
)
def test_words_that_ask_for_nothing(row, question):
    assert row < len(ASKING_NOTHING)
    assert asked(question) == []


@pytest.mark.parametrize("opening", GOES_ON)
def test_what_only_goes_on_with_the_question(opening):
    assert asked(f"Mất thẻ lúc nào, {opening} phải tới tận nơi báo cho ai?") == []


@pytest.mark.parametrize(
    "question",
    [
        "Vé vào cửa bao nhiêu tiền?",
        "Hội có bao nhiêu người, bao gồm cả trẻ em?",
        "Tóm tắt giúp tôi bài này, có gì mới, ai nói?",
        "Trong bài có nhắc tới những ai?",
    ],
)
def test_one_question_stays_whole(question):
    assert asked(question) == []


@pytest.mark.parametrize(
    ("question", "first", "second"),
    [
        (
            "Bao nhiêu hộ ở Tân An, Tân Bình được hỗ trợ, hỗ trợ bằng gì?",
            "Bao nhiêu hộ ở Tân An, Tân Bình được hỗ trợ",
            "hỗ trợ bằng gì",
        ),
        (
            "Ai là chủ tịch UBND TP. Thủ Đức, nhiệm kỳ nào?",
            "Ai là chủ tịch UBND TP. Thủ Đức",
            "nhiệm kỳ nào",
        ),
        (
            "Khi nào người già, trẻ em và phụ nữ có thai được khám và khám ở đâu?",
            "Khi nào người già, trẻ em và phụ nữ có thai được khám",
            "khám ở đâu",
        ),
        ("Hội thi tổ chức ở đâu, như thế nào?", "Hội thi tổ chức ở đâu", "như thế nào"),
        ("Ai bị phạt, vì lý do gì?", "Ai bị phạt", "vì lý do gì"),
        ("Lớp mở ở đâu, do đơn vị nào tổ chức?", "Lớp mở ở đâu", "do đơn vị nào tổ chức"),
    ],
)
def test_an_enumeration_is_not_cut_and_what_asks_why_or_how_is_a_part(question, first, second):
    assert asked(question) == [first, second]


def test_who_and_who_are_one_thing():
    assert asked("Trận đấu diễn ra giữa ai và ai?") == []
