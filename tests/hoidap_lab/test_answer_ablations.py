"""Parts switched off for a measurement, and on again after it."""

import pytest

from hoidap.answering.forms import candidates
from hoidap.types import QuestionKind
from hoidap.understanding import Speller, Vocabulary
from hoidap.vietnamese import segment
from hoidap_lab.answer_ablations import PARTS, without

SPELLER = Speller(Vocabulary.of(["Quyết định số 15 của phường."]))


def what_is_on():
    return {
        "without marks restored": SPELLER.restored("quyet dinh") == "quyết định",
        "without compounds": len(segment("quyết định")) == 1,
        "without answer types": bool(candidates(QuestionKind.QUANTITY, "30 hộ", 0, 5)),
    }


@pytest.mark.parametrize("part", PARTS)
def test_only_that_part_is_off_and_all_is_on_again_afterwards(part):
    assert all(what_is_on().values())
    with without(part) as asked_with:
        off = {name for name, on in what_is_on().items() if not on}
        assert off == {part} & set(what_is_on())
        assert (asked_with is not None) == (part == "without the dense side")
    assert all(what_is_on().values())
