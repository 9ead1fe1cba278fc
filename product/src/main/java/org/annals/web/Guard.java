package org.annals.web;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/*
 * A page of a stranger, open in the same browser, must neither read the work nor write to it.
 *   - A name of the stranger's that resolves to this address (DNS rebinding) fails by the Host header.
 *   - A form or a script of his fails by Origin and Sec-Fetch-Site, and has no token: the cookie is SameSite=Strict.
 *   - The token comes behind the # of the address that the program prints: it is never sent in a request line or a Referer.
 */
/** Decides who may ask for what, before anything is read. */
final class Guard {
    private final ServeOptions options;
    private final Set<String> hosts = new HashSet<>();
    private final RateLimit reads;
    private final RateLimit writes;
    private final String cookie;

    /**
     * What a request says of where it comes from.
     *
     * @param token of the cookie or of the header Authorization
     */
    record Caller(
            String address,
            @Nullable String host,
            @Nullable String origin,
            @Nullable String fetchSite,
            @Nullable String token) {}

    Guard(ServeOptions options, int port) {
        this.options = options;
        this.cookie = "annals-" + port;
        this.reads = limit(options.limits().readsPerSecond());
        this.writes = limit(options.limits().writesPerSecond());
        List<String> names = new java.util.ArrayList<>(options.names());
        names.add(options.host());
        if (options.isLoopback()) {
            names.addAll(List.of("127.0.0.1", "localhost", "::1"));
        } else {
            names.addAll(ownAddresses(options.host()));
        }
        for (String name : names) {
            String written = name.indexOf(':') >= 0 && !name.startsWith("[") ? "[" + name + "]" : name;
            hosts.add(written.toLowerCase(Locale.ROOT) + ":" + port);
            if (port == 80) {
                hosts.add(written.toLowerCase(Locale.ROOT));
            }
        }
    }

    private static RateLimit limit(int perSecond) {
        return new RateLimit(perSecond, perSecond * 10, System::nanoTime);
    }

    /** Where it listens on every address, each of them is a name of it. */
    private static List<String> ownAddresses(String host) {
        try {
            if (!InetAddress.getByName(host).isAnyLocalAddress()) {
                return List.of();
            }
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .map(address -> address.getHostAddress().replaceAll("%.*", ""))
                    .toList();
        } catch (SocketException | java.net.UnknownHostException e) {
            return List.of();
        }
    }

    /** The name of the cookie; browsers give cookies to every port of a host. */
    String cookie() {
        return cookie;
    }

    /** Throws a {@link Problem} where the request is refused. */
    void check(String method, String path, Caller caller) {
        boolean api = path.startsWith("/api/");
        boolean reading = method.equals("GET") || method.equals("HEAD");
        if (caller.host == null || !hosts.contains(caller.host.toLowerCase(Locale.ROOT))) {
            throw Problem.of(
                    421,
                    "WEB_FOREIGN_HOST",
                    "this is not the address that Annals printed; for another name start it with --name");
        }
        if (!reading || api) {
            checkOrigin(caller);
        }
        boolean login = path.equals("/api/session");
        boolean needsToken = api && !login && (!reading || !options.isLoopback()) && !path.equals("/api/openapi.yaml");
        if (needsToken && !isToken(caller.token)) {
            throw Problem.of(
                    401, "WEB_NO_TOKEN", "open the whole address that Annals printed, with what stands behind #");
        }
        if (!(reading ? reads : writes).allows(caller.address)) {
            throw Problem.of(
                    429, "WEB_TOO_MANY", "too many requests from " + caller.address + "; try again in a second");
        }
    }

    private void checkOrigin(Caller caller) {
        String origin = caller.origin;
        boolean own = origin == null
                || origin.startsWith("http://")
                        && hosts.contains(origin.substring("http://".length()).toLowerCase(Locale.ROOT));
        String site = caller.fetchSite;
        boolean ownSite = site == null || site.equals("same-origin") || site.equals("none");
        if (!own || !ownSite) {
            throw Problem.of(403, "WEB_FOREIGN_ORIGIN", "a page of another origin may not ask for this");
        }
    }

    boolean isToken(@Nullable String given) {
        return given != null
                && MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8), options.token().getBytes(StandardCharsets.UTF_8));
    }
}
