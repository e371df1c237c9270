import pytest

from hoidap.answering.times import (
    LIMITS,
    lasting,
    only_lasts,
    tells_time,
    told_with_others,
    with_limit,
    with_working,
)
from hoidap.understanding import understand


@pytest.mark.parametrize(
    ("question", "sentence", "time"),
    [
        ("Hội nghị bế mạc lúc mấy giờ?", "Hội nghị mở từ 8 giờ sáng.", "8 giờ"),
        ("Hoi nghi mo luc may gio?", "Hội nghị mở lúc 8:30 sáng.", "8:30"),
        ("Hội được lập năm nào?", "Hội ra đời ngày 12/10/1998 tại đây.", "12/10/1998"),
        ("Hội họp tháng mấy?", "Hội họp vào quý III hằng năm.", "quý III"),
        ("Hội họp thứ mấy?", "Hội họp vào thứ bảy.", "thứ bảy"),
        ("Hội họp khi nào?", "Hội họp ngày 12/10.", "12/10"),
        ("Hạn chót nộp đơn là khi nào?", "Nhận đơn đến hết ngày 8 tháng 4.", "ngày 8 tháng 4"),
        ("Hạn cuối nộp tiền là bao giờ?", "Tiền nộp trước ngày 20 hằng tháng.", "trước ngày 20"),
    ],
)
def test_it_tells_what_is_asked(question, sentence, time):
    start = sentence.index(time)

    assert tells_time(understand(question), sentence, (start, start + len(time)), len(sentence))


@pytest.mark.parametrize(
    ("question", "sentence", "time"),
    [
        ("Hội nghị bế mạc lúc mấy giờ?", "Chiều 18/12, hội nghị tổng kết công tác năm.", "18/12"),
        ("Hội được lập năm nào?", "Sáng 12/10, hội tổ chức hội nghị.", "12/10"),
        ("Hạn chót nộp đơn là khi nào?", "Giấy khám sức khỏe trong thời hạn 12 tháng.", "12 tháng"),
        ("Hội họp tháng mấy?", "Hội họp năm 2024.", "năm 2024"),
        ("Hôm nào được tiêm?", "Đợt tiêm làm sớm vì tháng 7 vừa qua có dịch.", "tháng 7"),
        ("Trạm mở cửa từ mấy giờ?", "Trạm trả lời trong vòng 48 giờ.", "48 giờ"),
        ("Hội họp thứ mấy?", "Hội họp ngày 12/10.", "12/10"),
        ("Xe đi vào những ngày nào?", "Xe đi từ 17 giờ các ngày thứ Hai.", "17 giờ"),
        ("Đại hội họp ngày nào?", "Đại hội lần thứ XXII, nhiệm kỳ 2022 - 2027.", "2022 - 2027"),
    ],
)
def test_another_unit_is_no_answer(question, sentence, time):
    start = sentence.index(time)

    assert not tells_time(understand(question), sentence, (start, start + len(time)), len(sentence))


@pytest.mark.parametrize(
    ("question", "sentence", "time", "lasts"),
    [
        ("Bao giờ phải ngừng đón khách?", "Ngừng đón khách trong vòng 02 giờ từ khi có bão.", "02 giờ", True),
        ("Bao giờ họp?", "Hội họp lúc 8 giờ.", "8 giờ", False),
        (
            "Mấy giờ phải ngừng đón khách?",
            "Ngừng đón khách trong vòng 02 giờ từ khi có bão.",
            "02 giờ",
            False,
        ),
        ("Khi nào họp?", "Hội họp trước ngày 5/6.", "ngày 5/6", False),
    ],
)
def test_how_long_is_no_answer_by_itself_to_when(question, sentence, time, lasts):
    start = sentence.index(time)

    assert only_lasts(understand(question), sentence, (start, start + len(time))) is lasts


@pytest.mark.parametrize(
    ("day", "told"),
    [("7/9", True), ("8/9", False), ("07/09", True), ("9/9", False), ("7/8", False), ("2024", False)],
)
def test_a_day_told_in_one_breath_with_others(day, told):
    assert told_with_others(day, "Sáng ngày 07 và 08/9/2024 tại Trạm Y tế.") is told


@pytest.mark.parametrize("word", LIMITS)
def test_what_limits_a_time_is_said_with_it(word):
    sentence = f"Tiền điện nộp {word} ngày 10 của tháng sau."

    assert sentence[with_limit(sentence, 0, sentence.index("ngày")) :].startswith(word)
    assert with_limit(sentence, sentence.index("ngày"), sentence.index("10")) == sentence.index("10")


@pytest.mark.parametrize(
    "sentence",
    [
        "Hội họp vào ngày 10 của tháng sau.",
        "Cuộc thi nấu ăn bắt đầu ngày 10 tháng 9.",
        "Trường chuyển đến ngày 10 tháng 9.",
        "Mưa suốt hầu hết ngày 10 tháng 9.",
    ],
)
def test_a_time_that_nothing_limits_stands_alone(sentence):
    assert with_limit(sentence, 0, sentence.index("ngày")) == sentence.index("ngày")


@pytest.mark.parametrize("limit", ["Không quá", "Không sau", "Chưa quá"])
def test_a_limit_is_not_said_without_what_denies_it(limit):
    sentence = f"{limit} 02 ngày là có kết quả."

    assert with_limit(sentence, 0, sentence.index("02")) == 0


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Vay được trong bao lâu?", ["24 tháng"]),
        ("Vay được mấy tháng?", ["24 tháng"]),
        ("Vay được khi nào?", []),
    ],
)
def test_how_long_something_lasts(question, told):
    text = "Góp 10.000 đồng, đến tháng 11-2024 cho vay thời hạn 24 tháng."
    times = [(text.index(time), text.index(time) + len(time)) for time in ("tháng 11-2024", "24 tháng")]
    assert [text[slice(*time)] for time in lasting(understand(question), text, times)] == told


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("Mỗi người góp 10.000 đồng một tháng.", False),
        ("Mỗi người góp 10.000 đồng/người/tháng.", False),
        ("Mỗi người góp 10.000 đồng trong một tháng.", True),
    ],
)
def test_a_rate_tells_no_time(text, tells):
    start = text.index("một tháng") if "một tháng" in text else text.index("tháng")
    query = understand("Góp đến bao lâu?")
    assert tells_time(query, text, (start, text.index("tháng") + len("tháng")), len(text)) is tells


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Trả kết quả trong 10 ngày làm việc.", "10 ngày làm việc"),
        ("Trả kết quả trong 10 ngày.", "10 ngày"),
        ("Họp ngày 10 làm việc với xã.", "10"),
    ],
)
def test_that_only_working_days_count_is_said_too(sentence, told):
    start = sentence.index("10")
    end = start + len(told.removesuffix(" làm việc"))

    assert sentence[start : with_working(sentence, end)] == told
