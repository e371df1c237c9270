"""Averages the weights of networks tuned from the same start (Wortsman et al. 2022), and measures the mean.

Run as ``python -m hoidap_lab.cross_encoder.average build/cross/a.safetensors build/cross/b.safetensors
--work build/cross --out build/cross/tuned.safetensors`` after ``tune``.
"""

import argparse
import logging
from collections.abc import Sequence
from pathlib import Path

import torch

from hoidap_lab.cross_encoder.network import Network
from hoidap_lab.cross_encoder.settings import PIECES, NetworkSettings
from hoidap_lab.cross_encoder.tune import Examples, measure
from hoidap_lab.cross_encoder.weights import read_weights, write_weights

log = logging.getLogger(__name__)


def average(network: Network, files: Sequence[Path]) -> None:
    """Give a network the mean of the weights in these files."""
    total: dict[str, torch.Tensor] = {}
    for file in files:
        read_weights(network, file)
        for name, value in network.state_dict().items():
            total[name] = total[name] + value if name in total else value.clone()
    network.load_state_dict({name: value / len(files) for name, value in total.items()})


def main() -> None:
    """Average from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("files", type=Path, nargs="+", help="weights, from tune")
    parser.add_argument("--work", type=Path, required=True, help="folder with the examples")
    parser.add_argument("--out", type=Path, required=True, help="weights to write")
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s", force=True)
    network = Network(PIECES, NetworkSettings()).to(arguments.device)
    average(network, arguments.files)
    write_weights(network, arguments.out)
    log.info("%s", measure(network, Examples.read(arguments.work)))


if __name__ == "__main__":
    main()
