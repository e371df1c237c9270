"""Lists within a sentence: whether it names the things asked for, or only says that there are some.

"Nhân rộng ra 11 xã, phường" answers how many, not which: a list is answered by what names its members, after a colon
or "gồm", by name or one after another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from hoidap.answering.enumerations import announced, parts
from hoidap.answering.matching import Match
from hoidap.types import Query, QuestionKind
from hoidap.understanding.patterns import canonical_form
from hoidap.vietnamese import alternatives, is_compound, spelled, syllables
from hoidap.vietnamese.numbers import WORDS as NUMBERS
from hoidap.vietnamese.numbers import other_spellings

_COUNT = rf"(?:\d+|{'|'.join(NUMBERS[2:])}|mấy)"
_WORD = r"(?!(?:là|như|thế|những|các|và|nào|gì|mỗi) )[^\W\d]+"
_ASKED = (
    rf"(?<! lần)(?<! thứ) (?:(?P<count>{_COUNT})|những|các|mấy|từng) (?P<what>{_WORD}(?: {_WORD}){{0,4}}?) "
    r"(?:nào|gì|chi) ",
    r" (?:liệt kê|kể tên|kể ra|kể đủ|kể|nêu tên|nêu|danh sách|tên)"
    r"(?: (?:của|giúp|giùm|hộ|cho|ra|rõ|đủ|hết|tôi|em|mình|con|cháu|bác|với|họ|tên|danh sách|tất cả|toàn bộ|"
    rf"những|các|từng|(?P<count>{_COUNT})))* (?P<what>{_WORD}(?: {_WORD}){{0,2}})",
    rf"^ (?P<count>{_COUNT}) (?P<what>{_WORD}(?: {_WORD}){{0,2}}) .*là (?:những|các) (?:\S+ ){{0,2}}?(?:nào|gì|ai) ",
)
"""Where the word for what is to be listed stands: "những xã nào", "kể tên 11 xã"."""
_COUNTED = rf"(?:{_COUNT}|các|những|mọi|nhiều|một số)"
_IS = r"(?<!phải )(?:là(?! người )|(?<!viên )(?<!cán bộ )là(?= người ))"
"""Before names; "chưa có đảng viên là người …" says who somebody is."""
_NAMED = re.compile(
    rf"\s*(?:[^.;:]{{0,60}}?\b(?:gồm|bao gồm|{_IS}|như|sau|sau đây|cụ thể|có tên)\b|"
    r"[^.;]{0,90}?[:(]|[^.;]{0,40}?[“\"]|"
    r"(?:[^\W\d_]+\s+)?(?-i:[A-ZĐ])|(?!(?:và|với|đã|được|để|do|vì|thì|chưa|không)\b)[^\W\d][^,;.\d]{2,50},\s+"
    r"(?!(?:đến|trong|nhằm|để|do|vì|nên|với|đã|được|sẽ|có|phụ trách)\b)[^,;.\d]{2,50}(?:,|\s(?:và|hoặc|hay|cùng)\s))",
    re.IGNORECASE,
)
"""What follows the word for the things where they are then named."""
_MEMBERS_ASKED = (
    r" (?:bao gồm|gồm có|gồm) (?:những |các )?(?:ai|(?:thành phần|thành viên|người|bộ phận) nào) "
)
_MEMBERS = re.compile(
    r"\b(?:bao gồm|gồm|thành phần|thành viên)\b|\b(?:có|là)\s+\d+\s+(?:người|thành viên|ủy viên|uỷ viên)\b|"
    rf"\b(?:có|là)\s+{_COUNT}\b[^:;.]{{0,40}}:",
    re.IGNORECASE,
)
"""How it is told who belongs to something: that something is done to it, or passed on to it, doesn't say."""
_TOLD_BEFORE = re.compile(r"\b(?:là|đều là|được coi là|tất cả|toàn bộ)\s*$", re.IGNORECASE)
_WITHIN_NUMBER = re.compile(r"\d[.,/]\d")
TASKS = (
    "việc", "nhiệm vụ", "nội dung", "giải pháp", "công việc", "mục tiêu", "khâu đột phá", "trọng tâm", "yêu cầu",
)  # fmt: skip
"""Words of which each may stand for another where so many are listed."""
_NAMED_ONE_BY_ONE = " (?:kể|liệt kê|danh sách|nêu tên|nêu ra) "
"""How it is asked to have things named, each of them."""
CASES = ("trường hợp", "đối tượng")
"""Words that ask for whatever is listed."""
_LONGEST_WORD = 3
_AMBIGUOUS = frozenset({"", "năm", "mấy"})
"""No count by itself: "năm" is a year, too."""


@dataclass(frozen=True, slots=True)
class Listed:
    """What a question wants listed.

    Attributes:
        things: The word for them (canonical, with marks), such as "xã".
        count: How many it says there are ("11"); empty if it doesn't.
    """

    things: str
    count: str


def what_is_listed(query: Query) -> list[Listed]:
    """What ``query`` wants listed, by one word for it or two: "danh sách 5 tập thể gồm những đơn vị nào".

    Nothing if it asks otherwise, or names no sort of thing.
    """
    if query.kind is not QuestionKind.LIST or query.language != "vi":
        return []
    form = spelled(query.reading or query.text, marked=True)
    found = (pattern.search(form) for pattern in _asked_forms())
    return [Listed(_first_word(m["what"].split()), m["count"] or "") for m in found if m]


