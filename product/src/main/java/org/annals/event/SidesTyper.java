package org.annals.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.annals.actor.ActorClass;
import org.annals.claim.DatedClaim;
import org.annals.claim.RoleFiller;
import org.annals.figure.Figure;
import org.annals.figure.Outcome;
import org.annals.identity.Actor;
import org.annals.identity.ActorRegistry;
import org.annals.language.WordList;
import org.jspecify.annotations.Nullable;

/*
 * ACLED's types are told apart by who does it to whom, which no word alone says: the same shots are a battle, an attack on
 * civilians or force against a protest; who is seized is abducted or arrested, what is seized changes hands.
 */
/** What those who act and those whom it befalls make of the ACLED type that a trigger alone gives. */
final class SidesTyper {
    private static final Pattern WORD_END = Pattern.compile("[^\\p{L}-]+");
    private static final String BATTLES = "Battles";
    private static final String PROTESTS = "Protests";
    private static final String RIOTS = "Riots";
    private static final String ON_CIVILIANS = "Violence against civilians";
    private static final String STRATEGIC = "Strategic developments";

    /** PLOVER's events in which those who act hold others back. */
    private static final Set<String> RESTRICTING = Set.of("COERCE", "ASSAULT");

    private final TriggerLexicon triggers;
    private final Set<String> people = WordList.words(Figure.class, "people-nouns.txt");
    private final Set<String> natural;
    private final Set<String> forceVictim;
    private final Set<String> civilianVictim;
    private final Set<String> fighter;
    private final Set<String> armedGroup;
    private final Set<String> force;
    private final Set<String> crowd;
    private final Set<String> mob;
    private final Set<String> protester;
    private final Set<String> rioter;
    private final Set<String> amount;
    private final Set<String> riotous;
    private final Set<String> occasion;
    private final Set<String> thing;

    SidesTyper(TriggerLexicon triggers, TypingWords words) {
        this.triggers = triggers;
        this.natural = words.of("natural");
        this.forceVictim = words.of("force-victim");
        this.civilianVictim = words.of("civilian-victim");
        this.fighter = words.of("fighter");
        this.armedGroup = words.of("armed-group");
        this.force = words.of("force");
        this.crowd = words.of("crowd");
        this.mob = words.of("mob");
        this.protester = words.of("protester");
        this.rioter = words.of("rioter");
        this.amount = words.of("amount");
        this.occasion = words.of("occasion");
        this.riotous = words.of("riotous");
        this.thing = words.of("thing");
    }

    /** The type by the trigger, as those who take part make it. */
    EventType typed(EventType type, List<ClaimProfile> members, ActorRegistry actors) {
        if (isAttack(type)) {
            return onPeople(type, members, actors);
        }
        if ("Armed clash".equals(type.acledSubEvent())) {
            return isWithCrowd(members)
                    ? type.withAcled(RIOTS, "Violent demonstration", type.acledRule() + ", with a crowd")
                    : type;
        }
        if ("Non-violent transfer of territory".equals(type.acledSubEvent())) {
            return isOfPeople(type, members) ? seized(type, members, actors) : type;
        }
        boolean restricts = "Other".equals(type.acledSubEvent()) && RESTRICTING.contains(String.valueOf(type.plover()));
        return restricts ? onCrowd(type, members) : type;
    }

    /** "police dispersed protesters", "soldiers encircled the rioters" */
    private EventType onCrowd(EventType type, List<ClaimProfile> members) {
        List<RoleFiller> victims = victims(members, type);
        if (victims.stream().anyMatch(victim -> rioter.contains(String.valueOf(victim.label())))) {
            return type.withAcled(RIOTS, "Violent demonstration", type.acledRule() + ", of rioters");
        }
        return isOnProtesters(victims)
                ? type.withAcled(PROTESTS, "Protest with intervention", type.acledRule() + ", of protesters")
                : type;
    }

    private static boolean isAttack(EventType type) {
        return ON_CIVILIANS.equals(type.acled()) && "Attack".equals(type.acledSubEvent());
    }

    /** Violence against civilians only where the victims may be some, and neither a crowd does it nor a protest suffers it. */
    private EventType onPeople(EventType type, List<ClaimProfile> members, ActorRegistry actors) {
        List<RoleFiller> victims = victims(members, type);
        boolean things = !victims.isEmpty()
                && victims.stream().allMatch(victim -> thing.contains(String.valueOf(victim.label())));
        boolean forced = !victims.isEmpty() && victims.stream().allMatch(this::isOfForce);
        if (things || forced) {
            return onNoCivilians(type, members, actors, forced);
        }
        if (does(members, actors, mob, of -> of == ActorClass.RIOTERS)) {
            return type.withAcled(RIOTS, "Mob violence", type.acledRule() + ", by a crowd");
        }
        boolean atProtest =
                members.stream().anyMatch(member -> isTold(member, type) && TypingWords.holds(member, occasion));
        if (!atProtest && !isOnProtesters(victims)) {
            return type;
        }
        boolean riot = members.stream().anyMatch(member -> TypingWords.holds(member, riotous));
        return riot
                ? type.withAcled(RIOTS, "Violent demonstration", type.acledRule() + ", of protesters in a riot")
                : type.withAcled(PROTESTS, EventType.EXCESSIVE_FORCE, type.acledRule() + ", of protesters");
    }

