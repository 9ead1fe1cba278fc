"""The teacher's stages; README.md says how to run them.

    teacher.py DATA WORK pretrain [--seconds N | --steps N]
    teacher.py DATA WORK tune NAME --seed N --parts train,news-0,...
    teacher.py DATA WORK label NAME... --out FOLDER
"""
import argparse
import gzip
import json
import math
import os
import pickle
import random
import time

import numpy as np
import torch
import torch.nn.functional as F

from model import ROOT, Encoder, Parser
from news import Vocabulary, read_text, read_treebanks

DEVICE = "cuda" if torch.cuda.is_available() else "cpu"
NEWS = ["news-%d" % fold for fold in range(5)]


def log(*words):
    print(time.strftime("%H:%M:%S"), *words, flush=True)


def half():
    return torch.autocast(DEVICE, dtype=torch.bfloat16, enabled=DEVICE == "cuda")


def news_text(options):
    return read_text(os.path.join(options.data, "text.txt.gz"), options.most_words)


def seeded(seed):
    random.seed(seed)
    np.random.seed(seed)
    torch.manual_seed(seed)


def optimizer(groups):
    more = {"fused": True} if DEVICE == "cuda" else {}
    return torch.optim.AdamW(groups, betas=(0.9, 0.98), eps=1e-6, **more)


