package org.annals.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.annals.format.IngestCode;

/** Finds the files below what the user named, in a fixed order; what cannot be looked into is rejected. */
final class InputFolders {
    private final IngestLog log;
    private final List<Source> sources = new ArrayList<>();

    InputFolders(IngestLog log) {
        this.log = log;
    }

    /** A file still to be read: its path, its name relative to what the user gave, and what the user gave. */
    record Source(Path path, String name, String input) {
        boolean isStandardInput() {
            return name.equals("-");
        }

        boolean isLines() {
            return name.endsWith(".jsonl") || name.endsWith(".jsonl.gz");
        }
    }

    /** The files of all inputs: in the order given, a folder's by name, but its lists of articles before its articles. */
    List<Source> find(List<String> inputs) {
        for (String input : inputs) {
            log.enter(input);
            if (input.equals("-")) {
                sources.add(new Source(Path.of("-"), "-", "-"));
            } else {
                expand(input);
            }
        }
        return sources;
    }

    private void expand(String input) {
        Path path;
        try {
            path = Path.of(input);
        } catch (InvalidPathException e) {
            log.reject(input, IngestCode.INGEST_NOT_FOUND, null, "this is no path: " + e.getReason());
            return;
        }
        if (Files.isDirectory(path)) {
            List<Source> found = new ArrayList<>();
            new Folder(path, input, found).expand(path, new HashSet<>());
            found.sort(
                    Comparator.comparing((Source source) -> !source.isLines()).thenComparing(Source::name));
            sources.addAll(found);
        } else if (Files.exists(path)) {
            sources.add(new Source(path, String.valueOf(path.getFileName()), input));
        } else {
            String message = "no such file or folder, or no permission to look into the folder above it";
            log.reject(input, IngestCode.INGEST_NOT_FOUND, null, message);
        }
    }

    /** One folder that the user named. */
    private final class Folder {
        private final Path root;
        private final String input;
        private final List<Source> found;

        Folder(Path root, String input, List<Source> found) {
            this.root = root;
            this.input = input;
            this.found = found;
        }

        /** @param above the real paths of the folders above this one, to notice links that lead back */
        void expand(Path folder, Set<Path> above) {
            String name = folder.equals(root) ? root.toString() : name(folder);
            List<Path> children;
            Set<Path> here = new HashSet<>(above);
            try (Stream<Path> listed = Files.list(folder)) {
                if (!here.add(folder.toRealPath())) {
                    log.reject(name, IngestCode.INGEST_FOLDER_LOOP, null, "the link leads back to a folder above it");
                    return;
                }
                children = listed.toList();
            } catch (IOException | UncheckedIOException e) {
                String message = "the folder cannot be opened: " + FileBytes.reason(e);
                log.reject(name, IngestCode.INGEST_UNREADABLE, null, message);
                return;
            }
            if (isOwnOutput(folder)) {
                log.note(name, IngestCode.INGEST_OWN_OUTPUT, null, "an earlier run's output; not read");
                return;
            }
            for (Path child : children) {
                String own = String.valueOf(child.getFileName());
                if (own.endsWith("_files") && isPagePart(folder, own)) {
                    log.note(
                            name(child),
                            IngestCode.INGEST_PAGE_PARTS,
                            null,
                            "pictures and styles of a saved page; not read");
                } else if (own.startsWith(".")) {
                    log.note(name(child), IngestCode.INGEST_HIDDEN, null, "hidden; not read");
                } else if (Files.isDirectory(child)) {
                    expand(child, here);
                } else {
                    found.add(new Source(child, name(child), input));
                }
            }
        }

        /** A browser saves "Page.html" with a folder "Page_files" beside it. */
        private static boolean isPagePart(Path folder, String name) {
            String page = name.substring(0, name.length() - "_files".length());
            return Files.isRegularFile(folder.resolve(page + ".html"))
                    || Files.isRegularFile(folder.resolve(page + ".htm"));
        }

        private static boolean isOwnOutput(Path folder) {
            return Files.isRegularFile(folder.resolve("chronology.json")) && Files.isDirectory(folder.resolve("texts"));
        }

        private String name(Path path) {
            return root.relativize(path).toString().replace('\\', '/');
        }
    }
}
