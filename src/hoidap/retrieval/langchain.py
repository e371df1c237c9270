"""The same search as LangChain sees it: a ``VectorStore`` over the FAISS index and a ``BaseRetriever``."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np
from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document as LangChainDocument
from langchain_core.embeddings import Embeddings
from langchain_core.retrievers import BaseRetriever
from langchain_core.vectorstores import VectorStore
from pydantic import ConfigDict

from hoidap.indexing.encoder import Encoder
from hoidap.indexing.vectors import VectorIndex, Vectors
from hoidap.retrieval.search import Searcher
from hoidap.types import Hit, Passage


def to_langchain(passage: Passage, **scores: float) -> LangChainDocument:
    """Turn a passage into LangChain's document; its place in the source goes into the metadata."""
    return LangChainDocument(
        id=passage.id,
        page_content=passage.text,
        metadata={
            "document_id": passage.document_id,
            "start": passage.start,
            "end": passage.end,
            "kind": str(passage.kind),
            **scores,
        },
    )


class HoidapRetriever(BaseRetriever):
    """Fused dense and lexical retrieval; each document's metadata carries the three scores."""

    model_config = ConfigDict(arbitrary_types_allowed=True)

    searcher: Searcher
    k: int = 8

    def _get_relevant_documents(
        self, query: str, *, run_manager: CallbackManagerForRetrieverRun
    ) -> list[LangChainDocument]:
        del run_manager
        return [_scored(hit) for hit in self.searcher.search(query, self.k)]


class FaissStore(VectorStore):
    """Texts, their vectors and a FAISS index behind LangChain's ``VectorStore``; scores are cosines.

    A passage of several sentences is scored as ``VectorIndex`` does. Kept in memory; the index on disk belongs
    to ``Chatbot.open``. Nothing is pickled.
    """

    def __init__(self, encoder: Encoder, documents: Iterable[LangChainDocument] = ()) -> None:
        self._encoder = encoder
        self._documents: list[LangChainDocument] = []
        self._vectors: list[Vectors] = []
        self._index = self._built()
        self._append(list(documents))

    @classmethod
    def of(cls, searcher: Searcher) -> FaissStore:
        """The dense side of ``searcher`` as a store, sharing its vectors."""
        store = cls(searcher.encoder)
        store._documents = [to_langchain(passage) for passage in searcher.index.passages]
        store._vectors = searcher.index.vectors.by_passage()
        store._index = searcher.index.vectors
        return store

    @classmethod
    def from_texts(
        cls,
        texts: list[str],
        embedding: Embeddings,
        metadatas: list[dict[str, Any]] | None = None,
        *,
        ids: list[str] | None = None,
        **kwargs: Any,  # noqa: ANN401 - LangChain's signature
    ) -> FaissStore:
        """Encode ``texts`` into a new store; ``embedding`` must be an ``Encoder``.

        Raises:
            TypeError: ``embedding`` is another kind of embeddings.
        """
        del kwargs
        if not isinstance(embedding, Encoder):
            msg = f"embedding must be a hoidap Encoder (see load_encoder), got {type(embedding).__name__}"
            raise TypeError(msg)
        store = cls(embedding)
        store.add_texts(texts, metadatas, ids=ids)
        return store

    @property
    def embeddings(self) -> Embeddings:
        """The encoder."""
        return self._encoder

    def add_texts(
        self,
        texts: Iterable[str],
        metadatas: list[dict[str, Any]] | None = None,
        *,
        ids: list[str] | None = None,
        **kwargs: Any,  # noqa: ANN401 - LangChain's signature
    ) -> list[str]:
        """Encode and add ``texts``; returns their ids, counted on where none are given."""
        del kwargs
        given = list(texts)
        names = ids or [str(len(self._documents) + offset) for offset in range(len(given))]
        data = metadatas or [{} for _ in given]
        self.delete([name for name in names if name in {document.id for document in self._documents}])
        self._append(
            [
                LangChainDocument(id=name, page_content=text, metadata=metadata)
                for name, text, metadata in zip(names, given, data, strict=True)
            ]
        )
        return names

    def delete(self, ids: list[str] | None = None, **kwargs: Any) -> bool | None:  # noqa: ANN401
        """Remove documents by id; ``None`` removes all."""
        del kwargs
        keep = [] if ids is None else [i for i, d in enumerate(self._documents) if d.id not in set(ids)]
        if len(keep) < len(self._documents):
            self._documents = [self._documents[i] for i in keep]
            self._vectors = [self._vectors[i] for i in keep]
            self._index = self._built()
        return True

    def get_by_ids(self, ids: Iterable[str], /) -> list[LangChainDocument]:
        """Documents with these ids, in the store's order; unknown ids are passed over."""
        wanted = set(ids)
        return [document for document in self._documents if document.id in wanted]

    def similarity_search(
        self,
        query: str,
        k: int = 4,
        **kwargs: Any,  # noqa: ANN401 - LangChain's signature
    ) -> list[LangChainDocument]:
        """The ``k`` documents nearest in meaning, nearest first."""
        return [document for document, _ in self.similarity_search_with_score(query, k, **kwargs)]

    def similarity_search_with_score(
        self,
        query: str,
        k: int = 4,
        **kwargs: Any,  # noqa: ANN401 - LangChain's signature
    ) -> list[tuple[LangChainDocument, float]]:
        """The ``k`` nearest documents, each with its score."""
        del kwargs
        scores = self._index.scores(self._encoder.encode_questions([query])[0])
        best = np.argsort(-scores, kind="stable")[:k].tolist()
        return [(self._documents[i], float(scores[i])) for i in best]

    def _append(self, documents: list[LangChainDocument]) -> None:
        if not documents:
            return
        vectors = self._encoder.encode_passages([document.page_content for document in documents])
        self._documents += documents
        self._vectors += np.split(vectors, len(vectors))
        self._index = self._built()

    def _built(self) -> VectorIndex:
        none = np.zeros((0, self._encoder.dimension), dtype=np.float32)
        return VectorIndex.build(
            np.concatenate([none, *self._vectors]), [len(rows) for rows in self._vectors]
        )


def _scored(hit: Hit) -> LangChainDocument:
    return to_langchain(
        hit.passage,
        dense_score=hit.dense_score,
        lexical_score=hit.lexical_score,
        fused_score=hit.fused_score,
    )
