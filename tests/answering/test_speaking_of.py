"""Whether the document speaks of something at all."""

import pytest

REPORT = """# Hội làng Bình Minh

Ngày hội có sự tham gia của các doanh nghiệp, hợp tác xã và bà con các thôn. Bài vở của học sinh được trưng bày.
Hội Nông dân góp 20 triệu đồng.
"""


@pytest.fixture(scope="module")
def report(bot_over):
    return bot_over({"hoi-lang.md": REPORT})


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Bài có nhắc đến doanh nghiệp không?", "các doanh nghiệp"),
        ("Trong bài có nói gì về học sinh không ạ?", "học sinh"),
        ("bai co nhac den hop tac xa khong", "hợp tác xã"),
        ("Bài báo này có đề cập đến Hội Nông dân không?", "Hội Nông dân"),
    ],
)
def test_its_own_words_say_yes(report, question, said):
    answer = report.ask(question)

    assert answer.text.startswith("Có. ")
    assert said in answer.citations[0].quote


@pytest.mark.parametrize("question", ["Bài có nhắc đến bệnh viện không?", "Bài có nhắc đến ngân hàng không?"])
def test_without_them_nothing_is_said(report, question):
    assert not report.ask(question).answered
