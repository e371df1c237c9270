"""Files made to take all of a machine, or that hold nothing to read, are refused with the reason."""

import io
import zipfile
from pathlib import Path

import docx
import pytest
from pypdf import PdfWriter

from hoidap.reading import trial
from hoidap.reading.trial import try_reading
from hoidap.uploads.checks import check
from hoidap.uploads.problems import RefusedUploadError, UploadProblem


def pdf(pages, password=None):
    writer = PdfWriter()
    for _ in range(pages):
        writer.add_blank_page(100, 100)
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def word(span=None):
    document = docx.Document()
    document.add_paragraph("Lệ phí là 30.000 đồng.")
    table = document.add_table(1, 1)
    table.cell(0, 0).text = "ô"
    if span:
        table.cell(0, 0)._tc.get_or_add_tcPr().get_or_add_gridSpan().val = span
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def bomb():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", b" " * (25 * 1024 * 1024))
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("a.docx", bomb(), UploadProblem.UNPACKS_TOO_LARGE),
        ("a.docx", word(span=2_000_000_000), UploadProblem.TOO_COMPLEX),
        ("a.docx", b"PK\x03\x04 broken", UploadProblem.DAMAGED),
        ("a.html", b"<p>" * 60_001, UploadProblem.TOO_COMPLEX),
        ("a.txt", b"\x00\x01\x02" * 100, UploadProblem.DAMAGED),
        ("a.txt", b"   ", UploadProblem.NO_TEXT),
        ("a.pdf", pdf(3), UploadProblem.NO_TEXT),
        ("a.pdf", pdf(6), UploadProblem.TOO_MANY_PAGES),
        ("a.pdf", pdf(1, "bi-mat"), UploadProblem.ENCRYPTED),
        ("a.pdf", b"not a pdf", UploadProblem.DAMAGED),
    ],
)
def test_a_file_that_cannot_be_taken_says_why(tmp_path, name, content, problem):
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(RefusedUploadError) as caught:
        check(path, most_pages=5)
    assert caught.value.problem is problem
    assert "a." in str(caught.value)


def test_an_honest_file_passes_with_the_length_of_its_text(tmp_path):
    path = tmp_path / "a.docx"
    path.write_bytes(word())
    assert check(path, most_pages=5) == len("Lệ phí là 30.000 đồng.\n\nô")


def test_a_trial_that_takes_too_long_is_ended(tmp_path, monkeypatch):
    monkeypatch.setattr(trial, "_PATIENCE_SECONDS", 0.01)
    path = tmp_path / "a.txt"
    path.write_text("Lệ phí", encoding="utf-8")
    assert try_reading(path, most_pages=5).exhausted


def test_the_trial_knows_no_secrets(monkeypatch):
    monkeypatch.setenv("HOIDAP_AUTH", "user:mat-khau-rieng")
    seen = {}
    monkeypatch.setattr(trial.subprocess, "run", lambda _command, **how: seen.update(how["env"]) or 1 / 0)
    with pytest.raises(ZeroDivisionError):
        try_reading(Path("a.txt"), most_pages=5)
    assert "mat-khau-rieng" not in str(seen)
