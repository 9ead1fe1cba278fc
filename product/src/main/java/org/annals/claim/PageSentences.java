package org.annals.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annals.language.Clause;
import org.annals.language.Sentence;
import org.annals.language.Tag;
import org.annals.language.TextAnalysis;
import org.annals.language.WordList;

/*
 * Notices of a page are cut out by line before. Where a page's lines were run together, its forms, conditions and data labels
 * stand among the sentences of the article.
 */
/** Knows sentences that tell nothing of the news: a page's notices to its reader, captions of pictures, and requests. */
final class PageSentences {
    private static final int LONGEST = 300;
    private static final Set<String> POLITE = Set.of("please", "then", "just", "also", "do");

    private final List<String> always = new ArrayList<>();
    private final List<String> addressed = new ArrayList<>();
    private final List<String> opening = new ArrayList<>();
    private final List<String> shown = new ArrayList<>();
    private final Set<String> readers = new HashSet<>();
    private final Set<String> poses = new HashSet<>();

    /** "On Monday, January 31", "on Nov. 10, 2031": the days that captions give. */
    private static final Pattern CAPTION_DAY =
            Pattern.compile("\\bon (?:\\p{Lu}\\p{Ll}{2,5}day, \\p{Lu}\\p{Ll}{2,8}\\.? \\d{1,2}\\b"
                    + "|\\p{Lu}\\p{Ll}{2,8}\\.? \\d{1,2}, \\d{4}\\b)");

    /** "Ann Lee/Velm Images for VNN A guard …": who took the picture. */
    private static final Pattern CREDIT =
            Pattern.compile("^\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){0,3}/(\\p{Lu}\\p{L}+(?: Images)?)\\b");

    private static final Set<String> HOUSES = Set.of("AP", "AFP", "EPA", "Reuters", "Getty", "Getty Images");

    PageSentences() {
        for (String line : WordList.lines(PageSentences.class, "page-sentences.tsv")) {
            List<String> columns = List.of(line.split("\t", 2));
            switch (columns.get(0)) {
                case "always" -> always.add(columns.get(1));
                case "addressed" -> addressed.add(columns.get(1));
                case "opens" -> opening.add(columns.get(1));
                case "shown" -> shown.add(columns.get(1));
                case "reader" -> readers.add(columns.get(1));
                case "poses" -> poses.addAll(List.of(columns.get(1).split(" ")));
                default -> throw new IllegalArgumentException("no such kind: " + line);
            }
        }
    }

    /** Whether the sentence is a notice of the page, or asks its reader to do something. */
    boolean tellNothing(TextAnalysis text, Sentence sentence) {
        if (isRequest(text, sentence) || isLabelled(sentence.span().of(text.text())) || isPicture(text, sentence)) {
            return true;
        }
        if (sentence.span().length() > LONGEST) {
            return false;
        }
        String words = sentence.span().of(text.text()).toLowerCase(Locale.ROOT);
        boolean speaks = sentence.tokens().stream().anyMatch(token -> readers.contains(token.lower()));
        return always.stream().anyMatch(words::contains)
                || speaks && addressed.stream().anyMatch(words::contains)
                || shown.stream().anyMatch(words::contains) && endsWithBareDate(sentence);
    }

    /** "Guards stand at the gate on Monday, January 31": what is to be seen there, in the present, of a day that is named. */
    private boolean isPicture(TextAnalysis text, Sentence sentence) {
        String words = sentence.span().of(text.text());
        Matcher credit = CREDIT.matcher(words);
        if (credit.find() && HOUSES.contains(credit.group(1))) {
            return true;
        }
        if (!CAPTION_DAY.matcher(words).find()) {
            return false;
        }
        return text.clausesOf(sentence).stream()
                .filter(clause -> !clause.has(Clause.Feature.NON_FINITE) && clause.subordinator() == null)
                .findFirst()
                .filter(clause -> clause.has(Clause.Feature.PRESENT)
                        && poses.contains(sentence.token(clause.headToken()).lower()))
                .isPresent();
    }

    /** "FILE - Guards stand at the gate": a label as pages write it, and what it labels. */
    private boolean isLabelled(String words) {
        for (String label : opening) {
            if (words.startsWith(label)) {
                String rest = words.substring(label.length()).stripLeading();
                return !rest.isEmpty() && !Character.isLowerCase(rest.charAt(0));
            }
        }
        return false;
    }

    /** "The quay is seen at Lenn May 3, 2031": prose would write "on May 3". */
    private static boolean endsWithBareDate(Sentence sentence) {
        int end = sentence.size();
        while (end > 0 && sentence.token(end - 1).tag() == Tag.PUNCT) {
            end--;
        }
        int day = end >= 2 && sentence.token(end - 2).text().equals(",") ? end - 3 : end - 2;
        return day >= 2
                && isYear(sentence.token(end - 1).text())
                && sentence.token(day).tag() == Tag.NUM
                && sentence.token(day - 1).tag() == Tag.PROPN
                && sentence.token(day - 2).tag() != Tag.ADP;
    }

    private static boolean isYear(String word) {
        return word.length() == 4 && word.chars().allMatch(Character::isDigit);
    }

    /** Whether the sentence opens with its main verb in the bare form and nobody as its subject: "Then switch off …". */
    private static boolean isRequest(TextAnalysis text, Sentence sentence) {
        int first = 0;
        while (first < sentence.size() - 1
                && (sentence.token(first).tag() == Tag.PUNCT
                        || POLITE.contains(sentence.token(first).lower()))) {
            first++;
        }
        if (sentence.token(first).tag() != Tag.VERB) {
            return false;
        }
        for (Clause clause : text.clausesOf(sentence)) {
            if (clause.headToken() == first) {
                return clause.subject() == null && isBare(sentence, first);
            }
        }
        return false;
    }

    private static boolean isBare(Sentence sentence, int token) {
        return sentence.words().stream()
                .anyMatch(word -> word.span().equals(sentence.token(token).span())
                        && (word.fineTag().equals("VB") || word.fineTag().equals("VBP"))
                        && word.head() < 0);
    }
}
