"""Files made for a test, and what holds for every document whatever it was read from."""

from collections.abc import Callable
from pathlib import Path

import pytest

from hoidap.reading import read_folder
from hoidap.types import Document, Kind


@pytest.fixture
def read(tmp_path) -> Callable[..., Document]:
    """Write one file, read its folder, and give the document, which must come without a warning."""

    def write_and_read(content: str | bytes, name: str = "page.txt") -> Document:
        (tmp_path / name).write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
        documents, warnings = read_folder(tmp_path)
        assert warnings == []
        assert len(documents) == 1
        return documents[0]

    return write_and_read


@pytest.fixture
def refused(tmp_path) -> Callable[..., str]:
    """Write one file that cannot be read and give the warning's reason."""

    def write_and_read(content: str | bytes, name: str = "page.txt") -> str:
        path = Path(tmp_path / name)
        path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
        documents, warnings = read_folder(tmp_path)
        assert documents == []
        assert [warning.path for warning in warnings] == [str(path)]
        assert "\n" not in warnings[0].reason
        return warnings[0].reason

    return write_and_read


@pytest.fixture
def texts_of() -> Callable[[Document, Kind], list[str]]:
    """Give the texts of a document's blocks of one kind."""
    return lambda document, kind: [document.text[b.start : b.end] for b in document.blocks if b.kind is kind]


@pytest.fixture
def assert_whole() -> Callable[..., None]:
    """Check that blocks and facts of a document fit its text, and that nothing but spaces lies between."""

    def check(document: Document, *, markup: bool = False) -> None:
        end = 0
        for block in document.blocks:
            text = document.text[block.start : block.end]
            assert block.start >= end
            assert text
            assert text == text.strip()
            assert markup or not document.text[end : block.start].strip()
            end = block.end
        assert markup or not document.text[end:].strip()
        for fact in document.metadata.facts:
            assert " ".join(document.text[fact.start : fact.end].split()) == fact.value

    return check
