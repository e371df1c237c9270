"""HTML: the page's text without navigation and scripts; what its tags say about it."""

from __future__ import annotations

from collections.abc import Iterator

from bs4 import BeautifulSoup
from bs4.element import CData, NavigableString, PageElement, Tag
from bs4.exceptions import ParserRejectedMarkup

from hoidap.reading.dates import find_date
from hoidap.reading.extract import Extract, Piece, Stated, assemble
from hoidap.reading.problems import UnreadableFileError
from hoidap.reading.text_decoding import decode_text
from hoidap.types import Kind

_DROPPED = [
    *("script", "style", "noscript", "template", "nav", "footer", "aside", "form", "iframe", "svg", "canvas"),
    *("button", "select", "object", "video", "audio", "head"),
]
_BLOCKS = frozenset(
    (
        *("address", "article", "blockquote", "body", "caption", "dd", "details", "div", "dl", "dt"),
        *("fieldset", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "header", "html"),
        *("li", "main", "ol", "p", "pre", "section", "summary", "table", "tbody", "tfoot", "thead"),
        *("tr", "ul"),
    )
)
_KINDS = {
    **dict.fromkeys(("h2", "h3", "h4", "h5", "h6"), Kind.HEADING),
    "figcaption": Kind.CAPTION,
    "dt": Kind.HEADING,
}
_FEWEST_MAIN_CHARS = 200
_LINKED_TITLE_WORDS = 4

_TITLES = (("property", "og:title"), ("name", "title"), ("name", "twitter:title"))
_AUTHORS = (("name", "author"), ("property", "article:author"), ("itemprop", "author"))
_DATES = (
    ("property", "article:published_time"),
    ("itemprop", "datePublished"),
    ("name", "pubdate"),
    ("name", "date"),
)
_PUBLISHERS = (("property", "og:site_name"),)


def extract_html(data: bytes) -> Extract:
    """Read an HTML page.

    Args:
        data: The file's bytes, UTF-8 or marked UTF-16 whatever the page declares.

    Raises:
        UnreadableFileError: It is empty, binary, in another encoding than Unicode, or holds no text.
    """
    source = decode_text(data)
    try:
        soup = BeautifulSoup(source, "html.parser")
        stated = _stated(soup)
        for tag in soup.find_all(_DROPPED):
            tag.decompose()
        for tag in soup.find_all(_is_hidden):
            tag.decompose()
        text, paragraphs = assemble(_pieces(_main(soup)))
    except (RecursionError, ParserRejectedMarkup):
        raise UnreadableFileError(
            "its tags are broken or nested too deeply; save the page's text as .txt"
        ) from None
    if not text:
        raise UnreadableFileError(
            "the page holds no text; it may be built by scripts, so save its text as .txt"
        )
    return Extract(text, paragraphs, stated=stated)


def _is_hidden(tag: Tag) -> bool:
    style = str(tag.get("style") or "").replace(" ", "").lower()
    return tag.has_attr("hidden") or "display:none" in style


def _main(soup: BeautifulSoup) -> Tag:
    for name in ("article", "main"):
        found = soup.find_all(name)
        if len(found) == 1 and len(found[0].get_text(strip=True)) >= _FEWEST_MAIN_CHARS:
            has_title = soup.find("h1") is None or found[0].find("h1") is not None
            if has_title:
                return found[0]
    return soup.body or soup


def _pieces(root: Tag) -> Iterator[Piece]:
    """The text of each block, in reading order."""
    block: Tag = root
    words: list[str] = []
    linked = True
    headline_due = True
    for element in root.descendants:
        piece_of = _block_of(element, root)
        if piece_of is not block and words:
            kind = _kind(block, "".join(words), linked=linked, headline_due=headline_due)
            headline_due = headline_due and kind is not Kind.HEADLINE
            yield Piece("".join(words), kind)
            words, linked = [], True
        block = piece_of
        text = _text_of(element)
        if text.strip() and linked:
            linked = _is_linked(element)
        if words or text.strip():
            words.append(text)
    yield Piece("".join(words), _kind(block, "".join(words), linked=linked, headline_due=headline_due))


def _block_of(element: PageElement, root: Tag) -> Tag:
    if isinstance(element, Tag) and element.name in _BLOCKS:
        return element
    for parent in element.parents:
        if parent is root or parent.name in _BLOCKS:
            return parent
    return root


def _text_of(element: PageElement) -> str:
    if isinstance(element, Tag):
        return {"br": "\n", "td": " ", "th": " "}.get(element.name, "")
    if type(element) not in (NavigableString, CData):
        return ""
    text = str(element)
    return text if element.find_parent("pre") else " ".join(text.split()).join(_outer_spaces(text))


def _outer_spaces(text: str) -> tuple[str, str]:
    return (" " if text[:1].isspace() else ""), (" " if text[-1:].isspace() else "")


def _is_linked(element: PageElement) -> bool:
    link = element.find_parent("a")
    return link is not None and not str(link.get("href") or "#").startswith("#")


def _kind(block: Tag, text: str, *, linked: bool, headline_due: bool) -> Kind | None:
    if block.name == "h1" or block.find_parent("h1"):
        return Kind.HEADLINE if headline_due else Kind.HEADING
    if block.name in _KINDS:
        return _KINDS[block.name]
    if block.find_parent("figcaption"):
        return Kind.CAPTION
    return Kind.RELATED if linked and len(text.split()) >= _LINKED_TITLE_WORDS else None


def _stated(soup: BeautifulSoup) -> Stated:
    title = _meta(soup, _TITLES) or (soup.title.get_text(" ", strip=True) if soup.title else None)
    author = _meta(soup, _AUTHORS)
    printed = _meta(soup, _DATES) or _time(soup)
    date = find_date(printed) if printed else None
    return Stated(
        title=title or None,
        author=author if author and "://" not in author else None,
        published_at=date.value if date else None,
        published_time_known=bool(date and date.time_known),
        source_name=_meta(soup, _PUBLISHERS),
    )


def _time(soup: BeautifulSoup) -> str | None:
    tag = soup.find("time", attrs={"datetime": True})
    return str(tag.get("datetime")) if isinstance(tag, Tag) else None


def _meta(soup: BeautifulSoup, names: tuple[tuple[str, str], ...]) -> str | None:
    for attribute, value in names:
        tag = soup.find("meta", attrs={attribute: value})
        content = " ".join(str(tag.get("content") or "").split()) if isinstance(tag, Tag) else ""
        if content:
            return content
    return None
