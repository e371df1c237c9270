"""What trains the network: Muon (Jordan et al. 2024) the matrices within layers, Adam the rest."""

import torch
from torch import Tensor, nn

from hoidap_lab.cross_encoder.network import Network

_STEPS = 5


def orthogonal(matrices: Tensor) -> Tensor:
    """Bring all singular values of each matrix near 1, shape (many, rows, columns), by Newton-Schulz steps."""
    tall = matrices.shape[1] > matrices.shape[2]
    found = matrices.bfloat16() if matrices.is_cuda else matrices
    found = found.mT if tall else found
    found = found / (found.norm(dim=(1, 2), keepdim=True) + 1e-7)
    for _ in range(_STEPS):
        square = found @ found.mT
        found = 3.4445 * found + (-4.775 * square + 2.0315 * square @ square) @ found
    return found.mT if tall else found


class Muon:
    """Trains stacks of matrices, shape (layers, rows, columns), but for the first ``still`` layers."""

    def __init__(
        self, parameters: list[nn.Parameter], still: int = 0, momentum: float = 0.95, decay: float = 0.01
    ) -> None:
        self._parameters = parameters
        self._still = still
        self._momentum = momentum
        self._decay = decay
        self._means = [torch.zeros_like(parameter[still:]) for parameter in parameters]

    @torch.no_grad()
    def step(self, rate: float) -> None:
        """Take one step and forget the gradients."""
        for parameter, mean in zip(self._parameters, self._means, strict=True):
            if parameter.grad is None:
                continue
            gradient = parameter.grad[self._still :]
            mean.lerp_(gradient, 1 - self._momentum)
            ahead = gradient.lerp(mean, self._momentum)
            _, rows, columns = parameter.shape
            update = orthogonal(ahead).to(parameter.dtype) * max(1.0, rows / columns) ** 0.5
            parameter[self._still :].mul_(1 - rate * self._decay).add_(update, alpha=-rate)
            parameter.grad = None


class Optimizers:
    """Muon for the matrices of a network, Adam for all else."""

    def __init__(self, network: Network, betas: tuple[float, float]) -> None:
        self._rest = [p for p in network.parameters() if not any(p is matrix for matrix in network.matrices)]
        self._adam = torch.optim.AdamW(self._rest, betas=betas, weight_decay=0.0)
        self._muon = Muon(network.matrices, network.still)

    def step(self, rate: float, matrix_rate: float, clip: float | None = None) -> None:
        """Take one step with these rates of Adam and Muon, and forget the gradients."""
        if clip is not None:
            torch.nn.utils.clip_grad_norm_(self._rest, clip)
        for group in self._adam.param_groups:
            group["lr"] = rate
        self._adam.step()
        self._adam.zero_grad(set_to_none=True)
        self._muon.step(matrix_rate)
