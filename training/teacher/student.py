"""Trains the parser that ships, on treebanks and on news that the teacher labelled, and writes it as DependencyParser reads it.

    student.py DATA FILE --teacher nonews --parts train,news-1,... [--check news-0,ewt-dev]
"""
import argparse
import gzip
import json
import lzma
import math
import os
import struct
import time

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

os.environ.setdefault("CUBLAS_WORKSPACE_CONFIG", ":4096:8")
DEVICE = "cuda" if torch.cuda.is_available() else "cpu"
TABLES = 4
FORMAT = 0x414E5032
FARTHEST = 20


def log(*words):
    print(time.strftime("%H:%M:%S"), *words, flush=True)


def opened(folder, name):
    """A file of the folder, packed by gzip or, to travel lighter, by xz."""
    for ending, reader in ((".gz", gzip.open), (".xz", lzma.open)):
        path = os.path.join(folder, name + ending)
        if os.path.exists(path):
            return reader(path, "rb")
    raise FileNotFoundError(name)


def lines(folder, name):
    with opened(folder, name) as file:
        return file.read().decode("utf-8").split("\n")


def numbers(folder, name, kind):
    with opened(folder, name) as file:
        return np.frombuffer(file.read(), dtype=kind)


class Sentences:
    """Sentences as flat arrays: what is known of each word, and its head and relation."""

    def __init__(self, rows, tags, heads, relations, sizes):
        self.rows, self.tags, self.heads, self.relations, self.sizes = rows, tags, heads, relations, sizes

    @staticmethod
    def joined(parts):
        return Sentences(*(np.concatenate([getattr(p, name) for p in parts])
                           for name in ("rows", "tags", "heads", "relations", "sizes")))


class Data:
    def __init__(self, options):
        folder = options.data
        self.rows = {}
        for line in lines(folder, "forms.tsv"):
            columns = line.split("\t")
            if len(columns) == 1 + TABLES:
                self.rows[columns[0]] = [int(column) for column in columns[1:]]
        self.vocabulary = [int(line) for line in open(os.path.join(folder, "vocabulary.txt"))]
        self.tag_names = open(os.path.join(folder, "tag-names.txt"), encoding="utf-8").read().split("\n")[:-1]
        names = json.load(open(os.path.join(folder, options.teacher + "-labels.json")))
        self.relations = names["relations"]
        self.parts = self.treebanks(folder)
        self.tables = [len(self.vocabulary) + 1, 4096, 512, max(row[3] for row in self.rows.values()) + 1]

    def treebanks(self, folder):
        tag_number = {name: i + 1 for i, name in enumerate(self.tag_names)}
        relation_number = {name: i for i, name in enumerate(self.relations)}
        knives = iter([label for line in lines(folder, "jackknife-tags.txt") if line for label in line.split(" ")])
        given = iter(numbers(folder, "other-tags", np.uint8))
        parts, name, found, sizes = {}, None, [], []
        size = 0

        def end():
            if name and found:
                columns = [np.array(column, dtype=np.int32) for column in zip(*found)]
                rows = np.array([self.rows[word[0]] for word in words], dtype=np.int32)
                parts[name] = Sentences(rows, columns[0], columns[1], columns[2], np.array(sizes, dtype=np.int32))

        words = []
        for line in lines(folder, "treebanks.tsv"):
            columns = line.split("\t")
            if len(columns) == 5:
                tag = tag_number.get(next(knives), 0) if name == "train" else int(next(given)) + 1
                words.append(columns)
                found.append((tag, int(columns[3]), relation_number.get(columns[4], -100)))
                size += 1
            elif size:
                sizes.append(size)
                size = 0
            if len(columns) != 5 and line.startswith("# "):
                end()
                name, found, sizes, words = line[2:], [], [], []
        end()
        return parts

    def news(self, folder, teacher, least_sure, most_words):
        rows, sizes = [], []
        words = 0
        for line in lines(folder, "text.txt"):
            if line:
                forms = line.split(" ")
                sizes.append(len(forms))
                rows.extend(map(self.rows.__getitem__, forms))
                words += len(forms)
                if most_words and words >= most_words:
                    break
        sizes = np.array(sizes, dtype=np.int32)
        rows = np.array(rows, dtype=np.int32)
        ends = np.cumsum(sizes)
        position = np.arange(words) - np.repeat(ends - sizes, sizes) + 1
        away = numbers(folder, teacher + "-heads", np.int8)[:words].astype(np.int32)
        heads = np.where(away == 0, 0, position + away).astype(np.int32)
        relations = numbers(folder, teacher + "-relations", np.uint8)[:words].astype(np.int32)
        tags = numbers(folder, "news-tags", np.uint8)[:words].astype(np.int32) + 1
        sure = numbers(folder, teacher + "-sure", np.uint8)[:len(sizes)]
        kept = (sure >= least_sure * 255) & (sizes > 3)
        mask = np.repeat(kept, sizes)
        log("news", words, "words,", int(mask.sum()), "kept")
        return Sentences(rows[mask], tags[mask], heads[mask], relations[mask], sizes[kept])


