"""A row for each connective: what it gives the reason for, and what it does not."""

import pytest

from hoidap.answering import connectives
from hoidap.answering.connectives import CONNECTIVES
from hoidap.answering.forms import candidates
from hoidap.answering.reasons import events, gone_on_from, reasons
from hoidap.types import QuestionKind
from hoidap.understanding import understand
from hoidap.vietnamese import spelled

# question, sentence, where the quoted reason begins; None: the sentence does not tell it
ROWS = [
    ("Vì sao chợ đóng cửa?", "Chợ đóng cửa vì mưa bão kéo dài suốt tuần.", "vì mưa bão"),
    ("Vì sao mưa bão kéo dài?", "Chợ đóng cửa vì mưa bão kéo dài suốt tuần.", None),
    ("Vì sao chợ đóng cửa?", "Vì mưa bão kéo dài, chợ đóng cửa.", "Vì mưa bão"),
    ("Tại sao chợ đóng cửa?", "Chợ đóng cửa do bãi xe ngập nước.", "do bãi xe"),
    ("Tại sao bãi xe ngập nước?", "Chợ đóng cửa do bãi xe ngập nước.", None),
    ("Nhờ đâu mà chợ đông khách?", "Chợ đông khách nhờ có bãi xe mới.", "nhờ có bãi xe"),
    (
        "Vì sao chợ đông khách?",
        "Phường mở thêm bãi xe rộng cho người mua bán nên chợ đông khách.",
        "Phường mở thêm",
    ),
    ("Vì sao phường mở bãi xe?", "Phường mở bãi xe nhằm giảm ùn tắc quanh chợ.", "nhằm giảm"),
    ("Phường mở bãi xe để làm gì?", "Phường mở bãi xe để giảm ùn tắc quanh chợ.", "để giảm"),
    (
        "Phường mở bãi xe mang lại kết quả gì?",
        "Phường mở bãi xe, góp phần giảm ùn tắc quanh chợ.",
        "góp phần",
    ),
    ("Giảm ùn tắc để làm gì?", "Phường mở bãi xe để giảm ùn tắc quanh chợ.", None),
    ("Vì sao chợ đóng cửa?", "Nguyên nhân chợ đóng cửa là mưa bão kéo dài.", "Nguyên nhân"),
    ("Vì sao mưa bão kéo dài?", "Nguyên nhân chợ đóng cửa là mưa bão kéo dài.", None),
    ("Vì sao giá vé chợ phiên lại tăng?", "2. Lý do tăng: giá vé cũ không đủ bù chi phí quét dọn.", "Lý do"),
    ("Vì sao giá vé chợ phiên lại giảm?", "2. Lý do tăng: giá vé cũ không đủ bù chi phí quét dọn.", None),
    ("vi sao cho dong cua", "Chợ đóng cửa vì mưa bão kéo dài suốt tuần.", "vì mưa bão"),
    ("Vì sao chợ đóng cửa?", "Năm 2023, do bãi xe ngập nước, chợ đóng cửa.", "do bãi xe"),
    ("Nguyên nhân nào làm cho chợ đóng cửa?", "Mưa bão kéo dài khiến chợ đóng cửa.", "Mưa bão"),
    ("Vì sao chợ đóng cửa?", "Mái dột, đường ngập; vì vậy chợ đóng cửa suốt tuần.", "Mái dột"),
    ("Vì sao chợ đóng cửa?", "Chợ đóng cửa; phường lập tổ phục vụ bà con.", None),
    ("Chợ đóng cửa để làm gì?", "Để sửa chữa mái tôn, chợ đóng cửa suốt tuần.", "Để sửa chữa"),
    ("Vì sao phường mở bãi xe?", "Phường mở bãi xe, thu phí theo giờ để trả lương bảo vệ.", None),
    ("Vì sao phường giảm ùn tắc?", "Để giảm ùn tắc, phường mở bãi xe.", None),
    (
        "Vì sao không cho trẻ uống rượu khi sốt?",
        "Khi trẻ sốt, cho uống nước ấm; tuyệt đối không uống rượu vì hại gan.",
        "vì hại gan",
    ),
    (
        "Vì sao dữ liệu trong phần mềm đảng viên vẫn chưa đầy đủ?",
        "Phần mềm quản lý hồ sơ đảng viên mới triển khai từ tháng sáu nên dữ liệu chưa đầy đủ.",
        "Phần mềm",
    ),
    (
        "Quyết định 6525 ban hành để làm gì?",
        "Giám sát theo Quyết định số 6525 được tăng cường; thực hiện tốt Quyết định số 2200, góp phần giữ lòng tin.",
        None,
    ),
    ("Vì sao phường phải mở bãi xe?", "Phường thu phí bãi xe vì hết ngân sách.", None),
    ("Vì sao anh Lê Văn Bình nghỉ việc?", "Tổ do anh Lê Văn Bình phụ trách tan rã vì thiếu vốn.", None),
    ("Why was the market closed?", "Mưa bão kéo dài vì chợ.", None),
]


