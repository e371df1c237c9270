"""One question asked otherwise than set: of some documents only, with another weight or threshold."""

import pytest

from hoidap import DocumentNotFoundError, Options

LIBRARY = (
    "Thư viện phường Hoa Sen\n\nLệ phí làm thẻ thư viện là 50.000 đồng. Thư viện do bà Lê Thị Na phụ trách.\n"
)
POOL = "Bể bơi phường Hoa Sen\n\nLệ phí vào bể bơi là 30.000 đồng một lượt. Bể bơi mở cửa từ tháng 5.\n"


@pytest.fixture(scope="module")
def two(bot_over):
    return bot_over({"be-boi.txt": POOL, "thu-vien.txt": LIBRARY})


def test_only_the_documents_chosen_are_answered_from(two):
    question = "Lệ phí là bao nhiêu?"

    for chosen, fee in (("thu-vien.txt", "50.000"), ("be-boi.txt", "30.000")):
        answer = two.ask(question, options=Options(documents=(chosen,)))
        assert fee in answer.text
        assert {citation.document_id for citation in answer.citations} == {chosen}


def test_what_only_another_document_says_is_refused(two):
    answer = two.ask("Lệ phí làm thẻ thư viện là bao nhiêu?", options=Options(documents=("be-boi.txt",)))

    assert not answer.answered
    assert answer.nearest.document_id == "be-boi.txt"


def test_search_keeps_to_the_documents_chosen(two):
    hits = two.search("lệ phí", k=10, options=Options(documents=("thu-vien.txt",)))

    assert {hit.passage.document_id for hit in hits} == {"thu-vien.txt"}


def test_a_question_about_the_document_means_the_one_chosen(two):
    answer = two.ask("Tiêu đề bài viết là gì?", options=Options(documents=("thu-vien.txt",)))

    assert "Thư viện phường Hoa Sen" in answer.text


@pytest.mark.parametrize(("weight", "side"), [(0.0, "lexical_score"), (1.0, "dense_score")])
def test_the_weight_of_a_side_decides_the_order(bot, weight, side):
    hits = bot.search("hòa giải ở cơ sở", k=6, options=Options(dense_weight=weight))

    scores = [getattr(hit, side) for hit in hits]
    assert scores == sorted(scores, reverse=True)


def test_the_threshold_decides_whether_it_is_answered(two):
    question = "Bể bơi được yêu thích ra sao?"

    assert two.ask(question, options=Options(answer_from=0.0)).answered
    assert not two.ask(question, options=Options(answer_from=1.0)).answered


def test_a_document_that_is_not_there_is_named(two):
    with pytest.raises(DocumentNotFoundError, match="khac"):
        two.ask("Lệ phí là bao nhiêu?", options=Options(documents=("khac.txt",)))
