"""Markdown, HTML, PDF and Word files, made here and read."""

import logging
import zipfile
from datetime import datetime
from io import BytesIO

import docx
import pytest
from pypdf import PdfReader, PdfWriter

from hoidap.types import FactName, Kind

PROSE = "Trạm y tế xã khám bệnh miễn phí cho người già vào sáng thứ ba hằng tuần, bắt đầu từ bảy giờ."


def pdf_of(*pages):
    """Make a PDF whose pages each show the given lines; Vietnamese through a ToUnicode table."""
    letters = sorted({char for page in pages for line in page for char in line})
    codes = {char: number for number, char in enumerate(letters, 1)}
    table = "\n".join(f"<{code:02x}> <{ord(char):04x}>" for char, code in codes.items())
    cmap = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /T def /CMapType 2 def\n"
        "1 begincodespacerange <00> <ff> endcodespacerange\n"
        f"{len(codes)} beginbfchar\n{table}\nendbfchar endcmap end end"
    )
    widths = " ".join(["500"] * (len(codes) + 1))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(pages)} /Kids [{' '.join(f'{5 + 2 * n} 0 R' for n in range(len(pages)))}] >>",
        f"<< /Type /Font /Subtype /TrueType /BaseFont /T /FirstChar 0 /LastChar {len(codes)} /Widths [{widths}] "
        "/ToUnicode 4 0 R >>",
        f"<< /Length {len(cmap)} >>\nstream\n{cmap}\nendstream",
    ]
    for number, lines in enumerate(pages):
        shown = " 0 -14 Td ".join(f"<{''.join(f'{codes[char]:02x}' for char in line)}> Tj" for line in lines)
        content = f"BT /F 12 Tf 50 780 Td {shown} ET" if lines else ""
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> "
            f"/Contents {6 + 2 * number} 0 R >>"
        )
        objects.append(f"<< /Length {len(content)} >>\nstream\n{content}\nendstream")
    body, places = "%PDF-1.4\n", []
    for number, written in enumerate(objects, 1):
        places.append(len(body))
        body += f"{number} 0 obj\n{written}\nendobj\n"
    rows = "".join(f"{place:010d} 00000 n \n" for place in places)
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{rows}"
    trailer = f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(body)}\n%%EOF"
    return (body + end + trailer).encode("latin-1")


def word_of(document):
    file = BytesIO()
    document.save(file)
    return file.getvalue()


@pytest.mark.parametrize(
    "line", ["**Điều 2. Giờ mở cửa**", "_Điều 2. Giờ mở cửa_", "***Điều 2. Giờ mở cửa***"]
)
def test_markdown_line_that_is_bold_or_slanted_is_read_without_the_signs(read, texts_of, assert_whole, line):
    source = f"# Nội quy\n\n{line}\n\nThư viện mở cửa từ **7 giờ** mỗi sáng.\n"
    document = read(source, "noi-quy.md")

    assert texts_of(document, Kind.HEADING) == ["Điều 2. Giờ mở cửa"]
    assert texts_of(document, Kind.BODY) == ["Thư viện mở cửa từ **7 giờ** mỗi sáng."]
    assert_whole(document, markup=True)


@pytest.mark.parametrize("sign", ["**", "***", "_"])
def test_markdown_title_of_two_bold_lines_is_one_without_signs(read, sign):
    lines = f"{sign}NGHỊ ĐỊNH{sign}\n{sign}Quy định về quản lý nhà nổi{sign}"
    document = read(f"{lines}\n\nĐiều 1. Phạm vi\n\nNghị định này quy định.\n", "nd.md")

    assert document.title == "NGHỊ ĐỊNH Quy định về quản lý nhà nổi"


