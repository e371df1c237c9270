"""Folders: what is read, what is passed over in silence, and what is told."""

import hashlib
import unicodedata
from datetime import datetime
from pathlib import Path

import pytest

from hoidap.errors import DocumentsError
from hoidap.reading import digest, fingerprint, list_files, read_file, read_folder
from hoidap.types import FactName

TEXT = "Chợ phiên\n\nChợ họp vào chủ nhật hằng tuần ở sân vận động xã, từ năm giờ sáng đến mười giờ trưa.\n"


def put(folder, name, content=TEXT):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
    return path


def test_folders_are_read_recursively_in_order(tmp_path):
    for name in ("b.txt", "a/z.MD", "a/b/c.TXT", "README.md"):
        put(tmp_path, name)

    documents, warnings = read_folder(tmp_path)

    assert [document.id for document in documents] == ["README.md", "a/b/c.TXT", "a/z.MD", "b.txt"]
    assert [document.path for document in documents] == [str(path) for path in list_files(tmp_path)]
    assert warnings == []


def test_hidden_things_and_sidecars_are_passed_over_in_silence(tmp_path):
    for name in (".hidden.txt", ".git/config.txt", "a.toml", "~$a.docx"):
        put(tmp_path, name, "")

    assert read_folder(tmp_path) == ([], [])


def test_other_kinds_get_one_warning_each(tmp_path):
    put(tmp_path, "a.txt")
    put(tmp_path, "b.xlsx")
    put(tmp_path, "c")

    documents, warnings = read_folder(tmp_path)

    assert len(documents) == 1
    assert [Path(warning.path).name for warning in warnings] == ["b.xlsx", "c"]
    assert all(".docx" in warning.reason for warning in warnings)


def test_a_bad_file_does_not_hinder_the_rest(tmp_path):
    put(tmp_path, "a.txt", b"")
    put(tmp_path, "b.pdf", b"%PDF-broken")
    put(tmp_path, "c.txt")

    documents, warnings = read_folder(tmp_path)

    assert [document.id for document in documents] == ["c.txt"]
    assert len(warnings) == 2
    assert "a.txt: the file is empty" in str(warnings[0])


def test_too_large_files_are_left_out(tmp_path):
    put(tmp_path, "a.txt", b"a " * 600_000)

    documents, (warning,) = read_folder(tmp_path, max_mb=1)

    assert documents == []
    assert "1.1 MB" in warning.reason


def test_links_are_followed_only_within_the_folder(tmp_path):
    outside = put(tmp_path, "outside/secret.txt")
    folder = tmp_path / "documents"
    inside = put(folder, "a.txt")
    (folder / "link.txt").symlink_to(inside)
    (folder / "leak.txt").symlink_to(outside)
    (folder / "leaks").symlink_to(outside.parent)
    (folder / "nowhere.txt").symlink_to(folder / "gone.txt")
    (folder / "round.txt").symlink_to(folder / "round.txt")
    (folder / "self").symlink_to(folder)

    documents, warnings = read_folder(folder)

    assert [document.id for document in documents] == ["a.txt", "link.txt"]
    assert [Path(warning.path).name for warning in warnings] == [
        "leak.txt",
        "leaks",
        "nowhere.txt",
        "round.txt",
    ]


def test_missing_folder_and_file_in_its_place(tmp_path):
    file = put(tmp_path, "a.txt")

    with pytest.raises(DocumentsError, match=r"does not exist.*none.*Create it"):
        read_folder(tmp_path / "none")
    with pytest.raises(DocumentsError, match="not a folder"):
        list_files(file)


def test_empty_folder_gives_nothing(tmp_path):
    assert read_folder(tmp_path) == ([], [])


def test_same_content_is_read_twice(tmp_path):
    put(tmp_path, "a.txt")
    put(tmp_path, "b.txt")

    documents, _ = read_folder(tmp_path)

    assert len({document.id for document in documents}) == 2
    assert len({document.sha256 for document in documents}) == 1


def test_ids_are_in_nfc_and_paths_as_they_are(tmp_path):
    path = put(tmp_path, unicodedata.normalize("NFD", "thông báo/chợ.txt"))

    document = read_file(path, root=tmp_path)

    assert document.id == "thông báo/chợ.txt"
    assert document.path == str(path)


def test_names_that_are_not_utf_8_are_told(tmp_path):
    name = b"ch\xe9.txt".decode("utf-8", "surrogateescape")
    put(tmp_path, name)

    documents, (warning,) = read_folder(tmp_path)

    assert documents == []
    assert "rename" in warning.reason
    assert str(warning).encode("utf-8")


def test_read_file_says_why_not(tmp_path):
    inside = tmp_path / "documents"
    inside.mkdir()

    with pytest.raises(DocumentsError, match="does not lie in"):
        read_file(put(tmp_path, "a.txt"), root=inside)
    with pytest.raises(DocumentsError, match="not read"):
        read_file(put(inside, "a.csv"), root=inside)
    with pytest.raises(DocumentsError, match="cannot be opened"):
        read_file(inside / "gone.txt", root=inside)


def test_fingerprint_changes_with_file_and_sidecar_and_digest_with_the_file_alone(tmp_path):
    path = put(tmp_path, "a.txt")
    before = fingerprint(path)
    assert before == digest(path) == hashlib.sha256(TEXT.encode()).hexdigest()
    assert read_file(path, root=tmp_path).sha256 == digest(path)

    put(tmp_path, "a.toml", 'title = "Chợ"')

    assert fingerprint(path) != before
    assert digest(path) == before


def test_sidecar_completes_and_corrects(tmp_path):
    put(tmp_path, "a.txt")
    put(
        tmp_path,
        "a.toml",
        'title = "Chợ phiên xã"\nauthor = "Lê Na"\npublished_at = 2021-02-03T04:05:00\nsource_name = "Đài xã"\n'
        'suggested_questions = ["Chợ họp khi nào?"]\n',
    )

    (document,), warnings = read_folder(tmp_path)

    assert warnings == []
    assert document.title == "Chợ phiên xã"
    assert document.metadata.author == "Lê Na"
    assert document.metadata.published_at == datetime(2021, 2, 3, 4, 5)
    assert document.metadata.published_time_known
    assert document.metadata.source_name == "Đài xã"
    assert document.metadata.suggested_questions == ("Chợ họp khi nào?",)
    assert FactName.TITLE not in {fact.name for fact in document.metadata.facts}


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("title = ", "not valid TOML"),
        ("titel = 'Chợ'", "unknown key 'titel'"),
        ("author = 3", "author must be"),
        ("published_at = 'hôm qua'", "published_at must be"),
        ("suggested_questions = ['a', 1]", "suggested_questions must be"),
        (b"title = '\xff'", "not UTF-8"),
    ],
)
def test_faulty_sidecar_is_told_and_the_document_still_read(tmp_path, content, told):
    put(tmp_path, "a.txt")
    sidecar = put(tmp_path, "a.toml", content)

    (document,), (warning,) = read_folder(tmp_path)

    assert document.title == "Chợ phiên"
    assert warning.path == str(sidecar)
    assert told in warning.reason


def test_date_without_an_hour_in_a_sidecar(tmp_path):
    path = put(tmp_path, "a.txt")
    put(tmp_path, "a.toml", "published_at = 2021-02-03")

    known = read_file(path, root=tmp_path).metadata

    assert (known.published_at, known.published_time_known) == (datetime(2021, 2, 3), False)
