package org.annals.language;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.annals.document.Span;
import org.jspecify.annotations.Nullable;

/*
 * No parser: verb groups and noun phrases are read off the tags, and each verb group takes the nearest noun phrase on
 * its left that no preposition governs as its subject. A participle without an auxiliary is a reduced relative where a
 * finite verb follows in the same stretch ("houses built near the river had sunk"). Wrong attachments stay
 * local: nothing above may depend on a clause alone.
 */
/** Finds clauses by chunking: verb groups with the noun phrases around them. */
final class ChunkClauseFinder {
    private static final Set<String> RELATIVES = Set.of("who", "which", "that", "whom", "whose", "where", "what");
    private static final Set<String> PERSONAL = Set.of("i", "he", "she", "it", "they", "we", "you", "there");
    /** Pasts that stand after a noun without "by" only as its predicate: "her board said about ten ships". */
    private static final Set<String> NEVER_REDUCED = Set.of("said", "told", "put");

    /** Prepositions that soften a number after them: part of its phrase. */
    private static final Set<String> APPROXIMATORS = Set.of("about", "around", "over", "nearly");

    private static final Set<String> MODALS = Set.of("would", "could", "may", "might", "should", "must", "can", "ca");
    private static final Set<String> NEGATIONS = Set.of("not", "n't", "n’t", "never");

    private final Lemmatizer lemmatizer;

    ChunkClauseFinder(Lemmatizer lemmatizer) {
        this.lemmatizer = lemmatizer;
    }

    /** A verb group: tokens {@code [from, to)}, the main verb at {@code head}. */
    private record Group(int from, int to, int head, boolean finite, EnumSet<Clause.Feature> features) {}

