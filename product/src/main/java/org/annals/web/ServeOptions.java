package org.annals.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the application listens, and how much it takes.
 *
 * @param host an address of this machine
 * @param port 0 for any that is free
 * @param names further names by which browsers may call it
 * @param token who holds it may write; where the host is not loopback, nobody else may read either
 * @param limits how much is taken
 */
public record ServeOptions(String host, int port, List<String> names, String token, Limits limits) {
    private static final int SHORTEST_TOKEN = 16;
    private static final int TOKEN_BYTES = 24;

    /**
     * How much is taken from one caller.
     *
     * @param uploadBytes of one file
     * @param readsPerSecond after a burst of ten times as many
     * @param writesPerSecond after a burst of ten times as many
     */
    public record Limits(long uploadBytes, int readsPerSecond, int writesPerSecond) {
        /** Enough for people, and for a handful of them behind one address. */
        public static final Limits STANDARD = new Limits(64L << 20, 300, 50);
    }

    public ServeOptions {
        names = List.copyOf(names);
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("--port must be from 0 to 65535, got " + port);
        }
        if (token.length() < SHORTEST_TOKEN) {
            throw new IllegalArgumentException("a token must have at least " + SHORTEST_TOKEN + " characters");
        }
    }

    /**
     * Checked options.
     *
     * @param token null for a random one, which only a loopback host may have
     */
    public static ServeOptions of(String host, int port, List<String> names, @Nullable String token) {
        if (token == null && !isLoopback(host)) {
            throw new IllegalArgumentException("with --host " + host
                    + " others can reach the work: give a --token of your own (at least 16 characters)");
        }
        return new ServeOptions(host, port, names, token == null ? randomToken() : token, Limits.STANDARD);
    }

    private static String randomToken() {
        byte[] bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Whether only this machine can reach it. */
    public boolean isLoopback() {
        return isLoopback(host);
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("--host must be an address of this machine, got " + host, e);
        }
    }

    public ServeOptions withLimits(Limits newLimits) {
        return new ServeOptions(host, port, names, token, newLimits);
    }
}
