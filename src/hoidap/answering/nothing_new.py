"""Whether a sentence says no more than the question does: "giấy xác nhận, nếu có" tells nobody how to get one."""

from __future__ import annotations

from hoidap.types import Query, QuestionKind
from hoidap.understanding.empty_words import FUNCTION_WORDS
from hoidap.vietnamese import informativeness, segment, spelled

_TELLS = 0.3
"""Weight of a word from which it tells something."""
_TURNS = ("không", "chưa", "chẳng", "đừng", "cấm", "được", "phải", "cần", "chỉ")
"""Small words that say something by themselves: "không được mua"."""
_ASK_FOR_MORE = frozenset({QuestionKind.OPEN, QuestionKind.LIST})


def tells_nothing_new(query: Query, said: str) -> bool:
    """Whether every word of ``said`` that tells anything stands in ``query``, which asks for more than a yes."""
    if query.kind not in _ASK_FOR_MORE or query.language != "vi":
        return False
    marked = query.marked or bool(query.reading)
    asked, told = (spelled(text, marked=marked) for text in (query.reading or query.text, said))
    if any(f" {word} " in told and f" {word} " not in asked for word in _TURNS):
        return False
    telling = (
        word.form if marked else word.bare
        for word in segment(said)
        if word.form not in FUNCTION_WORDS and informativeness(word.form, marked=True) >= _TELLS
    )
    return all(f" {syllable} " in asked for word in telling for syllable in word.split())
