package org.annals.chronology;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.annals.attribution.Form;
import org.annals.claim.Claim;
import org.annals.claim.ClaimStatus;
import org.annals.claim.DatedClaim;

/*
 * A headline is a claim's own words, cut at a word: nothing is said in it that no account says. The article's own plain
 * statement comes before reported speech, and reported speech before a quotation; among equals the shorter one.
 */
/** Chooses the words that stand for an event in the chronology. */
final class HeadlineWriter {
    private static final int LONGEST = 140;
    private static final int FEWEST_WORDS = 4;

    String headline(List<DatedClaim> claims) {
        Claim best = claims.stream()
                .map(DatedClaim::claim)
                .min(Comparator.comparingInt(HeadlineWriter::rank)
                        .thenComparingInt(claim -> claim.text().length())
                        .thenComparing(Claim::id))
                .orElseThrow(() -> new IllegalArgumentException("an event must have claims"));
        return cut(withoutGlosses(capitalised(best.text().replaceAll("\\s+", " "))));
    }

    private static int rank(Claim claim) {
        int rank = claim.attribution().form() == Form.NONE ? 0 : claim.quoted() ? 4 : 1;
        int words = claim.text().split(" ", -1).length;
        rank += words < FEWEST_WORDS ? 6 : 0;
        rank += claim.status() == ClaimStatus.DENIED ? 1 : 0;
        return rank + (claim.text().length() > LONGEST ? 1 : 0);
    }

    private static String capitalised(String text) {
        return text.isEmpty()
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT)
                        + text.substring(text.offsetByCodePoints(0, 1));
    }

    /** A line too long loses what stands in brackets first, and shows that it did. */
    private static String withoutGlosses(String text) {
        return text.length() <= LONGEST ? text : text.replaceAll("\\([^()]{9,}\\)", "(…)");
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int space = text.lastIndexOf(' ', LONGEST);
        return text.substring(0, space > 0 ? space : LONGEST) + " …";
    }
}
