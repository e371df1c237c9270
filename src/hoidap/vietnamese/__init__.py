"""Vietnamese text: spelling, marks, syllables, word segments, sentences."""

from hoidap.vietnamese.normalising import canonical, collapse_spaces, nfc, strip_marks, typed_with_marks
from hoidap.vietnamese.segments import Segment, segment
from hoidap.vietnamese.sentences import sentences, trim
from hoidap.vietnamese.syllables import Syllable, spelled, syllables

__all__ = [
    "Segment",
    "Syllable",
    "canonical",
    "collapse_spaces",
    "nfc",
    "segment",
    "sentences",
    "spelled",
    "strip_marks",
    "syllables",
    "trim",
    "typed_with_marks",
]
