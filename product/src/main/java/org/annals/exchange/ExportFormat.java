package org.annals.exchange;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.annals.coding.AcledExport;
import org.annals.coding.FormatExport;
import org.annals.coding.MentionsExport;
import org.annals.coding.PloverExport;
import org.annals.coding.UcdpExport;

/** The formats of other programs that Annals writes, each with the profile that shows values as its users expect. */
public enum ExportFormat {
    ACLED("acled-like", "event rows in ACLED's 31 columns"),
    UCDP("ucdp-like", "event rows in UCDP GED's 49 columns"),
    PLOVER("default", "event lines in PLOVER's fields, with the claims behind them"),
    MENTIONS("default", "one row an event and passage, as in GDELT's mentions"),
    GEOJSON("default", "a map: one feature for each place"),
    TIMELINE("default", "TimelineJS3, JSON and CSV"),
    WEB_ANNOTATION("default", "W3C Web Annotations, one a claim"),
    SCHEMA_ORG("default", "articles, events and claims in schema.org's words"),
    TIMEX3("default", "TimeML files, one an article"),
    DOCX("default", "the chronology for a word processor, with footnotes"),
    TIMESKETCH("default", "one line a clock, CSV and JSONL"),
    PROV("default", "what rests on what, in W3C PROV"),
    FTM("default", "entities for FollowTheMoney");

    private final String profile;
    private final String description;

    ExportFormat(String profile, String description) {
        this.profile = profile;
        this.description = description;
    }

    /** The word for it on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The name of the profile that is used where none is asked for. */
    public String profile() {
        return profile;
    }

    public String description() {
        return description;
    }

    public FormatExport make() {
        return switch (this) {
            case ACLED -> new AcledExport();
            case UCDP -> new UcdpExport();
            case PLOVER -> new PloverExport();
            case MENTIONS -> new MentionsExport();
            case GEOJSON -> new GeoJsonExport();
            case TIMELINE -> new TimelineExport();
            case WEB_ANNOTATION -> new AnnotationExport();
            case SCHEMA_ORG -> new SchemaOrgExport();
            case TIMEX3 -> new TimeMlExport();
            case DOCX -> new DocxExport();
            case TIMESKETCH -> new TimesketchExport();
            case PROV -> new ProvenanceExport();
            case FTM -> new FollowTheMoneyExport();
        };
    }

    /** By its word in any case; throws {@link IllegalArgumentException} for another. */
    public static ExportFormat parse(String word) {
        for (ExportFormat format : values()) {
            if (format.word().equalsIgnoreCase(word.strip())) {
                return format;
            }
        }
        throw new IllegalArgumentException("an export is one of " + words() + ", got " + word);
    }

    /** All words, separated by commas. */
    public static String words() {
        return Stream.of(values()).map(ExportFormat::word).collect(Collectors.joining(", "));
    }
}
