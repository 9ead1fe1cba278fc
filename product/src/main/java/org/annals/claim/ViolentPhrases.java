package org.annals.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.annals.document.Span;
import org.annals.language.Sentence;
import org.annals.language.Tag;
import org.annals.language.Word;
import org.annals.language.WordList;
import org.jspecify.annotations.Nullable;

/*
 * "Twelve people died in shelling by the army": the verb knows nobody who did it, the noun does. So the nouns of violence that
 * hang on the predicate are asked for their own parties, by the prepositions that such nouns take. Nothing is taken over from
 * another sentence, and nobody is named who does not stand in these words.
 */
/** Reads who attacks and who suffers from the nouns of violence around a predicate. */
final class ViolentPhrases {
    private static final Map<String, List<String>> TABLE = WordList.table(ViolentPhrases.class, "violence-words.tsv");
    private static final Set<String> ACT = words("act");
    private static final Set<String> OF_VICTIM = words("of-victim");
    private static final Set<String> DONE_TO = words("done-to");
    private static final Set<String> MUTUAL = words("mutual");
    private static final Set<String> WEAPON = words("weapon");
    private static final Set<String> FORCE = words("force");
    private static final Set<String> HARM = words("harm");
    private static final Set<String> SUFFER = words("suffer");
    private static final Set<String> OF_FORCE = words("of-force");
    private static final Set<String> LIGHT = words("light");
    private static final Set<String> OF_THE_ACT = Set.of("in", "by", "during", "after", "from", "under");
    private static final Set<String> AGAINST = Set.of("on", "against", "upon");
    private static final Set<String> AIMED_AT = Set.of("on", "at", "upon", "towards", "toward", "into");
    private static final Set<String> MOMENTS = Set.of("when", "after", "as");
    private static final Set<String> CORE =
            Set.of("det", "amod", "compound", "nummod", "nmod:poss", "flat", "det:predet", "advmod");

    /** Who takes part, and what it was done with; spans of noun phrases. */
    record Party(RoleFiller.Role role, Span span, @Nullable String label) {}

    private final List<Word> words;
    private final boolean suffererKnown;
    private final Predicate<Span> wanted;
    private final List<Party> parties = new ArrayList<>();

    private ViolentPhrases(Sentence sentence, boolean suffererKnown, Predicate<Span> wanted) {
        this.suffererKnown = suffererKnown;
        this.words = sentence.words();
        this.wanted = wanted;
    }

    private static Set<String> words(String kind) {
        List<String> row = TABLE.get(kind);
        if (row == null) {
            throw new IllegalStateException("violence-words.tsv must have a row " + kind);
        }
        return Set.of(row.get(1).split("\\|"));
    }

    /** Whether who is the subject of the verb suffers: "twelve people died". */
    static boolean isSuffering(String lemma) {
        return SUFFER.contains(lemma);
    }

    /** Whether the predicate tells of harm or force; "open" does with its object ("opened fire"). */
    static boolean isViolent(String lemma) {
        return HARM.contains(lemma) || SUFFER.contains(lemma) || OF_FORCE.contains(lemma) && !lemma.equals("open");
    }

    /** Whether the noun names an act or a weapon, so that it is not somebody: "an attack by gunmen". */
    static boolean isThing(String lemma) {
        return ACT.contains(lemma) || WEAPON.contains(lemma);
    }

    /**
     * The parties of the predicate's phrases, in the order found.
     *
     * @param suffererKnown whether the clause has told who suffers
     * @param wanted which words are the claim's
     */
    static List<Party> read(
            Sentence sentence, org.annals.claim.Predicate predicate, boolean suffererKnown, Predicate<Span> wanted) {
        ViolentPhrases phrases = new ViolentPhrases(sentence, suffererKnown, wanted);
        int root = phrases.root(predicate.span());
        if (root >= 0 && phrases.words.get(root).relation() != null) {
            phrases.readRoot(root);
        }
        return phrases.parties;
    }

