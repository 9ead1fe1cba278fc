/**
 * Turns metadata, headers, weekdays and expressions into each document's clocks, and anchors every expression.
 */
@NullMarked
package org.annals.dating;

import org.jspecify.annotations.NullMarked;
