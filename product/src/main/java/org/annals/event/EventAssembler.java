package org.annals.event;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.annals.claim.ClaimStatus;
import org.annals.claim.DatedClaim;
import org.annals.document.Dated;
import org.annals.document.Precision;
import org.annals.identity.ActorRegistry;
import org.annals.language.WordList;

/** Makes an event of the claims that were judged to be about one happening. */
final class EventAssembler {
    private static final Set<String> SUMMARY_HEADS = WordList.words(EventAssembler.class, "summary-heads.txt");

    /** Fewer are rarely the cost of a whole crisis. */
    private static final int FEWEST_OF_MANY = 10;

    private static final Set<String> COUNTING = WordList.words(EventAssembler.class, "counting-verbs.txt");

    private final EventTyper typer;

    EventAssembler(TriggerLexicon triggers) {
        this.typer = new EventTyper(triggers);
    }

    /** The id of the event of claims that are sorted by id. */
    static String id(List<ClaimProfile> sorted) {
        return "e" + sorted.get(0).id().substring(1);
    }

    Event assemble(List<ClaimProfile> members, ActorRegistry actors, List<String> reasons) {
        List<ClaimProfile> sorted =
                members.stream().sorted(Comparator.comparing(ClaimProfile::id)).toList();
        List<DatedClaim> claims = sorted.stream().map(ClaimProfile::claim).toList();
        Dated when = EventParts.when(claims);
        String why = sorted.size() == 1
                ? "told once"
                : "joined by " + (reasons.isEmpty() ? "related words" : String.join(", ", reasons));
        return new Event(
                id(sorted),
                when,
                when != null && when.date().precision() == Precision.INTERVAL,
                EventParts.where(claims),
                null,
                null,
                clarity(sorted),
                status(sorted),
                typer.type(sorted, actors),
                EventParts.participants(claims, actors),
                sorted.stream().map(ClaimProfile::id).toList(),
                sorted.stream().map(ClaimProfile::clearness).toList(),
                why);
    }

    private static Event.Clarity clarity(List<ClaimProfile> members) {
        if (members.stream().noneMatch(ClaimProfile::tells)) {
            return Event.Clarity.VIEW;
        }
        return isSummary(members) ? Event.Clarity.SUMMARY : Event.Clarity.INCIDENT;
    }

    /** What sums up many incidents, and what counts the cost of a whole crisis so far. */
    private static boolean isSummary(List<ClaimProfile> members) {
        long tolls = members.stream().filter(EventAssembler::isCount).count();
        boolean many = members.stream().anyMatch(EventAssembler::countsMany);
        return many && 2 * tolls >= members.size()
                || members.stream()
                        .anyMatch(member -> SUMMARY_HEADS.contains(
                                member.claim().claim().predicate().lemma()));
    }

    /** Whether a claim tells what a whole crisis has cost so far, and does not just name a few beside something else. */
    static boolean costs(ClaimProfile member) {
        return isCount(member) || member.toll() && countsMany(member);
    }

    private static boolean isCount(ClaimProfile member) {
        return member.toll()
                && COUNTING.contains(member.claim().claim().predicate().lemma());
    }

    private static boolean countsMany(ClaimProfile member) {
        return member.figures().stream()
                .anyMatch(figure -> figure.min() != null && figure.min().intValue() >= FEWEST_OF_MANY);
    }

    private static Event.Status status(List<ClaimProfile> members) {
        boolean planned = true;
        boolean declared = true;
        boolean denied = true;
        for (ClaimProfile member : members) {
            ClaimStatus status = member.claim().claim().status();
            planned &= status == ClaimStatus.PLANNED || status == ClaimStatus.ORDERED;
            declared &= status == ClaimStatus.DECLARED;
            denied &= status == ClaimStatus.DENIED;
        }
        if (planned) {
            return Event.Status.PLANNED;
        }
        if (declared) {
            return Event.Status.DECLARED;
        }
        return denied ? Event.Status.DENIED : Event.Status.OCCURRED;
    }
}
