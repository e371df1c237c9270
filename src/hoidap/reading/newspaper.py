"""Newspaper pages: what is the article and what surrounds it, told by form and place, not by words."""

from __future__ import annotations

from hoidap.reading.bylines import find_byline, mark_byline
from hoidap.reading.datelines import find_dateline, mark_dateline, mark_month
from hoidap.reading.dates import find_month
from hoidap.reading.forms import (
    Span,
    count_words,
    find_credit,
    find_number,
    find_source_code,
    is_capitals,
    is_name,
    is_picture_name,
    is_prose,
    is_stray,
    is_title_like,
)
from hoidap.reading.page import Page
from hoidap.reading.patterns import (
    ACCORDING_TO,
    EDGE_FURNITURE,
    MASTHEAD,
    OFFICIAL_MOTTO,
    OFFICIAL_SIGNS,
    RELATED_ARROW,
    RELATED_CUE,
    SIGNS_FOR,
    SOURCE_LABEL,
)
from hoidap.types import FactName, Kind

_TOP = 15
_MASTHEAD_LINES = 2
_FEWEST_OF_A_TITLE = 4
_ENOUGH_SIGNS = 3
_LONGEST_KICKER = 12
_FEWEST_OF_A_LIST = 3
_LONGEST_OFFICIAL_LINE = 150


def is_newspaper_page(page: Page) -> bool:
    """Whether a page carries what newspaper pages carry and official papers do not."""
    texts = page.texts
    if any(_is_official(text) for text in texts) or not any(is_prose(text) for text in texts):
        return False
    top, bottom = texts[:_TOP], texts[-4:]
    closing = _closing(texts)
    above = [line for text in top[: min(8, len(texts) - len(closing))] if (line := find_dateline(text))]
    beneath = [line for text in closing if (line := find_dateline(text))]
    dates = [line.date for line in above]
    bylines = [byline for text in closing if (byline := find_byline(text))]
    dated = bool(beneath) or any(find_month(text) for text in closing)
    signs = (
        (2, any((date.time_known or date.weekday) and not date.place for date in dates)),
        (1, bool(dates)),
        (1, any(line.publisher for line in (*above, *beneath))),
        (2, any(find_source_code(text) for text in top)),
        (1, any(find_credit(text) for text in texts)),
        (1, any(is_picture_name(text, above_caption=False) for text in texts)),
        (1, any(SOURCE_LABEL.fullmatch(text) or ACCORDING_TO.fullmatch(text) for text in bottom)),
        (1, bool(bylines) or any(is_name(text) for text in bottom)),
        (2, any(byline.of_a_reporter for byline in bylines)),
        (2, bool(bylines) and dated and not above),
        (1, any(RELATED_CUE.match(text) and count_words(text) < 25 for text in texts)),
        (2, page.stated.published_at is not None and page.stated.author is not None),
    )
    return sum(weight for weight, found in signs if found) >= _ENOUGH_SIGNS


def _closing(texts: list[str]) -> list[str]:
    """The lines beneath the body that say who wrote and when; none where they are someone's signature."""
    start = len(texts)
    forms = (find_byline, find_dateline, find_month, is_stray)
    while start > 0 and any(form(texts[start - 1]) for form in forms):
        start -= 1
    signed = start > 0 and SIGNS_FOR.match(texts[start - 1]) and not is_prose(texts[start - 1])
    return [] if signed else texts[start:]


def mark_newspaper(page: Page) -> None:
    """Recognise the parts of a newspaper page around and above its body."""
    lead = _find_lead(page)
    _mark_edge_furniture(page, lead)
    _mark_headline(page, lead)
    _mark_related(page, lead)
    _mark_bottom(page, lead)
    _mark_lead(page, lead)
    _mark_rest_of_top(page, lead)


def _is_official(text: str) -> bool:
    if len(text) > _LONGEST_OFFICIAL_LINE:
        return OFFICIAL_SIGNS.match(text) is not None
    return bool(OFFICIAL_MOTTO.fullmatch(text) or find_number(text) or OFFICIAL_SIGNS.match(text))


