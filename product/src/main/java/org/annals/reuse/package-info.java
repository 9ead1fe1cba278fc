/**
 * Turns the tokens of all documents into passages that share wording, and lineages of whole documents.
 */
@NullMarked
package org.annals.reuse;

import org.jspecify.annotations.NullMarked;
