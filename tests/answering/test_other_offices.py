"""What the holder of one office does says nothing of another."""

import pytest

from hoidap.answering.other_offices import (
    BESIDE,
    BODIES,
    LEVELS,
    NO_OFFICE_AFTER,
    tells_of_another_level,
    tells_of_another_office,
)
from hoidap.understanding import understand
from hoidap.vietnamese import spelled


def another(question, sentence):
    return tells_of_another_office(understand(question), spelled(sentence, marked=True))


TOLD = "Chủ tịch Ủy ban nhân dân phường tiếp dân vào sáng thứ Năm."


@pytest.mark.parametrize(
    ("question", "is_another"),
    [
        ("Chủ tịch tiếp dân ngày nào?", False),
        ("Chủ tịch phường tiếp dân ngày nào?", False),
        ("Chủ tịch UBND phường tiếp dân ngày nào?", False),
        ("Phó chủ tịch phường tiếp dân ngày nào?", True),
        ("Bí thư phường tiếp dân ngày nào?", True),
        ("Trưởng công an phường tiếp dân ngày nào?", True),
        ("Chủ tịch quận tiếp dân ngày nào?", True),
        ("Chủ tịch Hội đồng nhân dân phường tiếp dân ngày nào?", True),
        ("Cán bộ tư pháp tiếp dân ngày nào?", False),
        ("chu tich quan tiep dan ngay nao", False),
    ],
)
def test_another_office(question, is_another):
    assert another(question, TOLD) is is_another


def test_a_deputy_who_is_turned_to_is_no_chairman():
    assert not another(
        "Muốn gửi ý kiến với Phó Chủ tịch xã thì gọi số nào?", "Phó Chủ tịch xã nhận qua số 12."
    )


def test_where_no_office_is_named_nothing_is_known():
    assert not another("Phó chủ tịch phường tiếp dân ngày nào?", "Tiếp dân vào sáng thứ Năm.")


def test_one_of_several_that_are_named_will_do():
    assert not another("Chủ tịch và Bí thư tiếp dân ngày nào?", TOLD)


@pytest.mark.parametrize("row", BODIES)
def test_the_names_of_a_body_are_of_one(row):
    others = {name for other in BODIES if other is not row for name in other}
    for name in row:
        assert not another(f"Chủ tịch {row[0]} nói gì?", f"Chủ tịch {name} phát biểu.")
    for name in others:
        assert another(f"Chủ tịch {row[0]} nói gì?", f"Chủ tịch {name} phát biểu.")


@pytest.mark.parametrize("level", LEVELS)
def test_each_level_has_its_own(level):
    other = "huyện" if level != "huyện" else "tỉnh"

    assert another(f"Chủ tịch {level} nói gì?", f"Chủ tịch {other} phát biểu.")
    assert not another(f"Chủ tịch {level} nói gì?", f"Chủ tịch {level} phát biểu.")


@pytest.mark.parametrize("word", NO_OFFICE_AFTER)
def test_the_end_of_another_word_is_no_office(word):
    assert not another("Chủ tịch nói gì về kinh tế?", f"Kinh tế {word} trưởng khá.")


@pytest.mark.parametrize("word", BESIDE)
def test_who_was_there_too_is_not_told_of(word):
    assert not another("Chủ tịch kiểm tra đê ngày nào?", f"Người đứng đầu kiểm tra đê {word} Trưởng thôn.")


@pytest.mark.parametrize(
    ("question", "sentence", "is_another"),
    [
        ("Trưởng công an xã trực đêm nào?", "Phó trưởng công an xã trực đêm 20/5.", True),
        ("Tổng Giám đốc họp khi nào?", "Phó Tổng Giám đốc họp sáng 5/5.", True),
        ("Chủ tịch huyện họp khi nào?", "Chủ tịch Ủy ban MTTQ Việt Nam huyện họp sáng 5/5.", True),
        ("Giám đốc Lê Văn Nam họp khi nào?", "Ông Lê Văn Nam họp ở nhà Chủ tịch xã sáng 5/5.", False),
        ("Khi chủ tịch đi vắng thì ai điều hành?", "Khi đó Phó Chủ tịch điều hành.", False),
        (
            "Nghị quyết do Hội đồng nhân dân tỉnh thông qua khi nào?",
            "Hội đồng nhân dân huyện thông qua.",
            True,
        ),
        ("Hội đồng nhân dân tỉnh thông qua phải không?", "Hội đồng nhân dân huyện thông qua.", False),
        ("Ông Lê Văn Nam là Chủ tịch huyện phải không?", "Ông Lê Văn Nam, Phó Chủ tịch huyện, tới dự.", True),
        (
            "Ông Lê Văn Nam là Phó Chủ tịch huyện phải không?",
            "Ông Lê Văn Nam, Phó Chủ tịch huyện, tới dự.",
            False,
        ),
        ("Ông Lê Văn Nam là Chủ tịch huyện phải không?", "Ông Lê Văn Nam, Chủ tịch huyện, tới dự.", False),
    ],
)
def test_whose_doing_it_is(question, sentence, is_another):
    assert another(question, sentence) is is_another


@pytest.mark.parametrize(
    ("question", "sentence", "is_another"),
    [
        ("Báo cáo viên của tỉnh có bao nhiêu người?", "Có 38 báo cáo viên cấp thành phố.", True),
        ("Ban Chỉ đạo 35 của thành phố có bao nhiêu người?", "Ban Chỉ đạo 35 thành phố có 19 người.", False),
        ("Thu nhập của huyện là bao nhiêu?", "Thu nhập của xã Pá Hốc đạt 29 triệu đồng.", True),
        ("Huyện có bao nhiêu xã?", "Toàn huyện có 16 xã.", False),
        ("Toàn huyện có bao nhiêu xã đạt chuẩn?", "Có 16 xã đạt chuẩn.", False),
        ("Trụ sở của tỉnh ở đâu?", "Trụ sở đặt tại số 9.", False),
        ("Ban Chỉ đạo của tỉnh làm gì?", "Ban Chỉ đạo thành phố giúp dân.", False),
    ],
)
def test_of_which_level_it_is(question, sentence, is_another):
    query = understand(question)

    assert tells_of_another_level(query, spelled(sentence, marked=True)) is is_another
