"""Connectives of cause, result and purpose: one row each, for a Vietnamese speaker to read and extend."""

from __future__ import annotations

CAUSE_FOLLOWS = ("vì", "bởi", "bởi vì", "do", "nhờ", "nguyên nhân", "lý do")
"""What is told comes before the word, its cause after it; at the head of a sentence, after the next comma."""
RESULT_FOLLOWS = (
    "nên", "cho nên", "vì vậy", "vì thế", "do đó", "do vậy", "khiến", "khiến cho", "làm cho", "dẫn đến", "từ đó",
    "qua đó", "nhờ đó", "góp phần", "giúp", "tạo", "thúc đẩy", "huy động",
)  # fmt: skip
"""The cause comes before the word, what it led to after it."""
PURPOSE_FOLLOWS = (
    "nhằm",
    "để",
    "nhằm mục đích",
    "góp phần",
    "giúp",
    "tạo",
    "thúc đẩy",
    "phục vụ",
    "qua đó",
    "từ đó",
)
"""What is done comes before the word, what for after it."""
AIM_FOLLOWS = ("nhằm", "để", "nhằm mục đích", "phục vụ")
"""Those of them that tell why something is done, too: not what it happened to bring."""

CONNECTIVES = tuple(
    sorted({*CAUSE_FOLLOWS, *RESULT_FOLLOWS, *PURPOSE_FOLLOWS}, key=lambda word: (-len(word), word))
)
"""All of them, the longer ones first."""
