"""Why a file cannot be read, in words for the person who put it into the folder."""

from __future__ import annotations

from hoidap.errors import DocumentsError


class UnreadableFileError(DocumentsError):
    """A file cannot be read; the message says why and what to do, without naming the file.

    Attributes:
        reason: The cause and the next step, one line of English.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
