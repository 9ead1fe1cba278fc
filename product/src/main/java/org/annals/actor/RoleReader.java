package org.annals.actor;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.annals.document.Span;
import org.annals.language.Sentence;
import org.annals.language.Tag;
import org.annals.language.TextAnalysis;
import org.annals.language.Token;
import org.annals.language.WordList;

/** Reads the offices that the text gives to people: before the name, or between commas after it. */
final class RoleReader {
    private static final int LONGEST = 24;
    private static final Set<String> TIMED = Set.of("earlier", "later", "last", "this", "next", "late", "early");
    private static final Set<String> RANKS = WordList.words(RoleReader.class, "rank-words.txt");
    private static final Pattern CLOCK = Pattern.compile("\\d{4}|\\d{1,2}[:.]\\d{2}");

    private final ActorLexicon lexicon;
    private final TextAnalysis text;

    RoleReader(ActorLexicon lexicon, TextAnalysis text) {
        this.lexicon = lexicon;
        this.text = text;
    }

    void read(List<ActorDraft> people) {
        for (ActorDraft person : people) {
            for (Span mention : person.mentions) {
                Sentence sentence = text.sentenceAt(mention.begin());
                if (sentence != null) {
                    addBefore(sentence, mention, person);
                    addAfter(sentence, mention, person);
                }
            }
        }
    }

    private void addBefore(Sentence sentence, Span mention, ActorDraft person) {
        int at = beforeHonorific(sentence, tokenAt(sentence, mention.begin()) - 1);
        boolean comma = at >= 0 && sentence.token(at).text().equals(",");
        int end = comma ? at : at + 1;
        int start = end;
        boolean seenRole = false;
        while (start > 0
                && end - start < LONGEST
                && isPart(sentence.token(start - 1), comma)
                && !isClock(sentence.token(start - 1))) {
            start--;
            seenRole |= lexicon.isRoleHead(sentence.token(start).lower());
        }
        end = comma ? end : withoutGivenNames(sentence, start, end, person);
        start = comma ? behindOther(sentence, start, end) : behindNoun(sentence, start, end);
        boolean beside = !comma || isHeaded(sentence, start, end) && !isNewSubject(sentence, start, mention);
        if (seenRole && start < end && beside) {
            addRole(sentence, start, end, person);
            boolean known = end - start == 2 && sentence.token(start).lower().equals("the");
            if (known && comma) {
                person.recalledRoles.add(
                        lexicon.roleFamily(sentence.token(start + 1).lower()));
            }
            addRank(sentence, start, person);
        }
    }

    /** "After he called his mother, X was freed": a name behind a comma that goes on with its verb begins a clause. */
    private static boolean isNewSubject(Sentence sentence, int role, Span name) {
        int next = tokenAt(sentence, name.end() - 1) + 1;
        return role > 1 && next < sentence.size() && sentence.token(next).tag().isVerbal();
    }

    /** "A mistake President X would regret", "a gift Velmian leader X had pledged": no noun in small letters leads to a title in capitals. */
    private int behindNoun(Sentence sentence, int start, int end) {
        boolean office = false;
        for (int i = end - 1; i > start; i--) {
            office |= lexicon.isRoleHead(sentence.token(i).lower());
            boolean capital = sentence.token(i).isCapitalised();
            Token before = sentence.token(i - 1);
            boolean noun = before.tag() == Tag.NOUN && !before.isCapitalised() && !lexicon.isRoleHead(before.lower());
            if (office && capital && noun) {
                return i;
            }
        }
        return start;
    }

    /** "18:37 GMT President X", "1633 Secretary X": the hour before an office. */
    private boolean isClock(Token token) {
        return lexicon.isClockWord(token.lower()) || CLOCK.matcher(token.text()).matches();
    }

    /** "Ivo Garran and his wife, Ann": the role of the second alone, where the first is none. */
    private int behindOther(Sentence sentence, int start, int end) {
        boolean office = false;
        for (int i = start; i < end; i++) {
            boolean and = sentence.token(i).lower().equals("and");
            if (and && !office && i > start && sentence.token(i - 1).tag() == Tag.PROPN) {
                return behindOther(sentence, i + 1, end);
            }
            office |= lexicon.isRoleHead(sentence.token(i).lower());
        }
        return start;
    }