def test_markdown_keeps_its_text_and_its_headings_without_signs(read, texts_of, assert_whole):
    source = (
        "---\ntitle: Sổ tay y tế\nauthor: Trần Hà\ndate: 2021-05-04\n---\n\n# Lịch khám ##\n\n"
        f"{PROSE}\n\n## Mang theo gì\n\n- Thẻ bảo hiểm\n- Sổ khám\n\n```\n# không phải tiêu đề\n```\n\n---\n\n"
        "Liên hệ\n-------\n\nGọi số của trạm.\n"
    )
    document = read(source, "so-tay.md")

    assert_whole(document, markup=True)
    assert document.text == source
    assert document.title == "Lịch khám"
    assert texts_of(document, Kind.HEADING) == ["Mang theo gì", "Liên hệ"]
    assert texts_of(document, Kind.BODY) == [
        *(PROSE, "- Thẻ bảo hiểm", "- Sổ khám", "```\n# không phải tiêu đề\n```", "Gọi số của trạm.")
    ]
    assert document.metadata.author == "Trần Hà"
    assert document.metadata.published_at == datetime(2021, 5, 4)
    assert {fact.name for fact in document.metadata.facts} >= {FactName.AUTHOR, FactName.PUBLISHED_AT}


def test_html_is_read_without_what_surrounds_it(read, texts_of, assert_whole):
    source = f"""<!doctype html><html><head><meta charset="utf-8"><title>Khám bệnh | Báo X</title>
<meta property="article:published_time" content="2021-05-04T08:30:00+07:00"><meta name="author" content="Trần Hà">
<meta property="og:site_name" content="Báo Xã Nhà"><script>var a = "bí mật";</script></head>
<body><nav><a href="/">Trang chủ</a></nav><h1>Khám bệnh <em>miễn phí</em> cho người già</h1>
<p>{PROSE}</p><ul><li><a href="/b">Ba bác sĩ trẻ về công tác ở xã vùng cao</a></li></ul>
<h2>Mang theo gì</h2><p>Thẻ bảo hiểm&nbsp;và <b>sổ</b> khám.<br>Đến sớm mười phút.</p>
<figure><img src="a.jpg"><figcaption>Bác sĩ khám cho cụ bà. Ảnh: Lê Nam</figcaption></figure>
<table><tr><td>Thứ ba</td><td>7 giờ</td></tr></table><div hidden>ẩn</div>
<footer>Bản quyền</footer></body></html>"""
    document = read(source, "page.HTML")

    assert_whole(document)
    assert document.title == "Khám bệnh miễn phí cho người già"
    assert not any(word in document.text for word in ("bí mật", "Trang chủ", "Bản quyền", "ẩn"))
    assert texts_of(document, Kind.HEADING) == ["Mang theo gì"]
    assert texts_of(document, Kind.RELATED) == ["Ba bác sĩ trẻ về công tác ở xã vùng cao"]
    assert document.metadata.related_titles == ("Ba bác sĩ trẻ về công tác ở xã vùng cao",)
    assert "Thẻ bảo hiểm và sổ khám." in document.text
    assert "Thứ ba 7 giờ" in document.text
    assert document.metadata.captions == ("Bác sĩ khám cho cụ bà.",)
    assert document.metadata.photographer == "Lê Nam"
    assert document.metadata.author == "Trần Hà"
    assert document.metadata.published_at == datetime(2021, 5, 4, 8, 30)
    assert document.metadata.source_name == "Báo Xã Nhà"
    assert FactName.AUTHOR not in {fact.name for fact in document.metadata.facts}


def test_html_without_text_is_told(refused):
    assert "no text" in refused("<html><body><script>render()</script></body></html>", "app.html")


def test_html_in_windows_1258_is_named(refused):
    word = "Viê\u0323t Nam co\u0301 nhiê\u0300u ti\u0309nh la\u0323 ".encode("cp1258")
    data = b"<html><meta charset='windows-1258'><body><p>" + word * 5 + b"</p></body></html>"

    assert "Windows-1258" in refused(data, "old.htm")


def test_pdf_lines_become_paragraphs(read, texts_of, assert_whole):
    first = [
        "LỊCH KHÁM BỆNH",
        *_broken(PROSE),
        "Mỗi người mang theo thẻ bảo hiểm và sổ khám cũ, nếu còn giữ thì",
    ]
    second = ["mang cả đơn thuốc lần trước.", "2"]
    document = read(pdf_of(first, second), "lich.pdf")

    assert_whole(document)
    assert document.title == "LỊCH KHÁM BỆNH"
    assert texts_of(document, Kind.BODY) == [
        PROSE,
        "Mỗi người mang theo thẻ bảo hiểm và sổ khám cũ, nếu còn giữ thì mang cả đơn thuốc lần trước.",
    ]


