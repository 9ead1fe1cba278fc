package org.annals.actor;

/**
 * What speaks for or against taking a pronoun for somebody, or for leaving it open; the weights are in {@code pronoun-weights.tsv}.
 *
 * <p>Most are those of Lappin and Leass, "An Algorithm for Pronominal Anaphora Resolution" (1994): recency, subjects, parallel roles,
 * who cannot be meant by binding.
 */
public enum PronounFeature {
    /** The nearest mention stands in the pronoun's own sentence. */
    SAME_SENTENCE,
    SENTENCE_BEFORE,
    TWO_BEFORE,
    FARTHER,
    /** The nearest mention is the subject of a clause. */
    SUBJECT,
    /** The nearest mention is the subject of its sentence's first clause. */
    FIRST_SUBJECT,
    /** Nobody is named before in the sentence of the nearest mention. */
    FIRST_NAMED,
    /** The nearest mention is a pronoun. */
    PRONOUN,
    /** The nearest mention says whose something is. */
    OWNER,
    BEHIND_PREPOSITION,
    /** The nearest mention stands before a noun: "Lenn staffers". */
    MODIFIER,
    /** The logarithm of the number of mentions before, plus one. */
    OFTEN,
    /** The share of mentions before, of all candidates'. */
    SHARE,
    /** The share of mentions in this sentence and the three before. */
    RECENT_SHARE,
    /** No candidate was mentioned later. */
    NEAREST,
    /** No candidate was later the subject of a clause. */
    NEAREST_SUBJECT,
    /** The number of candidates mentioned later, three at most. */
    NEARER_ONES,
    /** A title, a role or a given name agrees with the pronoun. */
    AGREES,
    /** A title, a role or a given name is that of somebody else; such are no candidates unless the chooser is blind. */
    DISAGREES,
    /** Was called by a pronoun that agrees: 1; by one that does not: -1. */
    CALLED_SO,
    /** The pronoun is an object of the clause whose subject the nearest mention is. */
    SAME_CLAUSE,
    /** The pronoun says what belongs to the subject of its clause. */
    OWN_OF_SUBJECT,
    /** The pronoun stands in a quotation, and the candidate speaks or is named around it. */
    AROUND_QUOTATION,
    /** Spoke last before the pronoun, outside quotations. */
    SPOKE_LAST,
    /** The nearest mention is part of what somebody else says or is told. */
    IN_REPORT,
    /** The nearest mention is the subject of a verb of saying. */
    SPEAKER,
    BOTH_SUBJECTS,
    OTHER_PARAGRAPH,
    /** "her new partner, NAME", for "she". */
    OWNED,
    /** One of several who are joined by "and". */
    JOINED,
    /** The nearest mention stands in the title or in a caption. */
    ASIDE,
    /** The first subject of the nearest sentence that mentions anybody, or the last mention there if none is a subject. */
    IN_FOCUS,
    /** There is no other candidate. */
    ONLY,
    /** A subject in the sentence before. */
    SUBJECT_BEFORE,
    /** A pronoun that is a subject. */
    PRONOUN_SUBJECT,
    /** Both are subjects in one sentence. */
    SUBJECTS_TOGETHER,
    /** For nobody: always. */
    NOBODY,
    /** For nobody: the pronoun's sentence has somebody without a name before it. */
    NOBODY_NEAR,
    /** For nobody: who has no name is a subject there. */
    NOBODY_NEAR_SUBJECT,
    /** For nobody: the sentence before has somebody without a name. */
    NOBODY_BEFORE,
    /** For nobody: who has no name is a subject there. */
    NOBODY_BEFORE_SUBJECT,
    /** For nobody: the pronoun stands in a quotation. */
    NOBODY_QUOTED,
    /** For nobody: no candidate's words agree with the pronoun. */
    NOBODY_AGREES,
    /** For nobody: there is one candidate only. */
    NOBODY_ONLY,
    /** For nobody: no candidate is mentioned in this sentence or the one before. */
    NOBODY_IS_NEAR
}
