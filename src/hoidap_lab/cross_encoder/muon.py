"""Muon (Jordan et al. 2024): momentum made orthogonal, for the matrices within layers."""

import torch
from torch import Tensor, nn

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
    """Trains stacks of matrices, shape (layers, rows, columns)."""

    def __init__(self, parameters: list[nn.Parameter], momentum: float = 0.95, decay: float = 0.01) -> None:
        self._parameters = parameters
        self._momentum = momentum
        self._decay = decay
        self._means = [torch.zeros_like(parameter) for parameter in parameters]

    @torch.no_grad()
    def step(self, rate: float) -> None:
        """Take one step and forget the gradients."""
        for parameter, mean in zip(self._parameters, self._means, strict=True):
            gradient = parameter.grad
            if gradient is None:
                continue
            mean.lerp_(gradient, 1 - self._momentum)
            ahead = gradient.lerp(mean, self._momentum)
            _, rows, columns = parameter.shape
            update = orthogonal(ahead).to(parameter.dtype) * max(1.0, rows / columns) ** 0.5
            parameter.mul_(1 - rate * self._decay).add_(update, alpha=-rate)
            parameter.grad = None
