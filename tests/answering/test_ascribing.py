"""A paper of one body is not told of as another's."""

import pytest

from hoidap.answering.ascribing import ISSUERS, ascribed_to_another
from hoidap.understanding import understand

TOLD = (
    "Việc góp ý theo Quyết định số 217-QĐ/TW, 218-QĐ/TW của Bộ Chính trị (khóa XI) và Quyết định số 6525-QĐ/TU của "
    "Thành ủy được tăng cường; Quyết định số 45/QĐ-UBND của Ủy ban nhân dân quận đã có hiệu lực."
)


@pytest.mark.parametrize(
    ("question", "another"),
    [
        ("Quyết định 218 của Thành ủy quy định gì?", "218 của Thành ủy"),
        ("Quyết định 217-QĐ/TW do Chính phủ ban hành nói gì?", "217-QĐ/TW của Chính phủ"),
        ("Quyết định 217 của Bộ Chính trị nói gì?", ""),
        ("Quyết định 6525 của Thành ủy nói gì?", ""),
        ("Quyết định 6525 của Bộ Chính trị nói gì?", "6525 của Bộ Chính trị"),
        ("Quyết định 45/QĐ-UBND của UBND quận có hiệu lực chưa?", ""),
        ("Quyết định 45/QĐ-UBND của Hội đồng nhân dân nói gì?", "45/QĐ-UBND của Hội đồng nhân dân"),
        ("6525 là của Bộ Chính trị phải không?", ""),
        ("Quyết định 218 của huyện nói gì?", ""),
        ("Nghị quyết 218 của Quốc hội nói gì?", ""),
        ("Quyết định 999 của Thành ủy nói gì?", ""),
    ],
)
def test_a_paper_is_not_another_bodys(question, another):
    assert ascribed_to_another(understand(question), TOLD) == another


def test_a_number_that_stands_elsewhere_too_may_be_the_papers_own():
    text = f"THÀNH ỦY\nSố: 218-QĐ/TU\n{TOLD}"
    assert ascribed_to_another(understand("Quyết định 218 của Thành ủy quy định gì?"), text) == ""


@pytest.mark.parametrize("issuer", ISSUERS)
def test_every_body_of_the_table(issuer):
    told = f"Nghị quyết số 12-NQ/TH của {issuer} về việc này."
    assert ascribed_to_another(understand(f"Nghị quyết 12 của {issuer} nói gì?"), told) == ""
    other = next(name for name in ISSUERS if name != issuer)
    asked = understand(f"Nghị quyết 12 của {other} nói gì?")
    assert ascribed_to_another(asked, told) == f"12 của {other}"
