package org.annals.review;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words of a document that name an actor.
 *
 * @param begin in code points
 * @param end in code points
 */
public record Naming(String document, int begin, int end, String words) {
    private static final Pattern SPAN = Pattern.compile("(\\d{1,9})-(\\d{1,9})");

    /**
     * Reads "DOCUMENT:BEGIN-END", as an actor's mentions are written, or "DOCUMENT:WORDS", which means the first place where
     * the words stand.
     *
     * @param texts gives a document's text, or null
     */
    public static Naming read(String given, Function<String, @Nullable String> texts) {
        int colon = given.indexOf(':');
        String document = colon < 0 ? given : given.substring(0, colon);
        String text = colon < 1 ? null : texts.apply(document);
        if (text == null) {
            throw new RefusedDecision("an actor is meant by DOCUMENT:WORDS or DOCUMENT:BEGIN-END, got " + given);
        }
        String words = given.substring(colon + 1).strip();
        Matcher span = SPAN.matcher(words);
        if (span.matches()) {
            return at(document, text, Integer.parseInt(span.group(1)), Integer.parseInt(span.group(2)));
        }
        int at = words.isEmpty() ? -1 : text.indexOf(words);
        if (at < 0) {
            throw new RefusedDecision("the words do not stand in " + document + ": “" + words + "”");
        }
        return new Naming(document, text.codePointCount(0, at), text.codePointCount(0, at + words.length()), words);
    }

    private static Naming at(String document, String text, int begin, int end) {
        if (begin >= end || end > text.codePointCount(0, text.length())) {
            throw new RefusedDecision(document + " has no words at " + begin + "-" + end);
        }
        int from = text.offsetByCodePoints(0, begin);
        return new Naming(document, begin, end, text.substring(from, text.offsetByCodePoints(from, end - begin)));
    }
}
