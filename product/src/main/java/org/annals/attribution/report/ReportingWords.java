package org.annals.attribution.report;

import java.util.List;
import java.util.Map;
import org.annals.language.WordList;

/** The verbs that report, with their stance and what may follow them. */
public final class ReportingWords {
    private ReportingWords() {}

    /** The table: lemma to the row of lemma, stance and content. */
    public static Map<String, List<String>> table() {
        return WordList.table(ReportingWords.class, "cues.tsv");
    }
}
