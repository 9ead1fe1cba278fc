/** Makes the model that tells whom pronouns mean. */
@NullMarked
package org.annals.training.actor;

import org.jspecify.annotations.NullMarked;
