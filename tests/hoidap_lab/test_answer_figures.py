import pytest

from hoidap.types import Answer, Citation, Trace
from hoidap_lab.answer_figures import area_under_roc, cites_answer

TEXT = "Làng có ba chợ. Chợ lớn nhất họp vào thứ bảy."


def answer(start, end, document_id="a.txt"):
    citation = Citation(document_id, "a.txt#0", TEXT[start:end], start, end)
    return Answer("", "", True, (citation,), None, 1.0, "extractive", Trace())


def test_the_area_under_the_curve_counts_ties_half():
    assert area_under_roc([0.9, 0.5, 0.5, 0.1], [True, True, False, False]) == pytest.approx(0.875)


def test_a_quote_counts_where_it_overlaps_the_sentence_of_the_answer():
    assert cites_answer(answer(16, 30), TEXT, "a.txt", ["thứ bảy"])
    assert not cites_answer(answer(0, 15), TEXT, "a.txt", ["thứ bảy"])
    assert not cites_answer(answer(16, 30, "b.txt"), TEXT, "a.txt", ["thứ bảy"])
