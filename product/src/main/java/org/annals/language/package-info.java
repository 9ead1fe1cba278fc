/**
 * Turns a document's text into sentences, tokens, tags, clauses, quotations and names.
 */
@NullMarked
package org.annals.language;

import org.jspecify.annotations.NullMarked;
