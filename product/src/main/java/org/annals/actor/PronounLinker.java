package org.annals.actor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.annals.document.Span;
import org.annals.language.Clause;
import org.annals.language.Quotation;
import org.annals.language.Section;
import org.annals.language.Sentence;
import org.annals.language.Tag;
import org.annals.language.TextAnalysis;
import org.annals.language.Token;
import org.jspecify.annotations.Nullable;

/**
 * Ties pronouns to the actor in focus: the subject of the clause before, else the last actor of the right kind named in
 * the same or the two sentences before.
 */
final class PronounLinker {
    private static final Set<String> BODIES = Set.of("it", "they");
    private static final int REACH = 2;
    private static final int LONGEST_KIN = 5;
    /** The same with the captions that stand between. */
    private static final int FARTHEST = 6;

    private final ActorLexicon lexicon;
    private final TextAnalysis text;

    PronounLinker(ActorLexicon lexicon, TextAnalysis text) {
        this.lexicon = lexicon;
        this.text = text;
    }

    private record Mention(Span span, ActorDraft actor) {}

    void link(List<ActorDraft> people, List<ActorDraft> all) {
        Set<ActorDraft> persons = Collections.newSetFromMap(new IdentityHashMap<>());
        persons.addAll(people);
        Map<Integer, List<Mention>> bySentence = bySentence(all);
        for (Sentence sentence : text.sentences()) {
            for (Token token : sentence.tokens()) {
                boolean person = lexicon.isPersonPronoun(token.lower());
                boolean body = BODIES.contains(token.lower()) && isSubjectOf(sentence, token.span());
                if (!person && !body) {
                    continue;
                }
                ActorDraft actor = inFocus(bySentence, sentence, token, persons, person);
                if (actor != null) {
                    bySentence
                            .computeIfAbsent(sentence.index(), key -> new ArrayList<>())
                            .add(new Mention(token.span(), actor));
                    actor.mentions.add(token.span());
                }
            }
        }
    }

    private Map<Integer, List<Mention>> bySentence(List<ActorDraft> all) {
        Map<Integer, List<Mention>> found = new HashMap<>();
        for (ActorDraft draft : all) {
            for (Span span : draft.mentions) {
                Sentence sentence = text.sentenceAt(span.begin());
                if (sentence != null) {
                    found.computeIfAbsent(sentence.index(), key -> new ArrayList<>())
                            .add(new Mention(span, draft));
                }
            }
        }
        found.values().forEach(list -> list.sort(Comparator.comparing(Mention::span)));
        return found;
    }

    private @Nullable ActorDraft inFocus(
            Map<Integer, List<Mention>> mentions,
            Sentence sentence,
            Token token,
            Set<ActorDraft> persons,
            boolean person) {
        Span pronoun = token.span();
        int reach = REACH;
        for (int index = sentence.index(); index >= Math.max(0, sentence.index() - reach); index--) {
            Sentence at = text.sentences().get(index);
            if (isAside(at, sentence) || isUnheard(at, pronoun)) {
                reach += reach < FARTHEST ? 1 : 0;
                continue;
            }
            ActorDraft subject = null;
            ActorDraft last = null;
            boolean related = false;
            for (Mention mention : mentions.getOrDefault(index, List.of())) {
                boolean before = mention.span.end() <= pronoun.begin() && isHeardBy(mention.span, pronoun);
                boolean fits = person
                        ? persons.contains(mention.actor)
                                && !isModifier(at, mention.span)
                                && !isOwned(at, mention.span, token.lower())
                                && !isWhoDoes(at, mention.span, token)
                                && !isOther(mention.actor, token.lower())
                                && !isOneOfTwo(at, mentions.getOrDefault(index, List.of()), mention)
                        : !persons.contains(mention.actor);
                boolean relative = person && before && isSubjectsOwner(at, mention.span, token.lower());
                related |= relative;
                if (before && fits && !relative) {
                    last = mention.actor;
                    subject = subject == null && isSubjectOf(at, mention.span) ? mention.actor : subject;
                }
            }
            if (last != null && !(related && subject == null)) {
                return subject == null ? last : subject;
            }
            if (related) {
                return null;
            }
            boolean another = index == sentence.index()
                    ? hasSomebodyElse(at, token, mentions.getOrDefault(index, List.of()))
                    : index == sentence.index() - 1 && isOfOffice(at);
            if (person && another) {
                return null;
            }
        }
        return null;
    }

