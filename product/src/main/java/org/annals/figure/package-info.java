/**
 * Turns numbers in context into figures: value, unit, outcome, group, scope.
 */
@NullMarked
package org.annals.figure;

import org.jspecify.annotations.NullMarked;
