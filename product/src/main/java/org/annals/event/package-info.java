/**
 * Turns claims into events: claims judged to be about one happening.
 */
@NullMarked
package org.annals.event;

import org.jspecify.annotations.NullMarked;
