/**
 * Turns sentences into time expressions: what is written, and its value as a function of a reference date.
 */
@NullMarked
package org.annals.time;

import org.jspecify.annotations.NullMarked;
