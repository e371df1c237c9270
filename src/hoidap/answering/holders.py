"""Names in a sentence: whose they are, and whether they are those that a question asks for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import chain

from hoidap.answering.forms import Candidate, candidates
from hoidap.answering.naming import LOCALITIES, PLACE_NOUNS, Named, bodies, people, places
from hoidap.answering.same_body import may_be_same_body
from hoidap.types import Query, QuestionKind
from hoidap.understanding.patterns import OFFICES
from hoidap.understanding.readings import JOINT
from hoidap.understanding.requirements import ADDRESSES, COMRADE, called_spans, name_spans
from hoidap.vietnamese import CAPITAL, Syllable, canonical, spelled, strip_marks, syllables
from hoidap.vietnamese.numbers import WORDS as NUMBERS

_SEXES = (("ông", "anh", "chú", "cậu"), ("bà", "chị", "cô"))
"""What men are called by, and women."""
_BESIDE = 6
"""How many syllables an office and the name of who holds it may stand apart."""
_FARTHEST, _TITLE_WORDS = 14, 3
"""The same where "là" and a title of at most three syllables stand right before the name."""
_FORMER = frozenset({"nguyên", "nguyen", "cựu", "cuu"})
"""Before an office that somebody held: not who holds it."""
_TITLES = tuple(f" {office} " for office in (*OFFICES, "ủy viên", "uỷ viên", "đại biểu", "đảng ủy viên"))
"""How the parts of a list of offices begin: "ông A, Ủy viên Ban Thường vụ, Trưởng Ban …"."""
_TAKING = tuple(
    f" {words} "
    for form in (
        "giữ chức",
        "giữ chức vụ",
        "đảm nhiệm chức",
        "đảm nhiệm chức vụ",
        "bầu làm",
        "bổ nhiệm làm",
        "cử làm",
    )
    for words in (form, strip_marks(form))
)
_COPULA = frozenset({"là", "la"})

_UNITS = frozenset(unit for area in LOCALITIES for unit in (area.split()[-1], strip_marks(area.split()[-1])))
"""The words before a place's name that say what sort of area it is; the last syllable of each."""
SIZES = (
    ("thôn", "làng", "ấp", "buôn", "bản", "xóm", "khu phố", "tổ dân phố"),
    ("xã", "phường", "thị trấn"),
    ("huyện", "quận", "thị xã", "thành phố"),
    ("tỉnh", "thành phố"),
)
"""Words for places that lie within those of the next row."""
_AREAS = (*LOCALITIES, "tỉnh thành")
_CALLED_BY_NAME = "|".join(
    (*_AREAS, "trường đại học", "trường cao đẳng", "đại học", "học viện", "chùa", "sông")
)
"""What has a name that isn't a person's."""
_WHICH_NAMED = re.compile(
    rf" (?:(?P<count>\d+|{'|'.join(NUMBERS[2:])}) )?(?<! cấp )(?P<sort>{_CALLED_BY_NAME}) nào (?!(?:cũng|đó|ấy|khác) )|"
    r" (?:danh sách|tên|liệt kê|kể(?: ra)?)(?: tên)?(?: của)?(?: tất cả)?(?: các| những| mấy)? "
    rf"(?:(?P<listed_count>\d+|{'|'.join(NUMBERS[2:])}) )?(?P<listed>{_CALLED_BY_NAME}) "
    r"(?!(?:viên|ủy|uỷ|hội|đoàn|đội|trưởng|phó|lỵ) )|"
    r" (?P<called>doanh nghiệp|công ty|câu lạc bộ|hợp tác xã)(?: (?!tên )\S+){0,5} (?:có )?tên(?: gọi)?(?: là)? gì "
)
"""Asks for names: "quê ở thôn nào", "danh sách 9 xã"."""
_BEFORE_NAME = re.compile(
    r"(?i:^|[,;–-]|(?<!ảnh)(?<!bài):|"
    r"\b(?:ở|tại|thuộc|quê|từ|về|đến|tới|sang|qua|gồm|là|và|của|cho|với|học|tên|mang tên))\s*[\"“]?$"
)
"""What a name may stand behind that has no word for what is called so: "quê Tuyên Quang", not "Ảnh: Lê Ba"."""
_OF_ALL = r" (?:tất cả|mọi|toàn bộ|cả|hầu hết|không có|chưa có|từng|mỗi|100) (?:(?:các|những|\d+) )?"
"""Before the word for it: all of them, or none, are told of."""
_ASKS_BESIDES = re.compile(r" (?:ai|gì|nào|đâu|bao giờ|bao nhiêu|mấy|sao|không|chưa) ")
_DESCRIBED = "(?:có|đạt|thuộc|đặc biệt|khó khăn|nghèo|loại|vùng|miền|chưa|không|biên giới|giáp|ven|đông|xa)"
"""After the word for it: which one is told by what it is like ("xã có tỷ lệ hộ nghèo trên 20%"), not by its name."""
NAMED_THINGS = frozenset(
    word.replace("_", " ")
    for word in """
    xã phường huyện quận tỉnh thành_phố thị_trấn thôn làng nước quốc_gia doanh_nghiệp công_ty trường dự_án tập_thể
    cá_nhân hộ dòng_họ ngân_hàng bệnh_viện tôn_giáo tuyến_đường
    """.split()  # noqa: SIM905 - a word list reads better without quotes
)
"""What goes by names: who asks which, is answered by names."""


