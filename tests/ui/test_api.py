"""The HTTP API over the repository's own documents: what it gives, and what it says when a request is wrong."""

from concurrent.futures import ThreadPoolExecutor

import pytest


def test_an_answer_quotes_characters_that_stand_in_the_document(client, bot):
    answer = client.post("/api/ask", json={"question": bot.suggestions()[0]}).json()
    assert answer["answered"]
    assert answer["trace"] is None
    for citation in answer["citations"]:
        text = client.get(f"/api/documents/{citation['document_id']}").json()["text"]
        assert text[citation["start"] : citation["end"]] == citation["quote"]


def test_the_trace_comes_where_asked_for(client, bot):
    answer = client.post("/api/ask", json={"question": bot.suggestions()[0], "trace": True}).json()
    assert [step["name"] for step in answer["trace"]] == ["understand", "retrieve", "answer", "verify"]


def test_what_the_documents_do_not_say_is_a_refusal_with_the_nearest_passage(client):
    answer = client.post(
        "/api/ask", json={"question": "Giá vé xem đội bóng đá nữ vô địch là bao nhiêu?"}
    ).json()
    assert not answer["answered"]
    assert answer["citations"] == []
    assert answer["nearest"]["quote"]
    assert len(answer["suggestions"]) == 2
    for question in answer["suggestions"]:
        again = client.post("/api/ask", json={"question": question}).json()
        assert (again["answered"], again["suggestions"]) == (True, [])


def test_a_history_is_taken(client, bot):
    history = [{"question": bot.suggestions()[0], "answer": "…"}]
    assert (
        client.post("/api/ask", json={"question": "Còn gì nữa không?", "history": history}).status_code == 200
    )


def test_options_reach_the_answer(client, bot):
    question = "Ai là tác giả bài viết?"
    lexical = {"documents": [bot.documents[0].id], "dense_weight": 0, "answer_from": 0.5, "model": False}
    answer = client.post("/api/ask", json={"question": question, "options": lexical, "trace": True}).json()
    assert answer["trace"][1]["detail"]["dense_weight"] == 0
    assert {citation["document_id"] for citation in answer["citations"]} == {bot.documents[0].id}


def test_search_gives_passages_with_their_scores(client, bot):
    hits = client.post("/api/search", json={"question": bot.documents[0].title, "k": 3}).json()["hits"]
    assert len(hits) == 3
    assert hits[0]["fused_score"] >= hits[-1]["fused_score"]
    passage = hits[0]["passage"]
    assert bot.document(passage["document_id"]).text[passage["start"] : passage["end"]] == passage["text"]


def test_documents_are_listed(client, bot):
    listed = client.get("/api/documents").json()["documents"]
    assert [(d["id"], d["sha256"], d["characters"]) for d in listed] == [
        (d.id, d.sha256, len(d.text)) for d in bot.documents
    ]


def test_several_questions_at_once_are_all_answered(client, bot):
    questions = bot.suggestions() * 4
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda q: client.post("/api/ask", json={"question": q}).json(), questions))
    assert [answer["question"] for answer in answers] == questions


JSON = {"content-type": "application/json"}


@pytest.mark.parametrize(
    ("path", "send", "status", "says"),
    [
        ("/api/ask", {"json": {}}, 422, "question: Field required"),
        ("/api/ask", {"json": {"question": 5}}, 422, "question: Input should be a valid string"),
        ("/api/ask", {"json": {"question": "   "}}, 422, "question: "),
        ("/api/ask", {"json": {"question": "dài " * 500}}, 422, "question: "),
        (
            "/api/ask",
            {"json": {"question": "Ai?", "histori": []}},
            422,
            "histori: Extra inputs are not permitted",
        ),
        (
            "/api/ask",
            {"json": {"question": "Ai?", "history": [{"question": "a"}]}},
            422,
            "history.0.answer: Field req",
        ),
        (
            "/api/ask",
            {"json": {"question": "Ai?", "history": [{"question": "a", "answer": "b"}] * 21}},
            422,
            "history: ",
        ),
        ("/api/ask", {"content": b'{"question": "\\ud800"}', "headers": JSON}, 422, "question: "),
        ("/api/ask", {"content": b"{question}", "headers": JSON}, 400, "the body is not JSON"),
        ("/api/ask", {"content": b"\xff\xfe", "headers": JSON}, 400, ""),
        ("/api/ask", {"data": {"question": "Ai?"}}, 415, "application/json"),
        ("/api/ask", {"content": b'"' + b"a" * 2_000_001 + b'"', "headers": JSON}, 413, "longer than"),
        (
            "/api/search",
            {"json": {"question": "Ai?", "k": 0}},
            422,
            "k: Input should be greater than or equal to 1",
        ),
        (
            "/api/search",
            {"json": {"question": "Ai?", "k": 51}},
            422,
            "k: Input should be less than or equal to 50",
        ),
        ("/api/ask", {"json": {"question": "Ai?", "options": {"documents": ["khac.txt"]}}}, 404, "khac.txt"),
        (
            "/api/ask",
            {"json": {"question": "Ai?", "options": {"dense_weight": 1.5}}},
            422,
            "options.dense_weight: ",
        ),
        (
            "/api/ask",
            {"json": {"question": "Ai?", "options": {"answer_from": -1}}},
            422,
            "options.answer_from: ",
        ),
        (
            "/api/ask",
            {"json": {"question": "Ai?", "options": {"documents": "a"}}},
            422,
            "options.documents: ",
        ),
        ("/api/ask", {"json": {"question": "Ai?", "options": {"k": 3}}}, 422, "options.k: Extra inputs"),
        ("/api/search", {"json": {"question": "Ai?", "documents": ["khac.txt"]}}, 404, "khac.txt"),
        ("/api/documents", {"json": {}}, 405, "takes GET, not POST"),
        ("/api/nothing", {"json": {}}, 404, "there is no /api/nothing"),
    ],
)
def test_a_wrong_request_is_told_what_was_wrong(client, path, send, status, says):
    response = client.post(path, **send)
    assert response.status_code == status, response.text
    assert says in response.json()["detail"]


def test_an_unknown_document_is_named(client):
    response = client.get("/api/documents/khong-co.txt")
    assert response.status_code == 404
    assert "khong-co.txt" in response.json()["detail"]


def test_the_description_lists_what_there_is_and_loads_nothing_from_elsewhere(client):
    paths = client.get("/openapi.json").json()["paths"]
    assert set(paths) == {
        "/api/ask",
        "/api/search",
        "/api/feedback",
        "/api/documents",
        "/api/documents/{document_id}",
        "/healthz",
    }
    assert "cdn" not in client.get("/docs").text
    assert "cdn" not in client.get("/redoc").text


def test_another_site_may_neither_call_nor_frame_it(client):
    preflight = {"origin": "http://elsewhere.example", "access-control-request-method": "POST"}
    response = client.options("/api/ask", headers=preflight)
    assert "access-control-allow-origin" not in response.headers
    assert "frame-ancestors 'none'" in response.headers["content-security-policy"]
    assert response.headers["x-content-type-options"] == "nosniff"


def test_when_ready_health_says_so(client):
    client.get("/api/documents")
    response = client.get("/healthz")
    assert (response.status_code, response.json()["status"]) == (200, "ready")


def test_the_page_is_vietnamese_and_names_no_other_host(client):
    client.get("/api/documents")
    page = client.get("/", headers={"accept": "text/html"}).text
    assert 'lang="vi"' in page
    assert 'lang="en"' not in page
    assert "<title>Hỏi đáp tài liệu</title>" in page
    assert "og:image" not in page
