"""What the verifier caught of a model that says what it likes, and what it cost, can be counted."""

import json

import pytest

from hoidap import Options
from hoidap.evaluation import KnownQuestion, ModelAlone, Report, Share, evaluate
from hoidap.evaluation.unverified import declines
from hoidap.writing import prompts

FEE = KnownQuestion("Lệ phí làm thẻ thư viện là bao nhiêu?", True, (("50.000",),), "", "fact")
SCHOOLS = KnownQuestion("Phường có bao nhiêu trường học?", False, kind="fact")


@pytest.fixture
def compared(server, writing_bot):
    """The report on ``known`` where the model says ``replies``, one after another."""

    def run(known, *replies):
        server.replies = list(replies)
        bot = writing_bot()
        return Report(tuple(evaluate(bot, [known], Options(), ModelAlone(bot, bot.endpoint))))

    return run


def test_an_invention_where_a_refusal_is_due_is_caught(compared):
    report = compared(SCHOOLS, "Phường có 12 trường học [1].")
    (outcome,) = report.outcomes

    assert outcome.right
    assert outcome.invented
    assert report.model.inventions_caught == Share(1, 1)
    assert report.model.alone_right(answerable=False) == Share(0, 1)
    assert [verdict.about for verdict in outcome.alone.unsupported] == ["12"]


def test_the_reply_that_the_product_got_is_not_asked_for_again(compared, server):
    report = compared(FEE, "Lệ phí làm thẻ là 50.000 đồng [1].")

    assert len(server.asked) == 1
    assert not report.outcomes[0].alone.again
    assert report.outcomes[0].alone_right


def test_what_the_product_does_not_ask_is_asked_with_the_same_words(compared, server):
    compared(SCHOOLS, "KHÔNG CÓ.")

    (asked,) = server.asked
    assert asked["messages"][0]["content"] == prompts.as_json(prompts.answering("", []))[0]["content"]
    assert f"Câu hỏi: {SCHOOLS.question}" in asked["messages"][-1]["content"]


def test_a_right_answer_that_refusing_cost_is_counted(compared):
    known = KnownQuestion("Phường có bao nhiêu trường học?", True, (("12 trường",),))
    model = compared(known, "Phường có 12 trường học [1].").model

    assert [o.known for o in model.cost_by_refusing] == [known]
    assert model.cost_by_verifying == []


def test_a_right_answer_that_verifying_cost_is_counted(compared):
    known = KnownQuestion(FEE.question, True, (("năm chục nghìn",),))
    model = compared(known, "Lệ phí là năm chục nghìn [1].").model

    assert [o.known for o in model.cost_by_verifying] == [known]
    assert model.cost_by_refusing == []


def test_all_of_it_stands_in_the_json(compared):
    report = compared(FEE, "Lệ phí làm thẻ là 50.000 đồng [1]. Nộp tại ngân hàng Bắc Á [1].")
    figures = json.loads(json.dumps(report.as_json()))

    assert figures["model"]["statements_dropped"] == {"claim": 1}
    assert figures["model"]["unsupported_shown"] == []
    assert figures["model"]["refusals_kept"] == [0, 0]
    assert figures["model_alone"]["statements_unsupported"]["in_right_answers"] == [1, 2]
    assert figures["model_alone"]["right_answers_cost"] == {"by_refusing": 0, "by_verifying": 0}
    (outcome,) = figures["outcomes"]
    assert [s["supported"] for s in outcome["alone"]["statements"]] == [True, False]
    assert [bool(s["quote"]) for s in outcome["statements"]] == [True, False]


@pytest.mark.parametrize(
    "reply",
    [
        "KHÔNG CÓ.",
        "Không có",
        "Không có thông tin về số trường học.",
        "Các đoạn trích không nêu số trường học.",
    ],
)
def test_refusals_in_other_words_are_refusals(reply):
    assert declines(reply)


@pytest.mark.parametrize("reply", ["Trẻ em không phải nộp lệ phí.", "Có, thư viện mở cửa thứ hai."])
def test_answers_that_deny_are_answers(reply):
    assert not declines(reply)
