import pytest

from hoidap.understanding.shorthand import AT_THE_END, BEFORE_OR_AFTER, SHORTHAND, SPELLINGS
from hoidap.understanding.typed import (
    spelled_out,
    telex,
    typed_code_spans,
    without_keys,
    without_preamble,
)
from hoidap.vietnamese import strip_marks


@pytest.mark.parametrize(("short", "meant"), SHORTHAND.items())
def test_shorthand_is_spelled_out_with_marks_or_without(short, meant):
    assert spelled_out(f"nộp {short} ạ", marked=True) == f"nộp {meant} ạ"
    assert spelled_out(f"nop {short} a", marked=False) == f"nop {strip_marks(meant)} a"


@pytest.mark.parametrize(("short", "meant"), AT_THE_END.items())
def test_small_words_at_the_end_are_spelled_out(short, meant):
    assert spelled_out(f"nộp ở đâu z {short}?", marked=True) == f"nộp ở đâu vậy {meant}?"
    assert spelled_out(f"nop o dau z {short}", marked=False) == f"nop o dau vay {strip_marks(meant)}"


BESIDE = [
    ("ad ơi nộp ở đâu", "bạn ơi nộp ở đâu"),
    ("thủ tục đk tạm trú", "thủ tục đăng ký tạm trú"),
    ("sinh con dk mấy tháng lương", "sinh con được mấy tháng lương"),
    ("có dk ăn trưa", "có được ăn trưa"),
    ("bao hộ có dt thông minh", "bao hộ có điện thoại thông minh"),
    ("cho số dt của xã", "cho số điện thoại của xã"),
    ("xin số công an xã", "xin số điện thoại công an xã"),
    ("chị ấy sn nào", "chị ấy sinh năm nào"),
    ("nghỉ từ mấy h", "nghỉ từ mấy giờ"),
    ("làm gì bh?", "làm gì bây giờ?"),
    ("lãi bn tr", "lãi bao nhiêu triệu"),
    ("lãi 20tr", "lãi 20 triệu"),
    ("người từ 100t", "người từ 100 tuổi"),
    ("nói cho e với", "nói cho em với"),
    ("e hỏi chút ạ", "em hỏi chút ạ"),
    ("phó trg công an", "phó trưởng công an"),
    ("ai làm trg ban", "ai làm trưởng ban"),
    ("trg hợp nào", "trường hợp nào"),
    ("vì s lại thế", "vì sao lại thế"),
    ("làm trong giờ hc", "làm trong giờ hành chính"),
    ("hết bao nhìu tiền", "hết bao nhiêu tiền"),
    ("hết bao nhiêu tiền 1 tháng", "hết bao nhiêu tiền một tháng"),
    ("dọn tầng ba tốn nhiu tiền", "dọn tầng ba tốn bao nhiêu tiền"),
    ("vé nhiu?", "vé bao nhiêu?"),
    ("hết bấy nhiêu tiền", "hết bấy nhiêu tiền"),
    ("a sơn nói gì", "anh sơn nói gì"),
]


@pytest.mark.parametrize(("typed", "meant"), BESIDE)
def test_some_shorthand_means_this_only_beside_other_words(typed, meant):
    assert spelled_out(typed, marked=True) == meant
    assert spelled_out(strip_marks(typed), marked=False) == strip_marks(meant)


def test_each_of_these_has_an_example():
    assert len(BESIDE) == len(BEFORE_OR_AFTER)


@pytest.mark.parametrize(
    "typed", ["điều kiện dk gì", "có dk gì", "khoản a điều 2", "20 t gạo", "ngày 1 tháng 5", "a lô ai đấy"]
)
def test_elsewhere_it_is_left_alone(typed):
    assert spelled_out(typed, marked=True) == typed


RESPELLED = [
    ("fải", "phải"),
    ("nghệ ngị", "nghệ nghị"),
    ("wá", "quá"),
    ("jờ", "giờ"),
    ("zễ", "dễ"),
    ("mjnh", "minh"),
]


@pytest.mark.parametrize(("typed", "meant"), RESPELLED)
def test_letters_in_fashion_are_put_right(typed, meant):
    assert spelled_out(f"nộp {typed}", marked=True) == f"nộp {meant}"


def test_each_of_these_letters_has_an_example():
    assert len(RESPELLED) == len(SPELLINGS)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("hội lànng từ ngày mấyy", "hội làng từ ngày mấy"),
        ("mớii", "mới"),
        ("app xoong", "app xoong"),
    ],
)
def test_repeated_letters_are_dropped(typed, meant):
    assert spelled_out(typed, marked=True) == meant


def test_keys_are_undone_beside_marks_where_they_are_sure():
    assert spelled_out("QUYEETS DDINHJ 46 LÀ VỀ VIỆC J", marked=True) == "QUYẾT ĐỊNH 46 LÀ VỀ VIỆC GÌ"
    assert spelled_out("danh sách của box", marked=True) == "danh sách của box"


def test_keys_typed_later_stand_behind_their_letter():
    assert [telex(word) for word in ("toiws", "vietej", "tienges", "tone", "data")] == [
        "tới",
        "việt",
        "tiếng",
        "",
        "",
    ]


def test_a_hook_typed_later_stands_behind_both_its_letters():
    assert [telex(word) for word in ("truongwf", "nuocws")] == ["trường", "nước"]


