package org.annals.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.annals.format.Bytes;
import org.jspecify.annotations.Nullable;

/** Reads one answer of HTTP/1.1 (RFC 9112), never more of it than is allowed. */
final class HttpAnswer {
    private static final int MOST_BODY = 16 << 20;
    private static final int MOST_HEAD = 64 << 10;

    private final InputStream stream;
    private final long deadline;
    private final Map<String, String> fields = new TreeMap<>();
    private int head;
    private int status;

    /** @param deadline in nanoseconds of this machine's clock: a host that trickles does not keep the program */
    HttpAnswer(InputStream stream, long deadline) {
        this.stream = stream;
        this.deadline = deadline;
    }

    int status() {
        return status;
    }

    @Nullable
    String field(String name) {
        return fields.get(name);
    }

    void readHead() throws IOException, FetchException {
        do {
            fields.clear();
            String[] first = line().split(" ", 3);
            if (first.length < 2 || !first[0].startsWith("HTTP/1.") || !first[1].matches("[1-5]\\d\\d")) {
                throw new FetchException("the host does not speak HTTP");
            }
            status = Integer.parseInt(first[1]);
            for (String line = line(); !line.isEmpty(); line = line()) {
                int colon = line.indexOf(':');
                if (colon > 0) {
                    fields.putIfAbsent(
                            line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                            line.substring(colon + 1).strip());
                }
            }
        } while (status < 200);
    }

    private String line() throws IOException, FetchException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = stream.read(); b != '\n'; b = stream.read()) {
            if (b < 0 || ++head > MOST_HEAD) {
                throw new FetchException("the answer's head is cut or too long");
            }
            inTime();
            line.write(b);
        }
        String text = line.toString(StandardCharsets.ISO_8859_1);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    private void inTime() throws FetchException {
        if (System.nanoTime() > deadline) {
            throw new FetchException("the host took too long");
        }
    }

    Bytes body() throws IOException, FetchException {
        if (status == 304 || status == 204) {
            return new Bytes(new byte[0]);
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if (fields.getOrDefault("transfer-encoding", "")
                .toLowerCase(Locale.ROOT)
                .contains("chunked")) {
            chunks(body);
        } else {
            String length = fields.getOrDefault("content-length", "");
            copy(body, length.matches("\\d{1,18}") ? Long.parseLong(length) : Long.MAX_VALUE);
        }
        byte[] content = body.toByteArray();
        return new Bytes(
                fields.getOrDefault("content-encoding", "").equalsIgnoreCase("gzip") ? gunzipped(content) : content);
    }

    private void chunks(ByteArrayOutputStream body) throws IOException, FetchException {
        while (true) {
            String size = line().split(";", 2)[0].strip();
            head = 0;
            if (!size.matches("[0-9A-Fa-f]{1,8}")) {
                throw new FetchException("the answer is cut");
            }
            long length = Long.parseLong(size, 16);
            if (length == 0) {
                return;
            }
            copy(body, length);
            line();
        }
    }

    private void copy(ByteArrayOutputStream body, long length) throws IOException, FetchException {
        byte[] buffer = new byte[1 << 14];
        long left = length;
        while (left > 0) {
            int read = stream.read(buffer, 0, (int) Math.min(left, buffer.length));
            if (read < 0) {
                if (length != Long.MAX_VALUE) {
                    throw new FetchException("the answer is cut");
                }
                return;
            }
            body.write(buffer, 0, read);
            left -= read;
            inTime();
            if (body.size() > MOST_BODY) {
                throw new FetchException("the answer has more than 16 MB");
            }
        }
    }

    private static byte[] gunzipped(byte[] content) throws IOException, FetchException {
        try (InputStream gzip = new GZIPInputStream(new Bytes(content).open())) {
            byte[] plain = gzip.readNBytes(MOST_BODY + 1);
            if (plain.length > MOST_BODY) {
                throw new FetchException("the answer unpacks into more than 16 MB");
            }
            return plain;
        }
    }
}
