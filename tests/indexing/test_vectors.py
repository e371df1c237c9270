import numpy as np
import pytest

from hoidap.indexing.vectors import SENTENCE_SHARE, VectorIndex

EAST, NORTH = np.eye(2, dtype=np.float32)
BETWEEN = np.array([0.6, 0.8], dtype=np.float32)


def test_a_passage_is_scored_by_its_nearest_sentence_and_the_whole():
    index = VectorIndex.build(np.stack([BETWEEN, EAST, NORTH, NORTH]), [3, 1])

    scores = index.scores(EAST)

    assert scores == pytest.approx([SENTENCE_SHARE * 1.0 + (1 - SENTENCE_SHARE) * 0.6, 0.0])


def test_vectors_come_back_by_passage(tmp_path):
    VectorIndex.build(np.stack([BETWEEN, EAST, NORTH, NORTH]), [3, 1]).save(tmp_path / "v.faiss")

    index = VectorIndex.load(tmp_path / "v.faiss", [3, 1])

    assert [len(rows) for rows in index.by_passage()] == [3, 1]
    assert index.by_passage()[1] == pytest.approx(NORTH[None])


def test_an_empty_index_scores_nothing():
    assert VectorIndex.build(np.zeros((0, 2), np.float32), []).scores(EAST).shape == (0,)
