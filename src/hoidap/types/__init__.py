"""The nouns of the flow, one frozen dataclass each; data goes from Document to Answer and never back.

    Document ─split─▶ Passage          question ─understand─▶ Query
    Query ─retrieve─▶ Hit ─answer─▶ Draft ─verify─▶ Answer (+ Trace)

``start`` and ``end`` are character offsets into ``Document.text``, end exclusive.
"""

from hoidap.types.answers import (
    Answer,
    AnswerEvent,
    Citation,
    Draft,
    Event,
    EvidenceEvent,
    History,
    Hit,
    Json,
    ModelNote,
    Options,
    Step,
    TextEvent,
    Trace,
)
from hoidap.types.documents import (
    Block,
    Document,
    Fact,
    FactName,
    Kind,
    Metadata,
    OffsetMap,
    Passage,
    ReadingWarning,
)
from hoidap.types.queries import Mention, MentionSort, Phrase, Query, QuestionKind

__all__ = [
    "Answer",
    "AnswerEvent",
    "Block",
    "Citation",
    "Document",
    "Draft",
    "Event",
    "EvidenceEvent",
    "Fact",
    "FactName",
    "History",
    "Hit",
    "Json",
    "Kind",
    "Mention",
    "MentionSort",
    "Metadata",
    "ModelNote",
    "OffsetMap",
    "Options",
    "Passage",
    "Phrase",
    "Query",
    "QuestionKind",
    "ReadingWarning",
    "Step",
    "TextEvent",
    "Trace",
]
