"""The cross-encoder's recipe runs from start to end, and what it writes is what ``hoidap`` runs."""

import lzma
import random

import numpy as np
import pytest
import torch
from tokenizers import Tokenizer

from hoidap.answering.cross_encoder import HIDDEN, SENTENCE, SPECIAL
from hoidap_lab.cross_encoder.average import average
from hoidap_lab.cross_encoder.example import Example
from hoidap_lab.cross_encoder.examples import Pool, encoded
from hoidap_lab.cross_encoder.network import Network
from hoidap_lab.cross_encoder.pieces import learnt
from hoidap_lab.cross_encoder.pretrain import Guessing, pretrain
from hoidap_lab.cross_encoder.settings import (
    HIDDEN_ID,
    SENTENCE_ID,
    NetworkSettings,
    PretrainSettings,
    Stage,
    TuneSettings,
)
from hoidap_lab.cross_encoder.tune import Examples, area, judged, tune
from hoidap_lab.cross_encoder.weights import read_weights, write_weights

THINGS = ("mèo", "chó", "gà", "vịt", "trâu", "bò", "lợn", "ngựa")
SENTENCES = [f"Con {thing} nhà bà {number} nằm ngủ." for number, thing in enumerate(THINGS)]


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    return learnt([SENTENCES] * 200)


@pytest.fixture(scope="module")
def examples(tokenizer, tmp_path_factory) -> Examples:
    chance = random.Random(1)
    rows = []
    for number in range(240):
        among = chance.sample(range(len(THINGS)), 3)
        asked = chance.choice(among)
        question = f"Con {THINGS[asked]} ở đâu?"
        row = encoded(
            Example("asked", question, "", [SENTENCES[n] for n in among], (among.index(asked),), "nằm ngủ"),
            tokenizer,
        )
        rows.append((0, number % 4 == 0, *row))
    folder = tmp_path_factory.mktemp("work")
    with lzma.open(folder / "asked.npz.xz", "wb") as file:
        np.savez(
            file,
            pieces=np.concatenate([np.array(row[2], np.uint16) for row in rows]),
            table=np.array([(row[0], row[1], len(row[2]), *row[3:]) for row in rows], np.uint16),
        )
    return Examples.read(folder)


@pytest.fixture(scope="module")
def network(tokenizer, examples) -> Network:
    torch.manual_seed(3)
    network = Network(tokenizer.get_vocab_size(), NetworkSettings(1, 64, 32, 64))
    stream = torch.from_numpy(np.tile(examples.pieces.astype(np.int64), 2))
    settings = PretrainSettings(rows=8)
    assert pretrain(Guessing(network, stream, settings), network, 0.05, settings) > 1
    tune(
        network,
        examples,
        Stage({"asked": 1.0}, 100, 3e-3, 0.01),
        TuneSettings(rows=32, dropout=0.0, span=0.0),
    )
    return network


def test_the_marks_have_the_places_that_hoidap_gives_them():
    assert (SPECIAL.index(HIDDEN), SPECIAL.index(SENTENCE)) == (HIDDEN_ID, SENTENCE_ID)


def test_special_pieces_come_first(tokenizer):
    assert [tokenizer.token_to_id(name) for name in SPECIAL] == list(range(len(SPECIAL)))


def test_an_example_says_where_the_answer_stands(tokenizer):
    pieces, bits, first, last = encoded(
        Example("asked", "Ai ngủ?", "Nhà bà", SENTENCES[:2], (1,), "nằm ngủ"), tokenizer
    )
    assert bits == 0b10
    assert tokenizer.decode(pieces[first : last + 1]).replace("▁", " ").split() == ["nằm", "ngủ"]
    assert pieces.count(SENTENCE_ID) == 2


def test_distractors_share_words_and_are_others():
    near = Pool(SENTENCES, 8).near("con mèo nhà bà", 2, random.Random(1))
    assert SENTENCES[0] in near
    assert SENTENCES[0] not in Pool(SENTENCES, 8).near(SENTENCES[0], 7, random.Random(1))


def test_it_learns_which_sentences_answer_what_it_is_shown(network, examples):
    _, right, answered = judged(network, examples, examples.rows("asked", held=False))
    assert answered.all()
    assert right.mean() > 0.5  # by chance 0.33


def _nearly_the_same(network: Network, again: Network) -> bool:
    ids = torch.arange(6, 26)[None]
    with torch.no_grad():
        return torch.allclose(network.judged(network(ids)), again.judged(again(ids)), atol=0.3)


def test_weights_in_8_bits_say_nearly_the_same(network, tmp_path):
    write_weights(network, tmp_path / "w.safetensors")
    again = Network(network.embedding.shape[0], network.settings)
    read_weights(again, tmp_path / "w.safetensors")
    assert _nearly_the_same(network, again)


def test_the_average_lies_between(network, tmp_path):
    other = Network(network.embedding.shape[0], network.settings)
    mean = Network(network.embedding.shape[0], network.settings)
    for each, file in ((network, "a.safetensors"), (other, "b.safetensors")):
        write_weights(each, tmp_path / file)
    average(mean, [tmp_path / "a.safetensors", tmp_path / "b.safetensors"])
    with torch.no_grad():
        assert torch.allclose(mean.mixing, (network.mixing + other.mixing) / 2, atol=0.02)


def test_the_exported_file_says_nearly_the_same(network, tmp_path):
    pytest.importorskip("onnx")
    import onnxruntime

    from hoidap_lab.cross_encoder.export import export

    ids = torch.arange(6, 26)[None]
    with torch.no_grad():
        expected = network.judged(network(ids)).numpy()
    export(network, tmp_path / "model.onnx")
    session = onnxruntime.InferenceSession(tmp_path / "model.onnx")
    (found,) = session.run(None, {"ids": ids.numpy()})
    assert np.corrcoef(found.ravel(), expected.ravel())[0, 1] > 0.98


def test_weights_come_back_out_of_the_exported_file(network, tmp_path):
    pytest.importorskip("onnx")
    from hoidap_lab.cross_encoder.export import export
    from hoidap_lab.cross_encoder.shipped import recover

    export(network, tmp_path / "model.onnx")
    again = Network(network.embedding.shape[0], network.settings)
    recover(again, tmp_path / "model.onnx")
    assert _nearly_the_same(network, again)
    with pytest.raises(ValueError, match="8 expected"):
        recover(Network(network.embedding.shape[0], NetworkSettings(2, 64, 32, 64)), tmp_path / "model.onnx")


def test_still_layers_stay_as_they_are(tokenizer, examples):
    network = Network(tokenizer.get_vocab_size(), NetworkSettings(2, 64, 32, 64))
    before = network.mixing.detach().clone()
    network.still = 1
    tune(network, examples, Stage({"asked": 1.0}, 3, 3e-3, 0.01), TuneSettings(rows=8, dropout=0.0, span=0.0))
    assert torch.equal(network.mixing[0], before[0])
    assert not torch.equal(network.mixing[1], before[1])


def test_area_under_the_curve():
    assert area(np.array([3.0, 2.0, 1.0, 0.0], np.float32), np.array([True, True, False, False])) == 1.0
    assert area(np.array([3.0, 1.0, 2.0, 0.0], np.float32), np.array([True, True, False, False])) == 0.75
