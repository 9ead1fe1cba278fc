package org.annals.training.syntax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.annals.benchmarks.UdSentence;
import org.annals.benchmarks.UdWord;
import org.annals.language.syntax.SentenceWords;
import org.annals.language.syntax.SequenceTagger;

/*
 * The teacher knows more words than the treebanks, the treebanks have conventions that the teacher has not. So: where teacher
 * and first student agree on the Penn tag, the student's universal tag stands; where they do not, the teacher's does, unless
 * the treebanks know the word well and never with that label. Sentences with much disagreement are left out.
 */
/** Settles the tags of silver sentences between their teacher and a tagger trained on treebanks alone. */
final class SilverAgreement {
    private static final double MOST_DISPUTED = 0.15;
    private static final int WELL_KNOWN = 15;

    private final SequenceTagger student;
    private final TagSet tags;
    private final Map<String, Map<String, Integer>> seen = new HashMap<>();

    private SilverAgreement(SequenceTagger student, TagSet tags) {
        this.student = student;
        this.tags = tags;
    }

    static List<UdSentence> agreed(
            List<UdSentence> silver, SequenceTagger student, TagSet tags, List<UdSentence> gold) {
        SilverAgreement agreement = new SilverAgreement(student, tags);
        for (UdSentence sentence : gold) {
            for (UdWord word : sentence.words()) {
                agreement
                        .seen
                        .computeIfAbsent(word.form().toLowerCase(Locale.ROOT), form -> new HashMap<>())
                        .merge(word.tag() + "|" + word.fineTag(), 1, Integer::sum);
            }
        }
        List<UdSentence> kept = new ArrayList<>();
        for (UdSentence sentence : silver) {
            agreement.settle(sentence, kept);
        }
        System.err.println("silver: " + kept.size() + " of " + silver.size() + " sentences kept");
        return kept;
    }

    private void settle(UdSentence sentence, List<UdSentence> kept) {
        int[] own = student.tag(SentenceWords.of(sentence.forms(), student.lexicon()));
        List<UdWord> settled = new ArrayList<>();
        int disputed = 0;
        for (int i = 0; i < own.length; i++) {
            UdWord word = sentence.words().get(i);
            List<String> mine = List.of(student.labels().get(own[i]).split("\\|"));
            boolean agree = mine.get(1).equals(word.fineTag());
            disputed += agree ? 0 : 1;
            boolean mineStands = agree || !isPossible(word);
            settled.add(mineStands ? word.withTag(mine.get(0), mine.get(1)) : word);
        }
        if (disputed <= MOST_DISPUTED * own.length && own.length > 3) {
            kept.add(sentence.withWords(settled));
        }
    }

    private boolean isPossible(UdWord word) {
        String label = word.tag() + "|" + word.fineTag();
        if (!tags.knows(label)) {
            return false;
        }
        Map<String, Integer> labels = seen.get(word.form().toLowerCase(Locale.ROOT));
        return labels == null
                || labels.containsKey(label)
                || labels.values().stream().mapToInt(Integer::intValue).sum() < WELL_KNOWN;
    }
}