    private EventType onNoCivilians(EventType type, List<ClaimProfile> members, ActorRegistry actors, boolean forced) {
        String why = type.acledRule() + (forced ? ", of fighters or forces alone" : ", of things alone");
        if (does(members, actors, crowd, of -> of == ActorClass.PROTESTERS || of == ActorClass.RIOTERS)) {
            return type.withAcled(RIOTS, "Violent demonstration", why + ", by a crowd");
        }
        boolean fought = forced && does(members, actors, fighter, SidesTyper::isArmed);
        return fought ? type.withAcled(BATTLES, "Armed clash", why + ", by those who fight") : type.withoutAcled();
    }

    /** "police clashed with protesters" */
    private boolean isWithCrowd(List<ClaimProfile> members) {
        return members.stream().anyMatch(member -> TypingWords.holds(member, crowd))
                && members.stream().noneMatch(member -> TypingWords.holds(member, armedGroup));
    }

    private boolean isOnProtesters(List<RoleFiller> victims) {
        return victims.stream().anyMatch(this::isProtester);
    }

    /** "the protesters", "dozens of protesters" */
    private boolean isProtester(RoleFiller victim) {
        String label = String.valueOf(victim.label());
        return protester.contains(label) || amount.contains(label) && holdsOne(victim, protester);
    }

    /** "seized six teachers", unlike "seized the town" */
    private boolean isOfPeople(EventType type, List<ClaimProfile> members) {
        List<RoleFiller> victims = victims(members, type);
        boolean things = victims.stream().anyMatch(victim -> thing.contains(String.valueOf(victim.label())));
        boolean counted = members.stream()
                .anyMatch(member ->
                        isTold(member, type) && (counts(member, Outcome.ABDUCTED) || counts(member, Outcome.DETAINED)));
        return !things && (counted || victims.stream().anyMatch(this::isOfPeople));
    }

    private boolean isOfPeople(RoleFiller victim) {
        String label = String.valueOf(victim.label());
        String single = label.endsWith("s") ? label.substring(0, label.length() - 1) : label;
        return people.contains(label) || people.contains(single);
    }

    private EventType seized(EventType type, List<ClaimProfile> members, ActorRegistry actors) {
        List<RoleFiller> victims = victims(members, type);
        String why = type.acledRule() + ", of people";
        if (does(members, actors, force, of -> of == ActorClass.STATE_FORCES || of == ActorClass.GOVERNMENT)) {
            return type.withAcled(STRATEGIC, "Arrests", why + ", by forces of a state")
                    .withPlover("COERCE", "arrest", type.ploverRule() + ", of people, by forces of a state");
        }
        boolean forced = !victims.isEmpty() && victims.stream().allMatch(this::isOfForce);
        EventType taken = type.withPlover("ASSAULT", "abduct", type.ploverRule() + ", of people");
        return forced ? taken.withoutAcled() : taken.withAcled(ON_CIVILIANS, "Abduction/forced disappearance", why);
    }

    private static boolean counts(ClaimProfile member, Outcome outcome) {
        return member.figures().stream().anyMatch(figure -> figure.outcome().equals(outcome.word()));
    }

    private static boolean isArmed(@Nullable ActorClass of) {
        return of == ActorClass.REBELS || of == ActorClass.MILITIA || of == ActorClass.STATE_FORCES;
    }

    private boolean isOfForce(RoleFiller victim) {
        return !holdsOne(victim, civilianVictim) && holdsOne(victim, forceVictim);
    }

    private static boolean holdsOne(RoleFiller filler, Set<String> words) {
        Set<String> own = new HashSet<>(List.of(WORD_END.split(filler.text().toLowerCase(Locale.ROOT), -1)));
        return own.stream().anyMatch(words::contains);
    }

    /** Whether those who do it are so called, or known to be of such a class: not who is "among those who died". */
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

    /** Those whom the accounts that tell the type say that it befell. */
    private List<RoleFiller> victims(List<ClaimProfile> members, EventType type) {
        List<RoleFiller> victims = new ArrayList<>();
        for (ClaimProfile member : members) {
            if (isTold(member, type)) {
                member.claim().claim().roles().stream()
                        .filter(filler -> filler.role() == RoleFiller.Role.PATIENT)
                        .forEach(victims::add);
            }
        }
        return victims;
    }

    private boolean isTold(ClaimProfile member, EventType type) {
        String trigger = member.trigger();
        return trigger != null
                && String.valueOf(type.acledSubEvent())
                        .equals(triggers.type(trigger).acledSubEvent());
    }
}
