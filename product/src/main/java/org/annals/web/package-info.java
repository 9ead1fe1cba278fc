/**
 * Turns a store into pages and an interface over HTTP for the people who work on it.
 */
@NullMarked
package org.annals.web;

import org.jspecify.annotations.NullMarked;
