package org.annals.dating;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.annals.document.Dated;
import org.annals.document.Document;
import org.annals.document.DocumentId;
import org.annals.document.Late;
import org.annals.document.NotUnderstood;
import org.annals.language.NameMention;
import org.annals.language.TextAnalysis;
import org.jspecify.annotations.Nullable;

/** What a document says of its date, what others were found to say of it, and how its expressions were anchored last. */
final class OwnEvidence {
    private static final int MOST_NAMES = 64;

    private final DatingInput input;
    private final List<NotUnderstood> gaps = new ArrayList<>();
    private final @Nullable Dated date;
    /** Only of one without a date whose lead tells a day that others may complete. */
    private final @Nullable Late<OwnTextDater> open;

    private @Nullable Late<List<String>> names;
    /** Their hash codes, ascending. */
    private int[] hashes = new int[0];

    private @Nullable Dated inferred;
    private int round;
    private @Nullable Dated borrowed;
    private @Nullable DocumentDating anchored;

    OwnEvidence(DatingInput input) {
        this.input = input;
        OwnTextDater words = new OwnTextDater(input);
        Dated given = new PublicationEvidence(input, words, gaps).read();
        this.date = given != null ? given : words.date();
        this.open = date == null && words.isUndecided() ? Late.of(words) : null;
    }

    TextAnalysis text() {
        return input.text();
    }

    Document document() {
        return input.text().document();
    }

    DocumentId id() {
        return document().id();
    }

    /** Whether its own words and metadata leave it without a date. */
    boolean isUndated() {
        return date == null;
    }

    /** What others may complete, or null. */
    @Nullable
    OwnTextDater open() {
        return open == null ? null : open.get();
    }

    boolean isOpen() {
        return open != null;
    }

    /** The first names of the text, sorted, none of them twice; found when they are first asked for. */
    List<String> names() {
        Late<List<String>> known = names;
        if (known == null) {
            Set<String> found = new TreeSet<>();
            for (NameMention name : text().names()) {
                if (found.size() == MOST_NAMES) {
                    break;
                }
                found.add(name.span().of(text().text()).toLowerCase(Locale.ROOT));
            }
            known = Late.of(List.copyOf(found));
            names = known;
            hashes = found.stream().mapToInt(String::hashCode).sorted().toArray();
        }
        return known.get();
    }

    /** Whether one of its names may have one of those hash codes. */
    boolean hasNameOf(Set<Integer> wanted) {
        if (names == null) {
            names();
        }
        return Arrays.stream(hashes).anyMatch(wanted::contains);
    }

    /** Its date, or null. */
    @Nullable
    Dated dated() {
        return date != null ? date : inferred;
    }

    /** Its date as far as it was known in a round, or null. */
    @Nullable
    Dated dated(int inRound) {
        return date != null ? date : round <= inRound ? inferred : null;
    }

    /** Whether just that was inferred of it. */
    boolean isInferred(@Nullable Dated other) {
        return Objects.equals(inferred, other);
    }

    /** Of what round its inferred date is. */
    int round() {
        return round;
    }

    void infer(@Nullable Dated other, int inRound) {
        anchored = Objects.equals(inferred, other) ? anchored : null;
        inferred = other;
        round = inRound;
    }

    void borrow(@Nullable Dated other) {
        anchored = Objects.equals(borrowed, other) ? anchored : null;
        borrowed = other;
    }

    /** The document's expressions as seen from its day, its own or a borrowed one; the same object as long as that is the same. */
    DocumentDating anchor() {
        DocumentDating last = anchored;
        if (last == null) {
            Dated own = dated();
            Dated reference = own == null ? borrowed : own;
            last = new TimeAnchorer(input, reference, own != null, new ArrayList<>(gaps)).anchor(own);
            anchored = last;
        }
        return last;
    }
}
