"""Measures what loading and running the bundled encoder costs, beside the same folder through sentence-transformers.

Run as ``python -m hoidap_lab.encoder.speed --data ../shared/data``. Each way starts in a process of its own, loads
the folder, encodes one question (seconds from the start of the process, and its peak memory), then 200 questions one by
one, then 1,000 passages of 80 words, cut from the development passages. Times mean something only while nothing
else runs.
"""

from __future__ import annotations

import argparse
import json
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

import hoidap
from hoidap_lab.corpus import read_rows, words

MODEL = Path(hoidap.__file__).parent / "models" / "hoidap-static-vi"
WAYS = ("hoidap", "sentence-transformers")
_FIRST = "Lệ phí là bao nhiêu?"
_QUESTIONS = 200
_PASSAGES = 1_000
_WORDS = 80

Encode = Callable[[list[str]], Any]


def texts(data: Path) -> tuple[list[str], list[str]]:
    """Return questions, and passages of 80 words that run on through the development passages."""
    questions = [row["question"] for row in read_rows(data / "dev" / "viquad_questions.jsonl.xz", 13)]
    running = [
        word for row in read_rows(data / "dev" / "viquad_passages.jsonl.xz") for word in words(row["text"])
    ]
    starts = [place * _WORDS % (len(running) - _WORDS) for place in range(_PASSAGES)]
    return questions[:_QUESTIONS], [" ".join(running[start : start + _WORDS]) for start in starts]


def loaded(way: str) -> Encode:
    """Load the bundled folder one way or the other."""
    if way == "hoidap":
        from hoidap.indexing.encoder import load_encoder

        encoder = load_encoder(str(MODEL))
        return encoder.encode_passages
    from sentence_transformers import SentenceTransformer

    return SentenceTransformer(str(MODEL), device="cpu").encode


def measure(way: str, data: Path, began: float) -> dict[str, float]:
    """Load and run; ``began`` is when the process was started (``time.time``)."""
    encode = loaded(way)
    encode([_FIRST])
    first = time.time() - began
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    questions, passages = texts(data)
    each = []
    for question in questions:
        start = time.perf_counter()
        encode([question])
        each.append((time.perf_counter() - start) * 1000)
    start = time.perf_counter()
    encode(passages)
    return {
        "first question, s": first,
        "peak memory then, MB": peak,
        "question, median ms": statistics.median(each),
        "question, 95th ms": statistics.quantiles(each, n=20)[-1],
        "1,000 passages, s": time.perf_counter() - start,
    }


def main() -> None:
    """Print the table; with ``--way`` measure one way in this process and print JSON."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--data", type=Path, required=True, help="folder with dev/")
    parser.add_argument("--way", choices=WAYS, help=argparse.SUPPRESS)
    parser.add_argument("--began", type=float, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.way:
        reading = measure(arguments.way, arguments.data, arguments.began)
        sys.stdout.write(json.dumps(reading) + "\n")
        return
    columns = []
    for way in WAYS:
        command = [
            sys.executable,
            "-m",
            "hoidap_lab.encoder.speed",
            "--data",
            str(arguments.data),
            "--way",
            way,
        ]
        run = subprocess.run(  # noqa: S603 - this program itself
            [*command, "--began", str(time.time())], check=True, capture_output=True, text=True
        )
        columns.append(json.loads(run.stdout.splitlines()[-1]))
    table = Table("", *WAYS)
    for name in columns[0]:
        table.add_row(name, *(f"{column[name]:.2f}" for column in columns))
    size = sum(file.stat().st_size for file in MODEL.rglob("*") if file.is_file()) / 1e6
    Console(width=100).print(table, f"{size:.1f} MB on disk")


if __name__ == "__main__":
    main()
