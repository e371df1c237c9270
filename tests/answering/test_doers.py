"""Who did it is not answered by a sentence that names nobody."""

import pytest

from hoidap.answering.doers import ACTING, TASKS, has_no_doer, is_done_by_another
from hoidap.answering.matching import Match
from hoidap.understanding import understand


def nobody(question, sentence):
    return has_no_doer(understand(question), sentence, 0, len(sentence))


@pytest.mark.parametrize("task", TASKS)
def test_a_sentence_that_begins_with_a_task_names_nobody(task):
    assert nobody("Ai vận chuyển hàng cứu trợ?", f"{task.capitalize()} các việc, vận chuyển hàng cứu trợ.")


@pytest.mark.parametrize(
    ("sentence", "names_nobody"),
    [
        ("Xã lo việc ăn ở, vận chuyển hàng cứu trợ.", False),
        ("Xã lo việc ăn ở; vận chuyển hàng cứu trợ.", True),
        ("- Vận chuyển hàng cứu trợ.", True),
        ("Hàng cứu trợ được vận chuyển trong đêm.", True),
        ("Hàng cứu trợ được dân quân vận chuyển trong đêm.", False),
        ("Hàng cứu trợ được vận chuyển trong đêm do dân quân xã lo.", False),
        ("Vận chuyển hàng cứu trợ: ông Lò Văn Sệnh.", False),
        ("Dân quân xã vận chuyển hàng cứu trợ.", False),
    ],
)
def test_who_did_it(sentence, names_nobody):
    assert nobody("Ai vận chuyển hàng cứu trợ?", sentence) is names_nobody


def test_only_who_did_it_is_asked_for():
    assert not nobody("Vận chuyển hàng cứu trợ bằng gì?", "Vận chuyển hàng cứu trợ bằng xuồng.")


@pytest.mark.parametrize("word", ["do", "bởi"])
def test_who_did_it_behind_the_deed(word):
    assert not nobody("Ai vận chuyển hàng cứu trợ?", f"Tổ chức việc vận chuyển hàng cứu trợ {word} xã lo.")


@pytest.mark.parametrize(
    "word",
    ["thường xuyên", "luôn", "tiếp tục", "từng bước", "kịp thời", "quan tâm", "chú trọng", "đồng loạt"],
)
def test_what_is_done_to_a_thing_names_nobody(word):
    assert nobody("Ai vận chuyển hàng cứu trợ?", f"Hàng cứu trợ được {word} vận chuyển.")


def by_another(question, sentence, *held):
    query = understand(question)
    matches = [Match(term, 1.0, float(term in held), "") for term in query.terms]
    return is_done_by_another(query, matches, sentence)


@pytest.mark.parametrize("body", ACTING)
def test_what_somebody_did_is_not_told_of_another(body):
    question = f"{body[0].upper()}{body[1:]} tặng thị xã bằng khen năm nào?"
    assert by_another(question, "Năm 2024, thị xã được Tỉnh đoàn tặng bằng khen.", "thị xã", "tặng")


def test_it_is_told_of_who_is_asked_about():
    assert not by_another("Thủ tướng tặng bằng khen năm nào?", "Năm 2024, thị xã được khen.", "tặng")
    assert not by_another("Thủ tướng tặng bằng khen năm nào?", "Năm 2024 được Thủ tướng tặng.", "thủ tướng")
    assert not by_another("Năm nào Thủ tướng tặng bằng khen?", "Năm 2024 được Tỉnh đoàn tặng.", "tặng")
