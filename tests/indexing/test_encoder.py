from importlib.resources import files

import numpy as np
import pytest
from langchain_core.embeddings import Embeddings

from hoidap.errors import EncoderError
from hoidap.indexing import load_encoder
from hoidap.indexing.encoder import BUNDLED_MODEL, SentenceTransformerEncoder, StaticEncoder

TEXTS = [
    "Hội đồng nhân dân phường họp vào sáng thứ hai.",
    "hoi dong nhan dan phuong hop vao sang thu hai",
    "The council meets on Monday.",
    "Quyết định số 45/QĐ-UBND (2024), 50.000 đồng!",
    "",
]


@pytest.fixture(scope="module")
def encoder():
    return load_encoder()


def test_rows_have_length_one_and_nothing_has_length_zero(encoder):
    lengths = np.linalg.norm(encoder.encode_passages(TEXTS), axis=1)

    assert lengths == pytest.approx([1, 1, 1, 1, 0], abs=1e-5)


def test_the_light_path_gives_the_vectors_of_sentence_transformers():
    folder = str(files("hoidap.models").joinpath(BUNDLED_MODEL))
    reference = SentenceTransformerEncoder("reference", folder)

    light = StaticEncoder("light", files("hoidap.models").joinpath(BUNDLED_MODEL))

    ours, theirs = light.encode_questions(TEXTS[:4]), reference.encode_questions(TEXTS[:4])
    assert (ours * theirs).sum(axis=1).min() >= 0.9999


def test_it_is_a_langchain_embeddings(encoder):
    assert isinstance(encoder, Embeddings)
    assert len(encoder.embed_query("xin chào")) == encoder.dimension
    assert len(encoder.embed_documents(["một", "hai"])) == 2


def test_near_in_meaning_is_near_in_space(encoder):
    question = encoder.encode_questions(["Trẻ em học ở đâu?"])[0]
    school, market = encoder.encode_passages(
        ["Các cháu nhỏ đến trường tiểu học của xã.", "Giá xăng dầu giảm mạnh trong phiên sáng nay."]
    )

    assert question @ school > question @ market


def test_the_fingerprint_is_stable(encoder):
    assert load_encoder().fingerprint == encoder.fingerprint


@pytest.mark.parametrize("name", ["./no-such-model", "/no/such/model"])
def test_a_missing_model_folder_is_named(name):
    with pytest.raises(EncoderError, match=r"no-such-model|no/such/model"):
        load_encoder(name)


def test_a_folder_without_a_model_says_what_to_do(tmp_path):
    with pytest.raises(EncoderError, match="Unset HOIDAP_ENCODER"):
        load_encoder(str(tmp_path))
