"""Every number that shapes the encoder: vocabulary, pairs and training."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class VocabularySettings:
    """What the tokenizer knows.

    Attributes:
        pieces: Size of the Unigram vocabulary within words, marked and unmarked.
        marked_compounds: Pieces that span two or three marked syllables.
        unmarked_compounds: The same without marks, for questions typed without them.
        unmarked_share: Share of the texts that is also counted without marks.
        min_npmi: Least normalised pointwise mutual information of a compound.
    """

    pieces: int = 19_000
    marked_compounds: int = 0
    unmarked_compounds: int = 0
    unmarked_share: float = 0.3
    min_npmi: float = 0.3


@dataclass(frozen=True, slots=True)
class PairSettings:
    """How a training pair is drawn and damaged.

    Attributes:
        mix: Share of a batch by source; see ``pairs.SOURCES``.
        unmarked_query: Probability that the query side has no marks.
        unmarked_passage: Probability that the passage side has no marks.
        keep_least: Least share of tokens that a sentence used as a query keeps.
        keep_most: Largest share of tokens that a sentence used as a query keeps.
        title_prefix: Probability that the title is put before such a sentence.
        cut_sentence: Probability that the sentence is removed from its passage.
        question_words: Probability that the words of a question form are added to such a sentence.
        block: Neighbouring pairs (of one article) drawn together as each other's hard negatives.
        passage_tokens: Longest passage; the rest is not read.
    """

    mix: tuple[float, ...] = (0.20, 0.22, 0.14, 0.30, 0.06, 0.08)
    unmarked_query: float = 0.3
    unmarked_passage: float = 0.05
    keep_least: float = 0.15
    keep_most: float = 0.7
    title_prefix: float = 0.5
    cut_sentence: float = 0.3
    question_words: float = 0.5
    block: int = 4
    passage_tokens: int = 160


@dataclass(frozen=True, slots=True)
class TrainSettings:
    """How the table is trained.

    Attributes:
        dimensions: Width of a token vector.
        batch: Pairs in a batch; each is the negative of all others.
        steps: Optimiser steps.
        learning_rate: Peak rate of Adam; decays linearly to zero.
        warmup: Steps of linear warm-up.
        temperature: Divisor of the cosines in the softmax.
        frequency_offset: ``a`` in the initial row norm ``a / (a + p)`` (smooth inverse frequency,
            Arora et al. 2017), ``p`` being the share of the token in the corpus; 0 gives equal norms.
        seed: Seed of everything random.
    """

    dimensions: int = 256
    batch: int = 1024
    steps: int = 1500
    learning_rate: float = 0.02
    warmup: int = 50
    temperature: float = 0.05
    frequency_offset: float = 1e-3
    seed: int = 20
