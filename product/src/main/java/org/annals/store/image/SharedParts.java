package org.annals.store.image;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds the parts of an object by the names of the fields that lead to them. */
public final class SharedParts {
    private final Map<String, Object> parts = new TreeMap<>();
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private SharedParts() {}

    /** The objects of our own classes that fields lead to, not collections, the object itself among them. */
    public static Map<String, Object> of(String name, Object root) {
        SharedParts found = new SharedParts();
        found.add(name, root);
        return found.parts;
    }

    private void add(String path, Object object) {
        if (!Shapes.isOurs(object.getClass()) || object instanceof Enum<?> || !seen.add(object)) {
            return;
        }
        parts.put(path, object);
        for (Class<?> owner = object.getClass(); owner != null && Shapes.isOurs(owner); owner = owner.getSuperclass()) {
            for (Field field : owner.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                    Object part = content(field, object);
                    if (part != null && !part.getClass().isHidden()) {
                        add(path + "." + field.getName(), part);
                    }
                }
            }
        }
    }

    private static @Nullable Object content(Field field, Object owner) {
        try {
            field.setAccessible(true);
            return field.get(owner);
        } catch (IllegalAccessException e) {
            throw new IllegalArgumentException("a field must be open, got " + field, e);
        }
    }
}
