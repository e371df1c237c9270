import pytest

from hoidap.answering.belonging import OWN, lacks_owner
from hoidap.answering.matching import Match
from hoidap.understanding import understand


def lacks(question, *credited):
    query = understand(question)
    return lacks_owner(query, [Match(term, 1.0, float(term in credited), term) for term in query.terms])


@pytest.mark.parametrize(
    ("question", "credited", "lacking"),
    [
        ("Công tác dân vận của doanh nghiệp ra sao?", (), True),
        ("Công tác dân vận của các doanh nghiệp ra sao?", (), True),
        ("Công tác dân vận của doanh nghiệp ra sao?", ("doanh nghiệp",), False),
        ("Công tác dân vận ra sao?", (), False),
        ("Công tác dân vận của ai?", (), False),
    ],
)
def test_whose_it_is_has_to_be_told(question, credited, lacking):
    assert lacks(question, *credited) is lacking


@pytest.mark.parametrize("body", OWN)
def test_who_issued_the_paper_need_not_be_named(body):
    assert not lacks(f"Số điện thoại của {body} là gì?")
