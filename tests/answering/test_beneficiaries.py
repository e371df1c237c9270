"""What is asked for one group of people is not told by a document that speaks of no such people."""

import pytest

from hoidap.answering.beneficiaries import FOR, GROUPS, STANDINGS, group_unheard_of
from hoidap.vietnamese import canonical

REPORT = """Phong trào làm sạch đường làng

Phong trào làm sạch đường làng đã huy động được nhiều nguồn lực, từng bước nâng cao đời sống cho nhân dân, tạo bộ mặt
nông thôn đổi mới.

Bà con góp công, góp cát; phụ nữ trồng hoa hai bên đường.
"""


@pytest.fixture(scope="module")
def bot(bot_over):
    return bot_over({"phong-trao.txt": REPORT})


def unheard_of(bot, question):
    evidence, _ = bot.evidence(question)
    return group_unheard_of(evidence, "phong-trao.txt")


@pytest.mark.parametrize("group", [row.replace("_", " ") for row in GROUPS.split()])
def test_every_group(bot, group):
    known = {"phụ nữ", "nữ giới"}  # the report speaks of women
    found = unheard_of(bot, f"Phong trào giúp ích gì cho các {group}?")
    assert found == ("" if group in known else " ".join(map(canonical, group.split())))


@pytest.mark.parametrize("before", FOR)
def test_every_word_that_says_for_whom(bot, before):
    assert unheard_of(bot, f"Phong trào mang lại kết quả gì {before} thương binh?") == "thương binh"


@pytest.mark.parametrize("group", [row.replace("_", " ") for row in STANDINGS.split()])
def test_every_group_with_rules_of_its_own_wherever_it_stands(bot, group):
    found = unheard_of(bot, f"{group.capitalize()} đóng bao nhiêu tiền?")
    assert found == " ".join(map(canonical, group.split()))


def test_it_is_refused_by_name(bot):
    answer = bot.ask("Phong trào làm sạch đường làng giúp ích gì cho thương binh?")

    assert answer.text == "Tài liệu không nhắc đến “thương binh”, nên không có câu trả lời."


@pytest.mark.parametrize(
    "question",
    [
        "Phong trào làm sạch đường làng mang lại gì cho nhân dân?",
        "Phong trào giúp ích gì cho người dân?",
        "Bao nhiêu người trồng hoa cùng với công nhân?",
        "What did the movement bring for workers?",
    ],
)
def test_anybody_a_fact_and_english_are_no_such_questions(bot, question):
    assert not unheard_of(bot, question)
