"""Pairs made from the hand-written tables say the same thing in other words."""

import random

import numpy as np
import pytest

from hoidap_lab.encoder.folder import StaticModel
from hoidap_lab.encoder.settings import TrainSettings
from hoidap_lab.encoder.train import averaged, widened
from hoidap_lab.encoder.word_pairs import above, pairs
from hoidap_lab.encoder.words import english_alternatives, reworded, vietnamese_alternatives, word_pairs

SENTENCE = "Cuộc họp bắt đầu lúc tám giờ."


def test_a_word_stands_for_its_alternatives_and_they_for_it():
    others = vietnamese_alternatives()
    assert "khởi đầu" in others["bắt đầu"]
    assert "bắt đầu" in others["khởi đầu"]


def test_both_tables_give_pairs():
    words = dict(word_pairs())
    assert "khởi đầu" in words["bắt đầu"]
    assert "bệnh viện" in words["hospital"]


def test_a_sentence_is_said_in_other_words():
    said = {reworded(SENTENCE, {"bắt đầu": ["khởi đầu"]}, random.Random(seed)) for seed in range(20)}
    assert said == {None, "Cuộc họp khởi đầu lúc tám giờ."}


@pytest.mark.parametrize("others", [vietnamese_alternatives(), english_alternatives()])
def test_the_same_state_says_the_same(others):
    assert reworded(SENTENCE, others, random.Random(4)) == reworded(SENTENCE, others, random.Random(4))


def test_a_wider_table_keeps_what_was_learned():
    table = np.random.default_rng(1).standard_normal((50, 8)).astype(np.float32)
    wide = widened(table, TrainSettings(dimensions=4096))
    assert wide.shape == (50, 4096)
    assert np.array_equal(wide[:, :8], table)
    lengths = [np.sqrt((part**2).mean(axis=1)) for part in (table, wide)]
    assert lengths[0] == pytest.approx(lengths[1], rel=0.1)
    assert widened(table, TrainSettings(dimensions=8)) is table


def test_an_average_stands_between_before_and_after():
    before, after = (
        StaticModel(None, np.zeros((2, 3), np.float32)),
        StaticModel(None, np.ones((2, 4), np.float32)),
    )
    assert averaged(before, after, 0.25).table.tolist() == [[0.25] * 4] * 2


def test_nothing_that_was_trained_on_is_called_unseen():
    kinds = pairs()
    assert not {frozenset(pair) for pair in kinds["thesaurus"]} & {
        frozenset(pair) for pair in kinds["synonyms not trained on"]
    }
    assert all(set(a.split()).isdisjoint(b.split()) for a, b in kinds["thesaurus"])


def test_the_chance_of_being_nearer():
    assert above(np.array([1.0, 0.0]), np.array([0.5, 0.5, 2.0, -1.0])) == pytest.approx(0.5)
