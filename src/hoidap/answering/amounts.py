"""What a number is followed by where it tells money or a share."""

from __future__ import annotations

import re

MONEY_AFTER = re.compile(
    r"[\d.,]*\s*(?:triệu|tỷ|tỉ|nghìn|ngàn)?\s*"
    r"(?:đồng|đ\b|VNĐ|VND|USD|đô la|triệu|tỷ|tỉ|nghìn|ngàn|k\b)"
)
MONEY_OR_SHARE_AFTER = re.compile(MONEY_AFTER.pattern + r"|[\d.,]*\s*(?:%|phần trăm)")
"""A fee may be told as a share; how much money there is may not."""
PER_CENT_AFTER = re.compile(r"[\d.,]*\s*(?:%|phần trăm)")
