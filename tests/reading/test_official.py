import pytest

from hoidap.reading import read_folder
from hoidap.types import FactName, Kind

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


def test_the_place_stands_before_the_date(tmp_path):
    assert facts(tmp_path, "thong-bao.txt", NOTICE)[FactName.PLACE] == "Phú Lạc"


@pytest.mark.parametrize(
    ("signature", "signatory"),
    [
        ("GIÁM ĐỐC\nBác sĩ chuyên khoa II Trần Văn Bình", "Bác sĩ chuyên khoa II Trần Văn Bình"),
        ("GIÁM ĐỐC\n(Đã ký)\nTS. Trần Văn Bình", "TS. Trần Văn Bình"),
        ("HIỆU TRƯỞNG\nPGS.TS Trần Văn Bình", "PGS.TS Trần Văn Bình"),
        ("TRƯỞNG PHÒNG\nThạc sĩ Trần Văn Bình", "Thạc sĩ Trần Văn Bình"),
        ("CHỈ HUY TRƯỞNG\nĐại tá Trần Văn Bình", "Đại tá Trần Văn Bình"),
        ("CHỦ TỊCH\n(Đã ký) Trần Văn Bình", "Trần Văn Bình"),
        ("CHỦ TỊCH\n(Đã ký)\nTRẦN VĂN BÌNH", "TRẦN VĂN BÌNH"),
    ],
)
def test_forms_of_a_signature(tmp_path, signature, signatory):
    paper = NOTICE[: NOTICE.index("CHỦ TỊCH\n")] + signature + "\n"

    assert facts(tmp_path, "thong-bao.txt", paper)[FactName.SIGNATORY] == signatory


def test_a_letter_without_number_is_signed_beneath_an_office_in_capitals(tmp_path):
    letter = (
        "Thư ngỏ\n\nNhà trường kính mời phụ huynh đến dự buổi họp đầu năm.\n\nHIỆU TRƯỞNG\nTrần Văn Bình\n"
    )

    assert facts(tmp_path, "thu.txt", letter)[FactName.SIGNATORY] == "Trần Văn Bình"


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("Số: 1045/HD-BHXH. Phú Lạc, ngày 3 tháng 2 năm 2025", "1045/HD-BHXH"),
        ("Số: 07/2024/TT-BYT – Phú Lạc, ngày 3 tháng 2 năm 2025", "07/2024/TT-BYT"),
        ("Số: 12 /TB-UBND     Phú Lạc, ngày 3 tháng 2 năm 2025", "12 /TB-UBND"),
    ],
)
def test_number_and_date_on_one_line_beneath_the_title(tmp_path, line, number):
    found = facts(
        tmp_path,
        "huong-dan.txt",
        f"Hướng dẫn mở chợ phiên trên địa bàn xã\n\n{line}\n\nChợ phiên mở lại từ ngày 10 tháng 2 năm 2025.\n",
    )

    assert found[FactName.NUMBER] == number
    assert found[FactName.PUBLISHED_AT] == "ngày 3 tháng 2 năm 2025"
    assert found[FactName.PLACE] == "Phú Lạc"
    assert found[FactName.TITLE] == "Hướng dẫn mở chợ phiên trên địa bàn xã"


def test_number_and_subject_on_one_line(tmp_path):
    letter = NOTICE.replace("Số: 12/TB-UBND", "Số: 12/UBND-VP V/v mở chợ phiên")

    assert facts(tmp_path, "cong-van.txt", letter)[FactName.NUMBER] == "12/UBND-VP"


def test_a_title_above_the_lines_of_its_issuer(tmp_path):
    found = facts(
        tmp_path,
        "noi-quy.txt",
        """NỘI QUY CHỢ PHIÊN PHÚ LẠC

BAN QUẢN LÝ CHỢ PHÚ LẠC
Số: 03/NQ-BQL
Phú Lạc, ngày 3 tháng 2 năm 2025

Kính gửi: các hộ kinh doanh.

Chợ mở cửa từ 5 giờ đến 18 giờ, mỗi hộ tự dọn chỗ của mình trước khi về.
""",
    )

    assert found[FactName.TITLE] == "NỘI QUY CHỢ PHIÊN PHÚ LẠC"
    assert found[FactName.ISSUER] == "BAN QUẢN LÝ CHỢ PHÚ LẠC"


def test_an_issuer_above_the_number_is_no_title(tmp_path):
    paper = NOTICE[NOTICE.index("Số") :].replace("THÔNG BÁO\n", "")
    found = facts(tmp_path, "cong-van.txt", "ỦY BAN NHÂN DÂN XÃ PHÚ LẠC\n\n" + paper)

    assert found[FactName.ISSUER] == "ỦY BAN NHÂN DÂN XÃ PHÚ LẠC"
    assert found.get(FactName.TITLE) != found[FactName.ISSUER]


def test_a_name_beneath_no_office_signs_nothing(tmp_path):
    found = facts(
        tmp_path, "bai.txt", "Chuyện làng tôi\n\nLàng tôi có một cây đa rất to ở đầu làng.\n\nTrần Văn Bình\n"
    )

    assert FactName.SIGNATORY not in found


def test_a_title_above_an_issuer_that_is_named_again_beneath(tmp_path):
    found = facts(
        tmp_path,
        "nghi-quyet.txt",
        """NGHỊ QUYẾT VỀ GIÁ CHỢ PHIÊN PHÚ LẠC

HỘI ĐỒNG NHÂN DÂN XÃ PHÚ LẠC
Số: 03/NQ-HĐND
Phú Lạc, ngày 3 tháng 2 năm 2025

HỘI ĐỒNG NHÂN DÂN XÃ PHÚ LẠC
KHÓA II, KỲ HỌP THỨ HAI

Điều 1. Giá chỗ ngồi

Mỗi hộ trả 10.000 đồng một phiên cho chỗ ngồi trong chợ, tự dọn chỗ của mình trước khi về.
""",
    )

    assert found[FactName.TITLE] == "NGHỊ QUYẾT VỀ GIÁ CHỢ PHIÊN PHÚ LẠC"
    assert found[FactName.ISSUER] == "HỘI ĐỒNG NHÂN DÂN XÃ PHÚ LẠC"


def test_number_issuer_and_signature_are_no_body_text(tmp_path):
    (tmp_path / "thong-bao.txt").write_text(NOTICE, encoding="utf-8")
    document = read_folder(tmp_path)[0][0]
    body = [document.text[b.start : b.end] for b in document.blocks if b.kind in (Kind.BODY, Kind.HEADING)]

    assert len(body) == 1


LEAFLET = """SỞ Y TẾ TỈNH BÌNH LẠC
TRUNG TÂM KIỂM SOÁT BỆNH TẬT

PHÒNG BỆNH SỞI CHO TRẺ

1. BỆNH SỞI LÀ GÌ?

Sởi là bệnh truyền nhiễm do vi rút gây ra, lây rất nhanh qua đường hô hấp khi người bệnh ho hay hắt hơi.
"""


def test_whose_paper_it_is_stands_above_its_title(read):
    assert read(LEAFLET).title == "PHÒNG BỆNH SỞI CHO TRẺ"


def test_a_heading_may_ask(read):
    document = read(LEAFLET)
    headings = [document.text[b.start : b.end] for b in document.blocks if b.kind is Kind.HEADING]
    assert "1. BỆNH SỞI LÀ GÌ?" in headings
