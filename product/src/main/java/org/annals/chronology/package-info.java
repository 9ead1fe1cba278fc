/**
 * Turns events and relations into the ordered result: salience, support, silence.
 */
@NullMarked
package org.annals.chronology;

import org.jspecify.annotations.NullMarked;
