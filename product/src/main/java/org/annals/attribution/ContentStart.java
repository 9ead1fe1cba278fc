package org.annals.attribution;

import java.util.Locale;
import java.util.Set;
import org.annals.document.Span;
import org.annals.language.Clause;
import org.annals.language.Quotation;
import org.annals.language.Sentence;
import org.annals.language.Tag;
import org.annals.language.TextAnalysis;
import org.annals.language.Token;
import org.annals.language.Word;
import org.annals.language.WordList;

/** Finds where the content starts behind a reporting verb: a clause, a noun phrase that the verb takes, quoted words. */
final class ContentStart {
    /** Verbs with a listener as their object: "told the court". */
    private static final Set<String> LISTENED = Set.of("tell", "inform", "remind", "assure", "warn");

    private static final Set<String> TIMES = WordList.words(ContentStart.class, "time-nouns.txt");
    /** How far behind a quantity's name its "at" may stand, and how long a listener's name may be, in tokens. */
    private static final int REACH = 14;

    private static final MediumNames MEDIA = new MediumNames();
    private static final int LONGEST_MEDIUM = 5;

    private final TextAnalysis text;
    private final CueLexicon lexicon;

    ContentStart(TextAnalysis text, CueLexicon lexicon) {
        this.text = text;
        this.lexicon = lexicon;
    }

    /** Whether somebody told is the verb's object. */
    static boolean hasListener(String lemma) {
        return LISTENED.contains(lemma);
    }

    /** First token of the content after the cue, or -1. */
    int of(Sentence sentence, CueClause cue, int end) {
        int from = cue.verbEnd();
        if (isSingleMarked(sentence, from)) {
            return from + 2;
        }
        boolean tells = cue.cue().content() != CueLexicon.Content.MEASURE
                && cue.cue().content() != CueLexicon.Content.UTTERANCE
                && cue.cue().content() != CueLexicon.Content.NAMING
                && cue.cue().content() != CueLexicon.Content.QUOTED;
        int clausal = tells ? atThat(sentence, from, Math.min(end, from + 24)) : -1;
        if (clausal >= 0) {
            return clausal;
        }
        for (Clause clause : text.clausesOf(sentence)) {
            boolean finite = !clause.has(Clause.Feature.NON_FINITE)
                    && !clause.has(Clause.Feature.CONJUNCT)
                    && clause.subject() != null;
            int first = start(sentence, clause, from);
            if (tells
                    && clause.headToken() >= from
                    && finite
                    && first >= from
                    && first - from <= 8
                    && isAdverbial(sentence, from, first)) {
                int told = afterObject(sentence, cue, clause);
                int listener = told > 0 ? told : listenerEnd(sentence, cue, clause);
                return listener > 0 ? listener : afterListener(sentence, cue, afterTime(sentence, from, first));
            }
        }
        if (tells && isGerundSubject(sentence, from, end)) {
            return from;
        }
        int phrase = afterDay(sentence, from, end);
        boolean nominal = phrase < end
                && lexicon.takes(cue.cue(), headNoun(sentence, phrase, end))
                && (cue.cue().content() != CueLexicon.Content.MEASURE || isMeasured(sentence, phrase, end))
                && (cue.cue().content() != CueLexicon.Content.NAMING || isNamed(sentence, phrase, end))
                && (sentence.token(phrase).tag() == Tag.DET
                        || sentence.token(phrase).tag() == Tag.NOUN
                        || sentence.token(phrase).tag() == Tag.ADJ
                        || sentence.token(phrase).tag() == Tag.PRON
                        || sentence.token(phrase).tag() == Tag.PROPN
                        || sentence.token(phrase).tag() == Tag.NUM);
        if (nominal) {
            return phrase;
        }
        boolean promise = cue.cue().stance() == Stance.PROMISES && SentenceReader.isText(sentence, from, "to");
        return promise || quotedWithin(sentence, cue, end) ? from : -1;
    }

