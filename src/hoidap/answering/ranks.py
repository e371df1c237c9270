"""Places in a ranking: who comes last is not who comes first, nor is the second."""

from __future__ import annotations

import re

from hoidap.types import Query
from hoidap.vietnamese import spelled

RANKS = (
    r"(?:dẫn đầu|đứng đầu|xếp đầu|đứng nhất|xếp nhất|(?:xếp |đứng )?(?:thứ|hạng|vị trí thứ) nhất|nhất bảng|đầu bảng|"
    r"quán quân|giải nhất)",
    r"(?:(?:xếp|đứng|về) (?:thứ|hạng|vị trí thứ) (?:nhì|hai)|(?:thứ|hạng) nhì|đứng nhì|xếp nhì|á quân|giải nhì)",
    r"(?:(?:xếp|đứng|về) (?:thứ|hạng|vị trí thứ) ba|hạng ba|giải ba)",
    r"(?:xếp cuối|đứng cuối|cuối bảng|xếp chót|đứng chót|chót bảng|áp chót|đứng bét|xếp bét|bét bảng|bét|đội sổ|"
    r"đứng sau cùng|thấp nhất|kém nhất|(?<!nhất )ít điểm nhất)",
)
"""The places, the last one after all that are counted from the first."""
_RANKS = tuple(re.compile(rf" {rank} ") for rank in RANKS)


def ranks_in(form: str) -> set[int]:
    """The places that a spelled text, with marks, names."""
    return {place for place, rank in enumerate(_RANKS) if rank.search(form)}


def tells_of_another_rank(query: Query, said: str) -> bool:
    """Whether ``query`` asks for one place, and a spelled text names only others."""
    asked, told = ranks_in(spelled(query.reading or query.text, marked=True)), ranks_in(said)
    return bool(asked and told) and asked.isdisjoint(told)
