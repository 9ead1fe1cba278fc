package org.annals.store.image;

import java.lang.reflect.Array;
import org.jspecify.annotations.Nullable;

/** Arrays of objects of one class. */
record ObjectArrayShape(Class<?> component) implements Shape {
    static final String PREFIX = "ARRAY ";

    @Override
    public String name() {
        return PREFIX + component.getName();
    }

    @Override
    public boolean isMadeOfParts() {
        return false;
    }

    @Override
    public void write(Object value, ImageWriter out) {
        Object[] array = (Object[]) value;
        out.varint(array.length);
        for (Object one : array) {
            out.value(one);
        }
    }

    @Override
    public Object begin(ImageReader in) {
        return Array.newInstance(component, in.count());
    }

    @Override
    public void fill(Object begun, ImageReader in) {
        @Nullable Object[] array = (@Nullable Object[]) begun;
        for (int i = 0; i < array.length; i++) {
            array[i] = in.value();
        }
    }
}
