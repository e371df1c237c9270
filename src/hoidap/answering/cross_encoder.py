"""Reads a question together with a passage, and says of each sentence how likely it answers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import numpy as np

from hoidap.vietnamese import canonical

if TYPE_CHECKING:
    from tokenizers import Tokenizer

MODEL, TOKENIZER = "model.onnx", "tokenizer.json"
_BUNDLED = "hoidap-cross-vi"

PAD, HIDDEN, QUESTION, TITLE, SENTENCE, UNKNOWN = SPECIAL = (
    "[PAD]",
    "[HIDDEN]",
    "[QUESTION]",
    "[TITLE]",
    "[SENTENCE]",
    "[UNKNOWN]",
)
"""Marks of the input; a piece's number in the vocabulary is its place here."""

LONGEST = 256
"""Pieces read at once: question, title and sentences."""
LONGEST_QUESTION, LONGEST_TITLE, LONGEST_SENTENCE = 48, 24, 150
"""Pieces of each that are read; the rest is cut off."""

_EXACT = "session.x64quantprecision"
"""onnxruntime's setting against sums of 8-bit products cut off at 16 bits, which is what processors without VNNI do to
signed weights: unset, logits there were 1.2 off on average, and four more questions on the newspaper article failed."""

_WORD = re.compile(r"[^\W\d_]+")


def plain(text: str) -> str:
    """Bring text to the one spelling that the pieces know: small letters, tone marks where they belong."""
    return _WORD.sub(lambda word: canonical(word.group()), text)


def cut(tokenizer: Tokenizer, texts: Sequence[str], longest: int) -> list[list[int]]:
    """The pieces of each text, as numbers."""
    encoded = tokenizer.encode_batch_fast([plain(text) for text in texts], add_special_tokens=False)
    return [each.ids[:longest] for each in encoded]


def opening(tokenizer: Tokenizer, question: str, title: str) -> list[int]:
    """What stands before the sentences: the question, and the title they stand beneath if there is one."""
    (asked,) = cut(tokenizer, [question], LONGEST_QUESTION)
    (headed,) = cut(tokenizer, [title], LONGEST_TITLE)
    above = [SPECIAL.index(TITLE), *headed] if headed else []
    return [SPECIAL.index(QUESTION), *asked, *above]


def windows(lengths: Sequence[int], room: int) -> Iterator[range]:
    """Split sentences of these many pieces into runs that fit into ``room`` with a mark before each."""
    first, used = 0, 0
    for number, length in enumerate(lengths):
        if number > first and used + length + 1 > room:
            yield range(first, number)
            first, used = number, 0
        used += length + 1
    if first < len(lengths):
        yield range(first, len(lengths))


class CrossEncoder:
    """The bundled network, run on the processor in 8 bits.

    It was trained by ``hoidap_lab.cross_encoder``; ``models/hoidap-cross-vi/README.md`` says on what, and how well
    it tells answers.
    """

    def __init__(self, model: bytes = b"") -> None:
        """Load the bundled network, or ``model``, which takes the same pieces."""
        import onnxruntime
        from tokenizers import Tokenizer

        folder = files("hoidap.models").joinpath(_BUNDLED)
        options = onnxruntime.SessionOptions()
        options.log_severity_level = 3
        options.add_session_config_entry(_EXACT, "1")
        self._network: Any = onnxruntime.InferenceSession(
            model or folder.joinpath(MODEL).read_bytes(), options, providers=["CPUExecutionProvider"]
        )
        self._tokenizer: Tokenizer = Tokenizer.from_str(
            folder.joinpath(TOKENIZER).read_text(encoding="utf-8")
        )

    def judge(self, question: str, title: str, sentences: Sequence[str]) -> list[float]:
        """Say of each of the sentences, which follow one another beneath ``title``, how likely it answers.

        Returns:
            Logits: 0 where it is as likely as not among the questions trained on.
        """
        return [float(figure) for figure in self.read(question, title, sentences)]

    def read(self, question: str, title: str, sentences: Sequence[str]) -> Iterator[Any]:
        """What the network's last output says at the mark before each of the sentences."""
        before = opening(self._tokenizer, question, title)
        pieces = cut(self._tokenizer, sentences, LONGEST_SENTENCE)
        for run in windows([len(each) for each in pieces], LONGEST - len(before)):
            ids, marks = list(before), []
            for number in run:
                marks.append(len(ids))
                ids += [SPECIAL.index(SENTENCE), *pieces[number]]
            *_, told = self._network.run(None, {"ids": np.array([ids[:LONGEST]], np.int64)})
            yield from (told[0, mark] for mark in marks)


@lru_cache(maxsize=1)
def bundled_cross_encoder() -> CrossEncoder:
    """The network, loaded at its first use."""
    return CrossEncoder()
