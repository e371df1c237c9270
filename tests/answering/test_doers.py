"""Who did it is not answered by a sentence that names nobody."""

import pytest

from hoidap.answering.doers import TASKS, has_no_doer
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
