"""Makes training pairs of single words from the hand-written tables of ``hoidap.vietnamese``.

A sentence and its translation, or a headline and its text, seldom show that two words of one language mean the same.
The thesaurus says it, and the English lexicon says it across the languages: each word is paired with its alternatives
by itself, and a sentence with the same sentence in which some words were put in their place.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from hoidap.vietnamese import segment
from hoidap.vietnamese.thesaurus import rows

Others = Mapping[str, Sequence[str]]
"""A Vietnamese word (canonical) and what may be said instead."""

REPLACED = 0.5
"""Share of the words with alternatives that a reworded sentence has another in place of."""


def word_pairs() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each word of both tables with its alternatives: Vietnamese for Vietnamese, Vietnamese for English."""
    yield from rows("thesaurus.txt")
    yield from rows("english.txt")


def vietnamese_alternatives() -> Others:
    """What the thesaurus has for each word, read both ways."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for word, others in rows("thesaurus.txt"):
        for other in others:
            found[word].append(other)
            found[other].append(word)
    return found


def english_alternatives() -> Others:
    """English words for each Vietnamese one that stands first, second or third for them."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for word, others in rows("english.txt"):
        for other in others[:3]:
            found[other].append(word)
    return found


def reworded(sentence: str, others: Others, chance: random.Random) -> str | None:
    """Put alternatives for some words of ``sentence``; ``None`` where it has none, or none was drawn."""
    pieces, position, changed = [], 0, False
    for word in segment(sentence):
        if word.form not in others or chance.random() >= REPLACED:
            continue
        pieces += [sentence[position : word.start], chance.choice(others[word.form])]
        position, changed = word.end, True
    return "".join([*pieces, sentence[position:]]) if changed else None
