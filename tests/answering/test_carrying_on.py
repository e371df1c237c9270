"""Whether the next sentence goes on about what the one before it tells."""

import pytest

from hoidap.answering.carrying_on import (
    CARRIES_ON,
    CONDITIONS,
    LABELS,
    POINTS_BACK,
    POINTS_UP,
    TURNS_AWAY,
    answers_itself,
    carries_on,
    case_told,
    is_headed,
    leaves_speech_open,
    only_announces,
)


@pytest.mark.parametrize("opening", CARRIES_ON)
def test_an_opening_that_goes_on(opening):
    assert carries_on(f"{opening.capitalize()} mỗi nhà góp một ít, ai cũng vui.")


@pytest.mark.parametrize("word", POINTS_BACK)
def test_a_word_that_points_back_in_the_first_clause(word):
    assert carries_on(f"Với cách làm {word}, nhà nào cũng góp một ít.")
    assert not carries_on(f"Mỗi nhà góp một ít, nhờ cách {word}.")


@pytest.mark.parametrize("opening", TURNS_AWAY)
def test_an_opening_that_turns_to_another_thing(opening):
    assert not carries_on(f"{opening.capitalize()}, xã trao mười suất quà.")


@pytest.mark.parametrize("opening", CONDITIONS)
def test_the_case_in_which_something_holds(opening):
    assert case_told(f"{opening.capitalize()} người không có sổ, xã chi trả.") == (
        f"{opening.capitalize()} người không có sổ"
    )


def test_another_opening_tells_no_case():
    assert not case_told("Xã chi trả, nếu có sổ.")
    assert not carries_on("Bãi đỗ xe nằm trên đường lớn.")


@pytest.mark.parametrize(
    ("sentence", "open_speech"),
    [
        ("Ông Sĩ kể: “Lúc đầu nhiều người ngại.", True),
        ('Ông Sĩ kể: "Lúc đầu nhiều người ngại.', True),
        ("Ông Sĩ kể: “Lúc đầu nhiều người ngại.”", False),
        ("Chương trình “Đời sống văn hóa" + '" đã xong.', False),
    ],
)
def test_speech_that_goes_on_in_the_next_sentence(sentence, open_speech):
    assert leaves_speech_open(sentence) is open_speech


@pytest.mark.parametrize(
    ("sentence", "announces"),
    [
        ("Bà con trồng cam như sau.", True),
        ("Hồ sơ được nộp theo trình tự sau đây.", True),
        ("Việc xét duyệt làm theo trình tự.", True),
        ("Cá được phơi theo hai cách.", True),
        ("Rác được ủ theo ba bước.", True),
        ("Tiền được trả bằng 2 hình thức.", True),
        ("Bà con trồng cam trên đồi.", False),
        ("Ba cách ấy đều hay và rẻ.", False),
    ],
)
def test_a_sentence_that_only_announces_is_told_on(sentence, announces):
    assert only_announces(sentence) is announces


TOLD = """CHUYỆN PHỐ MỚI

Mô hình đổi rác lấy quà được làm ở chợ Vĩnh từ tháng ba. Theo cách này, ai mang đến 3 kg rác thì được một cây xanh. Đội văn nghệ của phường đã đi diễn ở tỉnh.

Nước rỉ rác được pha loãng với nước theo tỷ lệ 1/100 để tưới cây. Hội Phụ nữ phường đã mở 22 lớp hướng dẫn.
"""


@pytest.mark.parametrize(
    ("question", "said", "unasked"),
    [
        ("Mô hình đổi rác lấy quà được làm như thế nào?", "3 kg rác", "văn nghệ"),
        ("Nước rỉ rác pha thế nào để tưới cây?", "1/100", "22 lớp"),
    ],
)
def test_how_something_is_done_is_told_to_its_end_and_not_beyond(bot_over, question, said, unasked):
    answer = bot_over({"pho.txt": TOLD}).ask(question)
    assert answer.answered
    assert said in answer.text
    assert unasked not in answer.text


@pytest.mark.parametrize("label", LABELS)
def test_a_line_headed_by_what_all_of_it_gives(label):
    assert is_headed(f"**{label.capitalize()} điều chỉnh:** Giá cũ áp dụng từ năm 2017.")
    assert not is_headed(f"{label.capitalize()} điều chỉnh là giá cũ áp dụng từ năm 2017.")
    assert not is_headed(f"Xã nêu {label} như sau: giá cũ áp dụng từ năm 2017.")


PRICES = """THÔNG BÁO ĐIỀU CHỈNH GIÁ NƯỚC

**Lý do điều chỉnh:** Giá nước cũ áp dụng từ năm 2017. Từ đó đến nay chi phí điện tăng 21%. Nguồn nước cũng xa hơn.

Giá nước mới áp dụng từ tháng 10 năm 2024.
"""


def test_a_reason_is_quoted_with_all_of_the_line_that_it_heads(bot_over):
    answer = bot_over({"gia-nuoc.md": PRICES}).ask("Vì sao điều chỉnh giá nước?")

    assert [citation.quote for citation in answer.citations] == [PRICES.split("\n\n")[1]]


@pytest.mark.parametrize("word", POINTS_UP)
def test_a_word_that_points_up_at_the_end_of_the_first_clause(word):
    assert carries_on(f"Quá thời hạn {word}, hồ sơ được chuyển vào kho.")
    assert not carries_on(f"Hồ sơ {word} bàn được chuyển vào kho.")


@pytest.mark.parametrize(
    ("line", "said", "answers"),
    [
        ("**Có mất tiền không?** Không. Xã trả.", "**Có mất tiền không?** Không.", True),
        ("**Có mất tiền không?** Không. Xã trả.", "Xã trả.", False),
        ("Ông hỏi: Có mất tiền không? Không.", "Có mất tiền không? Không.", False),
        ("Xã trả.", "Xã trả.", False),
    ],
)
def test_a_line_that_asks_and_answers(line, said, answers):
    start = line.index(said)

    assert answers_itself(line, start, start + len(said)) is answers
