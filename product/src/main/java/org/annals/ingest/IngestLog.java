package org.annals.ingest;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was rejected and what was remarked while reading. */
final class IngestLog {
    private final List<Rejection> rejections = new ArrayList<>();
    private final List<Rejection> notes = new ArrayList<>();

    void reject(String input, IngestCode code, @Nullable Long position, String message) {
        rejections.add(new Rejection(input, code.name(), position, message));
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

    List<Rejection> notes() {
        return List.copyOf(notes);
    }
}