def named_in_full(name: str, text: str) -> bool:
    """Whether ``text`` names in full who is called by an address and a given name: "bà Sâm" is "bà Triệu Thị Sâm"."""
    return bool(full_name(name, text))


def is_short(name: str) -> bool:
    """Whether a name is an address and a given name: "bà Sâm"."""
    address, _, given = name.rpartition(" ")
    return " ".join(map(canonical, address.split())) in {*ADDRESSES, COMRADE} and bool(given)


def full_name(name: str, text: str) -> str:
    """The full name in ``text``, with its address, of who is called ``name`` for short; empty if there is none.

    Who is "đồng chí Triệu Thị Sâm" there, or stands behind an office, is called so too, unless that calls "bà" who is
    asked for as "ông", or two have the same given name.
    """
    if not is_short(name):
        return ""
    address, _, given = name.rpartition(" ")
    full = rf"(?i:{re.escape(address)})(?: [^\W\d_]+){{1,3}} {re.escape(given)}(?![\w])"
    addressed = (
        found.group()
        for found in re.finditer(full, text)
        if all(word[:1].isupper() for word in found.group().split()[1:])
        and not text[found.end() : found.end() + 2].strip().isupper()
    )
    return next(addressed, "") or _called_otherwise(canonical(address), given, text)


@lru_cache(maxsize=4096)
def _called_otherwise(address: str, given: str, text: str) -> str:
    """The one person in ``text`` with this given name, unless an address shows that it is of the other sex."""
    if f" {given}" not in text:
        return ""
    named = {
        text[person.start : person.end]
        for person in people(text, 0, len(text))
        if text[person.start : person.end].endswith(f" {given}")
    }
    others = "|".join(next((sex for sex in reversed(_SEXES) if address not in sex), ()))
    contrary = address in {*_SEXES[0], *_SEXES[1]} and re.search(
        rf"(?<!\w)(?i:{others})(?: [^\W\d_]+){{0,3}} {re.escape(given)}(?!\w)", text
    )
    return named.pop() if len(named) == 1 and not contrary else ""


def about_another(query: Query, text: str, start: int, end: int) -> bool:
    """Whether the question names a person, and the sentence names others only."""
    asked = people_asked_about(query)
    if not asked:
        return False
    said = spelled(text[start:end], marked=query.marked)
    if any(named_in_full(name, text[start:end]) for name in asked):
        return False
    if any(spelled(name, marked=query.marked) in said for name in asked):
        return False
    names = other_names(query, text, candidates(QuestionKind.NAME, text, start, end))
    return bool(names) or any(
        not _is_one_of(text[start + a : start + b], asked) for a, b in called_spans(text[start:end])
    )


def people_asked_about(query: Query) -> list[str]:
    """The people whom a question names, as it names them."""
    return [item for item in query.required if candidates(QuestionKind.NAME, item, 0, len(item))]


def told_of_another(query: Query, text: str, start: int, end: int, found: Sequence[Candidate]) -> bool:
    """Whether a sentence names whom the question asks about, but each of what was ``found`` stands behind another.

    "Chị Lan, sinh năm 1991, làm bí thư; anh Sang làm phó" doesn't tell when Sang was born.
    """
    asked = people_asked_about(query)
    if not asked or not found:
        return False
    named = sorted({(p.start, text[p.start : p.end]) for p in people(text, start, end)})
    own = [place for place, name in named if _is_one_of(name, asked)]
    before = [[place for place, _ in named if place < candidate.start][-1:] for candidate in found]
    return bool(own) and all(place and place[0] not in own for place in before)


def _is_one_of(name: str, asked: Sequence[str]) -> bool:
    """Whether somebody with this name, or given name behind an address, may be one of those ``asked`` about."""
    return any(
        spelled(name, marked=True).split()[-1:] == spelled(one, marked=True).split()[-1:] for one in asked
    )


