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
import org.annals.chronology.ChronologyBuilder.Findings;
import org.annals.claim.Claim;
import org.annals.claim.DatedClaim;
import org.annals.claim.DatedReading;
import org.annals.document.Document;
import org.annals.document.DocumentId;
import org.annals.identity.Actor;
import org.annals.identity.StateOrgans;
import org.annals.language.WordList;
import org.annals.origin.Independence;
import org.annals.origin.Origin;
import org.annals.reuse.Lineage;
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

    private final Map<DocumentId, Document> documents = new HashMap<>();
    private final Map<DocumentId, String> carriers = new HashMap<>();
    private final Map<String, Origin> originOf = new HashMap<>();
    private final Map<String, Actor> actors = new HashMap<>();
    private final Findings findings;

    SupportCounter(List<DatedReading> readings, Findings findings) {
        this.findings = findings;
        for (DatedReading reading : readings) {
            Document document = reading.document();
            documents.put(document.id(), document);
            carriers.put(document.id(), outlet(document));
        }
        for (Lineage lineage : findings.reuse().lineages()) {
            String text = "text " + lineage.documents().get(0).value();
            lineage.documents().forEach(id -> carriers.put(id, text));
        }
        for (Origin origin : findings.origins()) {
            origin.claims().forEach(claim -> originOf.put(claim, origin));
        }
        findings.actors().actors().forEach(actor -> actors.put(actor.id(), actor));
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
            Document document = documents.get(claim.document());
            String carrier =
                    carriers.getOrDefault(claim.document(), claim.document().value());
            articles.add(claim.document());
            outlets.add(document == null ? claim.document().value() : outlet(document));
            texts.add(carrier);
            Origin origin = originOf.get(claim.id());
            origins.add(origin == null ? claim.id() : origin.id());
            String speaker = speaker(claim, origin);
            if (speaker != null) {
                speakers.add(speaker);
                camps.add(camp(speaker));
                // One statement that carriers credit to different voices is still one.
                String knower = origin == null || origin.actor() == null ? speaker : origin.actor();
                if (!isNameless(knower)) {
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
        String actor = findings.actors().idOf(claim.document(), speaker.actor());
        return actor == null ? speaker.name() : actor;
    }

    private String camp(String speaker) {
        Actor known = actors.get(speaker);
        if (known == null) {
            return speaker;
        }
        if (known.interestGroup() != null) {
            return known.interestGroup();
        }
        return StateOrgans.contain(known) ? UNPLACED_STATE : speaker;
    }

    private boolean isNameless(String speaker) {
        Actor known = actors.get(speaker);
        String name = (known == null ? speaker : known.name()).toLowerCase(Locale.ROOT);
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
        boolean telling = documents.size() > 1 && articles.size() == 1;
        return telling ? List.copyOf(articles) : List.of();
    }
}