    List<Clause> find(Sentence sentence) {
        List<Group> groups = new ArrayList<>();
        int i = 0;
        while (i < sentence.size()) {
            Group group = groupAt(sentence, i);
            if (group == null) {
                i++;
            } else {
                groups.add(group);
                i = group.to;
            }
        }
        List<Clause> clauses = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            Group group = groups.get(g);
            if (group.finite && isReducedRelative(sentence, groups, g)) {
                group.features.add(Clause.Feature.NON_FINITE);
                group = new Group(group.from, group.to, group.head, false, group.features);
                groups.set(g, group);
            }
            clauses.add(clause(sentence, groups, g, clauses));
        }
        return clauses;
    }

    private @Nullable Group groupAt(Sentence sentence, int from) {
        Token first = sentence.token(from);
        boolean infinitive = first.tag() == Tag.PART && first.lower().equals("to") && from + 1 < sentence.size();
        if (!first.tag().isVerbal() && !infinitive) {
            return null;
        }
        int to = from + (infinitive ? 1 : 0);
        int head = -1;
        while (to < sentence.size()) {
            Token token = sentence.token(to);
            if (token.tag().isVerbal()) {
                if (head >= 0 && sentence.token(head).tag() == Tag.VERB) {
                    break;
                }
                head = to++;
            } else if (isInside(sentence, to, head)) {
                to++;
            } else {
                break;
            }
        }
        if (head < 0) {
            return null;
        }
        return new Group(
                from, head + 1, head, isFinite(sentence, from, head, infinitive), features(sentence, from, head));
    }

    /** Whether an adverb or negation continues the group: a verb must follow within three words. */
    private static boolean isInside(Sentence sentence, int at, int head) {
        Token token = sentence.token(at);
        boolean adverb = token.tag() == Tag.ADV || NEGATIONS.contains(token.lower());
        if (!adverb || head >= 0 && sentence.token(head).tag() == Tag.VERB) {
            return false;
        }
        for (int i = at + 1; i < Math.min(sentence.size(), at + 3); i++) {
            Token next = sentence.token(i);
            if (next.tag().isVerbal()) {
                return true;
            }
            if (next.tag() != Tag.ADV && !NEGATIONS.contains(next.lower())) {
                return false;
            }
        }
        return false;
    }

    private boolean isFinite(Sentence sentence, int from, int head, boolean infinitive) {
        if (infinitive) {
            return false;
        }
        Token first = sentence.token(from);
        if (first.tag() == Tag.AUX) {
            return !first.lower().equals("being")
                    && !first.lower().equals("having")
                    && !first.lower().equals("been")
                    && !first.lower().equals("be");
        }
        Lemmatizer.VerbForm form = lemmatizer.verbForm(first.text());
        if (form == Lemmatizer.VerbForm.GERUND || form == Lemmatizer.VerbForm.PARTICIPLE) {
            return false;
        }
        boolean afterPreposition = from > 0 && sentence.token(from - 1).tag() == Tag.ADP;
        return !(afterPreposition && head == from && form != Lemmatizer.VerbForm.PAST);
    }

    private EnumSet<Clause.Feature> features(Sentence sentence, int from, int head) {
        EnumSet<Clause.Feature> features = EnumSet.noneOf(Clause.Feature.class);
        boolean be = false;
        boolean have = false;
        for (int i = from; i < head; i++) {
            Token token = sentence.token(i);
            be |= token.tag() == Tag.AUX && token.lemma().equals("be");
            have |= token.tag() == Tag.AUX && token.lemma().equals("have");
            if (MODALS.contains(token.lower())) {
                features.add(Clause.Feature.MODAL);
            }
            if (token.lemma().equals("will") || token.lemma().equals("shall")) {
                features.add(Clause.Feature.FUTURE);
            }
            if (NEGATIONS.contains(token.lower())) {
                features.add(Clause.Feature.NEGATED);
            }
        }
        Token verb = sentence.token(head);
        Lemmatizer.VerbForm form = lemmatizer.verbForm(verb.text());
        boolean participle = form == Lemmatizer.VerbForm.PARTICIPLE || form == Lemmatizer.VerbForm.PAST_OR_PARTICIPLE;
        if (be && participle && verb.tag() == Tag.VERB) {
            features.add(Clause.Feature.PASSIVE);
        }
        if (be && form == Lemmatizer.VerbForm.GERUND) {
            features.add(Clause.Feature.PROGRESSIVE);
        }
        if (have) {
            features.add(Clause.Feature.PERFECT);
        }
        if (head + 1 < sentence.size()
                && NEGATIONS.contains(sentence.token(head + 1).lower())) {
            features.add(Clause.Feature.NEGATED);
        }
        addTense(sentence, from, features);
        return features;
    }

    private void addTense(Sentence sentence, int from, EnumSet<Clause.Feature> features) {
        Token first = sentence.token(from);
        String word = first.lower();
        if (features.contains(Clause.Feature.FUTURE)) {
            return;
        }
        if (first.tag() == Tag.AUX) {
            boolean past = word.equals("was") || word.equals("were") || word.equals("had") || word.equals("did");
            features.add(past ? Clause.Feature.PAST : Clause.Feature.PRESENT);
            return;
        }
        switch (lemmatizer.verbForm(first.text())) {
            case PAST, PAST_OR_PARTICIPLE -> features.add(Clause.Feature.PAST);
            case BASE, THIRD_PERSON -> features.add(Clause.Feature.PRESENT);
            case GERUND, PARTICIPLE -> features.add(Clause.Feature.NON_FINITE);
        }
    }

    private boolean isReducedRelative(Sentence sentence, List<Group> groups, int g) {
        Group group = groups.get(g);
        boolean bare = group.from == group.head && sentence.token(group.head).tag() == Tag.VERB;
        if (!bare
                || group.from == 0
                || !sentence.token(group.from - 1).tag().isNominal()
                        && !sentence.token(group.from - 1).lower().equals("those")
                || sentence.token(group.from - 1).tag() == Tag.PRON
                || lemmatizer.verbForm(sentence.token(group.head).text()) != Lemmatizer.VerbForm.PAST_OR_PARTICIPLE) {
            return false;
        }
        if (group.to < sentence.size() && sentence.token(group.to).lower().equals("by")) {
            return true;
        }
        if (g + 1 >= groups.size()
                || NEVER_REDUCED.contains(sentence.token(group.head).lower())) {
            return false;
        }
        Group next = groups.get(g + 1);
        for (int i = group.to; i < next.from; i++) {
            Token token = sentence.token(i);
            boolean separates = token.tag() == Tag.CCONJ
                    || token.tag() == Tag.SCONJ
                    || token.tag() == Tag.PUNCT
                    || token.tag() == Tag.PRON;
            if (separates || token.tag().isNominal() && !isGoverned(sentence, i, group.to)) {
                return false;
            }
        }
        return next.finite;
    }

    /** Whether a preposition stands between {@code floor} and the noun, with only its modifiers in between. */
    private static boolean isGoverned(Sentence sentence, int noun, int floor) {
        int start = phraseStart(sentence, noun, floor);
        return start > floor && sentence.token(start - 1).tag() == Tag.ADP
                || start == floor && sentence.token(floor).tag() == Tag.ADP;
    }

    /** The first token of the noun phrase that ends at {@code noun}. */
    private static int phraseStart(Sentence sentence, int noun, int floor) {
        int start = noun;
        if (PERSONAL.contains(sentence.token(noun).lower())) {
            return noun;
        }
        while (start > floor && isPhrasePart(sentence, start - 1)) {
            start--;
        }
        return start;
    }

    private static boolean isPhrasePart(Sentence sentence, int i) {
        Token token = sentence.token(i);
        return switch (token.tag()) {
            case DET, ADJ, NOUN, PROPN, NUM, PRON, SYM -> !RELATIVES.contains(token.lower());
            case PART ->
                Tokenizer.isPossessive(token)
                        || token.text().equals("'")
                        || token.text().equals("’");
            case ADV ->
                i + 1 < sentence.size()
                        && (sentence.token(i + 1).tag() == Tag.ADJ
                                || sentence.token(i + 1).tag() == Tag.NUM);
            case PUNCT ->
                Tokenizer.isPossessive(token)
                        || "\"“”".contains(token.text()) && isInsidePhrase(sentence, i)
                        || isPluralPossessive(sentence, i);
            case ADP ->
                APPROXIMATORS.contains(token.lower())
                        && i + 1 < sentence.size()
                        && sentence.token(i + 1).tag() == Tag.NUM;
            default -> Tokenizer.isPossessive(token);
        };
    }

    /** "the patients' rights": an apostrophe between a plural and the noun it owns. */
    private static boolean isPluralPossessive(Sentence sentence, int i) {
        String mark = sentence.token(i).text();
        return (mark.equals("'") || mark.equals("’"))
                && i > 0
                && i + 1 < sentence.size()
                && sentence.token(i - 1).lower().endsWith("s")
                && sentence.token(i - 1).tag().isNominal()
                && sentence.token(i - 1).span().end()
                        == sentence.token(i).span().begin()
                && sentence.token(i + 1).tag().isNominal();
    }

    /** "the “gas” protests": marks around a word within a phrase, not the marks of a quotation that ends before it. */
    private static boolean isInsidePhrase(Sentence sentence, int i) {
        boolean opens = i > 0
                && (sentence.token(i - 1).tag() == Tag.DET
                        || sentence.token(i - 1).tag() == Tag.ADJ);
        boolean closes = i + 1 < sentence.size()
                && i > 0
                && sentence.token(i + 1).tag() == Tag.NOUN
                && sentence.token(i - 1).isWord();
        return opens || closes;
    }

    private Clause clause(Sentence sentence, List<Group> groups, int g, List<Clause> before) {
        Group group = groups.get(g);
        int floor = g == 0 ? 0 : groups.get(g - 1).to;
        int ceiling = g + 1 < groups.size() ? groups.get(g + 1).from : sentence.size();
        int[] subject = group.finite ? subject(sentence, group.from, floor) : null;
        if (subject == null && group.finite && g > 0 && isReducedBefore(groups, g)) {
            subject = subject(sentence, groups.get(g - 1).from, g > 1 ? groups.get(g - 2).to : 0);
        }
        EnumSet<Clause.Feature> features = EnumSet.copyOf(group.features);
        if (!group.finite) {
            features.add(Clause.Feature.NON_FINITE);
        }
        Span subjectSpan = subject == null ? null : sentence.span(subject[0], subject[1]);
        if (subject == null && group.finite && !before.isEmpty() && isConjoined(sentence, floor, group.from)) {
            features.add(Clause.Feature.CONJUNCT);
            subjectSpan = before.get(before.size() - 1).subject();
        }
        int[] object = phraseAfter(sentence, group.to, ceiling);
        boolean passive = group.features.contains(Clause.Feature.PASSIVE);
        int begin = subject == null ? group.from : Math.min(subject[0], group.from);
        String subordinator = subordinator(sentence, begin, group.from);
        return new Clause(
                sentence.index(),
                begin,
                ceiling,
                group.head,
                sentence.span(begin, ceiling),
                sentence.span(group.from, group.head + 1),
                lemmatizer.verbLemma(sentence.token(group.head).lower()),
                subjectSpan,
                object == null || passive ? null : sentence.span(object[0], object[1]),
                agent(sentence, group.to, ceiling),
                subordinator,
                List.copyOf(features),
                null);
    }

    /** "ten of those rescued were nurses": the verb follows a reduced relative at once and shares its noun. */
    private static boolean isReducedBefore(List<Group> groups, int g) {
        Group before = groups.get(g - 1);
        return !before.finite && before.from == before.head && before.to == groups.get(g).from;
    }

    private static boolean isConjoined(Sentence sentence, int floor, int from) {
        if (from == 0) {
            return false;
        }
        int at = from - 1;
        while (at > floor && sentence.token(at).tag() == Tag.ADV) {
            at--;
        }
        Token token = sentence.token(at);
        return token.tag() == Tag.CCONJ || token.text().equals(",");
    }

    private static @Nullable String subordinator(Sentence sentence, int begin, int group) {
        int at = begin - 1;
        if (begin > 0
                && (sentence.token(at).tag() == Tag.SCONJ
                        || RELATIVES.contains(sentence.token(at).lower()))) {
            return sentence.token(at).lower();
        }
        if (group > begin && RELATIVES.contains(sentence.token(group - 1).lower())) {
            return sentence.token(group - 1).lower();
        }
        return null;
    }

    /** The subject's phrase as token bounds, or null. Walks left over prepositional phrases to the governing noun. */
    private static int @Nullable [] subject(Sentence sentence, int verb, int floor) {
        int at = verb - 1;
        while (at >= floor
                && (sentence.token(at).tag() == Tag.ADV
                        || RELATIVES.contains(sentence.token(at).lower())
                        || sentence.token(at).tag() == Tag.PUNCT
                                && at == verb - 1
                                && !sentence.token(at).text().equals(","))) {
            at--;
        }
        if (at >= floor && sentence.token(at).text().equals(",")) {
            at = beforeApposition(sentence, at, floor);
        }
        int end = at + 1;
        while (at >= floor && isHead(sentence, at)) {
            int start = phraseStart(sentence, at, floor);
            if (start == floor || sentence.token(start - 1).tag() != Tag.ADP) {
                return new int[] {start, end};
            }
            if (start - 1 <= floor) {
                return null;
            }
            at = start - 2;
        }
        return null;
    }

    /** A noun, or an adjective used as one ("the dead"). */
    private static boolean isHead(Sentence sentence, int i) {
        boolean adjective = sentence.token(i).tag() == Tag.ADJ
                && i > 0
                && sentence.token(i - 1).tag() == Tag.DET;
        return sentence.token(i).tag().isNominal()
                || adjective
                || sentence.token(i).lower().equals("those");
    }

    /** "Ann Lee, the mayor of Oslo, said": from the closing comma to the noun before the opening one. */
    private static int beforeApposition(Sentence sentence, int comma, int floor) {
        for (int i = comma - 1; i > floor; i--) {
            if (sentence.token(i).text().equals(",")) {
                return i - 1;
            }
            if (sentence.token(i).tag().isVerbal()) {
                break;
            }
        }
        return comma;
    }

    private static int @Nullable [] phraseAfter(Sentence sentence, int from, int ceiling) {
        int at = from;
        while (at < ceiling && sentence.token(at).tag() == Tag.ADV) {
            at++;
        }
        int end = at;
        int lastNominal = -1;
        while (end < ceiling && isPhrasePart(sentence, end)) {
            lastNominal = sentence.token(end).tag().isNominal() ? end : lastNominal;
            end++;
        }
        return lastNominal < 0 ? null : new int[] {at, lastNominal + 1};
    }

    private static @Nullable Span agent(Sentence sentence, int from, int ceiling) {
        for (int i = from; i < ceiling; i++) {
            if (sentence.token(i).lower().equals("by")) {
                int[] phrase = phraseAfter(sentence, i + 1, ceiling);
                return phrase == null ? null : sentence.span(phrase[0], phrase[1]);
            }
            if (sentence.token(i).tag() == Tag.PUNCT || sentence.token(i).tag() == Tag.CCONJ) {
                return null;
            }
        }
        return null;
    }
}
