/**
 * Turns documents into a chronology: the only place that wires the stages.
 */
@NullMarked
package org.annals.pipeline;

import org.jspecify.annotations.NullMarked;
