package org.annals.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cue words of a data file, asked for by the line that may begin with them, end with them or be one. */
final class Cues {
    private static final int LONGEST = 220;
    /** No cue fits a longer line. */
    static final int LONGEST_LONG = 700;

    private static final int WITHIN = 90;
    private static final int KEY = 2;

    /** By the first two letters of the cue; cues that do not open a line stand under the empty key. */
    private final Map<String, List<Cue>> byKey = new HashMap<>();

    private enum Form {
        BEGINS,
        LONG,
        WHOLE,
        ENDS,
        HOLDS
    }

    private record Cue(Form form, String words, String within) {
        boolean fits(String line) {
            return switch (form) {
                case BEGINS -> line.length() <= LONGEST && line.startsWith(words) && isFollowed(line);
                case LONG -> line.startsWith(words) && isFollowed(line);
                case WHOLE -> line.length() <= words.length() + 6 && bare(line).equals(words);
                case ENDS -> line.length() <= LONGEST && bare(line).endsWith(words);
                case HOLDS -> line.length() <= LONGEST && line.contains(words);
            };
        }

        private boolean isFollowed(String line) {
            int at = within.isEmpty() ? 0 : line.indexOf(within, words.length());
            return at >= 0 && at <= words.length() + WITHIN;
        }
    }

    Cues(String resource) {
        for (String line : ResourceLines.read(resource)) {
            String[] fields = line.split("\t", -1);
            Form form = Form.valueOf(fields[0].toUpperCase(Locale.ROOT));
            String within = fields.length > 2 ? fields[2] : "";
            Cue cue = new Cue(form, fields[1], within);
            String key = form == Form.ENDS || form == Form.HOLDS ? "" : fields[1].substring(0, KEY);
            byKey.computeIfAbsent(key, any -> new ArrayList<>()).add(cue);
        }
    }

    /** Whether a cue fits the line, which must be {@link #plain}. */
    boolean match(String plain) {
        if (plain.length() < KEY || plain.length() > LONGEST_LONG) {
            return false;
        }
        return anyFits(byKey.get(plain.substring(0, KEY)), plain)
                || anyFits(byKey.get(""), plain)
                || isMarked(plain) && anyFits(byKey.get(firstLetters(plain)), plain);
    }

    private static boolean anyFits(@Nullable List<Cue> cues, String line) {
        return cues != null && cues.stream().anyMatch(cue -> cue.fits(line));
    }

    private static boolean isMarked(String line) {
        return !line.isEmpty() && !Character.isLetterOrDigit(line.charAt(0)) && line.charAt(0) != '(';
    }

    private static String firstLetters(String line) {
        String bare = bare(line);
        return bare.substring(0, Math.min(KEY, bare.length()));
    }

    /** Lower case, straight apostrophes, single spaces. */
    static String plain(String line) {
        StringBuilder plain = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean space = TextLines.isSpace(c);
            if (!space) {
                plain.append(c == '’' ? '\'' : c);
            } else if (plain.length() == 0 || plain.charAt(plain.length() - 1) != ' ') {
                plain.append(' ');
            }
        }
        return plain.toString().toLowerCase(Locale.ROOT);
    }

    /** Without the marks, arrows and bullets at its edges. */
    private static String bare(String line) {
        int from = 0;
        int to = line.length();
        while (from < to && !Character.isLetterOrDigit(line.charAt(from))) {
            from++;
        }
        while (to > from && !Character.isLetterOrDigit(line.charAt(to - 1))) {
            to--;
        }
        return line.substring(from, to);
    }
}
