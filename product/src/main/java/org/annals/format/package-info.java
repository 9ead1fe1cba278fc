/**
 * Turns files of many formats into articles' texts and what they say of themselves, or into a reason why there are none.
 */
@NullMarked
package org.annals.format;

import org.jspecify.annotations.NullMarked;
