import numpy as np
import pytest

from hoidap.retrieval.fusion import fuse, standardise
from hoidap.types import Kind
from hoidap.vietnamese import strip_marks

QUESTIONS = [
    ("quy ước của các thôn, tổ dân phố", "quy ước của các thôn"),
    ("tôn giáo luôn được chú trọng", "Công tác tôn giáo luôn được chú trọng"),
    ("Quyết định số 2200-QĐ/TU", "2200-QĐ/TU"),
]


@pytest.mark.parametrize(("question", "holds"), QUESTIONS)
def test_the_passage_is_found_however_the_question_is_typed(bot, question, holds):
    import unicodedata

    for typed in (
        question,
        strip_marks(question),
        question.upper(),
        unicodedata.normalize("NFD", question),
        f"  {question}  ",
    ):
        assert holds in bot.search(typed, k=1)[0].passage.text


def test_hits_come_best_first_with_their_scores(bot):
    hits = bot.search("phong trào thi đua", k=5)

    assert len(hits) == 5
    assert [h.fused_score for h in hits] == sorted((h.fused_score for h in hits), reverse=True)
    assert all(-1.001 <= h.dense_score <= 1.001 and h.lexical_score >= 0 for h in hits)


def test_marks_that_are_typed_count(folder_of, tmp_path):
    from hoidap import Chatbot, Settings

    folder = folder_of(
        {"bàn.txt": "Cái bàn gỗ đặt ở góc phòng khách.", "bạn.txt": "Người bạn cũ ghé qua thăm phòng khách."}
    )
    bot = Chatbot.open(folder, index_dir=tmp_path / "i", settings=Settings(dense_weight=0.0))

    assert "bàn gỗ" in bot.search("cái bàn", k=1)[0].passage.text
    assert "bạn cũ" in bot.search("người bạn", k=1)[0].passage.text


def test_more_hits_than_passages_are_not_invented(notice_bot):
    assert len(notice_bot.search("thẻ", k=50)) == len(notice_bot.index.passages)


def test_related_titles_are_never_found(bot):
    for hit in bot.search("Hà Nội kết hợp giữa diện và điểm", k=50):
        assert hit.passage.kind is not Kind.RELATED
        assert "diện" not in hit.passage.text.split()


def test_fusion_weighs_standardised_scores():
    dense = np.array([0.9, 0.1, 0.5], dtype=np.float32)
    lexical = np.array([0.0, 9.0, 0.0], dtype=np.float32)

    assert fuse(dense, lexical, 1.0).argmax() == 0
    assert fuse(dense, lexical, 0.0).argmax() == 1
    assert standardise(dense).std() == pytest.approx(1.0, abs=1e-5)
    assert not standardise(np.ones(3, dtype=np.float32)).any()
