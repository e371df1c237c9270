"""Trains the bundled encoder and writes its folder.

Run as ``python -m hoidap_lab.encoder.train --data ../shared/data --out src/hoidap/models/hoidap-static-vi``.

A text is the mean of its token vectors. The vectors are trained from scratch so that a query is
nearer to its own passage than to all other passages of the batch, and the other way round (InfoNCE,
van den Oord et al. 2018). The token ids are prepared first, unless the work folder holds them; hard
negatives join in where ``negatives`` has mined some into it. ``--start`` goes on from a trained folder, whose
tokenizer must be the one in the work folder.
"""

import argparse
import logging
import tempfile
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn import functional

from hoidap_lab.encoder.evaluate import Benchmark
from hoidap_lab.encoder.folder import TOKENIZER, Floats, StaticModel, load_with_pieces_of, save_model
from hoidap_lab.encoder.negatives import NEGATIVES
from hoidap_lab.encoder.pairs import Bags, Negatives, Pairs, Sampler, Store
from hoidap_lab.encoder.prepare import prepare
from hoidap_lab.encoder.settings import PairSettings, QuestionSettings, TrainSettings, VocabularySettings

log = logging.getLogger(__name__)

LOG_EVERY = 60

QUESTION_FORMS = (
    "là gì", "là ai", "ai", "gì", "nào", "bao nhiêu", "khi nào", "năm nào", "ở đâu", "vì sao", "tại sao",
    "như thế nào", "thế nào", "ra sao", "bằng cách nào", "có những gì", "nơi nào", "từ khi nào", "mấy",
    "vào thời gian nào", "có phải không", "đâu là", "điều gì", "người nào", "nguyên nhân nào", "do đâu",
)  # fmt: skip


def initial_table(store: Store, pieces: int, settings: TrainSettings) -> Floats:
    """Return random vectors whose norm falls with the frequency of the piece."""
    generator = np.random.default_rng(settings.seed)
    table = generator.standard_normal((pieces, settings.dimensions)) / np.sqrt(settings.dimensions)
    if settings.frequency_offset:
        share = np.bincount(store.ids, minlength=pieces) / len(store.ids)
        table *= (settings.frequency_offset / (settings.frequency_offset + share))[:, None]
    return table.astype(np.float32)


def widened(table: Floats, settings: TrainSettings) -> Floats:
    """Give the pieces of a trained table more dimensions: random ones, of the length that a row's others have."""
    missing = settings.dimensions - table.shape[1]
    if missing <= 0:
        return table
    generator = np.random.default_rng(settings.seed)
    lengths = np.sqrt((table**2).mean(axis=1, keepdims=True))
    more = generator.standard_normal((len(table), missing)) * lengths
    return np.concatenate([table, more.astype(np.float32)], axis=1)


def averaged(start: StaticModel, trained: StaticModel, share: float) -> StaticModel:
    """Mix a table with what further training made of it: it keeps what it was good at (Wortsman et al. 2022)."""
    missing = trained.table.shape[1] - start.table.shape[1]
    before = np.pad(start.table, ((0, 0), (0, missing)))
    return StaticModel(trained.tokenizer, (1 - share) * before + share * trained.table)


def contrastive_loss(queries: Tensor, passages: Tensor, same: Tensor, temperature: float) -> Tensor:
    """Return the symmetric InfoNCE loss of row-aligned vectors; pairs marked ``same`` are no negatives.

    Passages beyond the number of queries are hard negatives, which only queries see.
    """
    cosines = functional.normalize(queries) @ functional.normalize(passages).T
    logits = (cosines / temperature).masked_fill(same, float("-inf"))
    target = torch.arange(len(logits))
    back = logits[:, : len(logits)].T
    return (functional.cross_entropy(logits, target) + functional.cross_entropy(back, target)) / 2


def _embed(bags: Bags, table: Tensor) -> Tensor:
    return functional.embedding_bag(
        torch.from_numpy(bags.ids), table, torch.from_numpy(bags.offsets), mode="mean"
    )


