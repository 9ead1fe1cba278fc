package org.annals.store.image;

import java.util.List;

/** The constants of one closed list. */
final class EnumShape implements Shape {
    static final String PREFIX = "ENUM ";

    private final Class<?> type;
    private final List<Object> constants;

    EnumShape(Class<?> type) {
        Object[] all = type.getEnumConstants();
        if (all == null) {
            throw new IllegalArgumentException("an enum must have constants, got " + type.getName());
        }
        this.type = type;
        this.constants = List.of(all);
    }

    @Override
    public String name() {
        return PREFIX + type.getName();
    }

    @Override
    public boolean isPlain() {
        return true;
    }

    @SuppressWarnings("EnumOrdinal") // The very same program reads it.
    @Override
    public void write(Object value, ImageWriter out) {
        out.varint(((Enum<?>) value).ordinal());
    }

    @Override
    public Object read(ImageReader in) {
        return constants.get(in.count());
    }
}
