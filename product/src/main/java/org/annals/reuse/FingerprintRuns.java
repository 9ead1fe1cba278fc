package org.annals.reuse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/*
 * A pile of ten thousand articles has millions of fingerprints, most of them of one article only. So one article stands by
 * its number in a table with linear probing, in flat arrays; only several have a list.
 */
/** The documents that have each fingerprint, in an order that whoever adds them settles. */
final class FingerprintRuns<T> {
    private static final int SMALLEST = 1 << 10;
    /** What a slot without a fingerprint holds; one whose fingerprint nobody has any more holds {@link #NOBODY}. */
    private static final int FREE = 0;

    private static final int NOBODY = Integer.MIN_VALUE;

    private int[] fingerprints = new int[SMALLEST];
    /** A document's number plus 1, or the place of a list, plus 1, below zero. */
    private int[] holders = new int[SMALLEST];

    private int taken;

    private final List<@Nullable T> documents = new ArrayList<>();
    private final Map<T, Integer> numbers = new HashMap<>();
    private final Deque<Integer> vacant = new ArrayDeque<>();
    private final List<List<T>> lists = new ArrayList<>();
    private final Deque<Integer> vacantLists = new ArrayDeque<>();

    /** The documents with that fingerprint; not to be changed. */
    List<T> of(int fingerprint) {
        int holder = holders[slot(fingerprint)];
        if (holder == FREE || holder == NOBODY) {
            return List.of();
        }
        return holder < 0 ? lists.get(-holder - 1) : List.of(document(holder - 1));
    }

    private T document(int number) {
        T document = documents.get(number);
        if (document == null) {
            throw new IllegalStateException("a document must be there as long as its fingerprints, missing " + number);
        }
        return document;
    }

    /** Puts a document among those with the fingerprint, at that place. */
    void add(int fingerprint, int at, T document) {
        if (taken * 3L > fingerprints.length * 2L) {
            rehash();
        }
        int slot = slot(fingerprint);
        int holder = holders[slot];
        if (holder == FREE) {
            fingerprints[slot] = fingerprint;
            taken++;
        }
        if (holder == FREE || holder == NOBODY) {
            holders[slot] = number(document) + 1;
        } else if (holder > 0) {
            List<T> list = new ArrayList<>(List.of(document(holder - 1)));
            list.add(at, document);
            holders[slot] = -keep(list) - 1;
        } else {
            lists.get(-holder - 1).add(at, document);
        }
    }

    private int keep(List<T> list) {
        Integer place = vacantLists.poll();
        if (place == null) {
            lists.add(list);
            return lists.size() - 1;
        }
        lists.set(place, list);
        return place;
    }

    private int number(T document) {
        Integer known = numbers.get(document);
        if (known != null) {
            return known;
        }
        Integer number = vacant.poll();
        if (number == null) {
            number = documents.size();
            documents.add(document);
        } else {
            documents.set(number, document);
        }
        numbers.put(document, number);
        return number;
    }

    /** Takes the document at that place from those with the fingerprint. */
    void remove(int fingerprint, int at) {
        int slot = slot(fingerprint);
        int holder = holders[slot];
        if (holder > 0) {
            holders[slot] = NOBODY;
        } else {
            List<T> list = lists.get(-holder - 1);
            list.remove(at);
            if (list.size() == 1) {
                holders[slot] = number(list.get(0)) + 1;
                lists.set(-holder - 1, List.of());
                vacantLists.add(-holder - 1);
            }
        }
    }

    /** Forgets a document that no fingerprint has any more. */
    void forget(T document) {
        Integer number = numbers.remove(document);
        if (number != null) {
            documents.set(number, null);
            vacant.add(number);
        }
    }

    void clear() {
        fingerprints = new int[SMALLEST];
        holders = new int[SMALLEST];
        taken = 0;
        documents.clear();
        numbers.clear();
        vacant.clear();
        lists.clear();
        vacantLists.clear();
    }

    /** Where the fingerprint is, or where it would go. */
    private int slot(int fingerprint) {
        int hash = fingerprint * 0x9e3779b9;
        int slot = (hash ^ hash >>> 16) & fingerprints.length - 1;
        while (holders[slot] != FREE && fingerprints[slot] != fingerprint) {
            slot = slot + 1 & fingerprints.length - 1;
        }
        return slot;
    }

    /** Makes room; fingerprints that nobody has any more are forgotten. */
    private void rehash() {
        int[] oldFingerprints = fingerprints;
        int[] oldHolders = holders;
        long kept = 0;
        for (int holder : oldHolders) {
            kept += holder == FREE || holder == NOBODY ? 0 : 1;
        }
        int size = kept * 2 > oldHolders.length ? oldHolders.length * 2 : oldHolders.length;
        fingerprints = new int[size];
        holders = new int[size];
        taken = 0;
        for (int i = 0; i < oldHolders.length; i++) {
            if (oldHolders[i] != FREE && oldHolders[i] != NOBODY) {
                int slot = slot(oldFingerprints[i]);
                fingerprints[slot] = oldFingerprints[i];
                holders[slot] = oldHolders[i];
                taken++;
            }
        }
    }
}
