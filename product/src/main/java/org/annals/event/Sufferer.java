package org.annals.event;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annals.claim.Claim;
import org.annals.claim.RoleFiller;
import org.annals.language.WordList;

/**
 * Whom something happened to, where nobody is named: "an 11-year-old boy".
 *
 * @param age in years, or 0 where it is not told
 * @param sexes 1 for male, 2 for female, 3 for both, 0 where it is not told
 */
record Sufferer(int age, int sexes) {
    private static final Pattern AGE = Pattern.compile("\\b(\\d{1,3})-year-old|\\b[Aa]ged? (\\d{1,3})\\b");
    private static final Pattern WORD = Pattern.compile("\\w+");
    private static final Set<String> MALE = WordList.words(Sufferer.class, "male-nouns.txt");
    private static final Set<String> FEMALE = WordList.words(Sufferer.class, "female-nouns.txt");
    private static final int BIRTHDAY = 1;

    static Sufferer of(Claim claim) {
        int age = 0;
        int sexes = 0;
        for (RoleFiller filler : claim.roles()) {
            if (filler.role() != RoleFiller.Role.PATIENT) {
                continue;
            }
            Matcher told = AGE.matcher(filler.text());
            if (told.find()) {
                age = Integer.parseInt(told.group(1) == null ? told.group(2) : told.group(1));
            }
            Matcher words = WORD.matcher(filler.text().toLowerCase(Locale.ROOT));
            while (words.find()) {
                sexes |= (MALE.contains(words.group()) ? 1 : 0) | (FEMALE.contains(words.group()) ? 2 : 0);
            }
        }
        return new Sufferer(age, sexes);
    }

    /** Whether they cannot be the same. */
    boolean differs(Sufferer other) {
        boolean ages = age != 0 && other.age != 0 && Math.abs(age - other.age) > BIRTHDAY;
        return ages || sexes != 0 && other.sexes != 0 && (sexes & other.sexes) == 0;
    }
}
