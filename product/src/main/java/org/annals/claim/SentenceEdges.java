package org.annals.claim;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.annals.attribution.AttributedContent;
import org.annals.attribution.Attribution;
import org.annals.attribution.Form;
import org.annals.document.Span;
import org.annals.language.Clause;
import org.annals.language.EntryStamp;
import org.annals.language.Quotation;
import org.annals.language.Sentence;
import org.annals.language.Tag;
import org.annals.language.TextAnalysis;
import org.annals.language.Token;
import org.annals.language.Word;
import org.jspecify.annotations.Nullable;

/** Cuts the words of a claim out of a sentence: without final marks and outer quotation marks. */
final class SentenceEdges {
    private static final Set<String> CUT =
            Set.of(".", "!", "?", ",", ";", ":", "…", "...", "-", "–", "—", "\"", "“", "”", "„", "«", "»", "''", "``");
    private static final Set<String> ASIDES =
            Set.of("after", "before", "when", "while", "as", "if", "since", "although", "though", "because", "until");
    private static final Set<String> LEADING = Set.of("against", "about", "for", "of", "on", "over");
    private static final Set<String> INFERRED = Set.of("suggest", "show", "indicate", "mean", "prove", "confirm");
    private static final Set<String> THINGS = Set.of("it", "this", "that", "which");
    private static final int FEWEST_WORDS = 5;
    private static final int LONGEST_NOTE = 3;

    private SentenceEdges() {}

    /** The tokens wholly inside the span without the marks at both ends and the stamp of an entry, or null if no word is left. */
    static @Nullable Span trim(Sentence sentence, Span span) {
        int begin = -1;
        int end = -1;
        for (int i = EntryStamp.length(sentence); i < sentence.size(); i++) {
            Token token = sentence.token(i);
            if (span.contains(token.span()) && !CUT.contains(token.text()) && !isReference(sentence, i)) {
                begin = begin < 0 ? token.span().begin() : begin;
                end = token.span().end();
            }
        }
        return begin < 0 ? null : new Span(begin, end);
    }

    /** "… in October 2031.[4][5]": whether the token is of a note's number in brackets, as an encyclopedia has it. */
    private static boolean isReference(Sentence sentence, int i) {
        for (int open = Math.max(0, i - 2); open <= i && open + 2 < sentence.size(); open++) {
            String number = sentence.token(open + 1).text();
            boolean note = sentence.token(open).text().equals("[")
                    && sentence.token(open + 2).text().equals("]")
                    && number.length() <= LONGEST_NOTE
                    && number.chars().allMatch(Character::isDigit);
            if (note) {
                return true;
            }
        }
        return false;
    }

    /** The last token that is no note's number; empty where all are. */
    static String lastText(Sentence sentence) {
        int last = sentence.size() - 1;
        while (last >= 0 && isReference(sentence, last)) {
            last--;
        }
        return last < 0 ? "" : sentence.token(last).text();
    }

    /** "warned against “a piecemeal approach”": a phrase that asserts nothing, so that its whole sentence is what is told. */
    static boolean isPhrase(TextAnalysis text, AttributedContent content) {
        Span only = content.content().get(0);
        Sentence sentence = content.content().size() == 1 ? text.sentenceAt(only.begin()) : null;
        if (sentence == null || !sentence.span().contains(only)) {
            return false;
        }
        Attribution.Words cue = content.attribution().cue();
        boolean nobody = content.attribution().speaker() == null
                && cue != null
                && cue.span().end() <= only.begin();
        if (nobody && cue != null && isOfThing(text, sentence, cue.span())) {
            return true;
        }
        if (isTopic(sentence, only)) {
            return true;
        }
        boolean first = true;
        for (Token token : sentence.tokens()) {
            if (!only.contains(token.span()) || token.tag() == Tag.PUNCT) {
                continue;
            }
            if (first && !LEADING.contains(token.lower()) || token.tag().isVerbal()) {
                return false;
            }
            first = false;
        }
        return !first;
    }

    /** "was asked about the message that the clerk was carrying": a preposition, and a noun that no verb is above. */
    private static boolean isTopic(Sentence sentence, Span only) {
        List<Word> words = sentence.words();
        int opening = -1;
        for (int i = 0; i < words.size(); i++) {
            if (!only.contains(words.get(i).span())) {
                continue;
            }
            opening = opening < 0 ? i : opening;
            int head = words.get(i).head();
            if (head < 0 || !only.contains(words.get(head).span())) {
                return LEADING.contains(words.get(opening).lower())
                        && words.get(opening).tag() == Tag.ADP
                        && words.get(opening).head() == i
                        && words.get(i).tag().isNominal();
            }
        }
        return false;
    }

    /** "“It is unlikely,” she says, “that they will stay.”": the words that a quoted clause with "that" hangs on, or null. */
    static @Nullable Span openedBefore(TextAnalysis text, Sentence sentence, AttributedContent content, Span part) {
        Attribution.Words cue = content.attribution().cue();
        boolean hangs = cue != null
                && content.attribution().form() == Form.DIRECT
                && part.of(text.text()).startsWith("that ")
                && sentence.span().contains(cue.span())
                && cue.span().end() <= part.begin();
        for (Quotation quotation : hangs ? text.quotations() : List.<Quotation>of()) {
            boolean opens = cue != null
                    && sentence.span().contains(quotation.span())
                    && quotation.span().end() <= cue.span().begin();
            if (opens) {
                return trim(sentence, quotation.inner());
            }
        }
        return null;
    }