def test_words_of_the_documents_are_kept():
    kept = frozenset({"thoong"})
    assert without_keys("nậm thoong vaayj", kept=kept) == "nậm thoong vậy"
    assert spelled_out("nậm thoong vaayj", marked=True, kept=kept) == "nậm thoong vậy"


def test_a_number_is_begged_for():
    assert without_preamble("cho tôi xin số trạm y tế") == "xin số trạm y tế"
    assert without_preamble("cho tôi xin tên 8 xã") == "cho tôi xin tên 8 xã"


def test_english_words_are_only_keys_beside_others():
    assert without_keys("tuoi teen") == "tuoi teen"
    assert without_keys("quaanj teen gif") == "quận tên gì"
    assert without_keys("tienf quaanj") == "tien quận"


@pytest.mark.parametrize(
    ("text", "code"),
    [("6525 qd tu noi ve gi", "6525 qd tu"), ("nghi dinh 137 2011 nd cp", "137 2011 nd cp"), ("5 nam", None)],
)
def test_codes_are_found_as_they_are_typed(text, code):
    assert [text[start:end] for start, end in typed_code_spans(text)] == ([code] if code else [])
    if code:
        assert code in spelled_out(text, marked=False)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("nghị định nói về j v", "nghị định nói về gì vậy"),
        ("nghi dinh noi ve j v?", "nghi dinh noi ve gi vay?"),
        ("nộp ở đâu z bn", "nộp ở đâu vậy bạn"),
        ("nop o dau v bn", "nop o dau vay ban"),
        ("nộp bn", "nộp bao nhiêu"),
        ("chương V nói gì", "chương V nói gì"),
        ("điểm v khoản 2", "điểm v khoản 2"),
        ("nội dung chương v", "nội dung chương v"),
        ("mấy % v mn", "mấy % vậy các bạn"),
    ],
)
def test_some_shorthand_means_this_only_at_the_end(typed, meant):
    assert spelled_out(typed, marked=typed != strip_marks(typed)) == meant


def test_an_abbreviation_in_capitals_is_no_shorthand():
    assert spelled_out("UBND phường ở đâu", marked=True) == "UBND phường ở đâu"


@pytest.mark.parametrize(
    ("keys", "syllable"),
    [
        ("quyeets", "quyết"),
        ("ddinhj", "định"),
        ("tieenf", "tiền"),
        ("dduwowcj", "được"),
        ("racs", "rác"),
        ("giaays", "giấy"),
        ("hooj", "hộ"),
        ("hoojij", "hội"),
        ("xanh", ""),
        ("email", ""),
    ],
)
def test_telex_keys_are_undone_where_a_syllable_comes_out(keys, syllable):
    assert telex(keys) == syllable


def test_the_rest_of_the_question_stays_as_it_is():
    assert without_keys("Hooj ngheof, 50k?") == "Hộ nghèo, 50k?"
    assert without_keys("QUYEETS DDINHJ 15") == "QUYẾT ĐỊNH 15"


@pytest.mark.parametrize(
    ("typed", "question"),
    [
        ("Em đang làm bài tập, cho em hỏi thế nào là sức chứa?", "thế nào là sức chứa?"),
        ("Dạ cho tôi hỏi lệ phí là bao nhiêu ạ?", "lệ phí là bao nhiêu ạ?"),
        ("da cho chau hoi nop o dau", "nop o dau"),
        ("Ai được hỏi?", "Ai được hỏi?"),
    ],
)
def test_what_leads_up_to_a_question_is_dropped(typed, question):
    assert without_preamble(typed) == question


def test_a_roman_numeral_bears_no_telex_key():
    assert without_keys("dai hoi khoas XXI") == "dai hoi khoá XXI".replace("oá", "óa")
    assert without_keys("nghij quyeest khoas xii") == "nghị quyết khóa xii"


@pytest.mark.parametrize(
    ("typed", "meant"), [("ai vjet bai", "ai viet bai"), ("vieetj", "việt"), ("mjnh hoi", "minh hoi")]
)
def test_a_j_before_the_vowel_is_no_key(typed, meant):
    assert spelled_out(without_keys(typed), marked=False) == meant


@pytest.mark.parametrize(
    ("typed", "question"),
    [
        ("Xin chào, bài báo này viết về huyện nào?", "bài báo này viết về huyện nào?"),
        ("Chào ad! Công tác tôn giáo thế nào?", "Công tác tôn giáo thế nào?"),
        ("Hello, who wrote the article?", "who wrote the article?"),
        ("Chào cờ lúc mấy giờ?", "Chào cờ lúc mấy giờ?"),
        ("Xin chào!", "Xin chào!"),
        ("Điều đó có tác dụng gì, nói rõ hơn được không?", "Điều đó có tác dụng gì?"),
        ("Hội mở lớp nào, nói gọn cho tôi ghi vào vở", "Hội mở lớp nào"),
        ("hoi mo lop nao, noi ro hon dc ko?", "hoi mo lop nao?"),
        ("Hội mở lớp nào, nói ngắn gọn giúp cô", "Hội mở lớp nào"),
        ("Nói rõ hơn được không?", "Nói rõ hơn được không?"),
        ("Ông Sang nói thêm gì?", "Ông Sang nói thêm gì?"),
    ],
)
def test_a_greeting_and_how_to_answer_are_no_part_of_the_question(typed, question):
    assert without_preamble(typed) == question
