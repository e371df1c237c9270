import pytest
from langchain_core.embeddings import FakeEmbeddings
from langchain_core.retrievers import BaseRetriever
from langchain_core.vectorstores import VectorStore

from hoidap.indexing import load_encoder
from hoidap.retrieval.langchain import FaissStore


def test_the_retriever_gives_passages_with_place_and_scores(bot):
    retriever = bot.as_retriever(k=3)

    found = retriever.invoke("công tác tôn giáo")

    assert isinstance(retriever, BaseRetriever)
    assert len(found) == 3
    place = found[0].metadata
    assert bot.document(place["document_id"]).text[place["start"] : place["end"]] == found[0].page_content
    assert {"dense_score", "lexical_score", "fused_score"} <= place.keys()


def test_the_runnable_answers(bot):
    answer = bot.as_runnable().invoke("Ai là tác giả bài viết?")

    assert answer.answered
    assert "Mai Quý" in answer.text


@pytest.fixture
def store():
    return FaissStore.from_texts(
        ["Mèo ngủ trên mái nhà.", "Ngân hàng tăng lãi suất tiền gửi."],
        load_encoder(),
        [{"n": 1}, {"n": 2}],
        ids=["cat", "bank"],
    )


def test_the_store_is_a_vector_store_that_finds_by_meaning(store):
    assert isinstance(store, VectorStore)
    assert store.similarity_search("lãi suất ngân hàng", k=1)[0].id == "bank"
    assert store.as_retriever(search_kwargs={"k": 1}).invoke("con mèo")[0].metadata == {"n": 1}


def test_texts_are_added_replaced_and_deleted(store):
    store.add_texts(["Xe buýt chạy mỗi mười phút."], ids=["bus"])
    store.add_texts(["Mèo đã xuống đất."], ids=["cat"])
    assert store.get_by_ids(["cat"])[0].page_content == "Mèo đã xuống đất."

    store.delete(["bank", "bus"])

    assert [d.id for d, _ in store.similarity_search_with_score("bất kỳ", k=9)] == ["cat"]


def test_foreign_embeddings_are_turned_away():
    with pytest.raises(TypeError, match="FakeEmbeddings"):
        FaissStore.from_texts(["a"], FakeEmbeddings(size=3))


def test_the_index_itself_is_a_store(bot):
    store = FaissStore.of(bot._searcher)

    assert len(store.similarity_search("dân vận", k=3)) == 3
