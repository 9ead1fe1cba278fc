/**
 * Turns all that was read in one document into claims: one assertion by one voice.
 */
@NullMarked
package org.annals.claim;

import org.jspecify.annotations.NullMarked;
