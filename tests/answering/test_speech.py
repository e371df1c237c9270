"""Who asks what somebody said gets that person's own words, all of them, and nobody else's."""

import pytest

from hoidap.answering.saying import BINDING, SAYS

NEWS = """# Huyện Lâm Sơn bắc cầu mới

Huyện khánh thành cầu Nà Cọ ngày 5/5/2023. Ông Lý Văn Phìn, người dân trong thôn, {says}: “Có cầu, bọn trẻ không phải
nghỉ học. Cả bản vui lắm”.

“Giám sát là việc phải làm. Không ai được né tránh”, bà Hà Thị Dung nói.

Kết luận hội nghị, ông Đinh Văn Tuyển yêu cầu các xã báo cáo hằng tháng. Ông Tuyển nhấn mạnh việc công khai.
"""


@pytest.fixture(scope="module")
def news(bot_over):
    return bot_over({"bao.md": NEWS.format(says="chia sẻ")})


@pytest.mark.parametrize("says", SAYS)
def test_each_word_for_speaking_is_known(bot_over, says):
    answer = bot_over({"bao.md": NEWS.format(says=says)}).ask("Ông Lý Văn Phìn nói gì về cầu?")

    assert "nghỉ học. Cả bản vui lắm" in answer.text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Ông Lý Văn Phìn nói gì?", ["bọn trẻ không phải", "Cả bản vui lắm"]),
        ("ong ly van phin chia se gi ve cay cau", ["Cả bản vui lắm"]),
        ("Bà Hà Thị Dung phát biểu thế nào?", ["Giám sát là việc phải làm", "né tránh"]),
        ("Ông Đinh Văn Tuyển yêu cầu gì?", ["báo cáo hằng tháng"]),
        ("Ông Tuyển yêu cầu các xã phải làm gì?", ["báo cáo hằng tháng"]),
        ("Đồng chí Tuyển dặn các xã những gì?", ["báo cáo hằng tháng"]),
        ("Bà Dung nói gì?", ["Giám sát là việc phải làm"]),
    ],
)
def test_all_of_the_speech_is_quoted(news, question, said):
    text = " ".join(news.ask(question).text.split())

    assert all(words in text for words in said), text


def test_she_is_the_one_that_the_answer_before_names(news):
    first = news.ask("Ai nói giám sát là việc phải làm?")
    answer = news.ask("Bà ấy nói gì?", [("Ai nói giám sát là việc phải làm?", first.text)])

    assert "né tránh" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Người dân phản ánh gì về ông Lý Văn Phìn?",
        "Ông Lý Văn Phìn bị phản ánh gì?",
        "Ông Lý Văn Phìn hứa gì?",
    ],
)
def test_whom_others_speak_of_is_not_the_speaker(news, question):
    assert "Cả bản vui lắm" not in news.ask(question).text


@pytest.mark.parametrize(
    "sentence",
    [
        "Ông Lê Văn Bình về làm trưởng thôn, số hộ nghèo giảm đáng kể.",
        "Ông Lê Văn Bình là người chịu khó, ông Trần Văn Bảy cho biết.",
        "Ông Lê Văn Bình làm việc ở xã kể từ năm 2020.",
        "Ông Lê Văn Bình được biểu dương.",
    ],
)
def test_what_others_say_or_nobody_is_no_speech(bot_over, sentence):
    answer = bot_over({"bao.md": f"# Tin xã\n\n{sentence}\n"}).ask("Ông Lê Văn Bình nói gì?")

    assert not answer.answered
    assert "Tài liệu có nhắc đến “Lê Văn Bình”, nhưng không dẫn lời" in answer.text


@pytest.mark.parametrize("question", ["Bà Hà Thị Dung nói gì về cầu Nà Cọ?", "Ông Trần Văn Bảy nói gì?"])
def test_on_what_nobody_says_nothing_is_quoted(news, question):
    assert "Giám sát là việc phải làm" not in news.ask(question).text


@pytest.mark.parametrize("bids", BINDING)
def test_each_word_for_bidding_is_answered_by_its_own(bot_over, bids):
    text = f"# Tin xã\n\nÔng Lê Văn Bình {bids} sẽ làm đường. Ông Lê Văn Bình cho biết đường dài 2 km.\n"
    answer = bot_over({"bao.md": text}).ask(f"Ông Bình {bids} gì?")

    assert "sẽ làm đường" in answer.text
    assert "2 km" not in answer.text


@pytest.mark.parametrize(
    ("between", "quoted"),
    [
        ("Ông về xã từ sáng sớm.", True),
        ("Cùng đi có bà Hà Thị Dung.", False),
    ],
)
def test_who_is_named_before_speaks_on(bot_over, between, quoted):
    text = f"# Tin xã\n\nÔng Lê Văn Bình chủ trì cuộc họp. {between} Ông yêu cầu các thôn dọn kênh trước mùa mưa.\n"
    answer = bot_over({"bao.md": text}).ask("Ông Bình yêu cầu gì?")

    assert ("các thôn dọn kênh" in answer.text) is quoted


def test_what_no_word_says_may_be_a_speech_still(bot_over):
    text = "# Tin xã\n\nÔng Lê Văn Bình hồ hởi: “Đường mới đẹp lắm”.\n"

    assert "không dẫn lời" not in bot_over({"bao.md": text}).ask("Ông Lê Văn Bình nói gì?").text
