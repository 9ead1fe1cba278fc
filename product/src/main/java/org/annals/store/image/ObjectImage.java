package org.annals.store.image;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/*
 * The bytes name classes and fields and nothing else of the program that wrote them, so they are for the very same program;
 * whoever keeps them keeps its fingerprint beside them. What may be made anew is our own classes and the plain collections
 * and values of the platform: bytes cannot name any other class.
 */
/**
 * Writes a web of objects and makes it anew elsewhere: what was one object is one object again, private parts included. Not
 * for long keeping: where a class has changed the bytes say nothing.
 */
public final class ObjectImage {
    /** Webs are walked in depth. */
    private static final long STACK = 1L << 29;

    private final Map<String, Object> given;
    private final Shapes shapes = new Shapes();
    private final Map<Class<?>, UnaryOperator<Object>> standIns = new HashMap<>();

    /** @param given objects that both sides have and that are not written, by name */
    public ObjectImage(Map<String, Object> given) {
        this.given = Map.copyOf(given);
    }

    /** Has another object written in place of each of that class, which no more than one other object may hold. */
    public <T> ObjectImage with(Class<T> type, Function<T, Object> standIn) {
        standIns.put(type, object -> standIn.apply(type.cast(object)));
        return this;
    }

    /** Throws {@link IllegalArgumentException} where something is met that cannot be kept. */
    public void write(Object root, OutputStream out) throws IOException {
        IdentityHashMap<Object, String> names = new IdentityHashMap<>();
        given.forEach((name, object) -> names.put(object, name));
        ImageWriter writer = new ImageWriter(out, shapes, names, standIns);
        DeepThread.run(STACK, () -> {
            writer.value(root);
            writer.finish();
        });
    }

    /**
     * Throws {@link IllegalArgumentException} where the bytes are not of {@link #write}'s making.
     *
     * @param size how many bytes there are
     */
    public <T> T read(Class<T> type, InputStream in, long size) throws IOException {
        ImageReader reader = new ImageReader(in, size, shapes, given);
        Object[] made = new Object[1];
        DeepThread.run(STACK, () -> made[0] = reader.whole());
        if (!type.isInstance(made[0])) {
            throw new IllegalArgumentException("the bytes must make a " + type.getName());
        }
        return type.cast(made[0]);
    }
}
