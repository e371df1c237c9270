"""How common words are in the language at large, counted by ``hoidap_lab.segments.frequencies``.

It says how much a word of a question tells: in a single article nearly every word is rare, and one that it lacks is
the rarest of all.
"""

from __future__ import annotations

import math
from collections import defaultdict
from functools import cache, lru_cache
from importlib.resources import files

from hoidap.vietnamese.normalising import canonical, is_syllable, strip_marks

_COMMON = 8.5
"""Bits of a word that tells nearly nothing: one in 360, such as "việc"."""
_TELLING = 15.0
"""Bits of a word that tells all it can: one in 33,000."""
_LEAST = {"vi": 0.25, "en": 0.05}
"""What the commonest word still tells: in Vietnamese the short words that tell nothing are left out beforehand."""
_RAREST = 1.5
"""Occurrences among a million of a word that the table lacks."""


@lru_cache(maxsize=20_000)
def informativeness(word: str, *, marked: bool, language: str = "vi") -> float:
    """How much ``word`` (canonical; bare if not ``marked``) tells, up to 1, by its surprisal in bits."""
    if any(character.isdigit() for character in word):
        return 1.0
    table = (
        _table("frequencies_en.txt", marked=True)
        if language == "en"
        else _table("frequencies.txt", marked=marked)
    )
    bits = -math.log2(table.get(word, _RAREST) / 1e6)
    share = min(1.0, max(0.0, (bits - _COMMON) / (_TELLING - _COMMON)))
    return _LEAST[language] + (1 - _LEAST[language]) * share


def share(word: str, *, marked: bool) -> float:
    """How large a part of the words of the language ``word`` (canonical; bare if not ``marked``) is, 0 to 1."""
    return _table("frequencies.txt", marked=marked).get(word, _RAREST) / 1e6


@cache
def english_counts() -> dict[str, float]:
    """Occurrences of each English word among a million words."""
    return _table("frequencies_en.txt", marked=True)


@cache
def syllable_counts() -> dict[str, float]:
    """Occurrences of each Vietnamese syllable (canonical) among a million words."""
    counts: defaultdict[str, float] = defaultdict(float)
    for word, count in _table("frequencies.txt", marked=True).items():
        for syllable in word.split():
            if is_syllable(syllable):
                counts[syllable] += count
    return dict(counts)


@cache
def _table(name: str, *, marked: bool) -> dict[str, float]:
    counts: defaultdict[str, float] = defaultdict(float)
    for line in files("hoidap.vietnamese").joinpath(name).read_text(encoding="utf-8").splitlines():
        word, _, count = line.partition("\t")
        if count:
            form = " ".join(canonical(syllable) for syllable in word.split())
            counts[form if marked else strip_marks(form)] += float(count)
    return dict(counts)
