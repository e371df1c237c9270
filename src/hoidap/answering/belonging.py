"""Whose: what is told of one body's work is not told of another's."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hoidap.answering.matching import Match
from hoidap.types import Query
from hoidap.understanding.patterns import canonical_form
from hoidap.vietnamese import spelled

OF = r" của (?:(?:các|những|một số|mọi|mỗi|cả|toàn) )?"
"""What stands before the word for whose something is."""
OWN = (
    "trường", "nhà trường", "công ty", "xã", "huyện", "phường", "thôn", "tỉnh", "quận", "thành phố", "thị trấn", "làng",
    "ủy ban", "ban", "hội", "chi hội", "đoàn", "sở", "phòng", "cơ quan", "đơn vị", "địa phương", "trung tâm", "đảng",
    "nhà nước", "ban tổ chức", "ban quản lý", "bệnh viện", "hợp tác xã", "tổ", "khu phố", "toà nhà", "gia đình",
    "ubnd", "hđnd", "htx", "cửa hàng", "thư viện", "chợ", "siêu thị", "khách sạn", "bảo tàng", "nhà văn hoá", "quỹ",
)  # fmt: skip
"""Whose paper it may be itself: such a body seldom calls itself by its sort in each sentence."""
_OF = re.compile(canonical_form(OF, marked=True))
_OWN = tuple(f" {canonical_form(body, marked=True)} " for body in OWN)


def lacks_owner(query: Query, matches: Sequence[Match]) -> bool:
    """Whether ``query`` asks for something of somebody by a word that nothing near the sentence holds.

    Args:
        query: Any question in Vietnamese: "trụ sở của doanh nghiệp".
        matches: Its terms against the sentence, all around it and what it is told of.
    """
    if query.language != "vi":
        return False
    asked = spelled(query.reading or query.text, marked=True)
    credited = {match.term: match.credit for match in matches}
    meant = list(zip(query.meant, query.terms, strict=True))
    owners = (
        [term for word, term in meant if asked.startswith(f" {word} ", found.end() - 1)]
        for found in _OF.finditer(asked)
        if not asked.startswith(_OWN, found.end() - 1)
    )
    return any(terms and not any(credited.get(term) for term in terms) for terms in owners)
