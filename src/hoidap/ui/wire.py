"""What goes between page and browser besides what is seen: JSON one way, the data of events the other way."""

from __future__ import annotations

import itertools
import json
from typing import Any

import gradio as gr

_NAME_MAX_CHARS = 1000
_count = itertools.count(1)


def command(**what: object) -> str:
    """Tell the browser to do something; numbered, so that the same thing can be asked for twice."""
    return json.dumps({"number": next(_count), **what}, ensure_ascii=False)


def whole_number(event: gr.EventData, name: str) -> int:
    """A number that the browser sent; -1 for anything else."""
    value = _sent(event).get(name)
    return value if isinstance(value, int) and not isinstance(value, bool) else -1


def word(event: gr.EventData, name: str, longest: int = _NAME_MAX_CHARS) -> str:
    """A text that the browser sent, cut to ``longest`` characters; empty for anything else."""
    value = _sent(event).get(name)
    return value[:longest] if isinstance(value, str) else ""


def words(event: gr.EventData, name: str) -> tuple[str, ...]:
    """Texts that the browser sent; none for anything else."""
    value = _sent(event).get(name)
    return tuple(one for one in value if isinstance(one, str)) if isinstance(value, list) else ()


def _sent(event: gr.EventData) -> dict[str, Any]:
    data = event._data
    return data if isinstance(data, dict) else {}