    /** Where the clause begins that a "that" behind the verb opens, or -1. */
    private int atThat(Sentence sentence, int from, int reach) {
        int that = SentenceReader.indexOf(sentence, "that", from, reach);
        while (that + 1 < reach && isTime(sentence, that + 1)) {
            that = SentenceReader.indexOf(sentence, "that", that + 1, reach);
        }
        boolean plain = that < reach && SentenceReader.indexOf(sentence, ",", from, that) == that;
        boolean opens = that < reach
                && (that == from
                        || !SentenceReader.hasVerb(sentence, from, that)
                        || isChannel(sentence, from, that)
                        || isBehindAside(sentence, from, that));
        // "said after that address", "a list of towns, from Lenn to Velm, that have paid": no word that opens a clause.
        boolean subject = opens && that + 1 < sentence.size() && new PhraseTree(sentence).isFinite(that + 1);
        if (subject && that == from) {
            return that; // "said that meant the boats were lost"
        }
        // "said after the team had lost that he would stay": what stands before "that" tells when.
        if (!opens && that + 1 < reach && SentenceReader.isText(sentence, from, "after", "before", "when", "while")) {
            int comma = SentenceReader.indexOf(sentence, ",", from, that);
            boolean finite = new PhraseTree(sentence).isFinite(that + 1);
            if (comma == that && !finite) {
                return that + 1;
            }
        }
        boolean pronoun =
                opens && (subject || that > from && sentence.token(that - 1).tag() == Tag.ADP);
        if (opens && !pronoun && (plain || isParenthetical(sentence, from, that))) {
            return that + 1;
        }
        return -1;
    }

    /** "said: 'The boats …'": single marks behind a colon. */
    private static boolean isSingleMarked(Sentence sentence, int colon) {
        return SentenceReader.isText(sentence, colon, ":")
                && SentenceReader.isText(sentence, colon + 1, "'", "‘")
                && colon + 2 < sentence.size()
                && sentence.token(colon + 2).isCapitalised();
    }

    /** "said sending boats out was a risk": a participle whose clause is the subject of what is told. */
    private boolean isGerundSubject(Sentence sentence, int from, int end) {
        if (from >= end
                || sentence.token(from).tag() != Tag.VERB
                || !sentence.token(from).lower().endsWith("ing")) {
            return false;
        }
        int comma = SentenceReader.indexOf(sentence, ",", from, end);
        return text.clausesOf(sentence).stream()
                .anyMatch(clause -> clause.headToken() > from + 1
                        && clause.headToken() < comma
                        && clause.subject() != null
                        && clause.subordinator() == null
                        && !clause.has(Clause.Feature.NON_FINITE)
                        && !clause.has(Clause.Feature.CONJUNCT));
    }

    private static boolean isTime(Sentence sentence, int i) {
        return TIMES.contains(sentence.token(i).lower());
    }

    /** "said Monday the council had", "announced later Monday general manager Ann Lee was": the day is no part of what is told. */
    private static int afterTime(Sentence sentence, int from, int first) {
        boolean day = first + 2 < sentence.size()
                && isTime(sentence, first)
                && sentence.token(first).isCapitalised()
                && sentence.token(first + 1).tag() != Tag.ADP
                && sentence.token(first + 1).tag() != Tag.PART
                && !sentence.token(first + 1).tag().isVerbal();
        boolean near = first == from
                || first == from + 1 && SentenceReader.isText(sentence, from, "on", "later", "late", "early");
        return day && near ? first + 1 : first;
    }

    /** The first token of a clause or of its subject ("more than 40 boats were"), where that stands behind the verb. */
    private static int start(Sentence sentence, Clause clause, int from) {
        Span subject = clause.subject();
        int first = subject == null ? clause.firstToken() : SpeakerReader.tokenAt(sentence, subject.begin());
        return first >= from ? Math.min(first, clause.firstToken()) : clause.firstToken();
    }

    /** "told the meeting - entitled Hope and Fear - that": an aside between dashes or brackets, with no verb before it. */
    private static boolean isBehindAside(Sentence sentence, int from, int that) {
        if (!SentenceReader.isText(sentence, that - 1, "-", "–", "—", "--", ")")) {
            return false;
        }
        for (int i = that - 2; i > from; i--) {
            if (SentenceReader.isText(sentence, i, "-", "–", "—", "--", "(")) {
                return !SentenceReader.hasVerb(sentence, from, i);
            }
        }
        return false;
    }

    /** "said in a statement posted on its page that": what stands before "that" tells the channel. */
    private boolean isChannel(Sentence sentence, int from, int to) {
        if (sentence.token(from).tag() != Tag.ADP) {
            return false;
        }
        for (int i = from + 1; i < Math.min(to, from + 5); i++) {
            if (lexicon.channelNouns.contains(sentence.token(i).lower())) {
                return true;
            }
        }
        return false;
    }

