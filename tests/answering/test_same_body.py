import pytest

from hoidap.answering.same_body import BODIES, SAME, may_be_same_body
from hoidap.vietnamese import canonical, strip_marks


def same(office, asked, told):
    words = [[canonical(word) for word in part.split()] for part in (office, asked, told)]
    found = may_be_same_body(*words, marked=True)
    bare = ([strip_marks(word) for word in part] for part in words)
    assert may_be_same_body(*bare, marked=False) is found
    return found


@pytest.mark.parametrize(
    ("office", "asked", "told"),
    [
        ("chủ tịch", "ubnd huyện là ai", "ủy ban nhân dân huyện"),
        ("chủ tịch", "xã là ai", "ubnd xã"),
        ("chủ tịch", "mặt trận huyện", "ủy ban mttq việt nam huyện"),
        ("giám đốc", "là ai", "trung tâm văn hóa"),
        ("giám đốc", "trung tâm văn hóa tên gì", ""),
        ("hiệu trưởng", "trường nguyễn trãi", "trường thcs nguyễn trãi"),
        ("trưởng ban", "dân vận là ai", "dân vận huyện ủy"),
        ("trưởng ban", "là ai", "dân vận huyện ủy"),
        ("trưởng thôn", "đông là ai", "đông"),
        ("chủ tịch", "ủy ban xã là ai", "ủy ban nhân dân xã"),
        ("bí thư", "đảng bộ xã", "đảng ủy xã"),
        ("bí thư", "đoàn xã", "đoàn thanh niên xã"),
        ("phó bí thư", "huyện ủy là ai", "thường trực huyện ủy"),
    ],
)
def test_an_office_may_be_that_of_the_body_asked_about(office, asked, told):
    assert same(office, asked, told)


@pytest.mark.parametrize(
    ("office", "asked", "told"),
    [
        ("chủ tịch", "ubnd huyện là ai", "hội đồng bồi thường"),
        ("chủ tịch", "hội đồng tư vấn", "hội đồng bồi thường"),
        ("chủ tịch", "hội nông dân xã", "hội phụ nữ xã"),
        ("phó bí thư", "tỉnh đoàn là ai", "thường trực huyện ủy"),
        ("bí thư", "tỉnh đoàn", "huyện đoàn"),
        ("giám đốc", "công ty cấp nước", "ban quản lý dự án"),
        ("trưởng ban", "tổ chức huyện ủy", "dân vận huyện ủy"),
    ],
)
def test_another_bodys_is_not(office, asked, told):
    assert not same(office, asked, told)


@pytest.mark.parametrize("body", BODIES)
def test_each_body_is_told_from_another(body):
    assert not same("giám đốc", f"{body} abc", "xí nghiệp abc" if body != "xí nghiệp" else "sở abc")


@pytest.mark.parametrize("row", [row for row in SAME if len(row) > 1])
def test_the_names_of_a_body_are_the_same(row):
    assert all(same("chủ tịch", f"{name} xã", f"{row[0]} xã") for name in row)
