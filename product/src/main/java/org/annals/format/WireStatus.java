package org.annals.format;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/*
 * ninjs and NewsML-G2 give an item's status (usable, withheld, canceled) and a note for editors, which by convention begins
 * with what the version does to the ones before: CORRECTS, ADDS, KILLS.
 */
/** What an agency says of a version of its report: which item, which version, and whether it stands. */
public final class WireStatus {
    /** Fields of a document's metadata. */
    public static final String ITEM = "item";

    public static final String VERSION = "version";
    public static final String STATUS = "pubstatus";
    public static final String NOTE = "ednote";
    public static final String CREATED = "versioncreated";

    private WireStatus() {}

    static void put(Map<String, String> fields, String field, @Nullable String value) {
        HtmlReader.put(fields, field, value);
    }

    /** The last word of a status such as "stat:canceled". */
    static String status(@Nullable String given) {
        String status = given == null ? "usable" : given.strip().toLowerCase(Locale.ROOT);
        return status.substring(Math.max(status.lastIndexOf(':'), status.lastIndexOf('/')) + 1)
                .replace("cancelled", "canceled");
    }

    /** Whether the version takes its item back altogether. */
    public static boolean isCanceled(Map<String, String> fields) {
        String note = note(fields);
        return fields.getOrDefault(STATUS, "").equals("canceled")
                || starts(
                        note, "kill", "mandatory kill", "retract", "withdraw", "cancel", "story kill", "bulletin kill");
    }

    /** Whether the version itself is not to be used yet, or any more. */
    public static boolean isWithheld(Map<String, String> fields) {
        return fields.getOrDefault(STATUS, "").equals("withheld");
    }

    /** Whether the version says that the ones before were wrong. */
    public static boolean isCorrection(Map<String, String> fields) {
        return starts(note(fields), "correct", "eds: correct", "corrige", "corrected", "clarif", "replac", "supersed");
    }

    private static String note(Map<String, String> fields) {
        return fields.getOrDefault(NOTE, "").strip().toLowerCase(Locale.ROOT);
    }

    private static boolean starts(String note, String... words) {
        for (String word : words) {
            if (note.startsWith(word)) {
                return true;
            }
        }
        return false;
    }
}
