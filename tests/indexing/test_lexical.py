"""The lexical side: terms weighed, words covered, other words for the same thing, and scores that add up."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from hoidap.indexing.lexical import LexicalIndex
from hoidap.indexing.phrases import PhraseIndex
from hoidap.indexing.weights import term_weight, word_weight
from hoidap.types import Kind, Passage

TEXTS = [
    ("Người dân nộp lệ phí tại quầy số ba. Trẻ em được miễn.", "Lệ phí"),
    ("Quầy số hai nhận hồ sơ. Lãnh đạo tiếp dân vào thứ hai.", ""),
    ("Cuộc họp bắt đầu lúc tám giờ.", ""),
]


def passage(number: int, text: str, label: str) -> Passage:
    ends = [place + 1 for place, letter in enumerate(text) if letter == "."]
    starts = [0, *(end + 1 for end in ends[:-1])]
    spans = tuple(zip(starts, ends, strict=True))
    return Passage(str(number), "d", text, 0, len(text), Kind.BODY, label, sentences=spans)


@pytest.fixture(scope="module")
def index():
    return LexicalIndex.build([passage(i, *text) for i, text in enumerate(TEXTS)])


@pytest.mark.parametrize(
    "question",
    [
        "Trẻ con có phải đóng lệ phí không?",
        "tre em nop le phi o dau",
        "Quầy nào nhận hồ sơ, quầy nào thu lệ phí?",
        "Cuộc họp khởi đầu khi nào?",
        "",
    ],
)
@pytest.mark.parametrize("marked", [True, False])
def test_the_parts_add_up_to_the_score(index, question, marked):
    scores = index.scores(question, marked=marked)
    explained = index.explain(question, range(len(TEXTS)), marked=marked)
    assert [sum(part.weight for part in parts) for parts in explained] == pytest.approx(
        scores.tolist(), abs=1e-4
    )


def test_another_word_for_the_same_thing_is_found_and_named(index):
    assert index.scores("khởi đầu", marked=True)[2] > 0
    assert index.scores("khởi đầu", marked=True)[:2].tolist() == [0, 0]
    parts = index.explain("khởi đầu", [2], marked=True)[0]
    assert [(part.term, part.by) for part in parts if part.by] == [("khởi đầu", "bắt đầu")]


def test_words_that_mean_one_thing_together_are_found_together(index):
    coverage = replace(
        index.coverage, others=lambda word, _marked: ("tiếp dân",) if word == "gặp bà con" else ()
    )
    assert coverage.scores("gặp bà con", marked=True).tolist() == [
        0,
        pytest.approx(2 * 0.75 * 1.9, abs=0.3),
        0,
    ]


def test_the_word_itself_counts_more_than_another(index):
    assert index.scores("bắt đầu", marked=True)[2] > index.scores("khởi đầu", marked=True)[2]


def test_words_of_one_sentence_count_more_than_those_of_two():
    together = passage(0, "Cá mập sống ở biển. Chim sẻ sống ở rừng.", "")
    apart = passage(1, "Cá mập sống ở rừng. Chim sẻ sống ở biển.", "")
    index = LexicalIndex.build([together, apart])
    near, far = index.scores("biển có cá mập", marked=True)
    assert near > far


def test_asking_words_tell_nothing(index):
    assert not index.scores("ai? gì? nào? bao nhiêu?", marked=True).any()
    assert term_weight("nào", marked=True) == word_weight("bao nhiêu", marked=True) == 0
    assert term_weight("của", marked=True) < 0.3 < 0.9 < word_weight("dân vận", marked=True)


def test_a_loaded_index_scores_alike(index, tmp_path: Path):
    index.save(tmp_path)
    loaded = LexicalIndex.load(tmp_path, len(TEXTS))
    for marked in (True, False):
        assert np.array_equal(
            loaded.scores("lệ phí của trẻ con", marked=marked),
            index.scores("lệ phí của trẻ con", marked=marked),
        )


def test_phrases_are_found_within_sentences_only():
    phrases = PhraseIndex.build([["Hà Nội, mùa thu.", "Đông Anh"], ["Mùa thu Hà Nội", ""], ["Hà"]])
    assert phrases.holding("hà nội", marked=True).tolist() == [0, 2]
    assert phrases.holding("ha noi", marked=False).tolist() == [0, 2]
    assert phrases.holding("thu đông", marked=True).tolist() == []
    assert phrases.holding("ha", marked=True).tolist() == phrases.holding("huế", marked=True).tolist() == []
    assert phrases.first.tolist() == [0, 2, 4]