class Student(nn.Module):
    def __init__(self, tables, tags, relations, embed, width, blocks, arc, label):
        super().__init__()
        self.tables = nn.ModuleList(nn.Embedding(size, embed) for size in tables + [tags + 1])
        for table in self.tables:
            nn.init.normal_(table.weight, std=0.15)
        self.root = nn.Parameter(torch.randn(embed) * 0.2)
        self.window = nn.Linear(3 * embed, width)
        self.memory = nn.ModuleList(nn.Linear(width, 2 * width) for _ in range(blocks))
        self.mix = nn.ModuleList(nn.Linear(width, width) for _ in range(blocks))
        half = width // 2
        for memory in self.memory:
            with torch.no_grad():
                for first in (0, width):
                    memory.bias[first:first + half] = torch.linspace(-4.0, 1.0, half)
        self.dependent = nn.Linear(width, arc)
        self.head = nn.Linear(width, arc)
        self.distance = nn.Parameter(torch.zeros(2 * FARTHEST + 2))
        self.label_dependent = nn.Linear(width, label)
        self.label_head = nn.Linear(width, label, bias=False)
        self.label = nn.Linear(label, relations)

    def states(self, rows, tags, mask, dropped):
        """mask: true at words and at the root, which is at position 0."""
        if dropped and self.training:
            chance = torch.rand(rows.shape[:2], device=rows.device)
            rows = torch.cat([torch.where(chance < dropped, 0, rows[..., 0]).unsqueeze(-1), rows[..., 1:]], -1)
            tags = torch.where(torch.rand(tags.shape, device=tags.device) < 0.02, 0, tags)
        x = self.tables[TABLES](tags)
        for table in range(TABLES):
            x = x + self.tables[table](rows[..., table])
        x = torch.cat([self.root.expand(x.size(0), 1, -1), x[:, 1:]], 1) * mask.unsqueeze(-1)
        x = F.dropout(x, 0.05, self.training)
        beyond = F.pad(x, (0, 0, 1, 1))
        h = F.relu(self.window(torch.cat([beyond[:, :-2], x, beyond[:, 2:]], -1)))
        for memory, mix in zip(self.memory, self.mix):
            forward, backward = memory(h).chunk(2, -1)
            seen = torch.cat([recall(forward, mask), recall(backward.flip(1), mask.flip(1)).flip(1)], -1)
            h = h + seen
            h = h + F.relu(mix(h))
            h = F.dropout(h, 0.05, self.training)
        return h

    def arcs(self, h):
        scores = self.dependent(h) @ F.relu(self.head(h)).transpose(1, 2)
        length = h.size(1)
        at = torch.arange(length, device=h.device)
        away = (at[None, :] - at[:, None]).clamp(-FARTHEST, FARTHEST) + FARTHEST
        away = torch.where(at[None, :] == 0, 2 * FARTHEST + 1, away)
        return scores + self.distance[away]

    def labels(self, h, heads):
        above = self.label_head(h)
        chosen = torch.gather(above, 1, heads.unsqueeze(-1).expand(-1, -1, above.size(-1)))
        return self.label(F.relu(self.label_dependent(h) + chosen))


def recall(both, mask):
    """A running mean with gates: each unit moves towards what it sees by as much as its gate says."""
    gate, seen = both.chunk(2, -1)
    gate = (0.5 + 0.5 * gate / (1 + gate.abs())) * mask.unsqueeze(-1)
    kept, sums = 1 - gate, gate * seen
    step = 1
    while step < sums.size(1):
        sums = torch.cat([sums[:, :step], sums[:, step:] + kept[:, step:] * sums[:, :-step]], 1)
        kept = torch.cat([kept[:, :step], kept[:, step:] * kept[:, :-step]], 1)
        step *= 2
    return sums


