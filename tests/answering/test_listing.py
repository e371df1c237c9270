from dataclasses import replace

import pytest

from hoidap.answering.enumerations import parts
from hoidap.answering.listing import (
    CASES,
    TASKS,
    cases_listed,
    lists_as_many,
    lists_others,
    only_counts,
    what_is_listed,
)
from hoidap.answering.matching import Match
from hoidap.types import QuestionKind
from hoidap.understanding import understand


def asked(question):
    return replace(understand(question), kind=QuestionKind.LIST)


@pytest.mark.parametrize(
    ("question", "things", "count"),
    [
        ("Có những giấy tờ nào?", "giấy tờ", ""),
        ("Các xã nào được khen?", "xã", ""),
        ("Kể tên 11 xã đã làm theo", "xã", "11"),
        ("Kể giúp tôi các trường hợp không được nhận", "trường hợp", ""),
        ("Ba tồn tại nào được nêu?", "tồn tại", "ba"),
        ("Danh sách 5 tập thể được khen gồm những ai?", "tập thể", "5"),
        ("Danh sách 5 tập thể được khen gồm những đơn vị nào?", "tập thể", "5"),
        ("Danh sách 5 tập thể được khen gồm những đơn vị nào?", "đơn vị", ""),
        ("Thế tên của từng người là gì?", "người", ""),
    ],
)
def test_the_things_to_be_listed_are_found_in_the_question(question, things, count):
    assert (things, count) in [(listed.things, listed.count) for listed in what_is_listed(asked(question))]


def test_a_question_for_one_fact_wants_nothing_listed():
    assert not what_is_listed(replace(understand("Xã có mấy thôn?"), kind=QuestionKind.QUANTITY))


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Kể tên 11 xã đã làm theo", "Cách làm đã nhân rộng ra 11 xã, phường với 2.846 người tham gia."),
        ("Những tuyến xe nào có trợ giá?", "Người già được miễn vé trên các tuyến xe có trợ giá khi có thẻ."),
        ("Kể tên 12 tập thể được khen", "Chủ tịch tặng Giấy khen cho 12 tập thể và 25 cá nhân."),
        (
            "Danh sách 12 tập thể được khen gồm những đơn vị nào?",
            "Chủ tịch tặng Giấy khen cho 12 tập thể và 25 cá nhân.",
        ),
        ("Thế tên của từng người là gì?", "Dịp này, huyện tặng Giấy khen cho 28 cá nhân tiêu biểu."),
        ("Kể tên 15 đại biểu dự đại hội", "Đoàn gồm 15 đồng chí chính thức và 2 đồng chí dự khuyết."),
        (
            "Liệt kê tên 12 xã có bí thư không phải người xã",
            "Nay 12/16 xã, thị trấn có bí thư không phải là người xã, vượt chỉ tiêu.",
        ),
        ("Sáu xứ được gắn đèn là những nơi nào?", "Có 22 ngọn đèn do dân góp, lắp ở 6 xứ, họ đạo."),
        ("Hội đồng thi đua gồm những ai?", "Ai có sáng kiến: nộp đơn, ảnh và chuyển cho Hội đồng thi đua."),
        ("Kể tên mấy thôn chưa có đảng viên", "Còn 13 thôn, bản chưa có đảng viên là người trong bản."),
        (
            "Những đơn vị nào được khen?",
            "Có 9 tập thể, 14 cá nhân được thị ủy biểu dương tại hội nghị điển hình “Dân vận khéo”.",
        ),
        ("Kể tên 4 xã chưa có chợ", "Huyện làm 9,4 km đường: một nửa ở xã, một nửa ở thị trấn và cả 4 xã."),
        ("Kể tên 4 xã chưa có chợ", "Huyện mở chợ ở 4 xã chưa có, đồng thời lắp đèn ở bến xe và bến phà."),
        (
            "Những chợ nào sắp xây?",
            "Có hai việc: nâng tỷ lệ hộ phân loại rác; xây 10 chợ mới; ký kết phối hợp.",
        ),
    ],
)
def test_a_sentence_that_counts_does_not_list(question, sentence):
    assert only_counts(asked(question), sentence, 0, len(sentence))


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        (
            "Những loại nào phải phân?",
            "Rác được phân thành ba loại: rác thực phẩm, rác tái chế và rác còn lại.",
        ),
        ("Những đơn vị nào xuất sắc?", "Có 5 đơn vị đạt loại xuất sắc, gồm các xã Yên Lộc, Đông Phú."),
        ("Những xã nào đạt chuẩn?", "Đông Phú, Yên Lãng và Hòa Thịnh là ba xã đạt chuẩn."),
        ("Tổ tự quản gồm những thành phần nào?", "Tổ tự quản có 4 người: một trưởng thôn và ba hội viên."),
        ("Làng có các nghệ nhân gồm những ai?", "Làng có ba nghệ nhân: Ngô Văn Tấn, Đặng Thị Lụa và Lê Kỷ."),
        ("Những xã nào được bảo đảm kinh phí?", "Đối với các xã Khe Vàng, Nậm Tía, ngân sách tỉnh bảo đảm."),
        ("Vi phạm lần hai bị gì?", "Vi phạm lần thứ nhất: nhắc nhở; lần thứ hai: lập biên bản."),
        ("Có những xã nào tham gia?", "Phong trào được phát động ở tất cả các xã, thị trấn của huyện."),
        ("Những hộ nào được miễn?", "Năm nay miễn phí cho toàn bộ các hộ."),
        (
            "Trên các lĩnh vực nào?",
            "Phong trào lan ra các lĩnh vực phát triển kinh tế, văn hóa xã hội, an ninh.",
        ),
        ("Những ai được ưu tiên?", "Người từ 75 tuổi, phụ nữ mang thai và người khuyết tật được ưu tiên."),
    ],
)
def test_a_sentence_that_names_them_lists(question, sentence):
    assert not only_counts(asked(question), sentence, 0, len(sentence))


