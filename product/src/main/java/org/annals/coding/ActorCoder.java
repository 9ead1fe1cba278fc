package org.annals.coding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.annals.actor.ActorClass;
import org.annals.actor.ActorKind;
import org.annals.claim.Claim;
import org.annals.claim.RoleFiller;
import org.annals.event.Event;
import org.annals.event.EventType;
import org.annals.export.ChronologyIndex;
import org.annals.export.Wording;
import org.annals.identity.Actor;
import org.annals.language.WordList;
import org.annals.relation.LabelClasses;
import org.annals.review.Corrected;
import org.jspecify.annotations.Nullable;

/**
 * Who takes part, as data sets name them: neutral names, an unnamed group by what it is. Which side stands first says nothing
 * of who began.
 */
final class ActorCoder {
    private static final int EXTERNAL = 8;
    private static final String EXTERNAL_WORDS = "External/Other forces";
    private static final String OWN_WORDS = "-";
    private static final String PATIENT = "patient";
    /** ACLED's numbers for rioters and protesters. */
    private static final Set<Integer> CROWDS = Set.of(5, 6);

    private static final String UNNAMED_ATTACKER = "Unidentified armed group";
    private static final Pattern COUNT =
            Pattern.compile("^(?i)(at )?(least|most|some|about|around|more than|up to|nearly|over)? ?\\d[\\d,.]* ");
    private static final Set<String> FORCE_WORDS =
            Set.of("army", "police", "forces", "guard", "militia", "government", "navy", "rebel");
    /** ACLED's event types that are a use of force. */
    private static final Set<String> FORCE =
            Set.of("Battles", EventType.EXPLOSIONS, "Violence against civilians", "Riots");

    private static final Map<String, ActorClass> LABELS = Map.of(
            "protester", ActorClass.PROTESTERS,
            "rioter", ActorClass.RIOTERS,
            "civilian", ActorClass.CIVILIANS);

    private final ChronologyIndex index;
    private final LabelClasses labels = new LabelClasses();
    private final Adversaries adversaries = new Adversaries();
    private final Map<String, List<String>> unnamed = WordList.table(ActorCoder.class, "unnamed-groups.tsv");
    private final Map<String, List<String>> classes = WordList.table(ActorCoder.class, "actor-classes.tsv");

    ActorCoder(ChronologyIndex index) {
        this.index = index;
    }

    /** The part an actor can have in UCDP's kinds of violence. */
    enum Part {
        STATE,
        ARMED,
        PEOPLE,
        NONE
    }

    /**
     * Somebody who takes part.
     *
     * @param code ACLED's number for the kind of actor, or null where the class is not known
     * @param country alpha-2, or null
     */
    record Coded(
            String name,
            @Nullable Integer code,
            String words,
            Part part,
            @Nullable String country) {}

    /**
     * Two sides: whoever is told first with those of his kind, and the others. Who belongs to neither stands apart.
     *
     * @param acting names of those who act
     */
    record Sides(List<Coded> first, List<Coded> second, List<Coded> apart, Set<String> acting) {
        Sides {
            first = List.copyOf(first);
            second = List.copyOf(second);
            apart = List.copyOf(apart);
            acting = Set.copyOf(acting);
        }

        /** As a country sees them: who acts for another state is a force from outside. */
        Sides in(@Nullable String country) {
            return new Sides(outside(first, country), outside(second, country), apart, acting);
        }

        private static List<Coded> outside(List<Coded> side, @Nullable String country) {
            return side.stream()
                    .map(coded -> coded.part() == Part.STATE
                                    && coded.country() != null
                                    && country != null
                                    && !coded.country().equals(country)
                            ? new Coded(coded.name(), EXTERNAL, EXTERNAL_WORDS, coded.part(), coded.country())
                            : coded)
                    .toList();
        }

        boolean isActing(Coded coded) {
            return acting.contains(coded.name());
        }
    }

    /**
     * The claims that tell the act that gave the event its type.
     *
     * @param rule the rule that gave the type, with the word of the act in quotation marks, or who set it; or null
     * @param spoken whether a claim tells it too that has its word as subject or object ("a protest was held")
     */
    List<Claim> acts(Event event, @Nullable String rule, boolean spoken) {
        boolean force = isForce(event.type());
        boolean set = Corrected.isBy(rule);
        List<Claim> acts = new ArrayList<>();
        for (String id : event.claims()) {
            Claim claim = index.claim(id).claim();
            boolean told = set || isAct(claim, rule, force && !spoken) || spoken && isSpokenOf(claim, rule);
            if (!claim.negative() && told) {
                acts.add(claim);
            }
        }
        return List.copyOf(acts);
    }

    private static boolean isSpokenOf(Claim claim, @Nullable String rule) {
        return claim.roles().stream()
                .map(RoleFiller::label)
                .anyMatch(label -> label != null && rule != null && rule.contains("\"" + singular(label) + "\""));
    }

