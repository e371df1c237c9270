"""Questions close to what a text says, but not answered by it: another person's, paper's or day's fact is no answer."""

import pytest

NEWS = """Hội làng Bình Minh

Chủ tịch xã Bình Minh đã trao quà cho bà Nguyễn Thị Hoa nhân ngày hội làng tháng trước.
Bà Trần Thị Lan, Phó Giám đốc trung tâm văn hóa, phát biểu khai mạc ngày hội.
Bà Nguyễn Thị Tý 80 tuổi bán phở ở đầu làng. Ngày hội có 12 quốc gia tham dự. Thủ tục xin visa mất 3 ngày.
"""


@pytest.fixture(scope="module")
def news(bot_over):
    return bot_over({"hoi-lang.txt": NEWS})


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (
            "Hội ở Yên Lạc có mấy người?",
            "chỉ có ở dòng dẫn sang bài khác: “Yên Lạc mở hội muộn hơn mọi năm vì mưa”.",
        ),
        ("Hội ở Phú Lộc có mấy người?", "Tài liệu không nhắc đến “Phú Lộc”, nên không có câu trả lời."),
    ],
)
def test_a_name_that_only_a_line_to_another_article_holds_is_refused_with_that_line(
    linking_bot, question, said
):
    answer = linking_bot.ask(question)

    assert not answer.answered
    assert answer.text.endswith(said)


@pytest.mark.parametrize(
    "question",
    [
        "Chủ tịch xã Bình Minh là ai?",
        "Giám đốc trung tâm văn hóa là ai?",
        "Bà Nguyễn Thị Hoa bao nhiêu tuổi?",
        "Bà Nguyeenx Thij Hoa bao nhieeu tuoori?",
        "Bà Trần Thị Hoa ở đây, cho em hỏi bán phở bao nhiêu tuổi?",
        "Bí thư Huyện ủy có phát biểu khai mạc ngày hội không?",
        "Theo Quyết định số 0, có bao nhiêu quốc gia tham dự?",
        "QUYẾT ĐỊNH 15/QĐ-UBND QUY ĐỊNH GÌ",
    ],
)
def test_it_is_refused(news, question):
    answer = news.ask(question)

    assert not answer.answered, answer.text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Phó Giám đốc trung tâm văn hóa là ai?", "Trần Thị Lan."),
        ("Có bao nhiêu quốc gia tham dự ngày hội?", "12 quốc gia"),
        ("Thủ tục xin visa mất mấy ngày?", "3 ngày"),
    ],
)
def test_what_it_does_say_is_said(news, question, said):
    assert said in news.ask(question).text


@pytest.mark.parametrize(
    "question", ["Ai ký quyết định?", "Quy chế có từ khi nào?", "Cơ quan nào ban hành nghị quyết?"]
)
def test_a_paper_that_the_article_speaks_of_is_not_the_article(bot, question):
    assert not bot.ask(question).answered


def test_a_new_subject_after_a_question_about_the_article_is_no_follow_up(bot):
    history = [("Ai là tác giả bài báo này?", "Tác giả bài viết là Mai Quý.")]

    assert not bot.ask("Thế còn giá vé máy bay?", history).answered


SCHEDULE = """# LỊCH CHI TRẢ

- Tổ 1 và Tổ 2: ngày 5 hằng tháng;
- Tổ 3: ngày 6 hằng tháng.

Người hưởng không nhận tiền trong ba tháng liên tiếp thì bị tạm dừng chi trả.
"""


def test_a_number_is_no_number_of_something_else(bot_over):
    answer = bot_over({"lich.md": SCHEDULE}).ask("Tổ 3 nhận tiền ngày nào?")

    assert "ba tháng" not in answer.text
