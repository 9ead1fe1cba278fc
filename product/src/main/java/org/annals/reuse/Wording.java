package org.annals.reuse;

import java.util.Arrays;
import java.util.BitSet;
import org.annals.document.DocumentId;
import org.annals.document.Span;
import org.annals.language.Quotation;
import org.annals.language.Section;
import org.annals.language.Sentence;
import org.annals.language.TextAnalysis;

/**
 * The words of one document's sentences in the form in which they are compared: parallel arrays, one entry a word,
 * in text order. What stands in margins is not here.
 */
final class Wording {
    /** Words of this weight and more say something by themselves. */
    static final float CONTENT = 0.3f;

    /** How much a word counts for that stands in a stock phrase. */
    private static final float STOCK_FACTOR = 0.6f;

    private final TextAnalysis text;
    private final BitSet quoted = new BitSet();
    private final BitSet names = new BitSet();
    private int size;
    private int[] begin;
    private int[] end;
    private int[] stem;
    private int[] exact;
    private float[] weight;
    private int[] sentence;
    /** First word of each sentence; one entry more than there are sentences. */
    private final int[] firstWord;

    /** Every content word once a sentence, as {@code stem << 32 | sentence}, ascending. */
    private long[] contentWords = new long[0];

    private Wording(TextAnalysis text) {
        this.text = text;
        int expected = Math.max(16, text.text().length() / 5);
        begin = new int[expected];
        end = new int[expected];
        stem = new int[expected];
        exact = new int[expected];
        weight = new float[expected];
        sentence = new int[expected];
        firstWord = new int[text.sentences().size() + 1];
    }

    static Wording of(TextAnalysis text, WordRarity rarity, StockPhrases stock) {
        Wording wording = new Wording(text);
        for (Sentence sentence : text.sentences()) {
            wording.read(sentence, rarity);
        }
        wording.firstWord[text.sentences().size()] = wording.size;
        wording.discount(stock);
        wording.contentWords = wording.collectContentWords();
        for (Quotation quotation : text.quotations()) {
            if (quotation.speech()) {
                wording.markQuoted(quotation.span());
            }
        }
        return wording;
    }

    private void read(Sentence read, WordRarity rarity) {
        firstWord[read.index()] = size;
        WordCursor cursor =
                new WordCursor(text.text(), read.span().begin(), read.span().end());
        boolean first = true;
        while (cursor.next()) {
            if (size == begin.length) {
                grow();
            }
            begin[size] = cursor.begin();
            end[size] = cursor.end();
            stem[size] = cursor.stemHash();
            exact[size] = cursor.exactHash();
            weight[size] = cursor.isNumber() ? 0.6f : rarity.weight(cursor.stemHash());
            sentence[size] = read.index();
            if (!first && cursor.isCapitalised() && read.section() == Section.BODY) {
                names.set(size);
            }
            first = false;
            size++;
        }
    }

    private void grow() {
        int length = size * 2;
        begin = Arrays.copyOf(begin, length);
        end = Arrays.copyOf(end, length);
        stem = Arrays.copyOf(stem, length);
        exact = Arrays.copyOf(exact, length);
        weight = Arrays.copyOf(weight, length);
        sentence = Arrays.copyOf(sentence, length);
    }

    private void discount(StockPhrases stock) {
        BitSet common = new BitSet(size);
        for (int s = 0; s + 1 < firstWord.length; s++) {
            for (int i = firstWord[s]; i + StockPhrases.WORDS <= firstWord[s + 1]; i++) {
                if (stock.contains(phrase(i))) {
                    common.set(i, i + StockPhrases.WORDS);
                }
            }
        }
        for (int i = common.nextSetBit(0); i >= 0; i = common.nextSetBit(i + 1)) {
            weight[i] *= STOCK_FACTOR;
        }
    }

    private long[] collectContentWords() {
        long[] found = new long[size];
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (weight[i] >= CONTENT) {
                found[count++] = ((long) stem[i] << 32) | sentence[i];
            }
        }
        return Arrays.stream(found, 0, count).sorted().distinct().toArray();
    }

    private void markQuoted(Span span) {
        int from = firstAtOrAfter(span.begin());
        int to = firstAtOrAfter(span.end());
        quoted.set(from, Math.max(from, to));
    }

    private int firstAtOrAfter(int offset) {
        int at = Arrays.binarySearch(begin, 0, size, offset);
        return at >= 0 ? at : -at - 1;
    }

    /** Not to be changed. */
    long[] contentWords() {
        return contentWords;
    }

    WordRange sentence(int sentenceIndex) {
        return new WordRange(firstWord[sentenceIndex], firstWord[sentenceIndex + 1]);
    }

    boolean isEmpty(int sentenceIndex) {
        return firstWord[sentenceIndex] == firstWord[sentenceIndex + 1];
    }

    /** The hash of the four words from {@code word} on. */
    int phrase(int word) {
        int hash = 0;
        for (int i = 0; i < StockPhrases.WORDS; i++) {
            hash = WordCursor.hash(hash, stem[word + i]);
        }
        return hash;
    }

    TextAnalysis text() {
        return text;
    }

    DocumentId document() {
        return text.document().id();
    }

    int size() {
        return size;
    }

    int sentences() {
        return firstWord.length - 1;
    }

    /** The first word of a sentence, and the end of the sentence before it. */
    int firstWord(int sentenceIndex) {
        return firstWord[sentenceIndex];
    }

    int sentenceOf(int word) {
        return sentence[word];
    }

    int stem(int word) {
        return stem[word];
    }

    int exact(int word) {
        return exact[word];
    }

    float weight(int word) {
        return weight[word];
    }

    boolean isName(int word) {
        return names.get(word);
    }

    boolean isQuoted(int word) {
        return quoted.get(word);
    }

    boolean isQuoted(WordRange range) {
        return quoted.nextClearBit(range.from()) >= range.to();
    }

    float weight(WordRange range) {
        float sum = 0;
        for (int i = range.from(); i < range.to(); i++) {
            sum += weight[i];
        }
        return sum;
    }

    /** Whether the range holds all words of all sentences it touches. */
    boolean isWhole(WordRange range) {
        return firstWord[sentence[range.from()]] == range.from()
                && firstWord[sentence[range.to() - 1] + 1] == range.to();
    }

    /** The words' span; of whole sentences with their marks. */
    Span span(WordRange range) {
        if (isWhole(range)) {
            Span first = text.sentences().get(sentence[range.from()]).span();
            Span last = text.sentences().get(sentence[range.to() - 1]).span();
            return first.cover(last).trim(text.text());
        }
        return new Span(begin[range.from()], end[range.to() - 1]);
    }

    int beginOf(int word) {
        return begin[word];
    }

    int endOf(int word) {
        return end[word];
    }
}
