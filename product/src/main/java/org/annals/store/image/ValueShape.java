package org.annals.store.image;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Values of the platform that have no parts of ours. */
enum ValueShape implements Shape {
    INTEGER(Integer.class) {
        @Override
        public void write(Object value, ImageWriter out) {
            out.signed((Integer) value);
        }

        @Override
        public Object read(ImageReader in) {
            return (int) in.signed();
        }
    },
    LONG(Long.class) {
        @Override
        public void write(Object value, ImageWriter out) {
            out.eightBytes((Long) value);
        }

        @Override
        public Object read(ImageReader in) {
            return in.eightBytes();
        }
    },
    DOUBLE(Double.class) {
        @Override
        public void write(Object value, ImageWriter out) {
            out.eightBytes(Double.doubleToRawLongBits((Double) value));
        }

        @Override
        public Object read(ImageReader in) {
            return Double.longBitsToDouble(in.eightBytes());
        }
    },
    FLOAT(Float.class) {
        @Override
        public void write(Object value, ImageWriter out) {
            out.fourBytes(Float.floatToRawIntBits((Float) value));
        }

        @Override
        public Object read(ImageReader in) {
            return Float.intBitsToFloat(in.fourBytes());
        }
    },
    BOOLEAN(Boolean.class) {
        @Override
        public void write(Object value, ImageWriter out) {
            out.varint((Boolean) value ? 1 : 0);
        }

        @Override
        public Object read(ImageReader in) {
            return in.varint() == 1;
        }
    },
    DECIMAL(BigDecimal.class) {
        @Override
        public void write(Object value, ImageWriter out) {
            out.text(value.toString());
        }

        @Override
        public Object read(ImageReader in) {
            return new BigDecimal(in.text());
        }
    },
    DATE(LocalDate.class) {
        @Override
        public void write(Object value, ImageWriter out) {
            out.signed(((LocalDate) value).toEpochDay());
        }

        @Override
        public Object read(ImageReader in) {
            return LocalDate.ofEpochDay(in.signed());
        }
    },
    TIME(LocalTime.class) {
        @Override
        public void write(Object value, ImageWriter out) {
            out.varint(((LocalTime) value).toNanoOfDay());
        }

        @Override
        public Object read(ImageReader in) {
            return LocalTime.ofNanoOfDay(in.varint());
        }
    },
    NO_LIST(Void.class) {
        @Override
        public void write(Object value, ImageWriter out) {}

        @Override
        public Object read(ImageReader in) {
            return List.of();
        }
    },
    NO_SET(Void.class) {
        @Override
        public void write(Object value, ImageWriter out) {}

        @Override
        public Object read(ImageReader in) {
            return Set.of();
        }
    },
    NO_MAP(Void.class) {
        @Override
        public void write(Object value, ImageWriter out) {}

        @Override
        public Object read(ImageReader in) {
            return Map.of();
        }
    },
    /** An object that both sides have; in its place stands its name. */
    GIVEN(Void.class) {
        @Override
        public void write(Object value, ImageWriter out) {
            out.text((String) value);
        }

        @Override
        public Object read(ImageReader in) {
            return in.given(in.text());
        }
    };

    final Class<?> type;

    ValueShape(Class<?> type) {
        this.type = type;
    }

    @Override
    public boolean isPlain() {
        return true;
    }
}
