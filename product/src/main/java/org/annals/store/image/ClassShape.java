package org.annals.store.image;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

/*
 * Objects with a state of their own are made without their constructors, as the platform's own serialization makes them
 * (sun.reflect.ReflectionFactory, which the platform keeps open for that purpose), and their fields are set.
 */
/** Our own classes that are no records. */
final class ClassShape implements Shape {
    static final String PREFIX = "CLASS ";

    private final Class<?> type;
    private final Field[] fields;
    private final FieldKind[] kinds;
    private final Constructor<?> maker;

    ClassShape(Class<?> type) {
        this.type = type;
        List<Field> all = new ArrayList<>();
        for (Class<?> owner = type; owner != Object.class && owner != null; owner = owner.getSuperclass()) {
            if (!Shapes.isOurs(owner)) {
                throw new IllegalArgumentException("only our own classes can be kept, got " + type.getName());
            }
            for (Field field : owner.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !Modifier.isTransient(field.getModifiers())) {
                    field.setAccessible(true);
                    all.add(field);
                }
            }
        }
        this.fields = all.toArray(Field[]::new);
        this.kinds = all.stream().map(field -> FieldKind.of(field.getType())).toArray(FieldKind[]::new);
        this.maker = maker(type);
    }

    private static Constructor<?> maker(Class<?> type) {
        try {
            Class<?> factory = Class.forName("sun.reflect.ReflectionFactory");
            Object made = factory.getMethod("getReflectionFactory").invoke(null);
            Method method = factory.getMethod("newConstructorForSerialization", Class.class, Constructor.class);
            Object constructor = method.invoke(made, type, Object.class.getDeclaredConstructor());
            if (constructor instanceof Constructor<?> usable) {
                usable.setAccessible(true);
                return usable;
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("this platform cannot make objects from images", e);
        }
        throw new IllegalArgumentException("this platform cannot make a " + type.getName());
    }

    @Override
    public String name() {
        return PREFIX + type.getName();
    }

    @Override
    public boolean isMadeOfParts() {
        return false;
    }

    @Override
    public void write(Object value, ImageWriter out) {
        try {
            for (int i = 0; i < fields.length; i++) {
                kinds[i].write(fields[i], value, out);
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("an object must give its parts: " + type.getName(), e);
        }
    }

    @Override
    public Object begin(ImageReader in) {
        try {
            return maker.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("the bytes must make a " + type.getName(), e);
        }
    }

    @Override
    public void fill(Object begun, ImageReader in) {
        try {
            for (int i = 0; i < fields.length; i++) {
                kinds[i].fill(fields[i], begun, in);
            }
        } catch (IllegalAccessException e) {
            throw new IllegalArgumentException("the bytes must make a " + type.getName(), e);
        }
    }
}
