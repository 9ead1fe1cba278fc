package org.annals.store.image;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Numbers objects as objects, not by what they hold: a table with linear probing, as there are tens of millions. */
final class ObjectNumbers {
    static final int NONE = -1;
    private static final int SMALLEST = 1 << 12;

    private @Nullable Object[] objects = new @Nullable Object[SMALLEST];
    private int[] numbers = new int[SMALLEST];
    private int size;

    /** The number of the object, or {@link #NONE}. */
    @SuppressWarnings("ReferenceEquality") // That is the point.
    int find(Object object) {
        int slot = slot(object, objects.length);
        while (objects[slot] != null) {
            if (objects[slot] == object) {
                return numbers[slot];
            }
            slot = (slot + 1) & (objects.length - 1);
        }
        return NONE;
    }

    /** Gives the object a number, in place of the one that it has. */
    @SuppressWarnings("ReferenceEquality") // That is the point.
    void replace(Object object, int number) {
        int slot = slot(object, objects.length);
        while (objects[slot] != object) {
            slot = (slot + 1) & (objects.length - 1);
        }
        numbers[slot] = number;
    }

    /** The object must have no number yet. */
    void put(Object object, int number) {
        if (size * 5L >= objects.length * 3L) {
            grow();
        }
        insert(object, number);
        size++;
    }

    private void insert(Object object, int number) {
        int slot = slot(object, objects.length);
        while (objects[slot] != null) {
            slot = (slot + 1) & (objects.length - 1);
        }
        objects[slot] = object;
        numbers[slot] = number;
    }

    private void grow() {
        @Nullable Object[] old = objects;
        int[] oldNumbers = numbers;
        objects = new @Nullable Object[old.length * 2];
        numbers = new int[old.length * 2];
        Arrays.fill(numbers, NONE);
        for (int i = 0; i < old.length; i++) {
            Object object = old[i];
            if (object != null) {
                insert(object, oldNumbers[i]);
            }
        }
    }

    private static int slot(Object object, int length) {
        int hash = System.identityHashCode(object) * 0x9e3779b9;
        return (hash ^ hash >>> 15) & (length - 1);
    }
}
