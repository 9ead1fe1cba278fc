package org.annals.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Pages written for these tests in 25 layouts: their texts, their days, their titles. Prints the figures. */
class PageCorpusTest {
    private static final WebPageReader READER = new WebPageReader();

    private record Expected(String name, String published, String modified, String title) {
        static Expected of(String line) {
            String[] fields = line.split("\t", -1);
            return new Expected(fields[0], fields[1], fields[2], fields[3]);
        }
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream stream = PageCorpusTest.class.getResourceAsStream(name)) {
            return stream == null ? new byte[0] : stream.readAllBytes();
        }
    }

    private static List<Expected> corpus() throws IOException {
        return new String(bytes("pages.tsv"), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(Expected::of)
                .toList();
    }

    private static WebPage read(Expected page) throws IOException {
        Charset charset = page.name.equals("windows-1251") ? Charset.forName("windows-1251") : StandardCharsets.UTF_8;
        return READER.read(new String(bytes(page.name + ".html"), charset), null);
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        for (String token : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
            if (!token.isEmpty()) {
                tokens.add(token);
            }
        }
        return tokens;
    }

    /** Of tokens as often as they occur. */
    private static double f1(String found, String expected) {
        Map<String, Integer> counts = new HashMap<>();
        List<String> a = tokens(found);
        List<String> b = tokens(expected);
        a.forEach(token -> counts.merge(token, 1, Integer::sum));
        int same = 0;
        for (String token : b) {
            if (counts.getOrDefault(token, 0) > 0) {
                counts.merge(token, -1, Integer::sum);
                same++;
            }
        }
        return a.isEmpty() || b.isEmpty() ? 0 : 2.0 * same / (a.size() + b.size());
    }

    private static String day(@Nullable PageDate date) {
        return date == null ? "" : date.value().substring(0, 10);
    }

    @Test
    void findsTheTextAndTheDayOfPublication() throws IOException {
        double sum = 0;
        double everything = 0;
        int exact = 0;
        int wrong = 0;
        int days = 0;
        int titles = 0;
        List<Expected> corpus = corpus();
        StringBuilder told = new StringBuilder();
        for (Expected page : corpus) {
            WebPage read = read(page);
            String expected = new String(bytes(page.name + ".txt"), StandardCharsets.UTF_8);
            double f1 = f1(read.text(), expected);
            String published = day(read.clocks().published());
            String modified = day(read.clocks().modified());
            sum += f1;
            everything += f1(READER.fragment(new String(bytes(page.name + ".html"), StandardCharsets.UTF_8)), expected);
            for (String[] pair : new String[][] {{published, page.published}, {modified, page.modified}}) {
                boolean right = pair[0].equals(pair[1]);
                days += pair[0].isEmpty() && pair[1].isEmpty() ? 0 : 1;
                exact += right && !pair[1].isEmpty() ? 1 : 0;
                wrong += right || pair[0].isEmpty() ? 0 : 1;
            }
            titles += page.title.equals(read.title()) ? 1 : 0;
            told.append(String.format(
                    Locale.ROOT, "%-26s F1 %.3f  %-10s %-10s %s%n", page.name, f1, published, modified, read.title()));
        }
        double mean = sum / corpus.size();
        double rightOrUnknown = 1 - wrong / (double) days;
        String figures = String.format(
                Locale.ROOT,
                "%d pages: token F1 %.4f (all text of the page %.4f); %d of %d days exact, %d wrong, right or unknown %.3f; titles %d%n%s",
                corpus.size(),
                mean,
                everything / corpus.size(),
                exact,
                days,
                wrong,
                rightOrUnknown,
                titles,
                told);
        Logs.tell(figures);
        assertThat(corpus).hasSize(25);
        assertThat(mean).as(figures).isGreaterThanOrEqualTo(0.95);
        assertThat(rightOrUnknown).as(figures).isGreaterThanOrEqualTo(0.98);
        assertThat(titles).as(figures).isGreaterThanOrEqualTo(24);
    }

    /** Prints figures, as tests that measure do. */
    private static final class Logs {
        static void tell(String figures) {
            org.slf4j.LoggerFactory.getLogger(PageCorpusTest.class).warn(figures);
        }
    }

    @Test
    void isTheSameOnEveryReading() throws IOException {
        Expected page = corpus().get(0);

        assertThat(read(page)).isEqualTo(read(page));
        assertThat(new ByteArrayInputStream(bytes("pages.tsv"))).isNotEmpty();
    }
}
