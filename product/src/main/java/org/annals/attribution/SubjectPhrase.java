package org.annals.attribution;

import java.util.Set;
import java.util.regex.Pattern;
import org.annals.document.Span;
import org.annals.language.Sentence;
import org.annals.language.Tag;
import org.annals.language.Token;
import org.annals.language.WordList;
import org.jspecify.annotations.Nullable;

/*
 * What a clause gives as the subject of a reporting verb may be a part of the phrase that speaks, or more than that:
 *   Ruvia, Tavia and Velm have said      of several only the last
 *   Ann Lee - a clerk of Lenn - said     what stands between dashes
 *   by more women who claim, (spoke) to one man who says    the preposition before it
 *   last week the mayor said             a time before it
 *   friends of the mayor yesterday said  a time behind it
 *   a lecturer Dr Ann Lee said           an office without the name behind it
 */
/** Widens and narrows the noun phrase of a subject to the words that name who speaks. */
final class SubjectPhrase {
    private static final Set<String> TIMES = WordList.words(SpeakerReader.class, "time-nouns.txt");
    private static final Set<String> DASHES = Set.of("-", "–", "—", "--");
    private static final Set<String> LINKS = Set.of("by", "of", "from", "to", "with", "despite");
    private static final Pattern HOUR = Pattern.compile("\\d{1,2}:\\d{2}(?::\\d{2})?");
    private static final int LONGEST_ASIDE = 14;
    private static final int LONGEST_LIST = 30;

    private SubjectPhrase() {}

    /** "Friends of the mayor yesterday": where the phrase ends before the day on which they spoke. */
    static int beforeTime(Sentence sentence, int from, int to) {
        int end = to;
        while (end - 1 > from && SentenceReader.isText(sentence, end - 1, "yesterday", "today", "tonight")) {
            end--;
        }
        return end;
    }

    /** The noun phrase before a dash, where the phrase ends an aside between dashes that the verb follows; else the phrase. */
    static Span beforeAside(Sentence sentence, Span phrase) {
        int to = SpeakerReader.tokenAt(sentence, phrase.end() - 1) + 1;
        if (to + 1 >= sentence.size()
                || !isDash(sentence, to)
                || !sentence.token(to + 1).tag().isVerbal()) {
            return phrase;
        }
        for (int open = to - 1; open > Math.max(0, to - LONGEST_ASIDE); open--) {
            if (isDash(sentence, open)) {
                int from = open;
                while (from > 0 && isNominal(sentence.token(from - 1))) {
                    from--;
                }
                return from < open ? sentence.span(from, open) : phrase;
            }
        }
        return phrase;
    }

    /** "“…,” Lee told the paper": the nouns between a quotation and the verb, where no clause gives a subject; or null. */
    static @Nullable Span beforeVerb(Sentence sentence, int verb, int floor) {
        int from = verb;
        while (from > floor && isNominal(sentence.token(from - 1))) {
            from--;
        }
        boolean marked = from > 0 && SentenceReader.isQuotationMark(sentence.token(from - 1));
        return marked && from < verb ? sentence.span(from, verb) : null;
    }

    /** Where an aside between dashes ends that holds a report ("the fire – police say it was set – took hold"), or the end given. */
    static int endOfAside(Sentence sentence, Span subject, int from, int end) {
        int open = SpeakerReader.tokenAt(sentence, subject.begin()) - 1;
        while (open > 0
                && (sentence.token(open).tag() == Tag.DET
                        || sentence.token(open).tag() == Tag.ADJ
                        || SentenceReader.isText(sentence, open, "although", "though", "but", "and", "while"))) {
            open--;
        }
        int before = 0;
        for (int i = 0; i < open; i++) {
            before += isDash(sentence, i) ? 1 : 0;
        }
        for (int i = from; open > 0 && before % 2 == 0 && isDash(sentence, open) && i < end; i++) {
            if (isDash(sentence, i)) {
                return i;
            }
        }
        return end;
    }

    /** The phrase without a preposition or a time before it, and with the name that follows its office. */
    static Span settled(Sentence sentence, Span phrase) {
        int from = SpeakerReader.tokenAt(sentence, phrase.begin());
        int to = SpeakerReader.tokenAt(sentence, phrase.end() - 1) + 1;
        while (from < to - 1 && LINKS.contains(sentence.token(from).lower())) {
            from++;
        }
        for (int i = from; i < Math.min(to - 1, from + 3); i++) {
            if (isTimeBefore(sentence, i)) {
                from = i + 1;
                break;
            }
        }
        from = withFirstAdjective(sentence, from);
        for (int i = to - 2; i >= from; i--) {
            // "updated: Thu Mar 03 23:59:00 the mayor"
            if (HOUR.matcher(sentence.token(i).text()).matches()) {
                from = i + 1;
                break;
            }
        }
        Span name = nameBehind(sentence, from, to);
        if (name != null) {
            return name;
        }
        Token last = sentence.token(to - 1);
        boolean office = last.tag() == Tag.NOUN && !TIMES.contains(last.lower());
        int end = to;
        while (office && end < sentence.size() && isName(sentence.token(end))) {
            end++;
        }
        return sentence.span(from, end > to + 1 ? end : to);
    }

