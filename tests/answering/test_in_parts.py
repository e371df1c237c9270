"""Several things asked at once: told by one sentence, by several, or in part."""

from pathlib import Path

import pytest

from hoidap import Chatbot

QUESTIONS = Path(__file__).parent.parent / "questions"

NOTICE = """THÔNG BÁO
Về việc cấp thẻ thư viện phường Hồ Vải

Thẻ thư viện được cấp cho người từ đủ 6 tuổi. Lệ phí cấp thẻ là 20.000 đồng một thẻ.

Hồ sơ xin cấp thẻ nộp cho bà Lê Thị Hòe tại phòng số 3 trước ngày 30 tháng 9 năm 2025, gồm đơn theo mẫu và hai ảnh.

Thẻ bị mất phải báo ngay cho thư viện trong 24 giờ.
"""


@pytest.fixture(scope="module")
def bot(tmp_path_factory):
    folder = tmp_path_factory.mktemp("parts")
    documents = folder / "documents"
    documents.mkdir()
    (documents / "thong-bao.txt").write_text(NOTICE, encoding="utf-8")
    return Chatbot.open(documents, index_dir=folder / "index")


def test_each_part_is_told_from_where_it_stands(bot):
    answer = bot.ask("Lệ phí cấp thẻ thư viện bao nhiêu, mất thẻ thì phải báo trong mấy giờ?")

    assert "20.000 đồng" in answer.text
    assert "24 giờ" in answer.text
    assert len(answer.citations) == 2


def test_a_sentence_that_tells_both_is_quoted_whole_and_once(bot):
    answer = bot.ask("Hồ sơ xin cấp thẻ nộp cho ai, hạn chót là khi nào?")

    assert [c.quote for c in answer.citations] == [NOTICE.split("\n\n")[2]]


def test_a_part_that_nothing_answers_is_said_not_to_be_answered(bot):
    answer = bot.ask("Thẻ bị mất phải báo trong mấy giờ, phạt bao nhiêu tiền?")

    assert "24 giờ" in answer.text
    assert "20.000" not in answer.text
    assert answer.text.endswith("\nVề “phạt bao nhiêu tiền”: chưa tìm thấy câu trả lời.")


def test_who_is_told_by_an_office_is_not_looked_for_among_other_names(tmp_path):
    bot = Chatbot.open(QUESTIONS / "cai-cach" / "documents", index_dir=tmp_path / "index")
    answer = bot.ask("Thư xin lỗi khi trễ hẹn phải làm thế nào cho đúng: ai ký, gửi chậm nhất lúc nào?")

    assert "thủ trưởng đơn vị ký" in answer.text
    assert "Nông Thị Bích Hợp" not in answer.text


def test_where_nothing_is_answered_it_is_refused(bot):
    answer = bot.ask("Bể bơi mở cửa lúc mấy giờ, vé bao nhiêu tiền?")

    assert not answer.answered
    assert not answer.citations


def test_a_part_found_by_its_own_words_though_the_first_is_about_another_thing(bot):
    answer = bot.ask("Bao nhiêu tuổi thì được cấp thẻ, cần mấy ảnh và nộp ở đâu?")

    assert answer.text.count("Hồ sơ xin cấp thẻ") == 1
    assert "hai ảnh" in answer.text


def test_what_is_typed_without_marks_is_shown_with_them(bot):
    answer = bot.ask("xin the nop cho ai, o dau, le phi bn?")

    assert answer.answered
    assert "Về “xin thẻ nộp cho ai”: " in answer.text
    assert "20.000 đồng" in answer.text


def test_what_is_not_known_of_the_document_is_said(bot):
    answer = bot.ask("Văn bản này tên là gì, ai chụp ảnh ở thư viện và chụp lúc nào?")

    assert "Về “chụp lúc nào”: chưa tìm thấy câu trả lời." in answer.text


def test_facts_of_the_document_are_all_told_at_once(bot):
    answer = bot.ask("Văn bản này tên là gì, ai ký?")

    assert "Về “" not in answer.text


def test_the_trace_tells_the_parts(bot):
    answer = bot.ask("Lệ phí cấp thẻ thư viện bao nhiêu, mất thẻ thì phải báo trong mấy giờ?")

    (step,) = [step for step in answer.trace.steps if step.name == "parts"]
    assert [part["part"] for part in step.detail["parts"]] == [
        "Lệ phí cấp thẻ thư viện bao nhiêu",
        "mất thẻ thì phải báo trong mấy giờ",
    ]


def test_a_follow_up_for_two_things_leans_on_what_was_asked_before(bot):
    history = [("Hồ sơ xin cấp thẻ gồm những gì?", "")]
    answer = bot.ask("Thế nộp cho ai, trước ngày nào?", history)

    assert "Lê Thị Hòe" in answer.text
    assert "30 tháng 9" in answer.text


def test_a_long_question_before_is_no_error(bot):
    before = "Hồ sơ xin cấp thẻ thư viện phường gồm những gì, " + "xin cho tôi biết thật rõ ràng nhé " * 27
    answer = bot.ask("Thế nộp hồ sơ đó cho ai, hạn chót nộp là ngày nào vậy cô chú ơi?", [(before[:990], "")])

    assert answer.text


def test_a_part_that_may_not_be_shown_is_left_out(bot, monkeypatch):
    from hoidap import finding

    def unproven(draft, _query, _documents):
        return ["not in source"] if "24 giờ" in draft.text else []

    monkeypatch.setattr(finding, "problems", unproven)
    answer = bot.ask("Lệ phí cấp thẻ thư viện bao nhiêu, mất thẻ thì phải báo trong mấy giờ?")

    assert "20.000 đồng" in answer.text
    assert "24 giờ" not in answer.text


def test_a_follow_up_that_turns_to_another_thing_is_not_answered_from_the_one_before(bot):
    history = [("Lệ phí cấp thẻ là bao nhiêu?", "")]
    answer = bot.ask("Còn hồ sơ xin cấp thẻ thì nộp cho ai, hạn chót là ngày nào?", history)

    assert "Lê Thị Hòe" in answer.text
    assert "20.000" not in answer.text


CLASSES = """Tin xã Hồ Vải

Xã mở hai lớp bơi miễn phí cho 50 người dân trong xã, bắt đầu từ tháng 11.

Chợ Hồ Vải họp từ tháng 3 năm 2026.
"""


def test_a_part_that_the_quote_may_count_in_other_words_is_not_said_to_be_missing(bot_over):
    text = bot_over({"tin.txt": CLASSES}).ask("Lớp bơi bắt đầu khi nào và có bao nhiêu người học?").text

    assert "50 người dân" in text
    assert "chưa tìm thấy" not in text


def test_a_part_of_words_that_say_little_is_not_asked_by_itself(bot_over):
    text = bot_over({"tin.txt": CLASSES}).ask("Lớp bơi mở cho bao nhiêu người dân, bao lâu thì có?").text

    assert "tháng 3" not in text
