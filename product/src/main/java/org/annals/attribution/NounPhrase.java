package org.annals.attribution;

import java.util.Set;
import org.annals.document.Span;
import org.annals.language.Sentence;
import org.annals.language.Tag;
import org.annals.language.Token;
import org.annals.language.WordList;
import org.jspecify.annotations.Nullable;

/** Tells how far the noun phrases of one sentence reach, by the tags of its tokens. */
final class NounPhrase {
    private static final Set<String> TIMES = WordList.words(NounPhrase.class, "time-nouns.txt");

    private NounPhrase() {}

    /** The noun phrase that starts at the token: up to a comma, a verb or a conjunction; null if there is none. */
    static @Nullable Span from(Sentence sentence, int from) {
        int end = from;
        int last = -1;
        while (end < sentence.size()) {
            Token token = sentence.token(end);
            boolean part = switch (token.tag()) {
                case DET, ADJ, NOUN, PROPN, PRON, NUM, PART ->
                    !token.lower().equals("to")
                            && !token.lower().equals("who")
                            && !token.lower().equals("which");
                case ADP ->
                    end > from && (token.lower().equals("of") || token.lower().equals("for"));
                case VERB -> describes(sentence, end);
                case ADV -> end + 1 < sentence.size() && describes(sentence, end + 1);
                default -> token.text().equals("'s") || token.text().equals("’s") || sentence.isPossessivePlural(end);
            };
            if (!part && !joinsNouns(sentence, end)) {
                break;
            }
            boolean name = token.tag() == Tag.ADJ && end > from && token.isCapitalised();
            last = token.tag().isNominal() || name ? end : last;
            end++;
        }
        return last < 0 ? null : sentence.span(from, last + 1);
    }

    /** The end of "chairman and chief executive Ann Lee", of which the phrase may hold the first office only. */
    static int withSecondOffice(Sentence sentence, int to) {
        int name =
                to < sentence.size() && to > 0 && sentence.token(to).lower().equals("and") ? named(sentence, to) : -1;
        int end = name;
        while (end >= 0 && end < sentence.size() && sentence.token(end).tag() == Tag.PROPN) {
            end++;
        }
        return name < 0 ? to : end;
    }

    /** Where the name behind "and" and an office begins, or -1. */
    private static int named(Sentence sentence, int i) {
        int end = i + 1;
        while (end < sentence.size()
                && (sentence.token(end).tag() == Tag.NOUN || sentence.token(end).tag() == Tag.ADJ)) {
            end++;
        }
        boolean titled = end > i + 1
                && end < sentence.size()
                && sentence.token(i - 1).tag() == Tag.NOUN
                && sentence.token(end).tag() == Tag.PROPN
                && sentence.token(end).isCapitalised();
        return titled ? end : -1;
    }

    /** "the prisons and probation ombudsman", "chairman and chief executive Ann Lee": an "and" within one office. */
    private static boolean joinsNouns(Sentence sentence, int i) {
        if (i < 1 || i + 2 >= sentence.size() || !sentence.token(i).lower().equals("and")) {
            return false;
        }
        boolean nouns =
                sentence.token(i + 1).tag() == Tag.NOUN && sentence.token(i + 2).tag() == Tag.NOUN;
        return nouns || named(sentence, i) >= 0;
    }

    /** "updated data", "leading officials": a participle before a noun. */
    private static boolean describes(Sentence sentence, int i) {
        String word = sentence.token(i).lower();
        boolean participle = word.endsWith("ed") || word.endsWith("ing") || word.endsWith("en");
        if (!participle || sentence.token(i).tag() != Tag.VERB || i + 1 >= sentence.size()) {
            return false;
        }
        Tag next = sentence.token(i + 1).tag();
        if (TIMES.contains(sentence.token(i + 1).lower())) {
            return false;
        }
        return next == Tag.ADJ || next.isNominal() && next != Tag.PRON || describes(sentence, i + 1);
    }
}
