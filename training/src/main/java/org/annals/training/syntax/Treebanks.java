package org.annals.training.syntax;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.annals.benchmarks.UdReader;
import org.annals.benchmarks.UdSentence;

/** The treebanks that models may be trained on, and the folds of GUM's news documents. */
final class Treebanks {
    /** GUM's genres whose sources are free to use; the others are for evaluation only. */
    private static final Set<String> GENRES =
            Set.of("news", "interview", "bio", "voyage", "court", "speech", "textbook");

    static final int FOLDS = 5;

    private final Path folder;

    /** The treebanks below {@code corpora/language}. */
    Treebanks(Path shared) {
        folder = shared.resolve("corpora/language");
    }

    /** EWT's training part and both of GUM's, news left out. */
    List<UdSentence> withoutNews() throws IOException {
        List<UdSentence> sentences = new ArrayList<>(UdReader.read(folder.resolve("ewt/train.conllu")));
        for (String part : List.of("gum/train", "gum/dev")) {
            for (Path file : files(folder.resolve(part))) {
                String genre = genre(file);
                if (GENRES.contains(genre) && !genre.equals("news")) {
                    sentences.addAll(UdReader.read(file));
                }
            }
        }
        return sentences;
    }

    /** The news documents of GUM, by name; document i is in fold i modulo {@link #FOLDS}. */
    List<Path> news() throws IOException {
        List<Path> news = new ArrayList<>();
        for (String part : List.of("gum/dev", "gum/train")) {
            for (Path file : files(folder.resolve(part))) {
                if (genre(file).equals("news")) {
                    news.add(file);
                }
            }
        }
        news.sort((a, b) -> a.getFileName().compareTo(b.getFileName()));
        return news;
    }

    /** The news documents of one fold, or of all but that one. */
    List<UdSentence> news(int fold, boolean inside) throws IOException {
        List<UdSentence> sentences = new ArrayList<>();
        List<Path> news = news();
        for (int i = 0; i < news.size(); i++) {
            if (i % FOLDS == fold == inside) {
                sentences.addAll(UdReader.read(news.get(i)));
            }
        }
        return sentences;
    }

    List<UdSentence> ewtDevelopment() throws IOException {
        return UdReader.read(folder.resolve("ewt/dev.conllu"));
    }

    private static String genre(Path file) {
        return List.of(file.getFileName().toString().split("_")).get(1);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.sorted().toList();
        }
    }
}