    /** Whether an office is what the phrase names: not "after the president's speech, X", nor "her daughter Emma, X". */
    private boolean isHeaded(Sentence sentence, int start, int end) {
        int office = -1;
        for (int i = start; i < end && sentence.token(i).tag() != Tag.ADP; i++) {
            office = lexicon.isRoleHead(sentence.token(i).lower()) ? i : office;
        }
        for (int i = office + 1; office >= 0 && i < end && sentence.token(i).tag() != Tag.ADP; i++) {
            if (sentence.token(i).tag() == Tag.PROPN || !sentence.token(i).isWord()) {
                return false;
            }
        }
        return office >= 0;
    }

    /** "The spokesman, Sayyid X": one word between the comma and the name, capitalised and no role, is how X is addressed. */
    private int beforeHonorific(Sentence sentence, int at) {
        boolean honorific = at > 0
                && sentence.token(at).tag() == Tag.PROPN
                && !lexicon.isRoleHead(sentence.token(at).lower())
                && sentence.token(at - 1).text().equals(",");
        return honorific ? at - 1 : at;
    }

    /** "Velmian Defence Minister, Army General X": the office before the rank. */
    private void addRank(Sentence sentence, int rank, ActorDraft person) {
        if (rank < 2 || !sentence.token(rank - 1).text().equals(",")) {
            return;
        }
        int end = rank - 1;
        int start = end;
        while (start > 0 && end - start < LONGEST && isPart(sentence.token(start - 1), false)) {
            start--;
        }
        boolean office =
                start < end && lexicon.isRoleHead(sentence.token(end - 1).lower());
        if (office) {
            addRole(sentence, start, end, person);
        }
    }

    /** "president Ivar-Jon" before a surname: a double name, or what the person is called elsewhere, is no role. */
    private int withoutGivenNames(Sentence sentence, int start, int end, ActorDraft person) {
        int last = end - 1;
        while (last > start && isGivenName(sentence.token(last), person)) {
            last--;
        }
        return last + 1;
    }

    private boolean isGivenName(Token token, ActorDraft person) {
        int hyphen = token.text().indexOf('-');
        boolean twice = hyphen > 0
                && hyphen + 1 < token.text().length()
                && token.isCapitalised()
                && Character.isUpperCase(token.text().charAt(hyphen + 1));
        boolean known = person.surfaces.stream()
                .anyMatch(name -> List.of(name.split(" ")).contains(token.text()));
        return token.tag() == Tag.PROPN && !lexicon.isRoleHead(token.lower()) && (twice || known);
    }

    /** "X, deputy head of the service of the ministry, said": up to the closing comma. */
    private void addAfter(Sentence sentence, Span mention, ActorDraft person) {
        int comma = tokenAt(sentence, mention.end() - 1) + 1;
        if (comma >= sentence.size() || !sentence.token(comma).text().equals(",")) {
            return;
        }
        int end = comma + 1;
        boolean seenRole = false;
        while (end < sentence.size() && end - comma < LONGEST && isPart(sentence.token(end), true)) {
            seenRole |=
                    end - comma < 8 && lexicon.isRoleHead(sentence.token(end).lower());
            end++;
        }
        // "to the mayor, a clerk said": who speaks behind the comma is somebody else.
        boolean speaks = end < sentence.size()
                && lexicon.isSpeechVerb(sentence.token(end).lower())
                && (sentence.token(comma + 1).lower().equals("a")
                        || sentence.token(comma + 1).lower().equals("an"));
        if (seenRole && !speaks && isHeaded(sentence, comma + 1, end)) {
            addRole(sentence, comma + 1, beforeOther(sentence, comma + 2, end), person);
        }
    }

