/**
 * Turns claims, figures and events into typed relations, with the reading that reconciles.
 */
@NullMarked
package org.annals.relation;

import org.jspecify.annotations.NullMarked;
