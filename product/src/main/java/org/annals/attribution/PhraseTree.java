package org.annals.attribution;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.annals.document.Span;
import org.annals.language.Sentence;
import org.annals.language.Tag;
import org.annals.language.Token;
import org.annals.language.Word;
import org.jspecify.annotations.Nullable;

/*
 * The clause reader gives each verb one subject, and none where commas stand around it. Here the dependency tree is asked
 * for the subject of the verb, of the verb it is coordinated with, or for what a relative pronoun stands for; and where the
 * tree has none, the noun phrase before an aside between commas ("X, who has arrived, said").
 */
/** Finds noun phrases of one sentence by its dependency tree: subjects of verbs, and where a phrase is described by a verb. */
final class PhraseTree {
    private static final Set<String> INSIDE =
            Set.of("flat", "fixed", "compound", "goeswith", "nummod", "nmod", "case", "nmod:desc", "nmod:poss");
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");
    private static final Set<String> PRONOUNS = Set.of("who", "which", "that");
    private static final Set<String> PASSED_ON = Set.of("conj", "xcomp", "advcl", "parataxis");
    /** How many verbs may stand between a verb and the one whose subject it shares. */
    private static final int STEPS = 4;

    private static final int LONGEST_PARTICIPLE = 8;
    /** How long an aside between commas may be, in tokens. */
    private static final int LONGEST_ASIDE = 16;

    private final Sentence sentence;
    private final List<Word> words;

    PhraseTree(Sentence sentence) {
        this.sentence = sentence;
        this.words = sentence.words();
    }

    /** The subject's phrase of the verb at a token: its own, or that of the verb it goes on from; or null. */
    @Nullable
    Span subject(int token) {
        int verb = wordOf(token);
        for (int step = 0; verb >= 0 && step < STEPS; step++) {
            int subject = subjectOf(verb);
            if (subject >= 0 && !PRONOUNS.contains(words.get(subject).lower())) {
                return phrase(subject);
            }
            Word word = words.get(verb);
            if (relation(word).startsWith("acl") && word.head() >= 0) {
                return phrase(word.head());
            }
            verb = PASSED_ON.contains(relation(word)) ? word.head() : -1;
        }
        return null;
    }

    /** The phrase that the relative pronoun at a token stands for, or null. */
    @Nullable
    Span antecedent(int token) {
        if (token < 1) {
            return null;
        }
        int pronoun = wordOf(token);
        int verb = pronoun < 0 ? -1 : words.get(pronoun).head();
        boolean relative = verb >= 0
                && relation(words.get(verb)).startsWith("acl")
                && words.get(verb).head() >= 0
                && words.get(verb).head() < pronoun;
        return relative ? phrase(words.get(verb).head()) : nounsBefore(isComma(token - 1) ? token - 1 : token);
    }

    /** The run of nouns, and what belongs to them, that ends before a token; or null. */
    @Nullable
    Span nounsBefore(int end) {
        int from = end;
        while (from > 0 && isNominal(sentence.token(from - 1))) {
            from--;
        }
        while (from < end && SentenceReader.isText(sentence, from, "of")) {
            from++;
        }
        return from < end ? sentence.span(from, end) : null;
    }

    /** The main verb behind a relative clause in which the verb at a token stands, or -1: "X, who said it, left". */
    int verbBehind(int token) {
        int verb = wordOf(token);
        int pronoun = token - 1;
        while (pronoun > 0
                && (sentence.token(pronoun).tag() == Tag.AUX
                        || sentence.token(pronoun).tag() == Tag.ADV)) {
            pronoun--;
        }
        if (SentenceReader.isText(sentence, pronoun, "who", "which") && pronoun > 0 && isComma(pronoun - 1)) {
            for (int i = token + 1; i + 1 < sentence.size(); i++) {
                if (isComma(i) && isFinite(i + 1)) {
                    return i;
                }
            }
        }
        if (verb < 0 || !relation(words.get(verb)).startsWith("acl:relcl")) {
            return -1;
        }
        int noun = words.get(verb).head();
        boolean subject = noun >= 0 && relation(words.get(noun)).startsWith("nsubj");
        int main = subject ? words.get(noun).head() : -1;
        if (main < verb) {
            return -1;
        }
        int first = main;
        while (first > verb + 1
                && (words.get(first - 1).tag() == Tag.AUX
                        || words.get(first - 1).tag() == Tag.ADV
                        || words.get(first - 1).tag() == Tag.PART)) {
            first--;
        }
        return tokenOf(first);
    }

    /** The noun phrase that an aside parts from the verb that starts at a token, or null: "X, who has arrived, said". */
    @Nullable
    Span beforeAside(int verbStart) {
        int close = verbStart - 1;
        if (close < 1 || !isComma(close)) {
            return null;
        }
        for (int open = close; open > Math.max(0, close - LONGEST_ASIDE); open--) {
            if (isComma(open)) {
                int from = open;
                while (from > 0 && isNominal(sentence.token(from - 1))) {
                    from--;
                }
                boolean governed = from > 0 && sentence.token(from - 1).tag() == Tag.ADP;
                boolean clause = open < close && sentence.token(open + 1).tag() == Tag.SCONJ;
                if (from < open && !governed && !clause && (from == 0 || isEdge(from - 1))) {
                    return sentence.span(from, open);
                }
            } else if (SentenceReader.isQuotationMark(sentence.token(open))) {
                return null;
            }
        }
        return null;
    }

