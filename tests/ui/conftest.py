"""A small document made by hand, so that each test can see all of it; and the real application, built once."""

from datetime import datetime

import pytest
from starlette.testclient import TestClient

from hoidap import Settings
from hoidap.types import Block, Citation, Document, Kind, Metadata
from hoidap.ui.server import create_app

PARAGRAPHS = [
    (Kind.FURNITURE, "Chia sẻ"),
    (Kind.DATELINE, "01/02/2023 08:30"),
    (Kind.KICKER, "Phường Hoa Sen:"),
    (Kind.HEADLINE, "Mở <b>thư viện</b> & phòng đọc"),
    (Kind.BODY, "Thư viện mở cửa thứ hai. Lệ phí là 50.000 đồng."),
    (Kind.RELATED, "Bài khác một"),
    (Kind.RELATED, "Bài khác hai"),
    (Kind.BODY, "Trẻ em được *miễn* [lệ phí](http://x.example) <img src=x onerror=alert(1)>."),
    (Kind.FURNITURE, "In trang"),
]


def make_document(paragraphs=PARAGRAPHS, document_id="thu-vien.txt", title="Mở <b>thư viện</b> & phòng đọc"):
    text, blocks = "", []
    for kind, paragraph in paragraphs:
        blocks.append(Block(kind, len(text), len(text) + len(paragraph)))
        text += paragraph + "\n\n"
    about = Metadata(
        author="Lê Thị <Na>", published_at=datetime(2023, 2, 1, 8, 30), published_time_known=True, source="HS"
    )
    return Document(document_id, f"/d/{document_id}", title, text, about, "0" * 64, tuple(blocks))


@pytest.fixture
def document():
    return make_document()


@pytest.fixture
def quote(document):
    """Cite a piece of the document by its words."""

    def cite(words):
        start = document.text.index(words)
        return Citation(document.id, "p1", words, start, start + len(words))

    return cite


@pytest.fixture(scope="session")
def client(bot):
    """The whole application, page and API, over the real chatbot."""
    app = create_app(Settings(), opener=lambda _settings, _progress: bot)
    with TestClient(app, base_url="http://127.0.0.1:7860") as client:
        yield client
