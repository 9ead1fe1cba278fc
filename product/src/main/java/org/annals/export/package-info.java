/**
 * Turns a chronology into files: one class for each format.
 */
@NullMarked
package org.annals.export;

import org.jspecify.annotations.NullMarked;
