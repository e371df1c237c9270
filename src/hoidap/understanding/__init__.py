"""From a typed question to a ``Query``."""

from hoidap.understanding.understand import content_terms, understand

__all__ = ["content_terms", "understand"]
