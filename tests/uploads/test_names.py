"""Names from a stranger stay in their folder, can be shown, and stand for one file each."""

import pytest

from hoidap.uploads.names import safe_name
from hoidap.uploads.problems import RefusedUploadError


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("Thông báo.pdf", "Thông báo.pdf"),
        ("../../etc/cron.d/x.txt", "x.txt"),
        ("..\\..\\windows\\x.TXT", "x.txt"),
        ("/etc/passwd.txt/", "passwd.txt"),
        (".an.txt", "an.txt"),
        ("~$nháp.docx", "nháp.docx"),
        ("...txt", "tai-lieu.txt"),
        (".txt", None),
        ("a\x00b\x1b[31m\n.txt", "ab[31m.txt"),
        ("\u202etxt.exe.txt", "txt.exe.txt"),
        ("a\ud800.txt", "a.txt"),
        ('a<b>:"c|?*.txt', "a_b___c___.txt"),
        ("CON .txt", "CON.txt"),
        ("không đuôi", None),
        ("a.txt.exe", None),
        ("a.toml", None),
        ("", None),
    ],
)
def test_a_name_is_made_harmless_or_refused(given, kept):
    if kept is None:
        with pytest.raises(RefusedUploadError):
            safe_name(given)
    else:
        assert safe_name(given) == kept


def test_a_very_long_name_fits_the_file_system():
    name = safe_name("ườ" * 5000 + ".docx")
    assert name.endswith(".docx")
    assert len(name.encode()) <= 130


def test_a_refusal_does_not_repeat_a_very_long_name():
    with pytest.raises(RefusedUploadError) as caught:
        safe_name("a" * 5000)
    assert len(str(caught.value)) < 250


def test_two_of_one_name_are_told_apart_whatever_their_capitals():
    assert safe_name("A.txt", {"a.txt", "a (2).txt"}) == "A (3).txt"
