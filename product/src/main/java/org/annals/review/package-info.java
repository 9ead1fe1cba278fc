/**
 * Turns the log of human decisions into changes of a chronology, replayed on every run.
 */
@NullMarked
package org.annals.review;

import org.jspecify.annotations.NullMarked;
