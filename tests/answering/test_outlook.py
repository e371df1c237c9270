"""Plans are told from what was done, over the paragraphs of a report."""

import pytest

from hoidap.answering.outlook import looks_ahead, tells_plans
from hoidap.understanding import understand

REPORT = (
    "Năm qua, hội đã mở 12 lớp học nghề.\n\nThời gian tới, hội sẽ mở thêm lớp. Vận động hội viên góp vốn.\n\n"
    "Tập trung củng cố các chi hội. Hội luôn được khen."
)


@pytest.mark.parametrize(
    ("question", "ahead"),
    [
        ("Sắp tới hội làm gì?", True),
        ("Phương hướng của hội là gì?", True),
        ("Thời gian tới hội làm gì để giúp dân?", True),
        ("Từ đầu năm tới giờ hội đã làm gì?", False),
        ("Thời gian qua hội làm gì?", False),
    ],
)
def test_who_asks_for_plans_is_known(question, ahead):
    assert looks_ahead(understand(question)) is ahead


@pytest.mark.parametrize(
    ("sentence", "planned"),
    [
        ("Năm qua, hội đã mở 12 lớp học nghề.", False),
        ("Thời gian tới, hội sẽ mở thêm lớp.", True),
        ("Vận động hội viên góp vốn.", True),
        ("Tập trung củng cố các chi hội.", True),
        ("Hội luôn được khen.", False),
    ],
)
def test_plans_are_told_until_the_past_is(sentence, planned):
    start = REPORT.index(sentence)

    assert tells_plans(REPORT, start, start + len(sentence)) is planned
