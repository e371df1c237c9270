"""What a numbered part of a paper says is quoted from its heading on; a part that there is not is refused."""

import pytest

RULES = """# Quy chế

## Chương I. Quy định chung

### Điều 1. Phạm vi

1. Quy chế áp dụng cho chợ phiên.

2. Chợ họp sáng thứ Bảy theo Điều 9 của nội quy cũ.

## Chương II. Thu phí

### Điều 2. Mức thu

1. Mỗi sạp đóng 20.000 đồng một buổi.

2. Không thu phí đối với:

a) Người bán rong;

b) Hộ nghèo.

3. Phí nộp cho ban quản lý.

TM. BAN QUẢN LÝ

Lò Văn Sáu
"""


@pytest.fixture(scope="module")
def rules(bot_over):
    return bot_over({"quy-che.md": RULES})


def test_an_article_is_quoted_up_to_the_next_or_the_signature(rules):
    first, last = rules.ask("Điều 1 quy định gì?"), rules.ask("Dieu 2 noi gi")

    assert "“1. Quy chế áp dụng cho chợ phiên.”" in first.text
    assert "Chương II" not in first.text
    assert "“3. Phí nộp cho ban quản lý.”" in last.text
    assert "TM." not in last.text


def test_an_item_is_quoted_with_what_is_beneath_it(rules):
    answer = rules.ask("Khoản 2 Điều 2 quy định thế nào?")

    assert "“b) Hộ nghèo.”" in answer.text
    assert "20.000" not in answer.text
    assert "ban quản lý" not in answer.text


def test_a_chapter_is_told_by_its_articles(rules):
    answer = rules.ask("Chương I nói về gì?")

    assert "“Điều 1. Phạm vi”" in answer.text
    assert "Điều 2" not in answer.text


def test_a_follow_up_may_ask_for_the_next(rules):
    history = [("Điều 1 quy định gì?", "…")]

    assert "20.000 đồng" in rules.ask("Còn Điều 2?", history).text


@pytest.mark.parametrize(
    ("question", "named"),
    [("Điều 9 quy định gì?", "“Điều 9”"), ("Khoản 7 Điều 2 nói gì?", "“Khoản 7 Điều 2”")],
)
def test_a_part_that_there_is_not_is_refused_by_its_name(rules, question, named):
    answer = rules.ask(question)

    assert not answer.answered
    assert named in answer.text


def test_a_long_part_says_that_it_goes_on(bot_over):
    items = "\n\n".join(
        f"{n}. Sạp số {n} bán rau, củ, quả và các loại hàng khô, hàng tươi sống hằng ngày."
        for n in range(1, 40)
    )
    bot = bot_over({"noi-quy.md": f"# Nội quy\n\n## Điều 1. Các sạp\n\n{items}\n\n## Điều 2. Hết\n\nHết.\n"})

    assert bot.ask("Điều 1 quy định gì?").text.endswith("Phần này còn tiếp trong văn bản.")


def test_an_article_without_parts_is_searched_as_ever(bot):
    assert not bot.ask("Điều 6 quy định gì?").answered