    /** "told the council the bridge was shut": the token behind the verb's object in the tree, where the subject follows it; or 0. */
    private static int afterObject(Sentence sentence, CueClause cue, Clause clause) {
        Span subject = clause.subject();
        if (subject == null || !LISTENED.contains(cue.cue().lemma())) {
            return 0;
        }
        int verb = wordAt(sentence, sentence.token(cue.verbEnd() - 1).span());
        int end = 0;
        for (int i = verb + 1; verb >= 0 && i < sentence.words().size(); i++) {
            Word word = sentence.words().get(i);
            if (word.span().begin() >= subject.begin()) {
                break;
            }
            if (!isBelow(sentence, i, verb)) {
                return 0;
            }
            end = word.span().end();
        }
        int after = end == 0 ? 0 : SpeakerReader.tokenAt(sentence, end - 1) + 1;
        return after > cue.verbEnd() && after <= SpeakerReader.tokenAt(sentence, subject.begin()) ? after : 0;
    }

    /** Whether the word is the verb's object, or belongs to it. */
    private static boolean isBelow(Sentence sentence, int from, int verb) {
        int at = from;
        for (int step = 0; step < REACH && at >= 0; step++) {
            Word word = sentence.words().get(at);
            boolean above =
                    word.head() >= 0 && sentence.words().get(word.head()).head() == verb;
            if (above && String.valueOf(word.relation()).startsWith("nsubj")) {
                return true; // The tree takes a listener for a first subject.
            }
            if (word.head() == verb) {
                return "iobj".equals(word.relation()) || "obj".equals(word.relation());
            }
            at = word.head();
        }
        return false;
    }

    private static int wordAt(Sentence sentence, Span token) {
        for (int i = 0; i < sentence.words().size(); i++) {
            if (sentence.words().get(i).span().equals(token)) {
                return i;
            }
        }
        return -1;
    }

    /** "told harbour officials he was": the token of the subject, where nouns stand before it; or 0. */
    private static int listenerEnd(Sentence sentence, CueClause cue, Clause clause) {
        Span subject = clause.subject();
        if (subject == null
                || !LISTENED.contains(cue.cue().lemma())
                || sentence.token(cue.verbEnd()).tag() != Tag.NOUN
                        && sentence.token(cue.verbEnd()).tag() != Tag.ADJ) {
            return 0;
        }
        int at = SpeakerReader.tokenAt(sentence, subject.begin());
        for (int i = cue.verbEnd(); i < at; i++) {
            Tag tag = sentence.token(i).tag();
            if (tag != Tag.NOUN && tag != Tag.ADJ && tag != Tag.PROPN) {
                return 0;
            }
        }
        return at > cue.verbEnd() ? at : 0;
    }

    /** "told the court Lenn left": the content starts behind the listener. */
    private int afterListener(Sentence sentence, CueClause cue, int first) {
        boolean listened = first == cue.verbEnd() && LISTENED.contains(cue.cue().lemma());
        if (listened && SentenceReader.isText(sentence, first, "him", "them", "us", "me")) {
            // "told him Lenn was thinking"
            return first + 1;
        }
        if (listened && sentence.token(first).tag() == Tag.PROPN) {
            // "told Radio 4's Today programme she had"
            for (int i = first + 1; i < Math.min(sentence.size() - 1, first + REACH); i++) {
                boolean determined = SentenceReader.isText(sentence, i, "the", "a", "an")
                        && sentence.token(i - 1).tag() == Tag.NOUN;
                if (determined || SentenceReader.isText(sentence, i, "he", "she", "they", "it", "we", "i")) {
                    return i;
                }
                if (sentence.token(i).tag().isVerbal()) {
                    break;
                }
            }
            int medium = afterMedium(sentence, first);
            if (medium > first) {
                return medium;
            }
        }
        boolean listener = listened && sentence.token(first).tag() == Tag.DET;
        int at = first + 1;
        while (listener && at + 1 < sentence.size() && sentence.token(at).tag() == Tag.ADJ) {
            at++;
        }
        boolean noun =
                listener && at + 1 < sentence.size() && sentence.token(at).tag() == Tag.NOUN;
        Tag next = noun ? sentence.token(at + 1).tag() : Tag.PUNCT;
        return next == Tag.PROPN || next == Tag.DET || next == Tag.PRON || next == Tag.NUM ? at + 1 : first;
    }

