"""Trains a small transformer encoder from scratch: the recipe for a machine with a GPU.

Run as ``python -m hoidap_lab.encoder.transformer --data ../shared/data --work build/encoder --out build/transformer
--device cuda --pretrain-minutes 8 --contrast-minutes 16`` after ``prepare`` (and ``negatives``). Masked-language
training first (Devlin et al. 2019), then the contrastive training of ``train`` on the same pairs. Each stage runs for
the minutes it is given, the learning rate following the clock, and writes the folder when it ends, so that either can
be run alone: ``--start FOLDER`` goes on from a folder. What is written is a ``SentenceTransformer`` in half precision.
"""

import argparse
import logging
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional
from transformers import BertConfig, BertModel, PreTrainedTokenizerFast

from hoidap_lab.encoder.evaluate import Benchmark
from hoidap_lab.encoder.folder import TOKENIZER, Floats, load_with_pieces_of
from hoidap_lab.encoder.negatives import NEGATIVES
from hoidap_lab.encoder.pairs import Bags, Negatives, Pairs, Sampler, Store
from hoidap_lab.encoder.settings import PairSettings, TransformerSettings
from hoidap_lab.encoder.train import QUESTION_FORMS, contrastive_loss
from hoidap_lab.encoder.vocabulary import UNKNOWN

log = logging.getLogger(__name__)

PAD, MASK = "[PAD]", "[MASK]"
LOG_SECONDS = 120

Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Encoder:
    """A transformer and its tokenizer, whose last two pieces are ``PAD`` and ``MASK``."""

    tokenizer: Tokenizer
    body: BertModel
    settings: TransformerSettings
    device: torch.device

    @classmethod
    def fresh(cls, tokenizer: Tokenizer, settings: TransformerSettings, device: torch.device) -> "Encoder":
        """Return an untrained one over the pieces of ``tokenizer``."""
        tokenizer.add_special_tokens([PAD, MASK])
        torch.manual_seed(settings.seed)
        config = BertConfig(
            vocab_size=tokenizer.get_vocab_size(),
            hidden_size=settings.width,
            num_hidden_layers=settings.layers,
            num_attention_heads=settings.width // settings.head_width,
            intermediate_size=4 * settings.width,
            max_position_embeddings=settings.positions,
            hidden_dropout_prob=0.0,
            attention_probs_dropout_prob=0.0,
            pad_token_id=tokenizer.token_to_id(PAD),
        )
        return cls(tokenizer, BertModel(config, add_pooling_layer=False).to(device), settings, device)

    @classmethod
    def load(cls, folder: Path, settings: TransformerSettings, device: torch.device) -> "Encoder":
        """Read a folder written by ``save``."""
        body = BertModel.from_pretrained(folder, add_pooling_layer=False, dtype=torch.float32).to(device)
        return cls(Tokenizer.from_file(str(folder / TOKENIZER)), body, settings, device)

    def embed_pieces(self, table: Floats) -> None:
        """Start from trained token vectors, turned so that their first dimensions say the most."""
        _, _, axes = np.linalg.svd(table, full_matrices=False)
        vectors = table @ axes[: self.settings.width].T
        vectors *= 0.02 / vectors.std()
        with torch.no_grad():
            self.body.embeddings.word_embeddings.weight[: len(table)] = torch.from_numpy(vectors)

    def states(self, bags: Bags) -> tuple[Tensor, Tensor]:
        """Run the transformer: states of shape (bags, longest, width) and the mask of real pieces."""
        ids, mask = _padded(bags, self.settings.positions, self.tokenizer.token_to_id(PAD))
        given, attended = torch.from_numpy(ids).to(self.device), torch.from_numpy(mask).to(self.device)
        with torch.autocast(self.device.type, torch.bfloat16):
            states = self.body(input_ids=given, attention_mask=attended).last_hidden_state
        return states.float(), attended

    def vectors(self, bags: Bags) -> Tensor:
        """Return the mean of each bag's states, shape (bags, width)."""
        states, mask = self.states(bags)
        weights = mask[:, :, None].float()
        return (states * weights).sum(1) / weights.sum(1).clamp(min=1)

    @torch.no_grad()
    def encode(self, texts: list[str]) -> Floats:
        """Return one unit vector per text, shape (texts, width); a text without pieces gives zeros."""
        encoded = [e.ids for e in self.tokenizer.encode_batch(texts, add_special_tokens=False)]
        order = sorted(range(len(texts)), key=lambda i: len(encoded[i]))
        rows = np.zeros((len(texts), self.settings.width), np.float32)
        for start in range(0, len(order), 128):
            part = [i for i in order[start : start + 128] if encoded[i]]
            if part:
                lengths = np.array([len(encoded[i]) for i in part])
                bags = Bags(np.concatenate([encoded[i] for i in part]), np.cumsum(lengths) - lengths)
                rows[part] = functional.normalize(self.vectors(bags)).cpu().numpy()
        return rows

    def save(self, folder: Path) -> None:
        """Write a folder that ``SentenceTransformer`` reads, in half precision, without pickle."""
        from sentence_transformers import SentenceTransformer
        from sentence_transformers.sentence_transformer.modules import Normalize, Pooling, Transformer

        half = BertModel(self.body.config, add_pooling_layer=False)
        half.load_state_dict(self.body.state_dict())
        with tempfile.TemporaryDirectory() as weights:
            half.half().save_pretrained(weights)
            PreTrainedTokenizerFast(
                tokenizer_object=self.tokenizer,
                unk_token=UNKNOWN,
                pad_token=PAD,
                mask_token=MASK,
                model_max_length=self.settings.positions,
            ).save_pretrained(weights)
            body = Transformer(weights)
            modules = [body, Pooling(self.settings.width, pooling_mode="mean"), Normalize()]
            SentenceTransformer(modules=modules, device="cpu").save(str(folder), create_model_card=False)


