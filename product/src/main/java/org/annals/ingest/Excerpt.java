package org.annals.ingest;

/** The surroundings of a place in a line, the place marked {@code <-- HERE -->}. */
final class Excerpt {
    private static final int AROUND = 32;

    private Excerpt() {}

    static String of(String line, int column) {
        int at = whole(line, Math.max(0, Math.min(column, line.length())));
        int from = whole(line, Math.max(0, at - AROUND));
        int to = whole(line, Math.min(line.length(), at + AROUND));
        return printable(line.substring(from, at)) + " <-- HERE --> "
                + printable(line.substring(at, to)).strip();
    }

    /** Not between the halves of a character. */
    private static int whole(String line, int at) {
        boolean inside = at > 0 && at < line.length() && Character.isLowSurrogate(line.charAt(at));
        return inside ? at - 1 : at;
    }

    private static String printable(String words) {
        StringBuilder printable = new StringBuilder(words);
        for (int i = 0; i < printable.length(); i++) {
            if (Character.isISOControl(printable.charAt(i))) {
                printable.setCharAt(i, ' ');
            }
        }
        return printable.toString();
    }
}
