/**
 * Turns the actors of all documents into one actor per referent, every merge explained.
 */
@NullMarked
package org.annals.identity;

import org.jspecify.annotations.NullMarked;
