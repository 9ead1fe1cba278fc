package org.annals.fetch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.annals.fetch.Fetched.Validators;
import org.jspecify.annotations.Nullable;

/*
 * The JDK's client looks a host's name up by itself, so what was checked and what is talked to could differ (DNS rebinding).
 * Here the name is looked up once, every address it has is checked, and the connection goes to the address checked; each
 * redirection begins anew. Certificates are checked against the name.
 */
/** Fetches addresses by HTTP(S). Thread-safe. */
public final class WebFetcher {
    private static final int MOST_REDIRECTIONS = 5;
    private static final int CONNECT_MILLIS = 10_000;
    private static final int READ_MILLIS = 15_000;
    private static final long ALL_NANOS = 45_000_000_000L;
    /** Hosts' owners find out from it what this is. */
    static final String AGENT = "Annals";

    private final AddressRule rule;

    public WebFetcher(AddressRule rule) {
        this.rule = rule;
    }

    /** Fetches an address, unless it is unchanged by what is known of it. */
    public Fetched fetch(String url, Validators known) throws FetchException {
        URI at = parse(url);
        for (int i = 0; i <= MOST_REDIRECTIONS; i++) {
            Answer answer = once(at, known);
            if (answer.moved == null) {
                return answer.fetched;
            }
            at = answer.moved;
        }
        throw new FetchException("more than " + MOST_REDIRECTIONS + " redirections");
    }

    private record Answer(Fetched fetched, @Nullable URI moved) {}

    /** An address that can be fetched: http or https, with a host and nothing secret. */
    static URI parse(String url) throws FetchException {
        try {
            URI uri = new URI(url.strip().replace(" ", "%20"));
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("http") || scheme.equals("https");
            if (!web || uri.getHost() == null || uri.getUserInfo() != null) {
                throw new FetchException("only http and https addresses without passwords are fetched");
            }
            return uri;
        } catch (URISyntaxException e) {
            throw new FetchException("this is no address: " + e.getReason());
        }
    }

    private Answer once(URI uri, Validators known) throws FetchException {
        boolean secure = "https".equalsIgnoreCase(uri.getScheme());
        int port = uri.getPort() > 0 ? uri.getPort() : secure ? 443 : 80;
        String host = uri.getHost();
        InetAddress address = address(host);
        try (Socket plain = new Socket()) {
            plain.connect(new InetSocketAddress(address, port), CONNECT_MILLIS);
            plain.setSoTimeout(READ_MILLIS);
            try (Socket socket = secure ? secured(plain, host, port) : plain) {
                socket.getOutputStream().write(request(uri, host, known));
                socket.getOutputStream().flush();
                HttpAnswer answer =
                        new HttpAnswer(new BufferedInputStream(socket.getInputStream()), System.nanoTime() + ALL_NANOS);
                answer.readHead();
                return answer(uri, answer);
            }
        } catch (IOException e) {
            throw new FetchException(
                    host + ": " + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()));
        }
    }

    private InetAddress address(String host) throws FetchException {
        try {
            InetAddress[] all = InetAddress.getAllByName(host);
            for (InetAddress address : all) {
                if (!rule.allows(address)) {
                    throw new FetchException(
                            host + " is a machine of the local or a reserved network; it is not asked");
                }
            }
            return all[0];
        } catch (UnknownHostException e) {
            throw new FetchException(host + ": no such host");
        }
    }

    private static Socket secured(Socket plain, String host, int port) throws IOException {
        SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        SSLSocket socket = (SSLSocket) factory.createSocket(plain, host, port, true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private static byte[] request(URI uri, String host, Validators known) {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        StringBuilder request = new StringBuilder("GET " + path + query + " HTTP/1.1\r\n");
        request.append("Host: ")
                .append(host)
                .append(uri.getPort() > 0 ? ":" + uri.getPort() : "")
                .append("\r\n");
        request.append("User-Agent: ")
                .append(AGENT)
                .append("\r\nAccept: */*\r\nAccept-Encoding: gzip\r\nConnection: close\r\n");
        header(request, "If-None-Match", known.etag());
        header(request, "If-Modified-Since", known.lastModified());
        return request.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void header(StringBuilder request, String name, @Nullable String value) {
        if (value != null && value.chars().allMatch(c -> c >= ' ' && c < 0x7F)) {
            request.append(name).append(": ").append(value).append("\r\n");
        }
    }

    private static Answer answer(URI uri, HttpAnswer answer) throws IOException, FetchException {
        String location = answer.field("location");
        boolean moved = answer.status() >= 301 && answer.status() <= 308 && answer.status() != 304 && location != null;
        Validators validators = new Validators(answer.field("etag"), answer.field("last-modified"));
        if (moved && location != null) {
            try {
                URI next = parse(uri.resolve(location.replace(" ", "%20")).toString());
                return new Answer(
                        new Fetched(
                                answer.status(), uri.toString(), validators, new org.annals.format.Bytes(new byte[0])),
                        next);
            } catch (IllegalArgumentException e) {
                throw new FetchException("redirected to what is no address");
            }
        }
        return new Answer(new Fetched(answer.status(), uri.toString(), validators, answer.body()), null);
    }
}
