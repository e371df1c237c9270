"""Files that one person asks about for one session: taken with suspicion, kept apart, gone afterwards."""

from hoidap.uploads.folders import sweep_leftovers
from hoidap.uploads.problems import RefusedUploadError, UploadProblem
from hoidap.uploads.session import FILES_MAX, SessionDocuments, Upload, close_all

__all__ = [
    "FILES_MAX",
    "RefusedUploadError",
    "SessionDocuments",
    "Upload",
    "UploadProblem",
    "close_all",
    "sweep_leftovers",
]
