import pytest

from hoidap.vietnamese import canonical, informativeness, strip_marks, synonyms
from hoidap.vietnamese.synonyms import GROUPS

LINES = [line for line in GROUPS.splitlines() if line]


@pytest.mark.parametrize("line", LINES)
def test_each_word_of_a_group_stands_for_the_others(line):
    words = [" ".join(canonical(syllable) for syllable in word.split()) for word in line.split(", ")]

    assert len(words) == len(set(words)) >= 2
    for word in words:
        assert set(words) - {word} <= set(synonyms(word, marked=True))


def test_a_word_without_marks_has_synonyms_without_marks():
    assert strip_marks("tối thiểu") in synonyms("it nhat", marked=False)


def test_a_word_doesnt_stand_for_its_synonyms_synonyms():
    assert "hết hiệu lực" not in synonyms("xóa", marked=True)


def test_rare_words_tell_more_than_common_ones():
    assert informativeness("người", marked=True) < informativeness("quy ước", marked=True)
    assert informativeness("gò sấu", marked=True) == informativeness("2200", marked=True) == 1
    assert informativeness("the", marked=False, language="en") < 0.1
