/**
 * Turns bytes into {@code Document}s, or into a {@code Rejection} that says what, where and why.
 */
@NullMarked
package org.annals.ingest;

import org.jspecify.annotations.NullMarked;
