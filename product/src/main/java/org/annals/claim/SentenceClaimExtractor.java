package org.annals.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.annals.attribution.AttributedContent;
import org.annals.attribution.Attribution;
import org.annals.attribution.Form;
import org.annals.attribution.Stance;
import org.annals.document.NotUnderstood;
import org.annals.document.Span;
import org.annals.figure.Figure;
import org.annals.language.Clause;
import org.annals.language.ClauseFrame;
import org.annals.language.Section;
import org.annals.language.Sentence;
import org.annals.language.TextAnalysis;
import org.jspecify.annotations.Nullable;

/*
 * What somebody is reported to say is cut at sentence ends: one claim for each piece. Each other sentence of the body
 * that asserts something is a claim of the article's own. A sentence that only attributes another one is none, nor is a
 * question, a headline, a caption or a line without a verb.
 */
/** Makes the claims of one document from its sentences and attributions, and gives each figure its claim. */
public final class SentenceClaimExtractor implements ClaimExtractor {
    private static final int FEWEST_WORDS = 3;
    /** Shorter texts are notes, which often do without a final mark. */
    private static final int FEWEST_BEFORE_TAIL = 5;

    private static final Set<String> END_MARKS =
            Set.of(".", ";", ",", ":", "\"", "”", "“", ")", "…", "...", "»", "'", "’");

    private static final Set<String> OPENERS = Set.of("\"", "“");

    private final PageSentences pages = new PageSentences();

    @Override
    public DocumentReading extract(DocumentReading reading, List<Figure> figures) {
        TextAnalysis text = reading.text();
        ClaimAssembler assembler = new ClaimAssembler(reading);
        CoordinateClauses clauses = new CoordinateClauses(reading);
        Tools tools = new Tools(text, clauses, assembler);
        Map<Span, Claim> byPredicate = new TreeMap<>();
        Map<Integer, List<AttributedContent>> bySentence = new HashMap<>();
        Set<Integer> attributing = new java.util.HashSet<>();
        UnsettledVoices unsettled = new UnsettledVoices(text);
        List<NotUnderstood> voiceless = new ArrayList<>();
        for (AttributedContent content : reading.attributions().statements()) {
            if (SentenceEdges.isPhrase(text, content)) {
                continue;
            }
            attributing.add(content.attribution().sentence());
            if (unsettled.isUnsettled(content)) {
                voiceless.add(unsettled.gap(content));
                content.content().forEach(span -> hold(text, content, span, bySentence));
                continue;
            }
            Sentence whole = sentenceOfParts(text, content);
            if (whole != null) {
                bySentence
                        .computeIfAbsent(whole.index(), key -> new ArrayList<>())
                        .add(content);
                add(assembler.assemble(content.content(), content.attribution(), whole), byPredicate);
                continue;
            }
            for (Span span : content.content()) {
                addPieces(tools, content, span, byPredicate, bySentence);
            }
        }
        for (Sentence sentence : text.sentences()) {
            if (sentence.section() != Section.BODY || pages.tellNothing(text, sentence)) {
                continue;
            }
            List<AttributedContent> reports = bySentence.getOrDefault(sentence.index(), List.of());
            List<Span> besides = reports.isEmpty() ? List.of() : SentenceEdges.behindReport(text, sentence, reports);
            if (!besides.isEmpty()) {
                add(assembler.assemble(besides, none(), sentence), byPredicate);
            }
            Span own = ownWords(text, sentence, reports, attributing);
            if (own != null) {
                for (Span part : clauses.of(sentence, own)) {
                    add(assembler.assemble(List.of(part), none(), sentence), byPredicate);
                }
            }
        }
        List<Claim> claims = StatementOccasions.carried(byPredicate.values().stream()
                .sorted(Comparator.comparing((Claim claim) -> claim.spans().get(0))
                        .thenComparing(Claim::id))
                .toList());
        List<NotUnderstood> gaps = new ArrayList<>(reading.notUnderstood());
        List<ClaimFigure> given = new FigureOwners(text, claims).assign(figures, gaps);
        gaps.addAll(voiceless);
        return new DocumentReading(
                text, reading.times(), reading.places(), reading.actors(), reading.attributions(), claims, given, gaps);
    }

    private static Attribution none() {
        return new Attribution(
                Form.NONE, Stance.ASSERTS, null, null, null, null, List.of(), null, -1, "the article's own statement");
    }

    /** The sentence of a content in parts that only together say something ("The calm, officials say, was restored"), or null. */
    private static @Nullable Sentence sentenceOfParts(TextAnalysis text, AttributedContent content) {
        Span first = content.content().get(0);
        Sentence sentence = content.content().size() == 2 ? text.sentenceAt(first.begin()) : null;
        boolean parts = sentence != null
                && sentence.section() == Section.BODY
                && sentence.span().contains(content.content().get(1))
                && !(SentenceEdges.hasMainClause(text, sentence, first)
                        && SentenceEdges.hasMainClause(
                                text, sentence, content.content().get(1)));
        return parts ? sentence : null;
    }

