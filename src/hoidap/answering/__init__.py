"""From hits to an answer: generators, and the verification of what they draft."""

from hoidap.answering.extractive import ExtractiveGenerator
from hoidap.answering.generator import Evidence, Generator
from hoidap.answering.matching import Corpus, WordVectors
from hoidap.answering.verification import problems

__all__ = ["Corpus", "Evidence", "ExtractiveGenerator", "Generator", "WordVectors", "problems"]
