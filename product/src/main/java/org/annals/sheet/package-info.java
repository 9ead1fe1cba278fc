/**
 * Turns rows into spreadsheets that people edit, and edited spreadsheets into decisions.
 */
@NullMarked
package org.annals.sheet;

import org.jspecify.annotations.NullMarked;
