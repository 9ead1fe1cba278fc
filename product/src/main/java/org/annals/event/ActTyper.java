package org.annals.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.annals.language.Tag;
import org.annals.language.Word;
import org.annals.language.WordList;
import org.jspecify.annotations.Nullable;

/*
 * The tree is walked from its top: verbs of saying pass the question on to what is said, and the first word that knows its kind
 * answers. What somebody says they will do is an agreement, or a threat if it is hostile; what somebody will not do is a refusal;
 * what somebody must do is a request (so the PLOVER code book).
 */
/** Tells the PLOVER event of a sentence from its tree, by words and by what verbs they stand under. */
final class ActTyper {
    private static final Set<String> SAYING = WordList.words(ActTyper.class, "saying-verbs.txt");
    private static final Set<String> HOSTILE =
            Set.of("ASSAULT", "COERCE", "SANCTION", "MOBILIZE", "REJECT", "THREATEN", "RETREAT");
    private static final Set<String> FRIENDLY = Set.of("AGREE", "CONCEDE", "CONSULT", "AID", "SUPPORT");
    private static final Set<String> SPOKEN = Set.of("REQUEST", "THREATEN", "ACCUSE");
    private static final Set<String> FUTURE = Set.of("will", "would", "shall", "'ll");
    private static final Set<String> DUTY = Set.of("must", "should");
    private static final Set<String> NEGATION = Set.of("not", "n't", "never");
    /** Where the question is passed on to, the likeliest first. */
    private static final List<String> BELOW =
            List.of("ccomp", "xcomp", "parataxis", "obl", "advcl", "conj", "acl", "acl:relcl", "nmod", "nsubj");

    private static final int DEEPEST = 4;
    private static final String MOBILIZE = "MOBILIZE";

    private final TriggerLexicon triggers;
    private final Map<String, List<String>> acts = WordList.table(ActTyper.class, "acts.tsv");

    ActTyper(TriggerLexicon triggers) {
        this.triggers = triggers;
    }

    /** A PLOVER event and the rule that gave it. */
    record Act(String event, String rule) {}

    /** The act told by those words of a parsed sentence that are wanted, or null. */
    @Nullable
    Act type(List<Word> words, Predicate<Word> wanted) {
        Walk walk = new Walk(words, wanted);
        for (int i = 0; i < words.size(); i++) {
            int head = words.get(i).head();
            if (wanted.test(words.get(i)) && (head < 0 || !wanted.test(words.get(head)))) {
                Act act = walk.visit(i, 0);
                if (act != null) {
                    return act;
                }
            }
        }
        for (Word word : words) {
            String kind = wanted.test(word) && (word.tag() == Tag.VERB || word.tag() == Tag.NOUN) ? kind(word) : null;
            if (kind != null) {
                return new Act(kind, "word \"" + TextProfile.lemma(word) + "\"");
            }
        }
        return null;
    }

    private @Nullable String kind(Word word) {
        String lemma = TextProfile.lemma(word);
        List<String> act = acts.get(lemma);
        if (act != null) {
            return act.get(1);
        }
        boolean fires = word.tag() == Tag.VERB ? triggers.isVerbTrigger(lemma) : triggers.isNounTrigger(lemma);
        return fires ? triggers.type(lemma).plover() : null;
    }

    private boolean yieldsToObject(Word word) {
        List<String> act = acts.get(TextProfile.lemma(word));
        return act != null && act.size() > 2;
    }

    /** One sentence's tree. */
    private final class Walk {
        private final List<Word> words;
        private final List<List<Integer>> children = new ArrayList<>();

        Walk(List<Word> words, Predicate<Word> wanted) {
            this.words = words;
            words.forEach(word -> children.add(new ArrayList<>()));
            for (int i = 0; i < words.size(); i++) {
                int head = words.get(i).head();
                if (head >= 0 && wanted.test(words.get(i))) {
                    children.get(head).add(i);
                }
            }
        }

