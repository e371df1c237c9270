"""Who holds an office is told by a sentence that names that very office."""

import pytest

from hoidap.answering.english_offices import of_another_office
from hoidap.understanding import understand

CHAIRMAN = "Ông Lê Văn Bảy, Chủ tịch Ủy ban nhân dân huyện, dự lễ."
DEPUTY = "Ông Lê Văn Bảy, Phó Chủ tịch Ủy ban nhân dân huyện, dự lễ."
CASES = [
    ("Who is the Chairman of the district People's Committee?", CHAIRMAN, False),
    ("Who is the Chairman of the district People's Committee?", DEPUTY, True),
    ("Who is the deputy chairman of the committee?", DEPUTY, False),
    ("Who is the deputy chairman of the committee?", CHAIRMAN, True),
    ("Who spoke at the ceremony?", DEPUTY, False),
]


@pytest.mark.parametrize(("question", "text", "other"), CASES)
def test_a_deputy_is_another_office(question, text, other):
    assert of_another_office(understand(question), text, 0, len(text)) is other
