package org.annals.chronology;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.annals.attribution.Attribution;
import org.annals.attribution.Form;
import org.annals.attribution.Stance;
import org.annals.chronology.HeadlinePronouns.Open;
import org.annals.claim.Claim;
import org.annals.claim.DatedClaim;
import org.annals.claim.DatedReading;
import org.annals.event.Event;
import org.annals.language.Sentence;
import org.annals.language.TextAnalysis;
import org.annals.language.WordList;
import org.annals.relation.LabelClasses;
import org.jspecify.annotations.Nullable;

/*
 * A headline is a claim's own words, cut at a word: nothing is said in it that no account says. A quotation keeps its marks
 * and its voice. What cannot be read alone is explained in brackets: whom a pronoun means, which day "tomorrow" was. A
 * word that takes a side for those who act is replaced, in brackets, by one that does not.
 */
/** Writes the words that stand for an event in the chronology. Thread-safe once the names know the claims. */
final class HeadlineWriter {
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Set<String> NAMING = WordList.words(HeadlineWriter.class, "naming-cues.txt");
    /** The longest first: "in addition to" is no "in addition". */
    private static final List<String> LINKS = WordList.phrases(HeadlineWriter.class, "linking-openings.txt").stream()
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
            .toList();

    private static final int MOST_LINKS = 4;

    /** Of words between a reporting verb and what it reports, that many can be a subject left out. */
    private static final int LONGEST_SUBJECT = 40;
    /** What two voices tell alike shares so much of the shorter account's words of so many letters. */
    private static final double ALIKE = 0.5;

    private static final int LONG_WORD = 4;
    private static final Pattern SPACES = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final LabelClasses labels = new LabelClasses();
    private final HeadlineNames names;
    private final HeadlineChoice choice;

    HeadlineWriter(HeadlineNames names) {
        this.names = names;
        this.choice = new HeadlineChoice(names, labels);
    }

    /** What stands before and behind the article's words. */
    private record Frame(String before, String after, boolean inMarks) {}

    String headline(Event event, List<DatedClaim> claims) {
        String total = TotalHeadline.of(event, claims, choice);
        if (total != null) {
            return neutral(total);
        }
        DatedClaim chosen = choice.best(event, claims);
        Claim best = chosen.claim();
        DatedReading reading = names.reading(best);
        if (reading == null) {
            return capitalised(neutral(best.text()));
        }
        TextAnalysis analysis = reading.reading().text();
        Sentence sentence = analysis.sentences().get(best.sentences().get(0));
        HeadlineText text = HeadlineText.of(analysis.text(), best.spans());
        text = withOwnSubject(best, sentence, withoutLinks(text));
        text = HeadlineTimes.lasting(text, chosen, reading);
        for (Open open : names.open(best)) {
            String person = names.person(best, open, claims);
            text = person == null || isQuoted(text, open) ? text : text.with(open.span(), named(person, open, text));
        }
        Frame frame = frame(best, claims, text);
        UnaryOperator<String> shown = words -> withoutGlosses(line(frame, words));
        HeadlineCut cut = new HeadlineCut(analysis.text(), sentence, analysis.clausesOf(sentence));
        HeadlineText fitting = cut.fit(text, best.predicate().span(), shown);
        boolean whole = fitting.end() == text.end();
        String words = fitting.words();
        return capitalised(shown.apply(whole ? words : withoutPause(words) + " …"));
    }

    private static boolean isQuoted(HeadlineText text, Open open) {
        String before = text.until(open.span().begin()).plain();
        return open.span().begin() > text.begin() && isQuoted(before, before.length());
    }

    private String named(String person, Open open, HeadlineText text) {
        String neutral = neutral(person);
        String name = open.span().begin() == text.begin() ? capitalised(neutral) : neutral;
        return "[" + name + (open.owner() ? name.endsWith("s") ? "’" : "’s" : "") + "]";
    }

    private static String withoutPause(String words) {
        return words.replaceAll("[\\s,;:—–-]+$", "");
    }

    /** A headline of what one voice says begins with that voice; so does what a pronoun makes hard to read alone. */
    private Frame frame(Claim best, List<DatedClaim> claims, HeadlineText text) {
        String voice = names.voice(best);
        Attribution.Words cue = best.attribution().cue();
        String words = text.plain();
        if (voice == null) {
            return new Frame("", cue == null ? "" : raised(best, cue), false);
        }
        if (best.attribution().stance() == Stance.PROMISES && words.startsWith("to ")) {
            return new Frame(voice + " promised ", "", false);
        }
        if (cue != null && needsCue(best, cue)) {
            return new Frame(voice + " " + cue.text() + " ", "", false);
        }
        boolean inMarks = best.quoted() && !words.contains("“") && !words.contains("\"");
        String against = against(best.attribution());
        if (!against.isEmpty()) {
            return new Frame(voice + against, "", inMarks);
        }
        // "The clash came after what the army says was an attack": the words themselves say whose they are.
        boolean named = cue != null
                && best.spans().size() == 1
                && best.spans().get(0).contains(cue.span())
                && words.contains(voice);
        boolean told = named
                || names.onlyVoice(claims) == null
                        && isToldBesides(best, claims)
                        && !HeadlineChoice.isLeaning(best)
                        && !best.quoted()
                        && !names.meansVoice(best);
        return told ? new Frame("", "", false) : new Frame(voice + ": ", "", inMarks);
    }

