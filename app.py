"""Start the page: ``python app.py``. Settings come from the environment (``HOIDAP_*``), see ``hoidap.settings``."""

import sys

from hoidap.__main__ import main

if __name__ == "__main__":
    main(["serve", *sys.argv[1:]])