def _find_lead(page: Page) -> int:
    """The first paragraph with a publisher's code, else the first one of prose."""
    candidates = list(page.unknown())
    coded = [n for n in candidates if n < _TOP and find_source_code(page.texts[n])]
    prose = [n for n in candidates if is_prose(page.texts[n])]
    return (coded or prose or [len(page)])[0]


def _mark_edge_furniture(page: Page, lead: int) -> None:
    for number in page.unknown(end=lead):
        text = page.texts[number]
        dateline = find_dateline(text)
        if number < _MASTHEAD_LINES and is_capitals(text) and MASTHEAD.fullmatch(text):
            _mark_masthead(page, number, lead)
        elif is_stray(text) or _is_empty_label(text):
            page.kinds[number] = Kind.FURNITURE
        elif dateline:
            mark_dateline(page, number, dateline)
        elif EDGE_FURNITURE.fullmatch(text) and count_words(text) <= 20:
            page.kinds[number] = Kind.FURNITURE


def _mark_masthead(page: Page, number: int, lead: int) -> None:
    """Keep the newspaper's name, and leave out the column's right beneath it if a title follows."""
    page.kinds[number] = Kind.SOURCE
    page.source_name = page.source = page.texts[number]
    page.add_fact(FactName.SOURCE, number, Span(page.texts[number], 0, len(page.texts[number])))
    below = next(page.unknown(number + 1, end=lead), None)
    titles = [
        n for n in page.unknown(number + 1, end=lead) if is_title_like(page.texts[n], _FEWEST_OF_A_TITLE, 40)
    ]
    if below is not None and page.together(number, below) and any(title > below for title in titles):
        page.kinds[below] = Kind.FURNITURE  # the column


def _is_empty_label(text: str) -> bool:
    label = SOURCE_LABEL.fullmatch(text)
    return label is not None and label["value"] is None


def _mark_headline(page: Page, lead: int) -> None:
    headline = page.first(Kind.HEADLINE)
    if headline is None:
        fit = [n for n in page.unknown(end=lead) if is_title_like(page.texts[n], 2, 40)]
        headline = next(
            (n for n in fit if count_words(page.texts[n]) >= _FEWEST_OF_A_TITLE), fit[0] if fit else None
        )
    if headline is None:
        return
    page.kinds[headline] = Kind.HEADLINE
    above = next((n for n in reversed(range(headline)) if page.kinds[n] is not Kind.FURNITURE), None)
    if above is not None and page.kinds[above] is None and _is_kicker(page.texts[above]):
        page.kinds[above] = Kind.KICKER
        page.kicker = page.texts[above].rstrip(": ")
        page.add_fact(FactName.KICKER, above, Span(page.kicker, 0, len(page.kicker)))


def _is_kicker(text: str) -> bool:
    return text.endswith(":") and count_words(text) <= _LONGEST_KICKER


def _mark_related(page: Page, lead: int) -> None:
    start = _after_headline(page)
    for number in page.unknown(start):
        if page.kinds[number] is None:
            _mark_cue(page, number)
    for run in _title_runs(page, start):
        introduced = page.texts[run[0] - 1].endswith(":") if run[0] > 0 else False
        if len(run) >= 2 and (not introduced or run[0] == lead + 1):
            for number in run:
                _relate(page, number)


def _mark_cue(page: Page, number: int) -> None:
    """A label such as "Xem thêm", with the titles it announces on its line or beneath it."""
    text = page.texts[number]
    cue = RELATED_CUE.match(text) or RELATED_ARROW.match(text)
    if cue is None:
        return
    rest = text[cue.end() :].lstrip(" :–-")
    if rest:
        if not text[cue.end() :][0].isalpha() or RELATED_ARROW.match(text):
            _relate_if_title(page, number, rest)
        return
    page.kinds[number] = Kind.FURNITURE
    for follower in range(number + 1, len(page)):
        if page.kinds[follower] is not None or not _is_other_title(page.texts[follower], 4):
            break
        _relate(page, follower)