def _padded(bags: Bags, longest: int, pad: int) -> tuple[Ints, NDArray[np.int64]]:
    ends = np.append(bags.offsets[1:], len(bags.ids))
    lengths = np.minimum(ends - bags.offsets, longest)
    columns = np.arange(max(1, int(lengths.max())))
    mask = columns < lengths[:, None]
    ids = np.full(mask.shape, pad, np.int64)
    ids[mask] = bags.ids[(bags.offsets[:, None] + columns)[mask]]
    mask[:, 0] = True  # an empty text attends to its padding
    return ids, mask.astype(np.int64)


def _clock(minutes: float) -> Iterator[float]:
    """Yield the share of the time that has passed, until it is over."""
    began = time.monotonic()
    while (share := (time.monotonic() - began) / (60 * minutes)) < 1:
        yield share


def _optimizer(encoder: Encoder, rate: float, extra: list[nn.Parameter]) -> torch.optim.AdamW:
    parameters = [*encoder.body.parameters(), *extra]
    return torch.optim.AdamW(parameters, lr=rate, betas=(0.9, 0.98), weight_decay=0.01)


def _step(optimizer: torch.optim.AdamW, loss: Tensor, rate: float, share: float) -> None:
    warm = min(1.0, share / 0.05)
    for group in optimizer.param_groups:
        group["lr"] = rate * max(0.01, warm) * (1 - share)
    optimizer.zero_grad(set_to_none=True)
    loss.backward()
    for group in optimizer.param_groups:
        nn.utils.clip_grad_norm_(group["params"], 1.0)
    optimizer.step()


def pretrain(encoder: Encoder, store: Store, minutes: float) -> None:
    """Train on guessing masked pieces of runs of ``positions`` pieces."""
    settings, device = encoder.settings, encoder.device
    random = np.random.default_rng(settings.seed)
    embeddings = encoder.body.embeddings.word_embeddings
    bias = nn.Parameter(torch.zeros(embeddings.num_embeddings, device=device))
    optimizer = _optimizer(encoder, settings.pretrain_rate, [bias])
    mask = encoder.tokenizer.token_to_id(MASK)
    lengths, rows = settings.positions, settings.pretrain_batch
    logged, steps, losses = time.monotonic(), 0, 0.0
    for share in _clock(minutes):
        starts = random.integers(0, len(store.ids) - lengths, rows)
        ids = store.ids[starts[:, None] + np.arange(lengths)].astype(np.int64)
        hidden = random.random(ids.shape) < settings.masked
        damaged = np.where(hidden & (random.random(ids.shape) < 0.9), mask, ids)
        states, _ = encoder.states(Bags(damaged.ravel(), np.arange(rows) * lengths))
        chosen = torch.from_numpy(hidden).to(device)
        with torch.autocast(device.type, torch.bfloat16):
            logits = states[chosen] @ embeddings.weight.T + bias
        loss = functional.cross_entropy(logits.float(), torch.from_numpy(ids).to(device)[chosen])
        _step(optimizer, loss, settings.pretrain_rate, share)
        steps, losses = steps + 1, losses + float(loss.detach())
        if time.monotonic() - logged > LOG_SECONDS:
            log.info("pre-training: %d steps so far, %.0f %%, loss %.3f", steps, 100 * share, losses / steps)
            logged = time.monotonic()
    log.info("pre-training: %d steps, loss %.3f on average", steps, losses / max(1, steps))


