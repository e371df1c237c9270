import pytest

from hoidap.types import QuestionKind
from hoidap.understanding import Speller, Vocabulary, understand

TEXT = (
    "Công tác tôn giáo được thực hiện tốt. Quy chế dân chủ ở cơ sở được triển khai ở các xã. "
    "Phản biện xã hội được tăng cường. Người nuôi chó phải tiêm phòng. Xã Phú Lạc có ba chợ. "
    "Giám đốc ký hợp đồng. Giám đốc họp."
)


@pytest.fixture(scope="module")
def speller():
    return Speller(Vocabulary.of([TEXT]))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("cong tac ton giao duoc thuc hien the nao", "công tác tôn giáo được thực hiện thế nào"),
        ("nguoi nuoi cho phai lam gi", "người nuôi chó phải làm gì"),
        ("15 xã", "15 xã"),
        ("ai la nguoi ky", "ai là người ký"),
        ("dan o phu lac co may cho", "dân ở phú lạc có mấy chợ"),
        ("6525 qd tu noi ve gi", "6525 qd tu nói về gì"),
        ("QD-TU 15 noi ve gi", "QD-TU 15 nói về gì"),
    ],
)
def test_marks_are_restored_by_what_the_documents_say(speller, typed, meant):
    assert speller.restored(typed) == meant


def test_what_stands_before_a_number_stands_before_another():
    speller = Speller(Vocabulary.of(["Tổ 7 họp ở nhà văn hóa. Tổ 9 họp ở trường. Ô tô đỗ ở sân."]))
    assert speller.restored("to 8 hop o dau") == "tổ 8 họp ở đâu"
    assert speller.restored("o to 8 hop ngay nao") == "ở tổ 8 họp ngày nào"


def test_a_syllable_that_the_documents_lack_is_not_likelier_for_it():
    often = 10 * "Người đứng đầu nói về công tác dân vận. "
    speller = Speller(Vocabulary.of([f"{often}Huyện Đông Anh họp."]))
    assert speller.restored("nguoi dan dong anh duoc loi gi") == "người dân đông anh được lợi gì"
    assert speller.restored("bo nao hop") == "bộ nào họp"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("dân trủ ở cơ sở", "dân chủ ở cơ sở"),
        ("được triểnkhai ởcơ sở", "được triển khai ở cơ sở"),
        ("phản biên xã hội", "phản biện xã hội"),
        ("công tác được trien khai", "công tác được triển khai"),
        ("được thực hiệnn tốt", "được thực hiện tốt"),
        ("phản ánh của người dân", "phản ánh của người dân"),
        ("email của xã", "email của xã"),
        ("được hổ trợ", "được hỗ trợ"),
        ("phải tiem phòng lúc nao", "phải tiêm phòng lúc nào"),
        ("hết bao nhiêu tìen", "hết bao nhiêu tiền"),
        ("ở Phu Lac có gì", "ở Phú Lạc có gì"),
        ("ở Phú Lộc có gì", "ở Phú Lộc có gì"),
        ("thuê mướn, kêu nài", "thuê mướn, kêu nài"),
        ("gd họp", "giám đốc họp"),
        ("vđ họp", "vđ họp"),
        ("Gáim đốc làm gì", "Giám đốc làm gì"),
        ("Gáim sát làm gì", "Giám sát làm gì"),
        ("Bữa hợqp mời ai", "Bữa hợqp mời ai"),
    ],
)
def test_slips_are_mended_and_what_is_right_is_left(speller, typed, meant):
    assert speller.mended(typed, marked=True) == meant


def test_a_word_that_goes_with_its_other_neighbour_is_left():
    speller = Speller(Vocabulary.of(["Bài nêu những vấn đề của xã."]))
    assert speller.mended("những văn bản nào", marked=True) == "những văn bản nào"


def test_a_slip_without_marks_is_mended(speller):
    assert speller.mended("duoc thuc hein tot", marked=False) == "duoc thuc hien tot"


def test_the_reading_is_told_only_where_it_differs(speller):
    assert understand("Công tác tôn giáo thế nào?", speller=speller).reading == ""
    assert understand("cong tac ton giao ntn", speller=speller).reading == "công tác tôn giáo như thế nào"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Công tác tôn giáo được lamf thế nào?", "Công tác tôn giáo được làm thế nào?"),
        ("Ai chơi golf ở xã Phú Lạc?", ""),
    ],
)
def test_one_word_with_its_keys_left_standing_among_marked_ones(speller, typed, meant):
    assert understand(typed, speller=speller).reading == meant


def test_a_name_of_the_documents_is_one_word_however_it_is_typed(speller):
    assert "phú lạc" in understand("ở phú lạc có mấy chợ", speller=speller).terms
    assert "phu lac" in understand("o phu lac co may cho", speller=speller).terms


def test_a_question_in_english_is_left_alone(speller):
    assert understand("What is this about?", speller=speller).text == "What is this about?"


def test_where_only_some_words_bear_telex_keys_the_others_get_their_marks(speller):
    query = understand("quy chees dan chu trien khai o dau", speller=speller)

    assert query.reading == "quy chế dân chủ triển khai ở đâu"
    assert not query.marked


def test_words_without_marks_ask_for_what_they_mean():
    speller = Speller(Vocabulary.of(["Thành viên góp vốn bằng máy móc nông nghiệp."]))

    assert understand("co duoc gop von bang may moc khong", speller=speller).kind is QuestionKind.YES_NO
    assert understand("gop von bang may moc mat may ngay", speller=speller).kind is QuestionKind.QUANTITY