        private String relation(int at) {
            String relation = words.get(at).relation();
            return relation == null ? "" : relation;
        }

        private boolean hasBelow(int at, String relation, Set<String> forms) {
            for (int child : children.get(at)) {
                Word word = words.get(child);
                String lower = word.text().toLowerCase(Locale.ROOT);
                if (relation(child).startsWith(relation)
                        && (forms.contains(lower) || forms.contains(TextProfile.lemma(word)))) {
                    return true;
                }
            }
            return false;
        }

        @Nullable
        Act visit(int at, int depth) {
            Word word = words.get(at);
            boolean saying = SAYING.contains(TextProfile.lemma(word));
            String kind = saying || word.tag() == Tag.ADP || word.tag() == Tag.ADV ? null : kind(word);
            Act modal = saying ? null : modal(at, kind);
            if (modal != null) {
                return modal;
            }
            if (kind != null) {
                return act(at, kind);
            }
            Act object = object(at);
            return object != null ? object : below(at, depth);
        }

        /** What "will", "must" and their negations make of a verb. */
        private @Nullable Act modal(int at, @Nullable String kind) {
            String said = " \"" + TextProfile.lemma(words.get(at)) + "\"";
            boolean negative = hasBelow(at, "", NEGATION);
            if (!negative && hasBelow(at, "aux", DUTY)) {
                return new Act("REQUEST", "what must happen:" + said);
            }
            if (!hasBelow(at, "aux", FUTURE)) {
                return null;
            }
            if (negative && !"REJECT".equals(kind)) {
                return new Act("REJECT", "what will not happen:" + said);
            }
            if (kind != null && (SPOKEN.contains(kind) || kind.equals(MOBILIZE))) {
                return new Act(kind, "word" + said);
            }
            boolean hostile = kind != null && HOSTILE.contains(kind);
            return new Act(hostile ? "THREATEN" : "AGREE", "what will happen:" + said);
        }

        private Act act(int at, String kind) {
            String said = "word \"" + TextProfile.lemma(words.get(at)) + "\"";
            if (FRIENDLY.contains(kind) && hasBelow(at, "", NEGATION)) {
                return new Act("REJECT", said + " denied");
            }
            if (yieldsToObject(words.get(at))) {
                for (int child : children.get(at)) {
                    String relation = relation(child);
                    boolean object =
                            relation.startsWith("obj") || relation.startsWith("obl") || relation.equals("nsubj:pass");
                    String inner = object ? kind(words.get(child)) : null;
                    if (inner != null) {
                        return new Act(inner, said + " with \"" + TextProfile.lemma(words.get(child)) + "\"");
                    }
                }
            }
            return new Act(kind, said);
        }

        /** The kind of a colourless verb's object ("launch an attack"), or of what stands before that ("war games"). */
        private @Nullable Act object(int at) {
            for (int child : children.get(at)) {
                if (!relation(child).equals("obj") && !relation(child).equals("nsubj:pass")) {
                    continue;
                }
                List<Integer> parts = new ArrayList<>(List.of(child));
                for (int inner : children.get(child)) {
                    if (relation(inner).equals("compound") || relation(inner).equals("amod")) {
                        parts.add(inner);
                    }
                }
                for (int part : parts) {
                    String kind = kind(words.get(part));
                    if (kind != null) {
                        return new Act(kind, "object \"" + TextProfile.lemma(words.get(part)) + "\"");
                    }
                }
            }
            return null;
        }

        private @Nullable Act below(int at, int depth) {
            for (String relation : depth < DEEPEST ? BELOW : List.<String>of()) {
                for (int child : children.get(at)) {
                    boolean fits = relation.equals("obl")
                            ? relation(child).startsWith("obl")
                            : relation(child).equals(relation);
                    Act act = fits ? visit(child, depth + 1) : null;
                    if (act != null) {
                        return act;
                    }
                }
            }
            return null;
        }
    }
}
