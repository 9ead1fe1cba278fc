package org.annals.origin;

/** Members joined in pairs; each group is known by its smallest member. */
final class Groups {
    private final int[] parent;

    Groups(int size) {
        parent = new int[size];
        for (int i = 0; i < size; i++) {
            parent[i] = i;
        }
    }

    /** The smallest member that this one was joined with. */
    int root(int member) {
        int at = member;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    void join(int a, int b) {
        int from = root(a);
        int to = root(b);
        parent[Math.max(from, to)] = Math.min(from, to);
    }
}