    /** Whether ACLED's type tells a use of force. */
    static boolean isForce(EventType type) {
        return type.acled() != null && FORCE.contains(type.acled())
                || EventType.EXCESSIVE_FORCE.equals(type.acledSubEvent());
    }

    private static String singular(String noun) {
        return noun.endsWith("s") && noun.length() > 1 ? noun.substring(0, noun.length() - 1) : noun;
    }

    /** Whether the claim says who does it, and of which kind they are. */
    boolean namesAgent(Claim claim) {
        Map<String, Coded> agents = new LinkedHashMap<>();
        add(claim, null, agents, new LinkedHashMap<>());
        return agents.values().stream().anyMatch(coded -> coded.code() != null);
    }

    /**
     * Who stands against whom: those whom a claim of the act names as doing, or suffering, it. Others who
     * take part in the event stand apart: who told of an attack, or freed its victims, did not attack.
     *
     * @param acts the claims that tell the act
     * @param country name of the country it happened in, for unnamed groups; or null
     * @param implied class of an actor that must stand first, or null
     */
    Sides sides(Event event, List<Claim> acts, @Nullable String country, @Nullable ActorClass implied) {
        Map<String, Coded> agents = new LinkedHashMap<>();
        Map<String, Coded> patients = new LinkedHashMap<>();
        Coded group = implied == null ? null : unnamed(implied, "", country);
        if (group != null) {
            agents.put(group.name(), group);
        }
        acts.forEach(claim -> add(claim, country, agents, patients));
        if (group != null) {
            joinCrowds(agents, patients);
        }
        patients.keySet().removeAll(agents.keySet());
        List<Coded> ordered = new ArrayList<>(classedFirst(agents));
        ordered.addAll(classedFirst(patients));
        if (group != null) {
            ordered.removeIf(coded -> coded.name().equals(group.name()));
            ordered.add(0, group);
        }
        Sides sides = sides(ordered, agents.keySet());
        Map<String, Coded> apart = new LinkedHashMap<>();
        sides.apart().forEach(coded -> apart.put(coded.name(), coded));
        for (Event.Participant participant : event.participants()) {
            String label = participant.labels().isEmpty()
                    ? null
                    : participant.labels().get(0).label();
            Actor actor = participant.actor() == null ? null : index.actor(participant.actor());
            Coded coded = code(actor, label, country);
            boolean victim = coded != null && participant.role().equals(PATIENT) && isNamedPerson(coded, actor);
            if (coded != null && !victim && !agents.containsKey(coded.name()) && !patients.containsKey(coded.name())) {
                apart.put(coded.name(), coded);
            }
        }
        return new Sides(sides.first(), sides.second(), List.copyOf(apart.values()), agents.keySet());
    }

    /** Rioters and those whom another account calls protesters are of one side, whatever befell them. */
    private static void joinCrowds(Map<String, Coded> agents, Map<String, Coded> patients) {
        for (Coded coded : List.copyOf(patients.values())) {
            if (coded.code() != null && CROWDS.contains(coded.code())) {
                agents.putIfAbsent(coded.name(), coded);
            }
        }
    }

    private static boolean isAct(Claim claim, @Nullable String rule, boolean force) {
        String lemma = "\"" + claim.predicate().lemma();
        boolean named = rule != null && (rule.contains(lemma + "\"") || rule.contains(lemma + " "));
        return named || force && claim.tellsViolence();
    }

    private void add(Claim claim, @Nullable String country, Map<String, Coded> agents, Map<String, Coded> patients) {
        for (RoleFiller filler : claim.roles()) {
            boolean agent = filler.role() == RoleFiller.Role.AGENT;
            boolean patient = filler.role() == RoleFiller.Role.PATIENT || filler.role() == RoleFiller.Role.RECIPIENT;
            Coded coded = (agent || patient) && !isPlace(claim, filler)
                    ? code(index.actorOf(claim.document(), filler.actor()), filler.label(), country)
                    : null;
            if (coded != null && (agent || !isNamedPerson(coded, index.actorOf(claim.document(), filler.actor())))) {
                (agent ? agents : patients).putIfAbsent(coded.name(), coded);
            }
        }
        for (Adversaries.Adversary adversary : adversaries.of(claim, index.reading(claim.document()))) {
            Actor actor = index.actorOf(claim.document(), adversary.actor());
            Coded coded = code(actor, adversary.label(), country);
            if (coded != null && coded.code() != null) {
                patients.putIfAbsent(coded.name(), coded);
            }
        }
    }

    /** The name of a person whom it befalls, and who is of no side, stands in no column. */
    private static boolean isNamedPerson(Coded coded, @Nullable Actor actor) {
        return coded.code() == null && actor != null && actor.kind() == ActorKind.PERSON;
    }

    /** "shelled Vell" */
    private static boolean isPlace(Claim claim, RoleFiller filler) {
        return filler.label() == null
                && claim.places().stream().anyMatch(place -> place.span().overlaps(filler.span()))
                && !isOfForce(filler.text());
    }

