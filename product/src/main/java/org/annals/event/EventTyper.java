package org.annals.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.annals.actor.ActorClass;
import org.annals.claim.DatedClaim;
import org.annals.claim.RoleFiller;
import org.annals.identity.Actor;
import org.annals.identity.ActorRegistry;
import org.annals.language.WordList;
import org.jspecify.annotations.Nullable;

/*
 * A word of harm makes no attack: people die in crashes and of illness as well, and where the dead are police, violence
 * against civilians is the wrong name. What speaks against a trigger's type takes it away; a type is only put in its place
 * where those who fight are told of.
 */
/** Gives an event its type in the published schemes, by the trigger that most of its accounts have. */
final class EventTyper {
    /** More than an event has accounts. */
    private static final long AS_PREDICATE = 1_000_000;

    private static final Pattern WORD_END = Pattern.compile("[^\\p{L}-]+");
    private static final String RIOTS = "Riots";

    private final TriggerLexicon triggers;
    private final Map<String, List<String>> table = WordList.table(EventTyper.class, "typing-words.tsv");
    private final Set<String> harm = words("harm");
    private final Set<String> natural = words("natural");
    private final Set<String> accident = words("accident");
    private final Set<String> violence = words("violence");
    private final Set<String> forces = words("forces");
    private final Set<String> forceVictim = words("force-victim");
    private final Set<String> civilianVictim = words("civilian-victim");
    private final Set<String> fighter = words("fighter");
    private final Set<String> crowd = words("crowd");
    private final Set<String> thing = words("thing");
    private final Set<String> published = words("published");
    private final Set<String> life = words("life");

    EventTyper(TriggerLexicon triggers) {
        this.triggers = triggers;
    }

    private Set<String> words(String kind) {
        List<String> row = table.get(kind);
        if (row == null) {
            throw new IllegalStateException("typing-words.tsv must have a row " + kind);
        }
        return Set.of(row.get(1).split("\\|"));
    }

