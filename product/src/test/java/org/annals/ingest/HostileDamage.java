package org.annals.ingest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.annals.format.SampleFiles;

/** Damages whole files: blindly (bits, cuts, noise) and knowingly (fields, numbers, lengths, encodings, files in files). */
final class HostileDamage {
    private static final int LARGEST = 3 << 20;
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final List<String> NUMBERS = List.of(
            "0", "-1", "00", "2147483648", "-2147483649", "9223372036854775808", "1e999", "99999999", "65536", "0x10");
    private static final List<String> ENDINGS = List.of(
            ".html",
            ".txt",
            ".pdf",
            ".docx",
            ".odt",
            ".rtf",
            ".eml",
            ".mbox",
            ".xml",
            ".rss",
            ".json",
            ".jsonl",
            ".csv",
            ".tsv",
            ".zip",
            ".warc",
            ".warc.gz",
            ".gz",
            ".doc",
            "");
    private static final List<String> ENCODINGS =
            List.of("UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32", "windows-1251", "ISO-8859-1", "IBM037", "Shift_JIS");

    private final Map<String, byte[]> whole;
    private final List<String> names;
    private final List<String> words;

    HostileDamage(Map<String, byte[]> whole, List<String> words) {
        this.whole = whole;
        this.names = List.copyOf(whole.keySet());
        this.words = words;
    }

    /** A damaged file and its name. */
    record Damaged(
            String name,
            @SuppressWarnings("ArrayRecordComponent") byte[] bytes) {}

    /** The same file for the same number. */
    Damaged of(long seed) {
        Random random = new Random(seed * 0x9E3779B97F4A7C15L);
        String name = names.get(random.nextInt(names.size()));
        byte[] bytes = whole.getOrDefault(name, new byte[0]);
        int times = 1 + random.nextInt(4);
        for (int i = 0; i < times; i++) {
            bytes = inner(bytes, random);
        }
        if (random.nextInt(12) == 0) {
            bytes = wrapped(name, bytes, random);
            name = bytes.length > 1 && bytes[0] == 'P' ? name + ".zip" : name + ".eml";
        }
        if (random.nextInt(10) == 0) {
            int dot = name.indexOf('.');
            name = name.substring(0, dot) + ENDINGS.get(random.nextInt(ENDINGS.size()));
        }
        return new Damaged(seed + "-" + name, bytes.length > LARGEST ? Arrays.copyOf(bytes, LARGEST) : bytes);
    }

    /** What is packed is mostly damaged within its packing: the check sums would refuse anything else. */
    private byte[] inner(byte[] bytes, Random random) {
        if (bytes.length > 4 && random.nextInt(5) > 0) {
            if (bytes[0] == 'P' && bytes[1] == 'K') {
                return zipped(bytes, random);
            }
            if (bytes[0] == 0x1F && (bytes[1] & 0xFF) == 0x8B) {
                return gzipped(bytes, random);
            }
        }
        return mutated(bytes, random);
    }

