package org.annals.actor;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.annals.document.Span;
import org.annals.language.Sentence;
import org.annals.language.Tag;
import org.annals.language.TextAnalysis;
import org.annals.language.Token;
import org.jspecify.annotations.Nullable;

/** Reads the noun phrases that name an actor without a proper name, and ties role descriptions to their holder. */
final class ActorPhraseReader {
    private static final Set<String> DETERMINERS = Set.of(
            "the", "a", "an", "this", "that", "these", "those", "some", "many", "several", "other", "local", "another",
            "its", "his", "her", "their", "our", "my", "your", "all", "most", "one", "any", "no", "also", "more", "few",
            "both");

    private static final Set<String> STRUGGLES = Set.of("fight", "struggle", "war", "battle", "campaign");

    private final ActorLexicon lexicon;
    private final TextAnalysis text;
    private final Function<String, @Nullable String> countryOfDemonym;
    private final DescriptionReader descriptions;
    /** Whom a role is given to, by its noun. */
    private final Map<Span, ActorDraft> bearers = new HashMap<>();

    private final Map<String, ActorDraft> byPhrase = new LinkedHashMap<>();
    private final Map<String, ActorDraft> lastOfHead = new HashMap<>();

    ActorPhraseReader(ActorLexicon lexicon, TextAnalysis text, Function<String, @Nullable String> countryOfDemonym) {
        this.lexicon = lexicon;
        this.text = text;
        this.countryOfDemonym = countryOfDemonym;
        descriptions = new DescriptionReader(lexicon, text, countryOfDemonym);
    }

    /** Adds role mentions to the known actors; returns the actors known by phrases only. */
    List<ActorDraft> read(List<ActorDraft> known) {
        BitSet taken = new BitSet(text.text().length());
        for (ActorDraft draft : known) {
            draft.mentions.forEach(span -> taken.set(span.begin(), span.end()));
            draft.roleNouns.forEach(noun -> bearers.put(noun, draft));
        }
        for (Sentence sentence : text.sentences()) {
            for (int i = 0; i < sentence.size(); i++) {
                readHead(sentence, i, known, taken);
            }
        }
        return new ArrayList<>(byPhrase.values());
    }

    private void readHead(Sentence sentence, int head, List<ActorDraft> known, BitSet taken) {
        Token token = sentence.token(head);
        String word = token.lower();
        boolean group = lexicon.isGroupHead(word);
        boolean role = lexicon.isRoleHead(word);
        if (!group && !role
                || token.tag() == Tag.VERB
                || taken.get(token.span().begin())
                || isModifier(sentence, head)
                || isVerbBehindName(sentence, head, taken)) {
            return;
        }
        int start = phraseStart(sentence, head);
        int end = role ? placeEnd(sentence, phraseEnd(sentence, head)) : phraseEnd(sentence, head);
        boolean tied = role && descriptions.tie(sentence, start, end, known)
                || lexicon.isRecalledHead(word) && recall(sentence, start, head, end);
        if (tied || !group && !speaks(sentence, start, end)) {
            return;
        }
        start = skipDeterminers(sentence, start, head);
        if (sentence.token(start).tag() == Tag.NUM) {
            return;
        }
        Span span = sentence.span(start, end);
        String phrase = span.of(text.text());
        ActorDraft bearer = bearers.get(token.span());
        if (bearer != null) {
            bearer.mention(phrase, span);
            return;
        }
        ActorDraft draft = byPhrase.computeIfAbsent(
                RuleActorFinder.fold(phrase),
                key -> new ActorDraft(group ? lexicon.kind(word) : lexicon.roleKind(word), phrase));
        if (draft.actorClass == null) {
            draft.actorClass = group ? lexicon.actorClass(word) : null;
            draft.reasons.add("a phrase that names no person: \"" + phrase + "\"");
        }
        draft.mention(phrase, span);
        lastOfHead.put(word, draft);
    }

    /** "The Allied Press reports": what looks like a plural is what the body named before it does. */
    private static boolean isVerbBehindName(Sentence sentence, int head, BitSet taken) {
        return head > 0
                && sentence.token(head).lower().equals("reports")
                && taken.get(sentence.token(head - 1).span().begin());
    }

    /** "The ministry": the body of that kind that the text spoke of last, under a fuller name. */
    private boolean recall(Sentence sentence, int start, int head, int end) {
        boolean bare = head - start == 1
                && end == head + 1
                && sentence.token(start).lower().equals("the");
        ActorDraft last = bare ? lastOfHead.get(sentence.token(head).lower()) : null;
        if (last == null || last.name.indexOf(' ') < 0) {
            return false;
        }
        Span span = sentence.span(head, end);
        last.mention(span.of(text.text()), span);
        last.reasons.add("\"the " + span.of(text.text()) + "\" is taken for the one spoken of before");
        return true;
    }

