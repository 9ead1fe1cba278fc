/** Turns built chronologies into pages, and uses them in a real browser. */
@NullMarked
package org.annals.browser;

import org.jspecify.annotations.NullMarked;
