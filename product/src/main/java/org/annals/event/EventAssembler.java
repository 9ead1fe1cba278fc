package org.annals.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.annals.attribution.Speaker;
import org.annals.claim.Claim;
import org.annals.claim.ClaimPlace;
import org.annals.claim.ClaimStatus;
import org.annals.claim.RoleFiller;
import org.annals.document.Basis;
import org.annals.document.Dated;
import org.annals.document.Edtf;
import org.annals.document.Precision;
import org.annals.identity.ActorRegistry;
import org.annals.language.WordList;
import org.jspecify.annotations.Nullable;

/** Makes an event of the claims that were judged to be about one happening. */
final class EventAssembler {
    private static final Set<String> SUMMARY_HEADS = WordList.words(EventAssembler.class, "summary-heads.txt");

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
        Dated when = when(sorted);
        Set<String> where = new TreeSet<>();
        for (ClaimProfile member : sorted) {
            member.claim().claim().places().stream()
                    .filter(place -> place.role() == ClaimPlace.Role.LOCATION)
                    .forEach(place -> where.add(place.place().id()));
        }
        String trigger = trigger(sorted);
        String why = sorted.size() == 1
                ? "told once"
                : "joined by " + (reasons.isEmpty() ? "related words" : String.join(", ", reasons));
        return new Event(
                id(sorted),
                when,
                when != null && when.date().precision() == Precision.INTERVAL,
                List.copyOf(where),
                null,
                isSummary(sorted) ? Event.Clarity.SUMMARY : Event.Clarity.INCIDENT,
                status(sorted),
                type(sorted, trigger),
                participants(sorted, actors),
                sorted.stream().map(ClaimProfile::id).toList(),
                why);
    }

    /** By the trigger; without one, PLOVER's as most accounts tell it, on a tie the alphabetically first. */
    private EventType type(List<ClaimProfile> members, @Nullable String trigger) {
        EventType byTrigger = trigger == null ? EventType.UNKNOWN : triggers.type(trigger);
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

    /** The commonest trigger; on a tie the alphabetically first. */
    private static @Nullable String trigger(List<ClaimProfile> members) {
        Map<String, Integer> counts = new TreeMap<>();
        for (ClaimProfile member : members) {
            if (member.trigger() != null) {
                counts.merge(member.trigger(), 1, Integer::sum);
            }
        }
        String best = null;
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            best = best == null || entry.getValue() > counts.getOrDefault(best, 0) ? entry.getKey() : best;
        }
        return best;
    }

    /** All accounts agree: their date. One contains the others: the narrowest. They exclude each other: one of them. */
    private static @Nullable Dated when(List<ClaimProfile> members) {
        Dated narrowest = null;
        Set<LocalDate> days = new TreeSet<>();
        boolean disjoint = false;
        for (ClaimProfile member : members) {
            Dated dated = member.claim().eventDate();
            if (dated == null) {
                continue;
            }
            Edtf date = dated.date();
            LocalDate bound = date.earliest() == null ? date.latest() : date.earliest();
            boolean day = date.isDay() || date.earliest() == null && ClaimJudge.announces(member);
            if (day && bound != null) {
                days.add(bound);
            }
            disjoint |= narrowest != null && !narrowest.date().isCompatibleWith(date);
            narrowest = narrowest == null || isNarrower(date, narrowest.date()) ? dated : narrowest;
        }
        if (narrowest == null) {
            return null;
        }
        if (days.size() < 2) {
            return declaredOn(members, narrowest);
        }
        boolean announced = members.stream().anyMatch(ClaimJudge::announces);
        if (!disjoint && !announced) {
            return narrowest;
        }
        Edtf oneOf = Edtf.oneOf(List.copyOf(days));
        return new Dated(
                oneOf,
                Basis.STATED,
                "the accounts give different days; see the relations",
                narrowest.document(),
                narrowest.span());
    }

    /** What comes about by being declared is of the day of the declaration. */
    private static Dated declaredOn(List<ClaimProfile> members, Dated when) {
        LocalDate bound = when.date().latest();
        if (when.date().earliest() != null || bound == null) {
            return when;
        }
        for (ClaimProfile member : members) {
            Dated said = member.claim().statementDate();
            boolean declared = member.claim().claim().status() == ClaimStatus.DECLARED;
            if (declared
                    && said != null
                    && said.date().isDay()
                    && bound.equals(said.date().latest())) {
                return new Dated(
                        said.date(),
                        said.basis(),
                        "declared on that day: " + said.explanation(),
                        said.document(),
                        said.span());
            }
        }
        return when;
    }

    private static boolean isNarrower(Edtf a, Edtf b) {
        return b.contains(a) && !a.contains(b);
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

    private static List<Event.Participant> participants(List<ClaimProfile> members, ActorRegistry actors) {
        Map<String, List<Event.Label>> labels = new LinkedHashMap<>();
        Map<String, String> actorOf = new LinkedHashMap<>();
        for (ClaimProfile member : members) {
            Claim claim = member.claim().claim();
            Speaker speaker = claim.attribution().speaker();
            String voice = speaker == null ? null : actors.idOf(claim.document(), speaker.actor());
            for (RoleFiller filler : claim.roles()) {
                String actor = actors.idOf(claim.document(), filler.actor());
                if (actor == null && filler.label() == null) {
                    continue;
                }
                String role = filler.role().name().toLowerCase(Locale.ROOT);
                String key = role + " " + (actor == null ? filler.label() : actor);
                actorOf.put(key, actor == null ? "" : actor);
                List<Event.Label> list = labels.computeIfAbsent(key, unused -> new ArrayList<>());
                if (filler.label() != null && !list.contains(new Event.Label(filler.label(), voice))) {
                    list.add(new Event.Label(filler.label(), voice));
                }
            }
        }
        List<Event.Participant> participants = new ArrayList<>();
        new TreeMap<>(labels).forEach((key, list) -> {
            String actor = actorOf.getOrDefault(key, "");
            String role = key.substring(0, key.indexOf(' '));
            participants.add(new Event.Participant(actor.isEmpty() ? null : actor, role, list));
        });
        return participants;
    }
}
