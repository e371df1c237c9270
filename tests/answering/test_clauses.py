import pytest

from hoidap.answering.clauses import best_clause, without_rest

LONG = (
    "Trong những năm vừa qua, hội khuyến học của xã đã vận động được nhiều gia đình tham gia, "
    "các dòng họ trong xã đều lập quỹ riêng của mình để giúp con cháu; nhà trường mở lớp học buổi tối "
    "cho người lớn tuổi, từ đó nâng cao hiểu biết của người dân về pháp luật."
)


def clause(words, *, text=LONG, max_words=20, must=None, paired=lambda *_: False):
    def value(stretch):
        return sum(word in stretch for word in words) / len(words)

    start, end = best_clause(text, 0, len(text), value, max_words=max_words, must=must, paired=paired)
    return text[start:end]


def test_a_short_sentence_comes_whole():
    assert clause(["lớp"], text="Trường mở lớp, dạy buổi tối.") == "Trường mở lớp, dạy buổi tối."


def test_the_clause_that_answers_is_cut_out_without_its_comma():
    assert clause(["nhà trường", "lớp học"]) == "nhà trường mở lớp học buổi tối cho người lớn tuổi"


def test_the_clause_holds_what_it_must():
    at = LONG.index("từ đó")

    assert "từ đó" in clause(["nhà trường"], must=(at, at + 5))


def test_a_quotation_is_not_cut_in_two():
    text = (
        'Xã phát động phong trào "mỗi nhà một vườn, mỗi ngõ một hàng cây" trong toàn dân từ đầu năm nay, '
        "được các tổ chức hưởng ứng rất nhiệt tình, có nhiều cách làm hay và sáng tạo ở từng xóm nhỏ."
    )

    assert clause(["phong trào"], text=text).count('"') == 2


def test_both_sides_of_a_meeting_are_kept_together():
    text = (
        "Huyện thực hiện nghiêm túc quy chế đối thoại trực tiếp giữa người đứng đầu cấp ủy, chính quyền các cấp với bà con "
        "nông dân, công nhân, từ đó giải quyết kịp thời những việc mà người dân phản ánh trong nhiều năm trước đây."
    )

    assert "giữa người đứng đầu cấp ủy, chính quyền các cấp với bà con" in clause(
        ["đối thoại"], text=text, max_words=25
    )


def test_a_connective_alone_is_no_answer():
    text = (
        "Xã đã làm đường mới qua ba thôn, mở thêm chợ phiên ở đầu huyện và dựng cầu qua suối, "
        "góp phần thúc đẩy việc buôn bán của bà con; trường học cũng gần hơn cho trẻ em các bản xa."
    )
    at = text.index("góp phần")

    quote = clause(["cầu"], text=text, must=(at, at + 8))

    assert "buôn bán" in quote


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (
            "Làm Chương trình 03 về “Đời sống mới” và các đề án sạch, đẹp.",
            "Làm Chương trình 03 về “Đời sống mới”",
        ),
        ("Tiền do nhân dân cả xã góp và doanh nghiệp trong vùng ủng hộ.", None),
        ("Có phong trào “Dân vận” và “Sạch làng”.", None),
        ("Làm theo “lời Bác và các bậc cha anh xưa” trong cả năm.", None),
    ],
)
def test_what_is_joined_to_a_name_in_quotes_may_be_left_out(text, kept):
    assert text[: without_rest(text, 0, len(text), lambda _at: True)] == (kept or text)
    assert without_rest(text, 0, len(text), lambda _at: False) == len(text)


PAIRS = (
    "Hội khuyến học của xã đã vận động được nhiều gia đình tham gia, xây dựng đội ngũ cán bộ, công chức, viên chức của xã "
    "hết lòng vì dân, gần dân; nhà trường mở lớp học buổi tối cho người lớn tuổi, dạy nghề cho thanh niên."
)


def test_a_comma_between_two_words_of_a_kind_parts_no_clauses():
    def of_a_kind(word, other):
        return word == "công chức" and other == "viên chức"

    assert clause(["viên chức"], text=PAIRS, max_words=12).startswith("viên chức")
    assert "công chức, viên chức" in clause(["viên chức"], text=PAIRS, max_words=12, paired=of_a_kind)


def test_papers_named_in_one_breath_are_not_parted():
    text = (
        "Việc góp ý được làm đều ở các xã của huyện, theo Quyết định số 217-QĐ/TW, 218-QĐ/TW của Bộ Chính trị và các văn bản "
        "khác, được bà con đồng tình; nhiều nơi mở hội nghị vào cuối năm, ghi lại đầy đủ mọi ý kiến."
    )
    assert "217-QĐ/TW, 218-QĐ/TW" in clause(["218-QĐ/TW"], text=text, max_words=18)


def test_a_stretch_begins_where_the_thought_does_a_few_words_before():
    text = (
        "Việc góp ý được làm đều ở các xã của huyện trong suốt nhiều năm qua, có chất lượng tốt; thực hiện nghiêm túc, hiệu quả "
        "Quyết định số 2200 của Thành ủy về việc đối thoại với bà con, từ đó củng cố lòng tin của người dân vào xã."
    )
    assert clause(["2200", "Thành ủy"], text=text).startswith("thực hiện nghiêm túc, hiệu quả Quyết định")
