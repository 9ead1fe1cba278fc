package org.annals.chronology;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.annals.attribution.Speaker;
import org.annals.chronology.ChronologyBuilder.Findings;
import org.annals.claim.Claim;
import org.annals.claim.DatedClaim;
import org.annals.claim.DatedReading;
import org.annals.document.Document;
import org.annals.document.DocumentId;
import org.annals.identity.Actor;
import org.annals.origin.Independence;
import org.annals.origin.Origin;
import org.annals.reuse.ReusePassage;
import org.annals.reuse.SharedPassage;

/*
 * Accounts are independent only if they come from different documents, through different voices of different camps, and
 * share no wording. Different narrators who name nobody may have read each other: unknown, and unknown counts as one.
 */
/** Counts the legs of events. */
final class SupportCounter {
    private final Map<DocumentId, Document> documents = new HashMap<>();
    private final Map<String, String> originOf = new HashMap<>();
    private final Map<String, Actor> actors = new HashMap<>();
    private final Findings findings;

    SupportCounter(List<DatedReading> readings, Findings findings) {
        this.findings = findings;
        readings.forEach(reading -> documents.put(reading.document().id(), reading.document()));
        for (Origin origin : findings.origins()) {
            origin.claims().forEach(claim -> originOf.put(claim, origin.id()));
        }
        findings.actors().actors().forEach(actor -> actors.put(actor.id(), actor));
    }

    Support count(List<DatedClaim> members) {
        Set<DocumentId> carriers = new TreeSet<>();
        Set<String> outlets = new TreeSet<>();
        Set<String> speakers = new TreeSet<>();
        Set<String> camps = new TreeSet<>();
        Set<String> origins = new TreeSet<>();
        boolean narrated = false;
        for (DatedClaim member : members) {
            Claim claim = member.claim();
            carriers.add(claim.document());
            Document document = documents.get(claim.document());
            // An outlet that is not named can only be told apart by its document.
            outlets.add(
                    document == null || document.metadata().outlet() == null
                            ? claim.document().value()
                            : document.metadata().outlet());
            origins.add(originOf.getOrDefault(claim.id(), claim.id()));
            Speaker speaker = claim.attribution().speaker();
            String actor = speaker == null ? null : findings.actors().idOf(claim.document(), speaker.actor());
            if (speaker == null) {
                narrated = true;
                continue;
            }
            speakers.add(actor == null ? speaker.name() : actor);
            Actor known = actor == null ? null : actors.get(actor);
            camps.add(
                    known == null || known.interestGroup() == null
                            ? (actor == null ? speaker.name() : actor)
                            : known.interestGroup());
        }
        boolean copied = sharesWording(members);
        Independence independence = independence(carriers.size(), camps.size(), copied, narrated);
        int legs = independence == Independence.INDEPENDENT ? Math.min(origins.size(), camps.size()) : 1;
        return new Support(
                carriers.size(), outlets.size(), speakers.size(), camps.size(), legs, independence, onlyIn(carriers));
    }

    private static Independence independence(int documents, int camps, boolean copied, boolean narrated) {
        if (documents < 2) {
            return Independence.SINGLE;
        }
        if (copied) {
            return Independence.DERIVED;
        }
        if (camps >= 2) {
            return Independence.INDEPENDENT;
        }
        return narrated ? Independence.UNKNOWN : Independence.DERIVED;
    }

    private List<DocumentId> onlyIn(Set<DocumentId> carriers) {
        boolean telling = documents.size() > 1 && carriers.size() == 1;
        return telling ? List.copyOf(carriers) : List.of();
    }

    private boolean sharesWording(List<DatedClaim> members) {
        for (SharedPassage passage : findings.reuse().passages()) {
            Set<DocumentId> carriers = new TreeSet<>();
            for (ReusePassage place : passage.passages()) {
                for (DatedClaim member : members) {
                    if (member.claim().document().equals(place.document())
                            && place.span().overlaps(member.claim().extent())) {
                        carriers.add(place.document());
                    }
                }
            }
            if (carriers.size() > 1) {
                return true;
            }
        }
        return false;
    }
}
