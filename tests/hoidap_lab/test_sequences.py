import numpy as np

from hoidap.vietnamese.sequences import EDGE, Sequences
from hoidap_lab.segments.sequences import SequenceSettings, asked, model

TEXTS = ["Công tác nạo vét kênh.", "Công tác nạo vét mương.", "Xã 15 làm công tác dân vận."] * 4
QUESTIONS = ["Công tác nào?", "Công tác nào vậy ạ?"]


def made(**settings):
    return Sequences(model(TEXTS, QUESTIONS, ["nạo vét"], SequenceSettings(least_syllable=1, **settings)))


def test_questions_tell_what_texts_dont():
    language = made()
    công, tác, nào, nạo = (np.array([language.number(form)]) for form in ("công", "tác", "nào", "nạo"))

    asked_so = language.probability(công, tác, nào, begins=False)
    assert asked_so > language.probability(công, tác, nạo, begins=False) > 0


def test_what_follows_adds_up_to_one():
    language = made()
    every = np.arange(len(language.forms))
    for before, last in (("công", "tác"), ("tác", "nạo"), ("vét", "công")):
        first, second = (np.full(len(every), language.number(form)) for form in (before, last))
        assert abs(language.probability(first, second, every, begins=False).sum() - 1) < 0.1
    edges = np.full(len(every), EDGE)
    assert abs(language.probability(edges, edges, every, begins=True).sum() - 1) < 0.1


def test_what_tells_least_is_left_out():
    whole, small = (
        model(TEXTS, QUESTIONS, [], SequenceSettings()),
        model(TEXTS, QUESTIONS, [], SequenceSettings(triples=3, pairs=5)),
    )
    assert small["three"].size == 3 < whole["three"].size
    assert 5 <= small["two"].size < whole["two"].size


def test_questions_written_for_this_program_have_marks():
    assert len(asked()) > 1000
    assert all(not question.isascii() for question in asked())
