package org.annals.reuse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.annals.document.ContentHash;
import org.annals.language.Section;
import org.annals.language.Sentence;

/** Writes groups as passages: neighbours with the same carriers joined; kind, score, explanation and id settled. */
final class PassageWriter {
    /** Neighbours are one passage only where both are nearly the same words: rewordings stay sentence by sentence. */
    private static final double JOINED = 0.85;

    /** Most weight of words that are neither names nor in stock phrases in a formula. */
    private static final float BOILERPLATE_WEIGHT = 1f;

    private final Wordings wordings;

    PassageWriter(Wordings wordings) {
        this.wordings = wordings;
    }

    /** Groups of the same carriers, neighbours joined. */
    List<PlaceGroup> joined(Collection<PlaceGroup> groups) {
        List<PlaceGroup> sorted = groups.stream()
                .sorted(Comparator.comparing(
                                (PlaceGroup group) -> group.places().get(0))
                        .thenComparing(group -> group.places().get(1)))
                .toList();
        List<PlaceGroup> joined = new ArrayList<>();
        for (PlaceGroup group : sorted) {
            int last = joined.size() - 1;
            if (last >= 0 && follows(joined.get(last), group)) {
                joined.set(last, join(joined.get(last), group));
            } else {
                joined.add(group);
            }
        }
        return joined;
    }

    /** Whether the second goes on where the first ends, in the same paragraph, at every carrier. */
    private boolean follows(PlaceGroup first, PlaceGroup second) {
        if (Math.min(first.likeness(), second.likeness()) < JOINED) {
            return false;
        }
        for (int i = 0; i < first.places().size(); i++) {
            if (first.places().get(i).range().to()
                    != second.places().get(i).range().from()) {
                return false;
            }
        }
        return areOfOneParagraph(first, second);
    }

    private boolean areOfOneParagraph(PlaceGroup first, PlaceGroup second) {
        for (int i = 0; i < first.places().size(); i++) {
            WordRange before = first.places().get(i).range();
            WordRange after = second.places().get(i).range();
            Wording wording = wordings.get(first.places().get(i).document());
            if (sentenceAt(wording, after.from()).section() != Section.BODY
                    || sentenceAt(wording, before.to() - 1).paragraph()
                            != sentenceAt(wording, after.from()).paragraph()) {
                return false;
            }
        }
        return true;
    }

    private static Sentence sentenceAt(Wording wording, int word) {
        return wording.text().sentences().get(wording.sentenceOf(word));
    }

    private static PlaceGroup join(PlaceGroup first, PlaceGroup second) {
        List<Place> sites = new ArrayList<>();
        for (int i = 0; i < first.places().size(); i++) {
            Place before = first.places().get(i);
            sites.add(new Place(
                    before.document(),
                    before.range().cover(second.places().get(i).range())));
        }
        int lengthBefore = first.places().get(0).range().length();
        int lengthAfter = second.places().get(0).range().length();
        double likeness =
                (first.likeness() * lengthBefore + second.likeness() * lengthAfter) / (lengthBefore + lengthAfter);
        return new PlaceGroup(
                sites, first.ordered() && second.ordered(), likeness, first.information() + second.information());
    }

    SharedPassage toPassage(PlaceGroup group) {
        List<ReusePassage> passages = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        for (Place site : group.places()) {
            Wording wording = wordings.get(site.document());
            ReusePassage passage = new ReusePassage(wording.document(), wording.span(site.range()));
            passages.add(passage);
            parts.add(passage.document() + ":" + passage.span().begin() + "-"
                    + passage.span().end());
        }
        SharedPassage.Kind kind = kind(group);
        return new SharedPassage(
                ContentHash.id("r", parts.toArray(String[]::new)),
                kind,
                passages.stream().sorted().toList(),
                Math.min(1, group.likeness()),
                isBoilerplate(group),
                explanation(group, kind));
    }

    private SharedPassage.Kind kind(PlaceGroup group) {
        Place first = group.places().get(0);
        boolean same = group.places().stream().allMatch(site -> isSame(first, site));
        if (same) {
            return SharedPassage.Kind.VERBATIM;
        }
        return group.ordered() ? SharedPassage.Kind.NEAR_VERBATIM : SharedPassage.Kind.PARAPHRASE;
    }

    private boolean isSame(Place a, Place b) {
        if (a.range().length() != b.range().length()) {
            return false;
        }
        Wording left = wordings.get(a.document());
        Wording right = wordings.get(b.document());
        for (int i = 0; i < a.range().length(); i++) {
            if (left.exact(a.range().from() + i) != right.exact(b.range().from() + i)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether the words shared are names and stock phrases and nothing else: "which includes" and six countries. They show a shared desk, not shared evidence. A whole sentence tells something, and
     * so do a main verb and the name of a person.
     */
    private boolean isBoilerplate(PlaceGroup group) {
        for (Place site : group.places()) {
            Wording wording = wordings.get(site.document());
            if (wording.isWhole(site.range())
                    || wording.plainWeight(site.range()) > BOILERPLATE_WEIGHT
                    || wording.namesAPerson(site.range())
                    || wording.saysWhatHappened(site.range())) {
                return false;
            }
        }
        return true;
    }

    private String explanation(PlaceGroup group, SharedPassage.Kind kind) {
        int carriers = group.places().size();
        String where = carriers == 2 ? "in both articles" : "in " + carriers + " articles";
        Place first = group.places().get(0);
        boolean whole = group.places().stream()
                .allMatch(site -> wordings.get(site.document()).isWhole(site.range()));
        String unit = whole ? "sentence" : "passage";
        int words = first.range().length();
        String what = switch (kind) {
            case VERBATIM -> "same " + words + "-word " + unit + " " + where;
            case NEAR_VERBATIM ->
                "nearly the same " + words + "-word " + unit + " " + where + " (" + percent(group.likeness())
                        + " of the wording shared, in the same order)";
            case PARAPHRASE ->
                "the same told in other words " + where + " (" + percent(group.likeness()) + " of the wording shared)";
        };
        boolean quoted = group.places().stream()
                .allMatch(site -> wordings.get(site.document()).isQuoted(site.range()));
        if (isBoilerplate(group)) {
            what += "; nothing but names and stock phrases, which shows a shared desk, not shared evidence";
        }
        return quoted ? what + "; quoted speech: all quote the same words, which need not be copying" : what;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", share * 100);
    }
}
