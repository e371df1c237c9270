"""What is asked for one group of people is not told by a document that speaks of no such people."""

import pytest

from hoidap.answering.beneficiaries import FOR, GROUPS, STANDINGS, group_unheard_of
from hoidap.vietnamese import spelled

REPORT = """Phong trào làm sạch đường làng

Phong trào làm sạch đường làng đã huy động được nhiều nguồn lực, từng bước nâng cao đời sống cho nhân dân, tạo bộ mặt
nông thôn đổi mới.

Bà con góp công, góp cát; phụ nữ trồng hoa hai bên đường.
"""

BRIDGE = """Cầu mới qua sông Trà

Cầu dài 120 mét, thông xe sáng thứ hai, rút ngắn quãng đường về thị trấn từ 9 km còn 4 km.
"""


@pytest.fixture(scope="module")
def bot(bot_over):
    return bot_over({"phong-trao.txt": REPORT})


@pytest.fixture(scope="module")
def other(bot_over):
    return bot_over({"phong-trao.txt": BRIDGE})


def unheard_of(bot, question, document="phong-trao.txt"):
    evidence, _ = bot.evidence(question)
    return group_unheard_of(evidence, document)


def words(row):
    return [word.replace("_", " ") for word in row.split()]


@pytest.mark.parametrize("group", [group for groups, _ in GROUPS for group in words(groups)])
def test_every_group_of_which_nothing_is_said(other, group):
    assert unheard_of(other, f"Cầu mới giúp ích gì cho các {group}?") == spelled(group, marked=True).strip()


@pytest.mark.parametrize(
    ("group", "word"),
    [(words(groups)[0], word) for groups, others in GROUPS for word in words(others)],
)
def test_every_word_that_speaks_of_a_group(bot_over, group, word):
    bot = bot_over({"cau.txt": f"{BRIDGE}\n\nLễ khánh thành có {word} đến dự.\n"})

    assert not unheard_of(bot, f"Cầu mới giúp ích gì cho các {group}?", "cau.txt")


@pytest.mark.parametrize("before", FOR)
def test_every_word_that_says_for_whom(bot, before):
    assert unheard_of(bot, f"Phong trào mang lại kết quả gì {before} thương binh?") == "thương binh"


@pytest.mark.parametrize("group", words(STANDINGS))
def test_every_group_with_rules_of_its_own_wherever_it_stands(other, group):
    assert (
        unheard_of(other, f"{group.capitalize()} đóng bao nhiêu tiền?") == spelled(group, marked=True).strip()
    )


def test_what_is_asked_next_of_another_group_is_asked_of_that(bot_over):
    text = f"{BRIDGE}\n\nNgười cao tuổi được miễn phí gửi xe ở chân cầu.\n"
    history = [("Người nghèo được ưu đãi gì?", "")]
    answer = bot_over({"cau.txt": text}).ask("Còn người cao tuổi thì sao?", history)

    assert "người nghèo" not in answer.text


def test_people_at_large_are_no_farmers(bot):
    assert unheard_of(bot, "Phong trào giúp ích gì cho ngư dân?") == "ngư dân"


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
