"""Fits the last weights anew, which turn what was read of a sentence into one figure, to documents never trained on.

On what it was trained on the network is surer than anywhere else, and some of what it learnt to look at tells the
answered questions there and no others. Last weights fitted to unseen documents mend that (Kirichenko, Izmailov and
Wilson 2023, "Last layer re-training is sufficient for robustness to spurious correlations"); all others stay.

Unseen are all documents of ``foretold.txt``, but for a tenth that stays unseen to measure on, and the tenth of
``pairs.txt`` that was kept out of training: its near misses teach what the others have few of.

Run as ``python -m hoidap_lab.cross_encoder.refit --model src/hoidap/models/hoidap-cross-vi`` after ``export``: it
reads some 11,000 questions with the file that ``hoidap`` runs, in under an hour, and writes the new weights into it.
Once is enough: each further time goes half of the way that is left.
"""

import argparse
import logging
import random
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import numpy_helper
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from hoidap.answering.cross_encoder import MODEL, CrossEncoder
from hoidap.answering.rereading import COMPANIES
from hoidap.indexing.encoder import Encoder, load_encoder
from hoidap_lab.cross_encoder.example import HELD
from hoidap_lab.cross_encoder.export import JUDGING
from hoidap_lab.cross_encoder.pairs import FORETOLD, MOST_READ, Document, Nearest, documents, otherwise

log = logging.getLogger(__name__)

LEEWAY = 0.001
"""How far the weights may grow (scikit-learn's ``C``). Five times that tells more on documents of the one kind and less
on near misses."""
_FOURS = (*COMPANIES[0], *COMPANIES[1])

Floats = NDArray[np.float32]


def told_by_states(model: onnx.ModelProto) -> bytes:
    """The same network, with what it has read at each piece as one more output, the last."""
    told = onnx.ModelProto()
    told.CopyFrom(model)
    told.graph.output.append(onnx.ValueInfoProto(name=_node(model, "MatMul").input[0]))
    return told.SerializeToString()


def unseen() -> Iterator[tuple[int, Document]]:
    """Documents that the network was not trained on, with their numbers; some twice, with other questions."""
    yield from ((number, each) for number, each in enumerate(documents(FORETOLD)) if number % HELD)
    known = [replace(each, blind=each.questions) for each in documents()]
    for asked in (known, otherwise(documents())):
        yield from ((number, each) for number, each in enumerate(asked) if number % HELD == 0 and each.blind)


def states_of(
    reader: CrossEncoder, read: Iterable[tuple[int, Document]], encoder: Encoder
) -> Iterator[tuple[Floats, bool]]:
    """What is read of the sentences nearest each question, shape (width,), and whether the sentence answers.

    Args:
        reader: Gives states, see ``told_by_states``.
        read: Documents and their numbers.
        encoder: Says which sentences are near.
    """
    for number, document in read:
        near = Nearest(encoder, random.Random(number))  # noqa: S311 - no secret
        orders = near.orders(document, [asked.question for asked in document.blind])
        for asked, order in zip(document.blind, orders, strict=True):
            nearest = order[:MOST_READ]
            answering = document.answering(asked) if asked.words else None
            states: dict[int, list[Floats]] = {place: [] for place in nearest}
            for company in _FOURS:
                places = sorted(nearest[rank] for rank in company if rank < len(nearest))
                texts = [document.sentences[place] for place in places]
                for place, state in zip(
                    places, reader.read(asked.question, document.title, texts), strict=True
                ):
                    states[place].append(state)
            yield from ((np.mean(several, axis=0), place == answering) for place, several in states.items())


def refit(model: onnx.ModelProto, states: Floats, right: NDArray[np.bool_]) -> None:
    """Bring the weights that judge halfway to those fitted to these states, of shape (sentences, width).

    Halfway keeps what the old ones tell better (Wortsman et al. 2022, "Robust fine-tuning of zero-shot models"). What
    they say then has the mean and the deviation over these states that it had: what was set by it still holds.
    """
    kept = {part.name: part for part in model.graph.initializer}
    weights, bias = kept[_node(model, "MatMul").input[1]], kept[_node(model, "Add").input[0]]
    old = numpy_helper.to_array(weights)[:, 0]
    before = states @ old + numpy_helper.to_array(bias)
    scaler = StandardScaler().fit(states)
    fitted = LogisticRegression(C=LEEWAY, max_iter=500).fit(scaler.transform(states), right)
    new = fitted.coef_[0] / scaler.scale_
    halfway = old / (states @ old).std() + new / (states @ new).std()
    now = states @ halfway
    stretch = before.std() / now.std()
    for part, value in (
        (weights, (halfway * stretch)[:, None]),
        (bias, np.array([before.mean() - stretch * now.mean()])),
    ):
        part.CopyFrom(numpy_helper.from_array(value.astype(np.float32), part.name))


def _node(model: onnx.ModelProto, does: str) -> onnx.NodeProto:
    """The node that does this with states to judge by them."""
    return next(node for node in model.graph.node if node.name == JUDGING + does)


def main() -> None:
    """Refit from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--model", type=Path, required=True, help="model folder")
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    path = arguments.model / MODEL
    model = onnx.load(path)
    reader = CrossEncoder(told_by_states(model))
    states, right = zip(*states_of(reader, unseen(), load_encoder()), strict=True)
    log.info("%d sentences beside questions", len(right))
    refit(model, np.stack(states), np.array(right))
    onnx.save(model, path)


if __name__ == "__main__":
    main()
