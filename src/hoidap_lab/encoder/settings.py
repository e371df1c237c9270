"""Every number that shapes the encoder: vocabulary, pairs and training."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class VocabularySettings:
    """What the tokenizer knows.

    Attributes:
        pieces: Size of the Unigram vocabulary within words.
        compounds: Most pieces that span two syllables.
        min_npmi: Least normalised pointwise mutual information of a compound.
        least_count: How often a compound stands in the sample at least.
    """

    pieces: int = 8_000
    compounds: int = 5_000
    min_npmi: float = 0.35
    least_count: int = 20


@dataclass(frozen=True, slots=True)
class QuestionSettings:
    """How many questions are made from sentences; see ``questions``.

    Attributes:
        sentences: Sentences drawn from the passages of news, law and wiki.
        tagged: How many of them are searched for names too, at some 20 ms a sentence.
        most: Questions on one sentence at most.
        reworded: Sentences that are said in other words, see ``words``.
        seed: Seed of the draw and of the wording.
    """

    sentences: int = 60_000
    tagged: int = 6_000
    most: int = 2
    reworded: int = 60_000
    seed: int = 20


@dataclass(frozen=True, slots=True)
class NegativeSettings:
    """Which passages are mined as hard negatives; see ``negatives``.

    Attributes:
        queries: Pairs that get some, of those whose query is a question or a headline.
        pool: Passages searched.
        first: Rank of the nearest passage taken, from 0; the very nearest often answer too.
        last: Rank of the farthest.
        each: Passages kept for a pair from each side, BM25 and the model.
        seed: Seed of the draw.
    """

    queries: int = 20_000
    pool: int = 60_000
    first: int = 1
    last: int = 10
    each: int = 2
    seed: int = 20


@dataclass(frozen=True, slots=True)
class PairSettings:
    """How a training pair is drawn and damaged.

    Attributes:
        mix: Share of a batch by source; see ``pairs.SOURCES``.
        keep_least: Least share of tokens that a sentence used as a query keeps.
        keep_most: Largest share of tokens that a sentence used as a query keeps.
        title_prefix: Probability that the title is put before such a sentence.
        alone: Probability that such a sentence is looked for by itself, not in its passage.
        cut_sentence: Probability that the sentence is removed from its passage.
        question_words: Probability that the words of a question form are added to such a sentence.
        block: Neighbouring pairs (of one article) drawn together as each other's hard negatives.
        passage_tokens: Longest passage; the rest is not read.
    """

    mix: tuple[float, ...] = (0.12, 0.13, 0.08, 0.18, 0.05, 0.08, 0.1, 0.14, 0.12)
    keep_least: float = 0.15
    keep_most: float = 0.7
    title_prefix: float = 0.5
    alone: float = 0.4
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

    dimensions: int = 768
    batch: int = 1024
    steps: int = 1200
    learning_rate: float = 0.002
    warmup: int = 50
    temperature: float = 0.05
    frequency_offset: float = 3e-3
    seed: int = 20


@dataclass(frozen=True, slots=True)
class TransformerSettings:
    """The transformer and its two trainings; see ``transformer``.

    Attributes:
        layers: Layers of the transformer.
        width: Width of a layer and of the vectors; six layers of 320 over 12,000 pieces take 23 MB.
        head_width: Width of an attention head.
        positions: Longest text in pieces; the rest is not read.
        pretrain_batch: Runs of ``positions`` pieces in a step of pre-training.
        pretrain_rate: Peak rate of AdamW there.
        masked: Share of pieces to guess.
        contrast_batch: Pairs in a step of contrastive training.
        contrast_rate: Peak rate of AdamW there.
        temperature: Divisor of the cosines in the softmax.
        seed: Seed of everything random.
    """

    layers: int = 6
    width: int = 320
    head_width: int = 64
    positions: int = 128
    pretrain_batch: int = 1024
    pretrain_rate: float = 1e-3
    masked: float = 0.25
    contrast_batch: int = 2048
    contrast_rate: float = 4e-4
    temperature: float = 0.05
    seed: int = 20
