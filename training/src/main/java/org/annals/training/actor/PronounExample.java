package org.annals.training.actor;

import java.util.List;
import org.annals.actor.PronounCandidate;

/**
 * A pronoun whose meaning is known.
 *
 * @param candidates the last one is nobody
 * @param right the position of the candidate that is meant
 * @param weight how much it counts in training
 */
record PronounExample(List<PronounCandidate> candidates, int right, double weight) {}
