"""What is told of another part, place or person beside the one asked about is no answer."""

import pytest

NEWS = """Thị xã Sơn Hà: Dân vận ở vùng cao

Thị xã có 8 xã, đồng bào sống tập trung ở 4 xã phía bắc là An Lạc, Nậm Thoong, Đồng Vát và Bình Khê.

Ở xã Nậm Thoong, tỷ lệ hộ nghèo giảm xuống còn 9,8%.

Tại xã Đồng Vát, câu lạc bộ hát ru có 45 thành viên, do nghệ nhân Trần Thị Lý làm chủ nhiệm.

Đến nay 7/8 xã đạt chuẩn nông thôn mới, chỉ còn xã Bình Khê chưa về đích. Thị xã tập trung 3 nhiệm vụ: một là, làm đường liên thôn để xã đạt chuẩn nông thôn mới; hai là, xóa tình trạng thôn chưa có đảng viên; ba là, phòng, chống tảo hôn.

Nhờ mô hình “Tiếng kẻng an ninh” ở 34 thôn, số vụ trộm cắp trên địa bàn thị xã giảm hẳn.
"""


@pytest.fixture(scope="module")
def news(bot_over):
    return bot_over({"bao-cao.txt": NEWS})


def answered(bot, question, *before):
    history = []
    for asked in before:
        history.append((asked, bot.ask(asked, history).text))
    return bot.ask(question, history)


@pytest.mark.parametrize(
    ("question", "before"),
    [
        ("Còn xã Đồng Vát thì sao?", "Xã Nậm Thoong còn bao nhiêu phần trăm hộ nghèo?"),
        ("xã nậm thoong có mấy thôn làm tiếng kẻng an ninh vaayj", "Thị xã có mấy xã?"),
    ],
)
def test_it_is_not_told_of_that(news, question, before):
    assert not answered(news, question, before).answered


def test_the_part_of_a_sentence_that_tells_of_it_is_quoted(news):
    assert "chỉ còn xã Bình Khê" in answered(news, "Xã nào chưa đạt nông thôn mới?").text


def test_who_does_something_may_be_told_in_other_words(news):
    assert "Trần Thị Lý" in answered(news, "Ai trông coi câu lạc bộ hát ru?").text


def test_what_is_forbidden_by_the_line_above_is(bot_over):
    bot = bot_over(
        {
            "noi-quy.md": "# Nội quy chợ\n\nNghiêm cấm:\n\n- đốt than trên vỉa hè;\n- cho thuê lại ô bán hàng.\n"
        }
    )

    answer = bot.ask("Cho thuê lại ô bán hàng có bị cấm không?")

    assert answer.answered
    assert "Nghiêm cấm" in answer.text


def test_a_telephone_number_is_known_by_its_figures(bot_over):
    bot = bot_over(
        {
            "lien-he.txt": "Liên hệ\n\nCông an phường: 0299 3555 113.\n\nĐồ nhặt được chuyển về Công an phường sau lễ hội.\n"
        }
    )

    assert "0299 3555 113" in bot.ask("cho xin số công an phường với").text


def test_a_column_may_be_named_in_other_words(bot_over):
    table = "| Nội dung | Hộ nghèo | Hộ cận nghèo |\n|---|---|---|\n| Sửa mái | 15 triệu đồng | 10 triệu đồng |\n| Xây lại nhà | 60 triệu đồng | 45 triệu đồng |\n"
    bot = bot_over({"ho-tro.md": f"# Mức hỗ trợ\n\n{table}"})

    assert "15 triệu đồng" in bot.ask("Nhà nghèo sửa mái thì được bao nhiêu tiền?").text


def test_several_are_counted_by_another_name_for_them(bot_over):
    bot = bot_over(
        {"han-che.txt": "Hạn chế\n\nCòn 5 cơ sở thờ tự chưa được cấp giấy chứng nhận quyền sử dụng đất."}
    )

    assert "5 cơ sở" in bot.ask("Còn bao nhiêu nhà thờ chưa có sổ đỏ?").text
