"""Takes the weights out of the file that ``hoidap`` runs, to train on from them.

They come back as they were but for the rounding to 8 bits (of those that judge, only where the file has them so); what
finds an answer's words is not in the file and starts anew.

Run as ``python -m hoidap_lab.cross_encoder.shipped --out build/cross/shipped.safetensors``.
"""

import argparse
from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper
from torch import Tensor

from hoidap.answering import cross_encoder
from hoidap.answering.cross_encoder import MODEL
from hoidap_lab.cross_encoder.network import Network
from hoidap_lab.cross_encoder.settings import PIECES, NetworkSettings
from hoidap_lab.cross_encoder.weights import write_weights

FOLDER = Path(cross_encoder.__file__).parent.parent / "models" / "hoidap-cross-vi"
_STEP, _ZERO, _ROUNDED = "_scale", "_zero_point", "_quantized"
_MATRICES = ("mixing", "output", "up", "down")
"""In the order in which a layer multiplies by them."""


def _wide(parts: dict[str, NDArray], name: str) -> Tensor:
    if name in parts:
        return torch.from_numpy(parts[name].copy())
    steps = parts[name + _STEP].astype(np.float32)
    return torch.from_numpy((parts[name + _ROUNDED].astype(np.float32) - parts[name + _ZERO]) * steps)


def recover(network: Network, path: Path) -> None:
    """Give ``network`` the weights of the model in ``path``.

    Raises:
        ValueError: The file holds another number of matrices than the network has.
    """
    parts = {part.name: numpy_helper.to_array(part) for part in onnx.load(path).graph.initializer}
    layers, judging = len(network.mixing), (len(network.last), 1)
    rounded = [
        name.removesuffix(_ROUNDED)
        for name, part in parts.items()
        if name.endswith(_ROUNDED) and part.shape != judging
    ]
    embedding, *multiplied = sorted(rounded, key=lambda name: "embedding" not in name)
    if len(multiplied) != layers * len(_MATRICES):
        raise ValueError(f"{path}: {len(multiplied)} matrices, {layers * len(_MATRICES)} expected")
    with torch.no_grad():
        network.embedding.copy_(_wide(parts, embedding))
        for number, name in enumerate(multiplied):
            layer, place = divmod(number, len(_MATRICES))
            getattr(network, _MATRICES[place])[layer].copy_(_wide(parts, name).T)
        last = next(name for name, part in parts.items() if part.shape == judging)
        network.judging.weight.copy_(_wide(parts, last.removesuffix(_ROUNDED)).T)
        network.judging.bias.copy_(torch.from_numpy(parts["network.judging.bias"].copy()))
        network.last.copy_(torch.from_numpy(parts["network.last"].copy()))
        for layer in range(layers):
            network.scales[layer].copy_(torch.from_numpy(parts[f"layers.{layer}.4"].copy()))


def main() -> None:
    """Recover from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--model", type=Path, default=FOLDER, help="model folder to read")
    parser.add_argument("--out", type=Path, required=True, help="weights to write")
    arguments = parser.parse_args()
    network = Network(PIECES, NetworkSettings())
    recover(network, arguments.model / MODEL)
    write_weights(network, arguments.out)


if __name__ == "__main__":
    main()