def test_what_semicolons_part_after_a_colon_are_the_items():
    quote = "Khách hàng có trách nhiệm: trả tiền đúng hạn, đầy đủ; giữ đồng hồ; báo khi hỏng."

    assert parts(quote) == [
        "Khách hàng có trách nhiệm:",
        "trả tiền đúng hạn, đầy đủ;",
        "giữ đồng hồ;",
        "báo khi hỏng.",
    ]


def test_a_sentence_without_a_list_is_one_piece():
    assert parts("Giờ mở cửa: 8 giờ, trừ Chủ nhật.") == ["Giờ mở cửa: 8 giờ, trừ Chủ nhật."]


def test_all_items_of_a_list_are_answered_one_a_line(tmp_path):
    from hoidap import Chatbot

    folder = tmp_path / "documents"
    folder.mkdir()
    folder.joinpath("nuoc.txt").write_text(
        "THÔNG BÁO cấp nước\n\nĐiều 1. Khách hàng có trách nhiệm: thanh toán tiền nước đúng hạn; bảo quản đồng hồ "
        "nước; báo ngay khi đồng hồ hỏng.\n",
        encoding="utf-8",
    )
    answer = Chatbot.open(folder, index_dir=tmp_path / "index").ask("Khách hàng có những trách nhiệm nào?")

    assert [line for line in answer.text.splitlines() if line.startswith("•")] == [
        "• “thanh toán tiền nước đúng hạn;”",
        "• “bảo quản đồng hồ nước;”",
        "• “báo ngay khi đồng hồ hỏng.”",
    ]


