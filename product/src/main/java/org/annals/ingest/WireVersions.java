package org.annals.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.annals.document.DocumentId;
import org.annals.document.Metadata;
import org.annals.format.IngestCode;
import org.annals.format.WireStatus;

/*
 * Versions of one item share its name. A cancellation takes all of them back, whenever it comes; a version that says it
 * corrects takes back those before it; a version that is withheld does not count itself. A version that only adds takes back
 * nothing: what the earlier one said was said.
 */
/** Tells which versions of agencies' items do not count, and why. */
public final class WireVersions {
    private final Map<String, List<Version>> items = new TreeMap<>();

    private record Version(DocumentId document, String sourceId, Metadata metadata) {
        /** Versions by number where they have one, else by time. */
        private long number() {
            String number = metadata.other().getOrDefault(WireStatus.VERSION, "");
            return number.matches("\\d{1,15}") ? Long.parseLong(number) : -1;
        }

        private String created() {
            String created = metadata.other().get(WireStatus.CREATED);
            return created != null ? created : String.valueOf(metadata.published());
        }

        private String name() {
            String version = metadata.other().get(WireStatus.VERSION);
            return version == null ? "a version of " + created() : "version " + version;
        }
    }

    /** Adds a document as one input gives it; those that are no agency's items make no difference. */
    public void add(DocumentId document, String sourceId, Metadata metadata) {
        String item = metadata.other().get(WireStatus.ITEM);
        if (item != null || metadata.other().containsKey(WireStatus.STATUS)) {
            items.computeIfAbsent(item == null ? document.value() : item, any -> new ArrayList<>())
                    .add(new Version(document, sourceId, metadata));
        }
    }

    /** For each document that does not count the reason, by id. */
    public Map<DocumentId, Rejection> uncounted() {
        Map<DocumentId, Rejection> reasons = new TreeMap<>();
        items.values().forEach(versions -> judge(versions, reasons));
        return reasons;
    }

    private static void judge(List<Version> given, Map<DocumentId, Rejection> reasons) {
        List<Version> versions = new ArrayList<>(given);
        versions.sort(Comparator.comparingLong(Version::number)
                .thenComparing(Version::created)
                .thenComparing(version -> version.document.value()));
        for (int i = 0; i < versions.size(); i++) {
            Version version = versions.get(i);
            Map<String, String> fields = version.metadata.other();
            if (WireStatus.isCanceled(fields)) {
                versions.forEach(
                        any -> reject(any, IngestCode.INGEST_WITHDRAWN, "withdrawn by " + said(version), reasons));
            } else if (WireStatus.isWithheld(fields)) {
                reject(version, IngestCode.INGEST_WITHDRAWN, "withheld by " + said(version), reasons);
            } else if (WireStatus.isCorrection(fields)) {
                for (Version earlier : versions.subList(0, i)) {
                    boolean other = !earlier.document.equals(version.document);
                    if (other) {
                        reject(earlier, IngestCode.INGEST_CORRECTED, "corrected by " + said(version), reasons);
                    }
                }
            }
        }
    }

    private static String said(Version version) {
        Map<String, String> fields = version.metadata.other();
        String note = fields.get(WireStatus.NOTE);
        return version.name() + " of the item"
                + (fields.containsKey(WireStatus.STATUS) ? " (" + fields.get(WireStatus.STATUS) + ")" : "")
                + (note == null ? "" : ": " + note);
    }

    private static void reject(Version version, IngestCode code, String message, Map<DocumentId, Rejection> reasons) {
        reasons.putIfAbsent(version.document, new Rejection(version.sourceId, code.name(), null, message));
    }
}
