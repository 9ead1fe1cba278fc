/**
 * Turns rows whose accounts differ into rows with one shown value, by rules that are data: it selects, never deletes.
 */
@NullMarked
package org.annals.profile;

import org.jspecify.annotations.NullMarked;
