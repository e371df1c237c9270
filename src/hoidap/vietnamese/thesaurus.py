"""Other words in which a text may say what a question asks for, by three tables that a speaker can read and extend.

``thesaurus.txt`` is wide: with it answers are looked for. ``synonyms.py`` is strict: with it what a model wrote
is checked. A word stands for its alternatives and they for it, but they do not stand for one another. ``spoken.txt``
has what people say and documents don't write; it is read one way, for nobody asks for it by the written word.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from importlib.resources import files

from hoidap.vietnamese.normalising import canonical, strip_marks
from hoidap.vietnamese.synonyms import synonyms


def alternatives(word: str) -> tuple[str, ...]:
    """Words and phrases that may stand for ``word``; all canonical, with marks."""
    found = (*synonyms(word, marked=True), *_table().get(word, ()), *_spoken().get(word, ()))
    return tuple(dict.fromkeys(found))


def is_headword(words: str) -> bool:
    """Whether ``words`` (canonical, with marks) have alternatives in the wide table or that of spoken words."""
    return words in _table() or words in _spoken()


def marked_forms(bare: str) -> frozenset[str]:
    """The words of the wide table that are spelled ``bare`` without marks."""
    return _by_bare().get(bare, frozenset([bare]))


@cache
def _by_bare() -> dict[str, frozenset[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for word in _table():
        found[strip_marks(word)].add(word)
    return {bare: frozenset(words) for bare, words in found.items()}


@cache
def _table() -> dict[str, tuple[str, ...]]:
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for word, others in rows("thesaurus.txt"):
        for other in others:
            found[word][other] = None
    for word, others in rows("thesaurus.txt"):
        for other in others:
            found[other][word] = None
    return {word: tuple(others) for word, others in found.items()}


@cache
def _spoken() -> dict[str, tuple[str, ...]]:
    return dict(rows("spoken.txt"))


def rows(name: str) -> list[tuple[str, tuple[str, ...]]]:
    """The lines of a table of this package: a word and those on its right, canonical."""
    lines = files("hoidap.vietnamese").joinpath(name).read_text(encoding="utf-8").splitlines()
    pairs = (line.partition("\t") for line in lines if not line.startswith("#"))
    return [(_form(word), tuple(_form(other) for other in others.split(","))) for word, _, others in pairs]


def _form(words: str) -> str:
    return " ".join(canonical(word) for word in words.split())
