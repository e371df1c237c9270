"""Where a document names people, places and bodies: capitals, and the words that stand before them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from hoidap.answering.forms import SURNAME, candidates
from hoidap.types import QuestionKind
from hoidap.understanding.patterns import OFFICES
from hoidap.understanding.requirements import name_spans
from hoidap.vietnamese import Segment, Syllable, canonical, is_compound, segment, spelled, syllables

_UNITS = ("xã", "phường", "thị trấn", "thị xã", "huyện", "quận", "tỉnh", "thành phố")
_SETTLEMENTS = ("thôn", "làng", "ấp", "buôn", "xóm", "khu phố", "tổ dân phố")
_SEATS = (
    *(
        "sông",
        "hồ",
        "núi",
        "đảo",
        "biển",
        "đường",
        "phố",
        "chợ",
        "cầu",
        "đèo",
        "vịnh",
        "vùng",
        "khu công nghiệp",
    ),
    *("kinh thành", "đình", "chùa", "đền", "nước"),
)
PLACE_NOUNS = tuple(" ".join(map(canonical, noun.split())) for noun in (*_UNITS, *_SETTLEMENTS, *_SEATS))
"""What places are called by."""
LOCALITIES = PLACE_NOUNS[: len(_UNITS) + len(_SETTLEMENTS)]
"""Those of them that people live in and that are governed."""
_NUMBERED = frozenset(["phường", "quận", "khu phố", "tổ dân phố", "thôn", "ấp"])
_NAMED_AFTER_PEOPLE = frozenset(["đường", "phố", "thành phố", "cầu", "chợ", "khu phố"])
_COMMITTEES = {"huyện ủy": "huyện", "tỉnh ủy": "tỉnh", "thành ủy": "thành phố", "quận ủy": "quận"}
"""A committee is called by the place it leads: "Huyện ủy Đông Hà" is that of huyện Đông Hà."""
_LISTED = re.compile(r"(?:,|\s+và|\s+hay|\s+hoặc)\s+")
_ANNOUNCED = re.compile(r"[^.;:]{0,60}?(?:\b(?:gồm|là|như)\s+|:\s*)")
_NUMBER = re.compile(r"\s+(?:số\s+)?\d{1,2}(?![\w.,/]*\d|\s*(?:%|km|m|ha|hộ|người|lần|đồng|ngày)(?!\w))")
_LONGEST_NAME = 5
_SHORT_NAME = 2
"""Syllables of a name that may as well be a place's."""
_ADDRESSES = (
    r"(?:[Ôô]ng|[Bb]à|[Cc]ụ|[Aa]nh|[Cc]hị|[Ee]m|[Đđ]ồng chí|[Vv]ua|[Cc]húa|[Nn]ghệ nhân|[Bb]ác sĩ|[Kk]ỹ sư|"
    r"[Kk]iến trúc sư|[Ll]uật sư|[Nn]hà báo|[Nn]hà văn|[Nn]hà thơ|[Tt]hầy|[Cc]ô|[Tt]ú tài|[Tt]iến sĩ|[Gg]iáo sư|"
    r"[Tt]hạc sĩ|[Cc]ử nhân|[Nn]hạc sĩ|[Nn]guyên soái|[Đđ]ại tướng|[Ll]iệt sĩ|Mr|Mrs|Ms)"
)
_TITLE = re.compile(r"Ông\s+(?=\S+\s+\S)")
"""An address that is a surname too."""
_ADDRESSED = re.compile(rf"(?<!\w){_ADDRESSES}\s+$")
_OFFICE = re.compile(rf"(?i:(?<!\w)(?:{'|'.join(OFFICES)})(?:\s+\S+){{0,4}}\s+$)")
_AFTER_PLACE = re.compile(
    r"(?i:(?<!\w)(?:xã|phường|huyện|quận|tỉnh|phố|trấn|thôn|làng|ấp|sông|hồ|núi|đảo|đường|chợ|cầu|báo|trường|công ty|"
    r"ủy|bãi|gò|giếng|vùng|tại|ở|sang|nước|tết|họ|hội|đội|sân|đình|đền|chùa|tổ|giấy|dó)\s+$)"
)
_HEADS = (
    r"(?:Ủy ban nhân dân|Hội đồng nhân dân|Ủy ban Mặt trận Tổ quốc|Ủy ban MTTQ|Mặt trận Tổ quốc|Mặt trận|Ủy ban|UBND|"
    r"HĐND|Hội đồng|Hội trường|Tổng cục|Chi cục|Cục|Sở|Bộ phận|Bộ|Ban|Phòng|Trung tâm|Tổng công ty|Công ty|"
    r"Doanh nghiệp|Hợp tác xã|Liên đoàn|Hội|Đoàn|Huyện ủy|Thành ủy|Quận ủy|Tỉnh ủy|Đảng ủy|Đảng bộ|Chi bộ|Quỹ|"
    r"Ngân hàng|Trường|Học viện|Bệnh viện|Trạm|Viện kiểm sát nhân dân|Viện|Tòa án nhân dân|Tòa án|Chính phủ|Quốc hội|"
    r"Công an|Bảo hiểm xã hội|Văn phòng|Tập đoàn|Thư viện|Nhà máy|Nhà xuất bản|Báo)"
)
_SMALL_HEADS = r"(?:hợp tác xã|công ty|ngân hàng|bệnh viện|trung tâm|huyện ủy|thành ủy|tỉnh ủy|trường)"
_BODY = re.compile(rf"(?<![\w/-])(?:{_HEADS}|{_SMALL_HEADS})(?!\w| viên\b)")
_NO_BODY = frozenset(["Hội trường", "Bộ phận"])
_NAMES_ALONE = frozenset(
    [
        *("Huyện ủy", "Thành ủy", "Quận ủy", "Tỉnh ủy", "Chính phủ", "Quốc hội", "Mặt trận Tổ quốc"),
        *("Ủy ban Mặt trận Tổ quốc", "Ủy ban MTTQ"),
    ]
)
LEVELS = (*PLACE_NOUNS[: len(_UNITS)], "trung ương")
"""What bodies belong to without its name: "UBND tỉnh"."""
_LEVELS = frozenset([*LEVELS, "khu vực"])
_REACH = 120
"""Characters within which the name of a body ends."""
_TAILS = frozenset(
    word.replace("_", " ")
    for word in """
    nhân_dân nông_thôn nhà_nước trung_ương quốc_gia xã_hội cổ_phần vận_tải thực_vật động_vật công_nghiệp nông_nghiệp
    công_nghệ kỹ_thuật thương_mại chiến_binh hữu_hạn quân_sự
    """.split()  # noqa: SIM905 - a word list reads better without quotes
)
"""Words that are written small at the end of names of bodies."""
_OF_MANY_SUBJECTS = frozenset(["Bộ", "Sở", "Phòng"])
_SUBJECTS = re.compile(r", \w+ \w+(?:, \w+ \w+)? và (?=[^\W\d_])")
_KEEPS_PERSON = ("trường", "công ty", "quỹ", "bệnh viện", "tập đoàn", "thư viện")
"""Bodies that are named after people."""
_SHORT = (("ubnd", "ủy ban nhân dân"), ("hđnd", "hội đồng nhân dân"), ("mttq", "mặt trận tổ quốc"))


