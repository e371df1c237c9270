from hoidap.reading import read_folder
from hoidap.types import FactName

NOTICE = """ỦY BAN NHÂN DÂN XÃ PHÚ LẠC
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 12/TB-UBND
Phú Lạc, ngày 3 tháng 2 năm 2025

THÔNG BÁO
Về việc mở chợ phiên

Ủy ban nhân dân xã thông báo chợ phiên mở lại từ ngày 10 tháng 2 năm 2025 tại sân vận động của xã.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
(Đã ký)
Trần Văn Bình
"""


def facts(folder, name, text):
    (folder / name).write_text(text, encoding="utf-8")
    document = read_folder(folder)[0][0]
    for fact in document.metadata.facts:
        assert fact.value == " ".join(document.text[fact.start : fact.end].split())
    return {fact.name: fact.value for fact in document.metadata.facts}


def test_number_issuer_date_and_signatory_of_an_official_paper(tmp_path):
    found = facts(tmp_path, "thong-bao.txt", NOTICE)

    assert found[FactName.NUMBER] == "12/TB-UBND"
    assert found[FactName.ISSUER] == "ỦY BAN NHÂN DÂN XÃ PHÚ LẠC"
    assert found[FactName.PUBLISHED_AT] == "ngày 3 tháng 2 năm 2025"
    assert found[FactName.SIGNATORY] == "Trần Văn Bình"


def test_the_same_under_signs_of_emphasis(tmp_path):
    marked = NOTICE.replace("Trần Văn Bình", "**Trần Văn Bình**").replace("Phú Lạc, ngày", "*Phú Lạc, ngày")
    found = facts(tmp_path, "thong-bao.md", marked.replace("năm 2025\n\nTHÔNG", "năm 2025*\n\n# THÔNG"))

    assert found[FactName.SIGNATORY] == "Trần Văn Bình"
    assert found[FactName.PUBLISHED_AT] == "ngày 3 tháng 2 năm 2025"


def test_a_name_beneath_no_office_signs_nothing(tmp_path):
    found = facts(
        tmp_path, "bai.txt", "Chuyện làng tôi\n\nLàng tôi có một cây đa rất to ở đầu làng.\n\nTrần Văn Bình\n"
    )

    assert FactName.SIGNATORY not in found
