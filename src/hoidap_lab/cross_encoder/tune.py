"""Teaches the network to tell whether a sentence answers a question.

Run as ``python -m hoidap_lab.cross_encoder.tune --work build/cross --start build/cross/language.safetensors
--out build/cross/tuned.safetensors`` after ``examples`` and ``pretrain``, on a machine with a GPU: first on all
sources, then on those that people wrote. The fourth stage goes on without a GPU, from what ``shipped`` wrote, with
``--stage 4 --rows 64 --still 4 --span 0 --measured 400``.
"""

import argparse
import io
import logging
import lzma
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from hoidap_lab.cross_encoder.network import Network, layer
from hoidap_lab.cross_encoder.optimizers import Optimizers
from hoidap_lab.cross_encoder.settings import (
    PIECES,
    SENTENCE_ID,
    SOURCES,
    NetworkSettings,
    Stage,
    TuneSettings,
)
from hoidap_lab.cross_encoder.weights import read_weights, write_weights

log = logging.getLogger(__name__)

FILES = ("asked", "everyday", "real", "made", "headline", "dev", "paired", "blind", "reworded", "foretold")
_MOST = 16
"""Sentences of an example that are told apart."""
_WIDTH = 32
"""Rows are padded to a multiple of this."""
_AT_ONCE = {"cuda": 1 << 16, "cpu": 1 << 11}
"""Pieces whose gradients are computed at once."""

