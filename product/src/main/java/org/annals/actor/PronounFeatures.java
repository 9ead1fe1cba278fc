package org.annals.actor;

import java.util.ArrayList;
import java.util.EnumMap;
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
import org.annals.language.WordList;
import org.jspecify.annotations.Nullable;

/** Reads what speaks for and against each of the people on the scene of a pronoun. */
final class PronounFeatures {
    private static final Set<String> UNNAMED = WordList.words(PronounFeatures.class, "unnamed-heads.txt");
    private static final int LONGEST_KIN = 5;
    private static final int MOST_NEARER = 3;
    /** Farther back nobody is still speaking. */
    private static final int FAR = 4;

    private final ActorLexicon lexicon;
    private final TextAnalysis text;

    /** How often each person has been mentioned so far, pronouns among them. */
    private final IdentityHashMap<ActorDraft, Integer> counts = new IdentityHashMap<>();

    /** Whether the last pronoun that meant the person was a woman's. */
    private final IdentityHashMap<ActorDraft, Boolean> women = new IdentityHashMap<>();

    PronounFeatures(ActorLexicon lexicon, TextAnalysis text) {
        this.lexicon = lexicon;
        this.text = text;
    }

    void count(DraftMention mention) {
        counts.merge(mention.actor(), 1, Integer::sum);
        if (mention.isPronoun()) {
            women.put(mention.actor(), PersonWords.isWomans(mention.pronoun()));
        }
    }

    /** One for each person, in the scene's order, then one for nobody. */
    List<PronounCandidate> of(
            PronounScene scene, List<PronounScene.Antecedent> people, Map<Integer, List<DraftMention>> mentions) {
        List<PronounCandidate> candidates = new ArrayList<>();
        Clause own = ownClause(scene);
        boolean speaks = own != null && isSpeech(scene.sentence(), own);
        double agreeing = 0;
        PronounScene.Antecedent focus = focus(people);
        for (PronounScene.Antecedent person : people) {
            Map<PronounFeature, Double> features = new EnumMap<>(PronounFeature.class);
            place(scene, person, features);
            salience(person, people, features);
            fit(scene, person, features);
            roles(scene, person, mentions, features);
            set(features, PronounFeature.IN_FOCUS, person == focus);
            agreeing = Math.max(agreeing, features.getOrDefault(PronounFeature.AGREES, 0.0));
            candidates.add(new PronounCandidate(person.nearest().actor().mentions, features, speaks));
        }
        candidates.add(new PronounCandidate(List.of(), nobody(scene, people, mentions, agreeing), speaks));
        return candidates;
    }

    private static void set(Map<PronounFeature, Double> features, PronounFeature feature, boolean holds) {
        if (holds) {
            features.put(feature, 1.0);
        }
    }

    /** The first subject of the nearest sentence that mentions anybody, or the last who is mentioned there. */
    private PronounScene.Antecedent focus(List<PronounScene.Antecedent> people) {
        PronounScene.Antecedent best = people.get(0);
        for (PronounScene.Antecedent person : people) {
            boolean near = person.distance() == people.get(0).distance();
            best = near && isSubject(person.nearest()) ? person : best;
        }
        return best;
    }

    private void place(PronounScene scene, PronounScene.Antecedent person, Map<PronounFeature, Double> features) {
        DraftMention nearest = person.nearest();
        Sentence there = text.sentences().get(nearest.sentence());
        set(features, PronounFeature.SAME_SENTENCE, person.distance() == 0);
        set(features, PronounFeature.SENTENCE_BEFORE, person.distance() == 1);
        set(features, PronounFeature.TWO_BEFORE, person.distance() == 2);
        set(features, PronounFeature.FARTHER, person.distance() > 2);
        set(
                features,
                PronounFeature.OTHER_PARAGRAPH,
                there.paragraph() != scene.sentence().paragraph());
        set(
                features,
                PronounFeature.ASIDE,
                there.section() != Section.BODY && scene.sentence().section() == Section.BODY);
        set(features, PronounFeature.PRONOUN, nearest.isPronoun());
        set(features, PronounFeature.OWNER, isOwner(there, nearest));
        int first = RoleReader.tokenAt(there, nearest.span().begin());
        set(
                features,
                PronounFeature.BEHIND_PREPOSITION,
                first > 0 && there.token(first - 1).tag() == Tag.ADP);
        set(features, PronounFeature.MODIFIER, isModifier(there, nearest));
    }

