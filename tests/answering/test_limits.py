import pytest

from hoidap.answering.limits import takes_in, unit_of
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
    ],
)
def test_a_limit_takes_in_what_keeps_it(number, limit, kept):
    assert bool(takes_in(number, "tuổi", spelled(limit, marked=True))) is kept


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


@pytest.mark.parametrize(("age", "answered"), [("83", True), ("70", False)])
def test_who_keeps_the_limit_is_answered(bot, age, answered):
    assert bot.ask(f"Người {age} tuổi được chi trả tại nhà không?").answered is answered
