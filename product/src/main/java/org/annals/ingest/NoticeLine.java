package org.annals.ingest;

import java.util.Locale;
import java.util.Set;
import org.annals.ingest.LineTokens.Kind;
import org.annals.ingest.LineTokens.Token;
import org.jspecify.annotations.Nullable;

/** Tells lines that belong to the page (copyright, counters, navigation, embedded posts) from running prose. */
final class NoticeLine {
    private static final int LONGEST_COUNTER = 24;
    private static final int LONGEST_SITE = 40;
    private static final int LONGEST_CRUMBS = 220;
    private static final int LONGEST_COPYRIGHT = 400;
    private static final int LONGEST_TEASERS = 4_000;
    /** A row of headlines, each opened by words in capitals, has at least so many of these openings. */
    private static final int FEWEST_TEASERS = 3;

    private static final Set<String> COUNTED = Set.of(
            "shares", "share", "comments", "comment", "views", "view", "likes", "reads", "min", "read", "k", "m");

    private final Cues cues = new Cues("notice-cues.txt");
    private final Agencies agencies;

    NoticeLine(Agencies agencies) {
        this.agencies = agencies;
    }

    /**
     * @param plain the line as {@link Cues#plain} writes it
     * @param next the line after it, or null at the end
     */
    boolean isNotice(String line, String plain, @Nullable String next) {
        return cues.match(plain)
                || isCopyright(line)
                || isCounter(line)
                || isSite(line)
                || isPost(plain)
                || isTeasers(line)
                || isCrumbs(line, next);
    }

    /** The agency that a copyright notice names as the owner, or null. */
    @Nullable
    String agency(String line) {
        return isCopyright(line) ? agencies.startOf(owner(line)) : null;
    }

    private static boolean isCopyright(String line) {
        boolean sign = line.startsWith("©") || line.regionMatches(true, 0, "(c) ", 0, 4);
        boolean word = line.regionMatches(true, 0, "copyright", 0, 9);
        if (!sign && !word || line.length() > LONGEST_COPYRIGHT) {
            return false;
        }
        String rest = line.substring(word ? 9 : 1).strip();
        boolean dated = !rest.isEmpty() && (Character.isDigit(rest.charAt(0)) || "©(:".indexOf(rest.charAt(0)) >= 0);
        return sign || dated || line.toLowerCase(Locale.ROOT).contains("all rights reserved");
    }

    /** What follows the sign, the word and the year. */
    private static String owner(String line) {
        for (Token token : LineTokens.of(line, 0, Math.min(line.length(), LONGEST_SITE * 2))) {
            String lower = token.lower();
            boolean frame = token.kind() != Kind.WORD
                    || lower.equals("copyright")
                    || lower.equals("c")
                    || lower.equals("by")
                    || lower.equals("the");
            if (!frame) {
                return line.substring(token.begin());
            }
        }
        return "";
    }

    /** A number alone, or with "shares", "comments", "min read". */
    private static boolean isCounter(String line) {
        if (line.length() > LONGEST_COUNTER || !Character.isDigit(line.charAt(0))) {
            return false;
        }
        for (Token token : LineTokens.of(line, 0, line.length())) {
            boolean fits = switch (token.kind()) {
                case NUMBER -> true;
                case MARK -> ",.+".contains(token.words());
                case WORD -> COUNTED.contains(token.lower());
            };
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /** A site's name alone on its line: "VelmDaily.com". */
    private static boolean isSite(String line) {
        int dot = line.lastIndexOf('.');
        if (line.length() > LONGEST_SITE || dot < 2 || line.length() - dot < 3 || line.length() - dot > 7) {
            return false;
        }
        boolean ending = line.substring(dot + 1).chars().allMatch(c -> c >= 'a' && c <= 'z');
        boolean name = line.chars()
                .allMatch(c -> c < 128 && Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '/' || c == ':');
        return ending && name;
    }

    /** A post cut short, with its frame: "… Posted by Lenn Rescue on Sunday, 4 May 2031". */
    private static boolean isPost(String plain) {
        int posted = Math.max(plain.lastIndexOf("... posted by "), plain.lastIndexOf("… posted by "));
        return posted >= 0 && plain.indexOf(" on ", posted) > 0;
    }

    /** Headlines of other articles in one line: "LOST AND FOUND Girl finds ring in river BAD LUCK Thief leaves wallet …". */
    private static boolean isTeasers(String line) {
        if (line.length() > LONGEST_TEASERS || ".!?”\"".indexOf(line.charAt(line.length() - 1)) >= 0) {
            return false;
        }
        int teasers = 0;
        int capitals = 0;
        for (Token token : LineTokens.of(line, 0, line.length())) {
            boolean shouted = token.kind() == Kind.WORD && token.isShouted();
            teasers += !shouted && token.kind() == Kind.WORD && capitals > 1 ? 1 : 0;
            capitals = shouted ? capitals + 1 : token.kind() == Kind.WORD ? 0 : capitals;
        }
        return teasers >= FEWEST_TEASERS;
    }

    /** "Home > World > Velmia", or "Home World" and the title once more. */
    private static boolean isCrumbs(String line, @Nullable String next) {
        if (!line.startsWith("Home") || line.length() > LONGEST_CRUMBS || line.length() < 6 || line.endsWith(".")) {
            return false;
        }
        boolean parted = "»›>|/".indexOf(line.substring(4).strip().charAt(0)) >= 0;
        boolean repeats = next != null && next.length() > 12 && line.length() > next.length() && line.endsWith(next);
        return parted || repeats;
    }
}
