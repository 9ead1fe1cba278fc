package org.annals.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.annals.format.SampleFiles;

/** Makes hostile files, damaged from numbers or trapped by hand, reads each, and leaves those that a reader breaks or is slow at in a folder. */
public final class HostileFilesMaker {
    private HostileFilesMaker() {}

    /**
     * Makes and reads files, or only writes them.
     *
     * @param args the folder to write to; then "traps", or the first number, how many, and "write" if all shall be written, as they
     *     are stored, and none read
     */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        if (args[1].equals("traps")) {
            writeTraps(folder);
            return;
        }
        long first = Long.parseLong(args[1]);
        long end = first + Long.parseLong(args[2]);
        HostileDamage damage = new HostileDamage(whole(), words());
        boolean written = args.length > 3;
        HangWatch watch = new HangWatch();
        Map<String, Integer> outcomes = new TreeMap<>();
        long slowest = 0;
        for (long seed = first; seed < end; seed++) {
            HostileDamage.Damaged file = damage.of(seed);
            if (written) {
                byte[] stored = HostileFiles.stored(file.bytes());
                Files.write(folder.resolve(file.name() + (stored == file.bytes() ? "" : HostileFiles.PACKED)), stored);
                continue;
            }
            Path path = Files.write(folder.resolve(file.name()), file.bytes());
            watch.begins(file.name());
            HostileReading reading = HostileReading.of(path, null);
            outcomes.merge(reading.outcome(), 1, Integer::sum);
            slowest = Math.max(slowest, reading.millis());
            if (reading.faults().isEmpty() && reading.millis() < HostileReading.SLOW_MILLIS / 2) {
                Files.delete(path);
                continue;
            }
            System.out.println(file.name() + ": " + reading);
        }
        System.out.println(end - first + " files, slowest " + slowest + " ms of computing, " + outcomes);
    }

    private static void writeTraps(Path folder) throws IOException {
        for (Map.Entry<String, HostileTraps.Trap> trap : HostileTraps.all().entrySet()) {
            byte[] bytes = trap.getValue().bytes();
            byte[] stored = HostileFiles.stored(bytes);
            Files.write(folder.resolve(trap.getKey() + (stored == bytes ? "" : HostileFiles.PACKED)), stored);
            System.out.println(trap.getKey() + "\ttrap\t" + trap.getValue().codes());
        }
    }

    /** What is damaged: a whole file of every format, pages in many layouts, bundles in other formats, mails with files. */
    private static Map<String, byte[]> whole() {
        Map<String, byte[]> files = new TreeMap<>(SampleFiles.all());
        files.put("paper.pdf", SampleFiles.newspaper(3));
        files.put("plain.pdf", SampleFiles.utf8(plainPdf()));
        for (String name : List.of("nexis.txt", "nexis-uni.txt", "factiva.txt", "proquest.txt")) {
            String text = new String(Objects.requireNonNull(files.get(name)), StandardCharsets.UTF_8);
            String kind = name.substring(0, name.indexOf('.'));
            files.put(kind + ".docx", SampleFiles.docx(text.split("\n", -1)));
            files.put(kind + ".rtf", SampleFiles.utf8("{\\rtf1\\ansi " + text.replace("\n", "\\par ") + "}"));
        }
        files.put(
                "list.jsonl",
                SampleFiles.utf8("{\"id\":\"a\",\"title\":\"Quay\",\"published\":\"2031-05-03\",\"text\":\""
                        + SampleFiles.QUAY + "\"}\n{\"id\":\"b\",\"text\":\"" + SampleFiles.FERRY + "\"}\n"));
        try (Stream<Path> pages = Files.list(Path.of("src/test/resources/org/annals/page"))) {
            for (Path page : pages.filter(path -> path.toString().endsWith(".html"))
                    .sorted()
                    .toList()) {
                files.put("layout-" + page.getFileName(), Files.readAllBytes(page));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static String plainPdf() {
        String content =
                "BT /F1 10 Tf 60 700 Td (" + SampleFiles.QUAY + ") Tj 0 -14 Td (" + SampleFiles.FERRY + ") Tj ET";
        return "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R>>endobj\n"
                + "4 0 obj<</Length " + content.length() + ">>stream\n" + content + "\nendstream endobj\n"
                + "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF";
    }

    /** Words that mean something to a reader; {@code \n}, {@code \s} (a blank) and {@code \xHH} (a byte) are written so. */
    private static List<String> words() throws IOException {
        List<String> words = new ArrayList<>();
        try (InputStream in =
                Objects.requireNonNull(HostileFilesMaker.class.getResourceAsStream("hostile/words.txt"))) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", 0)) {
                words.add(unescaped(line));
            }
        }
        return words;
    }

    private static String unescaped(String line) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c != '\\') {
                word.append(c);
                continue;
            }
            char next = line.charAt(++i);
            if (next == 'x') {
                word.append((char) Integer.parseInt(line.substring(i + 1, i + 3), 16));
                i += 2;
                continue;
            }
            int escape = "nrst0".indexOf(next);
            word.append(escape < 0 ? next : "\n\r \t\0".charAt(escape));
        }
        return word.toString();
    }
}
