/**
 * Turns corpora into figures of quality and speed.
 */
@NullMarked
package org.annals.benchmarks;

import org.jspecify.annotations.NullMarked;