    /** The word of the span that hangs on none of its other words. */
    private int root(Span span) {
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            boolean inside = span.overlaps(word.span()) && (word.tag() == Tag.VERB || word.tag() == Tag.NOUN);
            if (inside
                    && (word.head() < 0 || !span.overlaps(words.get(word.head()).span()))) {
                return i;
            }
        }
        return -1;
    }

    private void readRoot(int root) {
        Word word = words.get(root);
        String lemma = lemma(word);
        if (word.tag() == Tag.NOUN) {
            if (isAct(root)) {
                readAct(root);
            } else if (lemma.equals("death")) {
                readDeath(root);
            }
            return;
        }
        boolean harm = HARM.contains(lemma) || SUFFER.contains(lemma);
        if (!harm && !OF_FORCE.contains(lemma) && !LIGHT.contains(lemma)) {
            return;
        }
        for (int child : children(root)) {
            String relation = relation(child);
            boolean passive = relation.equals("nsubj:pass") || relation.equals("nsubj") && SUFFER.contains(lemma);
            if (harm && !suffererKnown && (passive || relation.equals("obj"))) {
                add(RoleFiller.Role.PATIENT, child);
            } else if (harm && (relation.startsWith("obl") || isActVerb(child))) {
                readOblique(child);
            } else if (relation.startsWith("nsubj") && harm && isThing(lemma(words.get(child)))) {
                readAct(child);
            } else if (relation.equals("obj") && LIGHT.contains(lemma) && isAct(child)) {
                readAct(child);
            } else if (relation.startsWith("obl") && isAimed(root, child)) {
                addAll(RoleFiller.Role.PATIENT, child);
            } else if (relation.startsWith("obl") && isFiring(root) && AIMED_AT.contains(preposition(child))) {
                addAll(RoleFiller.Role.PATIENT, child);
            } else if (relation.equals("advcl")) {
                readMoment(child, harm);
            }
        }
    }

    /** "launched an attack on rebels", where the tree ties the rebels to the verb. */
    private boolean isAimed(int verb, int noun) {
        return LIGHT.contains(lemma(words.get(verb)))
                && AGAINST.contains(preposition(noun))
                && children(verb).stream().anyMatch(child -> relation(child).equals("obj") && isAct(child));
    }

    /** "fired on mourners", "opened fire on the crowd". */
    private boolean isFiring(int verb) {
        String lemma = lemma(words.get(verb));
        if (lemma.equals("open")) {
            return children(verb).stream()
                    .anyMatch(child -> relation(child).equals("obj")
                            && lemma(words.get(child)).equals("fire"));
        }
        return lemma.equals("fire") || lemma.equals("shoot");
    }

    private void readOblique(int noun) {
        if (!OF_THE_ACT.contains(preposition(noun))) {
            return;
        }
        if (preposition(noun).equals("by")) {
            addAll(RoleFiller.Role.AGENT, noun);
        }
        for (int each : withConjuncts(noun)) {
            if (isThing(lemma(words.get(each))) || isAct(each)) {
                readAct(each);
            }
        }
    }

    /** "…, killing four"; "when soldiers opened fire". */
    private void readMoment(int verb, boolean harm) {
        String lemma = lemma(words.get(verb));
        boolean moment = children(verb).stream()
                .anyMatch(child -> MOMENTS.contains(words.get(child).lower()));
        boolean consequence = HARM.contains(lemma) && words.get(verb).fineTag().equals("VBG") && !moment;
        boolean cause = harm && moment && OF_FORCE.contains(lemma) && (!lemma.equals("open") || isFiring(verb));
        for (int child : children(verb)) {
            if (consequence && relation(child).equals("obj")) {
                addAll(RoleFiller.Role.PATIENT, child);
            } else if (cause && relation(child).equals("nsubj")) {
                addAll(RoleFiller.Role.AGENT, child);
            }
        }
    }

    private void readAct(int act) {
        String lemma = name(act);
        parties.add(new Party(RoleFiller.Role.INSTRUMENT, core(act), lemma));
        boolean weapon = WEAPON.contains(lemma(words.get(act)));
        for (int child : children(act)) {
            String relation = relation(child);
            if (relation.equals("nmod:poss")) {
                add(DONE_TO.contains(lemma) ? RoleFiller.Role.PATIENT : RoleFiller.Role.AGENT, child);
            } else if (relation.equals("compound") && FORCE.contains(lemma(words.get(child)))) {
                addForce(act, child);
            } else if (relation.startsWith("nmod") || relation.startsWith("obl")) {
                readParty(lemma, weapon, child);
            } else if (relation.equals("acl")) {
                readParticiple(child);
            }
        }
    }

    /** "the Velmian army shelling": the army with what stands before it and is not said of the shelling. */
    private void addForce(int act, int force) {
        Span span = words.get(force).span();
        for (int child : children(act)) {
            boolean whose = child < force && (relation(child).equals("det") || isCapitalised(child));
            span = whose ? span.cover(words.get(child).span()) : span;
        }
        parties.add(new Party(RoleFiller.Role.AGENT, span, null));
    }

    private boolean isCapitalised(int at) {
        return Character.isUpperCase(words.get(at).text().codePointAt(0));
    }

    private void readParty(String act, boolean weapon, int noun) {
        String preposition = preposition(noun);
        boolean mutual = MUTUAL.contains(act);
        if (preposition.equals("by") || preposition.equals("from") && weapon) {
            addAll(RoleFiller.Role.AGENT, noun);
        } else if (mutual && (preposition.equals("between") || preposition.equals("with"))) {
            addAll(RoleFiller.Role.AGENT, noun);
        } else if (AGAINST.contains(preposition) || preposition.equals("of") && OF_VICTIM.contains(act)) {
            addAll(RoleFiller.Role.PATIENT, noun);
        }
    }

    /** "rockets fired by rebels", "an attack carried out by gunmen". */
    private void readParticiple(int verb) {
        for (int child : children(verb)) {
            if (relation(child).startsWith("obl") && preposition(child).equals("by")) {
                addAll(RoleFiller.Role.AGENT, child);
            }
        }
    }

    /** "the deaths of 90 people in shelling by the army". */
    private void readDeath(int noun) {
        for (int child : children(noun)) {
            if (preposition(child).equals("of")) {
                addAll(RoleFiller.Role.PATIENT, child);
            } else {
                readOblique(child);
            }
        }
    }

    /** "in shelling by the army", where the tagger takes the act for a verb. */
    private boolean isActVerb(int at) {
        return words.get(at).fineTag().equals("VBG") && isAct(at) && OF_THE_ACT.contains(preposition(at));
    }

    private boolean isAct(int noun) {
        return ACT.contains(name(noun)) || ACT.contains(lemma(words.get(noun)));
    }

    /** The act's dictionary form, with the noun before it where both are one act ("air strike"). */
    private String name(int noun) {
        boolean gerund = words.get(noun).fineTag().equals("VBG");
        String lemma = gerund ? words.get(noun).lower() : lemma(words.get(noun));
        if (noun > 0 && words.get(noun - 1).head() == noun) {
            String two = lemma(words.get(noun - 1)) + " " + lemma;
            if (ACT.contains(two)) {
                return two;
            }
        }
        return lemma;
    }

    private void addAll(RoleFiller.Role role, int noun) {
        withConjuncts(noun).forEach(each -> add(role, each));
    }

    private List<Integer> withConjuncts(int noun) {
        List<Integer> all = new ArrayList<>(List.of(noun));
        for (int child : children(noun)) {
            if (relation(child).equals("conj")) {
                all.add(child);
            }
        }
        return all;
    }

    private void add(RoleFiller.Role role, int noun) {
        Tag tag = words.get(noun).tag();
        if (tag != Tag.NOUN && tag != Tag.PROPN && tag != Tag.NUM || isThing(lemma(words.get(noun)))) {
            return;
        }
        Span span = core(noun);
        boolean known = parties.stream().anyMatch(party -> party.role == role && party.span.overlaps(span));
        if (wanted.test(span) && !known) {
            parties.add(new Party(role, span, null));
        }
    }

    /** The noun with what stands before it, and what "of" ties to it: "120 members of the guard". */
    private Span core(int noun) {
        Span span = words.get(noun).span();
        for (int child : children(noun)) {
            boolean before = child < noun && CORE.contains(relation(child));
            boolean member = child > noun
                    && relation(child).startsWith("nmod")
                    && preposition(child).equals("of");
            if (before || member || relation(child).equals("flat")) {
                span = span.cover(core(child));
            }
        }
        return span;
    }

    private String preposition(int noun) {
        for (int child : children(noun)) {
            if (relation(child).equals("case") || relation(child).equals("mark")) {
                return words.get(child).lower();
            }
        }
        return "";
    }

    private List<Integer> children(int head) {
        List<Integer> children = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).head() == head
                    && i != head
                    && wanted.test(words.get(i).span())) {
                children.add(i);
            }
        }
        return children;
    }

    private String relation(int at) {
        String relation = words.get(at).relation();
        return relation == null ? "" : relation;
    }

    private static String lemma(Word word) {
        return word.lemma().toLowerCase(Locale.ROOT);
    }
}
