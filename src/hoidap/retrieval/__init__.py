"""From a question to hits: dense and lexical search, fused by score."""

from hoidap.retrieval.search import Searcher

__all__ = ["Searcher"]