    /** "the Vell police" */
    private static boolean isOfForce(String text) {
        return FORCE_WORDS.stream()
                .anyMatch(word -> text.toLowerCase(Locale.ROOT).contains(word));
    }

    /** The same sides with somebody unnamed who attacks: a bomb that nobody is said to have laid. */
    Sides withUnnamedAttacker(Sides sides, @Nullable String country) {
        Coded attacker =
                unnamed(ActorClass.MILITIA, UNNAMED_ATTACKER + (country == null ? "" : " (" + country + ")"), null);
        List<Coded> second = new ArrayList<>(sides.first());
        second.addAll(sides.second());
        return new Sides(List.of(attacker), second, sides.apart(), Set.of(attacker.name()));
    }

    private static Sides sides(List<Coded> ordered, Set<String> acting) {
        List<Coded> first = new ArrayList<>();
        List<Coded> second = new ArrayList<>();
        List<Coded> apart = new ArrayList<>();
        for (Coded coded : ordered) {
            boolean acts = acting.contains(coded.name());
            if (first.isEmpty() || acts == acting.contains(first.get(0).name()) && isAlike(coded, first.get(0))) {
                first.add(coded);
            } else if (second.isEmpty() || isAlike(coded, second.get(0))) {
                second.add(coded);
            } else {
                apart.add(coded);
            }
        }
        return new Sides(first, second, apart, acting);
    }

    private static boolean isAlike(Coded a, Coded b) {
        return a.part() == b.part() && (a.code() == null) == (b.code() == null);
    }

    private static List<Coded> classedFirst(Map<String, Coded> actors) {
        List<Coded> sorted = new ArrayList<>(actors.values());
        // Who has a name of a state's stands before "the army".
        sorted.sort(Comparator.comparing((Coded coded) -> coded.code() == null)
                .thenComparing(coded -> coded.country() == null));
        return sorted;
    }

    private @Nullable Coded code(@Nullable Actor actor, @Nullable String label, @Nullable String country) {
        ActorClass told = classOf(label);
        if (actor == null) {
            return told == null ? null : unnamed(told, String.valueOf(label), country);
        }
        ActorClass known = actor.actorClass();
        boolean named = actor.isNamed();
        if (told != null && !named && (known == ActorClass.MEDIA || known == ActorClass.OTHER || known == null)) {
            return unnamed(told, String.valueOf(label), country);
        }
        if (known == ActorClass.MEDIA || known == ActorClass.OTHER || known == null) {
            boolean said = named && actor.kind() != ActorKind.GROUP && known == null;
            return said
                    ? new Coded(capital(Wording.oneLine(actor.name())), null, "", Part.NONE, actor.country())
                    : null;
        }
        return named && actor.kind() != ActorKind.GROUP
                ? coded(Wording.oneLine(actor.name()), known, actor.country())
                : unnamed(known, actor.name(), country);
    }

    private @Nullable ActorClass classOf(@Nullable String label) {
        List<String> row = label == null ? null : unnamed.get(label);
        if (row != null) {
            return ActorClass.valueOf(row.get(1));
        }
        String labelClass = label == null ? null : labels.classOf(label);
        return labelClass == null ? null : LABELS.get(labelClass);
    }

    private Coded unnamed(ActorClass known, String words, @Nullable String country) {
        String fixed = row(known).get(3);
        String own = neutral(Wording.oneLine(words));
        String name = fixed.equals(OWN_WORDS) ? own : fixed;
        // Where people protest or suffer says which they are; soldiers and courts may be another country's.
        boolean placed = country != null && !fixed.equals(OWN_WORDS);
        return coded((name.isEmpty() ? row(known).get(2) : name) + (placed ? " (" + country + ")" : ""), known, null);
    }

    private String neutral(String words) {
        String neutral = labels.neutral(words);
        return neutral == null ? words : neutral;
    }

    private Coded coded(String name, ActorClass known, @Nullable String country) {
        if ((known == ActorClass.STATE_FORCES || known == ActorClass.GOVERNMENT) && Alliances.isOne(name)) {
            return new Coded(capital(name), EXTERNAL, EXTERNAL_WORDS, Part.STATE, null);
        }
        List<String> row = row(known);
        String part = row.get(4);
        return new Coded(
                capital(name),
                Integer.valueOf(row.get(1)),
                row.get(2),
                part.equals(OWN_WORDS) ? Part.NONE : Part.valueOf(part.toUpperCase(Locale.ROOT)),
                country);
    }

    private List<String> row(ActorClass known) {
        List<String> row = classes.get(known.name());
        if (row == null) {
            throw new IllegalStateException("actor-classes.tsv must know " + known);
        }
        return row;
    }

    /** Without a count that was taken for a part of the name: "Least 80 Velmian soldiers". */
    private static String capital(String counted) {
        String rest = COUNT.matcher(counted).replaceFirst("");
        String name = rest.isBlank() ? counted : rest;
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
