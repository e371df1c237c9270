"""What a person tells of themself before or after asking: "Tôi ở xa về. Muốn xin thẻ thì nộp giấy tờ gì?"."""

from __future__ import annotations

from collections.abc import Callable

from hoidap.vietnamese import sentences


def asking_part(text: str, asks: Callable[[str], bool]) -> str:
    """The sentences of ``text`` that ask something; all of it where none does, or all do.

    Args:
        text: A question, perhaps of several sentences.
        asks: Whether a sentence has the form of a question.
    """
    spans = sentences(text)
    if len(spans) == 1:
        return text
    asking = [text[start:end] for start, end in spans if text[end - 1] == "?" or asks(text[start:end])]
    return text if len(asking) in (0, len(spans)) else " ".join(asking)