    /** "The mayor said", "according to the mayor": nobody is named, yet somebody speaks. */
    private boolean speaks(Sentence sentence, int start, int end) {
        boolean definite = start < end
                && (sentence.token(start).tag() == Tag.DET
                        || countryOfDemonym.apply(sentence.token(start).text()) != null);
        boolean after = end < sentence.size()
                && lexicon.isSpeechVerb(sentence.token(end).lower());
        boolean before = start > 1
                && lexicon.isSpeechVerb(sentence.token(start - 1).lower())
                && sentence.token(start - 2).text().equals(",");
        boolean accordingTo = start > 1
                && sentence.token(start - 1).lower().equals("to")
                && sentence.token(start - 2).lower().equals("according");
        return definite && (after || before || accordingTo);
    }

    /** Whether the noun only modifies the next one ("police station"), unless that one names an actor itself. */
    private boolean isModifier(Sentence sentence, int i) {
        if (i + 1 >= sentence.size()) {
            return false;
        }
        Token next = sentence.token(i + 1);
        boolean possessive = next.text().equals("'s")
                || next.text().equals("’s")
                || next.text().equals("'")
                || next.text().equals("’");
        if (possessive && i + 2 < sentence.size()) {
            Token owned = sentence.token(i + 2);
            return owned.tag() == Tag.NOUN || owned.tag() == Tag.ADJ;
        }
        boolean issues = lexicon.isStatementNoun(next.lower())
                && lexicon.isGroupHead(sentence.token(i).lower())
                && !lexicon.isGroupHead(next.lower());
        return !issues && (next.tag() == Tag.NOUN || next.tag() == Tag.PROPN);
    }

    private static int phraseStart(Sentence sentence, int head) {
        int start = head;
        boolean determined = false;
        while (start > 0) {
            Token token = sentence.token(start - 1);
            boolean determiner = token.tag() == Tag.DET || DETERMINERS.contains(token.lower());
            if (determined && !determiner) {
                break;
            }
            determined |= determiner;
            boolean part = token.tag() == Tag.DET
                    || token.tag() == Tag.ADJ
                    || token.tag() == Tag.NOUN
                    || token.tag() == Tag.PROPN
                    || token.tag() == Tag.NUM
                    || token.text().equals("'s")
                    || token.text().equals("’s")
                    || DETERMINERS.contains(token.lower());
            if (!part) {
                break;
            }
            start--;
        }
        return start;
    }

    /** Takes in "of the X": "the ministry of health", "the father of one of the girls". */
    private static int phraseEnd(Sentence sentence, int head) {
        int end = head + 1;
        while (end + 1 < sentence.size() && linksOn(sentence, end)) {
            int next = end + 1;
            while (next < sentence.size()
                    && (isNominalPart(sentence.token(next))
                            || sentence.isPossessivePlural(next)
                            || joinsAdjectives(sentence, next))) {
                next++;
            }
            boolean open = sentence.token(next - 1).tag() == Tag.DET
                    || sentence.token(next - 1).text().endsWith("s")
                            && !sentence.token(next - 1).isWord();
            if (next == end + 1 || open) {
                break;
            }
            end = next;
        }
        return end;
    }

    /** "a party of Ruvian and Tavian tourists" */
    private static boolean joinsAdjectives(Sentence sentence, int and) {
        return and + 2 < sentence.size()
                && sentence.token(and).lower().equals("and")
                && (sentence.token(and - 1).tag() == Tag.ADJ
                        || sentence.token(and - 1).tag() == Tag.PROPN)
                && (sentence.token(and + 1).tag() == Tag.ADJ
                        || sentence.token(and + 1).tag() == Tag.PROPN)
                && sentence.token(and + 2).tag() == Tag.NOUN;
    }

    /** "of" and "for"; and "against" after what is led against something: "the office for the fight against fraud". */
    private static boolean linksOn(Sentence sentence, int at) {
        String word = sentence.token(at).lower();
        return word.equals("of")
                || word.equals("for")
                || word.equals("against")
                        && STRUGGLES.contains(sentence.token(at - 1).lower());
    }

    /** Takes in "in Velm" after an office. */
    private static int placeEnd(Sentence sentence, int end) {
        int next = end + 1;
        if (next >= sentence.size() || !sentence.token(end).lower().equals("in")) {
            return end;
        }
        while (next < sentence.size() && sentence.token(next).tag() == Tag.PROPN) {
            next++;
        }
        return next == end + 1 ? end : next;
    }

    private static boolean isNominalPart(Token token) {
        return token.tag() == Tag.DET
                || token.tag() == Tag.ADJ
                || token.tag() == Tag.NOUN
                || token.tag() == Tag.PROPN
                || token.text().equals("'s")
                || token.text().equals("’s");
    }

    private static int skipDeterminers(Sentence sentence, int from, int head) {
        int start = from;
        while (start < head && DETERMINERS.contains(sentence.token(start).lower())) {
            start++;
        }
        return start;
    }
}
