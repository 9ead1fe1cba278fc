/**
 * Turns what was read, run and decided into something that lasts: one file of SQLite, or a PostgreSQL database for teams.
 */
@NullMarked
package org.annals.store;

import org.jspecify.annotations.NullMarked;
