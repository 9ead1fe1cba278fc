/**
 * Turns corpora into the data files and models that the product ships.
 */
@NullMarked
package org.annals.training;

import org.jspecify.annotations.NullMarked;