def _broken(text, width=64):
    lines = [""]
    for word in text.split():
        if len(lines[-1]) + len(word) > width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


def test_pdf_with_a_password_is_told(refused):
    writer = PdfWriter(PdfReader(BytesIO(pdf_of(["bi mat"]))))
    writer.encrypt("khoa", algorithm="RC4-128")
    file = BytesIO()
    writer.write(file)

    assert "password" in refused(file.getvalue(), "khoa.pdf")


def test_pdf_with_an_empty_password_is_read(read):
    writer = PdfWriter(PdfReader(BytesIO(pdf_of([PROSE]))))
    writer.encrypt("", "chu", algorithm="RC4-128")
    file = BytesIO()
    writer.write(file)

    assert read(file.getvalue(), "mo.pdf").text == PROSE


def test_scanned_pdf_is_told_with_the_way_to_read_it(refused):
    reason = refused(pdf_of([], []), "scan.pdf")

    assert "scan" in reason
    assert "OCR" in reason


@pytest.mark.parametrize("data", [b"%PDF-1.7\nnot really", pdf_of([PROSE])[:120], b"hello"])
def test_damaged_pdf_is_told_quietly(data, refused, caplog):
    with caplog.at_level(logging.DEBUG):
        reason = refused(data, "hong.pdf")

    assert "damaged" in reason
    assert not [record for record in caplog.records if record.name.startswith("pypdf")]


def test_word_file_in_document_order(read, texts_of, assert_whole):
    word = docx.Document()
    word.add_heading("Lịch khám bệnh của trạm", level=0)
    word.add_paragraph(PROSE)
    word.add_heading("Giờ khám", level=1)
    table = word.add_table(rows=2, cols=2)
    for cell, text in zip(
        [c for row in table.rows for c in row.cells], ["Ngày", "Giờ", "Thứ ba", "7:00"], strict=True
    ):
        cell.text = text
    word.add_paragraph("Sau bảng còn một dòng.")
    word.core_properties.author = "python-docx"
    document = read(word_of(word), "lich.docx")

    assert_whole(document)
    assert document.title == "Lịch khám bệnh của trạm"
    assert texts_of(document, Kind.HEADING) == ["Giờ khám"]
    assert texts_of(document, Kind.BODY) == [PROSE, "Ngày | Giờ", "Thứ ba | 7:00", "Sau bảng còn một dòng."]
    assert document.metadata.author is None


def test_word_file_with_a_real_author(read):
    word = docx.Document()
    word.add_paragraph(PROSE)
    word.core_properties.author = "Trần Hà"
    word.core_properties.title = "Lịch khám"
    document = read(word_of(word), "lich.docx")

    assert (document.metadata.author, document.title) == ("Trần Hà", "Lịch khám")


def test_word_file_in_an_old_font_encoding_is_named(refused):
    word = docx.Document()
    word.add_paragraph("Céng hoµ x· héi chñ nghÜa ViÖt Nam, §éc lËp - Tù do - H¹nh phóc")

    assert "TCVN3" in refused(word_of(word), "cu.docx")


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"PK\x03\x04 broken", "damaged"),
        (b"plain", "damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "old Word file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "password"),
    ],
)
def test_word_files_that_cannot_be_opened_are_told(data, told, refused):
    assert told in refused(data, "hong.docx")


def test_word_file_that_unpacks_to_too_much_is_refused_before_it_is_opened(refused, monkeypatch):
    monkeypatch.setattr("hoidap.reading.formats.docx._MOST_XML_BYTES", 10_000)
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", b" " * 100_000)

    assert "more than" in refused(file.getvalue(), "bom.docx")


def test_empty_word_file_is_told(refused):
    assert "no text" in refused(word_of(docx.Document()), "trong.docx")