def lacks_names(query: Query, text: str, start: int, end: int) -> bool:
    """Whether what goes by names is asked for ("những xã nào"), and the stretch has none but those asked about."""
    if _lacks_name_of_sort(query, text, start, end):
        return True
    if query.kind not in {QuestionKind.LIST, QuestionKind.PLACE} or query.language != "vi":
        return False
    first = query.terms.index(query.focus) if query.focus in query.terms else len(query.terms)
    asked_for = [word for word in query.meant[first : first + 2] if word != "tên"][:1]
    if NAMED_THINGS.isdisjoint(asked_for):  # "những xã nào", "kể tên các xã"
        return False
    if re.search(f"{_OF_ALL}{asked_for[0]} ", spelled(text[start:end], marked=True)):
        return False  # "ở tất cả các xã"
    asked = spelled(query.text, marked=query.marked)
    names = (text[start + a : start + b] for a, b in name_spans(text[start:end]))
    return all(spelled(name, marked=query.marked) in asked for name in names)


def _lacks_name_of_sort(query: Query, text: str, start: int, end: int) -> bool:
    """Whether it is asked which village, school or river ("quê ở thôn nào"), and the stretch names people only.

    The places and bodies that the question itself names are not what it asks for.
    """
    which = _which_named(query)
    if which is None or query.kind is QuestionKind.YES_NO:
        return False
    if which["called"] and query.kind is QuestionKind.NAME:
        return False  # "giám đốc công ty tên gì" asks for a person
    if which["listed"] and _ASKS_BESIDES.search(which.string, which.end() - 1):
        return False  # "danh sách 9 xã do ai công bố"
    sort = which["sort"] or which["listed"] or which["called"]
    if re.search(f" {sort} {_DESCRIBED} |{_OF_ALL}{sort} ", spelled(text[start:end], marked=True)):
        return False
    count = which["count"] or which["listed_count"] or "1"
    asked_for = int(count) if count.isdigit() else NUMBERS.index(count)
    if asked_for == 1 and _called_so(sort, query.text, text[start:end]):
        return False
    others = people(text, start, end)
    named = [place for place in places(text, start, end, PLACE_NOUNS) if not _of_another_size(sort, place)]
    if sort in _AREAS:
        others = chain(others, bodies(text, start, end))
    else:
        named += bodies(text, start, end)
    taken = [(other.start, other.end) for other in (*others, *named)]
    names = [name.name for name in named]
    names += [
        text[start + a : start + b]
        for a, b in name_spans(text[start:end])
        if not any(start + a < stop and begin < start + b for begin, stop in taken)
        and _BEFORE_NAME.search(text[start : start + a])
    ]
    asked = spelled(query.text, marked=query.marked)
    new = {name for name in names if spelled(name, marked=query.marked) not in asked}
    return len(new) <= asked_for // 2  # less than half of a list is none


def _which_named(query: Query) -> re.Match[str] | None:
    """Where ``query`` asks which one of a sort that goes by names; of a follow-up in its own words."""
    own = spelled((query.reading or query.text).rpartition(JOINT)[2], marked=True)
    return _WHICH_NAMED.search(own) if query.language == "vi" else None


def _of_another_size(sort: str, place: Named) -> bool:
    """Whether a place is called by a word for larger or smaller ones than are asked for: no "xã" is a "thôn"."""
    alike = {noun for size in SIZES if sort in size for noun in size}
    sized = any(place.noun in size for size in SIZES)
    return bool(alike) and place.direct and sized and place.noun not in alike


def places_of_sort(query: Query, text: str, start: int, end: int) -> list[Candidate] | None:
    """The places in ``text[start:end]`` of the sort that is asked for ("xã nào"), those of the question left out.

    None where no sort of place is asked for, or none is called so: it may be named without the word for it.
    """
    which = _which_named(query)
    if which is None or which["sort"] not in LOCALITIES:
        return None
    asked = spelled(query.reading or query.text, marked=True)
    named = places(text, start, end, (which["sort"],))
    return [Candidate(place.start, place.end) for place in named if f" {place.name} " not in asked] or None


def _called_so(sort: str, asked: str, text: str) -> bool:
    """Whether a word with a capital that isn't ``asked`` about stands right behind the word for the ``sort``."""
    names = re.findall(rf"(?i:\b{sort.replace(' ', ' +')}) +({CAPITAL}\w*)", text)
    return any(f" {name.lower()} " not in spelled(asked, marked=True) for name in names)


