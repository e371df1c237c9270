"""What is told of: another of a series, another of its kind, another area, the other side of a limit is no answer."""

from __future__ import annotations

import re
from itertools import pairwise

from hoidap.answering.forms import WEEKDAY
from hoidap.answering.limits import beyond_limits
from hoidap.answering.naming import LOCALITIES
from hoidap.answering.other_offices import tells_of_another_level, tells_of_another_office
from hoidap.answering.outlook import not_settled, only_aimed_at
from hoidap.answering.ranks import tells_of_another_rank
from hoidap.answering.tables import header_of, names_row, other_row_asked_for, other_row_named
from hoidap.types import Query, QuestionKind
from hoidap.understanding.readings import JOINT
from hoidap.vietnamese import CAPITAL, alternatives, is_roman, roman_spellings, segment, spelled, strip_marks

_UNIT = rf"(?:{'|'.join(LOCALITIES)}|trường|cả nước)"
_AREA_BEFORE = re.compile(rf" (?P<unit>{_UNIT}) $")
_AREA_FIRST = re.compile(rf" (?P<unit>{_UNIT}) ")
_TOLD_AREA = re.compile(rf" (?:toàn|cả) (?P<unit>{_UNIT}|nước|quốc) ")
_SEVERAL_AREAS = re.compile(
    rf" (?:ở|tại|trên|thuộc|của|cho) (?:cả )?(?:\d+|các|nhiều|những) (?P<unit>{_UNIT}) "
)
_LISTED_AREAS = re.compile(rf"(?<!\w)(?i:\d{{1,2}}|các|nhiều|những|hai|ba|bốn|sáu) {_UNIT} (?=[^\W\d_])")
_SHARES = re.compile(r" (?:mỗi|từng|lần lượt) ")
_JOINT = re.compile(r",\s+|\s+và\s+")
_CAPITAL = rf"{CAPITAL}[^\W\d_]*"
_NAMES_LISTED = re.compile(rf"{_CAPITAL}(?:\s+{_CAPITAL})*(?:(?:,\s+|\s+và\s+){_CAPITAL}(?:\s+{_CAPITAL})*)*")
_COUNTED_TOGETHER = re.compile(
    rf"(?P<names>{_CAPITAL}(?: [^\W\d_]+)?(?:, {_CAPITAL}(?: [^\W\d_]+)?)+ và {_CAPITAL}(?: (?!có|với)[^\W\d_]+)?)"
    r",? (?:với|có|gồm|tổng cộng|cả thảy) (?:\S+ ){0,2}?(?=\d)"
)
"""Several that are named one after another, and an amount that they have together."""
_NAME = rf"{_CAPITAL}(?: {_CAPITAL})*"
_IN_SEVERAL = re.compile(
    rf"(?i:ở|tại|của|thuộc) (?P<names>(?P<unit>{_UNIT}) {_NAME}(?:, (?P=unit) {_NAME})* và (?P=unit) {_NAME})"
)
"""The same of places, each with its word: "tập trung ở xã Bình Sơn và xã Thượng Lạc"."""
_WHEREVER = re.compile(r" (?:100|tất cả|mọi|các|đều|từng|mỗi|cấm|phải|được phép|không được) ")
"""What is so, or is to be so, in each place of a larger one."""
_UNIT_BEFORE = re.compile(rf"\b{_UNIT} ")
_EACH = re.compile(rf" mỗi (?P<unit>{_UNIT}) ")
_EACH_ASKED = re.compile(
    r" mỗi (?!(?:khi|lần|lúc|giờ|ngày|tuần|tháng|quý|năm|kỳ|vụ|mùa|một) )(?P<unit>\S+ \S+) "
)
_SHARED = re.compile(r" (?:mỗi|từng|một|bình quân|trung bình|tính ra|đều) ")
"""What says that an amount is that of each."""
_OF_ALL = re.compile(r" (?:huyện|tỉnh|thành phố|quận|thị xã|toàn|tổng|cả) ")
_FORMER = re.compile(r"\b(?:[Nn]guyên|[Cc]ựu) [^,;.]*")
"""An office that somebody held before: another term of it is no other's than the one asked about."""
_YEAR = re.compile(r" năm ((?:19|20)\d\d)(?= )")
_COMPARED = re.compile(r" so với (?:cùng kỳ |cuối |đầu )?(?:năm )?(?:19|20)\d\d(?= )")
"""A year that an amount is only compared with."""
_DIGITS = re.compile(r"\d{4}")
_ANY_YEAR = re.compile(r" ((?:19|20)\d\d)(?= )")
_WEEKDAYS = ("thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "chủ nhật")
_UNTIL = re.compile(r"\s+(?:đến|tới)(?: hết)?\s+")
_WITH = re.compile(r"(?= có (\S+ \S+(?: \S+)?) )(?= có (\S+ \S+) )")
_LABEL = re.compile(r" (\S+) (\d+[a-z]|[a-z]\d+)(?= )")
_LIMIT = re.compile(r" (?:từ|trên|dưới|hơn|quá|đến|tối đa|tối thiểu|trở lên|trở xuống) ")
_COUNTING = (
    "có", "là", "được", "thì", "mà", "dùng", "trên", "dưới", "hơn", "từ", "đến", "trong", "sau", "trước", "mỗi", "cứ",
    "cho", "khoảng", "gần", "đủ", "ngày", "tháng", "năm", "số",
)  # fmt: skip
"""Words before a number that name nothing."""
_LAST_YEAR = re.compile(r" (?:năm|tháng|kỳ|khóa|đợt) (?:ngoái|trước|rồi) ")
_TELLS_PAST = re.compile(r" (?:trước|ngoái|cũ|cùng kỳ|từng|tăng|giảm|nguyên|so với|(?:19|20)\d\d) ")
_DONE = re.compile(r" đã (?:\S+ )+(?:rồi chưa|hay chưa|chưa) ")
_WISHED = re.compile(r" (?:đề nghị|kiến nghị|đề xuất|mong muốn|mong) ")
_MORE = re.compile(
    r" (?:từ|trên|hơn|quá) (?P<number>\d+)(?: \S+){0,3}? trở lên | (?:trên|hơn|quá) (?P<over>\d+) "
)
_LESS = re.compile(
    r" (?:dưới|chưa đủ|chưa đến|không quá|tối đa) (?P<number>\d+) | (?P<under>\d+)(?: \S+){0,3}? trở xuống "
)


def holds_for_other(query: Query, text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` tells of another thing than ``query`` asks about.

    That is another congress or term ("lần thứ XXII"), the holder of another office, an amount for another year or area,
    one beyond the limit that the question names, a wish or an aim where a deed is asked about.
    """
    if query.language != "vi":
        return False
    asked = spelled(query.reading or query.text, marked=True)
    said = spelled(text[start:end], marked=True)
    if _other_in_order(query, asked, text[start:end]):
        return True
    if tells_of_another_office(query, said) or tells_of_another_level(query, said):
        return True
    if _other_measure(query, asked, said) or _other_time(query, said) or _only_wished(query, asked, said):
        return True
    if query.kind is QuestionKind.YES_NO:
        whole = _WHEREVER.search(said) is None and _other_area(query, asked, said)
        return whole or not_settled(query, text, start, end)
    if query.kind is not QuestionKind.QUANTITY:
        return False
    return (
        _other_year(_own_year(query) or asked, said)
        or _other_area(query, asked, said)
        or _is_listed(query, text[start:end])
        or _other_side(asked, said)
    )


def _other_in_order(query: Query, asked: str, stretch: str) -> bool:
    """Whether something of a series is asked about by its number, and only others of the series are told of."""
    said = spelled(_FORMER.sub("", stretch), marked=True)
    former = spelled(" ".join(_FORMER.findall(stretch)), marked=True)
    for number in query.required:
        before = asked.partition(f" {number.lower()} ")[0].split()
        noun = before[-2] if before[-1:] == ["thứ"] and len(before) > 1 else next(iter(before[-1:]), "")
        romans = roman_spellings(noun, number)
        if not romans and not is_roman(number):
            continue
        own = {*romans, f"{noun} {number.lower()}", f"{noun} thứ {number.lower()}"}
        now, then = (_told_in_order(noun, text) for text in (said, former))
        if (now and not now & own) or (not now and then & own):
            return True
    return False


def _told_in_order(noun: str, text: str) -> set[str]:
    """All of a series that a spelled text names by their numbers."""
    return {found.strip() for found in re.findall(rf" {noun} (?:thứ )?(?:\d+|[ivxl]+)(?= )", text)}


def _other_year(asked: str, said: str) -> bool:
    """Whether one year is asked about and only others are told of, none of them in a span that takes it in.

    Nor is it told of where an amount is only compared with its own.
    """
    years = {int(year) for year in _YEAR.findall(asked)}
    told = [int(year) for year in _ANY_YEAR.findall(_COMPARED.sub(" ", said))]
    if len(years) != 1:
        return False
    if not told:
        return min(years) in compared_with(said) and " so với " not in asked
    return not min(told) <= min(years) <= max(told)


def compared_with(said: str) -> set[int]:
    """The years in a spelled text that something is only compared with."""
    return {int(year) for found in _COMPARED.findall(said) for year in _DIGITS.findall(found)}


def tells_of_sibling(query: Query, text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` tells of the thing beside the one asked about, which may be told of next.

    That is one of another label ("độ 1" for "độ 2b"), of another day of the week, without what it is wanted with, in
    another row of a table or place of a ranking, or beyond the limit that the question names.
    """
    if query.language != "vi":
        return False
    asked, stretch = query.reading or query.text, text[start:end]
    said = spelled(stretch, marked=True)
    return (
        _other_label(query, said)
        or _other_weekday(asked, stretch)
        or _without_it(query, asked, said)
        or other_row_asked_for(asked, text, start)
        or other_row_named(_asked_of_rows(query, asked, text, start), text, start)
        or tells_of_another_rank(query, said)
        or (query.kind is QuestionKind.QUANTITY and _of_another_share(query, asked, stretch))
        or (query.kind is not QuestionKind.YES_NO and beyond_limits(query, said))
    )


def _asked_of_rows(query: Query, asked: str, text: str, start: int) -> str:
    """What names a row, spelled: of a follow-up its own words, if they name one ("còn học sinh?"); else all of them."""
    own = spelled(asked.rpartition(JOINT)[2], marked=True)
    form = own if query.completed and names_row(own, text, start) else spelled(asked, marked=True)
    head = header_of(text, start)
    columns = spelled(text[slice(*head)], marked=True) if head else ""
    for word in query.meant:
        if any(f" {other} " in columns for other in alternatives(word)):
            form = form.replace(f" {word} ", " ")  # it names a column in other words
    return form


def _of_another_share(query: Query, asked: str, stretch: str) -> bool:
    """Whether an amount is only aimed at, or told of each where that of all is asked for, or the other way round."""
    said = spelled(stretch, marked=True)
    return only_aimed_at(query, said) or _of_each(asked, said) or _of_all(asked, stretch)


def _of_all(asked: str, stretch: str) -> bool:
    """Whether the amount of each is asked for ("mỗi hội viên"), and told is that of so many ("840 hội viên")."""
    each = _EACH_ASKED.search(spelled(asked, marked=True))
    if each is None or _SHARED.search(spelled(stretch, marked=True)):
        return False
    unit = next(iter(segment(each["unit"]))).form
    return re.search(rf"\d {unit} ", spelled(stretch, marked=True)) is not None and f"/{unit}" not in stretch


def _of_each(asked: str, said: str) -> bool:
    """Whether an amount is told of each of several places ("mỗi xã một tổ"), and that of all of them is asked for."""
    each, asked = _EACH.search(said), spelled(asked, marked=True)
    if each is None or any(character.isdigit() for character in said[: each.start()]):
        return False
    return f" {each['unit']} " not in asked and " mỗi " not in asked and _OF_ALL.search(asked) is not None


def _own_year(query: Query) -> str:
    """The words of a follow-up that names a year: "vậy năm 2023 thì sao?" turns from that of the question before."""
    own = spelled(query.original, marked=True)
    return own if query.completed and _YEAR.search(own) else ""


def _other_measure(query: Query, asked: str, said: str) -> bool:
    """Whether a thing is told from others by a number ("phòng 6 người"), and only others so numbered are told of."""
    if _LIMIT.search(said):
        return False
    for number in (item for item in query.required if item.isdigit()):
        place = re.search(rf" (\S+) {number} (\S+) ", asked)
        if place and place[1] not in _COUNTING:
            told = set(re.findall(rf" {re.escape(place[1])} (\d+) {re.escape(place[2])}(?= )", said))
            if told and number not in told:
                return True
    return False


def _other_label(query: Query, said: str) -> bool:
    """Whether a thing is asked about by its label ("khổ A3", "độ 2b"), and only others so labelled are told of."""
    for noun, label in _LABEL.findall(spelled(query.original, marked=True)):
        told = set(re.findall(rf" {noun} (?=\S*\d)(\d*[a-z]?\d*)(?= )", said))
        if told and label not in told:
            return True
    return False


def _other_time(query: Query, said: str) -> bool:
    """Whether the year before is asked about in a follow-up, and nothing of the past is told of."""
    own = spelled(query.original, marked=True)
    return query.completed and _LAST_YEAR.search(own) is not None and not _TELLS_PAST.search(said)


def _other_weekday(asked: str, said: str) -> bool:
    """Whether a day of the week is asked about, and only others are told of, in no span that takes it in."""
    days, told = _weekdays(asked), _weekdays(said)
    return bool(days and told) and days.isdisjoint(told)


def _weekdays(text: str) -> set[int]:
    """The days of the week in ``text``, Monday being 0; a span has all from end to end."""
    found = [
        (match.start(), match.end(), _WEEKDAYS.index(spelled(match.group(), marked=True).strip()))
        for match in re.finditer(WEEKDAY, text)
    ]
    days = {day for _, _, day in found}
    for (_, end, first), (start, _, last) in pairwise(found):
        if _UNTIL.fullmatch(text, end, start):
            days |= set(range(first, last + 1))
    return days


def _without_it(query: Query, asked: str, said: str) -> bool:
    """Whether something is asked about with a thing ("có điều hòa"), and told of without it ("không bật điều hòa")."""
    question = spelled(asked, marked=True)
    if query.kind is QuestionKind.YES_NO or " không " in question:
        return False
    wanted = {words for match in _WITH.finditer(question) for words in match.groups() if words}
    return any(
        f" không {words} " in said and said.count(f" {words} ") == said.count(f" không {words} ")
        for words in wanted
    )


def _only_wished(query: Query, asked: str, said: str) -> bool:
    """Whether it is asked if something was done, and it is only asked for or proposed."""
    if query.kind is not QuestionKind.YES_NO or not _DONE.search(asked):
        return False
    return _WISHED.search(said) is not None and not _WISHED.search(asked)


def _other_area(query: Query, asked: str, said: str) -> bool:
    """Whether a place is named in the question only, and the amount is that of a larger area or of several."""
    larger, several = _TOLD_AREA.search(said), _SEVERAL_AREAS.search(said)
    return any(
        (larger is not None and unit != larger["unit"]) or (several is not None and unit == several["unit"])
        for name in query.names
        if spelled(name, marked=False) not in strip_marks(said)
        for unit in _unit(spelled(name, marked=True), asked)
    )


def _is_listed(query: Query, stretch: str) -> bool:
    """Whether a place is asked about that a text tells of only with others: "ở các xã An Bình, Hòa Lạc và Mỹ Bồi"."""
    asked = spelled(query.reading or query.text, marked=True)
    if _SHARES.search(spelled(stretch, marked=True)):
        return False
    listed = [_names_from(stretch, found.end()) for found in _LISTED_AREAS.finditer(stretch)]
    listed += [_names_in(found["names"]) for found in _COUNTED_TOGETHER.finditer(stretch)]
    listed += [_names_in(_UNIT_BEFORE.sub("", found["names"])) for found in _IN_SEVERAL.finditer(stretch)]
    return any(len(names) > 1 and sum(f" {name} " in asked for name in names) == 1 for names in listed)


def _names_from(text: str, at: int) -> set[str]:
    """The names that stand one after another from ``at`` on, spelled."""
    found = _NAMES_LISTED.match(text, at)
    return _names_in(found.group()) if found else set()


def _names_in(listed: str) -> set[str]:
    return {spelled(name, marked=True).strip() for name in _JOINT.split(listed)}


def _unit(name: str, asked: str) -> list[str]:
    """What sort of area a name in the question is that of ("huyện"), if it says so: before it or as its first word."""
    found = _AREA_BEFORE.search(f"{asked.partition(name)[0]} ") or _AREA_FIRST.match(name)
    return [found["unit"]] if found else []


def _other_side(asked: str, said: str) -> bool:
    return any(
        _numbers(wanted, asked) & _numbers(other, said) - _numbers(wanted, said)
        for wanted, other in ((_MORE, _LESS), (_LESS, _MORE))
    )


def _numbers(limit: re.Pattern[str], text: str) -> set[str]:
    """The numbers that a limit of one kind names in a spelled ``text``."""
    return {number for match in limit.finditer(text) for number in match.groups() if number}
