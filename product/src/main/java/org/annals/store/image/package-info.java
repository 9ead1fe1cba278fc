/**
 * Objects in memory as bytes and back: what a program has worked out, kept for the next one that starts.
 */
@NullMarked
package org.annals.store.image;

import org.jspecify.annotations.NullMarked;