@dataclass(frozen=True, slots=True)
class Named:
    """A place where something is named: ``text[start:end]``.

    Attributes:
        start: Where the stretch begins that names it.
        end: Where it ends.
        noun: What it is called ("xã"; canonical).
        name: Its name alone, canonical.
        direct: Whether the noun stands before the name itself, not only before a list or in the name of a body.
    """

    start: int
    end: int
    noun: str
    name: str
    direct: bool = True


def people(text: str, start: int, end: int) -> Iterator[Named]:
    """Names of people: with a surname and two more words, or with an address or office before them."""
    found: dict[int, int] = {}
    for match in candidates(QuestionKind.NAME, text, start, end):
        title = _TITLE.match(text, match.start, match.end)
        found[title.end() if title else match.start] = match.end
    for begin, stop in name_spans(text[start:end]):
        if _ADDRESSED.search(text, max(start, start + begin - 20), start + begin):
            found.setdefault(start + begin, start + stop)
    taken = start
    for begin, stop in sorted(found.items()):
        if begin < taken:
            continue
        words = _without_compound(text, syllables(text, begin, stop), end)
        before = text[max(start, begin - 60) : begin]
        addressed = _ADDRESSED.search(before) is not None
        inside = begin > start and text[begin - 1] == " " and text[begin - 2 : begin - 1].isalnum()
        run_on = inside and _capital_before(text, begin, start) and not addressed
        office = _OFFICE.search(before) is not None
        enough = len(words) > _SHORT_NAME or (
            len(words) == _SHORT_NAME and (addressed or (office and not run_on))
        )
        if not words or not enough or (_AFTER_PLACE.search(before) and not addressed):
            continue
        if not addressed and _BODY.match(text, begin) and len(words) <= _SHORT_NAME:
            continue
        taken = words[-1].end
        yield Named(begin, taken, "", spelled(text[begin:taken], marked=True).strip())