def contrast(encoder: Encoder, sampler: Sampler, minutes: float, benchmark: Benchmark) -> None:
    """Train on finding passages; the benchmark is only logged, never learnt from."""
    settings = encoder.settings
    optimizer = _optimizer(encoder, settings.contrast_rate, [])
    logged, steps, losses = time.monotonic(), 0, 0.0
    for share in _clock(minutes):
        batch = sampler.draw(settings.contrast_batch)
        loss = contrastive_loss(
            encoder.vectors(batch.queries), encoder.vectors(batch.passages),
            torch.from_numpy(batch.same).to(encoder.device), settings.temperature,
        )  # fmt: skip
        _step(optimizer, loss, settings.contrast_rate, share)
        steps, losses = steps + 1, losses + float(loss.detach())
        if time.monotonic() - logged > LOG_SECONDS:
            log.info("contrast: %d steps so far, %.0f %%, loss %.3f", steps, 100 * share, losses / steps)
            logged = time.monotonic()
    log.info("contrast: %d steps: %s", steps, benchmark.measure(encoder).line())


def main() -> None:
    """Train from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--data", type=Path, required=True, help="folder with dev/, to measure on")
    parser.add_argument("--work", type=Path, required=True, help="folder that prepare wrote")
    parser.add_argument("--out", type=Path, required=True, help="model folder to write")
    parser.add_argument("--start", type=Path, help="folder of an earlier stage to go on from")
    parser.add_argument("--pieces", type=Path, help="static model whose token vectors to start from")
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    parser.add_argument("--pretrain-minutes", type=float, default=0.0)
    parser.add_argument("--contrast-minutes", type=float, default=0.0)
    for name in ("layers", "width", "positions", "pretrain_batch", "contrast_batch"):
        option = "--" + name.replace("_", "-")
        parser.add_argument(option, type=int, default=getattr(TransformerSettings(), name))
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    settings = replace(
        TransformerSettings(),
        **{
            name: getattr(arguments, name)
            for name in ("layers", "width", "positions", "pretrain_batch", "contrast_batch")
        },
    )
    log.info("%s", settings)
    device, store = torch.device(arguments.device), Store.load(arguments.work / "store.npz")
    tokenizer = Tokenizer.from_file(str(arguments.work / TOKENIZER))
    forms = [tokenizer.encode(form, add_special_tokens=False).ids for form in QUESTION_FORMS]
    if arguments.start:
        encoder = Encoder.load(arguments.start, settings, device)
    else:
        encoder = Encoder.fresh(tokenizer, settings, device)
        if arguments.pieces:
            encoder.embed_pieces(load_with_pieces_of(arguments.pieces, arguments.work).table)
    if arguments.pretrain_minutes:
        pretrain(encoder, store, arguments.pretrain_minutes)
        encoder.save(arguments.out)
    if arguments.contrast_minutes:
        mined = arguments.work / NEGATIVES
        sampler = Sampler(
            store, Pairs.load(arguments.work / "pairs.npz"),
            replace(PairSettings(), passage_tokens=settings.positions), forms, settings.seed,
            Negatives.load(mined) if mined.exists() else None,
        )  # fmt: skip
        contrast(encoder, sampler, arguments.contrast_minutes, Benchmark.read(arguments.data))
        encoder.save(arguments.out)


if __name__ == "__main__":
    main()