def named_elsewhere(query: Query, passage: str, about: str, sentence: str) -> bool:
    """Whether who holds an office or an amount is asked for, and ``passage`` lacks the place that the question names.

    What the document is ``about`` need not be named again: there "Chủ tịch Ủy ban nhân dân xã" is that of its own
    commune. But the word before the name ("xã") has to stand in the ``sentence``.
    """
    if query.language != "vi" or query.kind not in {QuestionKind.NAME, QuestionKind.QUANTITY}:
        return False
    asked, said = (spelled(text, marked=query.marked) for text in (query.text, passage))
    own, here = (spelled(text, marked=query.marked) for text in (about, sentence))

    def elsewhere(name: str) -> bool:
        form = spelled(name, marked=query.marked)
        if form in said or named_in_full(name, passage):
            return False
        before = asked.partition(form)[0].split()[-1:]
        if query.kind is QuestionKind.QUANTITY:
            return _is_elsewhere(form, before, f"{said} {own}")
        bare = " ".join(form.split()[1:])
        unit, place = (before[0], form.strip()) if before else (form.split()[0], bare)
        if before and f" {place} " not in own and bare:
            unit, place = form.split()[0], bare
        return not (f" {place} " in own and f" {unit} " in here)

    return any(elsewhere(name) for name in query.names)


def _is_elsewhere(name: str, before: list[str], told: str) -> bool:
    """Whether a place is named, the word for it standing ``before`` its name or beginning it, and it isn't ``told``."""
    first, *rest = name.split()
    if first in _UNITS and len(rest) > 1:
        return f" {' '.join(rest)} " not in told
    return bool(before) and before[0] in _UNITS and name not in told


def offices_asked(query: Query) -> list[str]:
    """The offices, callings and kinship in the question, the longest where one holds another."""
    asked = spelled(query.text, marked=query.marked)
    offices = OFFICES if query.marked else tuple(strip_marks(office) for office in OFFICES)
    found = [office for office in offices if f" {office} " in asked]
    return [office for office in found if not any(office in other and office != other for other in found)]


def holds_office(query: Query, text: str, span: tuple[int, int], name: Candidate) -> bool:
    """Whether each office asked for stands beside the name: any other person's would be a wrong answer."""
    words = syllables(text, *span)
    forms = [word.form if query.marked else word.bare for word in words]
    first = next((i for i, word in enumerate(words) if word.start >= name.start), len(words))
    last = next((i for i, word in enumerate(words) if word.start >= name.end), len(words))
    deputy = "phó" if query.marked else "pho"
    told = spelled(query.text, marked=query.marked).split()
    return all(
        any(
            forms[i : i + len(office)] == office
            and may_be_same_body(
                office,
                _after(told, office),
                _up_to_sign(
                    text, words[:first] if i < first else words, i + len(office), marked=query.marked
                ),
                marked=query.marked,
            )
            and not (i and forms[i - 1] == deputy and deputy not in office)
            and not (i and forms[i - 1] in _FORMER and forms[i - 1] not in told)
            and (
                (
                    _stands_beside(forms[i + len(office) : first], first - i - len(office))
                    and ";" not in text[words[i].start : name.start]
                )
                or (i >= last and _follows(text[name.end : words[i].start], forms[last:i]))
            )
            for i in range(len(forms))
        )
        for office in (asked.split() for asked in offices_asked(query))
    )


def _after(told: list[str], office: list[str]) -> list[str]:
    """What follows an office in the syllables of a question."""
    place = next((i for i in range(len(told)) if told[i : i + len(office)] == office), len(told))
    return told[place + len(office) :]


def _up_to_sign(text: str, words: Sequence[Syllable], first: int, *, marked: bool) -> list[str]:
    """The syllables from number ``first`` on, up to the next sign of punctuation."""
    if not 0 < first < len(words) or text[words[first - 1].end : words[first].start].strip():
        return []
    last = first + 1
    while last < len(words) and text[words[last - 1].end : words[last].start].isspace():
        last += 1
    return [word.form if marked else word.bare for word in words[first:last]]


def _follows(between: str, forms: list[str]) -> bool:
    """Whether an office after a name is its holder's: right after it, after other offices, or after "giữ chức"."""
    if len(forms) <= 1:
        return True
    if ";" in between:
        return False
    first, *titles = (spelled(part, marked=True) for part in between.split(","))
    if titles and not first.strip() and all(part.startswith(_TITLES) for part in titles if part.strip()):
        return True
    taking = spelled(" ".join(forms), marked=True)
    return taking.endswith(_TAKING) and not candidates(QuestionKind.NAME, between, 0, len(between))


def _stands_beside(between: list[str], apart: int) -> bool:
    """Whether a name that follows an office after the words ``between`` is that of who holds it."""
    told = [place for place, form in enumerate(between) if form in _COPULA]
    return 0 <= apart <= _BESIDE or (
        0 <= apart <= _FARTHEST and bool(told) and len(between) - 1 - told[-1] <= _TITLE_WORDS
    )


def other_names(query: Query, text: str, found: list[Candidate]) -> list[Candidate]:
    """Names that the question doesn't hold itself: it asks whose they are, not for them."""
    asked = spelled(query.text, marked=query.marked)
    return [c for c in found if spelled(text[c.start : c.end], marked=query.marked) not in asked]
