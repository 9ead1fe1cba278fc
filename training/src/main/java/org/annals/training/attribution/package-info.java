/** Turns annotated attributions into the models that find reports. */
@NullMarked
package org.annals.training.attribution;

import org.jspecify.annotations.NullMarked;
