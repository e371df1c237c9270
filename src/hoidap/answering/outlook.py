"""What is to come: who asks for plans ("thời gian tới") is not answered by what was done, nor who asks for what is."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from hoidap.answering.doers import TASKS
from hoidap.answering.enumerations import announced
from hoidap.types import Query, QuestionKind
from hoidap.understanding.patterns import canonical_form
from hoidap.vietnamese import spelled

ASKED = (
    r" (?:sắp tới|thời gian tới|tới đây|sắp đến|trong tương lai|phương hướng|những năm tới|các năm tới|"
    r"năm tới(?! giờ| nay)|tháng tới|giai đoạn tới|nhiệm kỳ tới) "
)
"""How plans are asked for."""
_TIMES = re.compile(
    r"(?<!\w)(?:(?:trong|vào) )?(?:(?:những năm|thời gian(?: sắp)?) (?:tới|qua)|(?:sắp|vừa) (?:tới|qua|đến)|tới đây|"
    r"tương lai)(?: đây)?(?!\w),?",
    re.IGNORECASE,
)
"""The same where it says nothing but when; and what a question before it asked of."""
TOLD = (
    r" (?:sẽ|thời gian tới|sắp tới|tới đây|tiếp tục|dự kiến|phấn đấu|mục tiêu|phương hướng|năm tới|những năm tới|"
    r"giai đoạn tới|nhiệm kỳ tới) "
)
"""What tells of them."""
DOINGS = r" (?:làm|có) (?:những |các )?(?:việc )?(?:gì|nào)(?: mới)?(?: (?:ạ|vậy|nhỉ|thế|không))* $"
"""How it is asked what somebody does, on whatever matter: only its time tells which plans are meant."""
DONE = r" (?:đã|vừa qua|thời gian qua|năm qua|những năm qua|nhiệm kỳ qua|vừa|luôn|ngày càng) "
"""What tells of what was done."""
NOW = (
    r" (?:hiện nay|hiện giờ|hiện tại|bây giờ|lúc này|đến nay|tới nay|hiện (?:còn|có|đã|mới)|"
    r"(?<!mấy )giờ (?:còn|có|được|đã|mới|thì còn)) "
)
"""How it is asked how things stand."""
RESULTS = (
    r" (?:(?:mang|đem) lại (?:được )?(?:những |các )?(?:kết quả|hiệu quả|thành quả|lợi ích|gì|điều gì)|"
    r"(?:đạt|làm) được (?:những |các )?(?:kết quả |thành tích |thành quả |việc |điều )?gì|"
    r"(?:đạt|có|thu) (?:được )?(?:những |các )?kết quả (?:gì|nào|ra sao|thế nào|như thế nào)) "
)
"""How it is asked what came of something."""
WHO_HAS = r" (?:nào|ai)(?: \S+){0,4}? (?:đã|từng|vừa) (?!được giao |dự kiến )"
"""How it is asked who has done something."""
RESULT = (
    r" (?:đạt|thu|có|ghi nhận|mang lại|tạo)(?: được)?(?: \S+){0,4}? "
    r"(?:kết quả|thành tích|thành quả|thành tựu|hiệu quả|chuyển biến) "
)
"""How it is said that there are results."""
TARGETS = r" (?:phấn đấu|mục tiêu(?! quốc gia| chung)) "
"""Before an amount that is to be reached."""
AHEAD = (
    r" (?:phấn đấu|mục tiêu|chỉ tiêu|kế hoạch|dự kiến|sẽ|muốn|định|đặt ra|hướng tới|đến năm|(?:19|20)\d\d) "
)
"""How an amount is asked for that may be to come."""
AIMS = r" (?:sẽ|mục tiêu|phấn đấu|dự kiến|chỉ tiêu đến|theo kế hoạch) "
"""What says of a sentence that all it tells is to come, unless it tells of what was done too."""
PROMISED = r" (?:sẽ|phấn đấu|dự kiến|hướng tới) "
"""What says that nobody has done it yet."""
SETTLED = (
    r"(?: (?:rồi chưa|hay chưa|chưa) (?:ạ |vậy |nhỉ |thế |hả |z )*$|"
    r" (?:có phải|phải chăng) (?:\S+ )*?là | là (?:\S+ )+?(?:phải không|đúng không) |"
    r" (?:đã|từng) (?:\S+ )+?(?:phải không|đúng không|không)(?= (?:ạ |vậy |nhỉ |thế |hả |z )*$))"
)
"""How it is asked whether something is so by now."""
MEANT_FOR = r" (?:góp phần|hướng tới|hướng đến|mục tiêu|phấn đấu) "
"""Before what is aimed at; it says nothing of whether that was reached."""
STANDS = r" (?:chưa|còn|hiện|đang|không) "
"""What tells how something stands, whatever is planned around it."""
_TASKS = tuple(f" {task} " for task in TASKS)
_AIM_BEGINS = re.compile(r"\b(?:nhằm|để)\b[^,;]*$")
"""The same before a stretch that goes on in the same clause."""
_SENTENCE_END = re.compile(r"[.!?…]\s|\n")
_YEAR = re.compile(r"(?<![\d.,])(?:1[89]|20)\d\d(?!\d|[.,]\d|\s*[/-]\s*[^\W\d])")
_LONG = 10
"""Years after which something is no longer how things stand."""
SINCE = r" (?:từ|kể từ|đến nay|tới nay|cho đến|hiện|hiện nay|vẫn|nay|còn) "
"""What says that something has gone on since."""
_LINE_ENDS = (".", "!", "…", ":", ";", "”", '"')
"""How a paragraph ends: titles, and lines that lead to other articles, don't."""
_PARAGRAPHS = 3
"""Over how many paragraphs a report goes on telling of plans, once it has begun."""


