package org.annals.attribution;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.annals.document.Span;
import org.annals.language.Clause;
import org.annals.language.Sentence;
import org.annals.language.Tag;
import org.annals.language.TextAnalysis;
import org.annals.language.WordList;
import org.jspecify.annotations.Nullable;

/*
 * What a report tells ends or starts inside the sentence where
 *   (the board says it holds) and was built in May          its bracket closes
 *   said it would close - but the doors are open            the writer answers, in the present, what was told as past
 *   30 percent said they would go and 35 percent did not    another share of the people asked begins
 *   announced this spring that work had begun               a time of the saying stands before "that"
 *   said he had fled, and urged him to return               the speaker goes on with another report
 *   said it is closed -- a blow to the port                 the writer says what that is
 *   -- (Update 4:25 a.m.) the mayor left, a clerk said      the stamp of an entry stands before it
 *   denied taking the boat 14 years | ago                   one word of the time was left out
 */
/** Cuts from indirectly reported words what the writer says beside them. */
final class ContentEdges {
    private static final Set<String> CONTRASTS = WordList.words(ContentEdges.class, "contrast-words.txt");
    private static final Set<String> TIMES = WordList.words(ContentEdges.class, "time-nouns.txt");
    private static final Set<String> DASHES = Set.of("-", "–", "—", "--");
    private static final int FEWEST_WORDS = 3;
    private static final String[] SPEAKERS_VERBS = {"urged", "said", "warned", "insisted", "denied", "accused", "vowed"
    };
    private static final Pattern STAMP = Pattern.compile("\\d{1,2}:\\d{2}:\\d{2}");

    private final TextAnalysis text;

    ContentEdges(TextAnalysis text) {
        this.text = text;
    }

    /** The statement with the words that are the report's alone. */
    AttributedContent settled(AttributedContent found) {
        Span only = found.content().get(0);
        Sentence sentence = sentenceOf(found);
        if (sentence == null) {
            return found;
        }
        int from = SpeakerReader.tokenAt(sentence, only.begin());
        int to = SpeakerReader.tokenAt(sentence, only.end() - 1) + 1;
        boolean behind = found.attribution().cue() != null
                && found.attribution().cue().span().begin() >= only.end();
        int start = behind ? afterStamp(sentence, from, to) : afterTime(sentence, from, to);
        int end = beforeClosing(sentence, start, to);
        end = behind ? end : beforeAside(sentence, start, beforeJoinedReport(sentence, start, end));
        end = isToldInThePast(sentence, found.attribution().cue()) ? beforeAnswer(sentence, start, end) : end;
        end = beforeOtherShare(sentence, start, end, found.attribution().speaker());
        end = end == to ? withAgo(sentence, to) : end;
        Span span = start == from && end == to ? null : SentenceReader.trimmed(sentence, start, end);
        boolean whole = span != null
                && SentenceReader.words(sentence, start, end) >= FEWEST_WORDS
                && SentenceReader.hasVerb(sentence, start, end);
        return whole && span != null ? new AttributedContent(List.of(span), found.attribution()) : found;
    }

    /** Whether the words stand beside the report: "told the court he would stay, while his brother has left". */
    boolean isBeside(AttributedContent found) {
        Sentence sentence = sentenceOf(found);
        Attribution.Words cue = found.attribution().cue();
        if (sentence == null || cue == null) {
            return false;
        }
        Span only = found.content().get(0);
        int from = SpeakerReader.tokenAt(sentence, only.begin());
        return cue.span().begin() < only.begin()
                && SentenceReader.isText(sentence, from - 1, "while", "whereas")
                && SentenceReader.isText(sentence, from - 2, ",");
    }

    /** The sentence that holds all of an indirect statement of one piece, or null. */
    private @Nullable Sentence sentenceOf(AttributedContent found) {
        Span only = found.content().get(0);
        Sentence sentence = found.content().size() == 1 ? text.sentenceAt(only.begin()) : null;
        boolean indirect = found.attribution().form() != Form.DIRECT
                && sentence != null
                && sentence.span().contains(only);
        return indirect ? sentence : null;
    }

    /** "this spring that work had begun", "yesterday that": the token behind "that"; not "the day that changed Lenn". */
    private static int afterTime(Sentence sentence, int from, int to) {
        int at = from;
        while (SentenceReader.isText(sentence, at, "on", "in", "late", "early", "earlier", "last", "this")) {
            at++;
        }
        if (at >= to || !TIMES.contains(sentence.token(at).lower())) {
            return from;
        }
        at++;
        while (at < to && sentence.token(at).tag() == Tag.NUM) {
            at++;
        }
        boolean opens = SentenceReader.isText(sentence, at, "that") && at + 1 < to;
        return opens && !new PhraseTree(sentence).isFinite(at + 1) ? at + 1 : from;
    }

    /** "- (Update 4:25 a.m.) The mayor left", "Tue Jun 14 2031 05:26:00 The mayor left": behind the stamp of an entry and its mark. */
    private static int afterStamp(Sentence sentence, int from, int to) {
        int start = from;
        for (int i = from; i + FEWEST_WORDS < to; i++) {
            boolean opens = i == from || SentenceReader.isText(sentence, i - 1, ".", ":", "!", "?");
            boolean mark =
                    opens && isDash(sentence, i) && sentence.token(i + 1).text().length() > 0;
            start = mark || STAMP.matcher(sentence.token(i).text()).matches() ? i + 1 : start;
            boolean note = i == start && SentenceReader.isText(sentence, i, "(");
            int close = note ? SentenceReader.indexOf(sentence, ")", i, to) : to;
            boolean hour = close < to && SentenceReader.isText(sentence, i + 1, "update", "updated");
            start = hour ? close + 1 : start;
        }
        return to - start > FEWEST_WORDS ? start : from;
    }

