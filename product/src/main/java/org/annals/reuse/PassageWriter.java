package org.annals.reuse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.annals.document.ContentHash;
import org.annals.language.Section;
import org.annals.language.Sentence;
import org.annals.reuse.PassageGrouper.Group;
import org.annals.reuse.PassageGrouper.Site;

/** Writes groups as passages: neighbours with the same carriers joined, kind, score, explanation and id settled. */
final class PassageWriter {
    /** Neighbours are one passage only where both are nearly the same words: rewordings stay sentence by sentence. */
    private static final double JOINED = 0.85;

    /** Most weight of words that are neither names nor in stock phrases in a formula. */
    private static final float BOILERPLATE_WEIGHT = 1f;

    private final Wordings wordings;
    private final PassageMemory memory;

    PassageWriter(Wordings wordings, PassageMemory memory) {
        this.wordings = wordings;
        this.memory = memory;
    }

    /** Sorted by id. */
    List<SharedPassage> write(List<Group> groups) {
        return joinNeighbours(groups).stream()
                .map(group -> memory.written(group, this::toPassage))
                .sorted(Comparator.comparing(SharedPassage::id))
                .toList();
    }

    private List<Group> joinNeighbours(List<Group> groups) {
        Comparator<Group> byCarriers = (x, y) -> compareCarriers(x.sites(), y.sites());
        List<Group> sorted = groups.stream()
                .sorted(byCarriers
                        .thenComparing(group -> group.sites().get(0))
                        .thenComparing(group -> group.sites().get(1)))
                .toList();
        List<Group> joined = new ArrayList<>();
        for (Group group : sorted) {
            int last = joined.size() - 1;
            if (last >= 0 && follows(joined.get(last), group)) {
                joined.set(last, join(joined.get(last), group));
            } else {
                joined.add(group);
            }
        }
        return joined;
    }

    private static int compareCarriers(List<Site> a, List<Site> b) {
        int order = Integer.compare(a.size(), b.size());
        for (int i = 0; order == 0 && i < a.size(); i++) {
            order = Integer.compare(a.get(i).document(), b.get(i).document());
        }
        return order;
    }

    /** Whether the second goes on where the first ends, in the same paragraph, at every carrier. */
    private boolean follows(Group first, Group second) {
        if (compareCarriers(first.sites(), second.sites()) != 0
                || Math.min(first.likeness(), second.likeness()) < JOINED) {
            return false;
        }
        for (int i = 0; i < first.sites().size(); i++) {
            if (first.sites().get(i).range().to()
                    != second.sites().get(i).range().from()) {
                return false;
            }
        }
        return memory.follows(first, second, () -> areOfOneParagraph(first, second));
    }

    private boolean areOfOneParagraph(Group first, Group second) {
        for (int i = 0; i < first.sites().size(); i++) {
            WordRange before = first.sites().get(i).range();
            WordRange after = second.sites().get(i).range();
            Wording wording = wordings.get(first.sites().get(i).document());
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

    private static Group join(Group first, Group second) {
        List<Site> sites = new ArrayList<>();
        for (int i = 0; i < first.sites().size(); i++) {
            Site before = first.sites().get(i);
            sites.add(new Site(
                    before.document(),
                    before.range().cover(second.sites().get(i).range())));
        }
        int lengthBefore = first.sites().get(0).range().length();
        int lengthAfter = second.sites().get(0).range().length();
        double likeness =
                (first.likeness() * lengthBefore + second.likeness() * lengthAfter) / (lengthBefore + lengthAfter);
        return new Group(
                sites, first.ordered() && second.ordered(), likeness, first.information() + second.information());
    }

    private SharedPassage toPassage(Group group) {
        List<ReusePassage> passages = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        for (Site site : group.sites()) {
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

    private SharedPassage.Kind kind(Group group) {
        Site first = group.sites().get(0);
        boolean same = group.sites().stream().allMatch(site -> isSame(first, site));
        if (same) {
            return SharedPassage.Kind.VERBATIM;
        }
        return group.ordered() ? SharedPassage.Kind.NEAR_VERBATIM : SharedPassage.Kind.PARAPHRASE;
    }

    private boolean isSame(Site a, Site b) {
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
    private boolean isBoilerplate(Group group) {
        for (Site site : group.sites()) {
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

    private String explanation(Group group, SharedPassage.Kind kind) {
        int carriers = group.sites().size();
        String where = carriers == 2 ? "in both articles" : "in " + carriers + " articles";
        Site first = group.sites().get(0);
        boolean whole = group.sites().stream()
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
        boolean quoted = group.sites().stream()
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
