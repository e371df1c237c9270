"""An article shows the document's own characters, escaped, with exactly the quoted ones marked."""

import re
from dataclasses import replace
from html import unescape

import pytest

from hoidap.types import Citation, Kind
from hoidap.ui.article import Mark, article_html, mark_nearest, marks_for
from hoidap.ui.texts import VI


def marked(html):
    return [unescape(re.sub("<[^>]+>", "", mark)) for mark in re.findall("<mark[^>]*>(.*?)</mark>", html)]


def test_the_mark_holds_the_quote_and_nothing_else(document, quote):
    citation = quote("Lệ phí là 50.000 đồng.")
    html = article_html(document, marks_for([citation], document.id))
    assert marked(html) == [citation.quote]
    assert '<mark class="active" id="trich-1" tabindex="-1" data-label="1">' in html


def test_quotes_keep_their_numbers_when_some_stand_in_another_document(document, quote):
    elsewhere = Citation("other.txt", "p", "x", 0, 1)
    marks = marks_for([elsewhere, quote("Thư viện mở cửa thứ hai.")], document.id, active=1)
    assert [(mark.name, mark.active) for mark in marks] == [("trich-2", True)]


def test_a_quote_over_two_paragraphs_is_marked_in_both(document):
    start = document.text.index("Lệ phí là")
    end = document.text.index("Bài khác một") + len("Bài khác một")
    html = article_html(document, [Mark(start, end, "trich-1", "1")])
    assert marked(html) == ["Lệ phí là 50.000 đồng.", "Bài khác một"]
    assert html.count('id="trich-1"') == 1


def test_overlapping_quotes_lose_no_character_and_repeat_none(document, quote):
    marks = marks_for([quote("mở cửa thứ hai. Lệ phí"), quote("Lệ phí là 50.000")], document.id)
    html = article_html(document, marks)
    assert "".join(marked(html)) == "mở cửa thứ hai. Lệ phí là 50.000"
    assert [html.count(f'id="trich-{number}"') for number in (1, 2)] == [1, 1]


def test_what_a_document_says_is_text_never_markup(document):
    html = article_html(document)
    assert "&lt;img src=x onerror=alert(1)&gt;" in html
    assert "<img" not in html
    assert "<b>" not in html
    assert "*miễn* [lệ phí](http://x.example)" in html


def test_all_text_but_furniture_is_shown_in_order(document):
    shown = unescape(re.sub("<[^>]+>", "\n", article_html(document)))
    body = [block for block in document.blocks if block.kind != "furniture"]
    positions = [shown.index(document.text[block.start : block.end]) for block in body]
    assert positions == sorted(positions)
    assert "In trang" not in shown
    assert VI.left_out.format(count=2) in shown


def test_a_document_without_a_headline_is_named(document):
    bare = replace(
        document, blocks=tuple(block for block in document.blocks if block.kind is not Kind.HEADLINE)
    )
    assert '<p class="name">Mở &lt;b&gt;thư viện&lt;/b&gt; &amp; phòng đọc</p>' in article_html(bare)
    assert 'class="name"' not in article_html(document)


def test_links_to_other_articles_stand_apart(document):
    html = article_html(document)
    aside = re.search('<aside class="related">.*?</aside>', html).group()
    assert "Bài khác một" in aside
    assert "Bài khác hai" in aside
    assert VI.related in aside


def test_furniture_is_shown_where_a_mark_touches_it(document, quote):
    assert marked(article_html(document, [mark_nearest(quote("In trang"))[0]])) == ["In trang"]


def test_the_nearest_passage_does_not_look_like_a_quote(document, quote):
    html = article_html(document, mark_nearest(quote("Thư viện mở cửa thứ hai.")))
    assert '<mark class="nearest active" id="doan-gan-nhat"' in html


@pytest.mark.parametrize("text", ["", "một dòng", "  một\n\n hai  \nba"])
def test_a_document_without_blocks_is_shown_line_by_line(document, text):
    html = article_html(replace(document, text=text, blocks=()))
    assert re.findall('<p class="body">(.*?)</p>', html) == [
        line.strip() for line in text.split("\n") if line.strip()
    ]
