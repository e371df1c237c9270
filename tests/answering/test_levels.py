"""What one level has is not told by what another has."""

import re

import pytest

from hoidap.answering.levels import LEVELS, of_another_level
from hoidap.understanding import understand

REPORT = """# Huyện Tân Khê giảm nghèo

Huyện Tân Khê nỗ lực giảm nghèo. Năm qua, tỷ lệ hộ nghèo còn 3,86%.

Ban Chỉ đạo 35 thành phố có 19 thành viên. Hợp tác xã có 40 hộ.

Trên địa bàn tỉnh, phong trào lan rộng. Hội mở 12 lớp.

Hồ sơ nộp ở 186 điểm đặt tại trụ sở xã.
"""


@pytest.fixture(scope="module")
def report(bot_over):
    return bot_over({"bao.md": REPORT}).document("bao.md")


@pytest.mark.parametrize(
    ("question", "told", "another"),
    [
        ("Tỷ lệ hộ nghèo của cả tỉnh còn bao nhiêu?", "tỷ lệ hộ nghèo còn 3,86%", True),
        ("Tỷ lệ hộ nghèo của huyện là bao nhiêu?", "tỷ lệ hộ nghèo còn 3,86%", False),
        ("Tỷ lệ hộ nghèo của tỉnh Hà Thượng là bao nhiêu?", "tỷ lệ hộ nghèo còn 3,86%", False),
        (
            "Ban Chỉ đạo 35 của tỉnh có bao nhiêu thành viên?",
            "Ban Chỉ đạo 35 thành phố có 19 thành viên",
            True,
        ),
        (
            "Ban Chỉ đạo 35 thành phố có bao nhiêu thành viên?",
            "Ban Chỉ đạo 35 thành phố có 19 thành viên",
            False,
        ),
        ("Tỉnh mở bao nhiêu lớp?", "Hội mở 12 lớp.", False),
        ("Toàn huyện có bao nhiêu điểm?", "Hồ sơ nộp ở 186 điểm đặt tại trụ sở xã.", False),
        ("Bao nhiêu xã có lớp?", "Hội mở 12 lớp.", False),
        ("Hợp tác xã có bao nhiêu hộ?", "Hợp tác xã có 40 hộ.", False),
    ],
)
def test_an_amount_of_another_level_is_known(report, question, told, another):
    start = report.text.index(told)
    at = re.search(r"\d+", told).start()

    assert (
        of_another_level(understand(question), report, "", (start, start + len(told)), start + at) is another
    )


@pytest.mark.parametrize("level", LEVELS)
def test_each_level_is_told_from_the_others(report, level):
    other = next(each for each in LEVELS if each != level)
    asked = understand(f"Hội ở {level} có bao nhiêu hội viên?")

    assert of_another_level(asked, report, f"Hội ở {other}", (0, 0), 0)
    assert not of_another_level(asked, report, f"Hội ở {level}", (0, 0), 0)


def test_the_district_is_not_the_province(bot_over):
    bot = bot_over({"bao.md": REPORT})

    assert not bot.ask("Ban Chỉ đạo 35 của tỉnh có bao nhiêu thành viên?").answered
    assert "19 thành viên" in bot.ask("Ban Chỉ đạo 35 của thành phố có bao nhiêu thành viên?").text
