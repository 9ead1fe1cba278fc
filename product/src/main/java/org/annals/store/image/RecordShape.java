package org.annals.store.image;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Records: made by their constructors, of their components. */
final class RecordShape implements Shape {
    static final String PREFIX = "RECORD ";

    private final Class<?> type;
    private final FieldKind[] kinds;
    private final Field[] fields;
    private final Constructor<?> constructor;
    private final boolean plain;

    RecordShape(Class<?> type) {
        this.type = type;
        RecordComponent[] components = type.getRecordComponents();
        this.kinds = new FieldKind[components.length];
        this.fields = new Field[components.length];
        try {
            for (int i = 0; i < components.length; i++) {
                kinds[i] = FieldKind.of(components[i].getType());
                fields[i] = type.getDeclaredField(components[i].getName());
                fields[i].setAccessible(true);
            }
            constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
        } catch (NoSuchMethodException | NoSuchFieldException e) {
            throw new IllegalStateException("every record has its parts: " + type.getName(), e);
        }
        this.plain = Arrays.stream(kinds).allMatch(kind -> kind != FieldKind.OBJECT);
    }

    @Override
    public String name() {
        return PREFIX + type.getName();
    }

    @Override
    public boolean isPlain() {
        return plain;
    }

    @Override
    public void write(Object value, ImageWriter out) {
        try {
            for (int i = 0; i < fields.length; i++) {
                kinds[i].write(fields[i], value, out);
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("a record must give its parts: " + type.getName(), e);
        }
    }

    @Override
    public Object read(ImageReader in) {
        @Nullable Object[] parts = new @Nullable Object[kinds.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = kinds[i].read(in);
        }
        try {
            return constructor.newInstance(parts);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("the bytes must make a " + type.getName(), e);
        }
    }
}
