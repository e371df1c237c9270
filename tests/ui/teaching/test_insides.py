"""What the cards show is what the answer was made from."""

import numpy as np
import pytest

from hoidap import Options

ASKED = [
    "Quyết định số 2200-QĐ/TU của Thành ủy quy định về việc gì?",
    "cong tac ton giao the nao?",
    "How is religious work carried out in the district?",
]


def assert_told_truly(look, insides):
    hits = look.step("retrieve")["hits"]
    best = insides.best(look, look.fused, len(hits))
    assert [one.passage.id for one in best] == [hit["passage_id"] for hit in hits]
    places = {int(place): i for i, place in enumerate(look.searched)}
    for one, hit in zip(best, hits, strict=True):
        seen = [scores[places[one.place]] for scores in (look.dense, look.lexical, look.fused)]
        told = [hit["dense_score"], hit["lexical_score"], hit["fused_score"]]
        assert np.allclose(seen, told, atol=1e-3)


@pytest.mark.parametrize("question", ASKED)
def test_the_scores_are_those_of_the_trace(insides, question):
    assert_told_truly(insides.look(question), insides)


def test_the_scores_of_a_follow_up_are_those_of_the_trace(insides, bot):
    first = "Công tác dân vận được đổi mới theo hướng nào?"
    look = insides.look("Còn công tác tôn giáo thì sao?", [(first, bot.ask(first).text)])
    assert look.step("understand")["completed"]
    assert_told_truly(look, insides)


@pytest.mark.parametrize(("weight", "side"), [(0.0, "lexical"), (1.0, "dense")])
def test_the_weight_decides_which_side_rules(insides, weight, side):
    look = insides.look(ASKED[0], options=Options(dense_weight=weight, model=False))
    by_side = insides.best(look, getattr(look, side), 3)
    assert [one.place for one in insides.best(look, look.fused, 3)] == [one.place for one in by_side]


def test_passages_are_numbered_in_reading_order(insides):
    passages = sorted(insides.index.passages, key=lambda passage: (passage.start, passage.end))
    assert [insides.number(passage.id) for passage in passages] == list(range(1, len(passages) + 1))
    assert insides.number("not there") == 0