    private void salience(
            PronounScene.Antecedent person,
            List<PronounScene.Antecedent> people,
            Map<PronounFeature, Double> features) {
        int all = people.stream()
                .mapToInt(other -> counts.getOrDefault(other.nearest().actor(), 0))
                .sum();
        int recent = people.stream().mapToInt(PronounScene.Antecedent::recent).sum();
        int own = counts.getOrDefault(person.nearest().actor(), 0);
        features.put(PronounFeature.OFTEN, Math.log1p(own));
        features.put(PronounFeature.SHARE, (double) own / Math.max(1, all));
        features.put(PronounFeature.RECENT_SHARE, (double) person.recent() / recent);
        set(features, PronounFeature.NEAREST, person.nearer() == 0);
        features.put(PronounFeature.NEARER_ONES, (double) (Math.min(MOST_NEARER, person.nearer())));
        boolean subject = isSubject(person.nearest());
        boolean later =
                people.stream().anyMatch(other -> other.nearer() < person.nearer() && isSubject(other.nearest()));
        set(features, PronounFeature.NEAREST_SUBJECT, subject && !later);
        set(features, PronounFeature.ONLY, people.size() == 1);
    }

    private void fit(PronounScene scene, PronounScene.Antecedent person, Map<PronounFeature, Double> features) {
        ActorDraft actor = person.nearest().actor();
        String word = scene.word();
        set(features, PronounFeature.AGREES, agrees(actor, word));
        set(features, PronounFeature.DISAGREES, isOther(actor, word));
        Boolean woman = women.get(actor);
        features.put(
                PronounFeature.CALLED_SO, (double) (woman == null ? 0 : woman == PersonWords.isWomans(word) ? 1 : -1));
        Sentence there = text.sentences().get(person.nearest().sentence());
        set(features, PronounFeature.OWNED, isOwned(there, person.nearest().span(), word));
    }

    private void roles(
            PronounScene scene,
            PronounScene.Antecedent person,
            Map<Integer, List<DraftMention>> mentions,
            Map<PronounFeature, Double> features) {
        DraftMention nearest = person.nearest();
        Sentence there = text.sentences().get(nearest.sentence());
        Clause clause = clauseOfSubject(there, nearest.span());
        boolean subject = clause != null && !isOwner(there, nearest);
        set(features, PronounFeature.SUBJECT, subject);
        List<Clause> clauses = text.clausesOf(there);
        set(features, PronounFeature.FIRST_SUBJECT, subject && clauses.get(0).equals(clause));
        List<DraftMention> others = mentions.getOrDefault(nearest.sentence(), List.of());
        set(
                features,
                PronounFeature.FIRST_NAMED,
                others.stream()
                        .noneMatch(other -> other.actor() != nearest.actor()
                                && other.span().end() <= nearest.span().begin()));
        set(features, PronounFeature.JOINED, clause != null && isJoined(there, clause.subject(), nearest, others));
        Clause own = ownClause(scene);
        set(features, PronounFeature.BOTH_SUBJECTS, subject && own != null);
        set(features, PronounFeature.SUBJECT_BEFORE, subject && person.distance() == 1);
        set(features, PronounFeature.PRONOUN_SUBJECT, subject && nearest.isPronoun());
        set(features, PronounFeature.SUBJECTS_TOGETHER, subject && own != null && person.distance() == 0);
        speech(person, lastSpeaker(scene, mentions) == nearest.actor(), features);
        boolean inClause = clause != null
                && subject
                && there.index() == scene.sentence().index()
                && clause.firstToken() <= scene.at()
                && scene.at() < clause.endToken()
                && own == null;
        boolean owns = isOwning(scene);
        set(features, PronounFeature.SAME_CLAUSE, inClause && !owns);
        set(features, PronounFeature.OWN_OF_SUBJECT, inClause && owns);
        Quotation around = text.quotationAt(scene.pronoun().begin());
        boolean outside = around != null
                && around.speech()
                && mentions.getOrDefault(scene.sentence().index(), List.of()).stream()
                        .anyMatch(mention -> mention.actor() == nearest.actor()
                                && !around.span().contains(mention.span()));
        set(features, PronounFeature.AROUND_QUOTATION, outside);
    }

    /** @param last whether the person spoke last */
    private void speech(PronounScene.Antecedent person, boolean last, Map<PronounFeature, Double> features) {
        DraftMention nearest = person.nearest();
        set(features, PronounFeature.SPOKE_LAST, last);
        Sentence there = text.sentences().get(nearest.sentence());
        boolean told = text.clausesOf(there).stream()
                .anyMatch(clause -> isSpeech(there, clause)
                        && clause.subject() != null
                        && !clause.subject().overlaps(nearest.span())
                        && there.token(clause.headToken()).span().end()
                                <= nearest.span().begin());
        set(features, PronounFeature.IN_REPORT, told);
        Clause clause = clauseOfSubject(there, nearest.span());
        set(features, PronounFeature.SPEAKER, clause != null && isSpeech(there, clause) && isSubject(nearest));
    }

