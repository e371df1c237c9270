"""The reading room: files → documents, and what of a page is article and what is furniture."""

from hoidap.reading.files import digest, fingerprint, list_files
from hoidap.reading.offsets import original_offset
from hoidap.reading.reader import read_file, read_folder

__all__ = ["digest", "fingerprint", "list_files", "original_offset", "read_file", "read_folder"]