def lists_as_many(query: Query, text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` counts as many things as ``query`` wants listed: "năm việc" by "5 nhiệm vụ: …"."""
    said = spelled(text[start:end], marked=True)
    for listed in what_is_listed(query):
        names = (listed.things, *alternatives(listed.things), *(TASKS if listed.things in TASKS else ()))
        counts = (listed.count, *other_spellings(listed.count, counts=True))
        if any(f" {count} {name} " in said for count in counts if count not in ("", "mấy") for name in names):
            return True
    return False


def announces_list(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` ends in a colon that announces a list on the lines beneath."""
    return text[start:end].endswith(":") and announced(text, start, end) is not None


def cases_listed(query: Query, text: str, start: int, end: int, matches: Sequence[Match]) -> frozenset[str]:
    """The terms of ``query`` that ask for cases of any sort ("trường hợp nào"), where a list of them follows.

    "Tạm hoãn đối với công dân:" and what stands beneath it tell the cases without a word for them, if the line holds
    all else that is asked: who is let off is not told by who is fined.

    Args:
        query: Any question.
        text: The document's text.
        start: Where the sentence begins.
        end: Where it ends.
        matches: The question's terms against the sentence.
    """
    if query.kind is not QuestionKind.LIST or not announces_list(text, start, end):
        return frozenset()
    cases = {t for t, meant in zip(query.terms, query.meant, strict=True) if meant in CASES}
    others = [match for match in matches if match.term not in cases]
    told = bool(others) and all(match.credit for match in others)
    return frozenset(cases) if told else frozenset()


def only_counts(query: Query, text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` speaks of what ``query`` wants listed without naming any of it."""
    if _lacks_members(query, text, start, end):
        return True
    found = [
        told or _NAMED.match(text, after, end) is not None
        for listed in what_is_listed(query)
        for told, after in _spoken_of(listed, text, start, end)
    ]
    return bool(found) and not any(found)


def lists_others(query: Query, quote: str, topics: str) -> bool:
    """Whether ``quote`` is a list of which only some items, fewer than half, speak of what ``query`` wants named.

    "Kể tên các câu lạc bộ" isn't answered by who may use a hall first, of whom clubs are one; "những xã nào còn yếu"
    may be answered by one item.
    """
    if not _to_be_named().search(spelled(query.reading or query.text, marked=True)):
        return False
    lead, *listed = (spelled(part, marked=True) for part in parts(quote))
    said = spelled(topics, marked=True) + lead

    def told_above(things: str) -> bool:
        return any(f" {name} " in said for name in (things, *alternatives(things)))

    wanted = [of.things for of in what_is_listed(query) if of.things not in CASES]
    return any(
        0 < sum(f" {things} " in item for item in listed) < len(listed) / 2 and not told_above(things)
        for things in wanted
    )


def _lacks_members(query: Query, text: str, start: int, end: int) -> bool:
    """Whether it is asked who belongs to something, and ``text[start:end]`` doesn't say of anything."""
    if query.kind is not QuestionKind.LIST or query.language != "vi":
        return False
    asked = spelled(query.reading or query.text, marked=True)
    return _members_asked().search(asked) is not None and _MEMBERS.search(text, start, end) is None


def _first_word(words: list[str]) -> str:
    """The compound that ``words`` begin with, or their first syllable."""
    return next(
        (
            " ".join(words[:length])
            for length in range(min(_LONGEST_WORD, len(words)), 1, -1)
            if is_compound(" ".join(words[:length]))
        ),
        words[0],
    )


def _spoken_of(listed: Listed, text: str, start: int, end: int) -> Iterator[tuple[bool, int]]:
    """Where several of the things are spoken of: whether what stands before names them, and the end of their word.

    By another word only where they are counted: "tên từng người" is not told by "28 cá nhân".
    """
    words = syllables(text, start, end)
    forms = [word.form for word in words]
    names = [name.split() for name in (listed.things, *alternatives(listed.things))]
    for place, word in enumerate(words):
        name = next((name for name in names if forms[place : place + len(name)] == name), None)
        if name is not None:
            several = _counted().search(text, start, word.start)
            if several is None or several.end() != word.start:
                continue
            if name is names[0] or several.group().strip().isdigit():
                told = _TOLD_BEFORE.search(text, start, several.start()) is not None
                yield told, words[place + len(name) - 1].end
        elif word.form == listed.count and listed.count not in _AMBIGUOUS and place + 1 < len(words):
            if _WITHIN_NUMBER.match(text, max(0, word.start - 2)):
                continue
            yield False, words[place + 1].end


@cache
def _to_be_named() -> re.Pattern[str]:
    return re.compile(canonical_form(_NAMED_ONE_BY_ONE, marked=True))


@cache
def _asked_forms() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(canonical_form(form, marked=True)) for form in _ASKED)


@cache
def _members_asked() -> re.Pattern[str]:
    return re.compile(canonical_form(_MEMBERS_ASKED, marked=True))


@cache
def _counted() -> re.Pattern[str]:
    return re.compile(rf"\b{_COUNTED}\s+$", re.IGNORECASE)
