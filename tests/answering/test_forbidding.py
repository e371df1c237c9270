"""What stands beneath a prohibition is forbidden: it is never quoted as if it were allowed."""

import pytest

from hoidap.answering.forbidding import EXCEPTS, FORBIDS, asks_what_is_forbidden, excepted_by
from hoidap.understanding import understand

RULES = """# NỘI QUY KHU TRỌ

## Điều 4. Giờ giấc

1. Cổng mở lúc 5 giờ và đóng lúc 22 giờ 30 phút.

## Điều 5. Những việc {line}

1. Nấu ăn trong phòng; sử dụng bếp ga. Người ở nấu ăn tại bếp chung ở cuối tầng từ 10 giờ đến 13 giờ.
2. Uống rượu bia, hút thuốc trong khu trọ.
3. Nuôi chó, mèo và các vật nuôi khác.
"""


@pytest.mark.parametrize("words", FORBIDS)
def test_what_a_heading_forbids_is_answered_by_no(bot_over, words):
    answer = bot_over({"noi-quy.md": RULES.format(line=words)}).ask("Có được nuôi mèo không?")
    assert answer.text.startswith("Không.")
    assert words in answer.text
    assert "Nuôi chó, mèo" in answer.text


@pytest.mark.parametrize(
    "line",
    [
        "được làm và không được làm",
        "nên và không nên",
        "cần làm khi có người vi phạm điều cấm",
        "không bị cấm",
        "không được từ chối",
        "cấm thi",
        "phải làm để phòng hành vi bị nghiêm cấm",
        "quyền của người ở và những điều cấm",
        "chỉ được làm khi ban quản lý cho phép, không được tự ý làm",
        "và trách nhiệm khi gặp điều bị cấm",
        "xử lý người làm điều bị cấm",
        "xử phạt hành vi bị cấm",
        "để chống hành vi bị cấm",
        "ở khu vực bị cấm",
        "của đối tượng bị cấm",
        "trong trường hợp bị cấm",
        "ai không được làm",
        "khi nào không được làm",
    ],
)
def test_a_heading_that_also_speaks_of_other_things_forbids_nothing_by_itself(bot_over, line):
    answer = bot_over({"noi-quy.md": RULES.format(line=line)}).ask("Có được nuôi mèo không?")
    assert not answer.text.startswith("Không.")


def test_the_nearest_line_decides(bot_over):
    text = "# NỘI QUY\n\n## NHỮNG ĐIỀU CẤM\n\nCư dân được:\n- nuôi chim cảnh;\n- trồng hoa.\n"
    answer = bot_over({"noi-quy.md": text}).ask("Cư dân có được nuôi chim cảnh không?")
    assert not answer.text.startswith("Không.")
    assert "ĐIỀU CẤM" not in answer.text


@pytest.mark.parametrize(
    ("question", "no"), [("Có được hát không?", ""), ("Có được hát sau 22 giờ không?", "Không.")]
)
def test_what_is_forbidden_only_at_times_is_not_denied_at_all_times(bot_over, question, no):
    text = (
        "# NỘI QUY\n\n## Điều 2. Những việc không được làm\n\n1. Hát sau 22 giờ.\n2. Đá bóng ở hành lang.\n"
    )
    assert bot_over({"noi-quy.md": text}).ask(question).text.startswith("Không.") is bool(no)


def test_the_line_before_a_list_forbids_too(bot_over):
    text = "NỘI QUY CHỢ\n\nNghiêm cấm:\n- bán hàng giả;\n- hút thuốc trong nhà lồng;\n- đốt rác sau giờ họp chợ.\n"
    answer = bot_over({"cho.txt": text}).ask("Có được hút thuốc trong nhà lồng không?")
    assert answer.text.startswith("Không.")
    assert "Nghiêm cấm" in answer.text


def test_what_is_to_be_done_instead_is_quoted_without_what_is_forbidden(bot_over):
    answer = bot_over({"noi-quy.md": RULES.format(line="không được làm")}).ask("Nấu ăn ở chỗ nào?")
    assert "bếp chung" in answer.text
    assert "Nấu ăn trong phòng" not in answer.text


PERMITS = """# QUY ĐỊNH

1. Chủ nhà nộp giấy phép, {words} các trường hợp sau đây:

a) Xây hàng rào cao dưới 1,5 m;

b) Lắp mái che di động không quá 15 m2.
"""


@pytest.mark.parametrize("words", EXCEPTS)
def test_what_is_excepted_is_quoted_with_what_excepts_it(bot_over, words):
    text = PERMITS.format(words=words)
    line = text.splitlines()[2]
    found = excepted_by(text, text.index("Lắp"))

    assert found is not None
    assert text[slice(*found)] == line
    answer = bot_over({"quy-dinh.md": text}).ask("Lắp mái che di động có phải nộp giấy phép không?")
    assert not answer.text.startswith("Có.")
    assert not answer.answered or line in answer.text


def test_a_plain_list_excepts_nothing():
    text = PERMITS.format(words="trong")

    assert excepted_by(text, text.index("Lắp")) is None
    assert excepted_by(text, text.index("Chủ nhà")) is None


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("Ở khu trọ không được làm những gì?", True),
        ("Khu trọ nghiêm cấm những hành vi nào?", True),
        ("Những việc gì bị cấm ở khu trọ?", True),
        ("Có được nuôi mèo không?", False),
        ("Khi nào không được ra cổng?", False),
        ("Không được giải quyết thì làm gì?", False),
        ("Phải làm gì khi không được cấp sổ?", False),
        ("Người ở được làm gì?", False),
    ],
)
def test_who_asks_what_is_forbidden_is_known(question, asks):
    assert asks_what_is_forbidden(understand(question)) is asks


def test_what_is_forbidden_is_told_by_what_forbids(bot_over):
    text = (
        "# Bể bơi phường Hòa Lạc\n\nBể bơi mở cửa trở lại từ tháng Năm sau khi sửa nền bể bơi.\n\n## Nội quy\n\n"
        "1. Mỗi lượt bơi tối đa 90 phút.\n\n2. Nghiêm cấm: mang đồ ăn vào bể bơi; hút thuốc; nhảy cắm đầu.\n"
    )
    answer = bot_over({"noi-quy.md": text}).ask("Vào bể bơi không được làm những gì?")

    assert answer.answered
    assert "hút thuốc" in answer.text
    assert "mở cửa trở lại" not in answer.text
