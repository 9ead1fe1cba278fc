package org.annals.event;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annals.claim.Claim;
import org.annals.document.Span;
import org.annals.language.Sentence;
import org.annals.language.Tag;
import org.annals.language.TextAnalysis;
import org.annals.language.Word;
import org.annals.place.PlaceMention;
import org.annals.time.TimeExpression;
import org.annals.time.TimeReference;

/** Reads what the pair model compares of a happening told at some words of a text. */
final class MentionReader {
    private static final TimeReference NO_REFERENCE = new TimeReference(null, TimeReference.Direction.NEAREST);
    private static final int DEEPEST = 3;
    /** Relations through which a verb shares the subject of the one above it. */
    private static final Set<String> SHARES_SUBJECT = Set.of("conj", "xcomp", "advcl");

    private final TextAnalysis text;
    private final List<TimeExpression> times;
    private final List<PlaceMention> places;
    private final WordVectors vectors;
    private final WordSenses senses;
    private final TriggerLexicon triggers;
    private final TextProfile profile;

    MentionReader(
            TextAnalysis text,
            List<TimeExpression> times,
            List<PlaceMention> places,
            WordVectors vectors,
            WordSenses senses,
            TriggerLexicon triggers) {
        this.text = text;
        this.times = times;
        this.places = places;
        this.vectors = vectors;
        this.senses = senses;
        this.triggers = triggers;
        this.profile = TextProfile.of(text, vectors);
    }

    TextProfile profile() {
        return profile;
    }

    /** The happening told at the span, which must touch a word of a sentence or of a margin. */
    Mention read(String id, Span span) {
        Sentence sentence = sentence(span);
        Account account = new Account();
        sentence.words().forEach(word -> account.add(word, span));
        return mention(id, sentence, span, account);
    }

    /** The happening that a claim tells: its own words alone count, whatever else their sentence says. */
    Mention read(Claim claim, Span trigger) {
        Account account = new Account();
        for (int index : claim.sentences()) {
            for (Word word : text.sentences().get(index).words()) {
                if (claim.overlaps(word.span())) {
                    account.add(word, trigger);
                }
            }
        }
        return mention(claim.id(), sentence(trigger), trigger, account);
    }

    /** What is collected word by word. */
    private final class Account {
        private final Set<String> lemmas = new LinkedHashSet<>();
        private final Map<String, Float> around = new LinkedHashMap<>();
        private final Set<String> names = new HashSet<>();
        private final Set<String> numbers = new HashSet<>();

        void add(Word word, Span mention) {
            String lemma = TextProfile.lemma(word);
            boolean own = mention.overlaps(word.span());
            boolean timed = isTime(word.span());
            if (TextProfile.isContent(word) && own) {
                lemmas.add(lemma);
            }
            if (TextProfile.isContent(word) && !own && !timed) {
                around.put(lemma, vectors.weight(lemma));
            }
            if (word.tag() == Tag.PROPN && !timed) {
                names.add(lemma);
            }
            if (word.tag() == Tag.NUM && !timed) {
                numbers.add(lemma);
            }
        }
    }

    private Mention mention(String id, Sentence sentence, Span span, Account account) {
        List<Word> words = sentence.words();
        int head = head(words, span);
        int[][] children = children(words);
        String headLemma = TextProfile.lemma(words.get(head));
        account.lemmas.add(headLemma);
        int actor = actor(words, children, head);
        int target = target(words, children, head);
        Map<String, Float> near = near(words, children, head);
        if (actor >= 0) {
            phrase(words, children, actor, 0, near);
        }
        account.lemmas.forEach(near::remove);
        float[] context = vectors.sum(account.around.keySet());
        return new Mention(
                id,
                profile,
                sentence.index(),
                new Mention.Head(headLemma, words.get(head).tag().isVerbal(), vectors),
                new Mention.Lemmas(account.lemmas, senses),
                Mention.mark(kind(headLemma, account.lemmas)),
                new Mention.Head(actor < 0 ? "" : TextProfile.lemma(words.get(actor)), false, vectors),
                Mention.mark(target < 0 ? "" : TextProfile.lemma(words.get(target))),
                WordBag.of(near),
                WordBag.of(account.around),
                Marks.of(account.names),
                Marks.of(account.numbers),
                Mention.Times.of(times(sentence)),
                Marks.of(places(sentence)),
                new Mention.Direction(context));
    }

    private String kind(String head, Set<String> lemmas) {
        String kind = triggers.eventClass(head);
        for (String lemma : lemmas) {
            kind = kind == null ? triggers.eventClass(lemma) : kind;
        }
        return kind == null ? "" : kind;
    }

