"""What an English question for an amount counts or measures: the words after "how many" or "how much"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hoidap.answering.amounts import MONEY_AFTER, MONEY_OR_SHARE_AFTER, PER_CENT_AFTER
from hoidap.vietnamese import is_expression, translations

_HOW_MANY = re.compile(r" how (?P<ask>many|much) (?P<after>.*)$")
_SHARE = re.compile(r" (?:what|which) (?:percentage|per cent|percent|proportion|share) | how many per ?cent ")
_WHAT_AMOUNT = re.compile(r" (?:what|which) (?P<after>.*)$")
_CLOSES = frozenset(
    """
    is are was were be been do does did has have had can could will would shall should must may might of in on at for
    from to with by per under over within during who which that there need needs receive receives get gets
    """.split()  # noqa: SIM905 - a word list reads better without quotes
)
"""Verbs and prepositions with which the thing counted is named in full."""
_PASSED_OVER = frozenset(
    "the a an and or other more additional different total its their your my this these it".split()  # noqa: SIM905
)
_MOST = 4
_MONEY = frozenset(
    """
    money fee fees price prices cost costs fine fines penalty penalties salary salaries wage wages allowance allowances
    pension pensions rent tuition fare fares toll bonus prize reward subsidy subsidies loan loans deposit tax taxes
    budget revenue income turnover funding pay paid payment charge charges charged premium capital spending donation
    fined donated
    """.split()  # noqa: SIM905 - a word list reads better without quotes
)
_MEASURES = {
    "age": r"(?:tháng\s+)?tuổi",
    "old": r"(?:tháng\s+)?tuổi|năm",
    "area": r"m2|m²|km2|km²|ha|hecta|héc-?ta|mét vuông|sào",
    "distance": r"km|m|mét|cây số|ki-?lô-?mét",
    "far": r"km|m|mét|cây số|ki-?lô-?mét",
    "length": r"km|m|cm|mm|mét|ki-?lô-?mét",
    "height": r"m|cm|mét|tầng",
    "tall": r"m|cm|mét|tầng",
    "high": r"m|cm|mét|tầng",
    "width": r"m|cm|mm|mét",
    "wide": r"m|cm|mm|mét",
    "depth": r"m|cm|mét",
    "deep": r"m|cm|mét",
    "weight": r"kg|g|tấn|tạ|gam|ki-?lô-?gam",
    "heavy": r"kg|g|tấn|tạ|gam|ki-?lô-?gam",
    "temperature": r"độ|°\s?C|oC",
    "speed": r"km/h|km/giờ|m/s|Mbps",
    "fast": r"km/h|km/giờ|m/s|Mbps",
    "score": r"điểm|trở lên|/",
    "concentration": r"%|mg|g|độ",
}
"""What is measured, and the measures that may stand by the number."""
_HOW = re.compile(r" how (?P<what>old|far|tall|high|wide|deep|heavy|fast) ")
_EXTREMES = (
    (
        re.compile(r" (?:minimum|minimal|lowest|at least|least) "),
        re.compile(r"(?:từ đủ|từ|ít nhất|tối thiểu|thấp nhất|không dưới|trên)\s[^,;.]{0,12}$"),
        re.compile(r"^[^,;.]{0,15}\b(?:trở lên|tối thiểu)"),
    ),
    (
        re.compile(r" (?:maximum|maximal|highest|at most) "),
        re.compile(r"(?:không quá|tối đa|nhất|đến|dưới|không vượt quá|tới)\s[^,;.]{0,12}$"),
        re.compile(r"^[^,;.]{0,15}\b(?:trở xuống|tối đa)"),
    ),
)
"""How the least or the most is asked for, and what tells it before and after a number."""
_TOLD_AS_SHARE = frozenset(
    """
    fee fees fine fines penalty penalties tax taxes allowance allowances pension pensions subsidy subsidies premium
    contribution contributions deposit charge charges
    """.split()  # noqa: SIM905 - a word list reads better without quotes
)
"""Money that may be told as a share of some other."""
MEASURED_AFTER = re.compile(
    r"[\d.,]*\s*(?:(?:triệu|tỷ|tỉ|nghìn|ngàn)\s+)?(?:đồng|đ\b|VNĐ|VND|USD|%|phần trăm|triệu|tỷ|tỉ|nghìn|ngàn|"
    r"(?:m[2²3³]?|[kcm]m[2²]?|k?g|mg|m?l|ha|kWh|kW|mét|lít|tấn|tạ|yến|cân|gam|ki-?lô-?mét|ki-?lô-?gam|sào|héc-?ta|"
    r"hecta|độ)(?![^\W\d_]))"
)
"""A number with money, a share or a measure beside it."""


@dataclass(frozen=True, slots=True)
class EnglishAmount:
    """What is counted or measured.

    Attributes:
        units: Vietnamese words (canonical, with marks) that may stand by the number.
        words: The English words that they stand for.
        money: Whether it is money.
        share: Whether it is told in per cent.
        measured: Whether anything that is measured will do ("how much").
        measure: A regular expression of the measures one of which stands after the number; empty for any.
    """

    units: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    money: bool = False
    share: bool = False
    measured: bool = False
    measure: str = ""


def amount_asked(asked: str) -> EnglishAmount | None:
    """What ``asked`` (a spelled question in English) asks an amount of; None where any number may answer.

    The thing counted reaches from "how many" to the verb: each of its words, and each expression of several, may
    stand by the number ("free elevator cards" is answered by "04 thẻ thang máy").
    """
    if _SHARE.search(asked):
        return EnglishAmount(share=True)
    match = _HOW_MANY.search(asked)
    if match is None:
        how, other = _HOW.search(asked), _WHAT_AMOUNT.search(asked)
        named = [how["what"]] if how else _named(other["after"].split()) if other else []
        measure = next((_MEASURES[word] for word in named if word in _MEASURES), "")
        money = not measure and not _MONEY.isdisjoint(named)
        return EnglishAmount(words=tuple(named), money=money, measure=measure) if measure or money else None
    after = match["after"].split()
    if match["ask"] == "many":
        words = _run(after)
        return EnglishAmount(_meanings(words), tuple(words)) if words else None
    if not _run(after):  # "how much is the monthly allowance"
        named = _named(after)
        money = not _MONEY.isdisjoint(after)
        return EnglishAmount(words=tuple(named), money=money, measured=not money)
    words = _run(after)
    money = words[0] in _MONEY
    return EnglishAmount(_meanings(words), tuple(words), money=money, measured=not money)


def tells_amount(asked: str, ahead: str, number: str, after: str, beside: str) -> bool:
    """Whether a number tells the amount that ``asked`` asks for.

    Args:
        asked: The question, spelled.
        ahead: What stands before the number in its sentence.
        number: The sentence from the number on.
        after: The sentence after the number.
        beside: The words by the number, segmented, apart by bars.
    """
    amount = amount_asked(asked)
    if not _extreme_fits(asked, ahead[-30:], after[:40]):
        return False
    if amount is None:
        return True
    if amount.share:
        return PER_CENT_AFTER.match(number[:30]) is not None
    if amount.money:
        money = MONEY_AFTER if _TOLD_AS_SHARE.isdisjoint(amount.words) else MONEY_OR_SHARE_AFTER
        return money.match(number[:40]) is not None
    if amount.measure:
        return re.match(rf"[\d.,]*\s*(?:{amount.measure})(?![^\W\d_])", number) is not None
    if amount.measured and MEASURED_AFTER.match(number):
        return True
    return any(f" {name} " in f" {beside} " for name in amount.units)


def _extreme_fits(asked: str, before: str, after: str) -> bool:
    """Whether a number between ``before`` and ``after`` is told as the least or the most, if that is asked for."""
    return all(
        ahead.search(before) or behind.search(after)
        for asks, ahead, behind in _EXTREMES
        if asks.search(asked)
    )


def _run(after: list[str]) -> list[str]:
    """The words up to the first that closes the name of a thing."""
    end = next((i for i, word in enumerate(after) if word in _CLOSES), len(after))
    return [word for word in after[:end] if word not in _PASSED_OVER][:_MOST]


def _named(after: list[str]) -> list[str]:
    """The first thing named after the verbs that open ``after``."""
    begin = next((i for i, word in enumerate(after) if word not in _CLOSES), len(after))
    return _run(after[begin:])


def _meanings(words: list[str]) -> tuple[str, ...]:
    runs = [
        " ".join(words[first : last + 1])
        for first in range(len(words))
        for last in range(first + 1, len(words))
    ]
    known = [*words, *(run for run in runs if is_expression(run))]
    return tuple(dict.fromkeys(meaning for word in known for meaning in translations(word)))
