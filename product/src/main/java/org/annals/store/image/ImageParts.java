package org.annals.store.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import org.annals.document.Late;
import org.jspecify.annotations.Nullable;

/** Reads the parts of an image, each when something of it is asked for. Thread-safe. */
final class ImageParts {
    /** Parts that ask for parts do so in depth. */
    private static final int DEEP = 100;

    private final ImageSource source;
    private final ImageIndex index;
    private final List<Shape> shapes = new ArrayList<>();
    private final Map<String, Object> given;
    private final long stack;
    private final @Nullable Object[] roots;
    private final @Nullable Late<Object>[] lates;
    /** The objects that other parts than their own name. */
    private final @Nullable Object[] named;

    private final IntFunction<Object> fetching = this::fetched;
    private final Deque<ImageReader.Room> rooms = new ArrayDeque<>();

    private int depth;

    ImageParts(ImageSource source, Shapes shapes, Map<String, Object> given, long stack) throws IOException {
        this.source = source;
        this.given = given;
        this.stack = stack;
        long size = source.size();
        if (size < ImageIndex.TAIL) {
            throw new IllegalArgumentException("an image has an index");
        }
        byte[] tail = read(size - ImageIndex.TAIL, ImageIndex.TAIL);
        ImageReader numbers = new ImageReader(this, tail);
        int length = numbers.fourBytes();
        int sum = numbers.fourBytes();
        if (length < 0 || length > size - ImageIndex.TAIL) {
            throw new IllegalArgumentException("an image has an index, got one of " + length);
        }
        byte[] bytes = read(size - ImageIndex.TAIL - length, length);
        if (ImageIndex.sum(bytes, 0, length) != sum) {
            throw new IllegalArgumentException("the index must be as it was written");
        }
        this.index = ImageIndex.of(bytes);
        index.shapes().forEach(name -> this.shapes.add(shapes.named(name)));
        this.roots = new @Nullable Object[index.parts()];
        this.lates = lates(index.parts());
        this.named = new @Nullable Object[index.named()];
    }

    private byte[] read(long from, int length) throws IOException {
        byte[] bytes = new byte[length];
        source.read(from, bytes, 0, length);
        return bytes;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // It is new.
    private static @Nullable Late<Object>[] lates(int count) {
        return new Late[count];
    }

    long size() {
        return source.size();
    }

    ImageSource source() {
        return source;
    }

    Shape shape(int number) {
        if (number < 0 || number >= shapes.size()) {
            throw new IllegalArgumentException("a shape must be one of the index, got " + number);
        }
        return shapes.get(number);
    }

    /** What both sides have under that name. */
    Object given(String name) {
        Object object = given.get(name);
        if (object == null) {
            throw new IllegalArgumentException("both sides must have " + name);
        }
        return object;
    }

    /** The part of that number, when it is asked for; the same for the same number. */
    Late<Object> late(int part) {
        if (part <= 0 || part >= roots.length) {
            throw new IllegalArgumentException("a part must be there, got " + part);
        }
        Late<Object> known = lates[part];
        if (known == null) {
            known = Late.from(fetching, part);
            lates[part] = known;
        }
        return known;
    }

    private Object fetched(int part) {
        try {
            return part(part);
        } catch (RuntimeException e) {
            throw new LostPartException(e);
        }
    }

    /** The root of all. */
    Object root() {
        return part(0);
    }

    /** The root of a part. */
    synchronized Object part(int part) {
        return load(part);
    }

    /** The same, for whoever reads a part already, perhaps on a thread of its own. */
    private Object load(int part) {
        Object known = roots[part];
        if (known != null) {
            return known;
        }
        try {
            depth++;
            if (depth % DEEP == 0 || part == 0) {
                DeepThread.run(stack, () -> read(part));
            } else {
                read(part);
            }
            return Objects.requireNonNull(roots[part], "a part that was read has a root");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            depth--;
        }
    }

    /** An object that another part than its own names; to be asked while a part is read. */
    Object named(int name) {
        if (name >= named.length) {
            throw new IllegalArgumentException("an object must be there to be named, got " + name);
        }
        Object known = named[name];
        if (known == null) {
            load(index.partOf(name));
            known = named[name];
        }
        if (known == null) {
            throw new IllegalArgumentException("parts must name objects of those before them");
        }
        return known;
    }

    /** One part is read at a time, and within it, as deep as they name each other, others. */
    private void read(int part) throws IOException {
        ImageReader.Room room = rooms.isEmpty() ? new ImageReader.Room() : rooms.pop();
        ImageReader reader = new ImageReader(this, room, index.from(part), index.length(part), index.sum(part));
        Object root = reader.whole();
        index.forEachNamed(part, (name, place) -> named[name] = reader.known(place));
        roots[part] = root;
        reader.leave();
        rooms.push(room);
    }
}
