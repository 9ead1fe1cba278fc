/**
 * Turns a web page into its main text, and what the page says of itself: title, outlet, byline, address, dates.
 */
@NullMarked
package org.annals.page;

import org.jspecify.annotations.NullMarked;
