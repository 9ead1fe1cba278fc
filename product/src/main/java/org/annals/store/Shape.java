package org.annals.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the values of one type become bytes and come back. Whether a value is there at all stands in front of it. */
sealed interface Shape {
    void write(Object value, ByteWriter out);

    Object read(ByteReader in);

    default void writeNullable(@Nullable Object value, ByteWriter out) {
        out.varint(value == null ? 0 : 1);
        if (value != null) {
            write(value, out);
        }
    }

    default @Nullable Object readNullable(ByteReader in) {
        return in.varint() == 0 ? null : read(in);
    }

    /** A type without parts. */
    enum Simple implements Shape {
        STRING(String.class) {
            @Override
            public void write(Object value, ByteWriter out) {
                out.string((String) value);
            }

            @Override
            public Object read(ByteReader in) {
                return in.string();
            }
        },
        INT(Integer.class) {
            @Override
            public void write(Object value, ByteWriter out) {
                out.signed((Integer) value);
            }

            @Override
            public Object read(ByteReader in) {
                return Math.toIntExact(in.signed());
            }
        },
        LONG(Long.class) {
            @Override
            public void write(Object value, ByteWriter out) {
                out.signed((Long) value);
            }

            @Override
            public Object read(ByteReader in) {
                return in.signed();
            }
        },
        DOUBLE(Double.class) {
            @Override
            public void write(Object value, ByteWriter out) {
                out.eightBytes(Double.doubleToRawLongBits((Double) value));
            }

            @Override
            public Object read(ByteReader in) {
                return Double.longBitsToDouble(in.eightBytes());
            }
        },
        BOOLEAN(Boolean.class) {
            @Override
            public void write(Object value, ByteWriter out) {
                out.varint((Boolean) value ? 1 : 0);
            }

            @Override
            public Object read(ByteReader in) {
                return in.varint() == 1;
            }
        },
        DECIMAL(BigDecimal.class) {
            @Override
            public void write(Object value, ByteWriter out) {
                out.string(value.toString());
            }

            @Override
            public Object read(ByteReader in) {
                return new BigDecimal(in.string());
            }
        },
        DATE(LocalDate.class) {
            @Override
            public void write(Object value, ByteWriter out) {
                out.signed(((LocalDate) value).toEpochDay());
            }

            @Override
            public Object read(ByteReader in) {
                return LocalDate.ofEpochDay(in.signed());
            }
        },
        TIME(LocalTime.class) {
            @Override
            public void write(Object value, ByteWriter out) {
                out.varint(((LocalTime) value).toNanoOfDay());
            }

            @Override
            public Object read(ByteReader in) {
                return LocalTime.ofNanoOfDay(in.varint());
            }
        };

        final Class<?> type;

        Simple(Class<?> type) {
            this.type = type;
        }
    }

    /** One word of a closed list, by its name. */
    record Word(Map<String, Object> constants) implements Shape {
        @Override
        public void write(Object value, ByteWriter out) {
            out.string(((Enum<?>) value).name());
        }

        @Override
        public Object read(ByteReader in) {
            String name = in.string();
            Object constant = constants.get(name);
            if (constant == null) {
                throw new IllegalArgumentException("a word must be one of " + constants.keySet() + ", got " + name);
            }
            return constant;
        }
    }

    /** Values of one type, in order. */
    record Row(Shape element) implements Shape {
        @Override
        public void write(Object value, ByteWriter out) {
            List<?> list = (List<?>) value;
            out.varint(list.size());
            for (Object item : list) {
                element.write(item, out);
            }
        }

        @Override
        public Object read(ByteReader in) {
            int size = in.count();
            // A size that the bytes cannot hold fails at their end, not by taking all memory first.
            List<Object> list = new ArrayList<>(Math.min(size, 1 << 12));
            for (int i = 0; i < size; i++) {
                list.add(element.read(in));
            }
            return list;
        }
    }

    /** Names and what they stand for, in order. */
    record Table(Shape key, Shape value) implements Shape {
        @Override
        public void write(Object table, ByteWriter out) {
            Map<?, ?> map = (Map<?, ?>) table;
            out.varint(map.size());
            map.forEach((name, meaning) -> {
                key.write(name, out);
                value.write(meaning, out);
            });
        }

        @Override
        public Object read(ByteReader in) {
            int size = in.count();
            Map<Object, Object> map = new LinkedHashMap<>();
            for (int i = 0; i < size; i++) {
                Object name = key.read(in);
                map.put(name, value.read(in));
            }
            return map;
        }
    }

    /** A record of a type known beforehand. */
    record Parts(RecordParts parts) implements Shape {
        @Override
        public void write(Object value, ByteWriter out) {
            parts.write(value, out);
        }

        @Override
        public Object read(ByteReader in) {
            return parts.read(in);
        }
    }

    /** A record known by an interface only: its own type stands in front. */
    record OneOfMany(RecordShapes shapes, Class<?> type) implements Shape {
        @Override
        public void write(Object value, ByteWriter out) {
            out.string(value.getClass().getName());
            shapes.parts(value.getClass()).write(value, out);
        }

        @Override
        public Object read(ByteReader in) {
            return shapes.implementation(in.string(), type).read(in);
        }
    }

    static Word word(Class<?> enumType) {
        Map<String, Object> constants = new LinkedHashMap<>();
        Object[] all = enumType.getEnumConstants();
        for (Object constant : all == null ? new Object[0] : all) {
            constants.put(((Enum<?>) constant).name(), constant);
        }
        return new Word(constants);
    }
}
