from hoidap import Chatbot
from hoidap.evaluation import evaluate, load_questions
from hoidap_lab.cross_encoder.pairs import documents
from hoidap_lab.foretold_figures import DOCUMENTS, QUESTIONS, kept, told, write_sets

WRITTEN = """# Thông báo cấp nước
Nước sạch có lại từ 18 giờ thứ Sáu. Ban quản lý chợ trồng thêm mười cây bàng.
Ai cần chở nước thì gọi tổ dân phố.
===
từ 18 giờ thứ Sáu	Nước sạch có lại từ khi nào?
-	Phòng khám có mấy bác sĩ?
"""


def test_a_document_is_asked_by_itself_and_quotes_are_compared(tmp_path):
    file = tmp_path / "written.txt"
    file.write_text(WRITTEN, encoding="utf-8")
    (own,) = write_sets(list(documents(file)), tmp_path / "sets")
    assert (own / DOCUMENTS / "bai.md").read_text(encoding="utf-8").count("\n\n") == 2
    bot = Chatbot.open(own / DOCUMENTS, index_dir=tmp_path / "index")
    outcomes = list(evaluate(bot, load_questions(own / QUESTIONS)))
    assert told(outcomes) == (
        "right 1 of 1 (100.0 %), beside the point 0; not answered by the document, and refused: 1 of 1 (100.0 %)"
    )


def test_one_document_in_ten_is_kept():
    assert len(kept()) == 73