    /** "a resident of one area the board was trying to enter", "head of the unit and the man in charge": what stands before another noun phrase. */
    private int beforeOther(Sentence sentence, int from, int end) {
        for (int i = from + 1; i < end; i++) {
            boolean another = sentence.token(i).lower().equals("and")
                    && i + 2 < end
                    && sentence.token(i + 1).tag() == Tag.DET
                    && sentence.token(i + 2).tag() == Tag.NOUN
                    && !lexicon.isRoleHead(sentence.token(i + 2).lower());
            if (another || i + 2 == end && isDangling(sentence, i)) {
                return i;
            }
            boolean behindNoun = sentence.token(i - 1).tag() == Tag.NOUN;
            String word = sentence.token(i).lower();
            if (behindNoun && (word.equals("the") || word.equals("a") || word.equals("an"))) {
                return i;
            }
        }
        return end;
    }

    /** "… of the unit and the", where the phrase was cut before a verb. */
    private static boolean isDangling(Sentence sentence, int at) {
        return sentence.token(at).lower().equals("and")
                && sentence.token(at + 1).tag() == Tag.DET;
    }

    private static boolean isPart(Token token, boolean withOf) {
        if (token.tag().isVerbal() || token.tag() == Tag.PUNCT || token.tag() == Tag.SCONJ || token.tag() == Tag.PRON) {
            return token.text().equals("'s")
                    || token.text().equals("’s")
                    || token.text().equals("his")
                    || token.text().equals("her")
                    || token.text().equals("'")
                    || token.text().equals("’");
        }
        if (token.tag() == Tag.ADP || token.tag() == Tag.CCONJ) {
            return withOf
                    && (token.lower().equals("of")
                            || token.lower().equals("for")
                            || token.lower().equals("and")
                            || token.lower().equals("in")
                            || token.lower().equals("at"));
        }
        return token.isWord() || token.tag() == Tag.PART;
    }

    /** "earlier this year the minister", "November Council President": the office behind the time. */
    private int behindTime(Sentence sentence, int from, int to) {
        for (int i = from; i + 1 < to && i < from + 4; i++) {
            String word = sentence.token(i).lower();
            if (lexicon.isTimeWord(word) && (i > from || !word.endsWith("day"))) {
                return i + 1;
            }
            if (!TIMED.contains(word)) {
                return lexicon.isTimeWord(word) ? i + 1 : from;
            }
        }
        return from;
    }

    /** "the harbour's spokesman Lt. Col.", before a name: the office without the rank. */
    private int beforeRank(Sentence sentence, int from, int to) {
        int end = to;
        while (end > from + 1 && RANKS.contains(sentence.token(end - 1).lower())) {
            end--;
        }
        boolean office = false;
        for (int i = from; i < end; i++) {
            office |= lexicon.isRoleHead(sentence.token(i).lower());
        }
        return office ? end : to;
    }

    private void addRole(Sentence sentence, int from, int until, ActorDraft person) {
        int start = behindTime(sentence, from, until);
        int to = beforeRank(sentence, start, until);
        while (start < to - 1 && !sentence.token(start).isWord()) {
            start++;
        }
        String first = sentence.token(start).lower();
        if (start + 1 < to && (first.equals("the") || first.equals("a") || first.equals("an") || first.equals("and"))) {
            start++;
        }
        StringBuilder words = new StringBuilder();
        for (int i = start; i < to; i++) {
            Span span = sentence.token(i).span();
            if (i > start && sentence.token(i - 1).span().end() < span.begin()) {
                words.append(' ');
            }
            words.append(sentence.token(i).text());
        }
        person.roles.add(words.toString());
        addNoun(sentence, start, to, person);
    }

    /** "Spokesman" of "the mayor's spokesman", "wife" of "the wife of the mayor". */
    private void addNoun(Sentence sentence, int start, int to, ActorDraft person) {
        Span noun = null;
        for (int i = start; i < to && sentence.token(i).tag() != Tag.ADP; i++) {
            noun = lexicon.isRoleHead(sentence.token(i).lower())
                    ? sentence.token(i).span()
                    : noun;
        }
        if (noun != null) {
            person.roleNouns.add(noun);
        }
    }

    static int tokenAt(Sentence sentence, int offset) {
        for (int i = 0; i < sentence.size(); i++) {
            if (sentence.token(i).span().end() > offset) {
                return i;
            }
        }
        return sentence.size() - 1;
    }
}
