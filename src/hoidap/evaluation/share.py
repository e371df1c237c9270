"""A part of a whole, as every figure is given."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from hoidap.types import Json


@dataclass(frozen=True, slots=True)
class Share:
    """``part`` out of ``whole``."""

    part: int
    whole: int

    @classmethod
    def of(cls, judged: Iterable[bool]) -> Share:
        """Count what is true."""
        found = list(judged)
        return cls(sum(found), len(found))

    @property
    def percent(self) -> float | None:
        """Per cent, or None of nothing."""
        return 100.0 * self.part / self.whole if self.whole else None

    def as_json(self) -> list[Json]:
        """``[part, whole]``."""
        return [self.part, self.whole]

    def __str__(self) -> str:
        return f"{self.part} of {self.whole}" + (f" ({self.percent:.1f} %)" if self.whole else "")
