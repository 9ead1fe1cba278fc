package org.annals.training.event;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An article of ECB+ as running text: its tokens are put together again, and its address gives outlet and date. */
final class EcbArticle {
    private static final Pattern TOKEN = Pattern.compile("<token [^>]*sentence=\"(\\d+)\"[^>]*>([^<]*)</token>");
    private static final Pattern DAY = Pattern.compile("/((?:19|20)\\d\\d)/?(\\d\\d)/?(\\d\\d)/");
    private static final Pattern HOST = Pattern.compile("^https?://(?:www\\.)?([^/]+)/");
    private static final Pattern ENDED = Pattern.compile("[.!?:;\u201D\"')]$");

    private EcbArticle() {}

    /** Fills the record: id, and where known outlet, published, and text. */
    static ObjectNode read(Path file, String id, ObjectNode made) throws IOException {
        Map<Integer, StringBuilder> sentences = new TreeMap<>();
        Matcher tokens = TOKEN.matcher(Files.readString(file, StandardCharsets.UTF_8));
        while (tokens.find()) {
            sentences
                    .computeIfAbsent(Integer.valueOf(tokens.group(1)), any -> new StringBuilder())
                    .append(tokens.group(2))
                    .append(' ');
        }
        made.put("id", id);
        StringBuilder text = new StringBuilder();
        for (StringBuilder tokensOfOne : sentences.values()) {
            String sentence = plain(tokensOfOne.toString().strip());
            String address = sentence.replace(" ", "");
            if (address.startsWith("http:") || address.startsWith("https:")) {
                address(address, made);
                continue;
            }
            text.append(text.isEmpty() ? "" : ENDED.matcher(text).find() ? " " : "\n\n")
                    .append(sentence);
        }
        return made.put("text", text.toString());
    }

    private static void address(String address, ObjectNode made) {
        Matcher host = HOST.matcher(address);
        if (host.find()) {
            made.put("outlet", host.group(1));
        }
        Matcher day = DAY.matcher(address);
        if (day.find()) {
            made.put("published", day.group(1) + "-" + day.group(2) + "-" + day.group(3));
        }
    }

    private static String plain(String tokens) {
        return quoted(tokens.replace("&amp;", "&").replace("&quot;", "\"").replace("&apos;", "'"))
                .replaceAll(" (n't|'s|\u2019s|'re|'ve|'ll|'d|'m)(?= |$)", "$1")
                .replaceAll(" ([.,;:!?%)\\]\u201D])", "$1")
                .replaceAll("([(\\[\u201C$\u00A3\u20AC]) ", "$1")
                .replaceAll("(?<=\\w) ([-/]) (?=\\w)", "$1")
                .replaceAll("(?<=\\d) ?([,.]) (?=\\d)", "$1");
    }

    /** Straight marks in turn open and close. */
    private static String quoted(String text) {
        StringBuilder out = new StringBuilder();
        boolean open = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                out.append(open ? '\u201D' : '\u201C');
                open = !open;
            } else {
                open = c == '\u201C' || open && c != '\u201D';
                out.append(c);
            }
        }
        return out.toString();
    }
}
