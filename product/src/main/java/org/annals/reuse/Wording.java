package org.annals.reuse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.annals.document.DocumentId;
import org.annals.document.Span;
import org.annals.language.Clause;
import org.annals.language.NameKind;
import org.annals.language.NameMention;
import org.annals.language.Quotation;
import org.annals.language.Section;
import org.annals.language.Sentence;
import org.annals.language.TextAnalysis;
import org.jspecify.annotations.Nullable;

/**
 * The words of one document's sentences in the form in which they are compared: parallel arrays, one entry a word,
 * in text order. What stands in margins is not here.
 */
final class Wording {
    /** Words of this weight and more say something by themselves. */
    static final float CONTENT = 0.3f;

    /** How much a word counts for that stands in a stock phrase. */
    private static final float STOCK_FACTOR = 0.6f;

    private static final double MOSTLY = 0.7;

    private final TextAnalysis text;
    private final BitSet quoted = new BitSet();
    private final BitSet names = new BitSet();
    private final BitSet stock = new BitSet();
    private final BitSet persons = new BitSet();
    /** Words in lower case; those in neither set take after the document's other uses of the word. */
    private final BitSet plain = new BitSet();

    private int size;
    private int[] begin;
    private int[] end;
    private int[] stem;
    private int[] exact;
    private float[] weight;
    private int[] sentence;
    /** In how many sentences the document uses the word. */
    private short[] uses = new short[0];

    /** First word of each sentence; one entry more than there are sentences. */
    private final int[] firstWord;

    /** Every content word once a sentence, as {@code stem << 32 | sentence}, ascending. */
    private long[] contentWords = new long[0];

    /** The words of each sentence by their stems: {@code stem << 32 | word}, ascending from its first word to its last. */
    private long[] sorted = new long[0];

    private float[] sentenceWeight = new float[0];

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

    static Wording of(TextAnalysis text, WordCursor cursor, StockPhrases phrases) {
        Wording wording = new Wording(text);
        for (Sentence sentence : text.sentences()) {
            wording.firstWord[sentence.index()] = wording.size;
            if (!isPictureCredit(sentence)) {
                cursor.moveTo(
                        text.text(), sentence.span().begin(), sentence.span().end());
                wording.read(sentence, cursor);
            }
        }
        wording.firstWord[text.sentences().size()] = wording.size;
        wording.discount(phrases);
        wording.contentWords = wording.collectContentWords();
        wording.countUses();
        wording.sortSentences();
        for (Quotation quotation : text.quotations()) {
            if (quotation.speech()) {
                wording.mark(quotation.span(), wording.quoted);
            }
        }
        for (NameMention name : text.names()) {
            if (name.kind() == NameKind.PERSON) {
                wording.mark(name.span(), wording.persons);
            }
        }
        return wording;
    }

    /** "(Photo: X/Agency)" under a picture says who owns the picture, nothing else. */
    static boolean isPictureCredit(Sentence sentence) {
        return sentence.section() == Section.CAPTION
                && !sentence.tokens().isEmpty()
                && sentence.token(0).text().equals("(");
    }

