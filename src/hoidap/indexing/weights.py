"""How much a term of a question counts in the lexical score: by how rare it is in the language at large.

In a single article nearly every word is rare, so that BM25's own inverse document frequency says little there; it
multiplies with this one. A word of share ``p`` of the language weighs ``a / (a + p)`` (Arora et al. 2017).
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache, lru_cache
from math import prod

from hoidap.vietnamese import syllable_counts
from hoidap.vietnamese.frequencies import share
from hoidap.vietnamese.normalising import strip_marks

OFFSET = 3e-3
"""``a``: the share at which a word weighs half; "là" and "của" weigh a fifth, "quyết định" more, a name nearly 1."""
_RAREST = 0.5e-6
"""Share of a syllable that the table lacks."""

ASKING = frozenset(
    {"gì", "nào", "ai", "đâu", "mấy", "sao", "nhiêu"}
    | {"bao nhiêu", "bao giờ", "thế nào", "như thế nào", "tại sao", "vì sao"}
)
"""What is asked with, which no answer repeats: it weighs nothing."""
_ASKING_BARE = frozenset(
    {"gi", "nao", "nhieu", "bao nhieu", "bao gio", "the nao", "nhu the nao", "tai sao", "vi sao"}
)
"""The same without marks, less what is spelled like other words ("dâu", "máy")."""


@lru_cache(maxsize=50_000)
def term_weight(term: str, *, marked: bool) -> float:
    """Weigh a syllable, or two joined by "_" (the geometric mean of both), 0 to 1; bare if not ``marked``."""
    parts = term.split("_")
    if all(part in _asking(marked=marked) for part in parts):
        return 0.0
    shares = (_syllable_shares(marked=marked).get(part, _RAREST) for part in parts)
    return float(prod(OFFSET / (OFFSET + each) for each in shares) ** (1 / len(parts)))


@lru_cache(maxsize=50_000)
def word_weight(word: str, *, marked: bool) -> float:
    """Weigh a word segment (canonical; bare if not ``marked``), 0 to 1."""
    if word in _asking(marked=marked):
        return 0.0
    return OFFSET / (OFFSET + share(word, marked=marked))


def _asking(*, marked: bool) -> frozenset[str]:
    return ASKING if marked else _ASKING_BARE


@cache
def _syllable_shares(*, marked: bool) -> dict[str, float]:
    shares: defaultdict[str, float] = defaultdict(float)
    for syllable, count in syllable_counts().items():
        shares[syllable if marked else strip_marks(syllable)] += count / 1e6
    return dict(shares)
