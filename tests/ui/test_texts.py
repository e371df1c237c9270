"""One catalogue: both languages say the same things, and nothing that people read is written in code."""

import ast
import re
import string
import tomllib
from dataclasses import fields
from datetime import datetime
from pathlib import Path

import pytest

from hoidap.ui import texts
from hoidap.ui.texts import EN, VI, Texts, texts_in

UI = Path(texts.__file__).parent
VIETNAMESE = re.compile(r"[À-ÖØ-öø-ỹ]")
# Examples in /openapi.json are questions; whoever is locked out sees a page of its own.
NOT_THE_PAGE = {"schemas.py", "locked.html"}


def placeholders(text):
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def catalogue(language):
    return tomllib.loads((UI / "catalogue" / f"{language}.toml").read_text("utf-8"))


def test_both_languages_have_every_text_and_no_other():
    names = [field.name for field in fields(Texts)]
    assert list(catalogue("vi")) == names
    assert list(catalogue("en")) == names


@pytest.mark.parametrize("name", [field.name for field in fields(Texts)])
def test_both_languages_fill_in_the_same_details(name):
    assert placeholders(getattr(VI, name)) == placeholders(getattr(EN, name))
    assert getattr(VI, name).strip()


def strings_in(path):
    """What a Python file says besides docstrings."""
    tree = ast.parse(path.read_text("utf-8"))
    bare = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    constants = [node for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in bare]
    return [node.value for node in constants if isinstance(node.value, str)]


def test_no_vietnamese_stands_in_code():
    sources = [path for path in UI.glob("*") if path.suffix in {".py", ".js", ".html"}]
    assert len(sources) > 20
    for path in sources:
        if path.name in NOT_THE_PAGE:
            continue
        said = (
            strings_in(path)
            if path.suffix == ".py"
            else re.sub(r"//.*", "", path.read_text("utf-8")).split("\n")
        )
        assert not [text for text in said if VIETNAMESE.search(text)], path


def test_every_text_is_used():
    code = "".join(path.read_text("utf-8") for path in UI.rglob("*.py"))
    indirect = {name for name in catalogue("vi") if name.startswith("note_")}
    unused = [name for name in catalogue("vi") if name not in indirect and code.count(name) < 2]
    assert not unused


def test_numbers_and_days_are_written_as_each_language_does():
    day = datetime(2020, 9, 1, 17, 59)
    assert (VI.number(12345), VI.date(day), VI.time(day)) == ("12.345", "01/09/2020", "01/09/2020 17:59")
    assert (EN.number(12345), EN.date(day)) == ("12,345", "2020-09-01")


def test_an_unknown_language_is_answered_in_vietnamese():
    assert texts_in("xx") is VI
