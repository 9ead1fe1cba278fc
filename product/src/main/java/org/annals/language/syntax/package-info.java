/**
 * Turns the words of a sentence into tags, heads and relations by trained weights.
 *
 * <p>The package knows words and numbers only: {@code language} maps them to its records, {@code training} makes the
 * models.
 */
@NullMarked
package org.annals.language.syntax;

import org.jspecify.annotations.NullMarked;
