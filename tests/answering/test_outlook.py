"""Plans are told from what was done, over the paragraphs of a report."""

import pytest

from hoidap.answering.outlook import (
    announces_results,
    asks_whether_done,
    long_past,
    looks_ahead,
    looks_at_now,
    looks_back,
    not_done,
    not_settled,
    only_aimed_at,
    only_aims,
    only_plans,
    tells_plans,
    without_time,
)
from hoidap.understanding import understand
from hoidap.vietnamese import spelled

REPORT = (
    "Năm qua, hội đã mở 12 lớp học nghề.\n\nThời gian tới, hội sẽ mở thêm lớp. Vận động hội viên góp vốn.\n\n"
    "Tập trung củng cố các chi hội. Hội luôn được khen."
)


@pytest.mark.parametrize(
    ("question", "ahead"),
    [
        ("Sắp tới hội làm gì?", True),
        ("Phương hướng của hội là gì?", True),
        ("Thời gian tới hội làm gì để giúp dân?", True),
        ("Từ đầu năm tới giờ hội đã làm gì?", False),
        ("Thời gian qua hội làm gì?", False),
    ],
)
def test_who_asks_for_plans_is_known(question, ahead):
    assert looks_ahead(understand(question)) is ahead


@pytest.mark.parametrize(
    ("sentence", "planned"),
    [
        ("Năm qua, hội đã mở 12 lớp học nghề.", False),
        ("Thời gian tới, hội sẽ mở thêm lớp.", True),
        ("Vận động hội viên góp vốn.", True),
        ("Tập trung củng cố các chi hội.", True),
        ("Hội luôn được khen.", False),
    ],
)
def test_plans_are_told_until_the_past_is(sentence, planned):
    start = REPORT.index(sentence)

    assert tells_plans(REPORT, start, start + len(sentence)) is planned


@pytest.mark.parametrize(
    ("question", "now"),
    [
        ("Hiện nay còn bao nhiêu hồ sơ trễ hẹn?", True),
        ("Tỷ lệ hồ sơ trễ hẹn giờ còn bao nhiêu phần trăm?", True),
        ("Đến nay mấy thôn được công nhận?", True),
        ("Sắp tới hội làm gì?", False),
        ("Tỷ lệ hồ sơ trễ hẹn là bao nhiêu?", False),
        ("Mấy giờ có xe?", False),
    ],
)
def test_who_asks_how_things_stand_is_known(question, now):
    assert looks_at_now(understand(question)) is now


@pytest.mark.parametrize(
    ("sentence", "aims"),
    [
        ("Mục tiêu đến năm 2030, huyện giảm tỷ lệ xuống 1,5%.", True),
        ("Hội dự kiến mở 5 lớp.", True),
        ("Hội đã mở 12 lớp, phấn đấu mở thêm 5 lớp.", False),
        ("Đến nay, hội vượt mục tiêu mở 12 lớp.", False),
        ("Hội mở 12 lớp.", False),
    ],
)
def test_what_is_aimed_at_is_not_there_yet(sentence, aims):
    assert only_aims(sentence, 0, len(sentence)) is aims


@pytest.mark.parametrize(
    ("question", "back"),
    [
        ("Phong trào hiến đất mang lại kết quả gì?", True),
        ("Hội đã làm được những gì?", True),
        ("Cuộc vận động thu được kết quả thế nào?", True),
        ("Sắp tới hội làm được gì?", False),
        ("Hiến đất sẽ mang lại lợi ích gì?", False),
        ("Hội làm gì?", False),
    ],
)
def test_who_asks_what_came_of_something_is_known(question, back):
    assert looks_back(understand(question)) is back


@pytest.mark.parametrize(
    ("sentence", "plans"),
    [
        ("Năm qua, hội đã mở 12 lớp học nghề.", False),
        ("Vận động hội viên góp vốn.", True),
        ("Hội luôn được khen.", False),
    ],
)
def test_plans_are_no_results(sentence, plans):
    start = REPORT.index(sentence)

    assert only_plans(REPORT, start, start + len(sentence)) is plans


def test_a_target_does_not_answer_how_things_stand(bot_over):
    bot = bot_over(
        {"tin.txt": "TIN HUYỆN\n\nMục tiêu đến năm 2030, tỷ lệ hồ sơ trễ hẹn của huyện dưới 1,5%.\n"}
    )

    assert not bot.ask("Tỷ lệ hồ sơ trễ hẹn của huyện hiện nay là bao nhiêu phần trăm?").answered
    assert bot.ask("Mục tiêu tỷ lệ hồ sơ trễ hẹn của huyện là bao nhiêu phần trăm?").answered


