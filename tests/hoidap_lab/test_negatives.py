"""Hard negatives: near the query, of another article, and seen by queries alone."""

import numpy as np
import pytest
import torch

from hoidap_lab.encoder.negatives import mine
from hoidap_lab.encoder.pairs import SOURCES, Negatives, Pairs, Sampler, Store
from hoidap_lab.encoder.settings import NegativeSettings, PairSettings
from hoidap_lab.encoder.train import contrastive_loss

ARTICLES = 10


@pytest.fixture
def store():
    """Each article has a query of one token and a passage of two, of which one stands in all passages."""
    ids = [token for article in range(ARTICLES) for token in (article, article, ARTICLES)]
    ends = [end for article in range(ARTICLES) for end in (3 * article, 3 * article + 1)]
    units = 2 * ARTICLES
    return Store(
        np.array(ids, np.uint16), np.array([*ends, len(ids)]), np.arange(units + 1), np.arange(units) // 2
    )


@pytest.fixture
def pairs():
    asked = SOURCES.index("asked")
    return Pairs(np.array([(asked, 2 * article, 2 * article + 1) for article in range(ARTICLES)]))


def test_what_is_mined_is_a_passage_of_another_article(store, pairs):
    table = np.eye(ARTICLES + 1, dtype=np.float32)
    mined = mine(store, pairs, table, NegativeSettings(first=0, each=2, last=5), 10)
    assert list(mined.pairs) == list(range(ARTICLES))
    assert mined.units.shape == (ARTICLES, 4)
    taken = mined.units[mined.units >= 0]
    assert len(taken) >= 2 * ARTICLES
    assert set(taken % 2) == {1}
    for row, units in zip(mined.pairs, mined.units, strict=True):
        assert not np.isin(
            store.unit_article[units[units >= 0]], store.unit_article[pairs.rows[row, 2]]
        ).any()


def test_a_batch_holds_the_negatives_of_its_pairs_behind_its_passages(store, pairs):
    negatives = Negatives(np.arange(ARTICLES), np.full((ARTICLES, 1), 2 * ARTICLES - 1))
    settings = PairSettings(mix=tuple(name == "asked" for name in SOURCES), block=1)
    batch = Sampler(store, pairs, settings, [[1]], 3, negatives).draw(6)
    assert len(batch.passages.offsets) == 2 * len(batch.queries.offsets) == 12
    assert batch.same.shape == (6, 12)
    hard = batch.passages.ids[batch.passages.offsets[6] :]
    assert set(hard) == {ARTICLES - 1, ARTICLES}


def test_a_hard_negative_makes_the_loss_larger():
    vectors, none = torch.eye(2), torch.zeros(2, 2, dtype=torch.bool)
    easy = contrastive_loss(vectors, vectors, none, 0.1)
    harder = torch.cat([vectors, vectors])
    hard = contrastive_loss(vectors, harder, torch.zeros(2, 4, dtype=torch.bool), 0.1)
    masked = contrastive_loss(vectors, harder, torch.tensor([[0, 0, 1, 1]] * 2, dtype=torch.bool), 0.1)
    assert hard > easy + 0.1
    assert masked == pytest.approx(float(easy), abs=1e-6)