    /** Whether somebody else, or the article itself, tells what this voice does: most of its longer words. */
    private boolean isToldBesides(Claim best, List<DatedClaim> claims) {
        String voice = names.voice(best);
        Set<String> words = longWords(best);
        return claims.stream()
                .map(DatedClaim::claim)
                .filter(claim -> !Objects.equals(names.voice(claim), voice))
                .anyMatch(claim -> {
                    Set<String> other = longWords(claim);
                    int fewer = Math.max(1, Math.min(words.size(), other.size()));
                    return words.stream().filter(other::contains).count() >= ALIKE * fewer;
                });
    }

    private static Set<String> longWords(Claim claim) {
        return SPACES.splitAsStream(claim.text().toLowerCase(Locale.ROOT))
                .filter(word -> word.length() >= LONG_WORD)
                .collect(Collectors.toSet());
    }

    /** What is denied or doubted is never told without that word. */
    private static String against(Attribution attribution) {
        if (attribution.stance() == Stance.DENIES) {
            return " denied: ";
        }
        return attribution.doubts() ? " doubted: " : "";
    }

    /**
     * "the pilot as Ivar Post" says little without who named him, and so does "the deaths" without who confirmed them: contents
     * without a verb of their own stand with the verb that reports them.
     */
    private boolean needsCue(Claim claim, Attribution.Words cue) {
        if (NAMING.contains(cue.text().toLowerCase(Locale.ROOT))) {
            return true;
        }
        return isWithoutSubject(claim)
                && isBlank(names.between(claim, cue.span().end(), claim.extent().begin()));
    }

    private static boolean isWithoutSubject(Claim claim) {
        int verb = claim.predicate().span().begin();
        int begin = claim.extent().begin();
        return !claim.quoted()
                && claim.roles().stream()
                        .noneMatch(role ->
                                begin <= role.span().begin() && role.span().end() <= verb);
    }

    private static boolean isBlank(@Nullable String words) {
        return words != null && words.isBlank();
    }

    /** "The state of emergency" with the verb that nobody's voice belongs to: "was declared", "[was declared]" for "declaring". */
    private String raised(Claim claim, Attribution.Words cue) {
        if (claim.attribution().form() == Form.NONE || !isWithoutSubject(claim)) {
            return "";
        }
        if (isBlank(names.between(claim, claim.extent().end(), cue.span().begin()))) {
            return " " + cue.text();
        }
        String verb = cue.text().toLowerCase(Locale.ROOT);
        boolean before =
                isBlank(names.between(claim, cue.span().end(), claim.extent().begin()));
        if (!before || claim.attribution().stance() != Stance.ANNOUNCES || !verb.endsWith("ing")) {
            return "";
        }
        boolean plural = !claim.predicate()
                .text()
                .toLowerCase(Locale.ROOT)
                .equals(claim.predicate().lemma());
        return " [" + (plural ? "were " : "was ") + verb.substring(0, verb.length() - "ing".length()) + "ed]";
    }

    /** Contents that begin with the verb take back the subject that stands between them and the verb that reports them. */
    private HeadlineText withOwnSubject(Claim claim, Sentence sentence, HeadlineText text) {
        Attribution.Words cue = claim.attribution().cue();
        if (cue == null || !isWithoutSubject(claim) || !sentence.span().contains(cue.span())) {
            return text;
        }
        boolean verbFirst = claim.predicate().span().begin() == text.begin();
        String between = names.between(claim, cue.span().end(), text.begin());
        boolean subject = between != null
                && between.length() <= LONGEST_SUBJECT
                && between.startsWith(" ")
                && between.endsWith(" ")
                && between.strip().chars().allMatch(c -> Character.isLetterOrDigit(c) || " ’'-.".indexOf(c) >= 0)
                && !between.isBlank()
                && !between.strip().equals("that");
        return verbFirst && subject ? text.from(cue.span().end() + 1) : text;
    }

    private String line(Frame frame, String words) {
        String text = closed(words);
        if (frame.inMarks) {
            return frame.before + "“" + text + "”";
        }
        return frame.before + neutral(text) + frame.after;
    }

    /** "But the bridge", "In addition, the bridge": what ties the sentence to another one falls away. */
    private static HeadlineText withoutLinks(HeadlineText given) {
        HeadlineText text = given;
        for (int most = 0; most < MOST_LINKS; most++) {
            int link = link(text);
            if (link == 0) {
                break;
            }
            text = text.from(text.begin() + link);
        }
        return text;
    }

    /** The length of the link at the beginning with what follows it, 0 if there is none. */
    private static int link(HeadlineText text) {
        for (String entry : LINKS) {
            boolean alone = entry.endsWith(",");
            String link = alone ? entry.substring(0, entry.length() - 1) : entry;
            String opening = text.opening(link.length() + 3).toLowerCase(Locale.ROOT);
            boolean pause = opening.startsWith(link + ", ") || opening.startsWith(link + ": ");
            int length = link.length() + (pause ? 2 : 1);
            if (opening.length() > length && (pause || !alone && opening.startsWith(link + " "))) {
                return length;
            }
        }
        return 0;
    }

    /** What stands in quotation marks stays as it was said. */
    private String neutral(String text) {
        Matcher matcher = WORD.matcher(text);
        StringBuilder out = new StringBuilder();
        int from = 0;
        boolean quoted = false;
        while (matcher.find()) {
            quoted ^= isQuoted(text.substring(from, matcher.start()), matcher.start() - from);
            from = matcher.start();
            String word = quoted ? null : labels.neutral(matcher.group());
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
        return text.length() <= HeadlineCut.LONGEST ? text : text.replaceAll("\\([^()]{9,}\\)", "(…)");
    }
}
