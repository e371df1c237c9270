"""The last weights are fitted to what the network read, and nothing else of it is changed."""

import numpy as np
import pytest
import torch

onnx = pytest.importorskip("onnx")

from onnx import numpy_helper  # noqa: E402

from hoidap.answering.cross_encoder import LONGEST, CrossEncoder  # noqa: E402
from hoidap.indexing.encoder import load_encoder  # noqa: E402
from hoidap_lab.cross_encoder.example import HELD  # noqa: E402
from hoidap_lab.cross_encoder.export import export  # noqa: E402
from hoidap_lab.cross_encoder.network import Network  # noqa: E402
from hoidap_lab.cross_encoder.pairs import FORETOLD, documents  # noqa: E402
from hoidap_lab.cross_encoder.refit import refit, states_of, told_by_states, unseen  # noqa: E402
from hoidap_lab.cross_encoder.settings import PIECES, NetworkSettings  # noqa: E402

WIDTH = 64
WRITTEN = """# Thông báo cấp nước
Nước sạch có lại từ 18 giờ thứ Sáu. Ban quản lý chợ trồng thêm mười cây bàng. Ai cần chở nước thì gọi tổ dân phố.
===
từ 18 giờ thứ Sáu	Bao giờ có nước lại?
-	Tháng này tiền nước có giảm không?
"""


@pytest.fixture
def model(tmp_path):
    torch.manual_seed(5)
    export(Network(PIECES, NetworkSettings(1, WIDTH, 32, LONGEST)), tmp_path / "model.onnx")
    return onnx.load(tmp_path / "model.onnx")


def parts_of(model) -> dict[str, np.ndarray]:
    return {part.name: numpy_helper.to_array(part) for part in model.graph.initializer}


def test_each_near_sentence_is_read_and_one_of_them_answers(model, tmp_path):
    file = tmp_path / "written.txt"
    file.write_text(WRITTEN, encoding="utf-8")
    reader = CrossEncoder(told_by_states(model))
    found = list(states_of(reader, enumerate(documents(file)), load_encoder()))
    assert [state.shape for state, _ in found] == [(WIDTH,)] * 6
    assert sum(right for _, right in found[:3]) == 1
    assert not any(right for _, right in found[3:])


def test_nothing_that_was_trained_on_is_read_and_a_tenth_stays_to_measure_on():
    read = [document.title for _, document in unseen()]
    written, foretold = list(documents()), list(documents(FORETOLD))
    assert len({document.title for document in written} & set(read)) == len(written[::HELD])
    assert not {document.title for place, document in enumerate(written) if place % HELD} & set(read)
    assert not {document.title for document in foretold[::HELD]} & set(read)


def test_fitted_weights_tell_answers_at_the_scale_of_those_before(model):
    chance = np.random.default_rng(1)
    states = chance.normal(size=(400, WIDTH)).astype(np.float32)
    right = states[:, 7] > 0.5
    before = parts_of(model)
    refit(model, states, right)
    after = parts_of(model)
    changed = {name for name in before if not np.array_equal(before[name], after[name])}
    weights, bias = sorted(changed, key=lambda name: -before[name].size)
    old = states @ before[weights][:, 0] + before[bias]
    new = states @ after[weights][:, 0] + after[bias]
    assert new[right].mean() - new[~right].mean() > new.std()
    assert (new.mean(), new.std()) == pytest.approx((old.mean(), old.std()), abs=1e-3)
