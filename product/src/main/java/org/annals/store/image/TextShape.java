package org.annals.store.image;

/** Strings. */
final class TextShape implements Shape {
    @Override
    public String name() {
        return "TEXT";
    }

    @Override
    public void write(Object value, ImageWriter out) {
        out.text((String) value);
    }

    @Override
    public Object read(ImageReader in) {
        return in.text();
    }
}
