"""What is asked in other words, and what looks like it."""

import pytest

NOTICE = """THÔNG BÁO VỀ CHỢ PHIÊN

Ban Quản lý chợ thông báo lịch chợ phiên và các khoản thu năm 2031.

Chợ phiên họp vào ngày 5 và ngày 20 hằng tháng, từ 6 giờ đến 11 giờ, tại sân vận động xã.

Tiểu thương kinh doanh rau quả nộp lệ phí 20.000 đồng mỗi phiên; người cao tuổi được miễn lệ phí.

Nhân viên y tế tiêm phòng cho gia súc tại cổng chợ. Có 12 bác sĩ thú y tham gia.

Khách đến chợ gửi xe tại bãi phía đông. Chợ phiên đông hơn trước nhờ có bãi xe mới.

Năm 2030, chợ đón thương nhân của xã Hòa Lạc, xã Tân Mỹ và xã Vĩnh Phú.
"""
ANSWERED = [
    ("Người già có được miễn lệ phí không?", "người cao tuổi được miễn"),
    ("Buôn bán rau thì phải đóng bao nhiêu tiền?", "20.000 đồng"),
    ("How much is the fee for vegetables?", "20.000 đồng"),
    ("Có bao nhiêu bác sĩ thú y tham gia?", "12 bác sĩ"),
    ("Những xã nào có thương nhân đến chợ năm 2030?", "Hòa Lạc"),
]
REFUSED = [
    "Chợ phiên thu được bao nhiêu tiền gửi xe?",
    "Ai ký thông báo về bãi xe mới?",
    "Vì sao có bãi xe mới?",
    "Vé vào cổng chợ phiên là bao nhiêu tiền?",
]


@pytest.fixture(scope="module")
def bot(bot_over):
    return bot_over({"cho-phien.txt": NOTICE})


@pytest.mark.parametrize(("question", "said"), ANSWERED)
def test_it_is_answered_where_the_words_are_others(bot, question, said):
    answer = bot.ask(question)

    assert answer.answered, answer.text
    assert said in answer.text


@pytest.mark.parametrize("question", REFUSED)
def test_it_is_refused_where_the_thing_is_another(bot, question):
    answer = bot.ask(question)

    assert not answer.answered, answer.text


def test_a_refusal_shows_the_sentence_that_came_nearest(bot):
    nearest = bot.ask("Tiểu thương rau quả đăng ký chỗ ngồi ra sao?").nearest

    assert nearest is not None
    assert "20.000 đồng" in nearest.quote
    assert bot.document(nearest.document_id).text[nearest.start : nearest.end] == nearest.quote


@pytest.mark.parametrize(("asked", "credited"), [("buôn bán", False), ("không buôn bán", True)])
def test_a_word_that_is_denied_tells_nothing(bot_over, asked, credited):
    bot = bot_over(
        {"rac.txt": "TIỀN RÁC\n\nHộ gia đình không kinh doanh nộp tiền rác 35.000 đồng một tháng.\n"}
    )
    steps = bot.ask(f"Hộ {asked} nộp tiền rác bao nhiêu một tháng?").trace.steps
    nearest = next(step.detail["candidates"][0] for step in steps if step.name == "answer")

    assert bool(nearest["terms"]["buôn bán"]) is credited
