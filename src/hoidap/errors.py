"""Every error a user may see. Each message names what was wrong and what to do.

HoidapError
├── DocumentsError      the documents folder is missing, not a folder, or holds nothing readable
├── IndexingError       the index could not be built or written
├── EncoderError        the encoder could not be loaded, or gave unusable vectors
├── QuestionError       the question is empty or too long (also a ValueError)
├── DocumentNotFoundError   no document has that id (also a KeyError)
├── FeedbackError       feedback could not be kept or read
├── UploadError         an uploaded file cannot be taken; said in Vietnamese, since it is shown on the page
└── SettingsError       a setting has a value that cannot be used
"""

from __future__ import annotations


class HoidapError(Exception):
    """Base of all errors of this package."""


class DocumentsError(HoidapError):
    """The documents folder is missing, is not a folder, or holds nothing readable."""


class IndexingError(HoidapError):
    """The index could not be built or written."""


class EncoderError(HoidapError):
    """The encoder could not be loaded, or gave unusable vectors."""


class QuestionError(HoidapError, ValueError):
    """The question is empty or too long."""


class DocumentNotFoundError(HoidapError, KeyError):
    """No document has that id."""

    def __str__(self) -> str:
        return str(self.args[0]) if self.args else "document not found"


class FeedbackError(HoidapError):
    """Feedback could not be kept or read."""


class UploadError(HoidapError):
    """An uploaded file cannot be taken; the message is Vietnamese, for the person who sent it."""


class SettingsError(HoidapError):
    """A setting has a value that cannot be used."""
