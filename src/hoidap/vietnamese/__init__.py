"""Vietnamese text: spelling, marks, syllables, word segments, sentences."""

from hoidap.vietnamese.frequencies import english_counts, informativeness, syllable_counts
from hoidap.vietnamese.normalising import (
    CAPITAL,
    canonical,
    collapse_spaces,
    is_syllable,
    nfc,
    strip_marks,
    typed_with_marks,
)
from hoidap.vietnamese.numbers import is_roman, other_spellings, roman_spellings
from hoidap.vietnamese.segments import Segment, is_compound, segment
from hoidap.vietnamese.sentences import sentences, trim
from hoidap.vietnamese.syllables import Syllable, spelled, syllables, where
from hoidap.vietnamese.synonyms import synonyms
from hoidap.vietnamese.thesaurus import alternatives, is_headword, marked_forms
from hoidap.vietnamese.translations import has_translation, is_expression, translations

__all__ = [
    "CAPITAL",
    "Segment",
    "Syllable",
    "alternatives",
    "canonical",
    "collapse_spaces",
    "english_counts",
    "has_translation",
    "informativeness",
    "is_compound",
    "is_expression",
    "is_headword",
    "is_roman",
    "is_syllable",
    "marked_forms",
    "nfc",
    "other_spellings",
    "roman_spellings",
    "segment",
    "sentences",
    "spelled",
    "strip_marks",
    "syllable_counts",
    "syllables",
    "synonyms",
    "translations",
    "trim",
    "typed_with_marks",
    "where",
]
