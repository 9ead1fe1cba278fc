package org.annals.chronology;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.annals.actor.ActorKind;
import org.annals.actor.LocalActor;
import org.annals.actor.PersonWords;
import org.annals.attribution.Form;
import org.annals.claim.Claim;
import org.annals.claim.DatedReading;
import org.annals.document.DocumentId;
import org.annals.document.LateTable;
import org.annals.document.Span;
import org.annals.language.Clause;
import org.annals.language.Sentence;
import org.annals.language.Tag;
import org.annals.language.TextAnalysis;
import org.annals.language.Token;
import org.annals.language.WordList;
import org.annals.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/*
 * A pronoun is explained where a noun before it in the same claim can be meant, by person and number. Else it is open, and
 * the actor that the reading ties to it is named only on strong ground: a person for "he" and "she"; for "it" and "they"
 * a body or a group that is also the subject of the sentence before, and does something itself.
 */
/** Finds the third-person pronouns of a claim that its own words leave open, and whom they mean. */
final class HeadlinePronouns {
    private static final Set<String> SUBJECTS = Set.of("he", "she", "it", "they");
    private static final Set<String> PERSONS = Set.of("he", "she", "him", "her", "his", "hers");
    private static final Set<String> GROUPS = Set.of("they", "them", "their", "theirs");
    private static final Set<String> THINGS = Set.of("it", "its");
    private static final Set<String> OWNERS = Set.of("his", "her", "its", "their");
    /** Verbs that tell no deed of "it": "it seems", "it took three days". */
    private static final Set<String> STATES =
            Set.of("be", "become", "seem", "appear", "take", "turn", "happen", "follow");

    private static final Set<String> MASSES =
            Set.of("people", "police", "troops", "both", "all", "some", "many", "others");
    private static final Set<String> SOMEBODY = WordList.words(HeadlinePronouns.class, "somebody-words.txt");

    /** Farther back nobody looks for whom "his" means. */
    private static final int NEAR = 40;

    /** Nor so many sentences back for whom "he" means. */
    private static final int FAR = 4;

    private final Map<DocumentId, DatedReading> readings;
    private final Map<DocumentId, Map<Span, LocalActor>> words = new HashMap<>();
    private final LateTable<String, List<Open>> known;

    /** @param known those of claims that were read before and have not changed since */
    HeadlinePronouns(Map<DocumentId, DatedReading> readings, LateTable<String, List<Open>> known) {
        this.readings = readings;
        this.known = known;
    }

    /**
     * A pronoun that the claim's own words leave open.
     *
     * @param owner whether it stands for whose something is
     * @param meant the actor of the document that it means, or null where nobody can tell
     * @param phrase what stands in its place where no actor is known ("the girls"), or null
     */
    record Open(
            Span span,
            String word,
            boolean owner,
            @Nullable LocalActor meant,
            @Nullable String phrase) {
        boolean isOfPerson() {
            return PERSONS.contains(word);
        }
    }

    /** The first pronoun of each person and number that is open. */
    List<Open> of(Claim claim) {
        return known.computeIfAbsent(claim.id(), id -> List.copyOf(read(claim)));
    }

    private List<Open> read(Claim claim) {
        DatedReading reading = readings.get(claim.document());
        List<Open> open = new ArrayList<>();
        if (reading == null) {
            return open;
        }
        TextAnalysis text = reading.reading().text();
        Sentence sentence = text.sentences().get(claim.sentences().get(0));
        Seen seen = new Seen();
        for (int i = firstToken(sentence, claim.extent().begin()); i < sentence.size(); i++) {
            Token token = sentence.token(i);
            if (token.span().begin() >= claim.extent().end()) {
                break;
            }
            Kind kind = kind(token.lower());
            if (kind == null) {
                seen.add(token, isTime(reading.reading().times(), token.span()), mention(reading, token.span()));
            } else if (!seen.explains(kind)
                    && !isNamedBehind(claim, reading, sentence, i)
                    && claim.contains(token.span())) {
                open.add(open(claim, reading, sentence, i));
                seen.markExplained(kind);
            }
        }
        return open;
    }