    /** What makes claims of the words of one text. */
    private record Tools(TextAnalysis text, CoordinateClauses clauses, ClaimAssembler assembler) {}

    private static void addPieces(
            Tools tools,
            AttributedContent content,
            Span span,
            Map<Span, Claim> claims,
            Map<Integer, List<AttributedContent>> bySentence) {
        TextAnalysis text = tools.text;
        Sentence sentence = text.sentenceAt(span.begin());
        while (sentence != null && sentence.span().begin() < span.end()) {
            bySentence
                    .computeIfAbsent(sentence.index(), key -> new ArrayList<>())
                    .add(content);
            Span piece = new Span(
                    Math.max(span.begin(), sentence.span().begin()),
                    Math.min(span.end(), sentence.span().end()));
            Span trimmed = SentenceEdges.trim(
                    sentence, isCutOff(text, sentence) ? SentenceEdges.beforeTail(sentence, piece) : piece);
            if (trimmed != null
                    && sentence.section() == Section.BODY
                    && SentenceEdges.words(sentence, trimmed) > 1
                    && !isQuestion(text, trimmed)) {
                for (Span part : tools.clauses.of(sentence, trimmed)) {
                    Span before = SentenceEdges.openedBefore(text, sentence, content, part);
                    List<Span> parts = before == null ? List.of(part) : List.of(before, part);
                    add(tools.assembler.assemble(parts, content.attribution(), sentence), claims);
                }
            }
            int next = sentence.index() + 1;
            sentence = next < text.sentences().size() ? text.sentences().get(next) : null;
        }
    }

    /** Keeps the words of a report from being taken for the article's own. */
    private static void hold(
            TextAnalysis text, AttributedContent content, Span span, Map<Integer, List<AttributedContent>> bySentence) {
        Sentence sentence = text.sentenceAt(span.begin());
        while (sentence != null && sentence.span().begin() < span.end()) {
            bySentence
                    .computeIfAbsent(sentence.index(), key -> new ArrayList<>())
                    .add(content);
            int next = sentence.index() + 1;
            sentence = next < text.sentences().size() ? text.sentences().get(next) : null;
        }
    }

    /** Who asks asserts nothing. */
    private static boolean isQuestion(TextAnalysis text, Span words) {
        return words.end() < text.text().length() && text.text().charAt(words.end()) == '?';
    }

    /** Whether an article of some length stops in the middle of its last sentence, perhaps of a word. */
    private static boolean isCutOff(TextAnalysis text, Sentence sentence) {
        return sentence.index() == text.sentences().size() - 1
                && sentence.index() >= FEWEST_BEFORE_TAIL
                && !END_MARKS.contains(SentenceEdges.lastText(sentence));
    }

    private static void add(@Nullable Claim claim, Map<Span, Claim> claims) {
        if (claim != null) {
            claims.putIfAbsent(claim.predicate().span(), claim);
        }
    }

    /** What the sentence says in the article's own voice: all of it, or the part before a report at its end, or null. */
    private static @Nullable Span ownWords(
            TextAnalysis text, Sentence sentence, List<AttributedContent> contents, Set<Integer> attributing) {
        // A question asserts nothing; a line without a final mark is a heading or a cut-off end; "!" appeals.
        if (!END_MARKS.contains(SentenceEdges.lastText(sentence))
                || !tells(text, sentence)
                || leadsOn(text, sentence)) {
            return null;
        }
        if (contents.isEmpty()) {
            Span all = SentenceEdges.trim(sentence, sentence.span());
            if (all == null || attributing.contains(sentence.index())) {
                return null;
            }
            return SentenceEdges.words(sentence, all) < FEWEST_WORDS ? null : all;
        }
        return SentenceEdges.beforeReport(text, sentence, contents);
    }

    /** Whether somebody or something is or does something there: not "Doors: a large one, covered with snow." */
    private static boolean tells(TextAnalysis text, Sentence sentence) {
        return text.clausesOf(sentence).stream()
                .anyMatch(clause -> clause.subject() != null
                        || !clause.has(Clause.Feature.NON_FINITE)
                        || clause.has(Clause.Feature.PASSIVE) && clause.agent() != null
                        || isMain(text, clause));
    }

    /** "The board previously put the number at nine", where the tagger takes a past for a participle. */
    static boolean isMain(TextAnalysis text, Clause clause) {
        return clause.frame() != null
                && !clause.predicate().of(text.text()).endsWith("ing")
                && clause.frame().link() == ClauseFrame.Link.MAIN
                && clause.object() != null;
    }

    /** "The clerk said:", "with headlines such as “": what only leads to words that are told by themselves. */
    private static boolean leadsOn(TextAnalysis text, Sentence sentence) {
        int last = sentence.size() - 1;
        boolean mark = OPENERS.contains(sentence.token(last).text())
                && text.quotationAt(sentence.token(last).span().begin()) == null
                && last > 0
                && text.quotationAt(sentence.token(last - 1).span().begin()) == null;
        int end = mark ? last - 1 : last;
        String before = sentence.token(end).text();
        return before.equals(":") || mark && sentence.token(end).isWord();
    }
}
