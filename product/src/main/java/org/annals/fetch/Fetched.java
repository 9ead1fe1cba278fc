package org.annals.fetch;

import org.annals.format.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * What an address answered.
 *
 * @param status the HTTP status; 304 where nothing changed
 * @param url the address that answered, after redirections
 */
public record Fetched(int status, String url, Validators validators, Bytes body) {
    /** What a host wants to be told the next time, to answer that nothing changed. */
    public record Validators(
            @Nullable String etag, @Nullable String lastModified) {
        /** Nothing is known. */
        public static final Validators NONE = new Validators(null, null);
    }

    public boolean isGood() {
        return status == 200;
    }
}