    /** "It suggests that nothing is new": what something lets the writer think. */
    private static boolean isOfThing(TextAnalysis text, Sentence sentence, Span cue) {
        for (Clause clause : text.clausesOf(sentence)) {
            Span subject = clause.subject();
            if (subject != null && clause.predicate().overlaps(cue)) {
                // "She wrote that it suggested …" is her report.
                return !clause.has(Clause.Feature.PASSIVE)
                        && !"that".equals(clause.subordinator())
                        && INFERRED.contains(clause.lemma())
                        && THINGS.contains(subject.of(text.text()).toLowerCase(Locale.ROOT));
            }
        }
        return false;
    }

    /** The words before the last conjunction or comma, where the span reaches the end of a sentence that breaks off. */
    static Span beforeTail(Sentence sentence, Span span) {
        int cut = span.end();
        for (Token token : sentence.tokens()) {
            boolean joint = token.tag() == Tag.CCONJ || token.text().equals(",");
            cut = joint && span.contains(token.span()) ? token.span().begin() : cut;
        }
        boolean reaches = span.end() >= sentence.span().end();
        return reaches && cut > span.begin() ? new Span(span.begin(), cut) : span;
    }

    static int words(Sentence sentence, Span span) {
        int words = 0;
        for (Token token : sentence.tokens()) {
            words += token.isWord() && span.contains(token.span()) ? 1 : 0;
        }
        return words;
    }

    /** "The mayor left the city, saying that …": the part before the comma that precedes the report, or null. */
    static @Nullable Span beforeReport(TextAnalysis text, Sentence sentence, List<AttributedContent> contents) {
        int start = sentence.span().end();
        for (AttributedContent content : contents) {
            Attribution.Words cue = content.attribution().cue();
            start = Math.min(start, content.content().get(0).begin());
            if (cue != null) {
                start = Math.min(start, cue.span().begin());
            }
            if (content.attribution().speaker() != null
                    && sentence.span().contains(content.attribution().speaker().span())) {
                start = Math.min(start, content.attribution().speaker().span().begin());
            }
        }
        int comma = -1;
        for (Token token : sentence.tokens()) {
            boolean breaks = token.text().equals(",") || token.text().equals(";") || token.tag() == Tag.CCONJ;
            comma = breaks && token.span().end() <= start ? token.span().begin() : comma;
        }
        if (comma < 0) {
            return null;
        }
        Span own = trim(sentence, new Span(sentence.span().begin(), comma));
        boolean tells = own != null
                && words(sentence, own) >= FEWEST_WORDS
                && hasMainClause(text, sentence, own)
                && !opensAside(sentence, own);
        return tells ? own : null;
    }

    /**
     * "The judge called it a disgrace and closed the yard": the subject, and what it did besides, behind the last report of the
     * sentence; or nothing.
     */
    static List<Span> behindReport(TextAnalysis text, Sentence sentence, List<AttributedContent> contents) {
        AttributedContent last = contents.get(contents.size() - 1);
        Attribution.Words cue = last.attribution().cue();
        int end = last.content().get(last.content().size() - 1).end();
        if (cue == null
                || cue.span().begin() > end
                || text.quotationAt(cue.span().begin()) != null) {
            return List.of();
        }
        int at = 0;
        while (at < sentence.size()
                && (sentence.token(at).span().begin() < end
                        || sentence.token(at).tag() == Tag.PUNCT)) {
            at++;
        }
        if (at + 1 >= sentence.size() || sentence.token(at).tag() != Tag.CCONJ) {
            return List.of();
        }
        for (Clause clause : text.clausesOf(sentence)) {
            Span subject = clause.subject();
            boolean joined = subject != null
                    && clause.has(Clause.Feature.CONJUNCT)
                    && !clause.has(Clause.Feature.NON_FINITE)
                    && clause.headToken() > at
                    && clause.headToken() <= at + 2
                    && subject.end() <= cue.span().begin();
            boolean reports = contents.stream()
                    .map(content -> content.attribution().cue())
                    .anyMatch(words -> words != null && words.span().overlaps(clause.predicate()));
            if (joined && subject != null && !reports) {
                Span rest = trim(
                        sentence,
                        new Span(
                                sentence.token(at + 1).span().begin(),
                                sentence.span().end()));
                return rest == null || words(sentence, rest) < FEWEST_WORDS ? List.of() : List.of(subject, rest);
            }
        }
        return List.of();
    }

    /** "Shortly after the hearing ended": words that only say when, where one of them opens a clause that hangs on what follows. */
    private static boolean opensAside(Sentence sentence, Span own) {
        int seen = 0;
        boolean opens = false;
        for (Token token : sentence.tokens()) {
            if (own.contains(token.span())) {
                opens |= seen < 2 && ASIDES.contains(token.lower());
                if (token.text().equals(",")) {
                    return false;
                }
                seen++;
            }
        }
        return opens;
    }

    /** Whether a finite clause that hangs on no other stands wholly inside the span. */
    static boolean hasMainClause(TextAnalysis text, Sentence sentence, Span span) {
        for (Clause clause : text.clausesOf(sentence)) {
            Span subject = clause.subject();
            boolean main = clause.subordinator() == null && !clause.has(Clause.Feature.NON_FINITE);
            if (main && subject != null && span.contains(clause.predicate()) && span.contains(subject)) {
                return true;
            }
        }
        return false;
    }
}
