package org.annals.chronology;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annals.attribution.Attribution;
import org.annals.attribution.Form;
import org.annals.attribution.Stance;
import org.annals.claim.Claim;
import org.annals.claim.ClaimStatus;
import org.annals.claim.DatedClaim;
import org.annals.language.WordList;
import org.annals.relation.LabelClasses;
import org.jspecify.annotations.Nullable;

/*
 * A headline is a claim's own words, cut at a word: nothing is said in it that no account says. The best claim says what
 * most of the others say, can be read alone, and is the article's own plain statement rather than reported speech, and
 * that rather than a quotation, which keeps its marks and its voice. A line that bears a date is told by an account that has
 * one. A word that takes a side for those who act is replaced, in brackets, by one that does not.
 */
/** Chooses the words that stand for an event in the chronology. */
final class HeadlineWriter {
    private static final int LONGEST = 140;
    private static final int ENOUGH = 80;
    private static final String PAUSES = ",;—–";
    private static final int FEWEST_WORDS = 4;
    private static final int FEWEST_LETTERS = 4;
    private static final int MOST_COMPARED = 60;
    private static final double WEIGHT_OF_AGREEMENT = 3;
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Set<String> LEANING = WordList.words(HeadlineWriter.class, "leaning-openings.txt");
    private static final Set<String> NAMING = WordList.words(HeadlineWriter.class, "naming-cues.txt");
    private static final Set<String> LINKS = WordList.phrases(HeadlineWriter.class, "linking-openings.txt");

    /** First words of a claim that leaves open what it says. */
    private static final Set<String> OPEN = Set.of("if", "whether");

    private final LabelClasses labels = new LabelClasses();

    private final HeadlineNames names;

    HeadlineWriter(HeadlineNames names) {
        this.names = names;
    }

    String headline(List<DatedClaim> claims) {
        Map<String, Double> agreement = agreement(claims);
        List<DatedClaim> dated =
                claims.stream().filter(claim -> claim.eventDate() != null).toList();
        DatedClaim chosen = (dated.isEmpty() ? claims : dated)
                .stream()
                        .min(Comparator.comparingDouble((DatedClaim claim) ->
                                        rank(claim.claim(), agreement.getOrDefault(claim.id(), 0.0)))
                                .thenComparingInt(claim -> claim.claim().text().length())
                                .thenComparing(DatedClaim::id))
                        .orElseThrow(() -> new IllegalArgumentException("an event must have claims"));
        Claim best = chosen.claim();
        String text = closed(withoutLink(HeadlineTimes.lasting(chosen).replaceAll("\\s+", " ")));
        String voice = names.voice(best);
        if (voice == null) {
            return line("", neutral(withName(text, names.person(best, claims))));
        }
        Attribution.Words cue = best.attribution().cue();
        if (best.attribution().stance() == Stance.PROMISES && text.startsWith("to ")) {
            return line(voice + " promised ", neutral(text));
        }
        if (cue != null && needsCue(best, cue)) {
            return line(voice + " " + cue.text() + " ", neutral(text));
        }
        if (names.onlyVoice(claims) == null && !isLeaning(best) && !best.quoted()) {
            return line("", neutral(text));
        }
        boolean inMarks = best.quoted() && !text.contains("“") && !text.contains("\"");
        return line(voice + ": ", inMarks ? "“" + text + "”" : neutral(text));
    }

    /** A headline of what one voice says begins with that voice; so does what a pronoun makes hard to read alone. */
    private static String line(String lead, String text) {
        String whole = withoutGlosses(lead + text);
        String line = cut(whole);
        boolean torn = line.length() < whole.length() && line.indexOf('“') >= 0 && line.indexOf('”') < 0;
        return capitalised(torn ? line + "”" : line);
    }

    /**
     * "the pilot as Ivar Post" says little without who named him, and so does "the deaths" without who confirmed them: contents
     * without a verb of their own stand with the verb that reports them.
     */
    private boolean needsCue(Claim claim, Attribution.Words cue) {
        if (NAMING.contains(cue.text().toLowerCase(Locale.ROOT))) {
            return true;
        }
        int verb = claim.predicate().span().begin();
        return claim.roles().stream().noneMatch(role -> role.span().end() <= verb)
                && !claim.quoted()
                && names.nothingBetween(claim, cue.span().end(), claim.extent().begin());
    }

