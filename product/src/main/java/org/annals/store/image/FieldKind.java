package org.annals.store.image;

import java.lang.reflect.Field;
import org.jspecify.annotations.Nullable;

/** What a field holds. */
enum FieldKind {
    INT {
        @Override
        void write(Field field, Object owner, ImageWriter out) throws IllegalAccessException {
            out.signed(field.getInt(owner));
        }

        @Override
        Object read(ImageReader in) {
            return (int) in.signed();
        }

        @Override
        void fill(Field field, Object owner, ImageReader in) throws IllegalAccessException {
            field.setInt(owner, (int) in.signed());
        }
    },
    LONG {
        @Override
        void write(Field field, Object owner, ImageWriter out) throws IllegalAccessException {
            out.eightBytes(field.getLong(owner));
        }

        @Override
        Object read(ImageReader in) {
            return in.eightBytes();
        }

        @Override
        void fill(Field field, Object owner, ImageReader in) throws IllegalAccessException {
            field.setLong(owner, in.eightBytes());
        }
    },
    BOOLEAN {
        @Override
        void write(Field field, Object owner, ImageWriter out) throws IllegalAccessException {
            out.varint(field.getBoolean(owner) ? 1 : 0);
        }

        @Override
        Object read(ImageReader in) {
            return in.varint() == 1;
        }

        @Override
        void fill(Field field, Object owner, ImageReader in) throws IllegalAccessException {
            field.setBoolean(owner, in.varint() == 1);
        }
    },
    FLOAT {
        @Override
        void write(Field field, Object owner, ImageWriter out) throws IllegalAccessException {
            out.fourBytes(Float.floatToRawIntBits(field.getFloat(owner)));
        }

        @Override
        Object read(ImageReader in) {
            return Float.intBitsToFloat(in.fourBytes());
        }

        @Override
        void fill(Field field, Object owner, ImageReader in) throws IllegalAccessException {
            field.setFloat(owner, Float.intBitsToFloat(in.fourBytes()));
        }
    },
    DOUBLE {
        @Override
        void write(Field field, Object owner, ImageWriter out) throws IllegalAccessException {
            out.eightBytes(Double.doubleToRawLongBits(field.getDouble(owner)));
        }

        @Override
        Object read(ImageReader in) {
            return Double.longBitsToDouble(in.eightBytes());
        }

        @Override
        void fill(Field field, Object owner, ImageReader in) throws IllegalAccessException {
            field.setDouble(owner, Double.longBitsToDouble(in.eightBytes()));
        }
    },
    CHAR {
        @Override
        void write(Field field, Object owner, ImageWriter out) throws IllegalAccessException {
            out.varint(field.getChar(owner));
        }

        @Override
        Object read(ImageReader in) {
            return (char) in.varint();
        }

        @Override
        void fill(Field field, Object owner, ImageReader in) throws IllegalAccessException {
            field.setChar(owner, (char) in.varint());
        }
    },
    OBJECT {
        @Override
        void write(Field field, Object owner, ImageWriter out) throws IllegalAccessException {
            out.value(field.get(owner));
        }

        @Override
        @Nullable
        Object read(ImageReader in) {
            return in.value();
        }

        @Override
        void fill(Field field, Object owner, ImageReader in) throws IllegalAccessException {
            field.set(owner, in.value());
        }
    };

    static FieldKind of(Class<?> type) {
        if (!type.isPrimitive()) {
            return OBJECT;
        }
        return switch (type.getName()) {
            case "int" -> INT;
            case "long" -> LONG;
            case "boolean" -> BOOLEAN;
            case "float" -> FLOAT;
            case "double" -> DOUBLE;
            case "char" -> CHAR;
            default -> throw new IllegalArgumentException("a field's type must be known, got " + type);
        };
    }

    abstract void write(Field field, Object owner, ImageWriter out) throws IllegalAccessException;

    abstract @Nullable Object read(ImageReader in);

    abstract void fill(Field field, Object owner, ImageReader in) throws IllegalAccessException;
}
