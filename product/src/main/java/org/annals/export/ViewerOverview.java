package org.annals.export;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import org.annals.chronology.Chronology;

/** The overview of a chronology as the viewer asks the application for it. */
public final class ViewerOverview {
    private ViewerOverview() {}

    /** Writes JSON and leaves the stream open. */
    public static void write(Chronology chronology, OutputStream out) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(out, JsonEncoding.UTF8)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            new OverviewJson(new ChronologyIndex(chronology), json).write();
        }
    }
}
