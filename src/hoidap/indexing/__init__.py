"""From documents to an index: passages, vectors, the lexical side, and their place on disk."""

from hoidap.indexing.building import Opened, Progress, freshness, open_index
from hoidap.indexing.encoder import Encoder, load_encoder
from hoidap.indexing.passages import split
from hoidap.indexing.storage import Index

__all__ = ["Encoder", "Index", "Opened", "Progress", "freshness", "load_encoder", "open_index", "split"]
