package org.annals.store.image;

/** Arrays of numbers. */
enum ArrayShape implements Shape {
    INTS(int[].class) {
        @Override
        public void write(Object value, ImageWriter out) {
            int[] array = (int[]) value;
            out.varint(array.length);
            for (int one : array) {
                out.fourBytes(one);
            }
        }

        @Override
        public Object read(ImageReader in) {
            int[] array = new int[in.count()];
            in.ints(array);
            return array;
        }
    },
    LONGS(long[].class) {
        @Override
        public void write(Object value, ImageWriter out) {
            long[] array = (long[]) value;
            out.varint(array.length);
            for (long one : array) {
                out.eightBytes(one);
            }
        }

        @Override
        public Object read(ImageReader in) {
            long[] array = new long[in.count()];
            in.longs(array);
            return array;
        }
    },
    FLOATS(float[].class) {
        @Override
        public void write(Object value, ImageWriter out) {
            float[] array = (float[]) value;
            out.varint(array.length);
            for (float one : array) {
                out.fourBytes(Float.floatToRawIntBits(one));
            }
        }

        @Override
        public Object read(ImageReader in) {
            float[] array = new float[in.count()];
            in.floats(array);
            return array;
        }
    },
    DOUBLES(double[].class) {
        @Override
        public void write(Object value, ImageWriter out) {
            double[] array = (double[]) value;
            out.varint(array.length);
            for (double one : array) {
                out.eightBytes(Double.doubleToRawLongBits(one));
            }
        }

        @Override
        public Object read(ImageReader in) {
            double[] array = new double[in.count()];
            for (int i = 0; i < array.length; i++) {
                array[i] = Double.longBitsToDouble(in.eightBytes());
            }
            return array;
        }
    },
    CHARS(char[].class) {
        @Override
        public void write(Object value, ImageWriter out) {
            char[] array = (char[]) value;
            out.varint(array.length);
            for (char one : array) {
                out.varint(one);
            }
        }

        @Override
        public Object read(ImageReader in) {
            char[] array = new char[in.count()];
            for (int i = 0; i < array.length; i++) {
                array[i] = (char) in.varint();
            }
            return array;
        }
    },
    SHORTS(short[].class) {
        @Override
        public void write(Object value, ImageWriter out) {
            short[] array = (short[]) value;
            out.varint(array.length);
            for (short one : array) {
                out.signed(one);
            }
        }

        @Override
        public Object read(ImageReader in) {
            short[] array = new short[in.count()];
            for (int i = 0; i < array.length; i++) {
                array[i] = (short) in.signed();
            }
            return array;
        }
    },
    BOOLEANS(boolean[].class) {
        @Override
        public void write(Object value, ImageWriter out) {
            boolean[] array = (boolean[]) value;
            out.varint(array.length);
            for (boolean one : array) {
                out.varint(one ? 1 : 0);
            }
        }

        @Override
        public Object read(ImageReader in) {
            boolean[] array = new boolean[in.count()];
            for (int i = 0; i < array.length; i++) {
                array[i] = in.varint() == 1;
            }
            return array;
        }
    },
    BYTES(byte[].class) {
        @Override
        public void write(Object value, ImageWriter out) {
            out.bytes((byte[]) value);
        }

        @Override
        public Object read(ImageReader in) {
            return in.bytes(in.count());
        }
    };

    final Class<?> type;

    ArrayShape(Class<?> type) {
        this.type = type;
    }
}
