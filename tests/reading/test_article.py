"""The article that ships with the package: every part of its page is told apart."""

from datetime import datetime
from pathlib import Path

import pytest

from hoidap.reading import read_folder
from hoidap.types import Document, FactName, Kind

DOCUMENTS = Path(__file__).parents[2] / "documents"
ARTICLE = "lao-dong-thu-do-2020-09-21.txt"


@pytest.fixture(scope="module")
def article() -> Document:
    documents, warnings = read_folder(DOCUMENTS)
    assert warnings == []
    return next(document for document in documents if document.id == ARTICLE)


def test_title_and_kicker_are_separate(article):
    assert article.title == "Không ngừng đổi mới công tác dân vận của hệ thống chính trị"
    assert article.metadata.kicker == "Huyện ủy Đông Anh"


def test_author_photographer_and_source(article):
    assert article.metadata.author == "Mai Quý"
    assert article.metadata.photographer == "Mai Quý"
    assert article.metadata.source == "LĐTĐ"
    assert article.metadata.source_name == "Báo Lao động Thủ đô"


def test_published_at_has_its_hour(article):
    assert article.metadata.published_at == datetime(2020, 9, 21, 17, 59)
    assert article.metadata.published_time_known


def test_caption_comes_without_file_name_and_credit(article):
    assert article.metadata.captions == (
        "Công tác dân vận của hệ thống chính trị trên địa bàn huyện huyện Đông Anh luôn được đổi mới "
        "cả về nội dung lẫn phương thức",
    )


def test_related_titles_are_kept_apart(article):
    assert article.metadata.related_titles == (
        "Đẩy mạnh công tác dân vận trong sự nghiệp đổi mới, xây dựng và bảo vệ Tổ quốc",
        "Công tác dân vận góp phần hiện thực hóa mục tiêu cách mạng dân tộc dân chủ nhân dân",
        "Hà Nội sẽ kết hợp giữa “diện” và “điểm” trong công tác dân vận",
    )
    quotable = [article.text[b.start : b.end] for b in article.blocks if b.kind.quotable]
    assert not set(article.metadata.related_titles) & set(quotable)


def test_each_block_is_what_it_is(article):
    expected = [Kind.FURNITURE, Kind.DATELINE, Kind.KICKER, Kind.HEADLINE, Kind.LEAD]
    expected += [Kind.RELATED] * 3 + [Kind.BODY] * 2 + [Kind.FURNITURE, Kind.CAPTION]
    expected += [Kind.BODY] * 8 + [Kind.BYLINE, Kind.FURNITURE]

    assert [block.kind for block in article.blocks] == expected


def test_facts_stand_in_the_text(article):
    stated = {fact.name: article.text[fact.start : fact.end] for fact in article.metadata.facts}

    assert stated[FactName.PUBLISHED_AT] == "21/09/2020 17:59"
    assert stated[FactName.TITLE] == article.title
    assert stated[FactName.SOURCE] == "LĐTĐ"
    assert stated[FactName.AUTHOR] == stated[FactName.PHOTOGRAPHER] == "Mai Quý"
    assert stated[FactName.CAPTION] == article.metadata.captions[0]
    assert stated[FactName.KICKER] == article.metadata.kicker
    assert len(article.metadata.facts) == len(stated) == 7


def test_text_is_the_files_text(article):
    assert article.text == (DOCUMENTS / ARTICLE).read_text(encoding="utf-8")


def test_suggested_questions_come_from_the_sidecar(article):
    assert len(article.metadata.suggested_questions) == 5
    assert all(question.endswith("?") for question in article.metadata.suggested_questions)
