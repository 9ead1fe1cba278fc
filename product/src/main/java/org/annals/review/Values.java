package org.annals.review;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.annals.claim.ClaimStatus;
import org.annals.delta.Snapshot.ClaimRow;
import org.annals.delta.Snapshot.EventRow;
import org.annals.delta.Snapshot.FigureRow;
import org.annals.figure.Outcome;
import org.annals.review.Target.Scope;
import org.jspecify.annotations.Nullable;

/** Knows what the fields of rows hold now, and which values they may be given. */
public final class Values {
    private static final int LONGEST = 500;

    private Values() {}

    /** What is wrong with giving the field that value, in words for a person, or null if nothing is. */
    public static @Nullable String problem(Scope scope, String field, String value) {
        Set<String> known = switch (scope) {
            case CLAIM -> Fields.OF_CLAIM;
            case EVENT -> Fields.OF_EVENT;
            case FIGURE -> Fields.OF_FIGURE;
            case DOCUMENT, ACTOR, DECISION -> Set.of();
        };
        if (!known.contains(field)) {
            return "a " + scope.word() + " has no field " + field + " to correct; it has " + new TreeSet<>(known);
        }
        if (value.length() > LONGEST || value.chars().anyMatch(c -> c < ' ')) {
            return field + " must be one line of at most " + LONGEST + " characters";
        }
        return switch (field) {
            case Fields.EVENT_DATE, Fields.STATEMENT_DATE ->
                value.isEmpty() || DateText.find(value) != null
                        ? null
                        : field + " must be a date such as 2031-09-10, 2031-09, 2031, 2031-09-10/2031-09-12,"
                                + " [..2031-09-10] or [2031-09-10,2031-09-12], got “" + value + "”";
            case Fields.STATUS ->
                oneOf(field, value, Stream.of(ClaimStatus.values()).map(Enum::name));
            case Fields.OUTCOME ->
                oneOf(field, value, Stream.of(Outcome.values()).map(Enum::name));
            case Fields.MIN, Fields.MAX ->
                isNumber(value) ? null : field + " must be a plain number such as 12, or empty, got “" + value + "”";
            case Fields.UNIT -> value.isEmpty() ? "unit must say what is counted" : null;
            default -> null;
        };
    }

    private static @Nullable String oneOf(String field, String value, Stream<String> names) {
        Set<String> words = new TreeSet<>();
        names.forEach(name -> words.add(name.toLowerCase(Locale.ROOT)));
        return words.contains(value.toLowerCase(Locale.ROOT))
                ? null
                : field + " must be one of " + String.join(", ", words) + ", got “" + value + "”";
    }

    private static boolean isNumber(String value) {
        if (value.isEmpty()) {
            return true;
        }
        if (value.length() > 18 || !value.matches("[0-9]+(\\.[0-9]+)?")) {
            return false;
        }
        return new BigDecimal(value).signum() >= 0;
    }

    /** What the field of the row holds, "" for nothing. */
    public static String of(RowIndex rows, String id, String field) {
        ClaimRow claim = rows.findClaim(id);
        if (claim != null) {
            return text(of(claim, field));
        }
        FigureRow figure = rows.findFigure(id);
        if (figure != null) {
            return text(of(figure, field));
        }
        EventRow event = rows.findEvent(id);
        return event == null ? "" : text(of(event, field));
    }

    private static @Nullable String of(ClaimRow claim, String field) {
        return switch (field) {
            case Fields.EVENT_DATE -> claim.eventDate();
            case Fields.STATEMENT_DATE -> claim.statementDate();
            case Fields.PLACE -> String.join("; ", claim.places());
            case Fields.SPEAKER -> claim.speaker();
            case Fields.STATUS -> claim.status();
            default -> null;
        };
    }

    private static @Nullable String of(EventRow event, String field) {
        return switch (field) {
            case Fields.EVENT_DATE -> event.when();
            case Fields.PLACE -> String.join("; ", event.where());
            case Fields.TYPE_PLOVER -> event.typePlover();
            case Fields.TYPE_ACLED -> event.typeAcled();
            default -> null;
        };
    }

    private static @Nullable String of(FigureRow figure, String field) {
        return switch (field) {
            case Fields.MIN -> figure.value().min();
            case Fields.MAX -> figure.value().max();
            case Fields.OUTCOME -> figure.value().outcome();
            case Fields.GROUP -> figure.value().group();
            case Fields.UNIT -> figure.value().unit();
            default -> null;
        };
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