def looks_ahead(query: Query) -> bool:
    """Whether ``query`` asks for what is to come."""
    asked = spelled(query.reading or query.text, marked=True)
    return query.language == "vi" and _compiled(ASKED).search(asked) is not None


def without_time(question: str) -> str:
    """A question, with marks, without the words that say when; with them if they are all that says which plans.

    ``untimely`` sees to it that only what tells of plans is read.
    """
    asked = re.sub(r"(?: [–-])? ?(?=\?*$)", "", " ".join(_TIMES.sub(" ", question).split()), count=1)
    return question if _compiled(DOINGS).search(spelled(asked, marked=True)) else asked


def speaks_of_time_to_come(sentence: str) -> bool:
    """Whether a sentence names the time to come itself, by the words by which it is asked for."""
    return _compiled(ASKED).search(spelled(sentence, marked=True)) is not None


def looks_at_now(query: Query) -> bool:
    """Whether ``query`` asks how things stand now."""
    asked = spelled(query.original if query.completed else query.reading or query.text, marked=True)
    return query.language == "vi" and not looks_ahead(query) and _compiled(NOW).search(asked) is not None


def looks_back(query: Query) -> bool:
    """Whether ``query`` asks what came of something, which nothing that is still to be done tells."""
    asked = spelled(query.reading or query.text, marked=True)
    results = query.language == "vi" and _compiled(RESULTS).search(asked) is not None
    return results and not looks_ahead(query) and " sẽ " not in asked


def announces_results(text: str, start: int, end: int) -> bool:
    """Whether the sentence ``text[start:end]`` leads to a list of results: "đạt một số kết quả nổi bật:"."""
    listed = text[start:end].endswith(":") and announced(text, start, end) is not None
    return listed and _compiled(RESULT).search(spelled(text[start:end], marked=True)) is not None


def asks_whether_settled(query: Query) -> bool:
    """Whether ``query`` asks if something is so by now, not if it is to be."""
    asked = spelled(query.reading or query.text, marked=True)
    settled = query.language == "vi" and _compiled(SETTLED).search(asked) is not None
    return settled and not _compiled(TOLD).search(asked)


def asks_whether_done(query: Query) -> bool:
    """Whether ``query`` asks if something has been done: "đã … chưa", "đã … đúng không"."""
    asked = spelled(query.reading or query.text, marked=True)
    return query.kind is QuestionKind.YES_NO and " đã " in asked and asks_whether_settled(query)


def _asks_for_deed(query: Query) -> bool:
    """Whether ``query`` asks who has done something, or where: "xã nào đã mở lớp"."""
    asked = spelled(query.reading or query.text, marked=True)
    measured = {QuestionKind.DATE, QuestionKind.QUANTITY, QuestionKind.YES_NO}
    deed = query.language == "vi" and query.kind not in measured and " thì " not in asked
    return deed and _compiled(WHO_HAS).search(asked) is not None


