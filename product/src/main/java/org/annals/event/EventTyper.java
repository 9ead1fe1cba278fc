package org.annals.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.annals.claim.RoleFiller;
import org.annals.identity.ActorRegistry;
import org.jspecify.annotations.Nullable;

/*
 * A word of harm makes no attack: people die in crashes and of illness as well. What speaks against a trigger's type takes
 * it away; who does it to whom may put another in its place.
 */
/** Gives an event its type in the published schemes, by the trigger that most of its accounts have. */
final class EventTyper {
    /** More than an event has accounts. */
    private static final long AS_PREDICATE = 1_000_000;

    private static final String RELEASE = "release";

    private final TriggerLexicon triggers;
    private final SidesTyper sides;
    private final Set<String> harm;
    private final Set<String> natural;
    private final Set<String> accident;
    private final Set<String> violence;
    private final Set<String> forces;
    private final Set<String> published;
    private final Set<String> life;

    EventTyper(TriggerLexicon triggers) {
        TypingWords words = new TypingWords();
        this.triggers = triggers;
        this.sides = new SidesTyper(triggers, words);
        this.harm = words.of("harm");
        this.natural = words.of("natural");
        this.accident = words.of("accident");
        this.violence = words.of("violence");
        this.forces = words.of("forces");
        this.published = words.of("published");
        this.life = words.of("life");
    }

    /** By the trigger; without one, PLOVER's as most accounts tell it, on a tie the alphabetically first. */
    EventType type(List<ClaimProfile> members, ActorRegistry actors) {
        String trigger = trigger(members);
        EventType byTrigger = trigger == null ? EventType.UNKNOWN : refined(triggers.type(trigger), members);
        if (trigger != null && isAnotherThing(trigger, members)) {
            return EventType.UNKNOWN;
        }
        if (trigger != null) {
            byTrigger = sides.typed(byTrigger, members, actors);
        }
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
        boolean mishap = "ASSAULT".equals(best) && isAccident(members);
        return best == null || mishap ? byTrigger : byTrigger.withPlover(best, rules.getOrDefault(best, ""));
    }

    /** By the noun of an act, a weapon or those who use it that most accounts have; on a tie the alphabetically first. */
    private EventType refined(EventType type, List<ClaimProfile> members) {
        Map<String, Integer> nouns = new TreeMap<>();
        for (ClaimProfile member : members) {
            for (RoleFiller filler : member.claim().claim().roles()) {
                boolean acts = filler.role() == RoleFiller.Role.INSTRUMENT || filler.role() == RoleFiller.Role.AGENT;
                if (acts && filler.label() != null) {
                    nouns.merge(filler.label(), 1, Integer::sum);
                    nouns.merge(lastTwoWords(filler.text()), 1, Integer::sum);
                }
            }
        }
        EventType best = type;
        int most = 0;
        for (Map.Entry<String, Integer> noun : nouns.entrySet()) {
            EventType refined = triggers.refined(type, noun.getKey());
            if (noun.getValue() > most && !refined.equals(type)) {
                best = refined;
                most = noun.getValue();
            }
        }
        return best;
    }

    /** "a suicide attack", "the car bomb" without the article */
    private static String lastTwoWords(String phrase) {
        String lower = phrase.toLowerCase(Locale.ROOT);
        int last = lower.lastIndexOf(' ');
        return lower.substring(lower.lastIndexOf(' ', last - 1) + 1);
    }

    /** The commonest trigger; on a tie the one that is oftener a predicate, then one that somebody does, then the alphabetically first. */
    private @Nullable String trigger(List<ClaimProfile> members) {
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
            long lead = best == null ? 1 : entry.getValue() - counts.getOrDefault(best, 0L);
            boolean done = best != null && natural.contains(best) && !natural.contains(entry.getKey());
            best = lead > 0 || lead == 0 && done ? entry.getKey() : best;
        }
        return best;
    }

    /** Whether the word stands here for what its type does not mean: an accident, a video that is released, a fight for a life. */
    private boolean isAnotherThing(String trigger, List<ClaimProfile> members) {
        if (harm.contains(trigger)) {
            boolean unexplained = natural.contains(trigger)
                    && members.stream()
                            .noneMatch(
                                    member -> TypingWords.holds(member, violence) || TypingWords.holds(member, forces));
            return unexplained || isAccident(members);
        }
        if (trigger.equals(RELEASE)) {
            List<RoleFiller> released = released(members);
            return !released.isEmpty()
                    && released.stream().allMatch(filler -> published.contains(String.valueOf(filler.label())));
        }
        return (trigger.equals("fight") || trigger.equals("fighting") || trigger.equals("battle"))
                && members.stream()
                        .filter(member -> trigger.equals(member.trigger()))
                        .allMatch(member -> TypingWords.holds(member, life));
    }

    /** Whether more accounts tell of an accident or an illness than of an attack. */
    private boolean isAccident(List<ClaimProfile> members) {
        int accidents = 0;
        int attacks = 0;
        for (ClaimProfile member : members) {
            boolean attack = TypingWords.holds(member, violence);
            attacks += attack ? 1 : 0;
            accidents += !attack && TypingWords.holds(member, accident) ? 1 : 0;
        }
        return accidents > attacks;
    }

    private static List<RoleFiller> released(List<ClaimProfile> members) {
        List<RoleFiller> released = new ArrayList<>();
        for (ClaimProfile member : members) {
            if (RELEASE.equals(member.trigger())) {
                member.claim().claim().roles().stream()
                        .filter(filler -> filler.role() == RoleFiller.Role.PATIENT)
                        .forEach(released::add);
            }
        }
        return released;
    }
}