class Batches:
    """The sentences on the device, in batches of like length."""

    def __init__(self, sentences, words, repeats=None):
        self.sizes = sentences.sizes
        self.starts = np.cumsum(self.sizes) - self.sizes
        self.words = words
        self.repeats = repeats if repeats is not None else np.ones(len(self.sizes), dtype=np.int64)
        self.flat = [torch.as_tensor(np.ascontiguousarray(a), device=DEVICE).long()
                     for a in (sentences.rows, sentences.tags, sentences.heads, sentences.relations)]

    def order(self, random):
        order = np.repeat(np.arange(len(self.sizes)), self.repeats)
        keys = self.sizes[order] + (random.random(len(order)) * 4 if random else 0)
        order = order[np.argsort(keys, kind="stable")]
        batches, first = [], 0
        while first < len(order):
            last = min(len(order), first + max(1, self.words // int(self.sizes[order[first]] + 1)))
            batches.append(order[first:last])
            first = last
        if random:
            batches = [batches[i] for i in random.permutation(len(batches))]
        return batches

    def get(self, batch):
        sizes = torch.as_tensor(self.sizes[batch], device=DEVICE).long()
        starts = torch.as_tensor(self.starts[batch], device=DEVICE).long()
        longest = int(self.sizes[batch].max())
        at = torch.arange(longest + 1, device=DEVICE)
        mask = at[None, :] <= sizes[:, None]
        real = mask & (at[None, :] > 0)
        index = (starts[:, None] + at[None, :] - 1).clamp(0, len(self.flat[1]) - 1)
        rows, tags, heads, relations = (flat[index] for flat in self.flat)
        heads = torch.where(real, heads, -100)
        relations = torch.where(real, relations, -100)
        return rows * real.unsqueeze(-1), tags * real, heads, relations, mask


def train(options, data):
    torch.manual_seed(options.seed)
    random = np.random.default_rng(options.seed)
    gold = Sentences.joined([data.parts[name] for name in options.parts.split(",")])
    news = data.news(options.data, options.teacher, options.least_sure, options.most_words)
    both = Sentences.joined([gold, news])
    repeats = np.ones(len(both.sizes), dtype=np.int64)
    repeats[:len(gold.sizes)] = options.gold
    batches = Batches(both, options.words, repeats)
    model = Student(data.tables, len(data.tag_names), len(data.relations), options.embed, options.width, options.blocks,
                    options.arc, options.label).to(DEVICE)
    more = {"fused": True} if DEVICE == "cuda" else {}
    step_of = torch.optim.AdamW(model.parameters(), lr=options.rate, betas=(0.9, 0.98), weight_decay=0.01, **more)
    total = options.epochs * len(batches.order(random))
    step, start = 0, time.time()
    log("sentences", len(both.sizes), "steps", total, "parameters", sum(p.numel() for p in model.parameters()))
    for epoch in range(options.epochs):
        model.train()
        sums = torch.zeros(2, device=DEVICE)
        for batch in batches.order(random):
            rows, tags, heads, relations, mask = batches.get(batch)
            share = min(1.0, step / total)
            for group in step_of.param_groups:
                group["lr"] = options.rate * min(1.0, (step + 1) / 500) * (0.5 + 0.5 * math.cos(math.pi * share))
            with torch.autocast(DEVICE, dtype=torch.bfloat16, enabled=DEVICE == "cuda" and not options.exact):
                h = model.states(rows, tags, mask, options.dropped)
                arcs = model.arcs(h).float().masked_fill(~mask[:, None, :], -1e9)
                labels = model.labels(h, heads.clamp(min=0)).float()
            losses = torch.stack([F.cross_entropy(arcs.flatten(0, 1), heads.flatten(), ignore_index=-100),
                                  F.cross_entropy(labels.flatten(0, 1), relations.flatten(), ignore_index=-100)])
            step_of.zero_grad(set_to_none=True)
            losses.sum().backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            step_of.step()
            sums += losses.detach()
            step += 1
        if epoch % 4 == 3 or epoch == options.epochs - 1:
            log(os.path.basename(options.file), "epoch", epoch, "losses", (sums * options.epochs / total).tolist(),
                "%.0f s" % (time.time() - start))
            check(options, data, model)
    return model


@torch.no_grad()
def check(options, data, model):
    model.eval()
    for name in options.check.split(","):
        batches = Batches(data.parts[name], 20000)
        words = uas = las = 0
        kinds = [relation.split(":")[0] for relation in data.relations]
        universal = torch.tensor([kinds.index(kind) for kind in kinds], device=DEVICE)
        for batch in batches.order(None):
            rows, tags, heads, relations, mask = batches.get(batch)
            h = model.states(rows, tags, mask, 0)
            arcs = model.arcs(h).masked_fill(~mask[:, None, :], -1e9)
            arcs = arcs.masked_fill(torch.eye(arcs.size(1), dtype=torch.bool, device=DEVICE), -1e9)
            real = heads >= 0
            root = (arcs.log_softmax(-1)[:, :, 0].masked_fill(~real, -1e9)).argmax(1)
            arcs[:, :, 0] = -1e9
            mine = arcs.argmax(-1).scatter(1, root[:, None], 0)
            labels = model.labels(h, mine)
            labels[:, :, 0] = -1e9
            given = labels.argmax(-1).scatter(1, root[:, None], 0)
            right = (mine == heads) & real
            words += int(real.sum())
            uas += int(right.sum())
            las += int((right & (universal[given] == universal[relations.clamp(min=0)]) & (relations >= 0)).sum())
        log(os.path.basename(options.file), name, "UAS %.4f LAS %.4f" % (uas / words, las / words))


def rounded(weights):
    """Rows of bytes, and what a byte is worth in each row."""
    worth = np.maximum(np.abs(weights).max(1), 1e-6).astype(np.float32) / np.float32(127)
    return np.rint(weights / worth[:, None]).astype(np.int8), worth


def write(options, data, model):
    def text(value):
        raw = value.encode("utf-8")
        return struct.pack(">H", len(raw)) + raw

    def matrix(layer):
        """Inputs by outputs, then the outputs' biases."""
        weight = layer.weight.detach().cpu().numpy().T
        bias = layer.bias.detach().cpu().numpy() if layer.bias is not None else np.zeros(weight.shape[1])
        return np.ascontiguousarray(weight).astype(">f4").tobytes() + bias.astype(">f4").tobytes()

    out = bytearray(struct.pack(">8i", FORMAT, options.embed, options.width, options.blocks, options.arc, options.label,
                                FARTHEST, len(data.relations)))
    for relation in data.relations:
        out += text(relation)
    out += struct.pack(">i", len(data.tag_names))
    for tag in data.tag_names:
        out += text(tag)
    out += struct.pack(">i", len(data.vocabulary)) + np.array(data.vocabulary).astype(">i4").tobytes()
    for table in model.tables:
        whole, worth = rounded(table.weight.detach().cpu().numpy())
        out += struct.pack(">i", len(whole)) + worth.astype(">f4").tobytes() + whole.tobytes()
    out += model.root.detach().cpu().numpy().astype(">f4").tobytes()
    out += matrix(model.window)
    for memory, mix in zip(model.memory, model.mix):
        out += matrix(memory) + matrix(mix)
    out += matrix(model.dependent) + matrix(model.head) + model.distance.detach().cpu().numpy().astype(">f4").tobytes()
    out += matrix(model.label_dependent) + matrix(model.label_head) + matrix(model.label)
    with open(options.file, "wb") as file:
        with gzip.GzipFile(filename="", fileobj=file, mode="wb", compresslevel=9, mtime=0) as packed:
            packed.write(bytes(out))
    log(options.file, os.path.getsize(options.file), "bytes")


def main():
    asked = argparse.ArgumentParser()
    asked.add_argument("data")
    asked.add_argument("file")
    asked.add_argument("--teacher", default="nonews")
    asked.add_argument("--parts", default="train")
    asked.add_argument("--check", default="ewt-dev")
    asked.add_argument("--least-sure", type=float, default=0.75)
    asked.add_argument("--most-words", type=int, default=0)
    asked.add_argument("--gold", type=int, default=3)
    asked.add_argument("--epochs", type=int, default=12)
    asked.add_argument("--words", type=int, default=12000)
    asked.add_argument("--rate", type=float, default=3e-3)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--embed", type=int, default=80)
    asked.add_argument("--width", type=int, default=112)
    asked.add_argument("--blocks", type=int, default=2)
    asked.add_argument("--arc", type=int, default=64)
    asked.add_argument("--label", type=int, default=64)
    asked.add_argument("--dropped", type=float, default=0.05)
    asked.add_argument("--exact", action="store_true")
    options = asked.parse_args()
    torch.use_deterministic_algorithms(True, warn_only=True)
    data = Data(options)
    model = train(options, data)
    write(options, data, model)


if __name__ == "__main__":
    main()
