"""A lexical score is the sum of the parts that are shown."""

import pytest

from hoidap.ui.teaching.terms import by_word, parts_of


@pytest.mark.parametrize(
    "question",
    [
        "Quyết định số 2200-QĐ/TU của Thành ủy quy định về việc gì?",
        "cong tac ton giao the nao?",
        "Ba bà bá bạ nói ba lần ba việc ở cơ sở ra sao?",
    ],
)
def test_the_parts_add_up_to_the_score(insides, question):
    look = insides.look(question)
    found = insides.best(look, look.lexical, 5)
    for one, weights in zip(found, insides.terms(look, found), strict=True):
        parts = parts_of(weights, look.sought, marked=look.marked)
        assert sum(part.total for part in parts) == pytest.approx(one.score, abs=1e-3)
        words, between = by_word(parts, look.sought)
        assert sum(word.total for word in words) + between == pytest.approx(one.score, abs=1e-3)
        assert all(part.exact == 0 for part in parts) or look.marked
