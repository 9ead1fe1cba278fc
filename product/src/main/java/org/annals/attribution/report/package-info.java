/**
 * Finds reports of speech, thought and writing in dependency trees with trained weights.
 *
 * <p>The package knows trees and spans only; {@code attribution} makes statements of what it finds, {@code training} makes
 * the models.
 */
@NullMarked
package org.annals.attribution.report;

import org.jspecify.annotations.NullMarked;
