/**
 * Turns addresses on the web into bytes: politely towards hosts, and never into the network that this program runs in.
 */
@NullMarked
package org.annals.fetch;

import org.jspecify.annotations.NullMarked;
