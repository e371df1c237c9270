"""Sentences that words alone don't tell to answer are read again: several times, each time in other company."""

import pytest

from hoidap.answering.rereading import _READ, COMPANIES

TEXT = """# Thông báo

Chủ vật nuôi nộp lệ phí tiêm phòng 30.000 đồng mỗi con cho nhân viên thú y.

Mỗi hộ được nuôi nhiều nhất ba con chó, kể cả chó con đã dứt sữa.

Việc cấp lại thẻ bị mất được giải quyết trong 5 ngày làm việc kể từ ngày nhận đơn.

Các buổi tiêm phòng bị hoãn do vắc-xin về chậm, xã sẽ báo lịch mới trên loa.

Cán bộ thôn nắm bắt số vật nuôi của từng nhà, chủ vật nuôi đem con vật đến nhà văn hóa theo giờ đã hẹn.
"""


@pytest.fixture(scope="module")
def bot(bot_over):
    return bot_over({"thong-bao.md": TEXT})


def test_each_company_reads_every_sentence_once():
    for company in COMPANIES:
        assert sorted(place for together in company for place in together) == list(range(_READ))


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Một nhà được giữ tối đa mấy con cún?", "ba con chó"),
        ("Vì sao lịch chích ngừa bị dời?", "do vắc-xin về chậm"),
        ("Sao tự nhiên dời lịch chích?", "do vắc-xin về chậm"),
        ("Chích ngừa cho chó phải trả mấy đồng?", "30.000 đồng"),
    ],
)
def test_what_is_told_in_other_words_and_units_is_answered(bot, question, said):
    answer = bot.ask(question)

    assert answer.answered, answer.text
    assert said in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Chích ngừa xong bao lâu thì được tắm cho chó?",
        "Ai là người bốc thăm?",
        "Có con nào bị bắt không?",
    ],
)
def test_what_is_not_told_is_refused(bot, question):
    assert not bot.ask(question).answered


def test_the_sentence_shown_with_a_refusal_is_the_one_that_surest_answers(bot):
    answer = bot.ask("Sao bữa nay bặt tin vụ kim tiêm?")

    assert not answer.answered
    assert answer.nearest is not None
    assert "bị hoãn do vắc-xin về chậm" in answer.nearest.quote


def test_the_words_answer_stands_unless_no_sentence_is_likely_to_answer(bot, monkeypatch):
    def read_again():
        steps = bot.ask("Mỗi nhà nuôi chó nhiều nhất bao nhiêu con?").trace.steps
        return next(step.detail["read_again"] for step in steps if step.name == "answer")

    monkeypatch.setattr("hoidap.answering.extractive.READ_BELOW", 1.0)
    assert read_again() == []

    monkeypatch.setattr("hoidap.answering.extractive.DOUBTED_BELOW", 99.0)
    assert len(read_again()) == 1


def test_a_list_is_read_with_what_announces_it_and_with_its_heading(bot_over):
    text = (
        "# Thông báo của phường\n\n## II. Giờ mở cửa\n\n1. Mở cửa từ 7 giờ.\n\n## III. Lớp dạy bơi hè\n\n"
        "1. Lớp nhận trẻ từ 7 tuổi.\n2. Hồ sơ gồm:\n   - Đơn đăng ký theo mẫu;\n   - Bản sao giấy khai sinh.\n"
        "3. Nộp tại Bộ phận Một cửa.\n"
    )
    answer = bot_over({"thong-bao.md": text}).ask("Đăng ký cho cháu học bơi cần giấy tờ gì?")

    assert "giấy khai sinh" in answer.text
    assert "Nộp tại" not in answer.text


BRIDGE = (
    "BÁO XÃ\n\nXã có nhiều việc mới trong năm qua, song việc được bà con nhắc nhiều nhất là dựng lại cầu Vân Sơn nối hai "
    "bờ, sau mấy mùa lũ liền người dân phải đi đò sang chợ, học trò nghỉ học cả tuần mỗi khi nước lên. "
    "Công trình khởi công năm 2019, do thợ trong làng tự làm lấy, từ đổ móng đến lát ván, không thuê ai ở ngoài. "
    "Người góp nhiều nhất là ông Lò Văn Hai, với 200 triệu đồng dành dụm từ hai vụ cam được mùa được giá.\n\n"
    "Đình làng dựng năm 1890 thờ ông tổ nghề mộc, nay vẫn mở hội vào rằm tháng Giêng.\n"
)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Cầu Vân Sơn bắt đầu làm năm nào?", "2019"),
        ("Ai bỏ tiền nhiều nhất để dựng cầu Vân Sơn?", "Lò Văn Hai"),
    ],
)
def test_what_a_paragraph_names_first_is_what_its_later_sentences_point_at(bot_over, question, said):
    answer = bot_over({"bao.txt": BRIDGE}).ask(question)

    assert answer.answered, answer.text
    assert said in answer.text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Thôn Đông Hải có bao nhiêu hộ nghèo?", "Thôn bên cạnh có 95 hộ nghèo và 300 con bò."),
        ("Nhà máy Sao Mai góp bao nhiêu vốn?", "Đối tác góp 40 tỷ đồng vốn."),
        (
            "Ông Trần Văn Bình thu nhập bao nhiêu?",
            "Kế toán trưởng có 20 năm kinh nghiệm, thu nhập 15 triệu đồng.",
        ),
    ],
)
def test_a_sentence_that_turns_to_another_is_not_told_of_the_first(bot_over, question, said):
    named = question.split(" có ")[0].split(" góp ")[0].split(" thu ")[0]
    filler = (
        "Việc làm ăn mấy năm nay nhiều lúc thăng trầm do thời tiết và giá cả lên xuống thất thường khó đoán. "
        * 4
    )
    answer = bot_over(
        {"bao.txt": f"BÁO XÃ\n\n{named} được nhiều người trong vùng biết đến. {filler}{said}\n"}
    ).ask(question)

    assert not answer.answered, answer.text


def test_another_paragraph_is_about_something_else(bot_over):
    answer = bot_over({"bao.txt": BRIDGE}).ask("Cầu Vân Sơn thờ ai?")

    assert not answer.answered
