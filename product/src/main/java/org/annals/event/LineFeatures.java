package org.annals.event;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.annals.attribution.Speaker;
import org.annals.claim.Claim;
import org.annals.document.Span;
import org.annals.language.Tag;
import org.annals.language.TextAnalysis;
import org.annals.language.Token;
import org.annals.language.WordList;
import org.jspecify.annotations.Nullable;

/** What the model of lines sees of a claim's words: what they leave open to who reads them alone, and how they are cut. */
final class LineFeatures {
    static final int COUNT = 51;

    private static final Set<String> THIRD = WordList.words(LineFeatures.class, "third-persons.txt");
    private static final Set<String> FIRST = WordList.words(LineFeatures.class, "first-persons.txt");
    private static final Set<String> POINTING = WordList.words(LineFeatures.class, "pointing-words.txt");
    private static final Set<String> STARTERS = WordList.words(LineFeatures.class, "small-starters.txt");
    private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those");
    private static final Set<String> CLOSING_IN =
            Set.of("of", "that", "who", "which", "in", "from", "on", "at", "for", "'s", "’s", "to");
    private static final Set<String> DASHES = Set.of("-", "--", "–", "—");
    private static final Set<String> STOPS = Set.of(".", "?", "!", ";");
    private static final List<Tag> COUNTED =
            List.of(Tag.PROPN, Tag.NUM, Tag.VERB, Tag.PRON, Tag.ADJ, Tag.ADV, Tag.NOUN);
    private static final List<Tag> OPENING =
            List.of(Tag.SCONJ, Tag.ADP, Tag.VERB, Tag.NUM, Tag.PROPN, Tag.NOUN, Tag.DET, Tag.PUNCT);
    private static final Set<Tag> LOOSE = Set.of(Tag.ADP, Tag.DET, Tag.CCONJ, Tag.SCONJ, Tag.PART, Tag.AUX);
    private static final Set<Tag> NOMINAL = Set.of(Tag.ADJ, Tag.NOUN, Tag.PROPN, Tag.NUM);
    private static final int MOST_MODIFIERS = 2;

    private final float[] f;
    private int at;
    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final List<String> lower = new ArrayList<>();
    private final List<Token> around = new ArrayList<>();
    private int first = -1;
    private int last = -1;

    private LineFeatures(TextAnalysis analysis, Claim claim, float[] f, int at) {
        this.f = f;
        this.at = at;
        this.text = analysis.text();
        for (int index : claim.sentences()) {
            for (Token token : analysis.sentences().get(index).tokens()) {
                if (claim.contains(token.span())) {
                    String word = token.span().of(text);
                    tokens.add(token);
                    words.add(word);
                    lower.add(word.toLowerCase(Locale.ROOT));
                    first = first < 0 ? around.size() : first;
                    last = around.size();
                }
                around.add(token);
            }
        }
    }

    /** Writes them into the row from a place on. */
    static void write(TextAnalysis analysis, Claim claim, float[] row, int from) {
        LineFeatures made = new LineFeatures(analysis, claim, row, from);
        made.size(claim);
        made.persons();
        made.definites();
        made.tags();
        made.marks(claim);
        made.place(claim);
        made.voice(claim.attribution().speaker());
        if (made.at != from + COUNT) {
            throw new IllegalStateException("there must be " + COUNT + " features, got " + (made.at - from));
        }
    }

    private void put(float value) {
        f[at++] = value;
    }

    private void put(boolean value) {
        put(value ? 1 : 0);
    }

    private void size(Claim claim) {
        put(tokens.size());
        put(claim.text().length());
        put(claim.text().lines().count());
    }

    private void persons() {
        int third = 0;
        int pointing = 0;
        int own = 0;
        int early = 0;
        boolean named = false;
        for (int i = 0; i < tokens.size(); i++) {
            boolean isThird = THIRD.contains(lower.get(i));
            named |= tokens.get(i).tag() == Tag.PROPN;
            third += isThird ? 1 : 0;
            early += isThird && tokens.get(i).tag() == Tag.PRON && !named ? 1 : 0;
            own += FIRST.contains(lower.get(i)) ? 1 : 0;
            pointing += POINTING.contains(lower.get(i)) ? 1 : 0;
        }
        put(third);
        put(early);
        put(own);
        put(pointing);
        String opening = lower.isEmpty() ? "" : lower.get(0);
        put(THIRD.contains(opening));
        put(POINTING.contains(opening));
        put(opening.equals("the"));
        put(DEFINITE.contains(opening) && !opening.equals("the"));
        put(!words.isEmpty() && Character.isLowerCase(words.get(0).codePointAt(0)));
    }