    private Sentence sentence(Span span) {
        Sentence found = text.sentenceAt(span.begin());
        if (found != null) {
            return found;
        }
        for (Sentence margin : text.margins()) {
            if (margin.span().overlaps(span)) {
                return margin;
            }
        }
        throw new IllegalArgumentException("a mention must touch a word, got " + span);
    }

    /** The word of the span that hangs on none of its others; the last content word without a tree. */
    private static int head(List<Word> words, Span span) {
        int best = -1;
        for (int i = 0; i < words.size(); i++) {
            if (!words.get(i).span().overlaps(span)) {
                continue;
            }
            int above = words.get(i).head();
            boolean top = words.get(i).relation() != null
                    && (above < 0 || !words.get(above).span().overlaps(span));
            boolean content = TextProfile.isContent(words.get(i));
            if (best < 0 || content && (top || words.get(i).relation() == null)) {
                best = i;
            }
        }
        return Math.max(best, 0);
    }

    private static int[][] children(List<Word> words) {
        int[] counts = new int[words.size()];
        for (Word word : words) {
            if (word.head() >= 0) {
                counts[word.head()]++;
            }
        }
        int[][] children = new int[words.size()][];
        for (int i = 0; i < counts.length; i++) {
            children[i] = new int[counts[i]];
        }
        for (int i = counts.length - 1; i >= 0; i--) {
            int head = words.get(i).head();
            if (head >= 0) {
                children[head][--counts[head]] = i;
            }
        }
        return children;
    }

    private static String relation(List<Word> words, int at) {
        String relation = words.get(at).relation();
        return relation == null ? "" : relation;
    }

    private static int child(List<Word> words, int[][] children, int head, String relation) {
        for (int child : children[head]) {
            if (relation(words, child).equals(relation)) {
                return child;
            }
        }
        return -1;
    }

    private static int actor(List<Word> words, int[][] children, int head) {
        int at = head;
        for (int step = 0; step < DEEPEST && at >= 0; step++) {
            int subject = child(words, children, at, "nsubj");
            if (subject >= 0) {
                return subject;
            }
            int agent = child(words, children, at, "obl:agent");
            int owner = agent >= 0 ? agent : child(words, children, at, "nmod:poss");
            if (owner >= 0) {
                return owner;
            }
            if (relation(words, at).startsWith("acl")) {
                return words.get(at).head();
            }
            at = SHARES_SUBJECT.contains(relation(words, at)) ? words.get(at).head() : -1;
        }
        return -1;
    }

    private static int target(List<Word> words, int[][] children, int head) {
        for (String relation : List.of("obj", "nsubj:pass", "nmod", "compound", "obl")) {
            int found = child(words, children, head, relation);
            if (found >= 0) {
                return found;
            }
        }
        return -1;
    }

    /** The phrases that hang on the head, without clauses of their own. */
    private Map<String, Float> near(List<Word> words, int[][] children, int head) {
        Map<String, Float> near = new LinkedHashMap<>();
        for (int child : children[head]) {
            phrase(words, children, child, 0, near);
        }
        return near;
    }

    private void phrase(List<Word> words, int[][] children, int at, int depth, Map<String, Float> into) {
        Word word = words.get(at);
        if (depth > DEEPEST || word.tag() == Tag.VERB && depth == 0 || isTime(word.span())) {
            return;
        }
        if (TextProfile.isContent(word)) {
            String lemma = TextProfile.lemma(word);
            into.put(lemma, vectors.weight(lemma));
        }
        for (int child : children[at]) {
            if (words.get(child).tag() != Tag.VERB) {
                phrase(words, children, child, depth + 1, into);
            }
        }
    }

    private boolean isTime(Span span) {
        for (TimeExpression time : times) {
            if (time.span().overlaps(span)) {
                return true;
            }
        }
        return false;
    }

    private Set<String> times(Sentence sentence) {
        Set<String> values = new LinkedHashSet<>();
        for (TimeExpression time : times) {
            if (time.span().overlaps(sentence.span()) && !time.value().isDateless()) {
                values.add(time.value().timex(NO_REFERENCE));
            }
        }
        return values;
    }

    private Set<String> places(Sentence sentence) {
        Set<String> ids = new LinkedHashSet<>();
        for (PlaceMention place : places) {
            if (place.span().overlaps(sentence.span())) {
                ids.add(place.place().id());
            }
        }
        return ids;
    }
}
