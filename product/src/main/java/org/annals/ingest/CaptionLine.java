package org.annals.ingest;

import java.util.Locale;

/*
 * A caption begins with a caption's words, or ends with a credit: a bracket whose last part signs pictures ("(Ann Lee/AP)",
 * "(Lenn Rescue via AP)", "[Photo/Agencies]"), or a slash and such a signature. Pictures' agencies also stand glued in front
 * ("Reuters In May the bridge …"), in a line that is no sentence.
 */
/** Tells the words under a picture from running prose. */
final class CaptionLine {
    private static final int LONGEST = 700;
    private static final int LONGEST_PLAIN = 260;
    private static final int LONGEST_CREDIT = 160;
    private static final int LONGEST_NAME = 40;

    private final Agencies agencies;
    private final Cues cues = new Cues("caption-cues.txt");

    CaptionLine(Agencies agencies) {
        this.agencies = agencies;
    }

    /**
     * @param plain the line as {@link Cues#plain} writes it
     * @param first whether it may be the headline
     */
    boolean isCaption(String line, String plain, boolean first) {
        return line.length() <= LONGEST
                && (cues.match(plain) || endsWithBracket(line) || endsWithSignature(line) || !first && isSigned(line));
    }

    private boolean endsWithBracket(String line) {
        char last = line.charAt(line.length() - 1);
        char opening = last == ')' ? '(' : '[';
        int open = last == ')' || last == ']' ? line.lastIndexOf(opening) : -1;
        if (open < 0 || line.length() - open > LONGEST_CREDIT) {
            return false;
        }
        String credit = line.substring(open + 1, line.length() - 1).strip();
        boolean sentence = open > 1 && endsSentence(line.substring(0, open).strip());
        boolean alone = agencies.isCredit(credit) && (!sentence || agencies.find(credit) == null);
        return isPictureCredit(credit) || alone && line.length() <= LONGEST_PLAIN;
    }

    /** A signature after the last slash, "via" or comma, or words for pictures with it. */
    private boolean isPictureCredit(String credit) {
        String lower = credit.toLowerCase(Locale.ROOT);
        int via = lower.lastIndexOf(" via ");
        int slash = credit.lastIndexOf('/');
        int comma = credit.lastIndexOf(',');
        boolean signed = via >= 0 && agencies.isCredit(credit.substring(via + 5))
                || slash >= 0 && agencies.isCredit(credit.substring(slash + 1))
                || slash >= 0 && agencies.isCredit(credit.substring(0, slash)) && lower.contains("photo")
                || comma >= 0 && slash >= 0 && agencies.isCredit(credit.substring(comma + 1));
        boolean pictured = lower.startsWith("photo:")
                || lower.startsWith("photo by ")
                || lower.startsWith("image:")
                || lower.startsWith("picture:")
                || lower.startsWith("ap photo")
                || lower.startsWith("afp photo")
                || lower.startsWith("courtesy of ")
                || lower.startsWith("credit:")
                || lower.endsWith("getty images");
        return signed || pictured;
    }

    /** "… on Sunday. Ann Lee / Agence France-Presse", "… May 3, 2031. REUTERS/Ann Lee". */
    private boolean endsWithSignature(String line) {
        int slash = line.lastIndexOf('/');
        return endsWithAgencySlash(line, slash) || endsWithSlashAgency(line, slash);
    }

    /** An agency, a slash and a name: nothing but a picture is signed so. */
    private boolean endsWithAgencySlash(String line, int slash) {
        int word = slash < 0 ? -1 : line.lastIndexOf(' ', slash) + 1;
        return word > 0
                && slash + 1 < line.length()
                && line.length() - slash <= LONGEST_NAME
                && Character.isUpperCase(line.charAt(slash + 1))
                && !endsSentence(line)
                && agencies.isCredit(line.substring(word, slash));
    }

    private boolean endsWithSlashAgency(String line, int slash) {
        return slash > 0
                && line.length() - slash <= LONGEST_NAME
                && line.length() > LONGEST_NAME
                && line.length() <= LONGEST_PLAIN
                && agencies.isCredit(line.substring(slash + 1))
                && sentenceEnds(line) <= 1;
    }

    /** A signature in front of a line that is no sentence. */
    private boolean isSigned(String line) {
        if (line.length() > LONGEST_PLAIN || endsSentence(line)) {
            return false;
        }
        int end = agencies.endOfHouse(line);
        if (end > 0 && end < line.length() && line.charAt(end) == ':') {
            int second = agencies.endOfHouse(line.substring(end + 1));
            end = second < 0 ? -1 : end + 1 + second;
        }
        return end > 0
                && end + 2 < line.length()
                && line.charAt(end) == ' '
                && Character.isUpperCase(line.charAt(end + 1));
    }

    /** Stops after a word of some letters. */
    private static int sentenceEnds(String line) {
        int found = 0;
        int letters = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            found += letters > 3 && ".!?".indexOf(c) >= 0 ? 1 : 0;
            letters = Character.isLetter(c) ? letters + 1 : 0;
        }
        return found;
    }

    private static boolean endsSentence(String line) {
        int at = line.length() - 1;
        while (at > 0 && "\"”»’')".indexOf(line.charAt(at)) >= 0) {
            at--;
        }
        return at >= 0 && ".!?:".indexOf(line.charAt(at)) >= 0;
    }
}
