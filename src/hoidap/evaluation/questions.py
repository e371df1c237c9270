"""Questions whose answers are known, one JSON object a line."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from hoidap.errors import HoidapError
from hoidap.vietnamese import nfc

_FORM = (
    "It needs question (text) and answerable (true or false); accepted (a list of texts or lists of texts), "
    "evidence (text), kind (text) and history (a list of texts) may follow."
)


@dataclass(frozen=True, slots=True)
class KnownQuestion:
    """A question and what a right answer holds.

    Attributes:
        question: As a person would type it.
        answerable: Whether the documents say it.
        accepted: An answer is right if it holds all texts of one of these, whatever their case and punctuation.
        evidence: A stretch of the document in which the answer stands; empty where there is no single one.
        kind: What sort of question it is, such as "fact" or "list"; figures are given by kind.
        history: Questions that were asked before it, oldest first.
    """

    question: str
    answerable: bool
    accepted: tuple[tuple[str, ...], ...] = ()
    evidence: str = ""
    kind: str = ""
    history: tuple[str, ...] = ()


def load_questions(path: Path) -> list[KnownQuestion]:
    """Read questions from a file of one JSON object a line.

    Raises:
        HoidapError: The file is missing or holds no question, or a line of it is not such an object; the
            message names the line.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise HoidapError(f"questions: cannot read {path}: {error}") from None
    found = [_question(path, number, line) for number, line in enumerate(lines, start=1) if line.strip()]
    if not found:
        raise HoidapError(f"questions: {path} is empty. {_FORM}")
    return found


def _question(path: Path, number: int, line: str) -> KnownQuestion:
    try:
        data = json.loads(nfc(line))
        known = KnownQuestion(
            question=_text(data["question"]),
            answerable=_truth(data["answerable"]),
            accepted=tuple(_alternative(item) for item in _list(data.get("accepted", []))),
            evidence=_text(data.get("evidence", "")),
            kind=_text(data.get("kind", "")),
            history=tuple(_text(asked) for asked in _list(data.get("history", []))),
        )
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise HoidapError(f"questions: {path}, line {number}: {error!r}. {_FORM}") from None
    if known.answerable and not known.accepted:
        raise HoidapError(f"questions: {path}, line {number}: answerable, but nothing is accepted. {_FORM}")
    return known


def _alternative(item: object) -> tuple[str, ...]:
    parts = tuple(_text(part) for part in item) if isinstance(item, list) else (_text(item),)
    if not parts or not all(part.strip() for part in parts):
        raise ValueError("an accepted text is empty")
    return parts


def _truth(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError(f"neither true nor false: {value!r}")
    return value


def _list(value: object) -> list[object]:
    if not isinstance(value, list):
        raise TypeError(f"not a list: {value!r}")
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"not a text: {value!r}")
    return value
