"""Reads what TeacherText wrote, and writes labels as one byte a word."""
import gzip
import re
from collections import Counter

import numpy as np

CHARS = 20
DIGITS = re.compile(r"\d")
PLAIN = {
    "\u2018": "'", "\u2019": "'", "\u02bc": "'", "\u00b4": "'",
    "\u201c": '"', "\u201d": '"', "\u00ab": '"', "\u00bb": '"', "\u201e": '"',
    "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2014": "-", "\u2212": "-",
}
TRANSLATION = str.maketrans(PLAIN)


SEEN = {}


def plain(form):
    """Digits as 0, marks in their plain forms, as SentenceWords of the product has them."""
    found = SEEN.get(form)
    if found is None:
        found = SEEN[form] = DIGITS.sub("0", form).translate(TRANSLATION)
    return found


def read_text(path, most_words=0):
    """Documents, each a list of sentences, each a list of forms."""
    documents, document, words = [], [], 0
    with gzip.open(path, "rt", encoding="utf-8", newline="\n") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if not line:
                if document:
                    documents.append(document)
                document = []
                if most_words and words >= most_words:
                    break
                continue
            sentence = line.split(" ")
            words += len(sentence)
            document.append(sentence)
    if document:
        documents.append(document)
    return documents


def read_treebanks(path):
    """Parts by name; a sentence is a list of (form, universal tag, Penn tag, head, relation)."""
    parts, part, sentence = {}, None, []
    with gzip.open(path, "rt", encoding="utf-8", newline="\n") as lines:
        for line in lines:
            line = line.rstrip("\n")
            columns = line.split("\t")
            if len(columns) == 5:
                sentence.append((columns[0], columns[1], columns[2], int(columns[3]), columns[4]))
            elif sentence:
                part.append(sentence)
                sentence = []
            if len(columns) != 5 and line.startswith("# "):
                part = parts.setdefault(line[2:], [])
    if sentence:
        part.append(sentence)
    return parts


class Vocabulary:
    """Types of words: number 0 is the pad, 1 the mark between sentences, which is the root too, 2 the unknown word.

    A type has letters; the commonest types have a vector of their own as well."""

    SPECIAL = 3

    def __init__(self, documents, sentences, least=3, letters=400):
        counts = Counter(plain(form) for document in documents for sentence in document for form in sentence)
        counts.update(plain(word[0]) for sentence in sentences for word in sentence)
        ordered = sorted(counts, key=lambda form: (-counts[form], form))
        self.forms = ordered
        self.known = self.SPECIAL + sum(1 for form in ordered if counts[form] >= least)
        self.index = {form: i + self.SPECIAL for i, form in enumerate(ordered)}
        used = Counter()
        for form in ordered:
            for letter in form[:CHARS]:
                used[letter] += counts[form]
        alphabet = sorted(used, key=lambda letter: (-used[letter], letter))[:letters]
        self.letters = {letter: i + 4 for i, letter in enumerate(alphabet)}
        self.alphabet_size = len(alphabet) + 4
        self.table = np.zeros((len(ordered) + self.SPECIAL, CHARS + 2), dtype=np.int64)
        for i in range(self.SPECIAL):
            self.table[i, 0] = 1
        for form in ordered:
            self.table[self.index[form]] = self.spell(form)

    def add(self, sentences):
        """Types of further sentences: they have letters only."""
        rows = []
        for sentence in sentences:
            for word in sentence:
                form = plain(word[0])
                if form not in self.index:
                    self.index[form] = len(self.index) + self.SPECIAL
                    rows.append(self.spell(form))
        if rows:
            self.table = np.concatenate([self.table, np.stack(rows)])

    def spell(self, form):
        """Letters between two marks; of a long word the first half and the last."""
        if len(form) > CHARS:
            form = form[:CHARS // 2] + form[-(CHARS // 2):]
        numbers = [1] + [self.letters.get(letter, 3) for letter in form] + [2]
        return np.array(numbers + [0] * (CHARS + 2 - len(numbers)), dtype=np.int64)

    def numbers(self, forms):
        return [self.index[plain(form)] for form in forms]
