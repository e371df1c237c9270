"""What the whole document mentions, and what it is about: every item an exact quote, found by how it is written."""

import pytest

from hoidap import Options

PAPER = """ỦY BAN NHÂN DÂN XÃ PHÚ LẠC
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 12/TB-UBND
Phú Lạc, ngày 3 tháng 2 năm 2025

THÔNG BÁO
Về việc mở lại chợ phiên

Thực hiện quyết định số 45/QĐ-UBND ngày 20/01/2025 của UBND huyện Sơn Trà, Nghị định số 02/2003/NĐ-CP và Luật Thương mại năm 2005, Ủy ban nhân dân xã Phú Lạc thông báo chợ phiên mở lại từ ngày 10 tháng 2 năm 2025.

Ban quản lý chợ đặt tại thôn Đông, cách xã Ea Rin và xã Bình Hòa 16/19 km đường. Công ty TNHH Môi trường Xanh thu gom rác; bà con nộp phí vào tài khoản số 3150 0042 7719 của Ngân hàng Nam Hải.

Liên hệ: ông Trần Đình Lực, điện thoại 0277.3555.118, hoặc bà Đoàn Mỹ Hạnh, điện thoại 0909 555 214, thư điện tử cho@phulac.example; có cháy gọi 114.

Quyết định 45/QĐ-UBND được niêm yết tại chợ.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
(Đã ký)
Trần Văn Bình
"""
NEWS = """Bốn xã vùng cao về đích nông thôn mới

Báo Sông Trà điện tử - Thứ Năm, ngày 13/02/2025, 08:15 (GMT+7)

(STO) - Sáng nay, huyện Mường Sang tổ chức hội nghị về xây dựng nông thôn mới, dưới sự chủ trì của đồng chí Lò Văn Páo, Bí thư Huyện ủy.

Đến nay 4 xã đạt chuẩn là Khe Nâu, Pù Lạng, Suối Đá và Nậm Cắn. Riêng xã Khe Nâu đi đầu phong trào thi đua “Chung sức dựng làng”.

Ông Phạm Đình Quyết, Chủ tịch UBND huyện Mường Sang, cho biết thị trường nông sản đang tốt lên.

Bài: Hồng Phúc
"""
MANY = "Lịch sử làng Vạn\n\n" + "\n\n".join(
    f"Trong năm {year}, dân làng Vạn lại sửa đình và đắp thêm một đoạn đê dài ven sông."
    for year in range(1901, 1926)
)


@pytest.fixture(scope="module")
def bot_of_all(bot_over):
    return bot_over({"paper.txt": PAPER, "news.txt": NEWS, "many.txt": MANY})


@pytest.fixture
def ask(bot_of_all):
    return lambda name, question: bot_of_all.ask(question, options=Options(documents=(f"{name}.txt",)))


LISTED = [
    (
        "paper",
        "Văn bản này nhắc đến những văn bản nào?",
        ["quyết định số 45/QĐ-UBND", "Nghị định số 02/2003/NĐ-CP", "Luật Thương mại năm 2005"],
    ),
    ("paper", "van ban nay nhac den nhung nghi dinh nao", ["Nghị định số 02/2003/NĐ-CP"]),
    ("paper", "Văn bản có những số điện thoại nào?", ["0277.3555.118", "0909 555 214", "114"]),
    ("paper", "Văn bản có những địa chỉ email nào?", ["cho@phulac.example"]),
    (
        "paper",
        "Trong văn bản này có nhắc tới những ai?",
        ["Trần Đình Lực", "Đoàn Mỹ Hạnh", "Trần Văn Bình"],
    ),
    (
        "paper",
        "Trong văn bản có những mốc thời gian nào?",
        ["ngày 3 tháng 2 năm 2025", "ngày 20/01/2025", "ngày 10 tháng 2 năm 2025"],
    ),
    ("paper", "Văn bản nhắc đến những xã nào?", ["xã Phú Lạc", "xã Ea Rin", "xã Bình Hòa"]),
    ("paper", "Văn bản này nhắc đến những công ty nào?", ["Công ty TNHH Môi trường Xanh"]),
    (
        "paper",
        "Văn bản nhắc đến những cơ quan nào?",
        [
            "UBND huyện Sơn Trà",
            "Ủy ban nhân dân xã Phú Lạc",
            "Công ty TNHH Môi trường Xanh",
            "Ngân hàng Nam Hải",
        ],
    ),
    ("news", "Bài báo nhắc đến những xã nào?", ["Pù Lạng", "Suối Đá", "Nậm Cắn", "xã Khe Nâu"]),
    ("news", "Những ai được nhắc đến trong bài?", ["Lò Văn Páo", "Phạm Đình Quyết"]),
    ("news", "Bài nhắc đến những phong trào nào?", ["phong trào thi đua “Chung sức dựng làng”"]),
    ("news", "which communes are mentioned?", ["Pù Lạng", "Suối Đá", "Nậm Cắn", "xã Khe Nâu"]),
]


