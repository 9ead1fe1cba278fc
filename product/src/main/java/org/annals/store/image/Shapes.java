package org.annals.store.image;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.annals.document.PieceList;

/** The shapes of all classes that images may hold. */
final class Shapes {
    private static final String OURS = "org.annals.";

    /** Whose arrays may be kept beside those of our own classes. */
    private static final Set<Class<?>> COMPONENTS = Set.of(Object.class, String.class, int[].class, long[].class);

    private static final Set<Class<?>> ENUMS = Set.of(DayOfWeek.class, Month.class);

    /** The platform's unchanging collections, by class. */
    private static final Map<String, FixedShape> FIXED = Map.ofEntries(
            Map.entry("java.util.ImmutableCollections$List12", FixedShape.LIST),
            Map.entry("java.util.ImmutableCollections$ListN", FixedShape.LIST),
            Map.entry("java.util.ImmutableCollections$SubList", FixedShape.LIST),
            Map.entry("java.util.Arrays$ArrayList", FixedShape.SHOWN_LIST),
            Map.entry("java.util.Collections$SingletonList", FixedShape.LIST),
            Map.entry("java.util.Collections$EmptyList", FixedShape.LIST),
            Map.entry("java.util.Collections$UnmodifiableList", FixedShape.SHOWN_LIST),
            Map.entry("java.util.Collections$UnmodifiableRandomAccessList", FixedShape.SHOWN_LIST),
            Map.entry("java.util.ImmutableCollections$Set12", FixedShape.SET),
            Map.entry("java.util.ImmutableCollections$SetN", FixedShape.SET),
            Map.entry("java.util.Collections$EmptySet", FixedShape.SET),
            Map.entry("java.util.Collections$UnmodifiableSet", FixedShape.SHOWN_SET),
            Map.entry("java.util.ImmutableCollections$Map1", FixedShape.MAP),
            Map.entry("java.util.ImmutableCollections$MapN", FixedShape.MAP),
            Map.entry("java.util.Collections$EmptyMap", FixedShape.MAP),
            Map.entry("java.util.Collections$UnmodifiableMap", FixedShape.SHOWN_MAP),
            Map.entry("java.util.Collections$UnmodifiableSortedMap", FixedShape.SHOWN_SORTED_MAP));

    private final Map<Class<?>, Shape> byClass = new HashMap<>();
    private final Map<String, Shape> byName = new HashMap<>();
    private final Shape text = new TextShape();
    private final ConstantShape constants = new ConstantShape();

    Shapes() {
        for (ValueShape shape : ValueShape.values()) {
            add(shape.type, shape);
        }
        for (ArrayShape shape : ArrayShape.values()) {
            add(shape.type, shape);
        }
        for (CollectionShape shape : CollectionShape.values()) {
            add(shape.type, shape);
        }
        for (LateShape shape : LateShape.values()) {
            add(shape.type, shape);
        }
        add(PieceList.class, PieceShape.PIECE_LIST);
        for (FixedShape shape : FixedShape.values()) {
            byName.put(shape.name(), shape);
        }
        byName.put(text.name(), text);
        byName.put(constants.name(), constants);
    }

    private void add(Class<?> type, Shape shape) {
        byClass.put(type, shape);
        byName.put(shape.name(), shape);
    }

    static boolean isOurs(Class<?> type) {
        return type.getName().startsWith(OURS);
    }

    /** The class of ours of that name. */
    static Class<?> ours(String name) {
        try {
            if (name.startsWith(OURS)) {
                return Class.forName(name);
            }
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException("there must be a class " + name, e);
        }
        throw new IllegalArgumentException("only our own classes can be named, got " + name);
    }

    Shape text() {
        return text;
    }

    Shape given() {
        return ValueShape.GIVEN;
    }

    Shape of(Object value) {
        Shape shape = byClass.get(value.getClass());
        if (shape == null) {
            shape = make(value);
            byClass.put(value.getClass(), shape);
            byName.putIfAbsent(shape.name(), shape);
        }
        return shape instanceof FixedShape fixed ? fixed.of(value) : shape;
    }

    private Shape make(Object value) {
        Class<?> type = value.getClass();
        FixedShape fixed = FIXED.get(type.getName());
        if (fixed != null) {
            return fixed;
        }
        if (value instanceof Enum<?> constant) {
            return new EnumShape(constant.getDeclaringClass());
        }
        if (type.isArray()) {
            return new ObjectArrayShape(type.getComponentType());
        }
        return type.isHidden() || type.isSynthetic() || !isOurs(type) ? constants : ofOurs(type);
    }

    private Shape ofOurs(Class<?> type) {
        constants.learn(type);
        return type.isRecord() ? new RecordShape(type) : new ClassShape(type);
    }

    /** The shape of that name in an image. */
    Shape named(String name) {
        Shape known = byName.get(name);
        if (known == null) {
            known = make(name);
            byName.put(name, known);
        }
        return known;
    }

    private Shape make(String name) {
        if (name.startsWith(EnumShape.PREFIX)) {
            return new EnumShape(enumOf(name.substring(EnumShape.PREFIX.length())));
        }
        if (name.startsWith(RecordShape.PREFIX)) {
            return new RecordShape(ours(name.substring(RecordShape.PREFIX.length())));
        }
        if (name.startsWith(ClassShape.PREFIX)) {
            return new ClassShape(ours(name.substring(ClassShape.PREFIX.length())));
        }
        if (name.startsWith(ObjectArrayShape.PREFIX)) {
            return new ObjectArrayShape(component(name.substring(ObjectArrayShape.PREFIX.length())));
        }
        throw new IllegalArgumentException("no shape is called " + name);
    }

    private static Class<?> enumOf(String name) {
        for (Class<?> known : ENUMS) {
            if (known.getName().equals(name)) {
                return known;
            }
        }
        return ours(name);
    }

    private static Class<?> component(String name) {
        for (Class<?> known : COMPONENTS) {
            if (known.getName().equals(name)) {
                return known;
            }
        }
        return ours(name);
    }
}