class Data:
    """Vocabulary, treebanks and names of labels; read once, then kept beside the models."""

    @staticmethod
    def of(options):
        file = os.path.join(options.work, "data.pickle")
        if not os.path.exists(file):
            data = Data(options)
            with open(file + ".part", "wb") as out:
                pickle.dump(data, out)
            os.replace(file + ".part", file)
        with open(file, "rb") as kept:
            return pickle.load(kept)

    def __init__(self, options):
        documents = news_text(options)
        self.parts = read_treebanks(os.path.join(options.data, "treebanks.tsv.gz"))
        # The news of the treebanks is in no vocabulary: models that must not have seen it share the encoder.
        train = self.parts["train"]
        self.vocabulary = Vocabulary(documents, train)
        self.size_of_text = len(self.vocabulary.table)
        for part in ["ewt-dev"] + NEWS:
            self.vocabulary.add(self.parts[part])
        pairs = {(word[1], word[2]): 0 for sentence in train for word in sentence}
        for sentence in train:
            for word in sentence:
                pairs[(word[1], word[2])] += 1
        self.tags = sorted("%s|%s" % pair for pair in pairs if pairs[pair] >= 2)
        counts = {}
        for sentence in train:
            for word in sentence:
                counts[word[4]] = counts.get(word[4], 0) + 1
        self.relations = ["root"] + sorted(r for r in counts if counts[r] >= 10 and r != "root")
        self.tag_number = {tag: i for i, tag in enumerate(self.tags)}
        self.relation_number = {relation: i for i, relation in enumerate(self.relations)}
        log("types", len(self.vocabulary.table), "known", self.vocabulary.known, "tags", len(self.tags),
            "relations", len(self.relations))

    def encoder(self, options):
        return Encoder(self.vocabulary.table, self.vocabulary.known, self.vocabulary.alphabet_size,
                       options.width, options.layers, options.width // 64).to(DEVICE)

    def examples(self, parts):
        examples = []
        for part in parts:
            for sentence in self.parts[part]:
                if len(sentence) > 200:
                    continue
                numbers = [ROOT] + self.vocabulary.numbers([word[0] for word in sentence])
                tags = [-100] + [self.tag_number.get(word[1] + "|" + word[2], -100) for word in sentence]
                heads = [-100] + [word[3] for word in sentence]
                relations = [-100] + [self.relation_number.get(word[4], -100) for word in sentence]
                examples.append((numbers, tags, heads, relations))
        return examples


def pretrain(options):
    seeded(1)
    data = Data.of(options)
    stream = []
    for document in news_text(options) + [[[word[0] for word in s] for s in data.parts["train"]]]:
        for sentence in document:
            stream.append(ROOT)
            stream.extend(data.vocabulary.numbers(sentence))
    stream = torch.tensor(stream, dtype=torch.int32)
    length, batch = options.length, options.batch
    log("stream", len(stream))
    encoder = data.encoder(options)
    targets = min(data.vocabulary.known, options.targets)
    transform = torch.nn.Sequential(torch.nn.Linear(options.width, options.width), torch.nn.GELU(),
                                    torch.nn.LayerNorm(options.width)).to(DEVICE)
    bias = torch.nn.Parameter(torch.zeros(targets, device=DEVICE))
    parameters = list(encoder.parameters()) + list(transform.parameters()) + [bias]
    decayed = [p for p in parameters if p.dim() > 1]
    plain = [p for p in parameters if p.dim() <= 1]
    step_of = optimizer([{"params": decayed, "weight_decay": 0.05}, {"params": plain, "weight_decay": 0.0}])
    log("parameters", sum(p.numel() for p in parameters))
    total = options.steps or 10 ** 9
    step, epoch, start, loss_sum = 0, 0, time.time(), 0.0
    encoder.train()
    while step < total:
        offset = int(torch.randint(0, length, (1,)))
        count = (len(stream) - offset) // length
        rows = stream[offset:offset + count * length].view(count, length)[torch.randperm(count)]
        for first in range(0, count - batch + 1, batch):
            numbers = rows[first:first + batch].to(DEVICE, non_blocking=True).long()
            chosen = (torch.rand(numbers.shape, device=DEVICE) < options.masked) & (numbers != ROOT)
            dice = torch.rand(numbers.shape, device=DEVICE)
            hidden = chosen & (dice < 0.8)
            shuffled = numbers.flatten()[torch.randint(0, numbers.numel(), numbers.shape, device=DEVICE)]
            given = torch.where(chosen & (dice > 0.9), shuffled, numbers)
            asked = chosen & (numbers < targets)
            with half():
                states = encoder(given, hidden)[asked]
                scores = F.linear(transform(states), encoder.word.weight[:targets], bias)
            loss = F.cross_entropy(scores.float(), numbers[asked])
            if step == 30 and options.seconds:
                pace = time.time()
            if step == 60 and options.seconds:
                if DEVICE == "cuda":
                    torch.cuda.synchronize()
                pace = (time.time() - pace) / 30
                total = max(100, int((options.seconds - (time.time() - start)) / pace) + 60)
                log("pace %.4f s, %.0f words/s, steps %d" % (pace, batch * length / pace, total))
            share = step / max(1, total if total < 10 ** 9 else 5000)
            rate = options.rate * min(1.0, (step + 1) / 250) * max(0.02, 0.5 + 0.5 * math.cos(math.pi * min(1.0, share)))
            for group in step_of.param_groups:
                group["lr"] = rate
            step_of.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(parameters, 1.0)
            step_of.step()
            step += 1
            if step % 200 == 0 or step == total:
                log("step %d epoch %d loss %.3f, %.0f s" % (step, epoch, loss.item(), time.time() - start))
            if step >= total:
                break
        epoch += 1
    torch.save({k: v.half() for k, v in encoder.state_dict().items()}, os.path.join(options.work, "encoder.pt"))
    json.dump({"steps": step, "epochs": epoch}, open(os.path.join(options.work, "encoder.json"), "w"))


def batches(examples, words, shuffle):
    order = list(range(len(examples)))
    if shuffle:
        random.shuffle(order)
        order.sort(key=lambda i: len(examples[i][0]) + random.random() * 6)
    else:
        order.sort(key=lambda i: (len(examples[i][0]), i))
    found, batch = [], []
    for i in order:
        if batch and (len(batch) + 1) * len(examples[i][0]) > words:
            found.append(batch)
            batch = []
        batch.append(i)
    found.append(batch)
    if shuffle:
        random.shuffle(found)
    return found


def padded(rows, fill):
    longest = max(len(row) for row in rows)
    return torch.tensor([row + [fill] * (longest - len(row)) for row in rows], device=DEVICE)


def parser(data, options):
    return Parser(data.encoder(options), options.width, len(data.tags), len(data.relations)).to(DEVICE)


def tune(options):
    seeded(options.seed)
    data = Data.of(options)
    model = parser(data, options)
    saved = os.path.join(options.work, "encoder.pt")
    if os.path.exists(saved):
        model.encoder.load_state_dict({k: v.float() for k, v in torch.load(saved, map_location=DEVICE).items()})
    examples = data.examples(options.parts.split(","))
    own = [p for name, p in model.named_parameters() if not name.startswith("encoder.")]
    step_of = optimizer([
        {"params": list(model.encoder.parameters()), "peak": options.tune_rate, "weight_decay": 0.01},
        {"params": own, "peak": options.head_rate, "weight_decay": 0.01}])
    step = 0
    total = options.epochs * len(batches(examples, options.tune_words, True))
    for epoch in range(options.epochs):
        model.train()
        sums = torch.zeros(3, device=DEVICE)
        for batch in batches(examples, options.tune_words, True):
            numbers = padded([examples[i][0] for i in batch], 0)
            tags, heads, relations = (padded([examples[i][k] for i in batch], -100) for k in (1, 2, 3))
            # Some words lose their letters and their vector, as words that nobody has seen.
            gone = torch.rand(numbers.shape, device=DEVICE) < 0.02
            seen = torch.where(gone & (numbers > 2), torch.full_like(numbers, 2), numbers)
            with half():
                states = model.encode(seen)
                arcs = model.arcs(states)
                labels = model.labels(states, heads.clamp(min=0))
                given = model.tags(states)
            arcs = arcs.float().masked_fill((numbers == 0)[:, None, :], -1e9)
            losses = torch.stack([
                F.cross_entropy(arcs.flatten(0, 1), heads.flatten(), ignore_index=-100),
                F.cross_entropy(labels.float().flatten(0, 1), relations.flatten(), ignore_index=-100),
                F.cross_entropy(given.float().flatten(0, 1), tags.flatten(), ignore_index=-100)])
            share = step / total
            scale = min(1.0, (step + 1) / (0.06 * total)) * (0.5 + 0.5 * math.cos(math.pi * share))
            for group in step_of.param_groups:
                group["lr"] = group["peak"] * scale
            step_of.zero_grad(set_to_none=True)
            losses.sum().backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            step_of.step()
            sums += losses.detach()
            step += 1
        if epoch % 4 == 3 or epoch == options.epochs - 1:
            log(options.name[0], "epoch", epoch, "losses", (sums / (total / options.epochs)).tolist())
    torch.save({k: v.half() for k, v in model.state_dict().items()},
               os.path.join(options.work, options.name[0] + ".pt"))
    if options.check:
        evaluate(data, [model], options.name[0], options.checked.split(","))


@torch.no_grad()
def predict(data, models, rows):
    """Heads, relations, tags and the mean confidence of each sentence, by all models together."""
    examples = [(row,) for row in rows]
    result = [None] * len(rows)
    for model in models:
        model.eval()
    for batch in batches(examples, 24000, False):
        numbers = padded([rows[i] for i in batch], 0)
        with half():
            states = [model.encode(numbers) for model in models]
            arcs = sum(model.arcs(s).float().masked_fill((numbers == 0)[:, None, :], -1e9).softmax(-1)
                       for model, s in zip(models, states)) / len(models)
        diagonal = torch.eye(numbers.size(1), dtype=torch.bool, device=DEVICE)
        arcs = arcs.masked_fill(diagonal, 0.0)
        real = (numbers != 0) & (numbers != ROOT)
        root = (arcs[:, :, 0] * real).argmax(1)
        free = arcs.clone()
        free[:, :, 0] = 0.0
        heads = free.argmax(-1)
        heads.scatter_(1, root[:, None], 0)
        with half():
            labels = sum(model.labels(s, heads).float().softmax(-1) for model, s in zip(models, states)) / len(models)
            tags = sum(model.tags(s).float().softmax(-1) for model, s in zip(models, states)) / len(models)
        # The root's relation is "root", and no other word's.
        labels[:, :, 0] = 0.0
        best = labels.max(-1)
        sure = torch.gather(arcs, 2, heads.unsqueeze(-1)).squeeze(-1) * best.values
        relations = best.indices.scatter(1, root[:, None], 0)
        tagged = tags.max(-1)
        out = [t.cpu().numpy() for t in (heads, relations, tagged.indices, sure)]
        for k, i in enumerate(batch):
            n = len(rows[i])
            result[i] = [out[0][k, 1:n], out[1][k, 1:n], out[2][k, 1:n], float(out[3][k, 1:n].mean())]
            if not is_tree(result[i][0].tolist()):
                result[i].append(arcs[k, 1:n, :n].cpu().numpy())
    return result


def is_tree(heads):
    size = len(heads)
    state = [0] * (size + 1)
    state[0] = 2
    for i in range(1, size + 1):
        at, path = i, []
        while state[at] == 0:
            state[at] = 1
            path.append(at)
            at = heads[at - 1]
        if state[at] == 1:
            return False
        for p in path:
            state[p] = 2
    return True


def untangled(heads, arcs):
    """Breaks each circle at the word whose next best head costs least; a good guess at the best tree."""
    heads = heads.copy()
    size = len(heads)
    for _ in range(20):
        if is_tree(heads.tolist()):
            return heads
        below = np.zeros((size + 1,), dtype=bool)
        circle = next_circle(heads)
        for i in range(1, size + 1):
            at, steps = i, 0
            while at != 0 and at not in circle and steps <= size:
                at = int(heads[at - 1])
                steps += 1
            below[i] = at in circle
        best = None
        for word in circle:
            scores = arcs[word - 1].copy()
            scores[below[:len(scores)]] = -1
            scores[0] = -1
            head = int(scores.argmax())
            cost = math.log(arcs[word - 1][heads[word - 1]] + 1e-12) - math.log(max(scores[head], 1e-12))
            if scores[head] >= 0 and (best is None or cost < best[0]):
                best = (cost, word, head)
        if best is None:
            return heads
        heads[best[1] - 1] = best[2]
    return heads


def next_circle(heads):
    for start in range(1, len(heads) + 1):
        at, seen = start, []
        while at != 0 and at not in seen:
            seen.append(at)
            at = int(heads[at - 1])
        if at != 0:
            return set(seen[seen.index(at):])
    return set()


def evaluate(data, models, name, parts):
    totals = {}
    for part in parts:
        sentences = data.parts[part]
        rows = [[ROOT] + data.vocabulary.numbers([word[0] for word in s]) for s in sentences]
        words = uas = las = upos = 0
        for sentence, found in zip(sentences, predict(data, models, rows)):
            heads = untangled(found[0], found[4]) if len(found) > 4 else found[0]
            for i, word in enumerate(sentence):
                words += 1
                head = int(heads[i]) == word[3]
                mine = data.relations[found[1][i]].split(":")[0]
                uas += head
                las += head and mine == word[4].split(":")[0]
                upos += data.tags[found[2][i]].split("|")[0] == word[1]
        totals[part] = (words, uas, las, upos)
    group = {"EWT dev": ["ewt-dev"], "GUM news": NEWS}
    for what, members in group.items():
        sums = np.array([totals[part] for part in members if part in totals]).sum(0)
        if not sums.shape:
            continue
        log(name, what, "UPOS %.4f UAS %.4f LAS %.4f" % (sums[3] / sums[0], sums[1] / sums[0], sums[2] / sums[0]))
    log(name, "folds", " ".join("%.3f" % (totals[p][2] / totals[p][0]) for p in NEWS if p in totals))


def label(options):
    data = Data.of(options)
    models = []
    for name in options.name:
        model = parser(data, options)
        model.load_state_dict({k: v.float() for k, v in torch.load(
            os.path.join(options.work, name + ".pt"), map_location=DEVICE).items()})
        models.append(model)
    if options.check:
        evaluate(data, models, "+".join(options.name), options.checked.split(","))
    sentences = [sentence for document in news_text(options) for sentence in document]
    rows = [[ROOT] + data.vocabulary.numbers(sentence) for sentence in sentences]
    found = predict(data, models, rows)
    log("labelled", sum(len(row) - 1 for row in rows), "circles", sum(1 for f in found if len(f) > 4))
    for f in found:
        if len(f) > 4:
            f[0] = untangled(f[0], f[4])
    os.makedirs(options.out, exist_ok=True)
    # A head as the distance to it, 0 for the root: of few values, so the file is small.
    away = [np.where(f[0] == 0, 0, f[0] - np.arange(1, len(f[0]) + 1)) for f in found]
    write(options, "heads", np.concatenate(away).astype(np.int8))
    write(options, "relations", np.concatenate([f[1] for f in found]).astype(np.uint8))
    write(options, "tags", np.concatenate([f[2] for f in found]).astype(np.uint8))
    write(options, "sure", np.array([round(255 * f[3]) for f in found]).astype(np.uint8))
    with open(os.path.join(options.out, options.prefix + "labels.json"), "w") as out:
        json.dump({"tags": data.tags, "relations": data.relations}, out)
    log("written")


def write(options, what, numbers):
    with open(os.path.join(options.out, options.prefix + what + ".gz"), "wb") as file:
        with gzip.GzipFile(fileobj=file, mode="wb", compresslevel=9, mtime=0) as out:
            out.write(numbers.tobytes())


def main():
    asked = argparse.ArgumentParser()
    asked.add_argument("data")
    asked.add_argument("work")
    asked.add_argument("stage", choices=["pretrain", "tune", "label"])
    asked.add_argument("name", nargs="*")
    asked.add_argument("--most-words", type=int, default=0)
    asked.add_argument("--seconds", type=float, default=0)
    asked.add_argument("--steps", type=int, default=0)
    asked.add_argument("--width", type=int, default=512)
    asked.add_argument("--layers", type=int, default=10)
    asked.add_argument("--length", type=int, default=128)
    asked.add_argument("--batch", type=int, default=256)
    asked.add_argument("--masked", type=float, default=0.2)
    asked.add_argument("--targets", type=int, default=32768)
    asked.add_argument("--rate", type=float, default=1e-3)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--parts", default="train")
    asked.add_argument("--epochs", type=int, default=20)
    asked.add_argument("--tune-rate", type=float, default=2e-4)
    asked.add_argument("--head-rate", type=float, default=1.5e-3)
    asked.add_argument("--tune-words", type=int, default=4000)
    asked.add_argument("--check", action="store_true")
    asked.add_argument("--checked", default=",".join(["ewt-dev"] + NEWS))
    asked.add_argument("--out", default=".")
    asked.add_argument("--prefix", default="")
    options = asked.parse_args()
    torch.backends.cuda.matmul.allow_tf32 = True
    os.makedirs(options.work, exist_ok=True)
    {"pretrain": pretrain, "tune": tune, "label": label}[options.stage](options)


if __name__ == "__main__":
    main()
