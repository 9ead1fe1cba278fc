/**
 * Turns two runs' rows into what changed between them.
 */
@NullMarked
package org.annals.delta;

import org.jspecify.annotations.NullMarked;
