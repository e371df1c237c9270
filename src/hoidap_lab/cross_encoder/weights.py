"""Keeps the network's weights in 8 bits: each row of a matrix with its own step."""

from pathlib import Path

import torch
from safetensors.torch import load_file, save_file

from hoidap_lab.cross_encoder.network import Network

_STEP = ".step"


def write_weights(network: Network, path: Path) -> None:
    """Write the matrices in 8 bits and the rest in 32."""
    kept = {}
    for name, value in network.state_dict().items():
        weights = value.detach().float().cpu()
        if weights.dim() < 2 or weights.shape[-1] < 64 or weights.shape[-2] < 64:
            kept[name] = weights.contiguous()
            continue
        step = weights.abs().amax(-1, keepdim=True).clamp(min=1e-8) / 127
        kept[name] = (weights / step).round().to(torch.int8)
        kept[name + _STEP] = step.contiguous()
    save_file(kept, path)


def read_weights(network: Network, path: Path) -> None:
    """Read what ``write_weights`` wrote."""
    kept = load_file(path)
    weights = {
        name: value.float() * kept[name + _STEP] if name + _STEP in kept else value
        for name, value in kept.items()
        if not name.endswith(_STEP)
    }
    network.load_state_dict(weights)
