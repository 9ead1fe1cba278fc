package org.annals.store.image;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
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
    private final Set<Class<?>> copies = new HashSet<>();

    /** @param given objects that both sides have and that are not written, by name */
    public ObjectImage(Map<String, Object> given) {
        this.given = Map.copyOf(given);
    }

    /** Has another object written in place of each of that class, which no more than one other object may hold. */
    public <T> ObjectImage with(Class<T> type, Function<T, Object> standIn) {
        standIns.put(type, object -> standIn.apply(type.cast(object)));
        return this;
    }

    /**
     * Has objects of a class written in each part that holds them, with all that they hold: what asks for one of them then
     * need not fetch the part where it was met first. They must be values, of which it does not matter how many there are.
     */
    public ObjectImage copying(Class<?> type) {
        copies.add(type);
        return this;
    }

    /** Throws {@link IllegalArgumentException} where something is met that cannot be kept. */
    public void write(Object root, OutputStream out) throws IOException {
        IdentityHashMap<Object, String> names = new IdentityHashMap<>();
        given.forEach((name, object) -> names.put(object, name));
        ImageWriter writer = new ImageWriter(out, shapes, names, standIns, copies);
        DeepThread.run(STACK, () -> writer.whole(root));
    }

    /**
     * Throws {@link IllegalArgumentException} where the bytes are not of {@link #write}'s making. What is fetched late comes
     * from the source, too, and fails as late where it is not as it was written.
     */
    public <T> T read(Class<T> type, ImageSource source) throws IOException {
        Object root = new ImageParts(source, shapes, given, STACK).root();
        if (!type.isInstance(root)) {
            throw new IllegalArgumentException("the bytes must make a " + type.getName());
        }
        return type.cast(root);
    }
}
