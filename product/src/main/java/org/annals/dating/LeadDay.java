package org.annals.dating;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.annals.document.Document;
import org.annals.document.Region;
import org.annals.document.Span;
import org.annals.language.Clause;
import org.annals.language.Section;
import org.annals.language.Sentence;
import org.annals.language.TextAnalysis;
import org.annals.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/*
 * News presents itself as of a day. A dateline names it; "the minister said on May 3" in the first sentences does, since
 * a report is put out the day it tells of what was said; after a dateline, "on Monday" in the first sentence does in nine
 * of ten agency reports (docs/quality.md). What an article tells of that happened on some day says much less: reports
 * go on about an event for days.
 */
/** What the first lines of an article say about the day on which it was put out. */
final class LeadDay {
    private static final int LEAD_SENTENCES = 3;
    private static final int CHECKED_SENTENCES = 4;
    private static final int NEAR_VERB = 4;
    /** Tokens of a sentence that can still be prose; longer ones would cost time and say nothing. */
    private static final int LONGEST_SENTENCE = 200;

    private static final Set<String> REPORT_VERBS = DatingWords.load("report-verbs.txt");
    private static final Set<String> AWAY_WORDS = DatingWords.load("away-words.txt");

    private final TextAnalysis text;
    private final List<PartialDay> days;
    /** Indexes of the first sentences of running text. */
    private final List<Integer> first;

    private final boolean dateline;

    LeadDay(DatingInput input) {
        this.text = input.text();
        Document document = text.document();
        this.dateline = !document.regions(Region.Kind.DATELINE).isEmpty();
        this.first = text.sentences().stream()
                .filter(sentence -> sentence.section() == Section.BODY)
                .limit(CHECKED_SENTENCES)
                .map(Sentence::index)
                .toList();
        this.days = new ArrayList<>();
        for (TimeExpression expression : input.expressions()) {
            PartialDay day = PartialDay.of(expression);
            if (day != null) {
                days.add(day);
            }
        }
    }

    /** The dateline's day, with or without its year, or null. */
    @Nullable
    PartialDay dateline() {
        for (Region region : text.document().regions(Region.Kind.DATELINE)) {
            for (PartialDay day : days) {
                if (region.span().contains(day.expression().span()) && !day.isWeekdayOnly()) {
                    return day;
                }
            }
        }
        return null;
    }

    /** The month and day on which the first sentences say that something was said, or null. */
    @Nullable
    PartialDay report() {
        for (PartialDay day : days) {
            int sentence = day.expression().sentence();
            if (sentence >= 0 && bodyIndex(sentence) < LEAD_SENTENCES && !day.isWeekdayOnly() && isReported(day)) {
                return day;
            }
        }
        return null;
    }

    /** The weekday on which an article with a dateline says in its first sentence that its news happened, or null. */
    @Nullable
    PartialDay weekday() {
        if (!dateline) {
            return null;
        }
        PartialDay found = null;
        for (PartialDay day : days) {
            int sentence = day.expression().sentence();
            if (sentence >= 0 && day.isWeekdayOnly() && bodyIndex(sentence) == 0 && isTold(day)) {
                if (found != null && found.weekday() != day.weekday()) {
                    return null;
                }
                found = day;
            }
        }
        return found;
    }

    /** The weekdays on which the first sentences say that something happened. */
    List<DayOfWeek> weekdays() {
        List<DayOfWeek> found = new ArrayList<>();
        for (PartialDay day : days) {
            int sentence = day.expression().sentence();
            DayOfWeek weekday = day.weekday();
            if (sentence >= 0 && bodyIndex(sentence) < CHECKED_SENTENCES && weekday != null && isTold(day)) {
                found.add(weekday);
            }
        }
        return found;
    }

    /**
     * The latest day written in full of which a caption, or with its weekday one of the first sentences, says that
     * something happened; or null. Elsewhere an article recalls days long past.
     */
    @Nullable
    PartialDay latestFull() {
        PartialDay latest = null;
        for (PartialDay day : days) {
            LocalDate date = day.full();
            boolean later = date != null && (latest == null || date.isAfter(full(latest)));
            if (later && isInFront(day) && isTold(day)) {
                latest = day;
            }
        }
        return latest;
    }

    private boolean isInFront(PartialDay day) {
        int sentence = day.expression().sentence();
        return sentence >= 0
                && (day.weekday() != null && bodyIndex(sentence) < CHECKED_SENTENCES
                        || text.sentences().get(sentence).section() == Section.CAPTION);
    }

    private static LocalDate full(PartialDay day) {
        LocalDate date = day.full();
        if (date == null) {
            throw new IllegalArgumentException("the day must be written in full, got " + day);
        }
        return date;
    }

    /** How many sentences of running text stand before this one; very many for one that is not among the first. */
    private int bodyIndex(int sentence) {
        int index = first.indexOf(sentence);
        return index < 0 ? Integer.MAX_VALUE : index;
    }

    /** Whether the clause around the day is in a past tense or none, and the day is not "next", "by" or "until". */
    private boolean isTold(PartialDay day) {
        Span span = day.expression().span();
        Sentence sentence = text.sentences().get(day.expression().sentence());
        if (sentence.size() > LONGEST_SENTENCE || leadsAway(sentence, span)) {
            return false;
        }
        for (Clause clause : text.clausesOf(sentence)) {
            if (clause.span().contains(span)
                    && (clause.has(Clause.Feature.FUTURE) || clause.has(Clause.Feature.MODAL))) {
                return false;
            }
        }
        return true;
    }

    /** Whether words inside the expression or just before it put it away from the day of the report. */
    private static boolean leadsAway(Sentence sentence, Span span) {
        for (int i = 0; i < sentence.size(); i++) {
            Span token = sentence.token(i).span();
            boolean inside = span.contains(token);
            boolean before = i + 1 < sentence.size()
                    && token.end() <= span.begin()
                    && span.overlaps(sentence.token(i + 1).span());
            if ((inside || before) && AWAY_WORDS.contains(sentence.token(i).lower())) {
                return true;
            }
        }
        return false;
    }

    private boolean isReported(PartialDay day) {
        Span span = day.expression().span();
        Sentence sentence = text.sentences().get(day.expression().sentence());
        if (sentence.size() > LONGEST_SENTENCE || leadsAway(sentence, span)) {
            return false;
        }
        for (Clause clause : text.clausesOf(sentence)) {
            boolean past = clause.has(Clause.Feature.PAST) && REPORT_VERBS.contains(clause.lemma());
            if (past && isNear(sentence, clause, span)) {
                return true;
            }
        }
        return false;
    }

    /** "said on May 3", "on May 3 said": few tokens between the verb and the day. */
    private static boolean isNear(Sentence sentence, Clause clause, Span span) {
        int between = 0;
        for (int i = 0; i < sentence.size(); i++) {
            Span token = sentence.token(i).span();
            boolean after = token.begin() >= clause.predicate().end() && token.end() <= span.begin();
            boolean before = token.begin() >= span.end()
                    && token.end() <= clause.predicate().begin();
            between += after || before ? 1 : 0;
        }
        return between <= NEAR_VERB;
    }
}
