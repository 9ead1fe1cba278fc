package org.annals.reuse;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.annals.reuse.PassageGrouper.Group;
import org.annals.reuse.PassageGrouper.Site;

/*
 * Passages are grouped anew each time, since one more carrier may tip any of them. What is asked of the words of two places
 * or of one group does not change, and is by far the larger part: so the wordings of a pile need not be looked at again.
 */
/** What was found of places and groups the last time: how alike two are, whether groups follow each other, how each is written. */
final class PassageMemory {
    private final Remembered<Two, PassageMatch> measured = new Remembered<>();
    private final Remembered<Two, Boolean> following = new Remembered<>();
    private final Remembered<Carried, SharedPassage> written = new Remembered<>();
    private List<?> documents = List.of();

    /** A stretch of a document, which is equal only to itself. */
    private record Place(Object document, WordRange range) {}

    /** Places on one side and on another. */
    private record Two(List<Place> a, List<Place> b) {}

    private record Carried(List<Place> places, boolean ordered, double likeness, float information) {}

    /** Begins a round, in which documents have these numbers. */
    void begin(List<?> numbered) {
        documents = numbered;
    }

    void end() {
        measured.endRound();
        following.endRound();
        written.endRound();
        documents = List.of();
    }

    PassageMatch measured(Site a, Site b, Supplier<PassageMatch> work) {
        return measured.get(new Two(List.of(place(a)), List.of(place(b))), work);
    }

    boolean follows(Group first, Group second, Supplier<Boolean> work) {
        return following.get(new Two(places(first), places(second)), work);
    }

    SharedPassage written(Group group, Function<Group, SharedPassage> work) {
        Carried carried = new Carried(places(group), group.ordered(), group.likeness(), group.information());
        return written.get(carried, () -> work.apply(group));
    }

    private List<Place> places(Group group) {
        List<Place> places = new ArrayList<>();
        group.sites().forEach(site -> places.add(place(site)));
        return List.copyOf(places);
    }

    private Place place(Site site) {
        return new Place(documents.get(site.document()), site.range());
    }
}