@pytest.mark.parametrize(("name", "question", "items"), LISTED)
def test_every_thing_is_listed_once_as_the_document_writes_it(bot_of_all, ask, name, question, items):
    answer = ask(name, question)
    assert [citation.quote for citation in answer.citations] == items
    text = bot_of_all.document(f"{name}.txt").text
    assert all(text[c.start : c.end] == c.quote for c in answer.citations)
    lead, *lines = answer.text.split("\n")
    assert lines == [f"• “{item}”" for item in items]
    assert f" {len(items)} " in lead


def test_the_lead_says_by_what_things_are_known(ask):
    lead = ask("paper", "Văn bản này nhắc đến bao nhiêu nghị định?").text.split("\n")[0]
    assert (
        lead
        == "Tìm thấy 1 nghị định được nhắc trong văn bản này (máy nhận ra theo số hiệu, nên có thể còn sót):"
    )


@pytest.mark.parametrize(
    ("question", "text"),
    [
        (
            "Bài nhắc đến những nghị định nào?",
            "Không tìm thấy nghị định nào trong tài liệu (máy nhận ra theo số hiệu, nên có thể còn sót).",
        ),
        ("Bài viết nói về công ty nào?", "Không rõ tài liệu chủ yếu nói về công ty nào."),
        (
            "which decrees are mentioned?",
            "No decrees found in the documents; they are known by their numbers, so one may have been missed.",
        ),
        (
            "what phone numbers are mentioned?",
            "No telephone numbers found in the documents; they are known by how they are written, so one may have been "
            "missed.",
        ),
    ],
)
def test_nothing_found_is_said_without_a_passage_that_seems_near(ask, question, text):
    answer = ask("news", question)
    assert (answer.answered, answer.text, answer.nearest) == (False, text, None)


def test_what_has_no_name_in_quotes_is_looked_for_in_the_text(ask):
    answer = ask("paper", "Văn bản này có nhắc đến những mô hình nào?")
    assert not answer.text.startswith("Không tìm thấy")


def test_of_many_things_the_first_are_listed_and_all_are_counted(ask):
    answer = ask("many", "Tài liệu này có những mốc thời gian nào?")
    assert "Tìm thấy 25 mốc thời gian" in answer.text
    assert "; dưới đây là 20 mục đầu:" in answer.text
    assert [citation.quote for citation in answer.citations][::19] == ["năm 1901", "năm 1920"]


def test_of_several_documents_each_item_names_its_own(bot_of_all):
    answer = bot_of_all.ask("Có bao nhiêu nghị định được nhắc đến?")
    assert answer.text.split("\n")[1:] == [
        "• “Nghị định số 02/2003/NĐ-CP” (THÔNG BÁO Về việc mở lại chợ phiên)"
    ]


ABOUT = [
    ("news", "Bài này viết về huyện nào thế?", "Bài viết chủ yếu nói về huyện Mường Sang. Theo bài viết: “"),
    ("paper", "van ban nay noi ve xa nao", "Văn bản chủ yếu nói về xã Phú Lạc. Theo văn bản: “"),
    ("paper", "Văn bản này áp dụng cho địa phương nào?", "Văn bản chủ yếu nói về xã Phú Lạc."),
    ("news", "Which district is the article about?", "The article is mainly about huyện Mường Sang."),
]


@pytest.mark.parametrize(("name", "question", "beginning"), ABOUT)
def test_what_it_is_about_is_said_first_and_quoted(ask, name, question, beginning):
    answer = ask(name, question)
    assert answer.text.startswith(beginning)
    (citation,) = answer.citations
    assert citation.quote in answer.text
    assert any(name in citation.quote for name in ("Mường Sang", "Phú Lạc"))


def test_one_of_several_alike_is_not_what_it_is_about(ask):
    assert not ask("news", "Bài viết nói về xã nào?").answered


def test_the_article_lists_its_decisions_and_names_its_district(bot):
    listed = bot.ask("Liệt kê số hiệu tất cả các quyết định được nhắc trong bài.")
    assert [citation.quote for citation in listed.citations] == [
        "Quyết định số 217-QĐ/TW",
        "218-QĐ/TW",
        "Quyết định số 6525-QĐ/TU",
        "Quyết định số 2200-QĐ/TU",
    ]
    about = bot.ask("Bài này viết về huyện nào thế?")
    assert about.text.startswith("Bài viết chủ yếu nói về huyện Đông Anh.")
    assert bot.ask("Những quyết định nào được thực hiện nghiêm túc?").text.startswith(
        "Quyết định số 2200-QĐ/TU."
    )
