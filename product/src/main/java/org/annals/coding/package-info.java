/** Turns a chronology, as a profile shows it, into the rows that conflict-event data sets and their tools expect. */
@NullMarked
package org.annals.coding;

import org.jspecify.annotations.NullMarked;