    /** By the trigger; without one, PLOVER's as most accounts tell it, on a tie the alphabetically first. */
    EventType type(List<ClaimProfile> members, ActorRegistry actors) {
        String trigger = trigger(members);
        EventType byTrigger = trigger == null ? EventType.UNKNOWN : refined(triggers.type(trigger), members);
        if (trigger != null && isAnotherThing(trigger, members)) {
            return EventType.UNKNOWN;
        }
        if (trigger != null && isAttack(byTrigger)) {
            byTrigger = onCivilians(byTrigger, members, actors);
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

    /** Whether the word stands here for what its type does not mean: an accident, a video that is released, a fight for a life. */
    private boolean isAnotherThing(String trigger, List<ClaimProfile> members) {
        if (harm.contains(trigger)) {
            boolean unexplained = natural.contains(trigger)
                    && members.stream().noneMatch(member -> holds(member, violence) || holds(member, forces));
            return unexplained || isAccident(members);
        }
        if (trigger.equals("release")) {
            List<RoleFiller> released = fillers(members, RoleFiller.Role.PATIENT, trigger);
            return !released.isEmpty()
                    && released.stream().allMatch(filler -> published.contains(String.valueOf(filler.label())));
        }
        return (trigger.equals("fight") || trigger.equals("fighting") || trigger.equals("battle"))
                && members.stream()
                        .filter(member -> trigger.equals(member.trigger()))
                        .allMatch(member -> holds(member, life));
    }

    /** Whether more accounts tell of an accident or an illness than of an attack. */
    private boolean isAccident(List<ClaimProfile> members) {
        int accidents = 0;
        int attacks = 0;
        for (ClaimProfile member : members) {
            boolean attack = holds(member, violence);
            attacks += attack ? 1 : 0;
            accidents += !attack && holds(member, accident) ? 1 : 0;
        }
        return accidents > attacks;
    }

    /** Whether the account holds one of the words, or one of the phrases as it is written. */
    private static boolean holds(ClaimProfile member, Set<String> words) {
        if (member.words().stream().anyMatch(words::contains)) {
            return true;
        }
        String text = member.claim().claim().text().toLowerCase(Locale.ROOT);
        return words.stream().anyMatch(phrase -> phrase.indexOf(' ') > 0 && text.contains(phrase));
    }

    private static boolean isAttack(EventType type) {
        return "Violence against civilians".equals(type.acled()) && "Attack".equals(type.acledSubEvent());
    }

    /** Violence against civilians only where the victims may be some. */
    private EventType onCivilians(EventType type, List<ClaimProfile> members, ActorRegistry actors) {
        List<RoleFiller> victims = new ArrayList<>();
        for (ClaimProfile member : members) {
            String trigger = member.trigger();
            if (trigger != null && isAttack(triggers.type(trigger))) {
                victims.addAll(fillers(List.of(member), RoleFiller.Role.PATIENT, trigger));
            }
        }
        boolean things = !victims.isEmpty()
                && victims.stream().allMatch(victim -> thing.contains(String.valueOf(victim.label())));
        boolean forced = !victims.isEmpty() && victims.stream().allMatch(this::isOfForce);
        if (!things && !forced) {
            return type;
        }
        String why = type.acledRule() + (things ? ", of things alone" : ", of fighters or forces alone");
        if (does(members, actors, crowd, of -> of == ActorClass.PROTESTERS || of == ActorClass.RIOTERS)) {
            return type.withAcled(RIOTS, "Violent demonstration", why + ", by a crowd");
        }
        boolean fought = forced && does(members, actors, fighter, EventTyper::isArmed);
        return fought ? type.withAcled("Battles", "Armed clash", why + ", by those who fight") : type.withoutAcled();
    }

    private static boolean isArmed(@Nullable ActorClass of) {
        return of == ActorClass.REBELS || of == ActorClass.MILITIA || of == ActorClass.STATE_FORCES;
    }

    private boolean isOfForce(RoleFiller victim) {
        boolean force = false;
        for (String word : WORD_END.split(victim.text().toLowerCase(Locale.ROOT), -1)) {
            if (civilianVictim.contains(word)) {
                return false;
            }
            force |= forceVictim.contains(word);
        }
        return force;
    }

    /** Whether those who do the harm are so called, or known to be of such a class: not who is "among those who died". */
    private boolean does(
            List<ClaimProfile> members, ActorRegistry actors, Set<String> words, Predicate<@Nullable ActorClass> fits) {
        for (ClaimProfile member : members) {
            DatedClaim claim = member.claim();
            String lemma = claim.claim().predicate().lemma();
            String trigger = member.trigger();
            boolean told = trigger != null && (trigger.equals(lemma) || trigger.startsWith(lemma + " "));
            if (!told || natural.contains(lemma) && hasNoDoer(claim)) {
                continue;
            }
            for (RoleFiller filler : claim.claim().roles()) {
                String id = actors.idOf(claim.claim().document(), filler.actor());
                Actor actor = id == null ? null : actors.find(id);
                boolean known = actor != null && fits.test(actor.actorClass());
                if (filler.role() == RoleFiller.Role.AGENT
                        && (known || words.contains(String.valueOf(filler.label())))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Of a death, only an act beside it names who did it: "died in shelling by the army". */
    private static boolean hasNoDoer(DatedClaim claim) {
        return claim.claim().roles().stream().noneMatch(filler -> filler.role() == RoleFiller.Role.INSTRUMENT);
    }

    private static List<RoleFiller> fillers(List<ClaimProfile> members, RoleFiller.Role role, String trigger) {
        List<RoleFiller> fillers = new ArrayList<>();
        for (ClaimProfile member : members) {
            if (trigger.equals(member.trigger())) {
                member.claim().claim().roles().stream()
                        .filter(filler -> filler.role() == role)
                        .forEach(fillers::add);
            }
        }
        return fillers;
    }
}
