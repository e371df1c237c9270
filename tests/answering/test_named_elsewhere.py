"""Of several documents only those answer that hold the name, number or code asked about."""

import pytest

NORTH = """THÔNG BÁO VỀ CHỢ XÃ PHÚ LỘC

Tiểu thương đóng phí vệ sinh 15.000 đồng mỗi phiên chợ. Ban quản lý chợ thu phí vệ sinh vào cuối phiên.

Tiểu thương nào không đóng phí vệ sinh thì không được bày hàng ở phiên chợ sau.
"""
SOUTH = """THÔNG BÁO VỀ CHỢ XÃ HÒA ÂN

Người bán hàng góp 40.000 đồng mỗi tháng để quét dọn chợ. Ai bán quá giờ thì bị nhắc nhở ba lần.
"""


@pytest.fixture(scope="module")
def bot(bot_over):
    return bot_over({"phu-loc.txt": NORTH, "hoa-an.txt": SOUTH})


@pytest.mark.parametrize(
    "question",
    [
        "Ở chợ xã Hòa Ân tiểu thương đóng phí vệ sinh bao nhiêu tiền?",
        "Bà con buôn bán ở Hòa Ân phải nộp mấy đồng tiền rác?",
        "Không đóng phí vệ sinh ở chợ Hòa Ân thì bị gì?",
        "Ai thu phí vệ sinh ở chợ Hòa Ân?",
    ],
)
def test_nothing_is_taken_from_a_document_without_the_name(bot, question):
    answer = bot.ask(question)

    assert all(citation.document_id == "hoa-an.txt" for citation in answer.citations), answer.text
    assert answer.nearest is None or answer.nearest.document_id == "hoa-an.txt"


def test_the_document_with_the_name_answers(bot):
    answer = bot.ask("Ở chợ Phú Lộc, tiểu thương đóng phí vệ sinh bao nhiêu mỗi phiên?")

    assert answer.answered, answer.text
    assert "15.000 đồng" in answer.text


def test_a_name_that_no_document_holds_is_told(bot):
    answer = bot.ask("Ở chợ Mường Lò tiểu thương đóng phí vệ sinh bao nhiêu?")

    assert not answer.answered
    assert "Mường Lò" in answer.text


GIFTS = """LÀNG TA GÓP ĐẤT MỞ ĐƯỜNG

Trong năm, nhân dân đã hiến 14.600 mét vuông đất để mở rộng đường thôn. Riêng xã Mai Thượng có 86 hộ lùi tường rào, xây \
lại cổng. Các hộ ở đây còn góp 310 ngày công.
"""


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Xã Mai Thượng hiến bao nhiêu mét vuông đất?", ""),
        ("xa mai thuong hien bao nhieu met vuong dat", ""),
        ("Nhân dân đã hiến bao nhiêu mét vuông đất?", "14.600"),
        ("Xã Mai Thượng có bao nhiêu hộ lùi tường rào?", "86 hộ"),
        ("Xã Mai Thượng góp bao nhiêu ngày công?", "310 ngày công"),
    ],
)
def test_an_amount_told_before_a_place_is_named_is_not_its_own(bot_over, question, said):
    answer = bot_over({"hien-dat.txt": GIFTS}).ask(question)
    assert answer.answered is bool(said)
    assert said in answer.text
