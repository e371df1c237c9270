"""The page that is shown until the real one can be."""

from __future__ import annotations

from html import escape
from pathlib import Path
from string import Template

from hoidap.ui import texts

_TEMPLATE = Path(__file__).with_name("waiting.html")


def waiting_page(status: str, message: str) -> bytes:
    """Say in HTML what is being done, or, with the status "failed", what went wrong."""
    failed = status == "failed"
    page = Template(_TEMPLATE.read_text("utf-8")).substitute(
        name=escape(texts.NAME),
        status=status,
        title=escape(texts.FAILED_TITLE if failed else texts.WAITING_TITLE),
        message=escape(message),
        hint=escape(texts.FAILED_HINT if failed else texts.WAITING_HINT),
        no_script=escape(texts.WAITING_NO_SCRIPT),
    )
    return page.encode()
