"""Writes the trained network as the file that ``hoidap`` runs: ONNX, its matrices in 8 bits.

Run as ``python -m hoidap_lab.cross_encoder.export --work build/cross --weights build/cross/tuned.safetensors
--out src/hoidap/models/hoidap-cross-vi``.
"""

import argparse
import copy
import shutil
import tempfile
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from hoidap.answering.cross_encoder import MODEL, SENTENCE, SPECIAL, TOKENIZER
from hoidap_lab.cross_encoder.network import Network
from hoidap_lab.cross_encoder.prepare import PIECES_FILE
from hoidap_lab.cross_encoder.settings import PIECES, NetworkSettings
from hoidap_lab.cross_encoder.weights import read_weights

JUDGING = "/judging/"
"""What the names of the last nodes begin with."""


class _Judging(nn.Module):
    """One row of pieces in, one figure a position out."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network
        self.layers = nn.ModuleList(
            nn.ParameterList(part.detach().clone() for part in layer) for layer in network.by_layer()
        )
        network.by_layer = lambda: [
            tuple(layer) for layer in self.layers
        ]  # each by itself: only so are they quantised

    def forward(self, ids: Tensor) -> Tensor:
        """Shape (1, length) to (1, length)."""
        return self.network.judged(self.network(ids))


def export(network: Network, path: Path) -> None:
    """Write ``network`` to ``path`` in 8 bits, but for what turns states into figures: a rounding there would tell."""
    network = copy.deepcopy(network).float().cpu()
    example = torch.full((1, 32), SPECIAL.index(SENTENCE))
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.onnx"
        torch.onnx.export(
            _Judging(network), (example,), str(whole), input_names=["ids"], output_names=["judged"],
            dynamic_axes={"ids": {1: "length"}, "judged": {1: "length"}}, opset_version=17, dynamo=False,
        )  # fmt: skip
        quantize_dynamic(
            whole, path, weight_type=QuantType.QInt8, per_channel=True, reduce_range=False,
            nodes_to_exclude=[node.name for node in onnx.load(whole).graph.node if node.name.startswith(JUDGING)],
        )  # fmt: skip


def main() -> None:
    """Export from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--work", type=Path, required=True, help="folder that prepare wrote")
    parser.add_argument("--weights", type=Path, required=True, help="weights from tune")
    parser.add_argument("--out", type=Path, required=True, help="model folder to write")
    arguments = parser.parse_args()
    network = Network(PIECES, NetworkSettings())
    read_weights(network, arguments.weights)
    arguments.out.mkdir(parents=True, exist_ok=True)
    export(network, arguments.out / MODEL)
    shutil.copy(arguments.work / PIECES_FILE, arguments.out / TOKENIZER)


if __name__ == "__main__":
    main()
