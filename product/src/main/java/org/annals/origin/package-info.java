/**
 * Turns claims, reuse and speakers into origins: who is taken to know.
 */
@NullMarked
package org.annals.origin;

import org.jspecify.annotations.NullMarked;
