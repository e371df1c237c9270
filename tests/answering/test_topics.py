"""What stands beneath a heading, or behind a lead, is told of what they name; the answer shows them."""

import pytest

from hoidap import Chatbot, Settings

PROCEDURES = """UBND PHƯỜNG HOA SEN

HƯỚNG DẪN THỦ TỤC HÀNH CHÍNH

I. KHAI SINH

1. Hồ sơ gồm: tờ khai theo mẫu KS-01; giấy chứng sinh do cơ sở y tế cấp.

2. Lệ phí: miễn lệ phí đối với đăng ký đúng hạn; quá hạn thu 8.000 đồng.

3. Thủ tục liên thông: người dân có thể đồng thời đăng ký khai sinh và cấp thẻ bảo hiểm trong một lần nộp hồ sơ; thời hạn chung là 4 ngày.

II. CƯ TRÚ

1. Đăng ký tạm trú: công dân đến sinh sống từ 30 ngày trở lên phải đăng ký tạm trú tại Công an phường.

2. Đăng ký thường trú: người có chỗ ở hợp pháp được đăng ký thường trú. Thời hạn giải quyết là 7 ngày làm việc. Lệ phí nộp trực tiếp là 20.000 đồng.
"""


@pytest.fixture(scope="module")
def bot(bot_over):
    return bot_over({"thu-tuc.txt": PROCEDURES})


@pytest.mark.parametrize(
    ("question", "topic", "said"),
    [
        ("Hồ sơ khai sinh gồm những giấy tờ nào?", "I. KHAI SINH", "giấy chứng sinh"),
        ("hồ sơ khai sinh", "I. KHAI SINH", "giấy chứng sinh"),
        ("Lệ phí đăng ký thường trú là bao nhiêu?", "2. Đăng ký thường trú", "20.000 đồng"),
        ("lệ phí đăng ký thường trú", "2. Đăng ký thường trú", "20.000 đồng"),
        ("Thời hạn giải quyết đăng ký thường trú là bao lâu?", "2. Đăng ký thường trú", "7 ngày"),
    ],
)
def test_a_property_is_found_beneath_what_it_is_of(bot, question, topic, said):
    answer = bot.ask(question)

    assert answer.answered, answer.text
    assert said in answer.text
    assert topic in [citation.quote for citation in answer.citations]


@pytest.mark.parametrize(
    "question", ["Lệ phí đăng ký tạm trú là bao nhiêu?", "le phi dang ky tam tru la bao nhieu"]
)
def test_the_property_of_something_else_is_no_answer(bot, question):
    assert not bot.ask(question).answered


def test_a_sentence_that_says_itself_what_it_is_of_needs_no_heading(bot):
    answer = bot.ask("Đăng ký tạm trú ở đâu?")

    assert answer.citations[0].quote.startswith("1. Đăng ký tạm trú")


def test_half_a_sentence_about_another_of_its_kind_is_no_answer(tmp_path):
    (tmp_path / "documents").mkdir()
    text = (
        "QUY ĐỊNH HỖ TRỢ TIỀN ĐÓNG BẢO HIỂM\n\nNgân sách hỗ trợ tiền đóng bảo hiểm theo tỷ lệ sau đây tính trên mức đóng "
        "thấp nhất mà người tham gia đã chọn khi đăng ký: 60% đối với người thuộc hộ nghèo; 40% đối với người thuộc hộ "
        "cận nghèo; 20% đối với những người còn lại trên địa bàn toàn tỉnh.\n"
    )
    (tmp_path / "documents" / "ho-tro.txt").write_text(text, encoding="utf-8")
    bot = Chatbot.open(tmp_path / "documents", index_dir=tmp_path / "index", settings=Settings())

    answer = bot.ask("Hộ cận nghèo được ngân sách hỗ trợ bao nhiêu tiền đóng bảo hiểm?")

    assert not answer.answered or "hộ cận nghèo" in answer.text


DECREE = """ỦY BAN NHÂN DÂN TỈNH SA GIANG

Số: 41/2023/QĐ-UBND

QUYẾT ĐỊNH

Về quản lý chợ nổi

Điều 1. Phạm vi điều chỉnh

1. Quyết định này quy định việc mua bán, neo đậu và thu phí ở các chợ nổi.

2. Quyết định này không áp dụng đối với chợ trên bờ và ghe chở khách tham quan.

Điều 2. Hiệu lực

1. Quyết định này có hiệu lực từ ngày 01 tháng 7 năm 2023.
"""


@pytest.mark.parametrize(
    "question",
    [
        "Phạm vi điều chỉnh của Quyết định 41/2023/QĐ-UBND là gì?",
        "Quyết định 41 có phạm vi điều chỉnh là gì?",
    ],
)
def test_what_stands_beneath_a_heading_is_told_from_its_beginning(bot_over, question):
    answer = bot_over({"quyet-dinh.txt": DECREE}).ask(question)

    assert answer.answered, answer.text
    assert "mua bán, neo đậu và thu phí" in answer.text


PRICES = """# GIÁ VÉ

Tủ giữ đồ: 10.000 đồng/lượt. Thuê khăn tắm: 15.000 đồng/chiếc. Gửi xe máy: 5.000 đồng/lượt.
"""


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("Thuê tủ giữ đồ bao nhiêu tiền?", "Tủ giữ đồ: 10.000 đồng/lượt."),
        ("Thuê khăn tắm bao nhiêu tiền?", "Thuê khăn tắm: 15.000 đồng/chiếc."),
    ],
)
def test_a_price_is_not_the_topic_of_the_next(bot_over, question, quote):
    assert [citation.quote for citation in bot_over({"gia.md": PRICES}).ask(question).citations] == [quote]
