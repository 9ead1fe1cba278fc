package org.annals.time;

/** What a word can be in a time expression; a word may be of several classes. */
enum WordClass {
    MONTH,
    WEEKDAY,
    /** "Mondays": every one of them. */
    WEEKDAYS,
    UNIT,
    /** The plural of a unit. */
    UNITS,
    SEASON,
    /** A part of the day: morning. */
    PART,
    /** A point of the day: noon. */
    POINT,
    CARDINAL,
    /** hundred, thousand. */
    SCALE,
    ORDINAL,
    /** yesterday, today, tomorrow: days from the reference. */
    DAY,
    /** now, recently: a reference to present, past or future without a date. */
    REFERENCE,
    /** A reference word of looser use, read only after "the" or before a unit. */
    LOOSE_REFERENCE,
    ZONE,
    HOLIDAY,
    LAST,
    NEXT,
    FOLLOWING,
    PREVIOUS,
    THIS,
    THAT,
    SAME,
    /** early, late, mid. */
    PHASE,
    /** end, beginning, middle: a part of a longer stretch. */
    EDGE,
    ABOUT,
    EVERY,
    /** daily: a set by itself. */
    FREQUENCY,
    /** several, few: an unknown number. */
    VAGUE,
    COUPLE,
    /** BC, AD. */
    ERA,
    HALF,
    MERIDIEM,
    OCLOCK,
    ARTICLE,
    THE,
    OF,
    ON,
    AT,
    IN,
    AND,
    TO,
    FROM,
    AGO,
    /** Counted back from the date in focus: "two days earlier". */
    EARLIER,
    /** Counted on from the date in focus: "two days later". */
    LATER,
    OLD,
    LONG,
    /** Words that may stand between a number and its unit: more, full, trading. */
    FILLER,
    FISCAL,
    /** A stretch named by nothing but its neighbours: period. */
    PERIOD,
    /** Words that lead to a year: since, during, until. */
    YEAR_LEADER,
    /** Nouns and signs that make a number before them a count. */
    COUNTED,
    /** Verbs of growth: the number after their "to" is a count. */
    GROWTH,
    /** Words before a stretch that lasts: for, within, lasted. */
    LASTING,
    PER,
    /** local, after a clock time. */
    LOCAL,
    /** time, after a zone. */
    TIME,
    /** Needs a capital letter to be a name of time. */
    CAPITAL,
    /** decades by name: nineties. */
    DECADE,
    /** Words that compare with the same stretch of another year: corresponding. */
    COMPARED,
    /** near, foreseeable: before "future". */
    NEAR,
    /** A noun of time without limits: past, future. */
    ABSTRACT,
    /** The first word of a holiday's name. */
    HOLIDAY_START,
    /** Prepositions and conjunctions at once: "before", "after". */
    LINKING,
    SO,
    /** Q3. */
    QUARTER_NAME,
    NO,
    /** past, between minutes and an hour. */
    PAST,
    FOR,
    /** have, has. */
    PERFECT,
    /** everyday, quarterly: a set where nothing follows that they describe. */
    ADVERB,
    /** moment, present: now, after "at". */
    MOMENT,
    /** all, before a unit: the whole of it. */
    ALL,
    /** Parts of the day in the plural: every one of them. */
    PARTS,
    /** every other, every second. */
    ALTERNATE,
    /** final, closing: the last part of a stretch. */
    FINAL,
    /** A season whose name is no word of another kind. */
    ALWAYS,
    /** more, least: what makes a number a bound. */
    BOUND,
    /** ended, ending: what makes the year before it a stretch of its own. */
    ENDED,
    /** A reference word at the beginning of a sentence only. */
    OPENING,
    /** A short form of a name that is a word or name of another kind as well. */
    SHORT,
    SINCE,
    /** these, before "days". */
    THESE,
    /** H1. */
    HALF_NAME,
    /** calendar, working: before a week or year that is none the less the one of the calendar. */
    CIVIL,
    /** starting: between a length and the day it begins on. */
    STARTING,
    /** semi, bi: halves or doubles the frequency behind it. */
    PREFIX,
    WORKDAY,
    /** ish, glued to an hour. */
    ISH,
    /** around, before an hour. */
    ROUGHLY,
    ANOTHER,
    ANY,
    /** Over: not before an article or a vague number. */
    OVER,
    AGE,
    HOURS,
    /** The end, as against the beginning. */
    CLOSE,
    OTHER;

    /** Whether a word of this class is one of time by itself. */
    boolean isCore() {
        return switch (this) {
            case MONTH,
                    WEEKDAY,
                    WEEKDAYS,
                    UNIT,
                    UNITS,
                    SEASON,
                    PART,
                    POINT,
                    DAY,
                    REFERENCE,
                    HOLIDAY,
                    MERIDIEM,
                    ERA,
                    FREQUENCY,
                    OCLOCK,
                    DECADE,
                    ABSTRACT,
                    HOLIDAY_START,
                    PERIOD,
                    OPENING,
                    PAST,
                    ADVERB,
                    MOMENT,
                    WORKDAY,
                    ISH,
                    HALF_NAME,
                    QUARTER_NAME -> true;
            default -> false;
        };
    }

    /** Whether an expression can begin with a word of this class. */
    boolean canStart() {
        return switch (this) {
            case MONTH, WEEKDAY, WEEKDAYS, UNIT, UNITS, SEASON, PART, POINT, CARDINAL, SCALE, ORDINAL, DAY, REFERENCE ->
                true;
            case OPENING,
                    QUARTER_NAME,
                    HALF_NAME,
                    PREFIX,
                    ANY,
                    HOLIDAY,
                    HOLIDAY_START,
                    LAST,
                    NEXT,
                    FOLLOWING,
                    PREVIOUS,
                    THIS,
                    THAT,
                    SAME,
                    PHASE,
                    EDGE -> true;
            case ABOUT,
                    ADVERB,
                    MOMENT,
                    ALL,
                    OVER,
                    EVERY,
                    FREQUENCY,
                    VAGUE,
                    COUPLE,
                    HALF,
                    ARTICLE,
                    THE,
                    PER,
                    FISCAL,
                    THESE,
                    NEAR -> true;
            default -> false;
        };
    }
}
