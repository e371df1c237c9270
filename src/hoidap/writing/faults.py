"""Why a statement of a language model is not shown."""

from enum import StrEnum


class Fault(StrEnum):
    """Why a statement is not shown."""

    EMPTY = "empty"
    QUESTION = "question"
    UNFINISHED = "unfinished"
    CLAIM = "claim"
    WORDS = "words"
    COUNTING = "counting"
    DENIAL = "denial"
    MIXED = "mixed"
    ORDER = "order"
    BESIDE = "beside"