    /** "As he left, Trant …": the name comes a little later in the claim. */
    private boolean isNamedBehind(Claim claim, DatedReading reading, Sentence sentence, int at) {
        LocalActor meant = mention(reading, sentence.token(at).span());
        for (int i = at + 1; meant != null && i < Math.min(sentence.size(), at + NEAR); i++) {
            Token token = sentence.token(i);
            boolean name = token.tag() == Tag.PROPN
                    && token.span().end() <= claim.extent().end();
            if (name && meant.equals(mention(reading, token.span()))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word of the phrase stands for one person: "survivor in the town". */
    static boolean isSomebody(String phrase) {
        for (String word : phrase.toLowerCase(Locale.ROOT).split(" ", -1)) {
            if (SOMEBODY.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** What a pronoun can stand for. */
    private enum Kind {
        PERSON,
        GROUP,
        THING
    }

    private static @Nullable Kind kind(String word) {
        if (PERSONS.contains(word)) {
            return Kind.PERSON;
        }
        return GROUPS.contains(word) ? Kind.GROUP : THINGS.contains(word) ? Kind.THING : null;
    }

    /** What was named so far in the claim. */
    private static final class Seen {
        private boolean somebody;
        private boolean several;
        private boolean something;
        private int names;
        private final Set<Kind> explained = EnumSet.noneOf(Kind.class);

        private void add(Token token, boolean time, @Nullable LocalActor mentioned) {
            if (time) {
                return;
            }
            boolean noun = token.tag() == Tag.NOUN || token.tag() == Tag.PROPN;
            boolean plural = SubjectPhrase.isPlural(token) || MASSES.contains(token.lower());
            names += noun ? 1 : 0;
            several |= plural || token.lower().equals("and") && names > 0;
            something |= noun && !plural;
            boolean person = mentioned != null
                    && (mentioned.kind() == ActorKind.PERSON || mentioned.kind() == ActorKind.OFFICE)
                    && token.tag() != Tag.PRON;
            somebody |= SOMEBODY.contains(token.lower()) || token.lower().endsWith("-old") || person && !plural;
        }

        private boolean explains(Kind kind) {
            boolean named = switch (kind) {
                case PERSON -> somebody;
                case GROUP -> several;
                case THING -> something || several;
            };
            return named || explained.contains(kind);
        }

        private void markExplained(Kind kind) {
            explained.add(kind);
        }
    }

    private Open open(Claim claim, DatedReading reading, Sentence sentence, int at) {
        Token token = sentence.token(at);
        if (hasClitic(sentence, at)) {
            return new Open(token.span(), token.lower(), false, null, null);
        }
        boolean owner = OWNERS.contains(token.lower()) && ownsNext(sentence, at);
        // Whom a speaker means stands in what was said before, of which an article prints little.
        LocalActor meant = claim.quoted() ? null : meant(claim, reading, sentence, at);
        String phrase = null;
        boolean thing = THINGS.contains(token.lower());
        boolean deed = at == 0 && isDeed(reading.reading().text(), sentence, token.span());
        boolean own = claim.attribution().form() == Form.NONE && (owner || SUBJECTS.contains(token.lower()));
        if (meant == null && own && (!thing || deed)) {
            phrase = SubjectPhrase.before(reading.reading().text(), sentence, token.lower());
        } else if (meant != null && meant.kind() != ActorKind.PERSON) {
            phrase = SubjectPhrase.article(reading.reading().text(), meant);
        }
        return new Open(token.span(), token.lower(), owner, meant, phrase);
    }

    /** "It's", "they're": a name or noun in its place would read as a genitive. */
    private static boolean hasClitic(Sentence sentence, int at) {
        return at + 1 < sentence.size()
                && "'\u2019".indexOf(sentence.token(at + 1).text().charAt(0)) >= 0
                && sentence.token(at + 1).span().begin()
                        == sentence.token(at).span().end();
    }

    private @Nullable LocalActor meant(Claim claim, DatedReading reading, Sentence sentence, int at) {
        Token token = sentence.token(at);
        LocalActor actor = mention(reading, token.span());
        TextAnalysis text = reading.reading().text();
        if (PERSONS.contains(token.lower())) {
            LocalActor person =
                    actor != null || !token.lower().equals("his") ? actor : onlyPerson(reading, sentence, at);
            boolean named = person != null
                    && person.kind() == ActorKind.PERSON
                    && (SUBJECTS.contains(token.lower()) && person.name().indexOf(' ') > 0
                            || isSubjectBefore(reading, sentence, person))
                    && isAloneBefore(reading, sentence, person, token.lower());
            return named && isAsGood(claim, token) ? person : null;
        }
        boolean active = SUBJECTS.contains(token.lower()) && acts(text, sentence, token.span());
        boolean several = actor != null && actor.kind() == ActorKind.GROUP;
        return actor != null
                        && active
                        && actor.kind() != ActorKind.PERSON
                        && several == GROUPS.contains(token.lower())
                        && isSubjectBefore(reading, sentence, actor)
                ? actor
                : null;
    }

    /** In somebody's own words, who is meant was plain to those who heard it only. */
    private static boolean isAsGood(Claim claim, Token token) {
        return !claim.quoted() || token.lower().equals("she") || token.lower().equals("he");
    }

    /** The one person named in the last words before that place of the sentence. */
    private @Nullable LocalActor onlyPerson(DatedReading reading, Sentence sentence, int at) {
        LocalActor only = null;
        for (int i = Math.max(0, at - NEAR); i < at; i++) {
            LocalActor actor = mention(reading, sentence.token(i).span());
            boolean person = actor != null
                    && actor.kind() == ActorKind.PERSON
                    && !PersonWords.isNameOfOthers("he", actor.name());
            if (person && only != null && !only.equals(actor)) {
                return null;
            }
            only = person ? actor : only;
        }
        return only;
    }

    /** Whether the pronoun is the subject of an active clause that tells a deed: not "it was", "they were freed". */
    private static boolean isDeed(TextAnalysis text, Sentence sentence, Span pronoun) {
        Clause clause = clauseOf(text, sentence, pronoun);
        return clause != null && !clause.has(Clause.Feature.PASSIVE) && !STATES.contains(clause.lemma());
    }

    private static boolean acts(TextAnalysis text, Sentence sentence, Span pronoun) {
        Clause clause = clauseOf(text, sentence, pronoun);
        return clause != null && clause.object() != null && isDeed(text, sentence, pronoun);
    }

    private static @Nullable Clause clauseOf(TextAnalysis text, Sentence sentence, Span subject) {
        for (Clause clause : text.clausesOf(sentence)) {
            if (subject.equals(clause.subject())) {
                return clause;
            }
        }
        return null;
    }

    /** Whether the sentence before begins with that actor, or tells of it in its main clause. */
    private boolean isSubjectBefore(DatedReading reading, Sentence sentence, LocalActor actor) {
        TextAnalysis text = reading.reading().text();
        Sentence before = sentence.index() == 0 ? null : text.sentences().get(sentence.index() - 1);
        if (before == null) {
            return false;
        }
        Span subject = SubjectPhrase.subject(text, before);
        for (int i = 0; i < before.size(); i++) {
            boolean about = i == 0
                    || subject != null && subject.overlaps(before.token(i).span());
            if (about && actor.equals(mention(reading, before.token(i).span()))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the last sentence before that names anybody whom the pronoun can mean names that person alone. */
    private boolean isAloneBefore(DatedReading reading, Sentence sentence, LocalActor person, String pronoun) {
        List<Sentence> sentences = reading.reading().text().sentences();
        for (int i = sentence.index() - 1; i >= Math.max(0, sentence.index() - FAR); i--) {
            boolean found = false;
            for (Token token : sentences.get(i).tokens()) {
                LocalActor actor = mention(reading, token.span());
                boolean meant = person.equals(actor);
                if (!meant
                        && actor != null
                        && actor.kind() == ActorKind.PERSON
                        && !PersonWords.isNameOfOthers(pronoun, actor.name())) {
                    return false;
                }
                found |= meant;
            }
            if (found) {
                return true;
            }
        }
        return false;
    }

    /** "her remand" against "sentenced her to death". */
    private static boolean ownsNext(Sentence sentence, int at) {
        if (!sentence.token(at).lower().equals("her")) {
            return true;
        }
        Tag next = at + 1 < sentence.size() ? sentence.token(at + 1).tag() : Tag.PUNCT;
        return next == Tag.NOUN || next == Tag.ADJ || next == Tag.PROPN || next == Tag.NUM;
    }

    /** Whether the word belongs to a time; these stand in text order. */
    private static boolean isTime(List<TimeExpression> times, Span word) {
        int low = 0;
        int high = times.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times.get(middle).span().end() <= word.begin()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < times.size() && times.get(low).span().overlaps(word);
    }

    /** The actor that the reading finds in this very word. */
    private @Nullable LocalActor mention(DatedReading reading, Span word) {
        Map<Span, LocalActor> known = words.computeIfAbsent(reading.document().id(), id -> byWord(reading));
        return known.get(word);
    }

    private static Map<Span, LocalActor> byWord(DatedReading reading) {
        Map<Span, LocalActor> found = new HashMap<>();
        TextAnalysis text = reading.reading().text();
        for (LocalActor actor : reading.reading().actors().actors()) {
            for (Span mention : actor.mentions()) {
                Sentence sentence = text.sentenceAt(mention.begin());
                if (sentence == null) {
                    continue;
                }
                for (int i = firstToken(sentence, mention.begin()); i < sentence.size(); i++) {
                    Span word = sentence.token(i).span();
                    if (word.begin() >= mention.end()) {
                        break;
                    }
                    found.putIfAbsent(word, actor);
                }
            }
        }
        return found;
    }

    /** The first token that ends behind that place. */
    private static int firstToken(Sentence sentence, int offset) {
        int low = 0;
        int high = sentence.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sentence.token(middle).span().end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
