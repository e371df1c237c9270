"""A reply is cut into statements as it comes, each with what it cites."""

import pytest

from hoidap.writing.statements import Statement, statements


def cut(text, size=3):
    return list(statements(text[i : i + size] for i in range(0, len(text), size)))


@pytest.mark.parametrize("size", [1, 2, 7, 1000])
def test_however_it_is_cut_into_pieces(size):
    assert cut("Phí là 5.000 đồng [1]. Mở cửa thứ hai. [2] Nghỉ lễ [1, 3].", size) == [
        Statement("Phí là 5.000 đồng.", (1,)),
        Statement("Mở cửa thứ hai.", (2,)),
        Statement("Nghỉ lễ.", (1, 3)),
    ]


def test_list_items_are_statements_without_their_signs():
    assert [s.text for s in cut("- Đơn đăng ký [1]\n2. Hai ảnh [1]\n\n* **Bản sao** [2]")] == [
        "Đơn đăng ký", "Hai ảnh", "Bản sao",
    ]  # fmt: skip


def test_words_about_the_excerpts_are_left_out():
    assert [s.text for s in cut("Theo đoạn trích [2], lệ phí là 5 đồng. Theo tài liệu, thẻ có hạn.")] == [
        "Lệ phí là 5 đồng.", "Thẻ có hạn.",
    ]  # fmt: skip


def test_a_statement_is_given_before_the_reply_ends():
    def pieces():
        yield "Một câu [1]. Câu"
        raise AssertionError("asked for more than it needs")

    assert next(statements(pieces())).text == "Một câu."


@pytest.mark.parametrize("reply", ["", "   ", "[1]", "...\n\n"])
def test_nothing_said(reply):
    assert cut(reply) == []
