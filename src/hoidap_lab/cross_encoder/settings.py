"""Every number that shapes the cross-encoder: its pieces, its network and its two trainings."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

PIECES = 12_000
"""Size of the vocabulary."""
SOURCES = (
    "asked",
    "everyday",
    "real",
    "made",
    "headline",
    "dev_sentence",
    "dev_answerable",
    "paired",
    "blind",
    "reworded",
    "foretold",
)
"""Where an example comes from; an example keeps the place of its source here."""
HIDDEN_ID, SENTENCE_ID = 1, 4
"""Places of two marks in ``hoidap.answering.cross_encoder.SPECIAL``, for a machine that only trains."""


@dataclass(frozen=True, slots=True)
class NetworkSettings:
    """The shape of the network.

    Attributes:
        layers: Layers of the transformer.
        width: Width of a layer.
        head_width: Width of an attention head.
        longest: Most pieces of a question and its passage.
    """

    layers: int = 8
    width: int = 512
    head_width: int = 64
    longest: int = 256


@dataclass(frozen=True, slots=True)
class PretrainSettings:
    """The training on guessing hidden pieces.

    Attributes:
        rows: Runs of ``longest`` pieces in a step.
        hidden: Share of the pieces to guess.
        joined: Probability that the piece after a hidden one is hidden with it, so that compounds go as a whole.
        matrix_rate: Peak rate of Muon, for the matrices within the layers.
        rate: Peak rate of Adam, for the rest.
        seed: Seed of everything random.
    """

    rows: int = 512
    hidden: float = 0.25
    joined: float = 0.6
    matrix_rate: float = 0.02
    rate: float = 2e-3
    seed: int = 20


@dataclass(frozen=True, slots=True)
class Stage:
    """One part of the training on questions.

    Attributes:
        mix: Share of a step by source; see ``SOURCES``.
        steps: Steps of the optimisers.
        rate: Peak rate of Adam.
        matrix_rate: Peak rate of Muon, for the matrices within the layers.
    """

    mix: Mapping[str, float]
    steps: int
    rate: float
    matrix_rate: float


@dataclass(frozen=True, slots=True)
class TuneSettings:
    """The training on questions.

    Attributes:
        rows: Questions with their passages in a step.
        dropout: Share of the states within the layers that is left out.
        span: Weight of finding the answer's words beside finding the sentence.
        stages: What is learnt from, in turn: first whatever there is, then what people wrote. The shipped weights
            come from the first three; the model's README says what came of the fourth.
        seed: Seed of everything random.
    """

    rows: int = 256
    dropout: float = 0.1
    span: float = 0.5
    stages: Sequence[Stage] = (
        Stage(
            {"made": 0.35, "headline": 0.25, "real": 0.1, "asked": 0.15, "everyday": 0.15}, 450, 5e-4, 0.004
        ),
        Stage({"asked": 0.45, "everyday": 0.25, "real": 0.15, "made": 0.15}, 1100, 3e-4, 0.002),
        Stage(
            {"paired": 0.35, "blind": 0.35, "asked": 0.15, "everyday": 0.05, "real": 0.1}, 1950, 2e-4, 0.0015
        ),
        Stage({"foretold": 0.45, "reworded": 0.3, "blind": 0.15, "paired": 0.1}, 400, 1e-4, 0.0008),
    )
    seed: int = 20
