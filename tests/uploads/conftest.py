"""A temporary folder of the test's own, so that what is left behind can be seen."""

import tempfile

import pytest

from hoidap import Settings
from hoidap.uploads import SessionDocuments, close_all

FEES = "Bể bơi phường Hoa Sen\n\nLệ phí vào bể bơi là 30.000 đồng một lượt. Bể bơi mở cửa từ tháng 5.\n"


@pytest.fixture
def temporary(tmp_path, monkeypatch):
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    yield folder
    close_all()


@pytest.fixture
def session(notice_bot, temporary):  # noqa: ARG001 - sessions are made in it
    """Start a session: ``session(upload_max_mb=1)``."""
    return lambda **settings: SessionDocuments(Settings(**settings), notice_bot)


@pytest.fixture
def sent(tmp_path):
    """Write a file as if it had been sent."""

    def write(name="be-boi.txt", content=FEES):
        path = tmp_path / "sent" / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write
