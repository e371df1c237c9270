"""Teaches the network the language: it guesses pieces hidden from running text (Devlin et al. 2019).

Run as ``python -m hoidap_lab.cross_encoder.pretrain --work build/cross --out build/cross/language.safetensors
--minutes 6`` after ``prepare``, on a machine with a GPU. The rates follow the clock. With ``--start`` it goes on
from weights trained before.
"""

import argparse
import logging
import lzma
import time
from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from hoidap_lab.cross_encoder.network import Network, layer
from hoidap_lab.cross_encoder.optimizers import Optimizers
from hoidap_lab.cross_encoder.settings import HIDDEN_ID, PIECES, NetworkSettings, PretrainSettings
from hoidap_lab.cross_encoder.weights import read_weights, write_weights

log = logging.getLogger(__name__)

_LOG_SECONDS = 20
_WARM, _COOL = 0.03, 0.5


def rate_at(share: float) -> float:
    """Factor of the peak rate after this share of the time: up, level, down to almost nothing."""
    return min(1.0, share / _WARM, max(0.02, (1 - share) / _COOL))


def guessed(states: Tensor, wanted: Tensor, embedding: Tensor) -> Tensor:
    """Cross entropy of the pieces wanted, told from these states."""
    return functional.cross_entropy(functional.linear(states, embedding).float(), wanted)


class Guessing:
    """Draws runs of text, hides pieces of them, and measures how badly they are guessed."""

    def __init__(self, network: Network, stream: Tensor, settings: PretrainSettings) -> None:
        self._network, self._stream, self._settings = network, stream, settings
        length = network.settings.longest
        self._steps = torch.arange(length, device=stream.device)
        self._kept = int(settings.hidden * length)
        self._order = torch.empty(0, dtype=torch.long)
        self._next = 0
        self.guessed = guessed

    def drawn(self) -> Tensor:
        """Runs of pieces, each part of the stream once before any comes twice."""
        length, rows = self._network.settings.longest, self._settings.rows
        if self._next + rows > len(self._order):
            offset = int(torch.randint(0, length, ()))
            starts = torch.arange(offset, len(self._stream) - length, length)
            self._order, self._next = starts[torch.randperm(len(starts))], 0
        starts = self._order[self._next : self._next + rows].to(self._stream.device, non_blocking=True)
        self._next += rows
        return self._stream[starts[:, None] + self._steps].long()

    def loss(self, ids: Tensor) -> Tensor:
        """Cross entropy of the hidden pieces."""
        noise = torch.rand(ids.shape, device=ids.device)
        follows = torch.rand(ids.shape, device=ids.device) < self._settings.joined
        noise = torch.maximum(noise, noise.roll(1, 1).masked_fill(~follows, 0.0) * 0.9999)
        places = noise.topk(self._kept, dim=1).indices
        wanted = ids.gather(1, places)
        shown = torch.where(
            torch.rand(places.shape, device=ids.device) < 0.9, torch.full_like(wanted, HIDDEN_ID), wanted
        )
        states = self._network(ids.scatter(1, places, shown))
        width = states.shape[-1]
        states = states.gather(1, places[:, :, None].expand(-1, -1, width)).reshape(-1, width)
        return self.guessed(states, wanted.reshape(-1), self._network.embedding)


def pretrain(
    guessing: Guessing, network: Network, minutes: float, settings: PretrainSettings, factor: float = 1.0
) -> int:
    """Train for the minutes given, with the rates times ``factor``; returns the steps taken."""
    optimizers = Optimizers(network, betas=(0.9, 0.95))
    device = network.embedding.device
    if device.type == "cuda":
        network.working, network.layer = torch.bfloat16, torch.compile(layer)
        guessing.guessed = torch.compile(guessed)
    began = logged = time.monotonic()
    steps, losses = 0, torch.zeros((), device=device)
    counted = 0
    while (share := (time.monotonic() - began) / (60 * minutes)) < 1:
        with torch.autocast(device.type, torch.bfloat16):
            loss = guessing.loss(guessing.drawn())
        loss.backward()
        now = factor * rate_at(share)
        optimizers.step(settings.rate * now, settings.matrix_rate * now)
        steps, counted, losses = steps + 1, counted + 1, losses + loss.detach()
        if time.monotonic() - logged > _LOG_SECONDS or steps == 10:
            log.info("%d steps, %.0f %%, loss %.3f", steps, 100 * share, float(losses) / counted)
            logged, counted = time.monotonic(), 0
            losses.zero_()
    return steps


def read_stream(work: Path) -> np.ndarray:
    """The pieces of all texts, packed or not."""
    packed = work / "stream.npy.xz"
    if packed.exists():
        with lzma.open(packed) as file:
            return np.load(file)
    return np.load(work / "stream.npy")


def main() -> None:
    """Train from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--work", type=Path, required=True, help="folder that prepare wrote")
    parser.add_argument("--out", type=Path, required=True, help="weights to write, .safetensors")
    parser.add_argument("--start", type=Path, help="weights to go on from")
    parser.add_argument("--minutes", type=float, required=True)
    parser.add_argument("--rate", type=float, default=1.0, help="factor of the rates")
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    parser.add_argument("--layers", type=int, default=NetworkSettings().layers)
    parser.add_argument("--width", type=int, default=NetworkSettings().width)
    parser.add_argument("--rows", type=int, default=PretrainSettings().rows)
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s", force=True)
    settings = PretrainSettings(rows=arguments.rows)
    torch.manual_seed(settings.seed)
    torch.set_float32_matmul_precision("high")
    device = torch.device(arguments.device)
    network = Network(PIECES, NetworkSettings(arguments.layers, arguments.width)).to(device)
    if arguments.start:
        read_weights(network, arguments.start)
    count = sum(p.numel() for p in network.parameters())
    stream = torch.from_numpy(read_stream(arguments.work).astype(np.int32)).to(device)
    log.info("%s, %.1f million weights, %d pieces", network.settings, count / 1e6, len(stream))
    guessing = Guessing(network, stream, settings)
    steps = pretrain(guessing, network, arguments.minutes, settings, arguments.rate)
    pieces = steps * settings.rows * network.settings.longest
    log.info("%d steps, %.0f million pieces, %.1f times the texts", steps, pieces / 1e6, pieces / len(stream))
    write_weights(network, arguments.out)


if __name__ == "__main__":
    main()
