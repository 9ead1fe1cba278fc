/**
 * Turns a command line into runs of the pipeline: one class for each command.
 */
@NullMarked
package org.annals.cli;

import org.jspecify.annotations.NullMarked;
