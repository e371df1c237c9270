import pytest

from hoidap.answering.limits import beyond_limits, is_limited, takes_in, unit_of
from hoidap.understanding import understand
from hoidap.vietnamese import spelled


@pytest.mark.parametrize(
    ("number", "limit", "kept"),
    [
        ("83", "người từ 80 tuổi trở lên", True),
        ("80", "người từ đủ 80 tuổi trở lên", True),
        ("79", "người từ đủ 80 tuổi trở lên", False),
        ("62", "người trên 60 tuổi", True),
        ("60", "người trên 60 tuổi", False),
        ("5", "trẻ em dưới 6 tuổi", True),
        ("6", "trẻ em dưới 6 tuổi", False),
        ("45", "không quá 45 tuổi", True),
        ("10", "trẻ từ 8 đến 12 tuổi", True),
        ("13", "trẻ từ 8 đến 12 tuổi", False),
        ("80", "từ đủ 75 tuổi đến dưới 80 tuổi", False),
        ("83", "từ 80 ngày trở lên", False),
        ("10", "dưới 6 tuổi; người từ 9 tuổi trở lên", True),
        ("30", "không dưới 25 tuổi", True),
        ("20", "không dưới 25 tuổi", False),
        ("18", "ít nhất 18 tuổi", True),
        ("17", "tối thiểu 18 tuổi", False),
    ],
)
def test_a_limit_takes_in_what_keeps_it(number, limit, kept):
    assert bool(takes_in(number, "tuổi", spelled(limit, marked=True))) is kept


@pytest.mark.parametrize(("number", "kept"), [("15", True), ("8", False), ("12", True)])
@pytest.mark.parametrize("unit", ["m", "mét"])
def test_a_limit_in_metres(number, unit, kept):
    assert bool(takes_in(number, unit, spelled("đường từ 12 m trở lên: lùi 3 m", marked=True))) is kept


@pytest.mark.parametrize(
    ("question", "unit"),
    [("Má tôi 82 tuổi có được miễn không?", "tuổi"), ("Điều 82 nói gì?", ""), ("Có 82 hộ nào?", "")],
)
def test_the_unit_is_what_stands_behind_the_number(question, unit):
    assert unit_of(understand(question), "82") == unit


NOTICE = """THÔNG BÁO CHI TRẢ

Phường chi trả trợ cấp tại trụ sở vào ngày 5 hằng tháng; người từ 80 tuổi trở lên được chi trả tại nhà nếu có đơn đề nghị.
"""


@pytest.fixture(scope="module")
def bot(bot_over):
    return bot_over({"chi-tra.txt": NOTICE})


@pytest.mark.parametrize("age", ["83", "70"])
def test_whoever_asks_whether_a_limit_takes_in_an_age_is_shown_the_limit(bot, age):
    text = bot.ask(f"Người {age} tuổi được chi trả tại nhà không?").text

    assert text.startswith("Theo tài liệu: ")
    assert "từ 80 tuổi trở lên" in text


def test_what_somebody_gets_is_not_told_by_a_limit_that_leaves_them_out(bot):
    assert not bot.ask("Người 70 tuổi được chi trả ở đâu?").answered


@pytest.mark.parametrize(
    ("question", "limit", "beyond"),
    [
        ("Nhà dùng 35 khối thì giá bao nhiêu?", "Từ trên 20 m³ đến 30 m³: 11.000 đồng", True),
        ("Nhà dùng 25 khối thì giá bao nhiêu?", "Từ trên 20 m³ đến 30 m³: 11.000 đồng", False),
        ("Nhà dùng 35 m3 thì giá bao nhiêu?", "Trên 30 m³: 15.300 đồng", False),
        ("Chứng thực 25 bản mất mấy ngày?", "trên 20 bản thì hẹn 02 ngày", False),
        ("Chứng thực 15 bản mất mấy ngày?", "trên 20 bản thì hẹn 02 ngày", True),
        ("Chứng thực 15 bản mất mấy ngày?", "chứng thực trong ngày", False),
        ("Bé sốt 38,5 độ thì làm gì?", "trẻ sốt dưới 38,5 độ C: chườm ấm", True),
        ("Bé sốt 38,5 độ thì làm gì?", "trẻ sốt từ 38,5 độ C trở lên: dùng thuốc", False),
        ("Bé nặng 1.900 g thì tiêm ở đâu?", "trẻ dưới 2.000 g: tiêm tại bệnh viện", False),
        ("Bé nặng 2.100 gam thì tiêm ở đâu?", "trẻ dưới 2.000 g: tiêm tại bệnh viện", True),
        ("Cụ 72 tuổi được bao nhiêu?", "200.000 đồng với các cụ 70 và 75 tuổi", True),
        ("Cụ 75 tuổi được bao nhiêu?", "200.000 đồng với các cụ 70 và 75 tuổi", False),
        ("Người 30 tuổi được bao nhiêu?", "người không dưới 25 tuổi", False),
        ("Họp lúc 8 giờ do ai chủ trì?", "phát biểu không quá 2 giờ", False),
    ],
)
def test_a_number_that_every_limit_leaves_out(question, limit, beyond):
    assert beyond_limits(understand(question), spelled(limit, marked=True)) is beyond


def test_a_limit_in_the_same_unit_also_rules_who_is_beyond_it():
    form = spelled("người từ 75 tuổi trở lên", marked=True)

    assert is_limited("tuổi", form)
    assert not is_limited("tháng", form)
