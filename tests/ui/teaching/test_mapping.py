"""The map shows principal components of the real vectors."""

import numpy as np

from hoidap.ui.teaching.mapping import plane, principal_components


def test_the_coordinates_are_the_first_two_principal_components():
    vectors = np.random.default_rng(7).normal(size=(12, 40))
    placed, share = principal_components(vectors)
    u, s, _ = np.linalg.svd(vectors - vectors.mean(axis=0), full_matrices=False)
    assert np.allclose(np.abs(placed), np.abs(u[:, :2] * s[:2]))
    assert np.isclose(share, (s[:2] ** 2).sum() / (s**2).sum())


def test_every_passage_lies_within_the_frame_nearest_first(insides, bot):
    shown = plane(insides, insides.look(bot.suggestions()[0]))
    assert len(shown.found) == len(bot.index.passages)
    assert ((shown.points >= 0) & (shown.points <= 1)).all()
    assert all(0 <= value <= 1 for value in (*shown.question, shown.share))
    scores = [one.score for one in shown.found]
    assert scores == sorted(scores, reverse=True)


def test_a_single_vector_has_a_place_too():
    placed, share = principal_components(np.ones((1, 5)))
    assert placed.shape == (1, 2)
    assert share == 1.0
