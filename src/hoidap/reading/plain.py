"""Pages of any other sort (notices, rules, decrees), and what all pages have: pictures and headings."""

from __future__ import annotations

from hoidap.reading.bylines import find_byline
from hoidap.reading.datelines import mark_month
from hoidap.reading.dates import find_date, find_month
from hoidap.reading.forms import (
    Span,
    count_words,
    find_credit,
    find_number,
    is_capitals,
    is_heading,
    is_picture_name,
    is_stray,
    is_title_like,
)
from hoidap.reading.page import Page
from hoidap.reading.paragraphs import begins_anew
from hoidap.reading.patterns import ISSUER_LINE, OFFICIAL_MOTTO, OFFICIAL_NUMBER
from hoidap.types import FactName, Kind

_TOP = 10
_HIGHEST = 4
"""How many lines below where a page begins its title may stand."""
_LONGEST_HEAD_LINE = 150
_LONGEST_CAPTION = 80


def mark_pictures(page: Page) -> None:
    """Recognise captions by their credit or by the picture's file name over them."""
    for number in page.unknown():
        credit = find_credit(page.texts[number])
        byline = find_byline(page.texts[number])
        if byline and byline.labelled:
            continue  # "Bài: …; Ảnh: …" names who wrote and who took the pictures, and shows none
        if credit and count_words(page.texts[number]) <= _LONGEST_CAPTION:
            _mark_caption(page, number)
    for number in page.unknown():
        below = number + 1 if number + 1 < len(page) else None
        above_caption = below is not None and page.kinds[below] is Kind.CAPTION
        if not is_picture_name(page.texts[number], above_caption=above_caption):
            continue
        page.kinds[number] = Kind.FURNITURE
        if (
            below is not None
            and page.together(number, below)
            and _may_be_caption(page, below, _LONGEST_CAPTION)
        ):
            _mark_caption(page, below)
    for number, kind in enumerate(page.kinds):
        if kind is Kind.CAPTION:
            _keep_caption(page, number)


def mark_plain(page: Page) -> None:
    """Recognise title, date and stray signs of a page that is not a newspaper's."""
    for number in page.unknown(end=min(_TOP, len(page))):
        date = find_date(page.texts[number])
        month = find_month(page.texts[number])
        if date and date.complete:
            page.add_date(number, date)
        elif month:
            mark_month(page, number, month)
    for number in page.unknown():
        if not any(char.isalnum() for char in page.texts[number]):
            page.kinds[number] = Kind.FURNITURE
    start = _mark_official_head(page)
    if Kind.HEADLINE not in page.kinds:
        _mark_title(page, start)


def mark_headings(page: Page) -> None:
    """Tell headings from body among the paragraphs that are left; afterwards every paragraph has a kind."""
    for number in list(page.unknown()):
        heads = is_heading(page.texts[number], page.beside(number, 1), page.beside(number, -1))
        page.kinds[number] = Kind.HEADING if heads else Kind.BODY


def _mark_caption(page: Page, number: int) -> None:
    """Mark a caption; where only the credit stands on the line, the caption is the line above."""
    page.kinds[number] = Kind.CAPTION
    credit = find_credit(page.texts[number])
    alone = credit is not None and credit.start == 0 and number > 0 and page.together(number - 1, number)
    if alone and _may_be_caption(page, number - 1, _LONGEST_CAPTION // 2):
        page.kinds[number - 1] = Kind.CAPTION


def _may_be_caption(page: Page, number: int, most_words: int) -> bool:
    text = page.texts[number]
    free = page.kinds[number] is None and count_words(text) <= most_words
    return free and not is_picture_name(text, above_caption=True)


def _keep_caption(page: Page, number: int) -> None:
    text = page.texts[number]
    credit = find_credit(text)
    if credit and credit.name:
        page.add_fact(FactName.PHOTOGRAPHER, number, credit.name)
    caption = text[: credit.start].rstrip(" –-,;") if credit else text
    if caption:
        page.captions.append(" ".join(caption.split()))
        page.add_fact(FactName.CAPTION, number, Span(caption, 0, len(caption)))


def _mark_official_head(page: Page) -> int:
    """Mark motto and number of an official paper; the title stands beneath them."""
    end = 0
    for number in range(min(_TOP, len(page))):
        text = page.texts[number]
        if len(text) > _LONGEST_HEAD_LINE:
            continue
        if OFFICIAL_MOTTO.fullmatch(text):
            page.kinds[number] = page.kinds[number] or Kind.FURNITURE
            end = number + 1
        elif (OFFICIAL_NUMBER.fullmatch(text) or find_number(text)) and number <= end + 2:
            page.kinds[number] = page.kinds[number] or Kind.BODY
            end = number + 1
        elif end and number == end and page.kinds[number] is not None:
            end = number + 1
    return end


def _mark_title(page: Page, start: int) -> None:
    number = _title_line(page, start)
    if number is None or number + 1 >= len(page) or number >= start + _HIGHEST:
        return
    text = page.texts[number]
    if is_title_like(text, 1, 40) and (is_capitals(text) or not begins_anew(text)):
        page.kinds[number] = Kind.HEADLINE


def _title_line(page: Page, start: int) -> int | None:
    """The first line from ``start`` on; in capitals beneath whose paper it is, the first that doesn't name a body."""
    below = page.unknown(start, end=min(start + _HIGHEST, len(page)))
    lines = [number for number in below if not is_stray(page.texts[number])]
    first = next(iter(lines), None)
    if first is None or not is_capitals(page.texts[first]) or not ISSUER_LINE.match(page.texts[first]):
        return first
    own = (n for n in lines if is_capitals(page.texts[n]) and not ISSUER_LINE.match(page.texts[n]))
    return next(own, first)