def _rate(step: int, settings: TrainSettings) -> float:
    warm = min(1.0, (step + 1) / settings.warmup)
    return settings.learning_rate * warm * (1 - step / settings.steps)


def train(
    work: Path,
    pair_settings: PairSettings,
    settings: TrainSettings,
    benchmark: Benchmark,
    start: StaticModel | None = None,
) -> StaticModel:
    """Train on the prepared ids in ``work``; the benchmark is only logged, never learnt from."""
    torch.manual_seed(settings.seed)
    tokenizer = Tokenizer.from_file(str(work / TOKENIZER))
    store = Store.load(work / "store.npz")
    forms = [tokenizer.encode(form, add_special_tokens=False).ids for form in QUESTION_FORMS]
    mined = work / NEGATIVES
    negatives = Negatives.load(mined) if mined.exists() else None
    sampler = Sampler(store, Pairs.load(work / "pairs.npz"), pair_settings, forms, settings.seed, negatives)
    first = (
        widened(start.table, settings)
        if start
        else initial_table(store, tokenizer.get_vocab_size(), settings)
    )
    table = torch.from_numpy(first).requires_grad_()
    optimizer = torch.optim.Adam([table], lr=settings.learning_rate, fused=True)
    log.info("%s\n%s", pair_settings, settings)
    log.info("at the start: %s", benchmark.measure(StaticModel(tokenizer, table.detach().numpy())).line())
    started, losses = time.monotonic(), 0.0
    for step in range(settings.steps):
        for group in optimizer.param_groups:
            group["lr"] = _rate(step, settings)
        batch = sampler.draw(settings.batch)
        loss = contrastive_loss(
            _embed(batch.queries, table), _embed(batch.passages, table),
            torch.from_numpy(batch.same), settings.temperature,
        )  # fmt: skip
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses += float(loss.detach())
        if (step + 1) % LOG_EVERY == 0 or step + 1 == settings.steps:
            line = benchmark.measure(StaticModel(tokenizer, table.detach().numpy())).line()
            log.info(
                "step %d, %.0f s, loss %.3f: %s",
                step + 1,
                time.monotonic() - started,
                losses / LOG_EVERY,
                line,
            )
            losses = 0.0
    return StaticModel(tokenizer, table.detach().numpy())


def main() -> None:
    """Prepare where needed, train, and write the model folder."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--data", type=Path, required=True, help="folder with train/ and dev/")
    parser.add_argument("--out", type=Path, required=True, help="model folder to write")
    parser.add_argument("--work", type=Path, default=Path(tempfile.gettempdir()) / "hoidap-encoder")
    parser.add_argument("--steps", type=int, default=TrainSettings().steps)
    parser.add_argument("--batch", type=int, default=TrainSettings().batch)
    parser.add_argument("--rate", type=float, default=TrainSettings().learning_rate, help="peak rate of Adam")
    parser.add_argument(
        "--dimensions", type=int, default=TrainSettings().dimensions, help="width of a vector"
    )
    parser.add_argument("--every", type=int, default=1, help="read each n-th row of news, law and wiki")
    parser.add_argument("--start", type=Path, help="model folder to go on from")
    parser.add_argument(
        "--average", type=float, default=1.0, help="share of what was trained, the rest is --start"
    )
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    if not (arguments.work / "pairs.npz").exists():
        prepare(arguments.data, arguments.work, VocabularySettings(), QuestionSettings(), arguments.every)
    benchmark = Benchmark.read(arguments.data)
    start = load_with_pieces_of(arguments.start, arguments.work) if arguments.start else None
    model = train(
        arguments.work,
        PairSettings(),
        replace(
            TrainSettings(),
            dimensions=arguments.dimensions,
            steps=arguments.steps,
            batch=arguments.batch,
            learning_rate=arguments.rate,
        ),
        benchmark,
        start,
    )
    if start and arguments.average < 1:
        model = averaged(start, model, arguments.average)
        log.info("averaged: %s", benchmark.measure(model).line())
    save_model(model, arguments.out)


if __name__ == "__main__":
    main()
