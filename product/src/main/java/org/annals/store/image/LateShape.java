package org.annals.store.image;

import java.util.List;
import org.annals.document.Late;
import org.annals.document.LateList;

/** What is fetched when it is asked for: a number stands for it, and it is written apart. */
enum LateShape implements Shape {
    LATE(Late.class) {
        @Override
        public void write(Object value, ImageWriter out) {
            out.apart((Late<?>) value);
        }

        @Override
        public Object read(ImageReader in) {
            return in.apart();
        }
    },
    LATE_LIST(LateList.class) {
        @Override
        public void write(Object value, ImageWriter out) {
            LateList<?> list = (LateList<?>) value;
            out.varint(list.size());
            out.apart(list.rows());
        }

        @SuppressWarnings("unchecked") // It was the content of such a list.
        @Override
        public Object read(ImageReader in) {
            int size = in.count();
            return LateList.from(size, (Late<List<Object>>) (Late<?>) in.apart());
        }
    };

    final Class<?> type;

    LateShape(Class<?> type) {
        this.type = type;
    }

    @Override
    public boolean isPlain() {
        return true;
    }
}
