package org.annals.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The articles of the invented crisis that travels inside the program. */
final class BundledExample {
    private static final String FOLDER = "/examples/tesvara_2031/";
    private static final String MANIFEST = "manifest.jsonl";
    /** Where the invented places lie. */
    static final String GAZETTEER = "gazetteer.csv";

    /** Writes the articles and their gazetteer into the folder and returns the manifest. */
    Path unpack(Path folder) throws IOException {
        byte[] manifest = bytes(MANIFEST);
        copy(manifest, folder.resolve(MANIFEST));
        copy(bytes(GAZETTEER), folder.resolve(GAZETTEER));
        ObjectMapper mapper = new ObjectMapper();
        for (String line : new String(manifest, StandardCharsets.UTF_8).lines().toList()) {
            JsonNode file = mapper.readTree(line).get("file");
            if (file != null) {
                copy(bytes(file.asText()), folder.resolve(file.asText()));
            }
        }
        return folder.resolve(MANIFEST);
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = BundledExample.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new FileNotFoundException("the program lacks its example: " + FOLDER + name);
            }
            return in.readAllBytes();
        }
    }

    private static void copy(byte[] bytes, Path file) throws IOException {
        Path parent = file.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Files.copy(new ByteArrayInputStream(bytes), file, StandardCopyOption.REPLACE_EXISTING);
    }
}
