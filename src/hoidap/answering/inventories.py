"""Everything of a sort that a document mentions: found by its form, in the order of the text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from hoidap.answering.forms import candidates
from hoidap.answering.naming import LOCALITIES, PLACE_NOUNS, bodies, people, places
from hoidap.answering.sorts import Sort, sort_of
from hoidap.types import Document, FactName, Kind, Mention, MentionSort, QuestionKind
from hoidap.vietnamese import segment, spelled

_PAPERS = (
    "thông tư liên tịch|quyết định|nghị định|nghị quyết|thông tư|chỉ thị|chương trình|kế hoạch|công văn|công điện|"
    "kết luận|hướng dẫn|bộ luật|luật|pháp lệnh|quy định|thông báo|đề án|báo cáo|tờ trình|quy chế|văn bản"
)
_PAPER_BEFORE = re.compile(rf"(?i:(?<!\w)(?:{_PAPERS})(?:\s+(?:số|số hiệu))?:?\s+$)")
_PAPER_FIRST = re.compile(rf"(?i:(?P<noun>{_PAPERS})(?!\w)(?:\s+số)?\s*)")
_CODE = re.compile(r"\d+(?:/\d{4})?[-/](?P<letters>[A-ZĐ][\wĐ]*)")
_ABBREVIATED = {
    "qđ": "quyết định",
    "nđ": "nghị định",
    "nq": "nghị quyết",
    "tt": "thông tư",
    "ttlt": "thông tư",
    "ct": "chỉ thị",
    "ctr": "chương trình",
    "kh": "kế hoạch",
    "cv": "công văn",
    "cđ": "công điện",
    "kl": "kết luận",
    "hd": "hướng dẫn",
    "qh": "luật",
    "tb": "thông báo",
    "đa": "đề án",
    "bc": "báo cáo",
    "ttr": "tờ trình",
}
"""The sort of a paper by the letters of its number."""
_SAME_SORT = {"bộ luật": "luật", "thông tư liên tịch": "thông tư"}
_JOINED = re.compile(r"\s*(?:,|;|và|hoặc|hay|số|\s)+\s*")
_NO_NUMBER = re.compile(r"\s+(?:năm|tháng|tuần|ngày|người|nội dung|điểm)\b")
_LAW = re.compile(r"(?<!\w)(?P<noun>Bộ luật|Luật|Pháp lệnh)\s+(?!số\b)(?=[^\W\d_])")
_YEAR_AFTER = re.compile(r"\s+năm\s+\d{4}|\s+\d{4}(?!\w)")
_PHONE = re.compile(r"(?<![\w.,/-])(?<!\d )(?:\+84|0|1[89]00)(?:[ .-]?\d){4,10}(?![\w/%]|[.,]\d)")
_CALLED = re.compile(
    r"(?i:điện thoại|gọi|đường dây nóng|hotline|tổng đài)(?:\s+(?:theo|số|đến))*:?\s+(?P<it>\d{3,8})(?![\w/.,]*\d)"
)
_FEWEST_DIGITS = 8
_ACCOUNT = re.compile(r"(?i:tài khoản|mã số|số thẻ|stk|căn cước)[^.;\d]*$")
_ACCOUNT_REACH = 80
_ADDRESS = re.compile(
    r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|https?://[^\s)”\"]*[\w/]|(?<![\w@.])(?:[\w-]+\.)+(?:vn|com|org|net|gov|edu)(?![\w.]*\w)"
)
_CALENDAR = re.compile(r"\d{4}|\d{1,2}\s*[/.-]\s*\d{1,2}|\bngày\s+\d|\btháng\s+\d|\b[Tt]hế kỷ\s")
_PERIOD = re.compile(r"[\d.,]+\s*(?:giờ|h|phút|ngày|tuần|tháng|năm|thế kỷ)\b")
_PLAIN_YEAR = re.compile(r"\d{4}")
_DAY_OF_MONTH = re.compile(r"(\d{1,2})\s*[/.-]\s*(\d{1,2})")
_MARKED_AS_DAY = re.compile(r"(?i:ngày|sáng|trưa|chiều|tối|đêm|hôm|từ|đến|thứ \w+|nhật),?\s*$")
_MONTHS, _DAYS = 12, 31
_NOT_SAID = {Kind.BYLINE, Kind.DATELINE, Kind.SOURCE}
_MAKERS = {FactName.AUTHOR, FactName.PHOTOGRAPHER, FactName.SOURCE, FactName.NUMBER}
_ENTERPRISES = ("doanh nghiệp", "công ty", "tổng công ty", "tập đoàn", "hợp tác xã", "nhà máy")


@dataclass(frozen=True, slots=True)
class Item:
    """Something mentioned: ``document.text[start:end]``.

    Attributes:
        start: Where it begins.
        end: Where it ends.
        key: What is the same for every mention of one thing.
        noun: What it is called, where it is ("xã"; canonical).
        direct: Whether it is mentioned by itself, not in a list of names or within another name.
        short: Whether it may be a longer name cut short ("Huyện ủy").
    """

    start: int
    end: int
    key: str
    noun: str = ""
    direct: bool = True
    short: bool = False


def mentioned(document: Document, mention: Mention) -> list[Item]:
    """Every place where ``document`` itself mentions something of that sort, in the order of the text.

    Who wrote a newspaper's article, and when it appeared, is not mentioned in it; nor is a paper's own number.
    """
    article = sort_of(document) is Sort.ARTICLE
    own = [(fact.start, fact.end) for fact in document.metadata.facts if fact.name in _MAKERS]
    found: list[Item] = []
    for block in document.blocks:
        if not block.kind.quotable or (article and block.kind in _NOT_SAID):
            continue
        items = _FINDERS[mention.sort](document.text, block.start, block.end, mention.noun)
        found += [item for item in items if not any(a < item.end and item.start < b for a, b in own)]
    return sorted(found, key=lambda item: (item.start, item.end))


def distinct(items: list[Item]) -> list[Item]:
    """Each thing once, where it is first mentioned by itself; a short name of one that is listed is none of its own."""
    best: dict[str, Item] = {}
    for item in items:
        known = best.get(item.key)
        if known is None or (item.direct and not known.direct):
            best[item.key] = item
    longer = {" ".join(words[:n]) for words in (key.split() for key in best) for n in range(1, len(words))}
    kept = [item for key, item in best.items() if not (key in longer and (key.isdigit() or item.short))]
    return sorted(kept, key=lambda item: item.start)


def _papers(text: str, start: int, end: int, noun: str) -> Iterator[Item]:
    previous: Item | None = None
    for match in candidates(QuestionKind.CODE, text, start, end):
        item = _paper(text, start, match.start, match.end, previous)
        if item is None:
            continue
        previous = item
        if not noun or item.noun == noun:
            yield item
    yield from (item for item in _laws(text, start, end) if noun in ("", item.noun))
    if noun:
        yield from _called_in_quotes(text, start, end, noun)


def _paper(text: str, block: int, start: int, end: int, previous: Item | None) -> Item | None:
    """The paper whose number is found there, with the word before it; None where it is none."""
    before = _PAPER_BEFORE.search(text, max(block, start - 30), start)
    start = before.start() if before else start
    first = _PAPER_FIRST.match(text, start, end)
    number = text[first.end() if first else start : end].strip()
    if first is None:
        code = _CODE.fullmatch(number.split("-")[0]) or _CODE.match(number)
        capitals = sum(letter.isupper() for letter in code["letters"]) if code else 0
        if code is None or capitals < len("QĐ"):
            return None
    elif number.isdigit() and _NO_NUMBER.match(text, end):
        return None
    noun = " ".join(spelled(first["noun"], marked=True).split()) if first else ""
    follows = previous is not None and _JOINED.fullmatch(text, previous.end, start) is not None
    if not noun or noun == "văn bản":
        noun = previous.noun if follows and previous else _by_letters(number)
    return Item(start, end, spelled(number, marked=True).strip(), _SAME_SORT.get(noun, noun))


def _by_letters(number: str) -> str:
    parts = spelled(number, marked=True).split()
    return next(
        (
            _ABBREVIATED[part.rstrip("0123456789")]
            for part in parts
            if part.rstrip("0123456789") in _ABBREVIATED
        ),
        "",
    )


def _laws(text: str, start: int, end: int) -> Iterator[Item]:
    """Laws called by their subject: "Luật Đất đai năm 2024"."""
    for match in _LAW.finditer(text, start, end):
        words = segment(text, match.end(), min(end, match.end() + 60))
        stop = match.end()
        for word in words:
            joined = text[stop : word.start] in ("", " ", ", ") and text[word.start].isupper()
            if not joined:
                break
            stop = word.end
        if stop == match.end():
            continue
        year = _YEAR_AFTER.match(text, stop, end)
        noun = " ".join(spelled(match["noun"], marked=True).split())
        key = spelled(text[match.start() : stop], marked=True).strip()
        yield Item(match.start(), year.end() if year else stop, key, _SAME_SORT.get(noun, noun))


def _called_in_quotes(text: str, start: int, end: int, noun: str) -> Iterator[Item]:
    """What has a name in quotation marks: "phong trào thi đua “Sống xanh”"."""
    form = re.compile(
        rf"(?i:(?<!\w){noun}(?:\s+[^\W\d_]+){{0,3}}?\s+[\"“«](?P<name>[^\"”»\n]{{2,80}})[\"”»])"
    )
    for match in form.finditer(text, start, end):
        yield Item(match.start(), match.end(), spelled(match["name"], marked=True).strip(), noun)


def _people(text: str, start: int, end: int, _: str) -> Iterator[Item]:
    return (Item(named.start, named.end, named.name) for named in people(text, start, end))


def _places(text: str, start: int, end: int, noun: str) -> Iterator[Item]:
    nouns = (noun,) if noun else PLACE_NOUNS
    for named in places(text, start, end, nouns):
        yield Item(named.start, named.end, named.name, named.noun, named.direct)


def _bodies(text: str, start: int, end: int, noun: str) -> Iterator[Item]:
    wanted = _ENTERPRISES if noun == "doanh nghiệp" else (noun,)
    for named in bodies(text, start, end):
        if not noun or any(f"{named.name} ".startswith(f"{word} ") for word in wanted):
            yield Item(named.start, named.end, named.name, named.noun, short=True)


def _dates(text: str, start: int, end: int, _: str) -> Iterator[Item]:
    papers = [(code.start, code.end) for code in candidates(QuestionKind.CODE, text, start, end)]
    papers += [(law.start, law.end) for law in _laws(text, start, end)]
    for match in candidates(QuestionKind.DATE, text, start, end):
        said = text[match.start : match.end]
        begin = match.start + len(said) - len(said.lstrip())
        said = said.strip()
        if any(first < match.end and match.start < last for first, last in papers):
            continue
        if _PERIOD.match(said) or not _CALENDAR.search(said) or not _is_date(text, begin, match.end, said):
            continue
        key = re.sub(r"^(?:từ )?(?:ngày |năm )?", "", spelled(said, marked=True).strip())
        yield Item(begin, match.end, " ".join(part.lstrip("0") or part for part in key.split()))


def _is_date(text: str, start: int, end: int, said: str) -> bool:
    """Whether figures are a date: no fraction ("16/19 xã"), no bare number outside brackets."""
    if _PLAIN_YEAR.fullmatch(said):
        return text[start - 1 : start] == "(" or text[end : end + 1] == ")"
    figures = _DAY_OF_MONTH.fullmatch(said)
    if figures is None:
        return True
    possible = 0 < int(figures[1]) <= _DAYS and 0 < int(figures[2]) <= _MONTHS
    return possible and _MARKED_AS_DAY.search(text, max(0, start - 12), start) is not None


def _phones(text: str, start: int, end: int, _: str) -> Iterator[Item]:
    taken: list[tuple[int, int]] = []
    for match in _PHONE.finditer(text, start, end):
        digits = re.sub(r"\D", "", match.group())
        account = _ACCOUNT.search(text, max(start, match.start() - _ACCOUNT_REACH), match.start())
        if len(digits) >= _FEWEST_DIGITS and not account:
            taken.append(match.span())
            yield Item(*match.span(), digits)
    for match in _CALLED.finditer(text, start, end):
        if not any(a < match.end("it") and match.start("it") < b for a, b in taken):
            yield Item(*match.span("it"), match["it"])


def _addresses(text: str, start: int, end: int, _: str) -> Iterator[Item]:
    return (Item(*match.span(), match.group().lower()) for match in _ADDRESS.finditer(text, start, end))


_FINDERS: dict[MentionSort, Callable[[str, int, int, str], Iterator[Item]]] = {
    MentionSort.PAPER: _papers,
    MentionSort.PERSON: _people,
    MentionSort.BODY: _bodies,
    MentionSort.PLACE: _places,
    MentionSort.DATE: _dates,
    MentionSort.PHONE: _phones,
    MentionSort.ADDRESS: _addresses,
    MentionSort.CAMPAIGN: _called_in_quotes,
}


def localities(document: Document, noun: str) -> list[Item]:
    """Where ``document`` names a place of that noun that is governed; of any where it is empty."""
    nouns = (noun,) if noun else LOCALITIES
    wanted = [mentioned(document, Mention(MentionSort.PLACE, one)) for one in nouns]
    return sorted((item for items in wanted for item in items), key=lambda item: item.start)
