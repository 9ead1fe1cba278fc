/**
 * Turns sentences and actors into attributions: speaker, role, cue, stance, channel, or the named absence of one.
 */
@NullMarked
package org.annals.attribution;

import org.jspecify.annotations.NullMarked;
