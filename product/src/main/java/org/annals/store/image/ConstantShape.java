package org.annals.store.image;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.IdentityHashMap;

/** Functions: known by the constant of our own classes that holds them. */
final class ConstantShape implements Shape {
    private final IdentityHashMap<Object, String> names = new IdentityHashMap<>();

    @Override
    public String name() {
        return "CONSTANT";
    }

    @Override
    public boolean isPlain() {
        return true;
    }

    /** Looks for functions among the constants of the class and of those around it. */
    void learn(Class<?> type) {
        for (Class<?> owner = type; owner != null; owner = owner.getEnclosingClass()) {
            for (Field field : owner.getDeclaredFields()) {
                boolean constant = Modifier.isStatic(field.getModifiers()) && Modifier.isFinal(field.getModifiers());
                if (constant && field.getType().isInterface()) {
                    names.put(content(field), owner.getName() + "#" + field.getName());
                }
            }
        }
    }

    private static Object content(Field field) {
        try {
            field.setAccessible(true);
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalArgumentException("a constant must be open, got " + field, e);
        }
    }

    @Override
    public void write(Object value, ImageWriter out) {
        String name = names.get(value);
        if (name == null) {
            throw new IllegalArgumentException(
                    "a function must be a constant of a class that uses it, or cannot be kept: "
                            + value.getClass().getName());
        }
        out.text(name);
    }

    @Override
    public Object read(ImageReader in) {
        String name = in.text();
        int cut = name.indexOf('#');
        try {
            Class<?> owner = Shapes.ours(name.substring(0, Math.max(0, cut)));
            return content(owner.getDeclaredField(name.substring(cut + 1)));
        } catch (NoSuchFieldException e) {
            throw new IllegalArgumentException("there must be a constant " + name, e);
        }
    }
}
