"""A language model on this machine: fetched once, checked, and served on a loopback port while hoidap runs."""

from hoidap.local_model.install import install_file, install_from_hub, install_parts
from hoidap.local_model.server import LocalServer
from hoidap.local_model.store import InstalledModel, ModelStore

__all__ = [
    "InstalledModel",
    "LocalServer",
    "ModelStore",
    "install_file",
    "install_from_hub",
    "install_parts",
]