_MEASURED = 32
"""Examples that are judged at once."""

Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Examples:
    """All examples: their pieces one after another, and a row each that says what they are."""

    pieces: NDArray[np.uint16]
    starts: Ints
    table: Ints

    @classmethod
    def read(cls, work: Path) -> "Examples":
        """Read what ``examples`` wrote."""
        pieces, tables = [], []
        for name in FILES:
            path = work / f"{name}.npz.xz"
            if path.exists():
                with lzma.open(path) as file, np.load(io.BytesIO(file.read())) as part:
                    pieces.append(part["pieces"])
                    tables.append(part["table"].astype(np.int64))
        table = np.concatenate(tables)
        return cls(np.concatenate(pieces), np.cumsum(table[:, 2]) - table[:, 2], table)

    def rows(self, source: str, *, held: bool) -> Ints:
        """Numbers of the examples of a source, kept for measuring or not."""
        return np.flatnonzero((self.table[:, 0] == SOURCES.index(source)) & (self.table[:, 1] == held))

    def parts(self, rows: Ints, pieces: int) -> Iterator[Ints]:
        """Split rows into parts of examples about as long, with no more pieces than these when padded."""
        ordered = rows[np.argsort(self.table[rows, 2], kind="stable")]
        first = 0
        for number in range(1, len(ordered) + 1):
            if number == len(ordered) or (number + 1 - first) * self._width(ordered[number]) > pieces:
                yield ordered[first:number]
                first = number

    def _width(self, rows: Ints | np.int64) -> int:
        return -(-int(self.table[rows, 2].max()) // _WIDTH) * _WIDTH

    def batch(self, rows: Ints, device: torch.device) -> "Batch":
        """The examples of these numbers, padded to the longest."""
        lengths = self.table[rows, 2]
        width = self._width(rows)
        ids = np.zeros((len(rows), width), np.int64)
        for at, row in enumerate(rows):
            ids[at, : lengths[at]] = self.pieces[self.starts[row] : self.starts[row] + lengths[at]]
        marks = ids == SENTENCE_ID
        number = np.cumsum(marks, axis=1) - 1
        right = marks & (self.table[rows, 3][:, None] >> np.minimum(number, _MOST - 1) & 1).astype(bool)
        parts = (ids, np.arange(width) < lengths[:, None], marks, right, self.table[rows, 4:6])
        return Batch(*(torch.from_numpy(part).to(device, non_blocking=True) for part in parts))


@dataclass(frozen=True, slots=True)
class Batch:
    """Pieces, where there are any, sentence marks, those of answering sentences, first and last piece of the answer."""

    ids: Tensor
    mask: Tensor
    marks: Tensor
    right: Tensor
    words: Tensor


def loss_of(network: Network, batch: Batch, settings: TuneSettings, dropout: float) -> Tensor:
    """How badly the answering sentences, and the words within them, are told."""
    states = network(batch.ids, batch.mask, dropout).float()
    judged = network.judged(states)
    each = functional.binary_cross_entropy_with_logits(judged, batch.right.float(), reduction="none")
    each = (each * batch.marks).sum(1) / batch.marks.sum(1).clamp(min=1)
    among = judged.masked_fill(~batch.marks, -1e4)
    among = torch.cat([torch.zeros_like(among[:, :1]), among], dim=1)
    answered = batch.right.any(dim=1, keepdim=True)
    wanted = torch.cat([~answered, batch.right], dim=1)
    right = among.masked_fill(~wanted, -1e4)
    chosen = among.logsumexp(1) - right.logsumexp(1)
    ends = network.finding(states).masked_fill(~batch.mask[:, :, None], -1e4)
    told = batch.words[:, 1] > 0
    span = functional.cross_entropy(ends.transpose(1, 2)[:, 0], batch.words[:, 0], reduction="none")
    span = span + functional.cross_entropy(ends.transpose(1, 2)[:, 1], batch.words[:, 1], reduction="none")
    span = span * told / 2
    return (each + chosen + settings.span * span).mean()


def _numbers(device: torch.device) -> torch.autocast:
    """16 bits on a GPU; all 32 on a CPU, where most have to imitate the shorter ones."""
    return torch.autocast(device.type, torch.bfloat16, enabled=device.type == "cuda")


def tune(network: Network, examples: Examples, stage: Stage, settings: TuneSettings) -> None:
    """Train one stage."""
    device = network.embedding.device
    optimizers = Optimizers(network, betas=(0.9, 0.98))
    chance = np.random.default_rng(settings.seed)
    orders = {source: _endless(examples.rows(source, held=False), chance) for source in stage.mix}
    losses = 0.0
    for step in range(stage.steps):
        rows = np.concatenate(
            [
                np.array([next(orders[source]) for _ in range(round(share * settings.rows))], np.int64)
                for source, share in stage.mix.items()
            ]
        )
        loss = torch.zeros((), device=device)
        for part in examples.parts(rows, _AT_ONCE[device.type]):
            with _numbers(device):
                batch = examples.batch(part, device)
                share_lost = loss_of(network, batch, settings, settings.dropout) * (len(part) / len(rows))
            share_lost.backward()
            loss += share_lost.detach()
        share = step / stage.steps
        factor = min(1.0, share / 0.1) * (1 - share)
        optimizers.step(stage.rate * factor, stage.matrix_rate * factor, clip=1.0)
        losses += float(loss)
        if (step + 1) % max(1, stage.steps // 8) == 0:
            log.info("step %d of %d, loss %.3f", step + 1, stage.steps, losses / max(1, stage.steps // 8))
            losses = 0.0


def _endless(rows: Ints, chance: np.random.Generator):  # noqa: ANN202
    while len(rows):
        yield from chance.permutation(rows)


@torch.no_grad()
def judged(network: Network, examples: Examples, rows: Ints) -> tuple[NDArray[np.float32], Ints, Ints]:
    """Best figure of each example's sentences, whether its sentence answers, and whether any does."""
    device = network.embedding.device
    best, right, answered = [], [], []
    for first in range(0, len(rows), _MEASURED):
        batch = examples.batch(rows[first : first + _MEASURED], device)
        with _numbers(device):
            states = network(batch.ids, batch.mask)
        figures = network.judged(states.float()).masked_fill(~batch.marks, -1e4)
        top = figures.max(dim=1)
        best.append(top.values.cpu().numpy())
        right.append(batch.right.gather(1, top.indices[:, None])[:, 0].cpu().numpy())
        answered.append(batch.right.any(dim=1).cpu().numpy())
    return np.concatenate(best), np.concatenate(right), np.concatenate(answered)


def area(figures: NDArray[np.float32], wanted: NDArray[np.bool_]) -> float:
    """Area under the curve of right against wrong acceptance."""
    ranks = np.argsort(np.argsort(figures, kind="stable"), kind="stable") + 1
    many, few = int(wanted.sum()), int((~wanted).sum())
    return float((ranks[wanted].sum() - many * (many + 1) / 2) / max(1, many * few))


def measure(network: Network, examples: Examples, most: int = 1 << 16) -> str:
    """How often the right sentence is the best one, and how well answered questions are told from others.

    At ``most`` so many examples of a source are looked at.
    """
    told = []
    for source in SOURCES:
        rows = examples.rows(source, held=True)
        rows = np.random.default_rng(0).permutation(rows)[:most]
        if len(rows):
            best, right, answered = judged(network, examples, rows)
            found = right[answered].mean() if answered.any() else float("nan")
            told.append(f"{source} {found:.3f} {area(best, answered):.3f}")
    return " | ".join(told)


def main() -> None:
    """Tune from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--work", type=Path, required=True, help="folder with the examples")
    parser.add_argument("--start", type=Path, help="weights of the language, from pretrain")
    parser.add_argument("--out", type=Path, required=True, help="weights to write")
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    parser.add_argument("--layers", type=int, default=NetworkSettings().layers)
    parser.add_argument("--width", type=int, default=NetworkSettings().width)
    parser.add_argument("--scale", type=float, default=1.0, help="share of the steps to take")
    parser.add_argument("--rate", type=float, default=1.0, help="factor of the rates")
    parser.add_argument("--rows", type=int, default=TuneSettings().rows)
    parser.add_argument(
        "--span", type=float, default=TuneSettings().span, help="weight of the answer's words"
    )
    parser.add_argument(
        "--measured", type=int, default=1 << 16, help="most examples of a source to measure on"
    )
    parser.add_argument("--stage", type=int, default=1, help="the stage to begin with")
    parser.add_argument("--last", type=int, default=len(TuneSettings().stages), help="the stage to end with")
    parser.add_argument("--compiled", action="store_true", help="compile the layers, for a GPU")
    parser.add_argument("--still", type=int, default=0, help="layers that are not trained, from the first on")
    parser.add_argument("--seed", type=int, default=TuneSettings().seed)
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s", force=True)
    torch.manual_seed(arguments.seed)
    device = torch.device(arguments.device)
    network = Network(PIECES, NetworkSettings(arguments.layers, arguments.width)).to(device)
    if arguments.start:
        read_weights(network, arguments.start)
    examples = Examples.read(arguments.work)
    settings = TuneSettings(rows=arguments.rows, seed=arguments.seed, span=arguments.span)
    network.still = arguments.still
    if arguments.compiled:
        network.working, network.layer = torch.bfloat16, torch.compile(layer)
    for stage in settings.stages[arguments.stage - 1 : arguments.last]:
        steps = max(1, int(stage.steps * arguments.scale))
        rates = stage.rate * arguments.rate, stage.matrix_rate * arguments.rate
        tune(network, examples, Stage(stage.mix, steps, *rates), settings)
        write_weights(network, arguments.out)
        log.info("%s", measure(network, examples, arguments.measured))


if __name__ == "__main__":
    main()