    /** Who is the subject of the last verb of saying before the pronoun, in this sentence or those before; or null. */
    private @Nullable ActorDraft lastSpeaker(PronounScene scene, Map<Integer, List<DraftMention>> mentions) {
        int index = scene.sentence().index();
        for (int i = index; i >= Math.max(0, index - FAR); i--) {
            Sentence there = text.sentences().get(i);
            List<Clause> clauses = text.clausesOf(there);
            for (int k = clauses.size() - 1; k >= 0; k--) {
                Span subject = clauses.get(k).subject();
                if (subject != null
                        && isSpeech(there, clauses.get(k))
                        && subject.end() <= scene.pronoun().begin()
                        && scene.isHeard(subject)) {
                    return at(subject, mentions.getOrDefault(i, List.of()));
                }
            }
        }
        return null;
    }

    private static @Nullable ActorDraft at(Span span, List<DraftMention> mentions) {
        for (DraftMention mention : mentions) {
            if (mention.span().overlaps(span)) {
                return mention.actor();
            }
        }
        return null;
    }

    private Map<PronounFeature, Double> nobody(
            PronounScene scene,
            List<PronounScene.Antecedent> people,
            Map<Integer, List<DraftMention>> mentions,
            double agreeing) {
        Map<PronounFeature, Double> features = new EnumMap<>(PronounFeature.class);
        set(features, PronounFeature.NOBODY, true);
        int own = unnamed(scene, scene.sentence(), mentions);
        set(features, PronounFeature.NOBODY_NEAR, own > 0);
        set(features, PronounFeature.NOBODY_NEAR_SUBJECT, own > 1);
        int index = scene.sentence().index();
        int before = own > 0 || index == 0 ? 0 : unnamed(scene, text.sentences().get(index - 1), mentions);
        set(features, PronounFeature.NOBODY_BEFORE, before > 0);
        set(features, PronounFeature.NOBODY_BEFORE_SUBJECT, before > 1);
        Quotation around = text.quotationAt(scene.pronoun().begin());
        set(features, PronounFeature.NOBODY_QUOTED, around != null && around.speech());
        set(features, PronounFeature.NOBODY_ONLY, people.size() == 1);
        set(features, PronounFeature.NOBODY_AGREES, agreeing == 0);
        set(features, PronounFeature.NOBODY_IS_NEAR, people.stream().noneMatch(person -> person.distance() < 2));
        return features;
    }

    /** Whether the sentence has somebody without a name before the pronoun: 2 if as a subject, 1 if otherwise, else 0. */
    private int unnamed(PronounScene scene, Sentence there, Map<Integer, List<DraftMention>> mentions) {
        List<DraftMention> named = mentions.getOrDefault(there.index(), List.of());
        int found = 0;
        for (int i = 0; i < there.size(); i++) {
            Token token = there.token(i);
            if (token.span().end() > scene.pronoun().begin()) {
                break;
            }
            boolean noun = token.tag() == Tag.NOUN && isUnnamed(token, scene.word()) && scene.isHeard(token.span());
            if (noun && !isNamed(token.span(), there, i, named)) {
                Clause clause = clauseOfSubject(there, token.span());
                boolean head = clause != null
                        && clause.subject() != null
                        && (clause.subject().end() == token.span().end()
                                || there.token(Math.min(there.size() - 1, i + 1))
                                                .tag()
                                        == Tag.ADP);
                found = Math.max(found, head ? 2 : 1);
            }
        }
        return found;
    }

    /** A noun for one person who may stay without a name. */
    static boolean isUnnamedHead(String word) {
        return UNNAMED.contains(word);
    }

    private boolean isUnnamed(Token token, String pronoun) {
        String word = token.lower();
        boolean somebody = UNNAMED.contains(word)
                || lexicon.isRoleHead(word)
                || PersonWords.of(pronoun).contains(word);
        return somebody && !PersonWords.ofOthers(pronoun).contains(word);
    }

