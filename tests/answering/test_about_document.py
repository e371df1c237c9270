"""Facts about the document itself, in words that fit its sort; of several documents, from the one meant."""

import pytest

from hoidap import Chatbot, Settings
from hoidap.answering.sorts import Sort, sort_of

PAPER = """ỦY BAN NHÂN DÂN XÃ PHÚ LẠC
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
NEWS = """Chợ phiên Phú Lạc đông vui trở lại sau hai năm vắng khách

Báo Sông Trà điện tử - Thứ Năm, ngày 13/02/2025, 08:15 (GMT+7)

(STO) - Sau hai năm vắng khách, chợ phiên Phú Lạc sáng nay đông vui trở lại, người mua kẻ bán chen chân từ cổng chợ \
đến tận bến đò.

Bà con mang đến chợ đủ thứ rau quả trồng trong vườn nhà, gà vịt thả đồi và những chiếc gùi mây mới đan xong tuần trước.

Bài: Hồng Phúc
"""
LEAFLET = """Cách phòng bệnh cho gà thả vườn

Trung tâm Thú y tỉnh Sơn Trà phát hành, tháng 5/2025.

Biên soạn: Kỹ sư Lê Thị Hoa, Trạm Thú y huyện Phú Lạc

Gà thả vườn hay mắc bệnh khi trời trở lạnh, vì vậy bà con cần che chắn chuồng và tiêm phòng đúng lịch.
"""
CHARTER = """ĐIỀU LỆ HỘI LÀM VƯỜN SÔNG TRÀ

(Được Đại hội thông qua ngày 16 tháng 11 năm 2024 và có hiệu lực từ ngày 01/01/2025)

Điều 1. Tên gọi

Hội lấy tên là Hội Làm vườn Sông Trà, có trụ sở tại nhà văn hóa thôn Thượng của xã.

Điều 2. Điều khoản thi hành