    /** "said he had fled, and urged him to return": where the speaker does the next thing that speakers do. */
    private int beforeJoinedReport(Sentence sentence, int from, int to) {
        for (int i = from + FEWEST_WORDS; i + 2 < to; i++) {
            boolean joined = SentenceReader.isText(sentence, i, ",")
                    && SentenceReader.isText(sentence, i + 1, "and", "but")
                    && SentenceReader.isText(sentence, i + 2, SPEAKERS_VERBS)
                    && text.quotationAt(sentence.token(i).span().begin()) == null;
            if (joined) {
                return i;
            }
        }
        return to;
    }

    /** "said it is closed -- a blow to the port": what one noun behind the last dash says of it is the writer's. */
    private static int beforeAside(Sentence sentence, int from, int to) {
        int dash = -1;
        for (int i = from; i < to; i++) {
            if (isDash(sentence, i)) {
                dash = dash < 0 ? i : to;
            }
        }
        boolean noun = dash >= from + FEWEST_WORDS
                && dash + 2 < to
                && (SentenceReader.isText(sentence, dash + 1, "a", "an")
                        || SentenceReader.isText(sentence, dash + 1, "the")
                                && SentenceReader.isText(sentence, dash + 2, "latest", "first", "second"));
        boolean ends = to >= sentence.size() || sentence.token(to).tag() == Tag.PUNCT;
        return noun && ends ? dash : to;
    }

    /** Where a bracket closes that opened before the words, or the end given. */
    private static int beforeClosing(Sentence sentence, int from, int to) {
        int depth = 0;
        for (int i = 0; i < from; i++) {
            depth += bracket(sentence, i);
        }
        boolean within = depth > 0;
        depth = 0;
        for (int i = from; within && i < to; i++) {
            depth += bracket(sentence, i);
            if (depth < 0) {
                return i;
            }
        }
        return to;
    }

    private static int bracket(Sentence sentence, int i) {
        return SentenceReader.isText(sentence, i, "(") ? 1 : SentenceReader.isText(sentence, i, ")") ? -1 : 0;
    }

    /** "would close - but the doors are open": where a clause in the present contrasts with what was told as past. */
    private int beforeAnswer(Sentence sentence, int from, int to) {
        for (int i = from + FEWEST_WORDS; i + 2 < to; i++) {
            boolean edge = isDash(sentence, i) || SentenceReader.isText(sentence, i, ",");
            boolean contrast = edge && CONTRASTS.contains(sentence.token(i + 1).lower());
            boolean own = contrast && !SentenceReader.isText(sentence, i + 2, "that");
            if (own
                    && text.quotationAt(sentence.token(i).span().begin()) == null
                    && isPast(sentence, from, i)
                    && isAnswer(sentence, i + 2, to)) {
                return i;
            }
        }
        return to;
    }

    /** "said", "has told": only then does the tense tell what is somebody's from what is the writer's. */
    private boolean isToldInThePast(Sentence sentence, Attribution.@Nullable Words cue) {
        return cue != null
                && text.clausesOf(sentence).stream()
                        .filter(clause -> clause.predicate().overlaps(cue.span()))
                        .anyMatch(clause -> clause.has(Clause.Feature.PAST) || clause.has(Clause.Feature.PERFECT));
    }

    /** Whether all that is told there stands in the past or depends on it ("would", "had"). */
    private boolean isPast(Sentence sentence, int from, int to) {
        List<Clause> told = text.clausesOf(sentence).stream()
                .filter(clause -> clause.headToken() >= from && clause.headToken() < to)
                .filter(clause -> !clause.has(Clause.Feature.NON_FINITE))
                .toList();
        return !told.isEmpty()
                && told.stream()
                        .noneMatch(clause -> clause.has(Clause.Feature.FUTURE)
                                || clause.has(Clause.Feature.PRESENT) && !clause.has(Clause.Feature.MODAL));
    }

    /** Whether the first clause there has a subject and stands in the present. */
    private boolean isAnswer(Sentence sentence, int from, int to) {
        return text.clausesOf(sentence).stream()
                .filter(clause -> clause.headToken() >= from && clause.headToken() < to)
                .filter(clause -> !clause.has(Clause.Feature.NON_FINITE))
                .findFirst()
                .map(clause -> clause.has(Clause.Feature.PRESENT)
                        && !clause.has(Clause.Feature.MODAL)
                        && clause.subject() != null
                        && SpeakerReader.tokenAt(sentence, clause.subject().begin()) >= from)
                .orElse(false);
    }

    /** "30 percent said they would go and 35 percent did not": where the next share begins. */
    private static int beforeOtherShare(Sentence sentence, int from, int to, @Nullable Speaker speaker) {
        boolean share = speaker != null && Character.isDigit(speaker.surface().charAt(0));
        for (int i = from + FEWEST_WORDS; share && i + 2 < to; i++) {
            if (SentenceReader.isText(sentence, i, "and", "while", "but")
                    && sentence.token(i + 1).tag() == Tag.NUM
                    && SentenceReader.hasVerb(sentence, i + 2, Math.min(to, i + 5))) {
                return i;
            }
        }
        return to;
    }

    /** "14 years" before "ago": with that word. */
    private static int withAgo(Sentence sentence, int to) {
        boolean time = to > 1
                && TIMES.contains(sentence.token(to - 1).lower())
                && sentence.token(to - 2).tag() == Tag.NUM;
        return time && SentenceReader.isText(sentence, to, "ago") ? to + 1 : to;
    }

    private static boolean isDash(Sentence sentence, int i) {
        return DASHES.contains(sentence.token(i).text());
    }
}
