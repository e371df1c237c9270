"""Prepares the texts to learn the language from: the pieces, and all texts as one run of them.

Run as ``python -m hoidap_lab.cross_encoder.prepare --data ../shared/data --work build/cross``.
"""

import argparse
import logging
import random
from pathlib import Path

import numpy as np

from hoidap.answering.cross_encoder import SENTENCE, TITLE, plain
from hoidap.vietnamese.sentences import sentences
from hoidap_lab.cross_encoder.pieces import articles, learnt

log = logging.getLogger(__name__)

PIECES_FILE, STREAM = "tokenizer.json", "stream.npy"


def main() -> None:
    """Prepare from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--data", type=Path, required=True, help="folder with train/")
    parser.add_argument("--work", type=Path, required=True, help="folder to write to")
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    arguments.work.mkdir(parents=True, exist_ok=True)
    tokenizer = learnt(articles(arguments.data))
    tokenizer.save(str(arguments.work / PIECES_FILE), pretty=False)
    title, sentence = (tokenizer.token_to_id(name) for name in (TITLE, SENTENCE))
    texts = list(articles(arguments.data))
    random.Random(20).shuffle(texts)  # noqa: S311 - no secret
    runs = []
    for first in range(0, len(texts), 2000):
        lines, opens = [], []
        for heading, *rest in texts[first : first + 2000]:
            lines.append(plain(heading))
            opens.append(title)
            for paragraph in rest:
                for start, end in sentences(paragraph):
                    lines.append(plain(paragraph[start:end]))
                    opens.append(sentence)
        for mark, encoded in zip(
            opens, tokenizer.encode_batch_fast(lines, add_special_tokens=False), strict=True
        ):
            runs.append(np.array([mark, *encoded.ids], np.uint16))
    stream = np.concatenate(runs)
    np.save(arguments.work / STREAM, stream)
    log.info("%d pieces of %d kinds", len(stream), tokenizer.get_vocab_size())


if __name__ == "__main__":
    main()
