package org.annals.benchmarks;

/**
 * One syntactic word of a treebank.
 *
 * @param head position of its head in the sentence, from 0; -1 for the root
 * @param surface number of its surface token in the sentence: the parts of a multiword token share one
 */
public record UdWord(
        String form, String lemma, String tag, String fineTag, int head, String relation, String misc, int surface) {
    public UdWord withTag(String newTag, String newFineTag) {
        return new UdWord(form, lemma, newTag, newFineTag, head, relation, misc, surface);
    }

    public UdWord withHead(int newHead, String newRelation) {
        return new UdWord(form, lemma, tag, fineTag, newHead, newRelation, misc, surface);
    }
}
