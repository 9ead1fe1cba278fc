package org.annals.event;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.annals.claim.Claim;
import org.annals.document.Span;
import org.annals.language.Sentence;
import org.annals.language.Tag;
import org.annals.language.TextAnalysis;
import org.annals.language.Token;

/**
 * How much a claim's words, pairs of words and predicate speak for a happening: a logistic regression over hashed features
 * (Weinberger et al. 2009), names and numbers left out.
 */
public final class TellingWords {
    /** The size of the table. */
    public static final int SIZE = 1 << 15;

    private static final String RESOURCE = "telling-words.bin";
    private static final Set<Tag> TAGS =
            EnumSet.of(Tag.NOUN, Tag.VERB, Tag.ADJ, Tag.ADV, Tag.AUX, Tag.PRON, Tag.SCONJ, Tag.DET, Tag.ADP);

    private static final int WORD = 1;
    private static final int PAIR = 2;
    private static final int PREDICATE = 3;

    private final float scale;
    private final byte[] weights;

    /** @param weights one for each place of the table, in steps of the scale */
    public TellingWords(float scale, byte[] weights) {
        if (weights.length != SIZE) {
            throw new IllegalArgumentException("the table must have " + SIZE + " weights, got " + weights.length);
        }
        this.scale = scale;
        this.weights = weights.clone();
    }

    static TellingWords load() {
        InputStream stream = TellingWords.class.getResourceAsStream(RESOURCE);
        if (stream == null) {
            throw new IllegalStateException("the table must be on the class path: " + RESOURCE);
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(stream))) {
            float scale = in.readFloat();
            byte[] weights = new byte[SIZE];
            in.readFully(weights);
            return new TellingWords(scale, weights);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void write(OutputStream to) throws IOException {
        DataOutputStream out = new DataOutputStream(to);
        out.writeFloat(scale);
        out.write(weights);
        out.flush();
    }

    /** The sum over the claim's features: above 0 for, below 0 against a happening. */
    public float score(int[] features) {
        int sum = 0;
        for (int feature : features) {
            sum += weights[feature];
        }
        return sum * scale;
    }

    /** The places in the table of a claim's features, one for each occurrence. */
    static int[] features(TextAnalysis text, Claim claim) {
        List<Integer> found = new ArrayList<>();
        Span predicate = claim.predicate().span();
        int last = 0;
        for (int index : claim.sentences()) {
            Sentence sentence = text.sentences().get(index);
            for (Token token : sentence.tokens()) {
                boolean inside = claim.contains(token.span());
                if (!inside || !TAGS.contains(token.tag())) {
                    continue;
                }
                int word = token.lemma().toLowerCase(Locale.ROOT).hashCode();
                found.add(place(WORD, word, 0));
                if (last != 0) {
                    found.add(place(PAIR, last, word));
                }
                if (token.span().begin() == predicate.begin()) {
                    found.add(place(PREDICATE, word, 0));
                }
                last = word;
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int place(int kind, int a, int b) {
        int hash = kind * 0x27D4EB2F + a * 0x9E3779B1 + b;
        hash = (hash ^ hash >>> 15) * 0x85EBCA77;
        hash = (hash ^ hash >>> 13) * 0xC2B2AE3D;
        return (hash ^ hash >>> 16) & SIZE - 1;
    }
}
