package org.annals.claim;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.annals.document.Span;
import org.annals.language.Clause;
import org.annals.language.Sentence;
import org.annals.language.Tag;
import org.annals.language.Word;
import org.annals.language.WordList;
import org.jspecify.annotations.Nullable;

/*
 * "Amid an uproar in Lenn", "photographs of the wreck in Lenn", "a firm based in Lenn": the place hangs on something that is
 * not what the claim tells, and says nothing of where that was. So the tree is climbed from the place to the predicate.
 */
/** What stands between a place and the predicate of a claim. Linear in the depth of the tree. */
final class PlaceGovernors {
    private static final Map<String, List<String>> TABLE = WordList.table(PlaceGovernors.class, "aside-words.tsv");
    /** Prepositions of a circumstance that may be anywhere. */
    private static final Set<String> CIRCUMSTANCES = words("circumstance");
    /** What shows or tells of another thing. */
    private static final Set<String> SHOWING = words("showing");
    /** Verbs of where somebody is at home. */
    private static final Set<String> SEATED = words("seated");
    /** Verbs of what another thing is only like. */
    private static final Set<String> LIKENESS = words("likeness");

    private static final int DEEPEST = 12;

    private final List<Word> words;
    private final int predicate;

    PlaceGovernors(Sentence sentence, @Nullable Clause main) {
        this.words = sentence.words();
        this.predicate =
                main == null ? -1 : wordAt(sentence.token(main.headToken()).span());
    }

    private static Set<String> words(String kind) {
        List<String> row = TABLE.get(kind);
        if (row == null) {
            throw new IllegalStateException("aside-words.tsv must have a row " + kind);
        }
        return Set.of(row.get(1).split("\\|"));
    }

    /** Whether the phrase that the preposition opens hangs on the predicate itself; true where there is no tree. */
    boolean isOfPredicate(Span preposition) {
        int at = wordAt(preposition);
        if (predicate < 0 || at < 0 || words.get(at).relation() == null) {
            return true;
        }
        int noun = words.get(at).head();
        int governor = noun < 0 ? -1 : words.get(noun).head();
        return governor == predicate || noun == predicate || governor < 0;
    }

    /** Whether the place belongs to something aside of what the claim tells. */
    boolean isAside(Span place) {
        int at = wordAt(place);
        if (predicate < 0 || at < 0 || words.get(at).relation() == null) {
            return false;
        }
        if (isShown(at)) {
            return true;
        }
        at = top(at, place);
        for (int depth = 0; depth < DEEPEST && at >= 0 && at != predicate; depth++) {
            boolean within = depth > 0;
            Word word = words.get(at);
            boolean noun = word.tag() == Tag.NOUN || word.tag() == Tag.PROPN;
            boolean shows = within && noun && SHOWING.contains(lemma(word));
            boolean circumstance = within && noun && CIRCUMSTANCES.contains(preposition(at));
            boolean seated = within && word.tag() == Tag.VERB && SEATED.contains(lemma(word));
            if (shows || circumstance || seated) {
                return true;
            }
            int head = word.head();
            boolean likened = within && head >= 0 && LIKENESS.contains(lemma(words.get(head)));
            if (likened) {
                return true;
            }
            at = head;
        }
        return false;
    }

    /** "His counterpart in Nairobi": whatever the tree makes of it. */
    private boolean isShown(int at) {
        int noun = at - 2;
        return noun >= 0 && words.get(at - 1).tag() == Tag.ADP && SHOWING.contains(lemma(words.get(noun)));
    }

    /** The word of the place that hangs on none of its other words. */
    private int top(int first, Span place) {
        int at = first;
        for (int depth = 0; depth < DEEPEST; depth++) {
            int head = words.get(at).head();
            if (head < 0 || !words.get(head).span().overlaps(place)) {
                return at;
            }
            at = head;
        }
        return at;
    }

    private String preposition(int noun) {
        for (int i = 0; i < noun; i++) {
            Word word = words.get(i);
            if (word.head() == noun && String.valueOf(word.relation()).equals("case")) {
                return word.lower();
            }
        }
        return "";
    }

    private int wordAt(Span span) {
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).span().overlaps(span)) {
                return i;
            }
        }
        return -1;
    }

    private static String lemma(Word word) {
        return word.lemma().toLowerCase(Locale.ROOT);
    }
}
