"""The list of documents says what each is and which are asked."""

from dataclasses import replace
from types import SimpleNamespace

import pytest

from hoidap.ui.library import library_html, scope_html
from hoidap.ui.session import Desk, OwnFiles
from hoidap.ui.texts import VI


@pytest.fixture
def two(document):
    return [document, replace(document, id="b.txt", title='"><script>alert(1)</script>')]


def own_files(document, *, asked=True):
    files = SimpleNamespace(bot=SimpleNamespace(documents=(document,)), names=("<b>.txt",))
    return Desk(own=OwnFiles(files, asked=asked))


def test_one_document_needs_no_list(document):
    assert "<details" not in library_html([document], Desk())


def test_each_document_has_title_source_day_and_a_tick(two):
    html = library_html(two, Desk(documents=("b.txt",)))
    assert "HS · 01/02/2023" in html
    assert html.count(" checked") == 1
    assert 'data-document="b.txt" checked' in html
    assert "<script" not in html


def test_a_limit_is_said_and_can_be_lifted():
    html = scope_html(3, Desk(documents=("a", "b")))
    assert VI.scope_some.format(count=2, total=3) in html
    assert 'data-scope="all"' in html
    assert scope_html(3, Desk()) == ""


def test_own_files_are_named_and_can_be_removed(document):
    desk = own_files(document)
    assert "&lt;b&gt;.txt" in scope_html(1, desk)
    assert 'data-scope="shared"' in scope_html(1, desk)
    assert VI.own_remove in library_html([document], desk)
    assert 'data-scope="own"' in scope_html(1, own_files(document, asked=False))
