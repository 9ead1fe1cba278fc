package org.annals.store;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The components of one record type: writes them in order, reads them and makes the record anew. */
final class RecordParts {
    private record Part(Method accessor, Shape shape, boolean primitive) {}

    private final Class<?> type;
    private final Constructor<?> constructor;
    private final List<Part> parts = new ArrayList<>();

    RecordParts(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        if (components == null) {
            throw new IllegalArgumentException("only records can be kept, got " + type.getName());
        }
        this.type = type;
        try {
            constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has its canonical constructor: " + type.getName(), e);
        }
        constructor.setAccessible(true);
    }

    /** Called once the type itself is known to {@code shapes}, so that a record may hold records of its own type. */
    void connect(RecordShapes shapes) {
        for (RecordComponent component : type.getRecordComponents()) {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            parts.add(new Part(
                    accessor,
                    shapes.shape(component.getGenericType()),
                    component.getType().isPrimitive()));
        }
    }

    void write(Object value, ByteWriter out) {
        try {
            for (Part part : parts) {
                Object content = part.accessor.invoke(value);
                if (part.primitive && content != null) {
                    part.shape.write(content, out);
                } else {
                    part.shape.writeNullable(content, out);
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record must give its components: " + type.getName(), e);
        }
    }

    Object read(ByteReader in) {
        @Nullable Object[] contents = new @Nullable Object[parts.size()];
        for (int i = 0; i < contents.length; i++) {
            Part part = parts.get(i);
            contents[i] = part.primitive ? part.shape.read(in) : part.shape.readNullable(in);
        }
        try {
            return constructor.newInstance(contents);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("the bytes must make a " + type.getName(), e);
        }
    }
}
