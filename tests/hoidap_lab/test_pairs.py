"""Training pairs: bags hold the right tokens, and the same seed draws the same batch."""

import numpy as np
import pytest

from hoidap_lab.corpus import split_sentences, strip_marks
from hoidap_lab.encoder.pairs import SOURCES, Pairs, Sampler, Store
from hoidap_lab.encoder.settings import PairSettings

UNITS = 12


@pytest.fixture
def store():
    """Each unit has two sentences of three tokens; every token is the number of its unit."""
    return Store(
        ids=np.repeat(np.arange(UNITS), 6).astype(np.uint16),
        sentence_ends=np.arange(0, UNITS * 6 + 1, 3),
        unit_first=np.arange(0, UNITS * 2 + 1, 2),
        unit_article=np.arange(UNITS) // 2,
    )


def sampler(store, seed):
    rows = [(source, unit, unit + 1) for source in range(len(SOURCES)) for unit in range(UNITS - 1)]
    return Sampler(store, Pairs(np.array(rows)), PairSettings(), [[500], [501, 502]], seed)


def test_a_passage_bag_holds_one_unit(store):
    batch = sampler(store, 1).draw(40)
    for start, end in zip(batch.passages.offsets, [*batch.passages.offsets[1:], None], strict=True):
        assert len(set(batch.passages.ids[start:end])) == 1


def test_a_passage_is_sometimes_its_own_sentence_alone(store):
    batch = sampler(store, 1).draw(40)
    sizes = np.diff([*batch.passages.offsets, len(batch.passages.ids)])
    assert set(sizes) == {3, 6}


def test_the_same_seed_draws_the_same_batch(store):
    first, second = sampler(store, 7).draw(40), sampler(store, 7).draw(40)
    assert np.array_equal(first.queries.ids, second.queries.ids)
    assert np.array_equal(first.passages.ids, second.passages.ids)


def test_a_pair_is_never_masked_from_itself(store):
    batch = sampler(store, 3).draw(40)
    assert not batch.same.diagonal().any()
    assert np.array_equal(batch.same, batch.same.T)


def test_marks_are_stripped():
    assert strip_marks("Đường Nguyễn Huệ ở đâu?") == "Duong Nguyen Hue o dau?"


def test_sentences_are_split():
    assert split_sentences("Một. Hai! Ba 3.5 bốn?\nNăm") == ["Một.", "Hai!", "Ba 3.5 bốn?", "Năm"]
