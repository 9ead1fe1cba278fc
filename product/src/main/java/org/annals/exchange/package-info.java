/** Turns a chronology, as a profile shows it, into files for maps, timelines, documents, linked data and forensic tools. */
@NullMarked
package org.annals.exchange;

import org.jspecify.annotations.NullMarked;
