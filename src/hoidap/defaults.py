"""Where the page listens unless told otherwise; needed before the settings can be read."""

from typing import Final

HOST: Final = "127.0.0.1"
PORT: Final = 7860