    /** The noun phrase that a participle parts from the verb that starts at a token, or null: "a report published on Monday says". */
    @Nullable
    Span beforeParticiple(int verbStart) {
        for (int i = verbStart - 1; i > 0 && verbStart - i < LONGEST_PARTICIPLE; i--) {
            Token token = sentence.token(i);
            if (token.tag() == Tag.VERB) {
                Span nouns = token.lower().endsWith("ed") ? nounsBefore(i) : null;
                int from = nouns == null ? 0 : SpeakerReader.tokenAt(sentence, nouns.begin());
                return nouns != null && (from == 0 || isEdge(from - 1)) ? nouns : null;
            }
            if (!isNominal(token) && token.tag() != Tag.ADP) {
                return null;
            }
        }
        return null;
    }

    /** Whether the token is a verb in a finite form. */
    boolean isFinite(int token) {
        int word = sentence.token(token).tag().isVerbal() ? wordOf(token) : -1;
        return word >= 0 && FINITE.contains(words.get(word).fineTag());
    }

    /** Whether a word describes a noun before it as a clause does: "a report published today". */
    boolean isDescribing(int token) {
        int word = wordOf(token);
        return word >= 0
                && relation(words.get(word)).startsWith("acl")
                && words.get(word).head() < word;
    }

    /** The noun phrase right before a word that describes it: "a letter telling her"; or null. */
    @Nullable
    Span described(int token) {
        return isDescribing(token) ? nounsBefore(token) : null;
    }

    /** The first token in {@code [from, to)} of a verb that is joined to the one at a token by "and" or "but", or {@code to}. */
    int joinedVerb(int token, int from, int to) {
        int verb = wordOf(token);
        for (int i = from; verb >= 0 && i < to; i++) {
            int word = wordOf(i);
            boolean joined = word >= 0
                    && words.get(word).head() == verb
                    && relation(words.get(word)).equals("conj")
                    && FINITE.contains(words.get(word).fineTag())
                    && words.get(word).fineTag() != null
                    && words.get(word).fineTag().equals(words.get(verb).fineTag());
            if (joined) {
                int first = i;
                while (first > from && sentence.token(first).tag() != Tag.CCONJ) {
                    first--;
                }
                boolean bare = first > from && SentenceReader.words(sentence, first + 1, i) <= 1;
                return bare ? first : to;
            }
        }
        return to;
    }

    /** The left edge, as a token, of the coordination whose last part is the phrase; or the phrase's own. */
    int coordinationStart(Span phrase) {
        int from = SpeakerReader.tokenAt(sentence, phrase.begin());
        int to = SpeakerReader.tokenAt(sentence, phrase.end() - 1) + 1;
        for (int i = from; i < to; i++) {
            int word = wordOf(i);
            if (word >= 0 && relation(words.get(word)).equals("conj")) {
                int first = words.get(word).head();
                boolean noun = first >= 0 && first < word && isNamed(words.get(first));
                if (noun) {
                    return tokenOf(left(first));
                }
            }
        }
        return from;
    }

    /** A noun, or what stands for those who are it: "the dead and the injured". */
    private static boolean isNamed(Word word) {
        return word.tag().isNominal() || word.tag() == Tag.ADJ;
    }

    private boolean isComma(int token) {
        return sentence.token(token).text().equals(",");
    }

    private boolean isEdge(int token) {
        return sentence.token(token).tag() == Tag.PUNCT || sentence.token(token).tag() == Tag.CCONJ;
    }

    private static boolean isNominal(Token token) {
        return token.tag().isNominal() && token.tag() != Tag.PRON
                || token.tag() == Tag.DET
                || token.tag() == Tag.ADJ
                || token.tag() == Tag.NUM
                || token.lower().equals("of")
                || token.tag() == Tag.PART && !token.lower().equals("to");
    }

    private int subjectOf(int verb) {
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).head() == verb && relation(words.get(i)).equals("nsubj")) {
                return i;
            }
        }
        return -1;
    }

    private Span phrase(int noun) {
        int last = noun;
        for (int i = noun + 1; i < words.size(); i++) {
            int head = words.get(i).head();
            boolean inside = head >= noun && head <= last && INSIDE.contains(relation(words.get(i)));
            boolean within = words.get(i).tag() == Tag.DET
                    || words.get(i).tag() == Tag.ADP
                    || words.get(i).tag() == Tag.ADJ
                    || head > i;
            if (inside) {
                last = i;
            } else if (!within) {
                break;
            }
        }
        int from = tokenOf(left(noun));
        return sentence.span(from, Math.max(from, tokenOf(last)) + 1);
    }

    /** The first word of what hangs on a word, without marks at its edge. */
    private int left(int word) {
        int first = word;
        for (int i = word - 1; i >= 0; i--) {
            int head = words.get(i).head();
            if (head < first || head > word || relation(words.get(i)).equals("cc")) {
                break;
            }
            first = i;
        }
        while (first < word && words.get(first).tag() == Tag.PUNCT) {
            first++;
        }
        return first;
    }

    private int wordOf(int token) {
        Span span = sentence.token(token).span();
        int found = -1;
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (word.span().begin() >= span.end()) {
                break;
            }
            boolean outside = word.head() < 0 || !words.get(word.head()).span().overlaps(span);
            if (word.span().overlaps(span) && (found < 0 || outside)) {
                found = i;
            }
        }
        return found;
    }

    private int tokenOf(int word) {
        return SpeakerReader.tokenAt(sentence, words.get(word).span().begin());
    }

    private static String relation(Word word) {
        String relation = word.relation();
        return relation == null ? "" : relation.toLowerCase(Locale.ROOT);
    }
}
