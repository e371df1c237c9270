from hoidap.answering import problems
from hoidap.types import Block, Citation, Document, Draft, Kind, Metadata
from hoidap.understanding import understand

TEXT = "Ông Trần Văn Bình nộp 50.000 đồng theo Quyết định số 45/QĐ-UBND.\n\nTin khác: Hội chợ Xuân"
END = TEXT.index("\n")
DOCUMENTS = {
    "a.txt": Document(
        "a.txt",
        "a.txt",
        "Thu phí",
        TEXT,
        Metadata(),
        "0" * 64,
        (Block(Kind.BODY, 0, END), Block(Kind.RELATED, END + 2, len(TEXT))),
    )
}
QUERY = understand("Phải nộp bao nhiêu?")


def found(text, start=0, end=END, quote=None):
    citation = Citation("a.txt", "p", TEXT[start:end] if quote is None else quote, start, end)
    return problems(Draft(text, (citation,), 1.0), QUERY, DOCUMENTS)


def test_what_the_quote_says_may_be_said():
    assert found("50.000 đồng. Theo bài viết: “Ông Trần Văn Bình nộp 50.000 đồng”.") == []


def test_numbers_codes_and_names_that_no_quote_holds_are_stopped():
    assert "60.000" in found("60.000 đồng.")[0]
    assert "46/QĐ-UBND" in found("Theo 46/QĐ-UBND.")[0]
    assert "Lê Thị Hoa" in found("Người nộp là bà Lê Thị Hoa.")[0]


def test_a_quote_that_is_not_the_slice_is_stopped():
    assert found("50.000 đồng", quote="Ông Trần Văn Bình nộp 90.000 đồng")


def test_a_quote_out_of_bounds_or_of_no_document_is_stopped():
    assert found("…", start=0, end=10_000, quote="x")
    assert problems(Draft("…", (Citation("b.txt", "p", "x", 0, 1),), 1.0), QUERY, DOCUMENTS)


def test_links_to_other_articles_are_never_quoted():
    assert found("…", start=END + 2, end=len(TEXT))
