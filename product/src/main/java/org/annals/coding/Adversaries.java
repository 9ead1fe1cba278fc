package org.annals.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annals.actor.LocalActor;
import org.annals.claim.Claim;
import org.annals.claim.DatedReading;
import org.annals.document.Span;
import org.annals.language.WordList;
import org.jspecify.annotations.Nullable;

/** Whom a claim says that somebody fights: "clashed with rebels", "fought against the Red Lion Brigade". */
final class Adversaries {
    private static final Pattern AGAINST = Pattern.compile(
            "\\b(?:with|against)\\s+(?:(?:the|an?|some|its|their|armed|suspected|alleged|at least|about|dozens of|hundreds of"
                    + "|several|\\d[\\d,]*)\\s+){0,3}");
    /** The words of one noun phrase: up to a preposition, a mark or another clause. */
    private static final Pattern PHRASE = Pattern.compile("[\\p{L}\\p{N}'’-]+(?:\\s+[\\p{L}\\p{N}'’-]+)*");

    private static final int FAR = 60;

    private final Set<String> verbs = WordList.words(Adversaries.class, "fighting-verbs.txt");
    private final Set<String> ends = WordList.words(Adversaries.class, "phrase-ends.txt");

    /**
     * One of them.
     *
     * @param actor index of the document's actor, or null
     * @param label the last noun of the phrase, lower case
     */
    record Adversary(@Nullable Integer actor, String label) {}

    List<Adversary> of(Claim claim, DatedReading reading) {
        List<Adversary> found = new ArrayList<>();
        if (!verbs.contains(claim.predicate().lemma())) {
            return found;
        }
        String text = reading.document().text();
        int from = claim.predicate().span().end();
        int end = claim.extent().end();
        Matcher matcher = AGAINST.matcher(text).region(Math.min(from, end), end);
        if (!matcher.find() || text.substring(from, matcher.start()).matches("(?s).*[,.;:“”\"].*")) {
            return found;
        }
        Span phrase = phrase(text, matcher.end(), end);
        if (phrase == null) {
            return found;
        }
        String words = text.substring(phrase.begin(), phrase.end());
        String label = words.substring(words.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        found.add(new Adversary(actor(reading, phrase), label));
        return found;
    }

    private @Nullable Span phrase(String text, int from, int end) {
        Matcher matcher = PHRASE.matcher(text).region(from, Math.min(end, from + FAR));
        if (!matcher.lookingAt()) {
            return null;
        }
        int last = from;
        for (int at = from; at < matcher.end(); ) {
            int stop = at;
            while (stop < matcher.end() && !Character.isWhitespace(text.charAt(stop))) {
                stop++;
            }
            if (ends.contains(text.substring(at, stop).toLowerCase(Locale.ROOT))) {
                break;
            }
            last = stop;
            at = stop;
            while (at < matcher.end() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }
        return last == from ? null : new Span(from, last);
    }

    /** The actor that the whole phrase names, not one whose country or town stands in it. */
    private static @Nullable Integer actor(DatedReading reading, Span phrase) {
        for (LocalActor actor : reading.reading().actors().actors()) {
            for (Span mention : actor.mentions()) {
                if (mention.end() == phrase.end() && mention.overlaps(phrase)) {
                    return actor.index();
                }
            }
        }
        return null;
    }
}