def told(question, text, start=0, before=None):
    """The reasons in ``text`` from ``start`` on, where a term is held if its syllables are."""
    query = understand(question)
    assert query.kind is QuestionKind.REASON

    def held(stretch):
        said = spelled(stretch, marked=query.marked)
        return sum(f" {term} " in said for term in query.terms) / len(query.terms)

    def happens(stretch):
        said = spelled(stretch, marked=query.marked)
        return any(f" {term} " in said for term in events(query))

    end = len(text)
    found = candidates(query.kind, text, start, end)
    return reasons(
        query, text, start, end, found, held, before=before, happens=happens if events(query) else None
    )


@pytest.mark.parametrize(("question", "sentence", "begins"), ROWS)
def test_a_reason_is_told_of_what_stands_on_its_other_side(question, sentence, begins):
    found = told(question, sentence)

    if begins is None:
        assert found == []
    else:
        assert sentence[found[0].start :].startswith(begins)


@pytest.mark.parametrize("word", CONNECTIVES)
def test_every_connective_is_recognised_in_a_sentence(word):
    text = f"Chợ đông khách {word} bãi xe mới."
    found = candidates(QuestionKind.REASON, text, 0, len(text))

    assert [text[c.start : c.end] for c in found] == [word]


def test_what_the_sentence_before_tells_is_explained_by_one_that_goes_on_from_it():
    text = "Chợ đóng cửa suốt tuần. Nguyên nhân chủ yếu là bãi xe ngập nước."
    start = text.index("Nguyên")

    assert gone_on_from(text, (0, start - 1), start, len(text)) == 0
    assert text[told("Vì sao chợ đóng cửa?", text, start, before=0)[0].start :].startswith("Nguyên nhân")
    assert told("Vì sao chợ đóng cửa?", text, start) == []


def test_a_result_that_opens_a_sentence_has_its_cause_in_the_one_before():
    text = "Bãi xe ngập nước suốt tuần. Vì vậy chợ đóng cửa."
    start = text.index("Vì")

    assert told("Vì sao chợ đóng cửa?", text, start, before=0)[0].start == 0


def test_a_sentence_goes_on_from_none_in_another_paragraph():
    text = "Chợ đóng cửa.\nNguyên nhân là mưa."

    assert gone_on_from(text, (0, 13), 14, len(text)) is None


def test_a_sentence_of_another_subject_does_not_go_on():
    text = "Chợ đóng cửa. Xã mở lớp vì dân cần."

    assert gone_on_from(text, (0, 13), 14, len(text)) is None


@pytest.mark.parametrize("word", connectives.BEFORE_EVENTS.split())
def test_what_happens_follows_each_of_these_words(word):
    assert events(understand(f"Vì sao chợ {word} đóng cửa?")) == {"đóng cửa"}


def test_what_happens_follows_a_name():
    assert events(understand("Vì sao anh Lê Văn An trồng lúa?")) == {"trồng"}


def test_nothing_is_known_of_what_happens_where_no_word_shows_it():
    assert events(understand("Vì sao chợ đóng cửa?")) == frozenset()


def test_whom_it_came_to_stands_among_what_came_of_it():
    text = "Phong trào lúa sạch huy động nhiều vốn, thúc đẩy đời sống cho nông dân, góp phần giữ đất."
    found = told("Phong trào lúa sạch đem lại kết quả gì cho nông dân?", text)

    assert text[found[0].start :].startswith("huy động")