@pytest.mark.parametrize(
    ("question", "sentence", "open_still"),
    [
        ("Huyện đã thành quận chưa?", "Hội tiếp tục vận động, xây dựng huyện thành quận văn minh.", True),
        ("Huyện lên quận rồi chưa?", "Các hội góp phần xây dựng huyện thành quận.", True),
        ("Huyện có phải là quận không?", "Hội phấn đấu xây dựng huyện thành quận.", True),
        ("Huyện là quận phải không?", "Hội phấn đấu xây dựng huyện thành quận.", True),
        ("Huyện đã thành quận chưa?", "Năm qua, huyện đã thành quận.", False),
        ("Huyện đã thành quận chưa?", "Huyện dự kiến thành quận vào năm sau.", False),
        ("Anh Tú đã xây nhà chưa?", "Rời phố về quê để lập nghiệp, anh Tú mở xưởng, xây nhà mới.", False),
        ("Huyện đã xây cầu chưa?", "Huyện huy động vốn để xây cầu.", True),
        ("Huyện sẽ thành quận phải không?", "Hội phấn đấu xây dựng huyện thành quận.", False),
        ("Huyện xây dựng quận thế nào?", "Hội phấn đấu xây dựng huyện thành quận.", False),
    ],
)
def test_an_aim_is_not_so_yet(question, sentence, open_still):
    start = sentence.index("xây") if "xây" in sentence else 0
    assert not_settled(understand(question), sentence, start, len(sentence)) is open_still


@pytest.mark.parametrize(
    ("question", "sentence", "only_aims_at"),
    [
        ("Có bao nhiêu hồ sơ trễ hạn?", "Huyện phấn đấu còn 10 hồ sơ trễ hạn.", True),
        ("Có bao nhiêu hồ sơ trễ hạn?", "Mục tiêu là còn 10 hồ sơ trễ hạn.", True),
        ("Có bao nhiêu hồ sơ trễ hạn?", "Chương trình mục tiêu quốc gia có 10 hồ sơ trễ hạn.", False),
        ("Có bao nhiêu hồ sơ trễ hạn?", "Huyện còn 10 hồ sơ trễ hạn.", False),
        *(
            (f"Huyện {word} bao nhiêu hồ sơ trễ hạn?", "Huyện phấn đấu còn 10 hồ sơ trễ hạn.", False)
            for word in (
                "phấn đấu", "mục tiêu", "chỉ tiêu", "kế hoạch", "dự kiến", "sẽ", "muốn", "định", "đặt ra", "hướng tới",
                "đến năm", "năm 2026",
            )
        ),
        ("Sắp tới còn bao nhiêu hồ sơ trễ hạn?", "Huyện phấn đấu còn 10 hồ sơ trễ hạn.", False),
    ],
)  # fmt: skip
def test_an_aim_is_no_amount_that_is_so(question, sentence, only_aims_at):
    assert only_aimed_at(understand(question), spelled(sentence, marked=True)) is only_aims_at


@pytest.mark.parametrize(
    ("question", "done"),
    [
        ("Hội đã mở lớp học nghề chưa?", True),
        ("Hội đã mở lớp học nghề đúng không?", True),
        ("Hội có mở lớp học nghề không?", False),
        ("Hội sẽ mở lớp học nghề phải không?", False),
        ("Hội đã làm được những gì?", False),
    ],
)
def test_who_asks_if_something_has_been_done_is_known(question, done):
    assert asks_whether_done(understand(question)) is done


@pytest.mark.parametrize(
    ("sentence", "hidden"),
    [
        ("Năm qua, hội đã mở 12 lớp học nghề.", False),
        ("Thời gian tới, hội sẽ mở thêm lớp.", False),
        ("Vận động hội viên góp vốn.", True),
        ("Hội luôn được khen.", False),
    ],
)
def test_a_plan_that_doesnt_say_so_is_not_taken_for_a_deed(sentence, hidden):
    start = REPORT.index(sentence)

    assert not_done(REPORT, start, start + len(sentence)) is hidden


