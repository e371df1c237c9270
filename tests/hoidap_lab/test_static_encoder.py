"""The bundled encoder loads, keeps its promises about spelling, and can be measured."""

from pathlib import Path

import numpy as np
import pytest

import hoidap
from hoidap_lab.encoder.evaluate import Retrieval
from hoidap_lab.encoder.folder import load_model, load_with_pieces_of
from hoidap_lab.encoder.settings import VocabularySettings
from hoidap_lab.encoder.vocabulary import build_tokenizer

FOLDER = Path(hoidap.__file__).parent / "models" / "hoidap-static-vi"


@pytest.fixture(scope="module")
def model():
    return load_model(FOLDER)


def test_the_folder_is_small_and_has_no_pickle():
    files = [file for file in FOLDER.rglob("*") if file.is_file()]
    assert sum(file.stat().st_size for file in files) < 25e6
    assert {file.suffix for file in files} <= {".json", ".safetensors", ".md"}


def test_vectors_have_unit_length(model):
    vectors = model.encode(["Hà Nội là thủ đô của Việt Nam.", "một"])
    assert np.linalg.norm(vectors, axis=1) == pytest.approx([1, 1], abs=1e-5)


def test_a_text_without_letters_gives_zeros(model):
    assert not model.encode(["", " ?! "]).any()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("HÀ NỘI", "hà nội"),
        ("hoà bình", "hòa bình"),
        ("thuỷ lợi", "thủy lợi"),
        ("Hà  Nội,", "Ha\u0300 No\u0323\u0302i"),
        ("Đường Trần Hưng Đạo", "duong tran hung dao"),
    ],
)
def test_spelling_variants_are_one_text(model, one, other):
    first, second = model.encode([one, other])
    assert first == pytest.approx(second)


def test_the_tokenizer_adds_nothing(model):
    plain = model.tokenizer.encode("hà nội", add_special_tokens=False).ids
    assert model.tokenizer.encode("hà nội").ids == plain


def test_a_model_of_other_pieces_is_turned_away(tmp_path):
    build_tokenizer(["mot hai ba bon"] * 3, VocabularySettings(pieces=30, compounds=0)).save(
        str(tmp_path / "tokenizer.json")
    )
    with pytest.raises(SystemExit, match="other pieces"):
        load_with_pieces_of(FOLDER, tmp_path)


def test_a_tie_counts_against_the_model():
    scores = np.array([[0.5, 0.5, 0.1], [0.9, 0.2, 0.3]], np.float32)
    measured = Retrieval.of(scores, np.array([0, 0]))
    assert (measured.recall_1, measured.recall_5, measured.mrr_10) == (0.5, 1.0, 0.75)