    private void read(Sentence read, WordCursor cursor) {
        boolean first = true;
        while (cursor.next()) {
            if (size == begin.length) {
                grow();
            }
            begin[size] = cursor.begin();
            end[size] = cursor.end();
            stem[size] = cursor.stemHash();
            exact[size] = cursor.exactHash();
            weight[size] = cursor.weight();
            sentence[size] = read.index();
            // A headline may capitalise everything, a sentence its first word: neither says "name", unless the word
            // is unheard of.
            if (read.section() != Section.TITLE && !first) {
                (cursor.isCapitalised() ? names : plain).set(size);
            } else if (weight[size] >= 1 && cursor.isCapitalised()) {
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

    private void discount(StockPhrases phrases) {
        for (int s = 0; s + 1 < firstWord.length; s++) {
            for (int i = firstWord[s]; i + StockPhrases.WORDS <= firstWord[s + 1]; i++) {
                if (phrases.contains(phrase(i))) {
                    stock.set(i, i + StockPhrases.WORDS);
                }
            }
        }
        for (int i = stock.nextSetBit(0); i >= 0; i = stock.nextSetBit(i + 1)) {
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

    private void countUses() {
        long[] words = new long[size];
        for (int i = 0; i < size; i++) {
            words[i] = ((long) stem[i] << 32) | i;
        }
        Arrays.sort(words);
        uses = new short[size];
        for (int from = 0, to = 0; from < size; from = to) {
            int count = 0;
            int lastSentence = -1;
            for (to = from; to < size && words[to] >> 32 == words[from] >> 32; to++) {
                int in = sentence[(int) words[to]];
                count += in == lastSentence ? 0 : 1;
                lastSentence = in;
            }
            boolean name = false;
            boolean common = false;
            for (int i = from; i < to; i++) {
                uses[(int) words[i]] = (short) Math.min(count, Short.MAX_VALUE);
                name |= names.get((int) words[i]);
                common |= plain.get((int) words[i]);
            }
            for (int i = from; name && !common && i < to; i++) {
                names.set((int) words[i]);
            }
        }
    }

    private void sortSentences() {
        sorted = new long[size];
        for (int i = 0; i < size; i++) {
            sorted[i] = ((long) stem[i] << 32) | i;
        }
        sentenceWeight = new float[sentences()];
        for (int s = 0; s < sentenceWeight.length; s++) {
            Arrays.sort(sorted, firstWord[s], firstWord[s + 1]);
            sentenceWeight[s] = isEmpty(s) ? 0 : weight(sentence(s));
        }
    }

    private void mark(Span span, BitSet words) {
        int from = firstAtOrAfter(span.begin());
        int to = firstAtOrAfter(span.end());
        words.set(from, Math.max(from, to));
    }

    private int firstAtOrAfter(int offset) {
        int at = Arrays.binarySearch(begin, 0, size, offset);
        return at >= 0 ? at : -at - 1;
    }

    /** Not to be changed. */
    long[] contentWords() {
        return contentWords;
    }

    /** The stem at a place of the order by stems, within the sentence that the place lies in. */
    int sortedStem(int place) {
        return (int) (sorted[place] >> 32);
    }

    /** The word at a place of that order. */
    int sortedWord(int place) {
        return (int) sorted[place];
    }

    /** The weight of all words of a sentence. */
    float sentenceWeight(int sentenceIndex) {
        return sentenceWeight[sentenceIndex];
    }

    boolean holdsQuoted(int sentenceIndex) {
        int from = quoted.nextSetBit(firstWord[sentenceIndex]);
        return from >= 0 && from < firstWord[sentenceIndex + 1];
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

    /** In how many sentences of the document the word is used. */
    int uses(int word) {
        return uses[word];
    }

    /** All words of the sentences that the range touches. */
    WordRange sentencesOf(WordRange range) {
        return new WordRange(firstWord[sentence[range.from()]], firstWord[sentence[range.to() - 1] + 1]);
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

    /** The weight of the words that are no names and no numbers, those in stock phrases left out. */
    float plainWeight(WordRange range) {
        float sum = 0;
        for (int i = range.from(); i < range.to(); i++) {
            boolean counts = !names.get(i) && !stock.get(i) && weight[i] >= CONTENT;
            sum += counts ? weight[i] : 0;
        }
        return sum;
    }

    /** Whether the verb of a main clause stands in the range. */
    boolean saysWhatHappened(WordRange range) {
        Span words = new Span(begin[range.from()], end[range.to() - 1]);
        for (Clause clause : text.clausesOf(text.sentences().get(sentence[range.from()]))) {
            if (clause.subordinator() == null
                    && !clause.has(Clause.Feature.NON_FINITE)
                    && words.contains(clause.predicate())) {
                return true;
            }
        }
        return false;
    }

    boolean namesAPerson(WordRange range) {
        return persons.get(range.from(), range.to()).cardinality() > 0;
    }

    /** Whether the range holds all words of all sentences it touches. */
    boolean isWhole(WordRange range) {
        return sentencesOf(range).equals(range);
    }

    boolean isMostlyQuoted(WordRange range) {
        return quoted.get(range.from(), range.to()).cardinality() >= MOSTLY * range.length();
    }

    /** The other sentences that say exactly the same. */
    List<WordRange> repeatsOf(WordRange whole) {
        List<WordRange> repeats = new ArrayList<>();
        for (int s = 0; s < sentences(); s++) {
            int from = firstWord[s];
            if (firstWord[s + 1] - from == whole.length()
                    && from != whole.from()
                    && Arrays.equals(exact, from, firstWord[s + 1], exact, whole.from(), whole.to())) {
                repeats.add(sentence(s));
            }
        }
        return repeats;
    }

    /** The first unbroken run of quoted words in the range, or null. */
    @Nullable
    WordRange quotedPart(WordRange range) {
        int from = quoted.nextSetBit(range.from());
        if (from < 0 || from >= range.to()) {
            return null;
        }
        return new WordRange(from, Math.min(range.to(), quoted.nextClearBit(from)));
    }

    Section section(int sentenceIndex) {
        return text.sentences().get(sentenceIndex).section();
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