MEETING = """# Hội đồng nhân dân huyện Lâm Sơn đổi mới hoạt động

Sau hai năm, hoạt động của Hội đồng nhân dân huyện đạt một số kết quả nổi bật:

- Tổ chức 23 cuộc giám sát;
- Giải quyết 631 kiến nghị.

Theo kế hoạch, huyện phấn đấu 100% xã truyền thanh trực tiếp phiên chất vấn; sẽ thí điểm tại xã Hòa Bắc.

Thời gian tới, Hội đồng nhân dân huyện tập trung vào các nhiệm vụ: rà soát kiến nghị; bồi dưỡng đại biểu.

Kết luận hội nghị, Chủ tịch Hội đồng nhân dân huyện yêu cầu các xã báo cáo Hội đồng nhân dân huyện hằng tháng.
"""


@pytest.fixture(scope="module")
def report(bot_over):
    return bot_over({"bao.md": MEETING})


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Sau hai năm Hội đồng nhân dân huyện đạt được những kết quả gì?", "Giải quyết 631 kiến nghị"),
        ("Sắp tới Hội đồng nhân dân huyện làm những gì?", "bồi dưỡng đại biểu"),
    ],
)
def test_results_and_plans_are_told_by_the_list_that_says_so(report, question, said):
    assert said in report.ask(question).text


def test_who_has_done_something_is_not_told_by_a_plan(report):
    assert "Hòa Bắc" not in report.ask("Xã nào đã truyền thanh trực tiếp phiên chất vấn?").text


@pytest.mark.parametrize(
    "word", ["kết quả", "thành tích", "thành quả", "thành tựu", "hiệu quả", "chuyển biến"]
)
def test_each_word_for_results_leads_to_a_list_of_them(word):
    lead = f"Sau hai năm, huyện đạt nhiều {word}:"

    assert announces_results(f"{lead}\n\n- Mở 3 lớp;\n- Sửa 2 cầu.", 0, len(lead))
    assert not announces_results(f"{lead[:-1]}.", 0, len(lead))


@pytest.mark.parametrize(
    ("question", "without"),
    [
        ("Thời gian tới công tác thủy lợi thế nào?", "công tác thủy lợi thế nào?"),
        ("Công tác thủy lợi trong thời gian tới ra sao?", "Công tác thủy lợi ra sao?"),
        ("Thời gian qua công tác thủy lợi thế nào – sắp tới?", "công tác thủy lợi thế nào?"),
        ("Tới đây, đường làng sẽ ra sao?", "đường làng sẽ ra sao?"),
        ("Sắp tới hội làm gì?", "Sắp tới hội làm gì?"),
        ("Năm tới hội mở mấy lớp?", "Năm tới hội mở mấy lớp?"),
    ],
)
def test_where_only_plans_are_read_their_time_is_not(question, without):
    assert without_time(question) == without


def test_plans_for_the_thing_asked_about_come_before_those_that_name_their_time(bot_over):
    text = (
        "# Huyện Tân Khê đổi mới\n\nCông tác tôn giáo luôn được chú trọng và thực hiện tốt.\n\nThời gian tới, Huyện ủy Tân Khê sẽ "
        "tiếp tục đổi mới nội dung, phương thức hoạt động của công tác vận động nhân dân.\n\nTheo đó, các cấp ủy sẽ tiếp tục "
        "đổi mới phương thức lãnh đạo; quan tâm thực hiện tốt công tác tôn giáo.\n"
    )
    answer = bot_over({"bao.md": text}).ask("Thời gian tới công tác tôn giáo ở huyện thế nào?")

    assert "quan tâm thực hiện tốt công tác tôn giáo" in answer.text


@pytest.mark.parametrize(
    ("sentence", "past"),
    [
        ("Năm 1978, giấy bán sang Tiệp Khắc.", True),
        ("Từ năm 1978, giấy bán sang Tiệp Khắc.", False),
        ("Năm 1978 làng có 200 hộ, nay còn 40 hộ.", False),
        ("Năm 2022, giấy bán sang Nhật Bản.", False),
        ("Giấy bán sang Nhật Bản.", False),
        ("Máy mua năm 1978, thay năm 2021.", False),
    ],
)
def test_what_was_long_ago_is_not_how_things_stand(sentence, past):
    text = f"Sản lượng năm 2023 tăng, theo Quyết định số 2046/QĐ-BVH.\n\n{sentence}"

    assert long_past(text, text.index(sentence), len(text)) is past
