/**
 * Turns treebanks and labelled news into the models of {@code org.annals.language.syntax}.
 */
@NullMarked
package org.annals.training.syntax;

import org.jspecify.annotations.NullMarked;
