package org.annals.attribution;

import java.util.List;
import org.annals.attribution.report.Report;
import org.annals.document.LateList;

/**
 * Who says what in one text.
 *
 * @param statements what a chronology takes for said: each becomes claims
 * @param reports every report that the models found, wishes and views too, with the exact words of cue, source and content
 */
public record Attributions(List<AttributedContent> statements, List<Report> reports) {
    /** None of either. */
    public static final Attributions NONE = new Attributions(List.of(), List.of());

    public Attributions {
        statements = LateList.of(statements);
        reports = LateList.of(reports);
    }
}
