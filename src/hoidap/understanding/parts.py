"""Several things asked for in one breath, taken apart: "nộp ở đâu, vào lúc nào?"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from hoidap.types import Query, QuestionKind
from hoidap.understanding.patterns import canonical_form
from hoidap.understanding.readings import JOINT
from hoidap.understanding.understand import content_terms
from hoidap.vietnamese import spelled

ASKING = (
    r" (?:bao nhiêu|bao giờ|bao lâu|khi nào|lúc nào|thế nào|ra sao|làm sao|vì sao|tại sao|thì sao|gì|ai|nào|đâu) ",
    r" mấy (?=\S+ $|(?:giờ|người|lần|ngày|tháng|năm|bước|khoản|loại|phần trăm|tiền|đồng) )",
    r" (?:số|năm|tháng|tầng|lớp) mấy ",
    r" (?:có|được|đã) (?:\S+ )*?(?:không|chưa)(?: ạ| vậy| nhỉ| thế)* $",
    r"^ (?:số điện thoại|địa chỉ|lệ phí|học phí|giá vé|mức phí|thời gian|địa điểm|thời hạn|chức vụ)(?: \S+){0,3} $",
    r" (?:who|whom|whose|when|where|what|which|how|why) ",
)
"""What asks for one thing."""
ASKING_NOTHING = (
    r" (?:không|chẳng|chả|chưa|nếu|bất cứ|bất kỳ|dù) (?:\S+ ){0,5}?(?:gì|ai|nào|đâu|mấy) ",
    r" (?:ai|nào|gì|đâu) (?:(?:\S+ ){0,4}?cũng|mà|thì) ",
    r" mấy (?:năm|tháng|hôm|ngày|bữa) (?:nay|qua|trước) ",
)
"""Words that ask elsewhere, and here stand for anyone or anything: "không buôn bán gì thì …"."""
GOES_ON = (
    "thì", "mà", "nên", "nhưng", "cứ", "hay", "hoặc", "vì", "do", "để", "nếu", "khi", "như", "trong khi", "tức",
    "không biết", "chẳng biết", "chả biết", "if", "or", "but", "because", "so",
)  # fmt: skip
"""How what only goes on with the same question begins; but "vì sao", "để làm gì" ask."""
_ASKS_AFTER_ALL = r"(?:\S+ ){0,2}?(?:nào|sao|đâu|gì|ai)"
_SEPARATOR = re.compile(
    r"\s*(?:[,;?!]|(?<![A-ZĐ])\.)(?=\s)\s*(?:(?:và|với|còn|rồi|and)\s+)?|\s+(?:và|and)\s+(?!tên\b)",
    re.IGNORECASE,
)
_WHOLE = frozenset({QuestionKind.SUMMARY, QuestionKind.NOT_A_QUESTION})
"""Kinds of questions that are answered all at once, however many things they ask for."""
_GOES_ON = (rf"^ (?:{'|'.join(GOES_ON)}) (?!{_ASKS_AFTER_ALL} )",)
_UNQUOTED = dict.fromkeys(map(ord, '“”"«»'))
_FEW = 3
_MOST = 3


@dataclass(frozen=True, slots=True)
class Part:
    """One of the things a question asks for.

    Attributes:
        typed: Its words as typed.
        meant: The same with marks.
    """

    typed: str
    meant: str

    @property
    def named(self) -> str:
        """What it is called in an answer, which puts it in quotation marks."""
        return self.meant.translate(_UNQUOTED)


def parts(query: Query) -> tuple[Part, ...]:
    """The things that ``query`` asks for at once, first the one that says what all are about; none where it is one.

    A question is cut at a comma, a full stop, "và" and the like where both sides ask for something; of a follow-up
    that was completed only its own words are.
    """
    if query.kind in _WHOLE or query.mentions:
        return ()
    meant = query.reading or query.text
    typed = query.text if len(query.text) == len(meant) else meant
    before = leans_on(query)
    begin = len(before) + len(JOINT) if before else 0
    spans = list(_spans(meant, begin))
    if len(spans) < 2:
        return ()
    found = [Part(_tidy(typed[start:end]), _tidy(meant[start:end])) for start, end in spans]
    if not begin and len(found[0].meant.split()) <= _FEW and not content_terms(found[0].meant, marked=True):
        found = [*found[1:], found[0]]
    return tuple(found)


def leans_on(query: Query) -> str:
    """What a follow-up was completed by, with marks; empty where it stands alone."""
    return (query.reading or query.text).rpartition(JOINT)[0] if query.completed else ""


def _spans(text: str, begin: int) -> Iterator[tuple[int, int]]:
    """Where the parts stand: each is cut off at the last separator before the next one asks."""
    made = 1
    cuts = list(_SEPARATOR.finditer(text, begin))
    for number, cut in enumerate(cuts):
        following = cuts[number + 1].start() if number + 1 < len(cuts) else len(text)
        asked, part, rest = text[begin : cut.start()], text[cut.end() : following], text[cut.end() :]
        same = asked.split()[-1:] == _tidy(part).split()  # "giữa ai và ai"
        if made < _MOST and not same and asks(asked) and asks(part) and not _matches(_GOES_ON, rest):
            yield begin, cut.start()
            begin = cut.end()
            made += 1
    yield begin, len(text)


def asks(text: str) -> bool:
    """Whether ``text``, written with marks, asks for something."""
    return _matches(ASKING, text) and not _matches(ASKING_NOTHING, text)


def _matches(forms: tuple[str, ...], text: str) -> bool:
    said = spelled(text, marked=True)
    return any(form.search(said) for form in _compiled(forms))


@cache
def _compiled(forms: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(canonical_form(form, marked=True)) for form in forms)


def _tidy(text: str) -> str:
    return text.strip(" \t,;.?!–-:")
