import pytest

from hoidap.answering.answer_types import fitting, gated
from hoidap.answering.definitions import pointed_back
from hoidap.understanding import understand

MEANINGS = [
    ("Tổ hòa giải là gì?", "Tổ hòa giải là tổ chức tự nguyện của dân.", ["Tổ hòa giải"]),
    ("Tổ hòa giải là gì?", "Xã mở lớp cho tổ hòa giải (nhóm giải quyết mâu thuẫn).", ["tổ hòa giải"]),
    ("Tổ hòa giải là gì?", "Riêng “Tổ hòa giải” là nhóm phụ nữ lớn tuổi.", ["Tổ hòa giải"]),
    ("Tổ hòa giải là gì?", "Tổ hòa giải đã họp hai lần.", []),
    ("Quay vòng là gì?", "“Quay vòng” theo cách gọi của bà con là chia khách.", ["Quay vòng"]),
    ("Tổ hòa giải được hiểu là gì?", "Tổ hòa giải là tổ chức tự nguyện của dân.", ["Tổ hòa giải"]),
    ("Thế nào là tổ hòa giải trong quy chế?", "Tổ hòa giải là tổ chức của dân.", ["Tổ hòa giải"]),
    ("Bệnh sởi Rubella là gì?", "Sởi Rubella là bệnh truyền nhiễm.", ["Sởi Rubella"]),
    ("Bệnh sởi Rubella là gì?", "Rubella là bệnh truyền nhiễm.", []),
    ("Quy chế dân chủ ở cơ sở là gì?", "Quy chế dân chủ ở cơ sở là bộ quy tắc.", ["Quy chế dân chủ ở cơ sở"]),
    ("Quy chế dân chủ ở cơ sở là gì?", "Quy chế dân chủ ở cơ sở được triển khai ở các xã.", []),
    ("Đề án sáng xanh sạch đẹp là gì?", "Các đề án Sáng - xanh - sạch - đẹp được thực hiện.", []),
    ("to hoa giai nghia la gi", "Tổ hòa giải chính là cầu nối.", ["Tổ hòa giải"]),
]
POINTED = [
    ("Một mô hình hay là “Ngôi nhà xanh”. Đó là khung sắt có lưới.", "Ngôi nhà xanh”. Đó là"),
    ("Một mô hình hay là ngôi nhà xanh.\nĐó là khung sắt có lưới.", None),
    ("Ngôi nhà xanh có ở mọi thôn. Đó là khung sắt có lưới.", None),
    ("Mô hình hay là ngôi nhà xanh. Đó là lần đầu làm.", None),
]


@pytest.mark.parametrize(("question", "text", "found"), MEANINGS)
def test_the_meaning_of_a_word_is_only_told_by_what_explains_it(question, text, found):
    query = understand(question)
    assert gated(query)
    assert [text[c.start : c.end] for c in fitting(query, text, 0, len(text))] == found


def test_a_property_is_no_meaning():
    assert not gated(understand("Nhiệm vụ của đội hòa giải là gì?"))


@pytest.mark.parametrize(("text", "found"), POINTED)
def test_what_ends_one_sentence_may_be_explained_by_the_next(text, found):
    second = text.index("Đó là")
    before = (0, len(text[:second].rstrip()))
    pointed = pointed_back(understand("Ngôi nhà xanh là gì?"), text, before, second, len(text))
    assert (text[pointed.start : pointed.end] if pointed else None) == found
