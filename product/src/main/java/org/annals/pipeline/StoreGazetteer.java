package org.annals.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.annals.place.OwnPlaces;
import org.annals.place.OwnPlacesFile;
import org.annals.store.ChronologyStore;
import org.annals.store.RunTable.Run;
import org.jspecify.annotations.Nullable;

/**
 * A user's gazetteer as the runs of a store keep it, so that who exports or opens the store later reads with the same places.
 * Its text stands with the first run that had it; later ones name its fingerprint.
 */
public final class StoreGazetteer {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FIELD = "gazetteer";
    private static final String FINGERPRINT = "fingerprint";
    private static final String CONTENT = "zipped";

    private StoreGazetteer() {}

    /** The places that the last run was made with; none where it had none, or there is no run. */
    public static OwnPlaces of(ChronologyStore store) {
        Run last = store.runs().findLast();
        JsonNode wanted = last == null ? null : settings(last.settings()).get(FIELD);
        JsonNode kept =
                wanted == null ? null : find(store, wanted.path(FINGERPRINT).asText());
        if (kept == null) {
            return OwnPlaces.NONE;
        }
        byte[] zipped = Base64.getDecoder().decode(kept.path(CONTENT).asText());
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            return OwnPlacesFile.parse(
                    kept.path("file").asText(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the gazetteer of run " + wanted + " cannot be read", e);
        }
    }

    /** The run's gazetteer whose text is kept, or null. */
    private static @Nullable JsonNode find(ChronologyStore store, String fingerprint) {
        for (Run run : store.runs().list()) {
            JsonNode gazetteer = settings(run.settings()).path(FIELD);
            if (gazetteer.path(FINGERPRINT).asText().equals(fingerprint) && gazetteer.has(CONTENT)) {
                return gazetteer;
            }
        }
        return null;
    }

    private static JsonNode settings(String settings) {
        try {
            return JSON.readTree(settings);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the settings of a run must be JSON", e);
        }
    }

    /** The settings of a run that is made with places, telling which. */
    static String with(String settings, OwnPlaces places, ChronologyStore store) {
        if (places.fingerprint().isEmpty()) {
            return settings;
        }
        ObjectNode told = (ObjectNode) settings(settings);
        ObjectNode gazetteer = told.putObject(FIELD);
        gazetteer.put("file", places.file());
        gazetteer.put("places", places.size());
        gazetteer.put(FINGERPRINT, places.fingerprint());
        if (find(store, places.fingerprint()) == null) {
            gazetteer.put(CONTENT, Base64.getEncoder().encodeToString(zipped(places.content())));
        }
        return told.toString();
    }

    private static byte[] zipped(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