def places(text: str, start: int, end: int, nouns: tuple[str, ...]) -> Iterator[Named]:
    """Names that one of ``nouns`` stands before, or announces a list of ("ba xã, gồm A, B và C")."""
    called = "|".join(noun.replace(" ", r"\s+") for noun in sorted(nouns, key=len, reverse=True))
    committees = [body for body, place in _COMMITTEES.items() if place in nouns]
    called = "|".join([*committees, called])
    for match in re.compile(rf"(?i:(?<!\w)(?P<noun>{called})(?!\w))").finditer(text, start, end):
        noun = " ".join(map(canonical, match["noun"].split()))
        if _belongs_to_name(text, start, match.start(), noun) or _within_word(text, *match.span()):
            continue
        direct, noun = noun not in _COMMITTEES, _COMMITTEES.get(noun, noun)
        at = match.end()
        stop = _name_end(text, at, end, noun)
        if stop is None:
            announced = _ANNOUNCED.match(text, at, end) if direct else None
            listed = list(_enumerated(text, announced.end(), end, noun)) if announced else []
            if len(listed) > 1 and not _another_noun(text, at, listed[0][0]):
                yield from (Named(a, b, noun, _name(text, a, b), direct=False) for a, b in listed)
            continue
        name_start = at + len(text[at:stop]) - len(text[at:stop].lstrip())
        yield Named(match.start(), stop, noun, _name(text, name_start, stop), direct=direct)
        if direct:
            following = _LISTED.match(text, stop, end)
            more = _enumerated(text, following.end(), end, noun) if following else ()
            yield from (Named(a, b, noun, _name(text, a, b), direct=False) for a, b in more)


def bodies(text: str, start: int, end: int) -> Iterator[Named]:
    """Names of bodies: a word such bodies are called by, and what belongs to the name after it."""
    taken = start
    for match in _BODY.finditer(text, start, end):
        if (
            match.start() < taken
            or match.group() in _NO_BODY
            or _within_word(text, match.start(), match.end())
        ):
            continue
        stop = _body_end(text, match.start(), match.end(), end)
        alone = stop == match.end()
        person = SURNAME.fullmatch(match.group()) and any(
            named.start == match.start() for named in people(text, start, end)
        )
        if (
            (alone and match.group() not in _NAMES_ALONE)
            or person
            or _cut_short(text, match.end(), stop, end)
        ):
            continue
        taken = stop
        name = spelled(text[match.start() : stop], marked=True).strip()
        for short, whole in _SHORT:
            name = re.sub(rf"\b{short}\b", whole, name)
        yield Named(match.start(), stop, " ".join(map(canonical, match.group().split())), name)


def _within_word(text: str, start: int, end: int) -> bool:
    """Whether a word that is written small belongs to the one before it: "thị trường", "nông thôn"."""
    if text[start].isupper():
        return False
    before = next(iter(syllables(text, max(0, start - 10), start)[-1:]), None)
    return before is not None and is_compound(f"{before.form} {canonical(text[start:end])}")


def _cut_short(text: str, head_end: int, stop: int, limit: int) -> bool:
    """Whether the name breaks off after one capital syllable, the small rest of its word being unknown."""
    rest = syllables(text, head_end, stop)
    following = text[stop : min(limit, stop + 2)]
    capital = len(rest) == 1 and text[rest[0].start].isupper()
    return capital and following[:1] == " " and following[1:].islower()


def _body_end(text: str, start: int, end: int, limit: int) -> int:
    """Where the name of a body ends whose first word is ``text[start:end]``."""
    head = text[start:end]
    words = [word for word in segment(text, end, min(limit, end + _REACH)) if word.start >= end]
    stop = end
    level = False
    for place, word in enumerate(words):
        listed = head in _OF_MANY_SUBJECTS and _SUBJECTS.match(text, stop, limit) is not None
        if not listed and text[stop : word.start] not in (" ", " - "):
            break
        following = words[place + 1] if place + 1 < len(words) else None
        named = following is not None and text[following.start].isupper()
        if word.form == "và":
            goes_on = not level and named and stop > end and not _opens_another(text, following)
        elif word.form in LOCALITIES or word.form in _LEVELS:
            goes_on = named or (not level and word.form in LEVELS)
            level = True
        else:
            goes_on = _belongs(text, head, words[place - 1] if place else None, word)
        if not goes_on:
            break
        stop = word.end
    stop -= len(" và") * text[end:stop].endswith(" và")
    return (
        stop
        if spelled(head, marked=True).strip().startswith(_KEEPS_PERSON)
        else _before_person(text, end, stop)
    )


