"""Builds the tokenizer: a Unigram model over syllables, parts of foreign words, and compounds.

Vietnamese writes a space between syllables, not between words, so the pieces of this tokenizer may
span a space: ``thủ đô`` is one piece. The normaliser makes spelling variants one before that: NFC,
lower case, one tone placement (``hoà`` and ``hòa``), nothing but letters and digits.
"""

import json
import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers, trainers

from hoidap_lab.corpus import strip_marks
from hoidap_lab.encoder.settings import VocabularySettings

UNKNOWN = "[UNK]"
SPACE = "▁"
_TONES = (
    ("oà", "òa"), ("oá", "óa"), ("oả", "ỏa"), ("oã", "õa"), ("oạ", "ọa"),
    ("oè", "òe"), ("oé", "óe"), ("oẻ", "ỏe"), ("oẽ", "õe"), ("oẹ", "ọe"),
    ("uỳ", "ùy"), ("uý", "úy"), ("uỷ", "ủy"), ("uỹ", "ũy"), ("uỵ", "ụy"),
)  # fmt: skip
_PLACED = dict(_TONES)


def normalizer() -> normalizers.Normalizer:
    """Return the normaliser that is saved inside the tokenizer."""
    tones = [
        normalizers.Replace(Regex(rf"(?<!q){written}(?![\p{{L}}\p{{M}}])"), placed)
        for written, placed in _TONES
    ]
    return normalizers.Sequence(
        [
            normalizers.NFC(),
            normalizers.Lowercase(),
            normalizers.Replace(Regex(r"[^\p{L}\p{M}\p{N}]+"), " "),
            normalizers.Strip(),
            *tones,
        ]
    )


_TONE = re.compile(rf"(?<!q)({'|'.join(written for written, _ in _TONES)})(?![^\W\d_])")
_NOT_WORD = re.compile(r"[\W_]+")


def clean(text: str) -> str:
    """Do what ``normalizer`` does, many times faster, for the training texts."""
    lowered = _NOT_WORD.sub(" ", unicodedata.normalize("NFC", text).lower()).strip()
    return _TONE.sub(lambda found: _PLACED[found[0]], lowered)


def build_tokenizer(texts: Sequence[str], settings: VocabularySettings) -> Tokenizer:
    """Learn the pieces from texts (any sample of the corpus) and return the tokenizer.

    It adds no special tokens and neither pads nor truncates.
    """
    marked = [clean(text) for text in texts]
    share = int(len(marked) * settings.unmarked_share)
    unmarked = [strip_marks(text) for text in marked[:share]]

    within_words = Tokenizer(models.Unigram())
    within_words.pre_tokenizer = pre_tokenizers.Metaspace()
    trainer = trainers.UnigramTrainer(
        vocab_size=settings.pieces, special_tokens=[UNKNOWN], unk_token=UNKNOWN, max_piece_length=12
    )
    within_words.train_from_iterator(_unspaced(marked, unmarked), trainer)
    vocabulary: list[tuple[str, float]] = json.loads(within_words.to_str())["model"]["vocab"]

    known = {piece for piece, _ in vocabulary}
    for source, count in ((marked, settings.marked_compounds), (unmarked, settings.unmarked_compounds)):
        compounds = [item for item in find_compounds(source, settings.min_npmi) if item[0] not in known]
        vocabulary += compounds[:count]
        known.update(piece for piece, _ in compounds[:count])

    tokenizer = Tokenizer(models.Unigram([(piece, score) for piece, score in vocabulary], unk_id=0))
    tokenizer.normalizer = normalizer()
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(split=not settings.marked_compounds)
    return tokenizer


def _unspaced(marked: Iterable[str], unmarked: Iterable[str]) -> Iterator[str]:
    yield from marked
    yield from unmarked


def find_compounds(texts: Iterable[str], min_npmi: float) -> list[tuple[str, float]]:
    """Return pieces of two and three syllables that attract each other, the most frequent first.

    The score of a piece is its log probability, comparable with the Unigram scores.
    """
    single: Counter[str] = Counter()
    double: Counter[tuple[str, ...]] = Counter()
    triple: Counter[tuple[str, ...]] = Counter()
    for text in texts:
        syllables = text.split()
        single.update(syllables)
        double.update(pairwise(syllables))
        triple.update(zip(syllables, syllables[1:], syllables[2:], strict=False))
    total = single.total()
    found = []
    for counts in (double, triple):
        for syllables_, count in counts.items():
            if count < 20 or not "".join(syllables_).isalpha():
                continue
            log_share = math.log(count / total)
            independent = sum(math.log(single[syllable] / total) for syllable in syllables_)
            npmi = (log_share - independent) / (-log_share * (len(syllables_) - 1))
            if npmi >= min_npmi:
                found.append((count, SPACE + SPACE.join(syllables_), log_share))
    found.sort(key=lambda item: (-item[0], item[1]))
    return [(piece, score) for _, piece, score in found]
