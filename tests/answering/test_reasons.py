"""A row for each connective: what it gives the reason for, and what it does not."""

import pytest

from hoidap.answering.answer_types import candidates
from hoidap.answering.connectives import CONNECTIVES
from hoidap.answering.reasons import reasons
from hoidap.types import QuestionKind
from hoidap.understanding import understand
from hoidap.vietnamese import spelled

# question, sentence, where the quoted reason begins; None: the sentence does not tell it
ROWS = [
    ("Vì sao chợ đóng cửa?", "Chợ đóng cửa vì mưa bão kéo dài suốt tuần.", "vì mưa bão"),
    ("Vì sao mưa bão kéo dài?", "Chợ đóng cửa vì mưa bão kéo dài suốt tuần.", None),
    ("Vì sao chợ đóng cửa?", "Vì mưa bão kéo dài, chợ đóng cửa.", "Vì mưa bão"),
    ("Tại sao chợ đóng cửa?", "Chợ đóng cửa do bãi xe ngập nước.", "do bãi xe"),
    ("Tại sao bãi xe ngập nước?", "Chợ đóng cửa do bãi xe ngập nước.", None),
    ("Nhờ đâu mà chợ đông khách?", "Chợ đông khách nhờ có bãi xe mới.", "nhờ có bãi xe"),
    (
        "Vì sao chợ đông khách?",
        "Phường mở thêm bãi xe rộng cho người mua bán nên chợ đông khách.",
        "Phường mở thêm",
    ),
    ("Vì sao phường mở bãi xe?", "Phường mở bãi xe nhằm giảm ùn tắc quanh chợ.", "nhằm giảm"),
    ("Phường mở bãi xe để làm gì?", "Phường mở bãi xe để giảm ùn tắc quanh chợ.", "để giảm"),
    (
        "Phường mở bãi xe mang lại kết quả gì?",
        "Phường mở bãi xe, góp phần giảm ùn tắc quanh chợ.",
        "góp phần",
    ),
    ("Giảm ùn tắc để làm gì?", "Phường mở bãi xe để giảm ùn tắc quanh chợ.", None),
    ("Vì sao chợ đóng cửa?", "Nguyên nhân chợ đóng cửa là mưa bão kéo dài.", "Nguyên nhân"),
    ("Vì sao mưa bão kéo dài?", "Nguyên nhân chợ đóng cửa là mưa bão kéo dài.", None),
    ("vi sao cho dong cua", "Chợ đóng cửa vì mưa bão kéo dài suốt tuần.", "vì mưa bão"),
]


@pytest.mark.parametrize(("question", "sentence", "begins"), ROWS)
def test_a_reason_is_told_of_what_stands_on_its_other_side(question, sentence, begins):
    query = understand(question)
    assert query.kind is QuestionKind.REASON

    def held(stretch):
        said = spelled(stretch, marked=query.marked)
        return sum(f" {term} " in said for term in query.terms) / len(query.terms)

    end = len(sentence)
    found = reasons(query, sentence, 0, end, candidates(query.kind, sentence, 0, end), held)

    if begins is None:
        assert found == []
    else:
        assert sentence[found[0].start :].startswith(begins)


@pytest.mark.parametrize("word", CONNECTIVES)
def test_every_connective_is_recognised_in_a_sentence(word):
    text = f"Chợ đông khách {word} bãi xe mới."
    found = candidates(QuestionKind.REASON, text, 0, len(text))

    assert [text[c.start : c.end] for c in found] == [word]
