package org.annals.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Compressed data as they unpack, as long as they do not unpack into absurdly many more. */
public final class GunzippedStream {
    private static final int BUFFER = 1 << 16;

    private GunzippedStream() {}

    public static InputStream of(InputStream stream) throws IOException {
        UnpackedCount count = new UnpackedCount(stream);
        return count.unpacked(new GZIPInputStream(count.packed(), BUFFER));
    }
}
