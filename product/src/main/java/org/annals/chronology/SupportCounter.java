package org.annals.chronology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.annals.attribution.Speaker;
import org.annals.claim.Claim;
import org.annals.claim.DatedClaim;
import org.annals.document.Document;
import org.annals.document.DocumentId;
import org.annals.identity.Actor;
import org.annals.identity.StateOrgans;
import org.annals.language.WordList;
import org.annals.origin.Independence;
import org.annals.origin.Origin;
import org.jspecify.annotations.Nullable;

/*
 * A leg is a camp that knows, heard through a carrier of its own: two people in one article, or one person in two, are
 * one leg; so are two organs of one camp. Versions of one text and articles of one outlet are one carrier. The number
 * of legs is the most camps that can each be given a carrier. Narrators and voices without a name ("a source") may have
 * it from anybody: they are a leg only where nobody else is, and make independence unknown, which counts as one. So does an organ of a state that
 * is not named beside one of a state that is.
 */
/** Counts the legs of events. */
final class SupportCounter {
    private static final Set<String> NAMELESS = WordList.words(SupportCounter.class, "nameless-voices.txt");

    /** The camp of organs of a state that nobody names; "state of RV" is one that somebody does. */
    private static final String UNPLACED_STATE = "state";

    private final Pile pile;

    SupportCounter(Pile pile) {
        this.pile = pile;
    }

    /** What a leg is counted by. */
    interface Pile {
        /** The document of that id, or null. */
        @Nullable
        Document document(DocumentId id);

        /** Whether there are no others. */
        boolean isOneDocument();

        /** The text that a document is a version of, or null. */
        @Nullable
        String lineage(DocumentId document);

        /** The origin that a claim goes back to, or null. */
        @Nullable
        Origin origin(String claim);

        /** Who speaks in a document, by its local index; null for null. */
        @Nullable
        String speaker(DocumentId document, @Nullable Integer localActor);

        /** How an actor counts, or null. */
        @Nullable
        Voice voice(String actor);
    }

    /** All of an actor that counts: whose camp it is in, and whether it has a name. */
    record Voice(String camp, boolean nameless) {
        static Voice of(Actor actor) {
            String camp = actor.interestGroup() != null
                    ? actor.interestGroup()
                    : StateOrgans.contain(actor) ? UNPLACED_STATE : actor.id();
            return new Voice(camp, isNameless(actor.name()));
        }
    }

    /** An outlet that is not named can only be told apart by its document. */
    private static String outlet(Document document) {
        String outlet = document.metadata().outlet();
        return outlet == null ? document.id().value() : outlet;
    }

    Support count(List<DatedClaim> members) {
        Set<DocumentId> articles = new TreeSet<>();
        Set<String> outlets = new TreeSet<>();
        Set<String> speakers = new TreeSet<>();
        Set<String> camps = new TreeSet<>();
        Set<String> origins = new TreeSet<>();
        Set<String> texts = new TreeSet<>();
        Map<String, Set<String>> carriersOfCamp = new TreeMap<>();
        for (DatedClaim member : members) {
            Claim claim = member.claim();
            Document document = pile.document(claim.document());
            String carrier = carrier(claim.document(), document);
            articles.add(claim.document());
            outlets.add(document == null ? claim.document().value() : outlet(document));
            texts.add(carrier);
            Origin origin = pile.origin(claim.id());
            origins.add(origin == null ? claim.id() : origin.id());
            String speaker = speaker(claim, origin);
            if (speaker != null) {
                speakers.add(speaker);
                camps.add(camp(speaker));
                // One statement that carriers credit to different voices is still one.
                String knower = origin == null || origin.actor() == null ? speaker : origin.actor();
                if (!isNamelessVoice(knower)) {
                    carriersOfCamp
                            .computeIfAbsent(camp(knower), key -> new TreeSet<>())
                            .add(carrier);
                }
            }
        }
        if (carriersOfCamp.keySet().stream().anyMatch(camp -> camp.startsWith(UNPLACED_STATE + " "))) {
            carriersOfCamp.remove(UNPLACED_STATE);
        }
        int legs = Math.max(1, legs(carriersOfCamp));
        boolean oneSource = origins.size() == 1 || texts.size() == 1;
        return new Support(
                articles.size(),
                outlets.size(),
                speakers.size(),
                camps.size(),
                legs,
                independence(legs, articles.size(), oneSource),
                onlyIn(articles));
    }

    /** Who is taken to know: the speaker's actor, else the speaker's name; for a narrated copy, the origin's actor. */
    private @Nullable String speaker(Claim claim, @Nullable Origin origin) {
        Speaker speaker = claim.attribution().speaker();
        if (speaker == null) {
            return origin == null ? null : origin.actor();
        }
        String actor = pile.speaker(claim.document(), speaker.actor());
        return actor == null ? speaker.name() : actor;
    }

    private String carrier(DocumentId id, @Nullable Document document) {
        String text = pile.lineage(id);
        if (text != null) {
            return "text " + text;
        }
        return document == null ? id.value() : outlet(document);
    }

    private String camp(String speaker) {
        Voice known = pile.voice(speaker);
        return known == null ? speaker : known.camp;
    }

    private boolean isNamelessVoice(String speaker) {
        Voice known = pile.voice(speaker);
        return known == null ? isNameless(speaker) : known.nameless;
    }

    private static boolean isNameless(String speaker) {
        String name = speaker.toLowerCase(Locale.ROOT);
        int of = name.indexOf(" for ") >= 0 ? name.indexOf(" for ") : name.indexOf(" of ");
        String head = of < 0 ? name : name.substring(0, of);
        return NAMELESS.contains(head.substring(head.lastIndexOf(' ') + 1));
    }

    private static Independence independence(int legs, int articles, boolean oneSource) {
        if (legs > 1) {
            return Independence.INDEPENDENT;
        }
        if (articles < 2) {
            return Independence.SINGLE;
        }
        return oneSource ? Independence.DERIVED : Independence.UNKNOWN;
    }

    /** The most camps that can each have a carrier to themselves. */
    private static int legs(Map<String, Set<String>> carriersOfCamp) {
        Map<String, String> campOf = new HashMap<>();
        int legs = 0;
        for (String camp : new ArrayList<>(carriersOfCamp.keySet())) {
            legs += place(camp, carriersOfCamp, campOf, new HashSet<>()) ? 1 : 0;
        }
        return legs;
    }

    private static boolean place(
            String camp, Map<String, Set<String>> carriersOfCamp, Map<String, String> campOf, Set<String> tried) {
        for (String carrier : carriersOfCamp.getOrDefault(camp, Set.of())) {
            if (tried.add(carrier)) {
                String holder = campOf.get(carrier);
                if (holder == null || place(holder, carriersOfCamp, campOf, tried)) {
                    campOf.put(carrier, camp);
                    return true;
                }
            }
        }
        return false;
    }

    private List<DocumentId> onlyIn(Set<DocumentId> articles) {
        boolean telling = !pile.isOneDocument() && articles.size() == 1;
        return telling ? List.copyOf(articles) : List.of();
    }
}
