"""Whether a sentence goes on about what the one before it tells: one row an opening, for a speaker to read and extend.

What is asked "how" is often named in one sentence and told in the next ("Theo cách này, …"); but the next may as well
turn to another matter, which nobody asked about.
"""

from __future__ import annotations

import re

from hoidap.vietnamese import spelled

CARRIES_ON = (
    "cụ thể", "chẳng hạn", "ví dụ", "cách làm", "cách thức", "cách pha", "cách dùng", "quy trình", "trình tự",
    "các bước", "bước", "trước hết", "trước tiên", "đầu tiên", "tiếp theo", "tiếp đến", "kế đó", "sau cùng",
    "lần lượt", "theo hướng dẫn", "theo quy định", "theo quy chế", "theo kế hoạch", "theo phương án",
    "muốn vậy", "muốn thế", "như vậy", "như thế", "bằng cách", "nghĩa là", "tức là",
)  # fmt: skip
"""Openings of a sentence that goes on."""
POINTS_BACK = ("này", "đó", "ấy", "kể trên", "nói trên", "nêu trên")
"""Words that point back, where they stand before the first comma among the first syllables: "Theo cách làm này, …"."""
POINTS_UP = ("trên", "trên đây", "ở trên")
"""The same where they end what stands before the first comma: "Quá thời hạn trên, …"; elsewhere they say where."""
TURNS_AWAY = (
    "bên cạnh đó", "cùng với đó", "cùng đó", "ngoài đó", "trong khi đó", "trước đó", "dịp này", "nhân dịp này",
    "dịp đó", "hôm đó", "lúc đó", "lúc này", "thời gian này", "trong thời gian này", "thời điểm này",
    "tại thời điểm này", "năm đó", "đợt này",
)  # fmt: skip
"""Openings that hold such a word and still turn to another thing."""
_REACH = 7
"""Among how many first syllables a word that points back is looked for."""
CONDITIONS = ("đối với", "trường hợp", "nếu", "khi", "riêng", "với")
"""Openings of a clause that says in which case: it goes on if that is a case asked about."""
ANNOUNCES = (
    r"(?:như sau|sau đây|theo trình tự|theo các bước)[.:…]?$|"
    r"\b(?:\d+|hai|ba|bốn|năm|sáu|nhiều|các) (?:cách|bước|hình thức|công đoạn|giai đoạn|khâu|đợt|phần)[.:…]?$"
)
"""How a sentence ends that only announces what the next one tells."""
LABELS = ("lý do", "nguyên nhân", "mục đích", "ý nghĩa")
"""How a line begins that is headed by what all of its sentences give: "Lý do điều chỉnh: …"."""
_LONGEST_LABEL = 8
_SHORT_ANSWER = 3
_ANNOUNCES = re.compile(ANNOUNCES)
_QUOTATION_MARKS = re.compile(r"[“”«»\"]")


def carries_on(sentence: str) -> bool:
    """Whether a sentence opens like one that goes on about what the sentence before it tells."""
    said = _opening(sentence)
    if said.startswith(_rows(TURNS_AWAY)):
        return False
    first = f" {' '.join(said.split()[:_REACH])} "
    return (
        said.startswith(_rows(CARRIES_ON))
        or any(row in first for row in _rows(POINTS_BACK))
        or ("," in sentence and said.endswith(_rows(POINTS_UP)))
    )


def case_told(sentence: str) -> str:
    """The clause with which a sentence opens that says in which case the rest holds; empty if it doesn't."""
    return sentence.partition(",")[0] if _opening(sentence).startswith(_rows(CONDITIONS)) else ""


def only_announces(sentence: str) -> bool:
    """Whether a sentence only announces what the next one tells."""
    return _ANNOUNCES.search(sentence.rstrip()) is not None


def is_headed(sentence: str) -> bool:
    """Whether a sentence begins with a label that says what it and those after it in the same line give."""
    label, colon, _ = sentence.partition(":")
    said = spelled(label, marked=True)
    return bool(colon) and said.startswith(_rows(LABELS)) and len(said.split()) <= _LONGEST_LABEL


def answers_itself(text: str, start: int, end: int) -> bool:
    """Whether a line opens with a question, and ``text[start:end]`` is that and a word or two of its answer."""
    line = text.rfind("\n", 0, start) + 1
    asked, mark, said = text[start:end].rpartition("?")
    return bool(mark and asked) and not text[line:start].strip(" #*-") and len(said.split()) <= _SHORT_ANSWER


def leaves_speech_open(sentence: str) -> bool:
    """Whether what somebody says begins in a sentence and doesn't end there."""
    return len(_QUOTATION_MARKS.findall(sentence)) % 2 == 1


def _opening(sentence: str) -> str:
    return spelled(sentence.partition(",")[0], marked=True)


def _rows(table: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f" {row} " for row in table)
