package org.annals.sheet;

import java.util.List;
import java.util.stream.Stream;
import org.annals.review.Fields;

/** The columns of the sheets that people edit, in order; an editable one says what an edit means. */
enum ReviewColumn {
    EVENT_ID(Table.EVENTS, "id", Meaning.FIXED, ""),
    EVENT_WHEN(Table.EVENTS, "when", Meaning.FIELD, Fields.EVENT_DATE),
    EVENT_HEADLINE(Table.EVENTS, "headline", Meaning.FIXED, ""),
    EVENT_WHERE(Table.EVENTS, "where", Meaning.FIELD, Fields.PLACE),
    EVENT_PLOVER(Table.EVENTS, "type_plover", Meaning.FIELD, Fields.TYPE_PLOVER),
    EVENT_ACLED(Table.EVENTS, "type_acled", Meaning.FIELD, Fields.TYPE_ACLED),
    EVENT_STATUS(Table.EVENTS, "status", Meaning.FIXED, ""),
    EVENT_DOCUMENTS(Table.EVENTS, "documents", Meaning.FIXED, ""),
    EVENT_ORIGINS(Table.EVENTS, "origins", Meaning.FIXED, ""),
    EVENT_INDEPENDENCE(Table.EVENTS, "independence", Meaning.FIXED, ""),
    EVENT_VERDICT(Table.EVENTS, "verdict", Meaning.VERDICT, ""),
    EVENT_MERGE(Table.EVENTS, "merge_into", Meaning.MERGE, ""),
    EVENT_TAGS(Table.EVENTS, "tags", Meaning.TAGS, ""),
    EVENT_ASSIGNED(Table.EVENTS, "assigned", Meaning.ASSIGNED, ""),
    EVENT_COMMENT(Table.EVENTS, "comment", Meaning.COMMENT, ""),
    EVENT_CHECK(Table.EVENTS, "check", Meaning.FIXED, ""),

    CLAIM_ID(Table.CLAIMS, "id", Meaning.FIXED, ""),
    CLAIM_DOCUMENT(Table.CLAIMS, "document", Meaning.FIXED, ""),
    CLAIM_QUOTE(Table.CLAIMS, "quote", Meaning.FIXED, ""),
    CLAIM_SPEAKER(Table.CLAIMS, "speaker", Meaning.FIELD, Fields.SPEAKER),
    CLAIM_DATE(Table.CLAIMS, "event_date", Meaning.FIELD, Fields.EVENT_DATE),
    CLAIM_SAID(Table.CLAIMS, "statement_date", Meaning.FIELD, Fields.STATEMENT_DATE),
    CLAIM_PLACES(Table.CLAIMS, "places", Meaning.FIELD, Fields.PLACE),
    CLAIM_STATUS(Table.CLAIMS, "status", Meaning.FIELD, Fields.STATUS),
    CLAIM_EVENT(Table.CLAIMS, "event", Meaning.MOVE, ""),
    CLAIM_ORIGIN(Table.CLAIMS, "origin", Meaning.FIXED, ""),
    CLAIM_VERDICT(Table.CLAIMS, "verdict", Meaning.VERDICT, ""),
    CLAIM_COPY(Table.CLAIMS, "copy_of", Meaning.COPY, ""),
    CLAIM_TAGS(Table.CLAIMS, "tags", Meaning.TAGS, ""),
    CLAIM_ASSIGNED(Table.CLAIMS, "assigned", Meaning.ASSIGNED, ""),
    CLAIM_COMMENT(Table.CLAIMS, "comment", Meaning.COMMENT, ""),
    CLAIM_CHECK(Table.CLAIMS, "check", Meaning.FIXED, ""),

    FIGURE_ID(Table.FIGURES, "id", Meaning.FIXED, ""),
    FIGURE_CLAIM(Table.FIGURES, "claim", Meaning.FIXED, ""),
    FIGURE_TEXT(Table.FIGURES, "text", Meaning.FIXED, ""),
    FIGURE_MIN(Table.FIGURES, "min", Meaning.FIELD, Fields.MIN),
    FIGURE_MAX(Table.FIGURES, "max", Meaning.FIELD, Fields.MAX),
    FIGURE_UNIT(Table.FIGURES, "unit", Meaning.FIELD, Fields.UNIT),
    FIGURE_OUTCOME(Table.FIGURES, "outcome", Meaning.FIELD, Fields.OUTCOME),
    FIGURE_GROUP(Table.FIGURES, "group", Meaning.FIELD, Fields.GROUP),
    FIGURE_AS_OF(Table.FIGURES, "as_of", Meaning.FIXED, ""),
    FIGURE_WITHDRAWN(Table.FIGURES, "withdrawn", Meaning.FIXED, ""),
    FIGURE_VERDICT(Table.FIGURES, "verdict", Meaning.VERDICT, ""),
    FIGURE_TAGS(Table.FIGURES, "tags", Meaning.TAGS, ""),
    FIGURE_COMMENT(Table.FIGURES, "comment", Meaning.COMMENT, ""),
    FIGURE_CHECK(Table.FIGURES, "check", Meaning.FIXED, "");

    /** The sheet. */
    enum Table {
        EVENTS,
        CLAIMS,
        FIGURES
    }

    /** What an edit of the cell means. */
    enum Meaning {
        /** An edit is not looked at. */
        FIXED,
        /** A correction of the field. */
        FIELD,
        VERDICT,
        MERGE,
        MOVE,
        COPY,
        TAGS,
        ASSIGNED,
        COMMENT
    }

    private final Table table;
    private final String heading;
    private final Meaning meaning;
    private final String field;

    ReviewColumn(Table table, String heading, Meaning meaning, String field) {
        this.table = table;
        this.heading = heading;
        this.meaning = meaning;
        this.field = field;
    }

    String heading() {
        return heading;
    }

    Meaning meaning() {
        return meaning;
    }

    /** The field that an edit corrects, "" for the other meanings. */
    String field() {
        return field;
    }

    static List<ReviewColumn> of(Table table) {
        return Stream.of(values()).filter(column -> column.table == table).toList();
    }

    /** Those that can be edited, in order: the parts of the check. */
    static List<ReviewColumn> editable(Table table) {
        return of(table).stream()
                .filter(column -> column.meaning != Meaning.FIXED)
                .toList();
    }
}
