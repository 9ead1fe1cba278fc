/**
 * Turns names into gazetteer entries with precision, reason and alternatives.
 */
@NullMarked
package org.annals.place;

import org.jspecify.annotations.NullMarked;