    /** "the mayor, Ann Lee", "mayor Ann Lee": a noun that stands for somebody who is named. */
    private static boolean isNamed(Span noun, Sentence there, int at, List<DraftMention> named) {
        for (DraftMention mention : named) {
            boolean described =
                    mention.span().overlaps(noun) || mention.actor().roleNouns.contains(noun);
            int first = RoleReader.tokenAt(there, mention.span().begin());
            if (described || first == at + 1) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Clause clauseOfSubject(Sentence sentence, Span span) {
        for (Clause clause : text.clausesOf(sentence)) {
            if (clause.subject() != null && clause.subject().overlaps(span)) {
                return clause;
            }
        }
        return null;
    }

    /** The clause whose subject the pronoun is, or null. */
    private @Nullable Clause ownClause(PronounScene scene) {
        return isOwning(scene) ? null : clauseOfSubject(scene.sentence(), scene.pronoun());
    }

    private boolean isSubject(DraftMention mention) {
        Sentence there = text.sentences().get(mention.sentence());
        return clauseOfSubject(there, mention.span()) != null && !isOwner(there, mention);
    }

    /** "Ann Lee's father said no. He …": of a subject without a name, who can be meant, the name only says whose he is. */
    boolean isSubjectsOwner(DraftMention mention, String pronoun) {
        Sentence there = text.sentences().get(mention.sentence());
        int behind = mention.token() + 1;
        if (behind >= there.size() || !isOwner(there, mention)) {
            return false;
        }
        // "her father" has no clitic between whose he is and what he is called.
        int from = mention.isPronoun()
                ? mention.span().end()
                : there.token(behind).span().end();
        for (Clause clause : text.clausesOf(there)) {
            Span subject = clause.subject();
            if (subject != null && subject.contains(mention.span()) && from < subject.end()) {
                String rest = text.text().substring(from, subject.end()).strip();
                String last = rest.substring(rest.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
                boolean can = PersonWords.holds(rest, PersonWords.of(pronoun)) || lexicon.isRoleHead(last);
                return can && !PersonWords.holds(rest, PersonWords.ofOthers(pronoun));
            }
        }
        return false;
    }

    private boolean isSpeech(Sentence sentence, Clause clause) {
        return lexicon.isSpeechVerb(sentence.token(clause.headToken()).lower());
    }

    /** "his book", "her old house"; "her" before a verb or at the end is an object. */
    private static boolean isOwning(PronounScene scene) {
        String word = scene.word();
        if (!word.equals("her")) {
            return word.equals("his");
        }
        int next = scene.at() + 1;
        if (next >= scene.sentence().size()) {
            return false;
        }
        Tag tag = scene.sentence().token(next).tag();
        return tag == Tag.NOUN || tag == Tag.ADJ || tag == Tag.NUM || tag == Tag.PROPN;
    }

    private static boolean isOwner(Sentence sentence, DraftMention mention) {
        if (mention.pronoun().equals("his")) {
            return true;
        }
        int next = mention.token() + 1;
        if (mention.pronoun().equals("her")) {
            return next < sentence.size()
                    && (sentence.token(next).tag() == Tag.NOUN
                            || sentence.token(next).tag() == Tag.ADJ);
        }
        return next < sentence.size()
                && (sentence.token(next).lower().equals("'s")
                        || sentence.token(next).lower().equals("’s")
                        || sentence.isPossessivePlural(next));
    }

    /** "Lenn staffers": a name that only says whose they are. */
    private static boolean isModifier(Sentence sentence, DraftMention mention) {
        int next = mention.token() + 1;
        return next < sentence.size()
                && sentence.token(next).tag() == Tag.NOUN
                && sentence.token(next - 1).tag() == Tag.PROPN;
    }

    /** "Venning and Trant moved in": neither of two subjects is meant by "he". */
    private static boolean isJoined(
            Sentence sentence, @Nullable Span subject, DraftMention mention, List<DraftMention> others) {
        if (subject == null || !subject.contains(mention.span())) {
            return false;
        }
        boolean another =
                others.stream().anyMatch(other -> subject.contains(other.span()) && other.actor() != mention.actor());
        return another
                && sentence.tokens().stream()
                        .anyMatch(token ->
                                subject.contains(token.span()) && token.lower().equals("and"));
    }

    private static boolean agrees(ActorDraft person, String pronoun) {
        return person.roles.stream().anyMatch(role -> PersonWords.holds(headOf(role), PersonWords.of(pronoun)))
                || PersonWords.isNameOfOthers(PersonWords.isWomans(pronoun) ? "he" : "she", person.name);
    }

    /** Whether the pronoun plainly means somebody else: "he" is no sister and no Maria. */
    static boolean isOther(ActorDraft person, String pronoun) {
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
        return (owned < 0 ? head : head.substring(owned + 3)).toLowerCase(Locale.ROOT);
    }

    /** "her new partner, NAME": not whom "she" means, right there or in the next sentences. */
    private boolean isOwned(Sentence sentence, Span name, String pronoun) {
        for (Clause clause : text.clausesOf(sentence)) {
            // "Her lawyer, NAME, said": who speaks is spoken of.
            if (isSpeech(sentence, clause)
                    && clause.subject() != null
                    && clause.subject().begin() <= name.end()) {
                return false;
            }
        }
        String owner = PersonWords.isWomans(pronoun) ? "her" : "his";
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
}
