/**
 * Turns names, titles, roles and pronouns into the referents of one document.
 */
@NullMarked
package org.annals.actor;

import org.jspecify.annotations.NullMarked;