    /** "A woman was struck when she left", "Trantley's plot began when she called": somebody near whom no name ties. */
    private boolean hasSomebodyElse(Sentence at, Token pronoun, List<Mention> mentions) {
        for (Clause clause : text.clausesOf(at)) {
            Span subject = clause.subject();
            boolean unknown = subject != null
                    && subject.end() <= pronoun.span().begin()
                    && isHeardBy(subject, pronoun.span())
                    && mentions.stream().noneMatch(mention -> mention.span.overlaps(subject));
            if (subject != null && unknown && isSomebody(at, subject, pronoun.lower())) {
                return true;
            }
        }
        return false;
    }

    /** "The judge turned to the clerks.": who has an office there and no name is nearer than whom a sentence before names. */
    private boolean isOfOffice(Sentence at) {
        if (at.size() < 2
                || !at.token(0).lower().equals("the")
                || !lexicon.isRoleHead(at.token(1).lower())) {
            return false;
        }
        Span office = at.token(1).span();
        return text.clausesOf(at).stream()
                .map(Clause::subject)
                .anyMatch(subject -> subject != null && subject.overlaps(office) && subject.end() == office.end());
    }

    private boolean isSomebody(Sentence at, Span subject, String pronoun) {
        int first = RoleReader.tokenAt(at, subject.begin());
        int next = first + 1;
        boolean owner = first == 0
                && next < at.size()
                && at.token(0).isCapitalised()
                && at.token(0).tag().isNominal()
                && !lexicon.isClockWord(at.token(0).lower())
                && isClitic(at.token(next));
        return owner || PersonWords.holds(subject.of(text.text()), PersonWords.of(pronoun));
    }

    /** A sentence of somebody's words, outside which the pronoun stands: who speaks stays in mind while he speaks. */
    private boolean isUnheard(Sentence at, Span pronoun) {
        Quotation around = text.quotationAt((at.span().begin() + at.span().end()) / 2);
        return around != null
                && around.speech()
                && around.span().begin() <= at.span().begin() + 1
                && around.span().end() >= at.span().end() - 1
                && !around.span().contains(pronoun);
    }

    /** "Lenn staffers": a name that only says whose they are. */
    private static boolean isModifier(Sentence sentence, Span name) {
        int next = RoleReader.tokenAt(sentence, name.end() - 1) + 1;
        return next < sentence.size()
                && sentence.token(next).tag() == Tag.NOUN
                && sentence.token(next - 1).tag() == Tag.PROPN
                && sentence.token(next).lower().endsWith("s");
    }

    /** "A paper, the Lenn Star, quoted him": the verb's subject, or its name, is not the verb's object. */
    private static boolean isWhoDoes(Sentence sentence, Span name, Token pronoun) {
        if (!pronoun.lower().equals("him") || !sentence.span().contains(pronoun.span())) {
            return false;
        }
        int verb = RoleReader.tokenAt(sentence, pronoun.span().begin()) - 1;
        int end = RoleReader.tokenAt(sentence, name.end() - 1) + 1;
        int before = verb > 0 && sentence.token(verb - 1).text().equals(",") ? verb - 1 : verb;
        return verb > 0 && sentence.token(verb).tag() == Tag.VERB && (end == before || end == verb);
    }

    /** "her new partner, NAME": not whom "she" means, right there or in the next sentences. */
    private boolean isOwned(Sentence sentence, Span name, String pronoun) {
        for (Clause clause : text.clausesOf(sentence)) {
            // "Her lawyer, NAME, said": who speaks is spoken of.
            boolean speaks =
                    lexicon.isSpeechVerb(sentence.token(clause.headToken()).lower());
            if (speaks && clause.subject() != null && clause.subject().begin() <= name.end()) {
                return false;
            }
        }
        String owner = pronoun.equals("she") || pronoun.equals("her") ? "her" : "his";
        int at = RoleReader.tokenAt(sentence, name.begin()) - 1;
        int first = at - LONGEST_KIN;
        while (at >= 0 && at > first) {
            Token token = sentence.token(at);
            if (token.lower().equals(owner)) {
                return true;
            }
            boolean part = token.tag() == Tag.NOUN
                    || token.tag() == Tag.ADJ
                    || token.text().equals(",");
            at = part ? at - 1 : -1;
        }
        return false;
    }