    /** "The incident", "these two": what the reader of one line cannot know. */
    private void definites() {
        int definite = 0;
        int bare = 0;
        boolean opening = false;
        for (int i = 0; i < tokens.size(); i++) {
            if (!DEFINITE.contains(lower.get(i)) || !isDeterminer(tokens.get(i))) {
                continue;
            }
            int end = i + 1;
            int modifiers = 0;
            boolean name = false;
            while (end < tokens.size() && NOMINAL.contains(tokens.get(end).tag())) {
                name |= tokens.get(end).tag() == Tag.PROPN;
                modifiers += tokens.get(end).tag() == Tag.PROPN ? 0 : 1;
                end++;
            }
            if (end == i + 1) {
                continue;
            }
            definite++;
            String next = end < tokens.size() ? lower.get(end) : "";
            if (!name && modifiers <= MOST_MODIFIERS && !CLOSING_IN.contains(next)) {
                bare++;
                opening |= i <= 1;
            }
        }
        put(definite);
        put(bare);
        put(opening);
    }

    private static boolean isDeterminer(Token token) {
        return token.tag() == Tag.DET || token.tag() == Tag.PRON;
    }

    private void tags() {
        Map<Tag, Integer> counts = new EnumMap<>(Tag.class);
        int run = 0;
        int longest = 0;
        for (Token token : tokens) {
            counts.merge(token.tag(), 1, Integer::sum);
            run = token.tag() == Tag.PROPN ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        COUNTED.forEach(tag -> put(counts.getOrDefault(tag, 0)));
        put(longest);
        Tag opening = tokens.isEmpty() ? null : tokens.get(0).tag();
        OPENING.forEach(tag -> put(tag == opening));
        put(!tokens.isEmpty() && LOOSE.contains(tokens.get(tokens.size() - 1).tag()));
    }

    /** Traces of two sentences, or of a caption and a sentence, that were taken for one. */
    private void marks(Claim claim) {
        int glued = 0;
        int stops = 0;
        int dashes = 0;
        int colons = 0;
        int quotes = 0;
        for (int i = 0; i < tokens.size(); i++) {
            String word = words.get(i);
            boolean capital = Character.isUpperCase(word.codePointAt(0)) && STARTERS.contains(lower.get(i));
            glued += i > 0 && capital && tokens.get(i - 1).tag() != Tag.PUNCT ? 1 : 0;
            stops += i < tokens.size() - 1 && STOPS.contains(word) ? 1 : 0;
            dashes += DASHES.contains(word) ? 1 : 0;
            colons += word.equals(":") ? 1 : 0;
        }
        for (char c : claim.text().toCharArray()) {
            quotes += c == '“' || c == '"' ? 1 : 0;
        }
        put(glued);
        put(stops);
        put(dashes);
        put(colons);
        put(quotes);
    }

    /** Where the claim stands in its sentences. */
    private void place(Claim claim) {
        Span predicate = claim.predicate().span();
        put(Math.max(0, first));
        put(around.size() - 1 - last);
        Tag before = first > 0 ? around.get(first - 1).tag() : null;
        put(before == Tag.VERB);
        put(before == Tag.PUNCT);
        put(before == Tag.SCONJ || before == Tag.ADP);
        put(tokens.stream()
                .filter(token -> token.span().begin() < predicate.begin())
                .count());
        put(claim.spans().size());
        put(claim.roles().size());
    }

    private void put(long value) {
        put((float) value);
    }

    /** "Company:", "Group:" name nobody; a voice of many words is often too many. */
    private void voice(@Nullable Speaker speaker) {
        String[] parts =
                speaker == null ? new String[0] : speaker.name().strip().split("\\s+");
        int capitals = 0;
        for (String part : parts) {
            capitals += !part.isEmpty() && Character.isUpperCase(part.codePointAt(0)) ? 1 : 0;
        }
        put(speaker == null ? 0 : parts.length);
        put(capitals);
        put(speaker != null && parts.length == 1 && capitals == 0);
        put(speaker != null && speaker.actor() == null);
        put(speaker != null && speaker.name().equals(speaker.surface()));
        put(speaker == null);
    }
}
