"""From a typed question to a ``Query``."""

from hoidap.understanding.spelling import Speller, Vocabulary
from hoidap.understanding.understand import content_terms, understand

__all__ = ["Speller", "Vocabulary", "content_terms", "understand"]
