"""Builds the tokenizer: a Unigram model over syllables, parts of foreign words, and compounds.

Vietnamese writes a space between syllables, not between words, so the pieces of this tokenizer may
span a space: ``thu do`` is one piece. The normaliser takes off case, marks and punctuation: a text
typed without marks gets the very vector of the text with them, and the compounds bring back most of
what the marks told apart. What is left of it is the business of the lexical index, which knows marks.
"""

import json
import math
import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers, trainers

from hoidap_lab.corpus import strip_marks, words
from hoidap_lab.encoder.settings import VocabularySettings

UNKNOWN = "[UNK]"
SPACE = "▁"
_NOT_WORD = re.compile(r"[\W_]+")


def normalizer() -> normalizers.Normalizer:
    """Return the normaliser that is saved inside the tokenizer."""
    return normalizers.Sequence(
        [
            normalizers.NFKD(),
            normalizers.Lowercase(),
            normalizers.StripAccents(),
            normalizers.Replace("đ", "d"),
            normalizers.Replace(Regex(r"[^\p{L}\p{N}]+"), " "),
            normalizers.Strip(),
        ]
    )


def clean(text: str) -> str:
    """Do what ``normalizer`` does, many times faster, for the training texts."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text).lower() if not unicodedata.combining(c))
    return _NOT_WORD.sub(" ", plain.replace("đ", "d")).strip()


def build_tokenizer(texts: Sequence[str], settings: VocabularySettings) -> Tokenizer:
    """Learn the pieces from texts (any sample of the corpus) and return the tokenizer.

    It adds no special tokens and neither pads nor truncates.
    """
    normal = [clean(text) for text in texts]
    within_words = Tokenizer(models.Unigram())
    within_words.pre_tokenizer = pre_tokenizers.Metaspace()
    trainer = trainers.UnigramTrainer(
        vocab_size=settings.pieces, special_tokens=[UNKNOWN], unk_token=UNKNOWN, max_piece_length=12
    )
    within_words.train_from_iterator(normal, trainer)
    vocabulary: list[tuple[str, float]] = json.loads(within_words.to_str())["model"]["vocab"]
    known = {piece for piece, _ in vocabulary}
    compounds = [item for item in find_compounds(texts, settings) if item[0] not in known]
    vocabulary += compounds[: settings.compounds]

    tokenizer = Tokenizer(models.Unigram([(piece, score) for piece, score in vocabulary], unk_id=0))
    tokenizer.normalizer = normalizer()
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(split=not settings.compounds)
    return tokenizer


def find_compounds(texts: Sequence[str], settings: VocabularySettings) -> list[tuple[str, float]]:
    """Return pieces of two syllables that attract each other, the most frequent first.

    Attraction is counted with the marks on, where a word is told from chance neighbours, and only in
    texts that have marks. The score of a piece is its log probability, comparable with the Unigram scores.
    """
    single: Counter[str] = Counter()
    double: Counter[tuple[str, str]] = Counter()
    for text in texts:
        if text != strip_marks(text):
            syllables = words(text)
            single.update(syllables)
            double.update(pairwise(syllables))
    total = single.total()
    shares: Counter[str] = Counter()
    for (first, second), count in double.items():
        if count < settings.least_count or not (first + second).isalpha():
            continue
        share = count / total
        npmi = math.log(share * total**2 / (single[first] * single[second])) / -math.log(share)
        if npmi >= settings.min_npmi:
            shares[SPACE + SPACE.join(strip_marks(f"{first} {second}").split())] += share
    return [(piece, math.log(share)) for piece, share in shares.most_common()]
