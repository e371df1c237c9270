"""Nothing that a browser sends is trusted."""

import math

import pytest

from hoidap import Settings
from hoidap.ui.teaching.bench import Bench

SETTINGS = Settings()


@pytest.mark.parametrize("sent", [None, [], "x", {}, {"parts": "all"}, {"parts": [{}, 3, "nonsense"]}])
def test_nonsense_is_as_if_nothing_was_sent(sent):
    bench = Bench.of(sent, SETTINGS)
    assert bench.parts == {"all"}
    assert (bench.turn, bench.question, bench.dense_weight, bench.answer_from) == (None, "", None, None)
    assert (bench.min_words, bench.max_words) == (SETTINGS.passage_min_words, SETTINGS.passage_max_words)


def test_numbers_are_kept_within_bounds():
    bench = Bench.of(
        {
            "dense_weight": 7,
            "answer_from": -1,
            "min_words": 10**9,
            "max_words": -3,
            "turn": -1,
            "seen": math.inf,
        },
        SETTINGS,
    )
    assert (bench.dense_weight, bench.answer_from) == (1.0, 0.0)
    assert bench.min_words == bench.max_words == 200
    assert (bench.turn, bench.seen) == (None, 0)
    assert Bench.of({"dense_weight": math.nan, "turn": True}, SETTINGS).dense_weight is None


def test_a_question_is_cut_where_it_is_too_long_to_be_read():
    assert len(Bench.of({"question": "a" * 10**6}, SETTINGS).question) == SETTINGS.question_max_chars + 1
