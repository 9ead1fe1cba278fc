/** Turns treebanks with entities and news labelled by a teacher into the model of names. */
@NullMarked
package org.annals.training.names;

import org.jspecify.annotations.NullMarked;