    private static String withName(String text, @Nullable String person) {
        return person == null ? text : "[" + person + "]" + text.substring(text.indexOf(' '));
    }

    private static boolean isLeaning(Claim claim) {
        return LEANING.contains(claim.text().split("[ ’']", -1)[0].toLowerCase(Locale.ROOT));
    }

    /** How much of each claim's wording the others share, on average. */
    private static Map<String, Double> agreement(List<DatedClaim> claims) {
        List<DatedClaim> some = claims.subList(0, Math.min(claims.size(), MOST_COMPARED));
        Map<String, Set<String>> words = new HashMap<>();
        some.forEach(claim -> words.put(claim.id(), words(claim.claim().text())));
        Map<String, Double> agreement = new HashMap<>();
        for (DatedClaim claim : some) {
            double sum = 0;
            for (DatedClaim other : some) {
                sum += claim.id().equals(other.id()) ? 0 : likeness(words.get(claim.id()), words.get(other.id()));
            }
            agreement.put(claim.id(), some.size() < 2 ? 0 : sum / (some.size() - 1));
        }
        return agreement;
    }

    private static double likeness(@Nullable Set<String> a, @Nullable Set<String> b) {
        if (a == null || b == null || a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        long common = a.stream().filter(b::contains).count();
        return 2.0 * common / (a.size() + b.size());
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            if (matcher.group().length() >= FEWEST_LETTERS) {
                words.add(matcher.group());
            }
        }
        return words;
    }

    private double rank(Claim claim, double agreement) {
        double rank = claim.attribution().form() == Form.NONE ? 0 : claim.quoted() ? 4 : 1;
        String[] words = claim.text().split(" ", -1);
        rank += words.length < FEWEST_WORDS ? 6 : 0;
        rank += claim.status() == ClaimStatus.DENIED ? 1 : 0;
        rank += isLeaning(claim) ? 2 : 0;
        rank += OPEN.contains(words[0].toLowerCase(Locale.ROOT)) ? 6 : 0;
        rank += neutral(claim.text()).equals(claim.text()) ? 0 : 1;
        rank += claim.text().length() > LONGEST ? 1 : 0;
        return rank - WEIGHT_OF_AGREEMENT * agreement;
    }

    /** "But the bridge", "In addition, the bridge": what ties the sentence to another one falls away. */
    private static String withoutLink(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (String link : LINKS) {
            int end = link.length();
            boolean comma = lower.startsWith(link + ", ");
            if (comma || lower.startsWith(link + " ")) {
                return text.substring(end + (comma ? 2 : 1));
            }
        }
        return text;
    }

    /** What stands in quotation marks stays as it was said. */
    private String neutral(String text) {
        Matcher matcher = WORD.matcher(text);
        StringBuilder out = new StringBuilder();
        while (matcher.find()) {
            String word = isQuoted(text, matcher.start()) ? null : labels.neutral(matcher.group());
            boolean capital = Character.isUpperCase(matcher.group().codePointAt(0));
            String shown = word == null ? matcher.group() : "[" + (capital ? capitalised(word) : word) + "]";
            matcher.appendReplacement(out, Matcher.quoteReplacement(shown));
        }
        return matcher.appendTail(out).toString();
    }

    /** A quotation that the claim cuts short is closed. */
    private static String closed(String text) {
        long open = text.chars().filter(c -> c == '“').count();
        long shut = text.chars().filter(c -> c == '”').count();
        boolean straight = text.chars().filter(c -> c == '"').count() % 2 == 1;
        return open == shut + 1 ? text + "”" : straight ? text + "\"" : text;
    }

    /** Whether what stands there is inside quotation marks. */
    static boolean isQuoted(String text, int at) {
        long marks = text.substring(0, at)
                .chars()
                .filter(c -> c == '"' || c == '“' || c == '”')
                .count();
        return marks % 2 == 1;
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

    /** At the last comma, dash or semicolon if enough stands before it, else between words. */
    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int space = text.lastIndexOf(' ', LONGEST);
        for (int at = space; at >= ENOUGH; at--) {
            if (PAUSES.indexOf(text.charAt(at)) >= 0) {
                return text.substring(0, at).stripTrailing() + " …";
            }
        }
        return text.substring(0, space > 0 ? space : LONGEST) + " …";
    }
}