def _only_promised(text: str, start: int, end: int) -> bool:
    said = spelled(text[start:end], marked=True)
    return _compiled(PROMISED).search(said) is not None and not _compiled(f"{DONE}|{NOW}").search(said)


def only_aimed_at(query: Query, said: str) -> bool:
    """Whether ``query`` asks for what is so, and a spelled text only tells of an aim."""
    asked = spelled(query.reading or query.text, marked=True)
    aims = _compiled(TARGETS)
    return not looks_ahead(query) and aims.search(said) is not None and not _compiled(AHEAD).search(asked)


def not_settled(query: Query, text: str, start: int, end: int) -> bool:
    """Whether ``query`` asks if something is so by now, and ``text[start:end]`` hides that it is only aimed at.

    Where the stretch itself says so ("dự kiến", "phấn đấu"), who reads it sees as much.
    """
    if not asks_whether_settled(query) or _compiled(f"{DONE}|{TOLD}").search(
        spelled(text[start:end], marked=True)
    ):
        return False
    before = _SENTENCE_END.split(text[:start])[-1]
    aimed = _compiled(f"{TOLD}|{MEANT_FOR}").search(spelled(before, marked=True)) or _AIM_BEGINS.search(
        before
    )
    return aimed is not None


def only_plans(text: str, start: int, end: int) -> bool:
    """Whether the sentence ``text[start:end]`` tells of plans, and not of what was done."""
    done = _compiled(DONE).search(spelled(text[start:end], marked=True))
    return done is None and tells_plans(text, start, end)


def not_done(text: str, start: int, end: int) -> bool:
    """Whether the sentence ``text[start:end]`` tells of what is to be done, and doesn't say itself that it is.

    So does one whose paragraph tells of plans, and one among plans that begins with a task ("Tăng cường …"). One that
    says so ("dự kiến", "sẽ") shows whoever reads it that it isn't done.
    """
    said = spelled(text[start:end], marked=True)
    if _compiled(f"{DONE}|{STANDS}|{TOLD}").search(said):
        return False
    paragraph = text[text.rfind("\n", 0, start) + 1 : end]
    planned = _compiled(TOLD).search(spelled(paragraph, marked=True)) is not None
    return planned or (said.startswith(_TASKS) and only_plans(text, start, end))


def only_aims(text: str, start: int, end: int) -> bool:
    """Whether the sentence ``text[start:end]`` tells only of what is to come."""
    said = spelled(text[start:end], marked=True)
    return _compiled(AIMS).search(said) is not None and not _compiled(f"{DONE}|{NOW}").search(said)


def long_past(text: str, start: int, end: int) -> bool:
    """Whether the sentence ``text[start:end]`` tells only of years long before those that the text speaks of last."""
    told = {int(year) for year in _YEAR.findall(text[start:end])}
    last = max((int(year) for year in _YEAR.findall(text)), default=0)
    goes_on = _compiled(SINCE).search(spelled(text[start:end], marked=True))
    return bool(told) and max(told) <= last - _LONG and goes_on is None


def tells_plans(text: str, start: int, end: int) -> bool:
    """Whether the sentence ``text[start:end]`` tells of what is to come.

    It does if it says so, or a sentence before it in its paragraph; and, unless one of these tells of what was done, if
    a paragraph shortly before it does.
    """
    begin = text.rfind("\n", 0, start) + 1
    told, done = _compiled(TOLD), _compiled(DONE)
    if told.search(spelled(text[begin:end], marked=True)):
        return True
    before = text[:begin].rstrip("\n").rsplit("\n\n", _PARAGRAPHS)[-_PARAGRAPHS:]
    return not done.search(spelled(text[begin:end], marked=True)) and any(
        told.search(spelled(line, marked=True)) for line in before if line.endswith(_LINE_ENDS)
    )


def untimely(query: Query) -> Callable[[str, int, int], bool]:
    """What tells of a sentence that it is of another time than ``query`` asks for: given a text, its start and end."""
    if looks_ahead(query):
        return lambda *told: not tells_plans(*told)
    if looks_at_now(query):
        return lambda *told: only_aims(*told) or long_past(*told)
    if asks_whether_done(query):
        return not_done
    if _asks_for_deed(query):
        return _only_promised
    return only_plans if looks_back(query) else lambda *_: False


@cache
def _compiled(form: str) -> re.Pattern[str]:
    return re.compile(canonical_form(form, marked=True))