    /** "a party of Ruvian and Tavian tourists": from the party on, where the phrase has the last adjective only. */
    private static int withFirstAdjective(Sentence sentence, int from) {
        boolean joined = from > 1
                && SentenceReader.isText(sentence, from - 1, "and")
                && from + 1 < sentence.size()
                && sentence.token(from + 1).tag() == Tag.NOUN
                && isOfKind(sentence.token(from))
                && isOfKind(sentence.token(from - 2));
        int start = joined ? from - 2 : from;
        while (joined && start > 0 && isNominal(sentence.token(start - 1))) {
            start--;
        }
        // Without "of" it is a list of two kinds of people, which is read elsewhere.
        return start < from && SentenceReader.indexOf(sentence, "of", start, from) < from ? start : from;
    }

    private static boolean isOfKind(Token token) {
        return token.tag() == Tag.ADJ || token.tag() == Tag.PROPN;
    }

    /** All of a list whose last part the phrase is, or null where it is no part of one. */
    static @Nullable Span joint(Sentence sentence, Span phrase) {
        int from = SpeakerReader.tokenAt(sentence, phrase.begin());
        int to = SpeakerReader.tokenAt(sentence, phrase.end() - 1) + 1;
        if (from < 2 || !SentenceReader.isText(sentence, from - 1, "and")) {
            return null;
        }
        int start = new PhraseTree(sentence).coordinationStart(phrase);
        if (start >= from - 1 && opensWithList(sentence, from - 1)) {
            start = 0;
        }
        if (start >= from - 1 || to - start > LONGEST_LIST) {
            return null;
        }
        if (SentenceReader.isText(sentence, start, "both") && start + 1 < from - 1) {
            start++;
        }
        for (int i = start; i < from - 1; i++) {
            Token token = sentence.token(i);
            if (!isNominal(token) && !token.text().equals(",") && !SentenceReader.isText(sentence, i, "for", "in")) {
                return null;
            }
        }
        // "chairman and chief executive Ann Lee": one person's two offices.
        boolean offices = sentence.token(from - 2).tag() == Tag.NOUN
                && sentence.token(start).tag() != Tag.DET
                && sentence.token(start).tag() != Tag.PRON
                && !sentence.token(from - 2).lower().endsWith("s")
                && sentence.token(to - 1).tag() == Tag.PROPN;
        if (offices) {
            return null;
        }
        boolean open = start == 0
                || SentenceReader.isText(sentence, start - 1, "both")
                || sentence.token(start - 1).tag() == Tag.PUNCT
                || sentence.token(start - 1).tag() == Tag.SCONJ
                || sentence.token(start - 1).tag() == Tag.CCONJ;
        return open ? sentence.span(start, to) : null;
    }

    /** "Ruvia, Tavia, Velm and": nothing but names and commas before the last part. */
    private static boolean opensWithList(Sentence sentence, int and) {
        int commas = 0;
        for (int i = 0; i < and; i++) {
            boolean comma = sentence.token(i).text().equals(",");
            commas += comma ? 1 : 0;
            if (!comma && sentence.token(i).tag() != Tag.PROPN) {
                return false;
            }
        }
        return commas > 0 && and > 2;
    }

    /** "the next day the mayor", "last week Lenn Air": a time before another noun phrase; not "Sunday Herald". */
    private static boolean isTimeBefore(Sentence sentence, int i) {
        Token time = sentence.token(i);
        Token next = sentence.token(i + 1);
        boolean named = next.tag() == Tag.PROPN && !TIMES.contains(next.lower());
        return TIMES.contains(time.lower()) && (next.tag() == Tag.DET || named && !time.isCapitalised());
    }

    private static boolean isDash(Sentence sentence, int i) {
        return DASHES.contains(sentence.token(i).text());
    }

    private static boolean isName(Token token) {
        return token.tag() == Tag.PROPN && token.isCapitalised() && !TIMES.contains(token.lower());
    }

    private static boolean isNominal(Token token) {
        return switch (token.tag()) {
            case DET, ADJ, NOUN, PROPN, NUM, PART -> !token.lower().equals("to");
            default ->
                token.lower().equals("of")
                        || token.lower().equals("'s")
                        || token.lower().equals("’s");
        };
    }

    /** "one of his sisters, Orla, said": the name between commas behind one of several, or null. */
    private static @Nullable Span nameBehind(Sentence sentence, int from, int to) {
        if (!SentenceReader.isText(sentence, from, "one") || !SentenceReader.isText(sentence, to, ",")) {
            return null;
        }
        int end = to + 1;
        while (end < sentence.size() && isName(sentence.token(end))) {
            end++;
        }
        return end > to + 1 && SentenceReader.isText(sentence, end, ",") ? sentence.span(to + 1, end) : null;
    }

    /** "Today prosecutors said": a day that opens the sentence, before a noun of several. */
    static boolean isDay(Sentence sentence, int at) {
        Token next = sentence.token(at + 1);
        return at == 0
                && SentenceReader.isText(sentence, at, "today", "yesterday", "tonight", "earlier")
                && (next.tag() == Tag.DET
                        || next.tag() == Tag.NOUN && next.lower().endsWith("s"));
    }
}
