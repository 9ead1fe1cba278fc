/**
 * Makes the models that link claims to events: word vectors, senses and the pair model.
 */
@NullMarked
package org.annals.training.event;

import org.jspecify.annotations.NullMarked;
