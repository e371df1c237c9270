"""A row for each word of the tables that tell a connective from a word that is only spelled like one."""

import pytest

from hoidap.answering import connectives
from hoidap.answering.senses import goes_on, is_connective

BEFORE = [(word, row) for word, (rows, _) in connectives.OTHER_SENSES.items() for row in rows.split()]
AFTER = [(word, row) for word, (_, rows) in connectives.OTHER_SENSES.items() for row in rows.split()]

# sentence, word, whether it is a connective there
ROWS = [
    ("Trạm do doanh nghiệp viễn thông đầu tư từ năm 2022.", "do", False),
    ("Rác được gom hằng ngày, do chủ nhà trọ nộp tiền.", "do", False),
    ("Trống do ông Đinh Văn Sửu, một nông dân, phát hiện.", "do", False),
    ("Ban do bà Lê Thị Mai làm trưởng ban.", "do", False),
    ("Trường đóng cửa do xã chưa có nước sạch.", "do", True),
    ("Trường đóng cửa do cán bộ cấp xã kiêm nhiệm.", "do", True),
    ("Trường đóng cửa do mưa lớn kéo dài.", "do", True),
    ("Trường đóng cửa do bệnh viện đưa vào dùng khu mới.", "do", True),
    ("Bà con nên tưới vào sáng sớm.", "nên", False),
    ("Nên tưới vào sáng sớm.", "Nên", False),
    ("Trời mưa suốt đêm nên chợ vắng.", "nên", True),
    ("Nhà bị che khuất bởi dãy núi.", "bởi", False),
    ("Chợ vắng bởi dãy núi che khuất.", "bởi", True),
    ("Hồ sơ nộp tại Trung tâm Phục vụ hành chính công.", "Phục vụ", False),
    ("Bà nói: “Vì mưa lớn, chợ vắng”.", "Vì", True),
    ("Xã phát động phong trào “Ngày thứ bảy vì môi trường xanh”.", "vì", False),
]


@pytest.mark.parametrize(("sentence", "word", "is_one"), ROWS)
def test_a_word_is_a_connective_only_in_its_place(sentence, word, is_one):
    at = sentence.index(f"{word} ")

    assert is_connective(sentence, 0, len(sentence), at, at + len(word)) is is_one


@pytest.mark.parametrize(("word", "ahead"), BEFORE)
def test_no_connective_after_a_word_that_gives_it_another_meaning(word, ahead):
    sentence = f"chợ {ahead.replace('_', ' ')} {word} mưa lớn"
    at = len(f"chợ {ahead} ")

    assert not is_connective(sentence, 0, len(sentence), at, at + len(word))


@pytest.mark.parametrize(("word", "behind"), AFTER)
def test_no_connective_before_a_word_that_gives_it_another_meaning(word, behind):
    sentence = f"chợ hôm qua vắng {word} {behind.replace('_', ' ')} mưa lớn"
    at = sentence.index(f" {word} {behind.split('_')[0]}") + 1

    assert not is_connective(sentence, 0, len(sentence), at, at + len(word))


@pytest.mark.parametrize("actor", connectives.ACTORS.split())
def test_one_who_acts_and_a_deed_are_no_cause(actor):
    sentence = f"cầu do {actor.replace('_', ' ')} kia đầu tư"

    assert not is_connective(sentence, 0, len(sentence), 4, 6)


@pytest.mark.parametrize("deed", [*connectives.DEEDS.split(), *connectives.SHORT_DEEDS.split()])
def test_each_deed_tells_who(deed):
    sentence = f"cầu do bà con {deed.replace('_', ' ')}"

    assert not is_connective(sentence, 0, len(sentence), 4, 6)


@pytest.mark.parametrize("mark", connectives.CAUSE_MARKS.split())
def test_a_state_of_things_is_a_cause_whoever_acts(mark):
    sentence = f"cầu hỏng do bà con {mark.replace('_', ' ')} đầu tư"

    assert is_connective(sentence, 0, len(sentence), 9, 11)


@pytest.mark.parametrize("opener", [*connectives.GOES_ON.split(), "Chính_sách_này"])
def test_a_sentence_goes_on_that_begins_like_this(opener):
    words = opener.replace("_", " ")

    assert goes_on(f"{words[0].upper()}{words[1:]} chợ đóng cửa vì mưa.")


@pytest.mark.parametrize("word", connectives.ALONE.split())
def test_a_reason_without_what_it_led_to_goes_on_from_the_sentence_before(word):
    assert goes_on(f"{word.capitalize()} mưa bão kéo dài.")
    assert not goes_on(f"{word.capitalize()} mưa bão kéo dài, chợ vắng.")
