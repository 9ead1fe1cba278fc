"""The teacher: letters and words under a transformer, trained to guess masked words, then to tag and to parse."""
import math

import torch
import torch.nn.functional as F
from torch import nn

ROOT = 1


def attend(query, key, value, mask, dropout):
    if hasattr(F, "scaled_dot_product_attention"):
        return F.scaled_dot_product_attention(query, key, value, attn_mask=mask, dropout_p=dropout)
    scores = query @ key.transpose(-1, -2) / math.sqrt(query.size(-1))
    if mask is not None:
        scores = scores.masked_fill(~mask, -1e9)
    return F.dropout(scores.softmax(-1), dropout) @ value


def rotate(x, cosine, sine):
    first, second = x.chunk(2, -1)
    return torch.cat([first * cosine - second * sine, first * sine + second * cosine], -1)


class Block(nn.Module):
    def __init__(self, width, heads, dropout):
        super().__init__()
        self.heads = heads
        self.dropout = dropout
        self.before_attention = nn.LayerNorm(width)
        self.query_key_value = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.before_inner = nn.LayerNorm(width)
        inner = width * 11 // 4
        self.inner = nn.Linear(width, 2 * inner)
        self.outer = nn.Linear(inner, width)

    def forward(self, x, mask, cosine, sine):
        batch, length, width = x.shape
        parts = self.query_key_value(self.before_attention(x))
        query, key, value = parts.view(batch, length, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4)
        query, key = rotate(query, cosine, sine), rotate(key, cosine, sine)
        seen = attend(query, key, value, mask, self.dropout if self.training else 0.0)
        seen = self.out(seen.transpose(1, 2).reshape(batch, length, width))
        x = x + F.dropout(seen, self.dropout, self.training)
        gate, inner = self.inner(self.before_inner(x)).chunk(2, -1)
        return x + F.dropout(self.outer(F.gelu(gate) * inner), self.dropout, self.training)


class Encoder(nn.Module):
    def __init__(self, table, known, alphabet, width=512, layers=10, heads=8, dropout=0.1):
        super().__init__()
        self.register_buffer("table", torch.as_tensor(table), persistent=False)
        self.known = known
        self.dropout = dropout
        self.head_width = width // heads
        self.word = nn.Embedding(known, width)
        self.letter = nn.Embedding(alphabet, 48)
        self.shapes = nn.ModuleList(nn.Conv1d(48, filters, size, padding=size // 2)
                                    for size, filters in ((1, 48), (2, 96), (3, 192), (4, 192), (5, 192)))
        self.spelled = nn.Linear(720, width)
        self.mask = nn.Parameter(torch.zeros(width))
        self.enter = nn.LayerNorm(width)
        self.blocks = nn.ModuleList(Block(width, heads, dropout) for _ in range(layers))
        self.leave = nn.LayerNorm(width)
        nn.init.normal_(self.word.weight, std=0.02)
        nn.init.normal_(self.mask, std=0.02)
        for block in self.blocks:
            for layer in (block.out, block.outer):
                nn.init.normal_(layer.weight, std=0.02 / math.sqrt(2 * layers))

    def forward(self, numbers, hidden=None, pad=None):
        """numbers: types, batch by length; hidden: true where the word must not be seen; pad: true at pads."""
        distinct, position = torch.unique(numbers, return_inverse=True)
        letters = self.letter(self.table[distinct]).transpose(1, 2)
        found = torch.cat([F.gelu(shape(letters)).amax(2) for shape in self.shapes], 1)
        spelled = self.spelled(found)[position]
        known = torch.where(numbers < self.known, numbers, torch.full_like(numbers, 2))
        if self.training:
            known = torch.where(torch.rand(numbers.shape, device=numbers.device) < 0.05, torch.full_like(known, 2), known)
        x = self.word(known) + spelled
        if hidden is not None:
            x = torch.where(hidden.unsqueeze(-1), self.mask.to(x.dtype), x)
        x = F.dropout(self.enter(x), self.dropout, self.training)
        length = numbers.size(1)
        at = torch.arange(length, device=numbers.device).float()
        speed = 10000.0 ** (-torch.arange(0, self.head_width, 2, device=numbers.device).float() / self.head_width)
        angle = at[:, None] * speed[None, :]
        cosine, sine = angle.cos().to(x.dtype), angle.sin().to(x.dtype)
        mask = None if pad is None else ~pad[:, None, None, :]
        for block in self.blocks:
            x = block(x, mask, cosine, sine)
        return self.leave(x)


class Parser(nn.Module):
    def __init__(self, encoder, width, tags, relations, arc=512, label=128, dropout=0.33):
        super().__init__()
        self.encoder = encoder
        self.drop = nn.Dropout(dropout)
        self.arc_head, self.arc_dependent = nn.Linear(width, arc), nn.Linear(width, arc)
        self.label_head, self.label_dependent = nn.Linear(width, label), nn.Linear(width, label)
        self.arc = nn.Parameter(torch.zeros(arc + 1, arc))
        self.label = nn.Parameter(torch.zeros(relations, label + 1, label + 1))
        self.before_tag = nn.Linear(width, width)
        self.tag = nn.Linear(width, tags)
        nn.init.normal_(self.arc, std=0.01)
        nn.init.normal_(self.label, std=0.01)

    def encode(self, numbers):
        return self.drop(self.encoder(numbers, pad=numbers == 0))

    def arcs(self, states):
        head = self.drop(F.gelu(self.arc_head(states)))
        dependent = self.drop(F.gelu(self.arc_dependent(states)))
        one = torch.ones_like(dependent[..., :1])
        return (torch.cat([dependent, one], -1) @ self.arc.to(dependent.dtype)) @ head.transpose(1, 2)

    def labels(self, states, heads):
        """Scores of every relation of each word to its head."""
        head = self.drop(F.gelu(self.label_head(states)))
        dependent = self.drop(F.gelu(self.label_dependent(states)))
        chosen = torch.gather(head, 1, heads.unsqueeze(-1).expand(-1, -1, head.size(-1)))
        one = torch.ones_like(dependent[..., :1])
        left, right = torch.cat([dependent, one], -1), torch.cat([chosen, one], -1)
        partial = torch.einsum("bni,rij->bnrj", left, self.label.to(left.dtype))
        return (partial * right.unsqueeze(2)).sum(-1)

    def tags(self, states):
        return self.tag(self.drop(F.gelu(self.before_tag(states))))
