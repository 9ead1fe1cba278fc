package org.annals.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.annals.format.IngestCode;
import org.annals.format.TextDecoder;
import org.jspecify.annotations.Nullable;

/** What was rejected and what was remarked while reading. */
final class IngestLog {
    private final List<Rejection> rejections = new ArrayList<>();
    private final List<Rejection> notes = new ArrayList<>();
    private final Map<String, List<Rejection>> rejectionsByInput = new LinkedHashMap<>();
    private String input = "";

    /** From here on everything belongs to this input, as the user named it. */
    void enter(String newInput) {
        input = newInput;
        rejectionsByInput.computeIfAbsent(input, key -> new ArrayList<>());
    }

    void reject(String rejected, IngestCode code, @Nullable Long position, String message) {
        Rejection rejection = new Rejection(rejected, code.name(), position, message);
        rejections.add(rejection);
        rejectionsByInput.computeIfAbsent(input, key -> new ArrayList<>()).add(rejection);
    }

    /** Rejects something that no longer belongs to the input read last. */
    void reject(Rejection rejection) {
        rejections.add(rejection);
    }

    void note(String input, IngestCode code, @Nullable Long position, String message) {
        notes.add(new Rejection(input, code.name(), position, message));
    }

    /** Notes all remarks of a decoded text, and its rejection if it is one. */
    void take(String input, @Nullable Long line, TextDecoder.Decoded decoded) {
        for (TextDecoder.Remark remark : decoded.remarks()) {
            note(input, remark.code(), line == null ? remark.position() : line, remark.message());
        }
        TextDecoder.Remark failure = decoded.failure();
        if (failure != null) {
            reject(input, failure.code(), line == null ? failure.position() : line, failure.message());
        }
    }

    List<Rejection> rejections() {
        return List.copyOf(rejections);
    }

    /** What could not be read of each input, in the order they were entered. */
    Map<String, List<Rejection>> rejectionsByInput() {
        Map<String, List<Rejection>> copy = new LinkedHashMap<>();
        rejectionsByInput.forEach((name, list) -> copy.put(name, List.copyOf(list)));
        return copy;
    }

    List<Rejection> notes() {
        return List.copyOf(notes);
    }
}