@pytest.mark.parametrize(
    ("sentence", "as_many"),
    [
        ("Huyện tập trung 5 nhiệm vụ: một là làm đường.", True),
        ("Huyện tập trung năm nhiệm vụ: một là làm đường.", True),
        ("Huyện tập trung 4 nhiệm vụ: một là làm đường.", False),
        ("Huyện chi 5 triệu đồng làm đường.", False),
        ("Trong năm học mới huyện xây trường.", False),
    ],
)
def test_a_list_of_as_many_things_as_are_asked_for(sentence, as_many):
    query = asked("Sắp tới huyện làm năm việc chính nào?")
    assert lists_as_many(query, sentence, 0, len(sentence)) is as_many


RIGHTS = "Thứ tự ưu tiên: hoạt động của tổ dân phố; câu lạc bộ của phường; cư dân; tổ chức khác."


@pytest.mark.parametrize(
    ("quote", "topics", "others"),
    [
        (RIGHTS, "", True),
        (RIGHTS, "Các câu lạc bộ\n", False),
        ("Các câu lạc bộ gồm: cờ tướng; dưỡng sinh; thơ ca.", "", False),
        ("Nhà văn hóa có: câu lạc bộ cờ; câu lạc bộ thơ; sân bóng.", "", False),
        ("Nhà văn hóa có câu lạc bộ cờ tướng.", "", False),
    ],
)
def test_a_list_of_other_things_is_none_of_those_asked_for(quote, topics, others):
    assert lists_others(asked("Kể tên các câu lạc bộ"), quote, topics) is others
    assert not lists_others(asked("Những câu lạc bộ nào được ưu tiên?"), quote, topics)


@pytest.mark.parametrize("task", TASKS)
def test_tasks_are_counted_by_any_word_for_them(task):
    sentence = f"Huyện tập trung 5 {task}: một là làm đường."
    assert lists_as_many(asked("Sắp tới huyện làm năm việc chính nào?"), sentence, 0, len(sentence))


DEFERRED = (
    "# Thông báo\n\n**Tạm hoãn** đối với công dân:\n\n1. Chưa đủ sức khỏe;\n2. Đang học đại học.\n\n"
    "Hồ sơ nộp quá hạn không được xem, trừ trường hợp lý do tạm hoãn có sau ngày nộp.\n"
)


@pytest.mark.parametrize("case", CASES)
def test_a_list_tells_the_cases_without_a_word_for_them(case):
    query = asked(f"Những {case} nào được tạm hoãn?")
    at = DEFERRED.index("Tạm hoãn"), DEFERRED.index(":") + 1
    told = [Match(case, 0.5, 0.0, ""), Match("tạm hoãn", 1.0, 1.0, "tạm hoãn")]
    assert case in cases_listed(query, DEFERRED, *at, told)
    assert not cases_listed(query, DEFERRED, at[0], at[1] - 1, told)
    assert not cases_listed(query, DEFERRED, *at, [told[0], replace(told[1], credit=0.0)])


def test_the_cases_that_a_list_announces_are_answered(bot_over):
    answer = bot_over({"thong-bao.md": DEFERRED}).ask("Những trường hợp nào được tạm hoãn?")
    assert "Chưa đủ sức khỏe" in answer.text
    assert "Đang học đại học" in answer.text


def test_who_is_let_off_is_not_told_by_who_is_fined(bot_over):
    text = (
        "# Quy định\n\nCông dân bị xử phạt khi vi phạm các quy định sau:\n\na) Đốt rác ngoài đường;\nb) Thả chó không rọ "
        "mõm;\nc) Đổ nước thải.\n"
    )
    assert not bot_over({"quy-dinh.md": text}).ask("Những trường hợp nào được miễn xử phạt?").answered


def test_all_that_is_planned_is_quoted(bot_over):
    text = (
        "Báo xã\n\nNăm tới hội phấn đấu làm mới 3 km đường, mỗi thôn 1 km; trồng 200 cây bàng; kết nạp 15 hội viên mới; "
        "giúp 4 hộ thoát nghèo.\n"
    )
    said = bot_over({"bao.txt": text}).ask("Năm tới hội phấn đấu làm những gì?").text
    assert all(part in said for part in ("3 km đường", "200 cây bàng", "15 hội viên", "4 hộ"))
