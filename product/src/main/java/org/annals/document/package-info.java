/**
 * The values that all packages share: documents, spans, evidence, dates. Depends on nothing.
 */
@NullMarked
package org.annals.document;

import org.jspecify.annotations.NullMarked;
