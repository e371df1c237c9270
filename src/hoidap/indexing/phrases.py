"""Where words and phrases stand in the sentences of all passages: an inverted index of syllables with their places."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from hoidap.vietnamese import nfc, strip_marks, syllables

Ints = NDArray[np.int32]
Places = NDArray[np.intp]


class PhraseIndex:
    """Finds the sentences that hold a phrase, syllable by syllable.

    Attributes:
        size: Number of sentences.
        first: For each passage, the number of its first sentence.
    """

    def __init__(self, syllables_of: Sequence[str], tokens: Ints, ends: Ints, first: Ints) -> None:
        """Take what ``build`` made: a vocabulary, the text as places in it, and where sentences end in the text."""
        self._vocabulary = syllables_of
        self._tokens = tokens
        self._ends = ends
        self.first: Places = first.astype(np.intp)
        self.size = len(ends)

    @classmethod
    def build(cls, passages: Sequence[Sequence[str]]) -> PhraseIndex:
        """Index the sentences of each passage; each has at least one."""
        known: dict[str, int] = {}
        tokens: list[int] = []
        ends = []
        for sentence in (sentence for sentences in passages for sentence in sentences):
            tokens += [known.setdefault(found.form, len(known)) for found in syllables(nfc(sentence))]
            ends.append(len(tokens))
        first = np.cumsum([0, *map(len, passages)])[:-1]
        return cls(tuple(known), np.array(tokens, np.int32), np.array(ends, np.int32), first.astype(np.int32))

    def save(self, folder: Path) -> None:
        """Write arrays and JSON into ``folder``."""
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "syllables.json").write_text(
            json.dumps(list(self._vocabulary), ensure_ascii=False), encoding="utf-8"
        )
        for name, array in (("tokens", self._tokens), ("ends", self._ends), ("first", self.first)):
            np.save(folder / f"{name}.npy", array.astype(np.int32), allow_pickle=False)

    @classmethod
    def load(cls, folder: Path) -> PhraseIndex:
        """Read what ``save`` wrote.

        Raises:
            OSError, ValueError: A file is missing or damaged.
        """
        known = json.loads((folder / "syllables.json").read_text(encoding="utf-8"))
        arrays = (np.load(folder / f"{name}.npy", allow_pickle=False) for name in ("tokens", "ends", "first"))
        return cls(known, *arrays)

    def holding(self, phrase: str, *, marked: bool) -> Places:
        """Numbers of the sentences that hold ``phrase`` (canonical syllables; bare if not ``marked``), ascending."""
        spelling = self._marked if marked else self._bare
        return spelling.holding(phrase.split())

    @cached_property
    def _marked(self) -> _Spelling:
        ids = {syllable: number for number, syllable in enumerate(self._vocabulary)}
        return _Spelling(ids, self._tokens, self._sentence_of)

    @cached_property
    def _bare(self) -> _Spelling:
        ids: dict[str, int] = {}
        bare = [ids.setdefault(strip_marks(syllable), len(ids)) for syllable in self._vocabulary]
        tokens = np.array(bare, np.int32)[self._tokens] if bare else self._tokens
        return _Spelling(ids, tokens, self._sentence_of)

    @cached_property
    def _sentence_of(self) -> Ints:
        lengths = np.diff(self._ends, prepend=0)
        return np.repeat(np.arange(self.size, dtype=np.int32), lengths)


class _Spelling:
    """The text in one spelling, and for each of its syllables all places where it stands."""

    def __init__(self, ids: dict[str, int], tokens: Ints, sentence_of: Ints) -> None:
        self._ids = ids
        self._tokens = tokens
        self._sentence_of = sentence_of
        self._places = np.argsort(tokens, kind="stable")
        self._begins = np.cumsum([0, *np.bincount(tokens, minlength=len(ids))])

    def holding(self, phrase: Sequence[str]) -> Places:
        ids = [self._ids.get(syllable, -1) for syllable in phrase]
        if not ids or -1 in ids:
            return np.zeros(0, dtype=np.intp)
        lists = [self._places[self._begins[number] : self._begins[number + 1]] for number in ids]
        rarest = min(range(len(ids)), key=lambda place: len(lists[place]))
        starts = lists[rarest] - rarest
        starts = starts[(starts >= 0) & (starts + len(ids) <= len(self._tokens))]
        for offset, number in enumerate(ids):
            starts = starts[self._tokens[starts + offset] == number]
        sentences = self._sentence_of[starts]
        sentences = sentences[sentences == self._sentence_of[starts + len(ids) - 1]]
        found: Places = sentences[np.diff(sentences, prepend=-1) > 0].astype(np.intp)
        return found
