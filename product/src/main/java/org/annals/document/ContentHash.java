package org.annals.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of text, and the short content-derived ids made from it. */
public final class ContentHash {
    private static final int SHORT_DIGITS = 12;

    private ContentHash() {}

    /** SHA-256 of the text's UTF-8 bytes, in hexadecimal. */
    public static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform must offer SHA-256", e);
        }
    }

    /** A short id: the prefix and twelve digits of the hash of the parts, in order. */
    public static String id(String prefix, String... parts) {
        return prefix + sha256(String.join("\u001f", parts)).substring(0, SHORT_DIGITS);
    }
}