    /** "told Lenn News contacts were broken off": the token behind a medium's name and its noun, or {@code first}. */
    private int afterMedium(Sentence sentence, int first) {
        for (int i = Math.min(sentence.size() - 2, first + LONGEST_MEDIUM); i > first; i--) {
            if (!MEDIA.isMedium(sentence.span(first, i).of(text.text()))) {
                continue;
            }
            int at = i;
            while (at + 1 < sentence.size()
                    && (sentence.token(at).lower().equals("news")
                            || MediumNames.isNoun(sentence.token(at).text()))) {
                at++;
            }
            Tag next = sentence.token(at).tag();
            return next.isNominal() || next == Tag.DET || next == Tag.ADJ || next == Tag.NUM ? at : first;
        }
        return first;
    }

    /** The lemma of the last noun of the noun phrase that starts at {@code from}, before any "of" or clause; or "". */
    static String headNoun(Sentence sentence, int from, int end) {
        String head = "";
        for (int i = from; i < end; i++) {
            Token token = sentence.token(i);
            boolean inside = token.tag().isNominal()
                    || token.tag() == Tag.DET
                    || token.tag() == Tag.ADJ
                    || token.tag() == Tag.NUM
                    || token.tag() == Tag.PART
                    || token.tag() == Tag.PRON;
            if (!inside) {
                break;
            }
            head = token.tag().isNominal() ? token.lemma().toLowerCase(Locale.ROOT) : head;
        }
        return head;
    }

    /** "the toll of the blast at nine": an "at" with a number behind it. */
    private static boolean isMeasured(Sentence sentence, int from, int end) {
        int reach = Math.min(end, from + REACH);
        int at = Math.min(
                SentenceReader.indexOf(sentence, "at", from, reach),
                SentenceReader.indexOf(sentence, "as", from, reach));
        for (int i = at + 1; i < Math.min(end, at + 4); i++) {
            if (sentence.token(i).tag() == Tag.NUM) {
                return true;
            }
        }
        return false;
    }

    /** "named the captain as Ivo Garran": an "as" before any other verb. */
    private static boolean isNamed(Sentence sentence, int from, int end) {
        int as = SentenceReader.indexOf(sentence, "as", from, Math.min(end, from + REACH));
        return as < end - 1
                && as > from
                && SentenceReader.isText(sentence, as, "as")
                && !SentenceReader.hasVerb(sentence, from, as);
    }

    /** "announced on May 9 the end of the curfew": the token after the day, or {@code from}. */
    private static int afterDay(Sentence sentence, int from, int end) {
        if (!SentenceReader.isText(sentence, from, "on")) {
            return from;
        }
        int after = from + 1;
        while (after < end
                && (sentence.token(after).tag() == Tag.PROPN
                        || sentence.token(after).tag() == Tag.NUM
                        || sentence.token(after).tag() == Tag.PUNCT)) {
            after++;
        }
        return after > from + 1 && after < end ? after : from;
    }

    private static boolean isParenthetical(Sentence sentence, int from, int that) {
        int commas = 0;
        for (int i = from; i < that; i++) {
            commas += sentence.token(i).text().equals(",") ? 1 : 0;
        }
        return commas == 2;
    }

    /** Whether only adverbials stand between the verb and the content's subject. */
    private static boolean isAdverbial(Sentence sentence, int from, int to) {
        for (int i = from; i < to; i++) {
            Token token = sentence.token(i);
            boolean fits = token.tag() == Tag.ADP
                    || token.tag() == Tag.ADV
                    || token.tag() == Tag.NUM
                    || token.tag() == Tag.PROPN
                    || token.tag() == Tag.DET
                    || token.tag() == Tag.NOUN
                    || token.tag() == Tag.PRON;
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private boolean quotedWithin(Sentence sentence, CueClause cue, int end) {
        CueLexicon.Content kind = cue.cue().content();
        boolean quotable = kind == CueLexicon.Content.CLAUSE
                || kind == CueLexicon.Content.NOMINAL
                || kind == CueLexicon.Content.QUOTED
                || kind == CueLexicon.Content.NAMING;
        if (!quotable || cue.verbEnd() >= end) {
            return false;
        }
        for (int i = cue.verbEnd(); i < Math.min(end, cue.verbEnd() + 12); i++) {
            Quotation quotation = text.quotationAt(sentence.token(i).span().begin());
            if (quotation != null) {
                return true;
            }
        }
        return false;
    }
}