def _relate_if_title(page: Page, number: int, rest: str) -> None:
    if _is_other_title(rest, 3):
        _relate(page, number, rest)


def _relate(page: Page, number: int, title: str | None = None) -> None:
    page.kinds[number] = Kind.RELATED
    page.related[number] = title or page.texts[number]


def _title_runs(page: Page, start: int) -> list[list[int]]:
    """Neighbouring paragraphs that each look like a title; on neighbouring lines shorter ones count too."""
    runs: list[list[int]] = []
    for number in page.unknown(start):
        text = page.texts[number]
        goes_on = bool(runs) and runs[-1][-1] == number - 1
        fewest = 4 if goes_on and page.together(number, number - 1) else 6
        if goes_on and _is_other_title(text, fewest):
            runs[-1].append(number)
        elif _is_other_title(text, 6):
            runs.append([number])
    return runs


def _is_other_title(text: str, fewest: int) -> bool:
    labelled = any(form.fullmatch(text) for form in (SOURCE_LABEL, EDGE_FURNITURE)) or find_byline(text)
    return is_title_like(text, fewest, 32) and not labelled and not is_name(text)


def _mark_bottom(page: Page, lead: int) -> None:
    """From the last line upwards, until the body begins."""
    for number in reversed(range(max(lead + 1, 1), len(page))):
        if page.kinds[number] in (Kind.FURNITURE, Kind.RELATED):
            continue
        if page.kinds[number] is not None or not _mark_bottom_line(page, number):
            return


def _mark_bottom_line(page: Page, number: int) -> bool:
    text = page.texts[number]
    dateline = find_dateline(text)
    month = find_month(text)
    if is_stray(text) or EDGE_FURNITURE.fullmatch(text):
        page.kinds[number] = Kind.FURNITURE
    elif dateline:
        mark_dateline(page, number, dateline)
    elif month:
        mark_month(page, number, month)
    else:
        return _mark_author(page, number) or _mark_source(page, number)
    return True


def _mark_author(page: Page, number: int) -> bool:
    byline = find_byline(page.texts[number])
    if byline is None or (not byline.labelled and _in_list(page, number)):
        return False
    mark_byline(page, number, byline)
    return True


def _in_list(page: Page, number: int) -> bool:
    """Whether a name is one of many, or of those that the line above announces with a colon."""
    first = last = number
    while first > 0 and is_name(page.texts[first - 1]):
        first -= 1
    while last + 1 < len(page) and is_name(page.texts[last + 1]):
        last += 1
    return last - first >= _FEWEST_OF_A_LIST - 1 or (first > 0 and page.texts[first - 1].endswith(":"))


def _mark_source(page: Page, number: int) -> bool:
    found = SOURCE_LABEL.fullmatch(page.texts[number]) or ACCORDING_TO.fullmatch(page.texts[number])
    if found is None:
        return False
    if found["value"] is None:
        page.kinds[number] = Kind.FURNITURE
        return True
    page.kinds[number] = Kind.SOURCE
    page.source = page.source or found["value"]
    page.add_fact(FactName.SOURCE, number, Span(found["value"], found.start("value"), found.end("value")))
    return True


def _mark_lead(page: Page, lead: int) -> None:
    if lead >= len(page) or page.kinds[lead] is not None:
        return
    page.kinds[lead] = Kind.LEAD
    code = find_source_code(page.texts[lead])
    if code:
        page.source = code.value
        page.add_fact(FactName.SOURCE, lead, code)


def _mark_rest_of_top(page: Page, lead: int) -> None:
    headline = _after_headline(page)
    has_author = any(fact.name is FactName.AUTHOR for fact in page.facts)
    for number in page.unknown(end=lead):
        text = page.texts[number]
        if number < headline and count_words(text) <= 6:
            page.kinds[number] = Kind.FURNITURE
        elif number >= headline and not has_author and _mark_author(page, number):
            has_author = True


def _after_headline(page: Page) -> int:
    headline = page.first(Kind.HEADLINE)
    return 0 if headline is None else headline + 1
