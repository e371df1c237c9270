"""Start the page: ``python app.py``. Settings come from the environment (``HOIDAP_*``), see ``hoidap.settings``."""

from hoidap.settings import Settings
from hoidap.ui.server import serve

if __name__ == "__main__":
    serve(Settings.load())
