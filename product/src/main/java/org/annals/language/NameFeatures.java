package org.annals.language;

import java.util.ArrayList;
import java.util.List;

/*
 * Templates after Ratinov and Roth (2009) and, for what a text says of a word elsewhere, Chieu and Ng (2003): words, shapes,
 * affixes, word classes, lists, the run of capitals that a token stands in, and DocumentWords. No part-of-speech tag is
 * asked for, so names cost no tagging. Only tokens that may stand in a name get features at all.
 */
/** The hashed features of the tokens of one text, from which the model of names decides. */
public final class NameFeatures {
    private static final int MOST = 80;

    private final DocumentWords document;

    private NameFeatures(DocumentWords document) {
        this.document = document;
    }

    /** For each sentence and token the features, or null where the token cannot be part of a name. */
    public static List<int[][]> of(List<List<Token>> sentences, PlaceNames places, NameLexicon lexicon) {
        List<NameWords> words = new ArrayList<>(sentences.size());
        DocumentWords document = new DocumentWords();
        for (List<Token> sentence : sentences) {
            NameWords line = new NameWords(sentence, lexicon);
            line.findPlaces(places, lexicon);
            words.add(line);
            document.read(line);
        }
        NameFeatures features = new NameFeatures(document);
        List<int[][]> all = new ArrayList<>(sentences.size());
        for (NameWords line : words) {
            all.add(features.sentence(line));
        }
        return all;
    }

    private int[][] sentence(NameWords words) {
        int[][] all = new int[words.size()][];
        int[] buffer = new int[MOST];
        for (int i = 0; i < all.length; i++) {
            if (words.isCandidate(i)) {
                Collector collector = new Collector(buffer);
                word(words, i, collector);
                lists(words, i, collector);
                run(words, i, collector);
                elsewhere(words, i, collector);
                all[i] = collector.take();
            }
        }
        return all;
    }

    private static void word(NameWords words, int i, Collector out) {
        int s = words.shape(i);
        int w = words.word(i);
        out.add(1, s, words.position(i));
        out.add(2, words.exact(i));
        out.add(67, words.title(i));
        out.add(3, words.word(i - 1));
        out.add(4, words.word(i + 1));
        out.add(5, words.word(i - 2));
        out.add(6, words.word(i + 2));
        out.add(7, words.word(i - 1), w);
        out.add(8, w, words.word(i + 1));
        out.add(9, words.shape(i - 1), s);
        out.add(10, s, words.shape(i + 1));
        out.add(11, words.shape(i - 1), s, words.shape(i + 1));
        out.add(12, s, words.shape(i + 1), words.shape(i + 2));
        out.add(13, words.shape(i - 2), words.shape(i - 1), s);
        out.add(14, words.prefix(i, 3));
        out.add(15, words.prefix(i, 4));
        out.add(16, words.suffix(i, 2));
        out.add(17, words.suffix(i, 3));
        out.add(18, words.suffix(i, 4));
        out.add(19, words.fine(i));
        out.add(20, words.fine(i - 1));
        out.add(21, words.fine(i + 1));
        out.add(22, words.coarse(i - 1), words.coarse(i));
        out.add(23, words.coarse(i), words.coarse(i + 1));
        out.add(24, words.fine(i - 1), s);
        out.add(25, words.fine(i + 1), s);
        out.add(26, words.coarse(i - 1), words.coarse(i), words.coarse(i + 1));
        out.add(27, words.coarse(i - 2), words.coarse(i - 1), s);
        out.add(28, words.coarse(i + 1), words.coarse(i + 2), s);
        out.add(29, words.word(i - 1), s, words.word(i + 1));
        out.add(30, words.position(i), words.coarse(i), s);
    }

    private static void lists(NameWords words, int i, Collector out) {
        int s = words.shape(i);
        int place = words.place(i);
        int kinds = words.kinds(i);
        out.add(31, place, s);
        out.add(32, words.place(i - 1), place, words.place(i + 1));
        out.add(33, place, words.word(i - 1));
        out.add(34, place, words.word(i + 1));
        out.add(35, place, words.coarse(i - 1), words.coarse(i + 1));
        out.add(36, kinds, s);
        out.add(37, words.kinds(i - 1), kinds);
        out.add(38, kinds, words.kinds(i + 1));
        out.add(39, words.kinds(i - 1), s, words.shape(i + 1));
        out.add(40, kinds, place, words.position(i));
        out.add(41, words.kinds(i - 2), words.kinds(i - 1), s);
        out.add(42, words.place(i + 1), words.kinds(i + 1), s);
        out.add(43, words.place(i - 1), words.kinds(i - 1), s);
        out.add(44, words.place(i + 2), words.word(i + 1), s);
        out.add(45, words.place(i - 2), words.word(i - 1), s);
    }

    private static void run(NameWords words, int i, Collector out) {
        int from = words.runFrom(i);
        int to = words.runTo(i);
        if (from >= to) {
            return;
        }
        int length = Math.min(to - from, 6);
        int ahead = Math.min(to - i, 4);
        int behind = Math.min(i - from, 3);
        int s = words.shape(i);
        out.add(46, length, ahead, behind);
        out.add(47, words.word(to - 1), ahead);
        out.add(48, words.word(from), behind);
        out.add(49, words.word(from - 1), behind, length);
        out.add(50, words.word(to), ahead, length);
        out.add(51, words.runKinds(i), length, behind);
        out.add(52, words.coarse(from - 1), words.coarse(to), length);
        out.add(53, words.fine(to - 1), ahead);
        out.add(54, words.fine(from), behind);
        out.add(55, words.runKinds(i), words.word(from - 1));
        out.add(56, words.runKinds(i), words.word(to));
        out.add(57, words.word(to), words.word(to + 1), s);
        out.add(58, words.word(from - 2), words.word(from - 1), s);
        out.add(59, words.shape(from), words.shape(to - 1), length * 8 + behind);
    }

    private void elsewhere(NameWords words, int i, Collector out) {
        int bits = document.bits(words, i);
        int s = words.shape(i);
        for (int bit = 0; bit < DocumentWords.BITS; bit++) {
            if ((bits >>> bit & 1) != 0) {
                out.add(60, bit, s);
            }
        }
        out.add(61, bits, words.position(i));
        out.add(62, bits, words.place(i), words.runLength(i));
        out.add(63, document.longestLast(words, i));
        out.add(64, document.longestFirst(words, i));
        out.add(65, document.longestShape(words, i), words.runLength(i));
        out.add(66, document.initials(words, i));
    }

    /** A list of hashes of growing length in a buffer that is used again. */
    private static final class Collector {
        private final int[] buffer;
        private int used;

        Collector(int[] buffer) {
            this.buffer = buffer;
        }

        void add(int template, int a) {
            add(template, a, 0, 0);
        }

        void add(int template, int a, int b) {
            add(template, a, b, 0);
        }

        void add(int template, int a, int b, int c) {
            int hash = template * 0x9E3779B1 + a;
            hash = (hash ^ hash >>> 15) * 0x85EBCA77 + b;
            hash = (hash ^ hash >>> 13) * 0xC2B2AE3D + c;
            hash = (hash ^ hash >>> 16) * 0x27D4EB2F;
            buffer[used++] = hash ^ hash >>> 15;
        }

        int[] take() {
            return java.util.Arrays.copyOf(buffer, used);
        }
    }
}
