package org.annals.event;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.annals.claim.ClaimStatus;
import org.annals.claim.DatedClaim;
import org.annals.claim.RoleFiller;
import org.annals.document.Dated;
import org.annals.document.Precision;
import org.annals.identity.ActorRegistry;
import org.annals.language.WordList;
import org.jspecify.annotations.Nullable;

/** Makes an event of the claims that were judged to be about one happening. */
final class EventAssembler {
    private static final Set<String> SUMMARY_HEADS = WordList.words(EventAssembler.class, "summary-heads.txt");

    /** More than an event has accounts. */
    private static final long AS_PREDICATE = 1_000_000;

    private final TriggerLexicon triggers;

    EventAssembler(TriggerLexicon triggers) {
        this.triggers = triggers;
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
        String trigger = trigger(sorted);
        String why = sorted.size() == 1
                ? "told once"
                : "joined by " + (reasons.isEmpty() ? "related words" : String.join(", ", reasons));
        return new Event(
                id(sorted),
                when,
                when != null && when.date().precision() == Precision.INTERVAL,
                EventParts.where(claims),
                null,
                isSummary(sorted) ? Event.Clarity.SUMMARY : Event.Clarity.INCIDENT,
                status(sorted),
                type(sorted, trigger),
                EventParts.participants(claims, actors),
                sorted.stream().map(ClaimProfile::id).toList(),
                why);
    }

    /** By the trigger; without one, PLOVER's as most accounts tell it, on a tie the alphabetically first. */
    private EventType type(List<ClaimProfile> members, @Nullable String trigger) {
        EventType byTrigger = trigger == null ? EventType.UNKNOWN : refined(triggers.type(trigger), members);
        if (byTrigger.plover() != null) {
            return byTrigger;
        }
        Map<String, Integer> counts = new TreeMap<>();
        Map<String, String> rules = new TreeMap<>();
        for (ClaimProfile member : members) {
            ActTyper.Act act = member.act();
            if (act != null) {
                counts.merge(act.event(), 1, Integer::sum);
                rules.putIfAbsent(act.event(), act.rule());
            }
        }
        String best = null;
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            best = best == null || entry.getValue() > counts.getOrDefault(best, 0) ? entry.getKey() : best;
        }
        return best == null ? byTrigger : byTrigger.withPlover(best, rules.getOrDefault(best, ""));
    }

    /** By the noun of an act that most accounts have; on a tie the alphabetically first. */
    private EventType refined(EventType type, List<ClaimProfile> members) {
        Map<String, Integer> acts = new TreeMap<>();
        for (ClaimProfile member : members) {
            for (RoleFiller filler : member.claim().claim().roles()) {
                if (filler.role() == RoleFiller.Role.INSTRUMENT && filler.label() != null) {
                    acts.merge(filler.label(), 1, Integer::sum);
                }
            }
        }
        EventType best = type;
        int most = 0;
        for (Map.Entry<String, Integer> act : acts.entrySet()) {
            EventType refined = triggers.refined(type, act.getKey());
            if (act.getValue() > most && !refined.equals(type)) {
                best = refined;
                most = act.getValue();
            }
        }
        return best;
    }

    /** The commonest trigger; on a tie the one that is oftener a predicate, then the alphabetically first. */
    private static @Nullable String trigger(List<ClaimProfile> members) {
        Map<String, Long> counts = new TreeMap<>();
        for (ClaimProfile member : members) {
            String trigger = member.trigger();
            if (trigger != null) {
                String predicate = member.claim().claim().predicate().lemma();
                boolean own = trigger.equals(predicate) || trigger.startsWith(predicate + " ");
                counts.merge(trigger, own ? AS_PREDICATE + 1 : AS_PREDICATE, Long::sum);
            }
        }
        String best = null;
        for (Map.Entry<String, Long> entry : counts.entrySet()) {
            best = best == null || entry.getValue() > counts.getOrDefault(best, 0L) ? entry.getKey() : best;
        }
        return best;
    }

    private static boolean isSummary(List<ClaimProfile> members) {
        return members.stream()
                .anyMatch(member -> SUMMARY_HEADS.contains(
                        member.claim().claim().predicate().lemma()));
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
