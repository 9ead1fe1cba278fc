package org.annals.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.annals.export.ChronologyHtmlExport;
import org.annals.ingest.ArticleReader;
import org.annals.pipeline.Annals;
import org.annals.place.OwnPlaces;
import org.annals.place.OwnPlacesFile;

/** Pages as {@code annals build} writes them, each built once. */
final class Pages {
    private static final Path FOLDER = Path.of("target", "pages");
    private static final Path EXAMPLE = Path.of("..", "examples", "tesvara_2031");
    private static final Map<Path, Path> BUILT = new HashMap<>();

    private Pages() {}

    /** The bundled invented crisis. */
    static Path demo() {
        return of(EXAMPLE.resolve("manifest.jsonl"), "demo");
    }

    /** Where the example's invented places lie. */
    static OwnPlaces examplePlaces() {
        try {
            return OwnPlacesFile.read(EXAMPLE.resolve("gazetteer.csv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The two articles the project started from; a test without them is skipped, but never in CI. */
    static Path seeds() {
        Path shared = Path.of(System.getProperty("annals.shared", "../../shared"));
        Path seeds = shared.resolve("seeds");
        boolean present = Files.isDirectory(seeds);
        if (!present && Boolean.parseBoolean(System.getenv("CI"))) {
            throw new IllegalStateException("../shared must be present in CI, looked in " + shared.toAbsolutePath());
        }
        assumeTrue(present, "skipped: ../shared is absent, so the seeds cannot be opened");
        return of(seeds, "seeds");
    }

    /** An invented unrest in places that the gazetteer has. */
    static Path places() {
        return of(Path.of("src", "test", "resources", "map-pile.jsonl"), "places");
    }

    static Path of(Path input, String name) {
        return BUILT.computeIfAbsent(input, path -> build(path, name));
    }

    private static Path build(Path input, String name) {
        try {
            Path folder = Files.createDirectories(FOLDER.resolve(name));
            ArticleReader reader = new ArticleReader(List.of(input.toString()), InputStream.nullInputStream());
            new ChronologyHtmlExport()
                    .write(
                            Annals.standard(2, input.startsWith(EXAMPLE) ? examplePlaces() : OwnPlaces.NONE)
                                    .build(reader.readAll(), reader.rejections())
                                    .chronology(),
                            folder);
            return folder.resolve(ChronologyHtmlExport.FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