Điều lệ này thay thế Điều lệ ngày 09 tháng 6 năm 2018 của hội và được gửi đến mọi hội viên.
"""


@pytest.fixture(scope="module")
def bots(tmp_path_factory):
    """Chatbots over the paper, the article, the leaflet, and over all three."""

    def opened(name, files):
        base = tmp_path_factory.mktemp(name)
        (base / "documents").mkdir()
        for file, text in files.items():
            (base / "documents" / file).write_text(text, encoding="utf-8")
        return Chatbot.open(base / "documents", index_dir=base / "index", settings=Settings())

    files = {"a-paper.txt": PAPER, "b-news.txt": NEWS, "c-leaflet.txt": LEAFLET}
    one = {
        name[2:-4]: opened(name[2:-4], {name: text})
        for name, text in {**files, "d-charter.txt": CHARTER}.items()
    }
    return {**one, "all": opened("all", files)}


SAID = [
    ("paper", "Văn bản này được ban hành ngày nào?", "Văn bản được ban hành ngày 3 tháng 2 năm 2025."),
    (
        "paper",
        "Thông báo số bao nhiêu, ban hành ngày nào?",
        "Số hiệu của văn bản là 12/TB-UBND. Văn bản được ban hành ngày 3 tháng 2 năm 2025.",
    ),
    (
        "paper",
        "Văn bản được ban hành ở đâu, ngày tháng năm nào?",
        "Văn bản được ban hành tại Phú Lạc. Văn bản được ban hành ngày 3 tháng 2 năm 2025.",
    ),
    ("paper", "nguoi ky thong bao la ai", "Người ký văn bản là Trần Văn Bình."),
    ("paper", "Tiêu đề của văn bản là gì?", "Văn bản có tiêu đề: “THÔNG BÁO Về việc mở chợ phiên”."),
    ("paper", "Ai ký?", "Người ký văn bản là Trần Văn Bình."),
    ("paper", "Trần Văn Bình là ai?", "Người ký văn bản là Trần Văn Bình."),
    ("news", "Hồng Phúc là ai?", "Tác giả bài viết là Hồng Phúc."),
    (
        "paper",
        "Văn bản này số mấy, ai chụp ảnh?",
        "Số hiệu của văn bản là 12/TB-UBND. Tài liệu không ghi người chụp ảnh.",
    ),
    (
        "news",
        "Bài này đăng báo nào, ngày giờ nào vậy?",
        "Bài viết được đăng trên: Báo Sông Trà điện tử (STO). Bài viết được đăng: 13/02/2025, 08:15.",
    ),
    (
        "leaflet",
        "Tài liệu này do ai biên soạn?",
        "Tác giả tài liệu là Kỹ sư Lê Thị Hoa, Trạm Thú y huyện Phú Lạc.",
    ),
    ("leaflet", "Cơ quan nào phát hành tờ rơi này?", "Tài liệu do Trung tâm Thú y tỉnh Sơn Trà phát hành."),
    ("leaflet", "Tờ rơi này phát hành khi nào?", "Thời gian ghi trên tài liệu: tháng 5/2025."),
    ("charter", "Điều lệ này được thông qua ngày nào?", "Văn bản được thông qua ngày 16 tháng 11 năm 2024."),
    ("charter", "dieu le co hieu luc tu khi nao", "Văn bản có hiệu lực từ ngày 01/01/2025."),
    ("charter", "Điều lệ này ban hành ngày nào?", "Văn bản được thông qua ngày 16 tháng 11 năm 2024."),
    ("all", "Bài viết đăng ngày nào?", "Bài viết được đăng: 13/02/2025, 08:15."),
    ("all", "Văn bản này số mấy?", "Số hiệu của văn bản là 12/TB-UBND."),
    ("all", "Ai ký thông báo?", "Người ký văn bản là Trần Văn Bình."),
    ("all", "Văn bản được ban hành ngày nào?", "Văn bản được ban hành ngày 3 tháng 2 năm 2025."),
]


@pytest.mark.parametrize(("asked", "question", "said"), SAID)
def test_what_is_said_of_a_document(bots, asked, question, said):
    answer = bots[asked].ask(question)

    assert answer.answered
    assert (
        answer.text.removesuffix(f" ({bots[asked].document(answer.citations[0].document_id).title})") == said
    )
    assert all(bots[asked].document(c.document_id).text[c.start : c.end] == c.quote for c in answer.citations)


def test_each_of_two_facts_is_quoted(bots):
    answer = bots["paper"].ask("Văn bản này số mấy, do ai ký?")

    assert [citation.quote for citation in answer.citations] == ["12/TB-UBND", "Trần Văn Bình"]


def test_what_is_missing_is_named_where_nothing_is_found(bots):
    answer = bots["leaflet"].ask("Văn bản này số mấy và ai chụp ảnh?")

    assert not answer.answered
    assert answer.text == "Tài liệu không ghi số hiệu của mình và người chụp ảnh."


def test_a_paper_that_the_document_is_not_is_looked_for_in_its_text(bots):
    assert not bots["news"].ask("Quyết định được ban hành ngày nào?").answered


def test_who_signed_a_paper_with_another_subject_is_not_known(bots):
    answer = bots["paper"].ask("Thông báo xây cầu này do ai ký?")

    assert "Người ký văn bản" not in answer.text


def test_a_paper_with_the_word_in_its_title_is_meant_if_it_states_what_is_asked(bot_over):
    titled = PAPER.replace("THÔNG BÁO\nVề việc mở chợ phiên", "UBND xã thông báo về việc mở chợ phiên")
    bot = bot_over({"cho.txt": titled})

    assert bot.ask("Ai ký thông báo?").text == "Người ký văn bản là Trần Văn Bình."
    assert "Tài liệu không ghi" not in bot.ask("Ai ký kế hoạch?").text


def test_what_nothing_but_a_verb_asks_for_is_known_only_of_a_paper_that_states_it(bots):
    assert not bots["leaflet"].ask("Ai ký?").answered
    assert "Tài liệu không ghi" not in bots["leaflet"].ask("Ai ký?").text


@pytest.mark.parametrize(
    "question",
    ["Ông Bình là ai?", "Bà Bình là ai?", "Vợ của Trần Văn Bình là ai?", "Trần Văn Bình gặp ai?"],
)
def test_only_who_is_called_by_the_full_name_is_known_to_have_signed(bots, question):
    assert "Người ký" not in bots["paper"].ask(question).text


def test_facts_that_are_asked_for_too_stay(bots):
    answer = bots["paper"].ask("Văn bản này số mấy, Trần Văn Bình là ai?")

    assert "12/TB-UBND" in answer.text


def test_who_holds_an_office_is_not_known_of_the_author(bots):
    assert not bots["news"].ask("Hồng Phúc giữ chức gì?").answered


def test_what_a_paper_does_not_state_in_a_known_form_is_looked_for_in_its_text(bots):
    assert (
        "Tài liệu không ghi ngày có hiệu lực" not in bots["paper"].ask("Thông báo áp dụng từ ngày nào?").text
    )


def test_a_day_in_figures_without_an_hour_is_called_a_day(tmp_path):
    (tmp_path / "documents").mkdir()
    news = NEWS.replace(", 08:15 (GMT+7)", "")
    (tmp_path / "documents" / "news.txt").write_text(news, encoding="utf-8")
    bot = Chatbot.open(tmp_path / "documents", index_dir=tmp_path / "index", settings=Settings())

    assert bot.ask("Bài viết đăng ngày nào?").text == "Bài viết được đăng: ngày 13/02/2025."


@pytest.mark.parametrize(
    ("asked", "sort", "begin"),
    [
        ("paper", Sort.OFFICIAL, "Theo văn bản: "),
        ("news", Sort.ARTICLE, "Theo bài viết: "),
        ("leaflet", Sort.OTHER, "Theo tài liệu: "),
    ],
)
def test_a_document_is_called_what_it_is(bots, asked, sort, begin):
    questions = {
        "paper": "chợ phiên mở lại từ khi nào",
        "news": "bà con mang gì đến chợ",
        "leaflet": "vì sao bà con cần che chắn chuồng gà",
    }
    answer = bots[asked].ask(questions[asked])

    assert sort_of(bots[asked].document(answer.citations[0].document_id)) is sort
    assert begin in answer.text


def test_the_line_over_the_title(bot):
    assert (
        bot.ask("Dòng chữ nhỏ phía trên tít ghi gì?").text
        == "Dòng phía trên tiêu đề ghi: “Huyện ủy Đông Anh”."
    )


@pytest.mark.parametrize(
    "question", ["Có bài nào liên quan không?", "co tin lien quan ko", "Bài này dẫn tới bài nào khác?"]
)
def test_the_articles_that_a_page_leads_to_are_named_where_they_are_asked_for(linking_bot, question):
    answer = linking_bot.ask(question)

    assert "“Yên Lạc mở hội muộn hơn mọi năm vì mưa”" in answer.text
    assert [citation.quote for citation in answer.citations] == ["Hội làng Bình Minh đông khách"]


def test_a_page_that_leads_nowhere_says_so(notice_bot):
    assert notice_bot.ask("Có bài nào liên quan không?").text == "Tài liệu không ghi bài nào liên quan."


@pytest.mark.parametrize(
    "question",
    [
        "Bài có mấy tấm ảnh?",
        "Trong bài có ảnh nào không?",
        "Có bao nhiêu bức ảnh trong bài?",
        "bai co may anh",
    ],
)
def test_whoever_asks_for_pictures_is_shown_what_stands_beneath_them(bot, question):
    assert bot.ask(question).text.startswith("Chú thích ảnh viết: ")


def test_pictures_that_are_to_be_handed_in_are_none_of_the_document(notice_bot):
    assert "2 ảnh 3x4" in notice_bot.ask("Hồ sơ cần mấy ảnh 3x4?").text


@pytest.mark.parametrize(
    "question",
    ["Bài báo nói cơ quan liên quan phải báo cáo trước ngày nào?", "Bài này có tình hình nào không?"],
)
def test_what_only_sounds_like_a_question_for_links_or_pictures(bot, question):
    text = bot.ask(question).text

    assert "bài nào liên quan" not in text
    assert "dẫn tới bài khác" not in text
    assert "hú thích ảnh" not in text


def test_who_published_an_article_is_its_paper(bot):
    text = bot.ask("Who published this report, and on what day?").text

    assert "Lao động Thủ đô" in text
    assert "21/09/2020" in text
