"""Longest match and how its agreement with underthesea is counted."""

import pytest

from hoidap_lab.segments.learn import LexiconSettings, learn
from hoidap_lab.segments.measure import longest_match, measure


def test_the_longest_word_wins():
    lexicon = frozenset({"giáo dục", "giáo dục phổ thông", "phổ thông"})
    assert longest_match(["giáo", "dục", "phổ", "thông", "mới"], lexicon) == {(0, 4), (4, 5)}


def test_names_and_loose_pairs_are_left_out():
    sentences = [["Ông", "Hà Nội", "học", "đất nước"]] * 5 + [["cái", "bàn", "đất", "nước"]] * 2
    settings = LexiconSettings(least_count=2, least_lower=0.5, least_joined=0.5)
    assert learn(sentences, settings) == ["đất nước"]


def test_agreement_counts_words():
    agreement = measure([["đất nước", "tôi"]], frozenset({"đất nước"}))
    assert agreement["all words"].figures() == pytest.approx((1, 1, 1), abs=1e-6)
