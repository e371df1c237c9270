"""The transformer's recipe runs from start to end, and writes a folder that sentence-transformers reads."""

from dataclasses import replace

import numpy as np
import pytest
import torch

from hoidap_lab.encoder.evaluate import Benchmark
from hoidap_lab.encoder.pairs import SOURCES, Pairs, Sampler, Store
from hoidap_lab.encoder.settings import PairSettings, TransformerSettings, VocabularySettings
from hoidap_lab.encoder.transformer import Encoder, contrast, pretrain
from hoidap_lab.encoder.vocabulary import build_tokenizer

TEXTS = [f"con mèo số {number} ngồi trên mái nhà của bà {number % 7} và kêu to" for number in range(60)]
SETTINGS = TransformerSettings(
    layers=1, width=32, head_width=16, positions=24, pretrain_batch=8, contrast_batch=16
)


@pytest.fixture(scope="module")
def trained():
    tokenizer = build_tokenizer(TEXTS, VocabularySettings(pieces=120, compounds=5, least_count=2))
    ids = [tokenizer.encode(text, add_special_tokens=False).ids for text in TEXTS]
    units = len(TEXTS)
    store = Store(
        np.concatenate(ids).astype(np.uint16),
        np.cumsum([0, *map(len, ids)]),
        np.arange(units + 1),
        np.arange(units),
    )
    rows = [(source, unit, unit) for source in range(len(SOURCES)) for unit in range(units)]
    sampler = Sampler(
        store, Pairs(np.array(rows)), replace(PairSettings(), passage_tokens=24), [[1], [2, 3]], 5
    )
    encoder = Encoder.fresh(tokenizer, SETTINGS, torch.device("cpu"))
    before = encoder.encode(TEXTS[:3])
    benchmark = Benchmark(TEXTS[:4], TEXTS[:4], np.arange(4), [(text, text) for text in TEXTS[:4]])
    pretrain(encoder, store, 0.01)
    contrast(encoder, sampler, 0.01, benchmark)
    return before, encoder


def test_training_changes_the_vectors_and_keeps_their_length(trained):
    before, encoder = trained
    after = encoder.encode([*TEXTS[:3], ""])
    assert not np.allclose(before, after[:3], atol=1e-3)
    assert np.linalg.norm(after, axis=1) == pytest.approx([1, 1, 1, 0], abs=1e-4)


def test_padding_changes_nothing(trained):
    _, encoder = trained
    alone, beside = encoder.encode([TEXTS[0]]), encoder.encode([TEXTS[0], " ".join(TEXTS[1:3])])
    assert alone[0] == pytest.approx(beside[0], abs=0.02)


def test_sentence_transformers_reads_the_folder(trained, tmp_path):
    from sentence_transformers import SentenceTransformer

    _, encoder = trained
    encoder.save(tmp_path / "model")
    read = SentenceTransformer(str(tmp_path / "model"), device="cpu").encode(TEXTS[:5])
    assert read == pytest.approx(encoder.encode(TEXTS[:5]), abs=0.03)
    assert not list((tmp_path / "model").rglob("*.bin"))


def test_training_goes_on_from_a_folder(trained, tmp_path):
    _, encoder = trained
    encoder.save(tmp_path / "model")
    again = Encoder.load(tmp_path / "model", SETTINGS, torch.device("cpu"))
    assert again.encode(TEXTS[:5]) == pytest.approx(encoder.encode(TEXTS[:5]), abs=0.03)
