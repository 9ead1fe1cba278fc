package org.annals.event;

/** Two claims that may be of one happening, the one with the smaller id first. */
record ClaimPair(ClaimProfile a, ClaimProfile b) {
    static ClaimPair of(ClaimProfile one, ClaimProfile other) {
        boolean inOrder = one.id().compareTo(other.id()) <= 0;
        return new ClaimPair(inOrder ? one : other, inOrder ? other : one);
    }
}
