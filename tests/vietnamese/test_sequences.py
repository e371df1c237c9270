import time

import numpy as np
import pytest

from hoidap.vietnamese.sequences import EDGE, OTHER, Sequences, packed, sequences


@pytest.fixture
def small():
    """Of two syllables, "an" and "ân": "an ân" is a pair, "an ân an" a triple."""
    pairs, triples = np.array([2 * 4 + 3]), np.array([(2 * 4 + 3) * 4 + 2])
    single = np.array([0.25, 0.25, 0.25, 0.25])
    likely = (single, np.array([0.5]), np.array([1.0]))
    weights = (np.array([1.0, 1.0, 0.5, 1.0]), np.array([2.0]))
    return Sequences(packed(["an", "ân"], pairs, triples, likely, weights))


@pytest.mark.parametrize(
    ("before", "last", "new", "likely"),
    [
        ("an", "ân", "an", 1.0),  # the triple
        ("an", "ân", "ân", 2.0 * 0.25),  # what the pair leaves, times the syllable alone
        ("ân", "an", "ân", 0.5),  # the pair
        ("ân", "an", "an", 0.5 * 0.25),  # what the syllable leaves
    ],
)
def test_the_longest_context_that_was_seen_tells_most(small, before, last, new, likely):
    numbers = [np.array([small.number(form)]) for form in (before, last, new)]
    assert small.probability(*numbers, begins=False) == pytest.approx(likely, rel=0.05)


def test_what_the_table_lacks_has_a_number_too(small):
    assert small.number("xyz") == OTHER
    assert small.written("an") == ["an", "ân"]
    assert small.among_million("xyz", "an") == 0.0


def test_usual_pairs_are_known_and_sentences_begin_with_words():
    language = sequences()
    assert language.among_million("thế", "nào") > 100 * language.among_million("thế", "não")
    edge, numbers = np.array([EDGE]), [np.array([language.number(form)]) for form in ("ai", "ạ")]
    first, last = (language.probability(edge, edge, number, begins=True)[0] for number in numbers)
    assert first > last


def test_the_table_is_read_quickly():
    start = time.process_time()
    sequences.__wrapped__()
    assert time.process_time() - start < 2.0  # 0.2 s on an idle machine
