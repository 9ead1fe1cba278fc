package org.annals.format;

/** How far bytes are UTF-8: whole sequences of several bytes, bytes that fit into none, and where the first of those is. */
record Utf8Scan(long sequences, long broken, long firstBroken, boolean cutAtEnd) {
    static Utf8Scan of(byte[] bytes, int from) {
        long sequences = 0;
        long broken = 0;
        long first = -1;
        int at = from;
        while (at < bytes.length) {
            int length = lengthAt(bytes, at);
            if (length > 1) {
                sequences++;
            }
            if (length < 1) {
                // One odd byte at the end of plain ASCII is as well a letter of another encoding.
                boolean telling = sequences > 0 || at + 1 < bytes.length;
                if (telling && at + announced(bytes[at]) > bytes.length && isTail(bytes, at + 1)) {
                    return new Utf8Scan(sequences, broken, first < 0 ? at : first, true);
                }
                broken++;
                first = first < 0 ? at : first;
            }
            at += Math.max(1, length);
        }
        return new Utf8Scan(sequences, broken, first, false);
    }

    /** No byte is out of place. */
    boolean isValid() {
        return broken == 0 && !cutAtEnd;
    }

    /** Damaged UTF-8 rather than another encoding, in which bytes hardly ever form such sequences. */
    boolean isDamaged() {
        return sequences > broken || sequences >= broken && cutAtEnd;
    }

    /** The length of the well-formed sequence that begins here; 0 if there is none. */
    private static int lengthAt(byte[] bytes, int at) {
        int b = bytes[at] & 0xFF;
        if (b < 0x80) {
            return 1;
        }
        int length = announced(bytes[at]);
        if (length < 2 || at + length > bytes.length || !isTail(bytes, at + 1, at + length)) {
            return 0;
        }
        int second = bytes[at + 1] & 0xFF;
        boolean overlong = b == 0xE0 && second < 0xA0 || b == 0xF0 && second < 0x90;
        boolean surrogate = b == 0xED && second >= 0xA0;
        boolean tooLarge = b == 0xF4 && second >= 0x90;
        return overlong || surrogate || tooLarge ? 0 : length;
    }

    /** The length that a first byte announces; 1 if it is none. */
    private static int announced(byte first) {
        int b = first & 0xFF;
        if (b >= 0xC2 && b <= 0xDF) {
            return 2;
        }
        if (b >= 0xE0 && b <= 0xEF) {
            return 3;
        }
        return b >= 0xF0 && b <= 0xF4 ? 4 : 1;
    }

    private static boolean isTail(byte[] bytes, int from) {
        return isTail(bytes, from, bytes.length);
    }

    private static boolean isTail(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if ((bytes[i] & 0xC0) != 0x80) {
                return false;
            }
        }
        return true;
    }
}
