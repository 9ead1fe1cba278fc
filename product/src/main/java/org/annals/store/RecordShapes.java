package org.annals.store;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Knows the shape of every type that a record leads to. Thread-safe. */
final class RecordShapes {
    private static final String OURS = "org.annals.";
    private static final Map<Class<?>, Class<?>> BOXES = Map.of(
            int.class, Integer.class, long.class, Long.class, double.class, Double.class, boolean.class, Boolean.class);

    private final Map<Class<?>, RecordParts> records = new HashMap<>();

    synchronized RecordParts parts(Class<?> type) {
        RecordParts known = records.get(type);
        if (known != null) {
            return known;
        }
        RecordParts made = new RecordParts(type);
        records.put(type, made);
        made.connect(this);
        return made;
    }

    /** The parts of the named record, which must be one of ours and of the type that is asked for. */
    RecordParts implementation(String name, Class<?> type) {
        try {
            Class<?> named = name.startsWith(OURS) ? Class.forName(name) : Void.class;
            if (named.isRecord() && type.isAssignableFrom(named)) {
                return parts(named);
            }
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException("the bytes must name a " + type.getName() + ", got " + name, e);
        }
        throw new IllegalArgumentException("the bytes must name a " + type.getName() + ", got " + name);
    }

    Shape shape(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            Type[] arguments = parameterized.getActualTypeArguments();
            if (parameterized.getRawType() == List.class) {
                return new Shape.Row(shape(arguments[0]));
            }
            if (parameterized.getRawType() == Map.class) {
                return new Shape.Table(shape(arguments[0]), shape(arguments[1]));
            }
        }
        if (type instanceof WildcardType wildcard) {
            return shape(wildcard.getUpperBounds()[0]);
        }
        if (type instanceof Class<?> plain) {
            return ofClass(plain);
        }
        throw new IllegalArgumentException("only records, lists and tables can be kept, got " + type);
    }

    private Shape ofClass(Class<?> type) {
        Class<?> boxed = BOXES.getOrDefault(type, type);
        for (Shape.Simple simple : Shape.Simple.values()) {
            if (simple.type == boxed) {
                return simple;
            }
        }
        if (type.isEnum()) {
            return Shape.word(type);
        }
        return type.isInterface() ? new Shape.OneOfMany(this, type) : new Shape.Parts(parts(type));
    }
}
