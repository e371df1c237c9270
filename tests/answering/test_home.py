"""The place a document is all about need not stand in each of its sentences."""

import pytest

from hoidap.answering.home import asked_at_home, home

NEWS = """# Phụ nữ Tân Khê giữ màu xanh cho làng quê

Những năm gần đây, phụ nữ huyện Tân Khê làm nhiều việc tốt. Xã Yên Lộc là nơi làm trước tiên.

Công tác thu gom rác thải luôn được chú trọng và thực hiện tốt. Phong trào trồng cây còn chậm.

Ở xã Yên Lộc, phong trào hiến đất làm đường được nhiều hộ hưởng ứng.
"""
NEIGHBOURS = """# Thị trấn Mỹ Lương mở chợ đêm

Chợ đêm thị trấn Mỹ Lương đông khách. Nhiều người từ huyện Tân Khê cũng sang.
"""


@pytest.fixture(scope="module")
def news(bot_over):
    return bot_over({"bao.md": NEWS})


@pytest.fixture(scope="module")
def both(bot_over):
    return bot_over({"bao.md": NEWS, "cho.md": NEIGHBOURS})


def test_home_stands_in_the_title_and_is_called_a_place_in_the_text(both):
    assert home(both.document("bao.md")) == ("tân khê", "huyện")
    assert home(both.document("cho.md")) == ("mỹ lương", "thị trấn")


@pytest.mark.parametrize(
    ("question", "at_home"),
    [
        ("Rác thải ở Tân Khê do ai gom?", "Rác thải do ai gom?"),
        ("Ở Tân Khê, rác do ai gom?", "rác do ai gom?"),
        ("Rác ở huyện tân khê do ai gom?", "Rác do ai gom?"),
        ("Tân Khê có gì mới?", "Tân Khê có gì mới?"),
        ("Rác ở thị trấn Tân Khê do ai gom?", "Rác ở thị trấn Tân Khê do ai gom?"),
        ("Hội Phụ nữ huyện Tân Khê do ai lập?", "Hội Phụ nữ huyện Tân Khê do ai lập?"),
        ("Rác ở Yên Lộc do ai gom?", "Rác ở Yên Lộc do ai gom?"),
        ("Rác ở huyện này do ai gom?", "Rác do ai gom?"),
        ("Rác trên địa bàn huyện do ai gom?", "Rác do ai gom?"),
        ("Rác của huyện Mỹ Lương do ai gom?", "Rác của huyện Mỹ Lương do ai gom?"),
        ("Bí thư của huyện ủy là ai?", "Bí thư của huyện ủy là ai?"),
        ("Rác nhiều nhất ở huyện nào?", "Rác nhiều nhất ở huyện nào?"),
        ("Ở huyện ai gom rác?", "Ở huyện ai gom rác?"),
    ],
)
def test_a_question_asked_at_home_leaves_the_name_out(news, question, at_home):
    assert asked_at_home(question, [news.document("bao.md")]) == at_home


def test_between_two_documents_the_name_tells_which(both):
    asked = "Chợ đêm ở Tân Khê mở khi nào?"
    assert asked_at_home(asked, [both.document(name) for name in ("bao.md", "cho.md")]) == asked


@pytest.mark.parametrize(
    "question",
    [
        "Công tác thu gom rác thải ở Tân Khê thế nào?",
        "cong tac thu gom rac thai o tan khe the nao",
        "Tại huyện Tân Khê công tác thu gom rác thải thế nào?",
    ],
)
def test_what_is_done_at_home_is_told_without_its_name(news, question):
    assert "được chú trọng và thực hiện tốt" in news.ask(question).text


def test_of_another_place_it_is_not_told(news):
    assert not news.ask("Công tác thu gom rác thải ở Mỹ Lương thế nào?").answered


def test_what_is_told_of_another_place_is_not_told_of_home(bot_over):
    text = "# Huyện Tân Khê giảm nghèo\n\nHuyện Tân Khê nỗ lực giảm nghèo. Xã Yên Lộc còn 35 hộ nghèo.\n"

    assert not bot_over({"bao.md": text}).ask("Huyện Tân Khê còn bao nhiêu hộ nghèo?").answered


def test_a_title_with_two_places_is_about_neither(bot_over):
    text = "# Huyện Tân Khê học huyện Mỹ Lương\n\nHuyện Tân Khê đến huyện Mỹ Lương để học.\n"

    assert home(bot_over({"bao.md": text}).document("bao.md")) is None


def test_an_amount_is_that_of_the_place_it_is_told_with(bot_over):
    text = (
        "# Huyện Tân Khê giải quyết kiến nghị\n\n"
        "Huyện Tân Khê còn 111 kiến nghị chưa giải quyết xong; hai xã Khe Lanh, Phú Kiên chưa họp.\n"
    )
    bot = bot_over({"bao.md": text})

    assert "111" in bot.ask("Huyện Tân Khê còn bao nhiêu kiến nghị chưa giải quyết xong?").text
    assert not bot.ask("Xã Khe Lanh còn bao nhiêu kiến nghị chưa giải quyết xong?").answered