def _belongs(text: str, head: str, before: Segment | None, word: Segment) -> bool:
    """Whether a word goes on a body's name: a capital, or a small word at home there ("Thủ công nghiệp")."""
    if text[word.start].isupper():
        return not _opens_another(text, word)
    if word.form.isdigit():
        return canonical(head) == "trường"
    ends_word = before is not None and is_compound(f"{before.form.split()[-1]} {word.form}")
    return word.form in _TAILS or (ends_word and " " not in word.form)


def _opens_another(text: str, word: Segment | None) -> bool:
    """Whether another body's name or an office begins there."""
    return word is not None and (word.form in OFFICES or _BODY.match(text, word.start) is not None)


def _before_person(text: str, start: int, end: int) -> int:
    """Where the name of a body ends if that of a person follows at once: "UBND huyện Trần Văn Bình"."""
    for match in candidates(QuestionKind.NAME, text, start, end):
        words = syllables(text, match.start, match.end)
        before = text[start : match.start].rstrip()
        opens = before.endswith(LOCALITIES)
        if len(words) > _SHORT_NAME or (len(words) == _SHORT_NAME and match.start > start + 1 and not opens):
            return start + len(before)
    return end


def _name_end(text: str, at: int, limit: int, noun: str) -> int | None:
    """Where the name ends that begins right after ``at``; None if none does."""
    number = _NUMBER.match(text, at, limit)
    if number and noun in _NUMBERED:
        return number.end()
    run = _capitals(text, at, limit)
    if not run:
        return None
    run = _without_compound(text, run, limit)
    for place in range(len(run)):
        rest = len(run) - place
        if SURNAME.fullmatch(text[run[place].start : run[place].end]) and rest > (
            _SHORT_NAME if place < _SHORT_NAME else 1
        ):
            if place == 0 and (noun in _NAMED_AFTER_PEOPLE or rest >= _LONGEST_NAME):
                continue
            run = run[:place]
            break
    if not run or (len(run) == 1 and len(text[run[0].start : run[0].end]) < 2):
        return None
    if _BODY.match(text, run[0].start) or run[0].form in OFFICES:
        return None
    return run[-1].end


def _capitals(text: str, at: int, limit: int) -> list[Syllable]:
    """The words with a capital that follow, one space between; none where all of the line is in capitals."""
    run: list[Syllable] = []
    position = at
    for word in syllables(text, at, min(limit, at + 60)):
        if text[position : word.start] != " " or not text[word.start].isupper():
            break
        if len(word.form) > 1 and text[word.start : word.end].isupper():
            break
        run.append(word)
        position = word.end
        if len(run) == _LONGEST_NAME:
            break
    return run


def _without_compound(text: str, run: list[Syllable], limit: int) -> list[Syllable]:
    """Drop a last capital that makes a word with the small one after it: "huyện Bí thư" names no "Bí"."""
    if not run:
        return run
    following = next(iter(syllables(text, run[-1].end, min(limit, run[-1].end + 12))), None)
    if following is None or text[run[-1].end : following.start] != " " or not text[following.start].islower():
        return run
    return run[:-1] if is_compound(f"{run[-1].form} {following.form}") else run


def _enumerated(text: str, at: int, limit: int, noun: str) -> Iterator[tuple[int, int]]:
    """Names of two words and more that stand one after another, with commas or "và" between."""
    while at < limit and text[at - 1] == " ":
        stop = _name_end(text, at - 1, limit, noun)
        if stop is None or " " not in text[at:stop]:
            return
        yield at, stop
        following = _LISTED.match(text, stop, limit)
        if following is None:
            return
        at = following.end()


def _belongs_to_name(text: str, start: int, at: int, noun: str) -> bool:
    """Whether a word places are called by is part of a name: "Trần Đình Lực", "phong cách Hồ Chí Minh"."""
    if not text[at].isupper():
        return False
    opens = at == start or text[max(start, at - 2) : at].rstrip()[-1:] in '.:;!?)-–\n“"'
    return not opens and (noun not in (*LOCALITIES, *_COMMITTEES) or _capital_before(text, at, start))


def _another_noun(text: str, start: int, end: int) -> bool:
    return any(word.form in PLACE_NOUNS for word in segment(text, start, end))


def _capital_before(text: str, begin: int, start: int) -> bool:
    words = syllables(text, max(start, begin - 12), begin)
    return bool(words) and text[words[-1].start].isupper()


def _name(text: str, start: int, end: int) -> str:
    return spelled(text[start:end], marked=True).strip()