    /** The words under a picture, and who took it, stand outside the text around them. */
    private static boolean isAside(Sentence at, Sentence sentence) {
        return at.section() == Section.CAPTION && sentence.section() == Section.BODY;
    }

    /** "Venning and Trant moved in": neither of two subjects is meant by "he". */
    private boolean isOneOfTwo(Sentence sentence, List<Mention> mentions, Mention mention) {
        for (Clause clause : text.clausesOf(sentence)) {
            Span subject = clause.subject();
            if (subject == null || !subject.contains(mention.span) || !isJoined(sentence, subject)) {
                continue;
            }
            for (Mention other : mentions) {
                if (subject.contains(other.span) && other.actor != mention.actor) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isJoined(Sentence sentence, Span subject) {
        for (Token token : sentence.tokens()) {
            if (subject.contains(token.span()) && token.lower().equals("and")) {
                return true;
            }
        }
        return false;
    }

    /** Whether the pronoun plainly means somebody else: "he" is no sister and no Maria. */
    private static boolean isOther(ActorDraft person, String pronoun) {
        if (person.roles.stream().anyMatch(role -> PersonWords.holds(headOf(role), PersonWords.of(pronoun)))) {
            return false;
        }
        return person.roles.stream().anyMatch(role -> PersonWords.holds(headOf(role), PersonWords.ofOthers(pronoun)))
                || PersonWords.isNameOfOthers(pronoun, person.name);
    }

    /** The role's own words, without whose it is: "sister" of "her brother's sister", "father" of "the father of the girl". */
    private static String headOf(String role) {
        int of = role.indexOf(" of ");
        String head = of < 0 ? role : role.substring(0, of);
        int owned = Math.max(head.lastIndexOf("'s "), head.lastIndexOf("’s "));
        return owned < 0 ? head : head.substring(owned + 3);
    }

    /** Names inside somebody's quotation are out of focus for a pronoun outside it. */
    private boolean isHeardBy(Span mention, Span pronoun) {
        Quotation around = text.quotationAt(mention.begin());
        return around == null || !around.speech() || around.span().contains(pronoun);
    }

    /** "Ann Lee's father said no. He …": of a subject without a name, who can be meant, the name only says whose he is. */
    private boolean isSubjectsOwner(Sentence sentence, Span mention, String pronoun) {
        int clitic = RoleReader.tokenAt(sentence, mention.end() - 1) + 1;
        if (clitic + 1 >= sentence.size() || !isClitic(sentence.token(clitic))) {
            return false;
        }
        for (Clause clause : text.clausesOf(sentence)) {
            Span subject = clause.subject();
            if (subject != null
                    && subject.contains(mention)
                    && sentence.token(clitic).span().end() < subject.end()) {
                String rest =
                        text.text().substring(sentence.token(clitic).span().end(), subject.end());
                boolean can =
                        PersonWords.holds(rest.strip(), PersonWords.of(pronoun)) || lexicon.isRoleHead(lastWord(rest));
                return can && !PersonWords.holds(rest.strip(), PersonWords.ofOthers(pronoun));
            }
        }
        return false;
    }

    private static boolean isClitic(Token token) {
        return token.lower().equals("'s") || token.lower().equals("’s");
    }

    private static String lastWord(String phrase) {
        String words = phrase.strip().toLowerCase(Locale.ROOT);
        return words.substring(words.lastIndexOf(' ') + 1);
    }

    private boolean isSubjectOf(Sentence sentence, Span mention) {
        for (Clause clause : text.clausesOf(sentence)) {
            if (clause.subject() != null && clause.subject().overlaps(mention)) {
                return true;
            }
        }
        return false;
    }
}
