"""Learns which Vietnamese words an English word stands for, from sentence pairs.

Run as ``python -m hoidap_lab.segments.translations --data FOLDER``. IBM Model 1 (Brown et al. 1993) in both
directions; a pair of words is kept where each is a likely translation of the other. Left out are the 2,000
sentence pairs that the encoder is measured on, and words that are too common to tell anything.
"""

import argparse
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from hoidap.understanding.empty_words import ENGLISH_EMPTY_WORDS, FUNCTION_WORDS, QUESTION_WORDS
from hoidap.vietnamese import canonical, nfc, segment
from hoidap_lab.corpus import read_rows, words
from hoidap_lab.encoder.prepare import held_back_pairs

_PACKAGE = Path(__file__).resolve().parents[2] / "hoidap" / "vietnamese"
_LEAST = 3
"""Sentences a word stands in at least."""
_ROUNDS = 6
_KEPT = 6
"""Translations of a word at most."""
_LIKELY = 0.04
"""Least geometric mean of the probabilities of both directions."""

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Links:
    """Every pair of an English and a Vietnamese word that share a sentence pair, once a sentence pair."""

    sentence: Ints
    english: Ints
    vietnamese: Ints
    pair: Ints
    """Number of the distinct (English, Vietnamese) pair of each link."""


def links(pairs: Sequence[tuple[Sequence[int], Sequence[int]]], vocabulary: int) -> Links:
    """Lay out all links of sentence pairs given as word numbers; ``vocabulary``: Vietnamese words."""
    sentence = np.repeat(np.arange(len(pairs)), [len(en) * len(vi) for en, vi in pairs])
    english = np.concatenate([np.repeat(np.array(en, np.int64), len(vi)) for en, vi in pairs])
    vietnamese = np.concatenate([np.tile(np.array(vi, np.int64), len(en)) for en, vi in pairs])
    _, pair = np.unique(english * vocabulary + vietnamese, return_inverse=True)
    return Links(sentence, english, vietnamese, pair)


def model_1(found: Links, source: Ints, target: Ints, rounds: int = _ROUNDS) -> Floats:
    """Return the probability of ``target`` given ``source`` for each distinct pair, by expectation maximisation."""
    distinct = int(found.pair.max()) + 1
    first = np.zeros(distinct, np.int64)
    first[found.pair] = np.arange(len(found.pair))
    source_of = source[first]
    _, place = np.unique(found.sentence * (int(target.max()) + 1) + target, return_inverse=True)
    probability = np.ones(distinct)
    for _ in range(rounds):
        weight = probability[found.pair]
        weight /= np.bincount(place, weight)[place]
        counts = np.bincount(found.pair, weight, distinct)
        probability = counts / np.bincount(source_of, counts)[source_of]
    return probability


def learn(sentences: Sequence[tuple[str, str]]) -> dict[str, list[tuple[str, float]]]:
    """Return for each English word its translations, likeliest first, each with its likelihood."""
    empty = {canonical(word.replace("_", " ")) for word in FUNCTION_WORDS | QUESTION_WORDS}
    cut = [
        (
            [w for w in dict.fromkeys(words(en)) if w not in ENGLISH_EMPTY_WORDS and not w.isdigit()],
            [
                w
                for w in dict.fromkeys(s.form for s in segment(nfc(vi)))
                if w not in empty and not w.isdigit()
            ],
        )
        for en, vi in sentences
    ]
    english, vietnamese = (_numbers(side) for side in zip(*cut, strict=True))
    numbered = [
        ([english[w] for w in en if w in english], [vietnamese[w] for w in vi if w in vietnamese])
        for en, vi in cut
    ]
    found = links([pair for pair in numbered if pair[0] and pair[1]], len(vietnamese))
    there = model_1(found, found.english, found.vietnamese)
    back = model_1(found, found.vietnamese, found.english)
    likely = np.sqrt(there * back)
    first = np.zeros(len(likely), np.int64)
    first[found.pair] = np.arange(len(found.pair))
    names, meanings = list(english), list(vietnamese)
    table: dict[str, list[tuple[str, float]]] = {}
    for place in np.argsort(-likely, kind="stable").tolist():
        if likely[place] < _LIKELY:
            break
        word = names[found.english[first[place]]]
        meaning = meanings[found.vietnamese[first[place]]]
        known = table.setdefault(word, [])
        if len(known) < _KEPT and meaning != word:
            known.append((meaning, float(likely[place])))
    return table


def _numbers(sides: Sequence[Sequence[str]]) -> dict[str, int]:
    counts = Counter(word for side in sides for word in side)
    return {word: n for n, word in enumerate(sorted(word for word, c in counts.items() if c >= _LEAST))}


def main() -> None:
    """Learn and write the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=True, help="folder with train/")
    parser.add_argument("--into", type=Path, default=_PACKAGE, help="folder for the table")
    given = parser.parse_args()
    held_back = set(held_back_pairs(given.data))
    rows = ((row["en"], row["vi"]) for row in read_rows(given.data / "train/en_vi.jsonl.xz"))
    table = learn([pair for pair in rows if pair not in held_back])
    lines = [
        f"{word}\t" + ", ".join(meaning for meaning, _ in found)
        for word, found in sorted(table.items())
        if found
    ]
    head = (
        "# Vietnamese words for English ones, likeliest first; learned by hoidap_lab.segments.translations.\n"
    )
    (given.into / "translations.txt").write_text(head + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
