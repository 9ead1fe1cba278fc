package org.annals.store.image;

import java.io.IOException;

/** The bytes of an image, wherever they are; read again and again while what they make is in use. */
public interface ImageSource {
    long size();

    /** Reads so many bytes from that place on, to a place of an array; throws where they are not there. */
    void read(long from, byte[] into, int at, int length) throws IOException;
}
