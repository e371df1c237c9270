"""Where the process starts: ``hoidap``, ``python -m hoidap`` and ``app.py``."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line; a server listens before anything large is imported."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given[:1] == ["serve"] and "--help" not in given:
        from hoidap.ui.doorstep import open_doorstep

        open_doorstep(given, os.environ)
    from hoidap.cli import main as run

    run(given)


if __name__ == "__main__":
    main()
