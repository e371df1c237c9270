"""Questions made from sentences: they ask for the answer, don't hold it, and are the same for the same seed."""

import random

import pytest

from hoidap_lab.encoder.questions import AT_FRONT, IN_PLACE, Asked, Span, ask, named, questions, written


def spans_of(sentence, kind):
    return [sentence[span.start : span.end] for span in written(sentence) if span.kind == kind]


@pytest.mark.parametrize(
    ("sentence", "kind", "answer"),
    [
        ("Hội chợ khai mạc ngày 12/5/2019 tại sân vận động của huyện.", Asked.DATE, "ngày 12/5/2019"),
        ("Lệ phí cấp lại thẻ ở quầy là 50.000 đồng một lần.", Asked.AMOUNT, "50.000 đồng"),
        (
            "Cuộc thi được tổ chức theo Quyết định số 15/2017/QĐ-UBND của thành phố.",
            Asked.CODE,
            "Quyết định số 15/2017/QĐ-UBND",
        ),
        ("Buổi lễ phải dời lại một tuần vì mưa lớn, ban tổ chức nói.", Asked.REASON, " vì mưa lớn"),
        (
            "Phường mở lớp học đêm nhằm xóa mù chữ cho người lớn.",
            Asked.PURPOSE,
            " nhằm xóa mù chữ cho người lớn.",
        ),
        (
            "Người dân gửi ý kiến bằng cách gọi số máy của phường.",
            Asked.MEANS,
            " bằng cách gọi số máy của phường.",
        ),
    ],
)
def test_what_is_written_can_be_asked_for(sentence, kind, answer):
    assert answer in spans_of(sentence, kind)


def test_a_number_within_a_date_or_a_code_is_no_amount():
    assert not spans_of("Theo Nghị định số 15/2021/NĐ-CP thì từ ngày 3/4 phải khai báo.", Asked.AMOUNT)


def test_names_are_found_where_the_tagger_saw_them():
    sentence = "Bà Trần Thị Mai sống ở Đà Lạt."
    tagged = [
        ("Bà", "O"),
        ("Trần", "B-PER"),
        ("Thị Mai", "I-PER"),
        ("sống", "O"),
        ("ở", "O"),
        ("Đà Lạt", "B-LOC"),
    ]
    found = [(span.kind, sentence[span.start : span.end]) for span in named(sentence, tagged)]
    assert found == [(Asked.PERSON, "Trần Thị Mai"), (Asked.PLACE, "Đà Lạt")]


@pytest.mark.parametrize("kind", list(Asked))
def test_every_kind_asks_in_words_of_its_own_and_leaves_the_answer_out(kind):
    sentence = "Các hộ dân trong thôn đã góp tiền sửa con đường XYZ cho xe qua lại dễ dàng."
    start = sentence.index("XYZ")
    asked = {ask(sentence, Span(kind, start, start + 3), random.Random(seed)) for seed in range(30)}
    made = [question.lower() for question in asked if question]
    words = [*IN_PLACE.get(kind, ()), *AT_FRONT.get(kind, ())]
    marked = [question for question in made if question.endswith("?")]
    assert marked
    assert all("xyz" not in question for question in made)
    assert all(any(word in question for word in words) for question in marked)


def test_a_clause_of_few_words_is_not_asked_about():
    assert ask("Ngày 5/6 họp.", Span(Asked.DATE, 0, 8), random.Random(1)) is None


def test_the_same_seed_asks_the_same():
    sentence = "Ngày 12/5/2019 thư viện của huyện mở cửa trở lại với 300 chỗ ngồi cho bạn đọc."
    first, second = (list(questions(sentence, written(sentence), random.Random(4))) for _ in range(2))
    assert first == second
    assert len({span.kind for span, _ in first}) == len(first) == 2
