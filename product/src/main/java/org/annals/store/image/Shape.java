package org.annals.store.image;

/** How the objects of one class become bytes and come back. */
interface Shape {
    /** Names it in the bytes. */
    String name();

    /** Whether its objects are values: they are written each time and not numbered. */
    default boolean isPlain() {
        return false;
    }

    /** Whether an object is made once all its parts are there; else it is begun and then filled, and may be its own part. */
    default boolean isMadeOfParts() {
        return true;
    }

    void write(Object value, ImageWriter out);

    /** Makes an object of its parts. */
    default Object read(ImageReader in) {
        throw new UnsupportedOperationException(name() + " is begun and filled");
    }

    /** An object without its parts. */
    default Object begin(ImageReader in) {
        throw new UnsupportedOperationException(name() + " is made of its parts");
    }

    /** Gives an object its parts. */
    default void fill(Object begun, ImageReader in) {
        throw new UnsupportedOperationException(name() + " is made of its parts");
    }
}
