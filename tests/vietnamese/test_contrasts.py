from collections import Counter

import pytest

from hoidap.vietnamese.contrasts import contrasts


@pytest.mark.parametrize("group", contrasts(), ids=lambda group: next(iter(group.members)))
def test_a_group_tells_its_things_apart(group):
    count = Counter(group.members.values())

    assert len(count) > 1
    assert all(group.named(f" hỏi về {name} ạ ") == {number} for name, number in group.members.items())


def test_the_longer_name_is_meant():
    one = next(group for group in contrasts() if "khuyết tật đặc biệt nặng" in group.members)

    assert one.named(" người khuyết tật đặc biệt nặng ") == {one.members["khuyết tật đặc biệt nặng"]}
