import json

import pytest

from hoidap.errors import HoidapError
from hoidap.evaluation import KnownQuestion, Report, Share, evaluate, failures_page, load_questions

AUTHOR = KnownQuestion("Ai là tác giả bài viết?", True, (("Mai Quý",),), "Mai Quý", "document")


def judged(bot, *questions):
    return Report(tuple(evaluate(bot, questions)))


def test_an_answer_needs_every_text_of_one_alternative(bot):
    both = KnownQuestion(AUTHOR.question, True, (("Mai Quý", "tác giả"),))
    one_missing = KnownQuestion(AUTHOR.question, True, (("Mai Quý", "phóng viên ảnh"),))

    assert [outcome.right for outcome in evaluate(bot, [both, one_missing])] == [True, False]


def test_an_answer_where_a_refusal_is_due_is_wrong(bot):
    report = judged(bot, KnownQuestion(AUTHOR.question, False))

    assert report.right(answerable=False) == Share(0, 1)


def test_evidence_counts_as_cited_where_a_quote_overlaps_it(bot):
    elsewhere = KnownQuestion(AUTHOR.question, True, (("Mai Quý",),), "Huyện đã hoàn thành xây dựng quy ước")

    assert [outcome.evidence_cited for outcome in evaluate(bot, [AUTHOR, elsewhere])] == [True, False]


def test_earlier_questions_are_asked_first(bot):
    follow_up = KnownQuestion(
        "giai đoạn nào?", True, (("2015-2020",),), history=("Chương trình 03-CTr/HU nói về gì?",)
    )

    assert judged(bot, follow_up).right(answerable=True) == Share(1, 1)


def test_figures_are_given_by_kind_and_as_json(bot):
    report = judged(bot, AUTHOR, KnownQuestion("Lệ phí làm hộ chiếu là bao nhiêu?", False, kind="fact"))

    assert report.by_kind() == {
        "document": (Share(1, 1), Share(0, 0)),
        "fact": (Share(0, 0), Share(1, 1)),
    }
    assert json.loads(json.dumps(report.as_json()))["unanswerable_refused"] == [1, 1]


def test_the_page_of_failures_says_what_was_expected(bot):
    report = judged(bot, KnownQuestion(AUTHOR.question, True, (("<Ai đó>",),)))

    assert "Expected: &lt;Ai đó&gt;" in failures_page(report, "failures")


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ('{"question": "a"}', "answerable"),
        ('{"question": 1, "answerable": true, "accepted": ["b"]}', "not a text"),
        ('{"question": "a", "answerable": true}', "nothing is accepted"),
        ("[]", "line 1"),
        ("", "is empty"),
    ],
)
def test_a_wrong_line_is_named(tmp_path, line, complaint):
    (tmp_path / "q.jsonl").write_text(line, encoding="utf-8")

    with pytest.raises(HoidapError, match=complaint):
        load_questions(tmp_path / "q.jsonl")