    private byte[] zipped(byte[] bytes, Random random) {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readNBytes(LARGEST));
            }
        } catch (IOException | IllegalArgumentException e) {
            return mutated(bytes, random);
        }
        if (entries.isEmpty()) {
            return mutated(bytes, random);
        }
        List<String> keys = new ArrayList<>(entries.keySet());
        String key = keys.get(random.nextInt(keys.size()));
        byte[] content = entries.getOrDefault(key, new byte[0]);
        if (random.nextInt(10) == 0) {
            entries.remove(key);
            entries.put(pick(words, random).strip() + "/../" + key, content);
        } else {
            entries.put(key, mutated(content, random));
        }
        try {
            return SampleFiles.zip(entries);
        } catch (IllegalArgumentException e) {
            return bytes;
        }
    }

    private byte[] gzipped(byte[] bytes, Random random) {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return SampleFiles.gzip(mutated(gzip.readNBytes(LARGEST), random));
        } catch (IOException e) {
            return mutated(bytes, random);
        }
    }

    private static byte[] wrapped(String name, byte[] bytes, Random random) {
        if (random.nextBoolean()) {
            return SampleFiles.zip(Map.of(name, bytes, "b/" + name, bytes));
        }
        return SampleFiles.utf8("From: Ida <a@b.example>\r\nTo: c@d.example\r\nSubject: Quay\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nQuay\r\n--x\r\n"
                + "Content-Type: application/octet-stream; name=\"" + name
                + "\"\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(bytes) + "\r\n--x--\r\n");
    }

    private byte[] mutated(byte[] bytes, Random random) {
        if (bytes.length == 0) {
            return SampleFiles.utf8(pick(words, random));
        }
        int at = random.nextInt(bytes.length);
        return switch (random.nextInt(13)) {
            case 0 -> Arrays.copyOf(bytes, at);
            case 1 -> flipped(bytes.clone(), random, 1 + bytes.length / (20 << random.nextInt(6)));
            case 2 -> filled(bytes.clone(), at, random);
            case 3 -> repeated(bytes, at, 1 + random.nextInt(200));
            case 4 -> lines(bytes, random);
            case 5 -> crossed(bytes, at, random);
            case 6 -> encoded(bytes, random);
            case 7, 8 -> number(bytes, random);
            case 9 -> piled(bytes, at, random);
            default ->
                joined(
                        Arrays.copyOf(bytes, at),
                        pick(words, random).getBytes(StandardCharsets.ISO_8859_1),
                        Arrays.copyOfRange(bytes, at, bytes.length));
        };
    }

    private static byte[] flipped(byte[] bytes, Random random, int times) {
        for (int i = 0; i < times; i++) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
    }

    private static byte[] filled(byte[] bytes, int at, Random random) {
        byte fill = (byte) (random.nextBoolean() ? 0 : random.nextInt(256));
        Arrays.fill(bytes, at, Math.min(bytes.length, at + 1 + random.nextInt(60)), fill);
        return bytes;
    }

    private static byte[] repeated(byte[] bytes, int at, int times) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(Arrays.copyOf(bytes, at));
        byte[] again = Arrays.copyOfRange(bytes, at / 2, at);
        for (int i = 0; i < times && out.size() < LARGEST; i++) {
            out.writeBytes(again);
        }
        out.writeBytes(Arrays.copyOfRange(bytes, at, bytes.length));
        return out.toByteArray();
    }

    /** Lines in another order, some twice. */
    private static byte[] lines(byte[] bytes, Random random) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        List<String> lines = new ArrayList<>(List.of(text.split("(?<=[\n>}])", -1)));
        for (int i = 0; i < 6; i++) {
            lines.add(random.nextInt(lines.size()), lines.get(random.nextInt(lines.size())));
            lines.remove(random.nextInt(lines.size()));
        }
        return String.join("", lines).getBytes(StandardCharsets.ISO_8859_1);
    }

    private byte[] crossed(byte[] bytes, int at, Random random) {
        byte[] other = whole.getOrDefault(pick(names, random), new byte[1]);
        int from = random.nextInt(other.length);
        return joined(
                Arrays.copyOf(bytes, at),
                Arrays.copyOfRange(other, from, other.length),
                random.nextBoolean() ? new byte[0] : Arrays.copyOfRange(bytes, at, bytes.length));
    }

    private static byte[] encoded(byte[] bytes, Random random) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        String marked = random.nextBoolean() ? "\uFEFF" + text : text;
        return marked.getBytes(Charset.forName(pick(ENCODINGS, random)));
    }

    private static byte[] number(byte[] bytes, Random random) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        Matcher matcher = NUMBER.matcher(text);
        int from = random.nextInt(text.length());
        if (!matcher.find(from) && !matcher.find(0)) {
            return bytes;
        }
        String changed = text.substring(0, matcher.start()) + pick(NUMBERS, random) + text.substring(matcher.end());
        return changed.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** One word or a short piece of the file itself, very often. */
    private byte[] piled(byte[] bytes, int at, Random random) {
        byte[] word = random.nextBoolean()
                ? pick(words, random).getBytes(StandardCharsets.ISO_8859_1)
                : Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + 1 + random.nextInt(24)));
        int times = Math.min(LARGEST / word.length, 1 << random.nextInt(19));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(Arrays.copyOf(bytes, at));
        for (int i = 0; i < times; i++) {
            out.writeBytes(word);
        }
        out.writeBytes(Arrays.copyOfRange(bytes, at, bytes.length));
        return out.toByteArray();
    }

    private static String pick(List<String> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
