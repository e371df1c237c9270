"""The network: a small transformer that reads question and passage at once.

Norms before the layers and none after them, of queries and keys too; rotary positions (Su et al. 2021); no biases.
The matrices of all layers
stand in one tensor each, which lets the optimiser treat them together.
"""

import torch
from torch import Tensor, nn
from torch.nn import functional

from hoidap_lab.cross_encoder.settings import NetworkSettings

_BASE = 10_000.0


def normed(states: Tensor) -> Tensor:
    """Root-mean-square norm (Zhang and Sennrich 2019)."""
    return states * torch.rsqrt(states.pow(2).mean(-1, keepdim=True) + 1e-6)


def _turned(states: Tensor, cosines: Tensor, sines: Tensor) -> Tensor:
    first, second = states.chunk(2, dim=-1)
    return states * cosines + torch.cat([-second, first], dim=-1) * sines


def layer(
    states: Tensor,
    matrices: tuple[Tensor, Tensor, Tensor, Tensor],
    scales: tuple[Tensor, Tensor],
    turns: tuple[Tensor, Tensor],
    mask: Tensor | None,
    heads: int,
    dropout: float,
) -> Tensor:
    """One layer: attention, then the feed-forward part; shapes (rows, length, width) in and out."""
    queries_keys_values, output, up, down = matrices
    rows, length, width = states.shape
    mixed = functional.linear(normed(states) * scales[0], queries_keys_values)
    queries, keys, values = mixed.view(rows, length, 3, heads, width // heads).permute(2, 0, 3, 1, 4)
    queries = _turned(normed(queries), *turns).to(values.dtype)
    keys = _turned(normed(keys), *turns).to(values.dtype)
    attended = functional.scaled_dot_product_attention(queries, keys, values, attn_mask=mask)
    attended = functional.linear(attended.transpose(1, 2).reshape(rows, length, width), output)
    states = states + functional.dropout(attended, dropout, training=dropout > 0)
    fed = functional.linear(functional.gelu(functional.linear(normed(states) * scales[1], up)), down)
    return states + functional.dropout(fed, dropout, training=dropout > 0)


class Network(nn.Module):
    """Pieces to states; ``judged`` and ``finding`` say what the states mean for an answer.

    The first ``still`` layers, and the embedding with them, are left as they are in training.
    """

    def __init__(self, pieces: int, settings: NetworkSettings) -> None:
        super().__init__()
        width, layers = settings.width, settings.layers
        self.settings = settings
        self.heads = width // settings.head_width
        self.embedding = nn.Parameter(0.02 * torch.randn(pieces, width))
        self.mixing = nn.Parameter(torch.randn(layers, 3 * width, width) * width**-0.5)
        self.output = nn.Parameter(torch.zeros(layers, width, width))
        self.up = nn.Parameter(torch.randn(layers, 4 * width, width) * width**-0.5)
        self.down = nn.Parameter(torch.zeros(layers, width, 4 * width))
        self.scales = nn.Parameter(torch.ones(layers, 2, width))
        self.last = nn.Parameter(torch.ones(width))
        self.judging = nn.Linear(width, 1)
        self.finding = nn.Linear(width, 2)
        half = settings.head_width // 2
        angles = torch.outer(torch.arange(settings.longest), _BASE ** (-torch.arange(half) / half))
        angles = torch.cat([angles, angles], dim=-1)
        self.register_buffer("cosines", angles.cos(), persistent=False)
        self.register_buffer("sines", angles.sin(), persistent=False)
        self.layer = layer
        self.working = torch.float32
        self.still = 0

    @property
    def matrices(self) -> list[nn.Parameter]:
        """What Muon trains; the rest is Adam's."""
        return [self.mixing, self.output, self.up, self.down]

    def by_layer(self) -> list[tuple[Tensor, ...]]:
        """Matrices and scales of each layer."""
        return list(zip(*(stack.unbind() for stack in (*self.matrices, self.scales)), strict=True))

    def forward(self, ids: Tensor, mask: Tensor | None = None, dropout: float = 0.0) -> Tensor:
        """States of shape (rows, length, width); ``mask`` is true where there is a piece, shape (rows, length)."""
        length = ids.shape[1]
        seen = None if mask is None else mask[:, None, None, :]
        turns = (self.cosines[:length], self.sines[:length])
        layers = self.by_layer()
        learning = torch.is_grad_enabled()
        with torch.set_grad_enabled(learning and not self.still):
            states = normed(functional.embedding(ids, self.embedding)).to(self.working)
            for layer in layers[: self.still]:
                states = self._through(layer, states, turns, seen, 0.0)
        for layer in layers[self.still :]:
            states = self._through(layer, states, turns, seen, dropout)
        return normed(states) * self.last

    def _through(
        self,
        layer: tuple[Tensor, ...],
        states: Tensor,
        turns: tuple[Tensor, Tensor],
        seen: Tensor | None,
        dropout: float,
    ) -> Tensor:
        *matrices, scales = layer
        return self.layer(states, tuple(matrices), scales.unbind(), turns, seen, self.heads, dropout)

    def judged(self, states: Tensor) -> Tensor:
        """How strongly each position speaks for an answer, shape (rows, length); read at the sentence marks."""
        return self.judging(states).squeeze(-1)
